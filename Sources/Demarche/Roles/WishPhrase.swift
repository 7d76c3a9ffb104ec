import ScenarioLanguage

/// A wish as a sentence has it: what is wanted to hold, and what is wanted not to.
public struct WishPhrase: Sendable {
  public var wanted: [String] = []
  public var unwanted: [String] = []

  /// `Japan wants that …, and does not want that …`, without a stop.
  public func english(of actor: String) -> String {
    let (want, refuse) = (that(wanted), that(unwanted))
    if unwanted.isEmpty { return "\(actor) wants \(want)" }
    if wanted.isEmpty { return "\(actor) does not want \(refuse)" }
    return "\(actor) wants \(want), and does not want \(refuse)"
  }

  /// `Japan wants that …: not so yet.`
  func english(of actor: String, holds: Bool) -> String {
    let isSo = wanted.isEmpty ? (holds ? "it is not so" : "it is so now") : nil
    return "\(english(of: actor)): \(isSo ?? (holds ? "it is so" : "it is not so yet"))."
  }

  /// What it was, and what became of it.
  func outcome(of actor: String, atStart: Bool, atEnd: Bool) -> String {
    let (want, refuse) = (that(wanted), that(unwanted))
    switch (wanted.isEmpty, atStart, atEnd) {
    case (true, true, true): return "\(actor) did not want \(refuse), and it has not come to that."
    case (true, false, true): return "\(actor) did not want \(refuse), and that is over."
    case (true, true, false): return "\(actor) did not want \(refuse), but it has come about."
    case (true, false, false): return "\(actor) did not want \(refuse), but it is still so."
    default: break
    }
    let also = unwanted.isEmpty ? "" : ", and not \(refuse)"
    let result =
      switch (atStart, atEnd) {
      case (true, true): "and it has remained so"
      case (false, true): "and it has come about"
      case (true, false): "but it is so no longer"
      case (false, false): "but it has not come about"
      }
    return "\(actor) wanted \(want)\(also), \(result)."
  }

  private func that(_ facts: [String]) -> String {
    facts.map { "that \($0)" }.joined(separator: " and ")
  }
}

extension Session {
  func phrase(of wish: Wants.Wish) -> WishPhrase {
    var phrase = WishPhrase()
    for part in wish.condition.conjuncts {
      switch part {
      case .none(let inner):
        switch inner {
        case .holds, .happened: phrase.unwanted.append(clause(inner, wish.scope, anyone: "any"))
        case .all, .any, .none, .compare:
          phrase.unwanted.append("(\(clause(inner, wish.scope, anyone: "any")))")
        }
      default: phrase.wanted.append(clause(part, wish.scope, anyone: "some"))
      }
    }
    return phrase
  }

  /// A condition as it is shown; `?` becomes `any Court` in English.
  private func clause(_ condition: Condition, _ scope: Scope, anyone: String) -> String {
    guard spoken == nil, case .holds(let relation, let terms, nil) = condition else {
      return shown(condition, scope)
    }
    let slots = model[relation].slots
    return model[relation].phrase.text { place in
      if case .anything = terms[place] { return "\(anyone) \(model[slots[place].kind].name)" }
      return model.text(terms[place], scope)
    }
  }
}
