import Quantities

/// Values of variables that conditions are shown with.
public typealias Binding = [VariableID: Value]

extension Model {
  /// A condition in the language; variables that have a value are shown as it. Phrases, names and
  /// digits may be those of another language; the words between the sentences stay.
  public func text(
    _ condition: Condition, _ scope: Scope, _ binding: Binding = [:], language: String? = nil
  ) -> String {
    switch condition {
    case .all(let parts):
      return parts.map { part in
        if case .any = part { return "(\(text(part, scope, binding, language: language)))" }
        return text(part, scope, binding, language: language)
      }.joined(separator: " and ")
    case .any(let parts):
      return parts.map { text($0, scope, binding, language: language) }.joined(separator: " or ")
    case .none(let inner):
      let inside = text(inner, scope, binding, language: language)
      switch inner {
      case .holds, .happened: return "not \(inside)"
      case .all, .any, .none, .compare: return "not (\(inside))"
      }
    case .holds(let relation, let terms, let since):
      let sentence = text(
        self[relation].phrase, self[relation].localPhrases, terms, scope, binding, language)
      guard let since else { return sentence }
      return "\(sentence) since \(text(.variable(since), scope, binding, language: language))"
    case .happened(let action, let terms, let day):
      let sentence = text(
        self[action].phrase, self[action].localPhrases, terms, scope, binding, language)
      return day.map { "\(sentence) on \(text($0, scope, binding, language: language))" }
        ?? sentence
    case .compare(let left, let sign, let right):
      return
        "\(text(left, scope, binding, language: language)) \(sign.sign) \(text(right, scope, binding, language: language))"
    }
  }

  /// A phrase with terms in its slots.
  public func text(
    _ phrase: Phrase, _ terms: [Term], _ scope: Scope, _ binding: Binding = [:]
  ) -> String {
    text(phrase, [], terms, scope, binding, nil)
  }

  /// A phrase, in a language if it has one there, with terms in its slots. Where it has none, its
  /// names stay those of the phrase.
  private func text(
    _ phrase: Phrase, _ localPhrases: [LocalPhrase], _ terms: [Term], _ scope: Scope,
    _ binding: Binding, _ language: String?
  ) -> String {
    let local = language.flatMap { code in localPhrases.first { $0.language == code }?.phrase }
    let spoken = local == nil ? nil : language
    return (local ?? phrase).text(joinedIn: spoken) { slot in
      slot < terms.count ? text(terms[slot], scope, binding, language: spoken) : "?"
    }
  }

  /// A term in the language.
  public func text(
    _ term: Term, _ scope: Scope, _ binding: Binding = [:], language: String? = nil
  ) -> String {
    switch term {
    case .value(let value): return typedText(value, language: language)
    case .variable(let variable):
      if let value = binding[variable] { return typedText(value, language: language) }
      return "?" + scope.variables[Int(variable.number)].name
    case .anything: return "?"
    case .today: return "today"
    case .arithmetic(let left, let sign, let right):
      let isProduct = sign == .times || sign == .divide
      let leftText = text(left, scope, binding, language: language)
      let rightText = text(right, scope, binding, language: language)
      let first = isProduct && left.isSum ? "(\(leftText))" : leftText
      let second = right.isSum || isProduct && right.isArithmetic ? "(\(rightText))" : rightText
      return "\(first) \(sign.sign) \(second)"
    case .duration(let amount, let unit):
      let amountText = text(amount, scope, binding, language: language)
      let isOne = text(amount, scope, binding) == "1"
      return
        "\(amount.isArithmetic ? "(\(amountText))" : amountText) \(unit.name)\(isOne ? "" : "s")"
    case .aggregate(let aggregate):
      let variables = aggregate.of.map { "?" + scope.variables[Int($0.number)].name }
      return "\(aggregate.function.rawValue) of \(variables.joined(separator: " ")) where "
        + "(\(text(aggregate.condition, scope, binding, language: language)))"
    }
  }

  /// An effect in the language: `begins …` or `ends …`.
  public func text(_ effect: Effect, _ binding: Binding = [:]) -> String {
    let fact = text(self[effect.relation].phrase, effect.terms, effect.scope, binding)
    let clause = "\(effect.begins ? "begins" : "ends") \(fact)"
    guard let condition = effect.condition else { return clause }
    return "\(clause) where \(text(condition, effect.scope, binding))"
  }

  /// A rule as one would type it, one sentence a line.
  public func text(_ rule: Rule) -> String {
    let head = text(self[rule.head].phrase, rule.headTerms, rule.scope)
    var lines = ["rule \(rule.title)", "  \(head)"]
    let parts: [Condition]
    if case .all(let all) = rule.condition { parts = all } else { parts = [rule.condition] }
    for (index, part) in parts.enumerated() {
      var sentence = text(part, rule.scope)
      if case .any = part, parts.count > 1 { sentence = "(\(sentence))" }
      lines.append("    \(index == 0 ? "if" : "and") \(sentence)")
    }
    return lines.joined(separator: "\n")
  }
}

extension Term {
  fileprivate var isArithmetic: Bool {
    if case .arithmetic = self { return true }
    return false
  }

  fileprivate var isSum: Bool {
    guard case .arithmetic(_, let sign, _) = self else { return false }
    return sign == .plus || sign == .minus
  }
}
