import Quantities

/// Values of variables that conditions are shown with.
public typealias Binding = [VariableID: Value]

extension Model {
  /// A condition in the language; variables that have a value are shown as it.
  public func text(_ condition: Condition, _ scope: Scope, _ binding: Binding = [:]) -> String {
    switch condition {
    case .all(let parts):
      return parts.map { part in
        if case .any = part { return "(\(text(part, scope, binding)))" }
        return text(part, scope, binding)
      }.joined(separator: " and ")
    case .any(let parts): return parts.map { text($0, scope, binding) }.joined(separator: " or ")
    case .none(let inner):
      let inside = text(inner, scope, binding)
      switch inner {
      case .holds, .happened: return "not \(inside)"
      case .all, .any, .none, .compare: return "not (\(inside))"
      }
    case .holds(let relation, let terms, let since):
      let sentence = text(self[relation].phrase, terms, scope, binding)
      guard let since else { return sentence }
      return "\(sentence) since \(text(.variable(since), scope, binding))"
    case .happened(let action, let terms, let day):
      let sentence = text(self[action].phrase, terms, scope, binding)
      return day.map { "\(sentence) on \(text($0, scope, binding))" } ?? sentence
    case .compare(let left, let sign, let right):
      return "\(text(left, scope, binding)) \(sign.sign) \(text(right, scope, binding))"
    }
  }

  /// A phrase with terms in its slots.
  public func text(
    _ phrase: Phrase, _ terms: [Term], _ scope: Scope, _ binding: Binding = [:]
  ) -> String {
    phrase.text { slot in slot < terms.count ? text(terms[slot], scope, binding) : "?" }
  }

  /// A term in the language.
  public func text(_ term: Term, _ scope: Scope, _ binding: Binding = [:]) -> String {
    switch term {
    case .value(let value): return typedText(value)
    case .variable(let variable):
      if let value = binding[variable] { return typedText(value) }
      return "?" + scope.variables[Int(variable.number)].name
    case .anything: return "?"
    case .today: return "today"
    case .arithmetic(let left, let sign, let right):
      let isProduct = sign == .times || sign == .divide
      let leftText = text(left, scope, binding)
      let rightText = text(right, scope, binding)
      let first = isProduct && left.isSum ? "(\(leftText))" : leftText
      let second = right.isSum || isProduct && right.isArithmetic ? "(\(rightText))" : rightText
      return "\(first) \(sign.sign) \(second)"
    case .duration(let amount, let unit):
      let amountText = text(amount, scope, binding)
      let isOne = amountText == "1"
      return
        "\(amount.isArithmetic ? "(\(amountText))" : amountText) \(unit.name)\(isOne ? "" : "s")"
    case .aggregate(let aggregate):
      let variables = aggregate.of.map { "?" + scope.variables[Int($0.number)].name }
      return "\(aggregate.function.rawValue) of \(variables.joined(separator: " ")) where "
        + "(\(text(aggregate.condition, scope, binding)))"
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
