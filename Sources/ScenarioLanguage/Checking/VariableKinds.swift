/// Finds the kind of every variable of a clause from the slots it stands in.
///
/// Within a conjunction the narrowest kind among its sentences decides. An `or` decides only where
/// no sentence outside it does: then it is what the parts have in common. What stands inside `not`
/// and inside aggregates decides for their own variables only. What none of these decides gets its
/// kind from the other side of an `=`.
struct VariableKinds {
  typealias Decided = ShortTable<VariableID, (kind: KindID, span: Span)>

  var scope: ClauseScope
  /// Where each variable got its kind.
  var decided: Decided = [:]
  var clashes: [Clash] = []

  /// A variable that would have to be of two kinds that have nothing in common.
  struct Clash {
    var variable: VariableID
    var first: (kind: KindID, span: Span)
    var second: (kind: KindID, span: Span)
  }

  init(scope: ClauseScope, inherited: Decided) {
    self.scope = scope
    decided = inherited
  }

  mutating func settle(
    _ conditions: [DraftCondition], terms: [DraftTerm], in model: borrowing Model
  ) {
    var found = decided.filter { variable, _ in scope[variable].home == 0 }
    var comparisons: [(DraftTerm, DraftTerm)] = []
    add(conditions, to: &found, region: 0, &comparisons, in: model)
    for term in terms { visit(term, &comparisons, in: model) }
    keep(found, region: 0)
    settleByEqualities(comparisons, in: model)
  }

  private mutating func keep(_ found: Decided, region: Int) {
    for (variable, place) in found.entries where scope[variable].home == region {
      decided[variable] = place
      scope[variable].kind = place.kind
    }
  }

  /// Adds what a conjunction says of the kinds of its variables.
  private mutating func add(
    _ parts: [DraftCondition], to found: inout Decided, region: Int,
    _ comparisons: inout [(DraftTerm, DraftTerm)], in model: borrowing Model
  ) {
    var alternatives: [[DraftCondition]] = []
    addSentences(parts, to: &found, region: region, &alternatives, &comparisons, in: model)
    let certain = found
    for parts in alternatives {
      var common: Decided = [:]
      for part in parts {
        var inside: Decided = [:]
        add([part], to: &inside, region: region, &comparisons, in: model)
        for (variable, place) in inside.entries {
          guard let known = common[variable] else {
            common[variable] = place
            continue
          }
          if let ancestor = model.vocabulary.kindTree.commonAncestor(known.kind, place.kind) {
            common[variable] = (ancestor, known.span)
          } else {
            clash(variable, known, place)
          }
        }
      }
      for (variable, place) in common.entries {
        if let known = certain[variable] {
          if !model.vocabulary.kindTree.areRelated(known.kind, place.kind) {
            clash(variable, known, place)
          }
        } else {
          narrow(&found, variable, place, in: model)
        }
      }
    }
  }

  private mutating func addSentences(
    _ parts: [DraftCondition], to found: inout Decided, region: Int,
    _ alternatives: inout [[DraftCondition]], _ comparisons: inout [(DraftTerm, DraftTerm)],
    in model: borrowing Model
  ) {
    for part in parts {
      switch part {
      case .all(let inner):
        addSentences(inner, to: &found, region: region, &alternatives, &comparisons, in: model)
      case .any(let inner): alternatives.append(inner)
      case .none(let inner, let region):
        var inside: Decided = [:]
        add([inner], to: &inside, region: region, &comparisons, in: model)
        keep(inside, region: region)
      case .sentence(let sentence):
        for (slot, term) in sentence.terms.enumerated() {
          if case .variable(let variable, let span) = term {
            let kind = model.kind(ofSlot: slot, of: sentence.target)
            narrow(&found, variable, (kind, span), in: model)
          } else {
            visit(term, &comparisons, in: model)
          }
        }
        if let since = sentence.since {
          narrow(&found, since.variable, (.date, since.span), in: model)
        }
      case .compare(let left, let sign, let right, _):
        visit(left, &comparisons, in: model)
        visit(right, &comparisons, in: model)
        if sign == .equal { comparisons.append((left, right)) }
      case .missing: break
      }
    }
  }

  /// Looks for aggregates in a term.
  private mutating func visit(
    _ term: DraftTerm, _ comparisons: inout [(DraftTerm, DraftTerm)], in model: borrowing Model
  ) {
    switch term {
    case .arithmetic(let left, _, let right, _):
      visit(left, &comparisons, in: model)
      visit(right, &comparisons, in: model)
    case .duration(let amount, _, _): visit(amount, &comparisons, in: model)
    case .aggregate(let aggregate):
      var inside: Decided = [:]
      add([aggregate.condition], to: &inside, region: aggregate.region, &comparisons, in: model)
      keep(inside, region: aggregate.region)
    case .value, .open, .variable, .anything, .today, .missing: break
    }
  }

  private mutating func narrow(
    _ found: inout Decided, _ variable: VariableID, _ place: (kind: KindID, span: Span),
    in model: borrowing Model
  ) {
    guard let known = found[variable] else {
      found[variable] = place
      return
    }
    if model.vocabulary.kindTree.isKind(known.kind, under: place.kind) { return }
    if model.vocabulary.kindTree.isKind(place.kind, under: known.kind) {
      found[variable] = place
    } else {
      clash(variable, known, place)
    }
  }

  mutating func clash(
    _ variable: VariableID, _ first: (kind: KindID, span: Span),
    _ second: (kind: KindID, span: Span)
  ) {
    guard !clashes.contains(where: { $0.variable == variable }) else { return }
    clashes.append(Clash(variable: variable, first: first, second: second))
  }

  /// Gives variables that stand in no sentence the kind of what they are equal to, as far as that
  /// leads.
  private mutating func settleByEqualities(
    _ comparisons: [(DraftTerm, DraftTerm)], in model: borrowing Model
  ) {
    if comparisons.isEmpty { return }
    var open = comparisons.flatMap { [($0.0, $0.1), ($0.1, $0.0)] }
    open = open.filter { variableWithoutKind($0.0) != nil }
    var hasChanged = true
    while hasChanged, !open.isEmpty {
      hasChanged = false
      for (left, right) in open {
        guard let variable = variableWithoutKind(left) else { continue }
        guard let kind = model.kind(of: right, in: scope) else { continue }
        scope[variable].kind = kind
        decided[variable] = (kind, left.span)
        hasChanged = true
      }
      open = open.filter { variableWithoutKind($0.0) != nil }
    }
  }

  private func variableWithoutKind(_ term: DraftTerm) -> VariableID? {
    guard case .variable(let variable, _) = term, scope[variable].kind == nil else { return nil }
    return variable
  }
}

extension Model {
  /// The kind of a slot; the day after `on` is the one after the action's own.
  func kind(ofSlot slot: Int, of target: PhraseForm.Target) -> KindID {
    switch target {
    case .relation(let id): return relations[Int(id.number)].slots[slot].kind
    case .action(let id): return actions[Int(id.number)].slots[slot].kind
    case .actionOn(let id):
      let action = Int(id.number)
      return slot < actions[action].slots.count ? actions[action].slots[slot].kind : .date
    }
  }

  /// The kind of a term as far as it is known; what may be wrong with it is looked for later.
  func kind(of term: DraftTerm, in scope: ClauseScope) -> KindID? {
    switch term {
    case .value(let value, _): return kind(of: value)
    case .open(let literal, _):
      if literal.number != nil { return .number }
      if literal.date != nil { return .date }
      if let entity = literal.entity { return self[entity].kind }
      return literal.quoted == nil ? nil : .text
    case .variable(let variable, _): return scope[variable].kind
    case .today: return .date
    case .arithmetic(let left, let sign, let right, _):
      if case .duration = right { return .date }
      guard sign == .minus else { return .number }
      if let kind = kind(of: right, in: scope) { return kind == .date ? .number : kind }
      return kind(of: left, in: scope) == nil ? nil : .number
    case .aggregate(let aggregate):
      switch aggregate.function {
      case .count, .sum: return .number
      case .min, .max: return aggregate.of.first.flatMap { scope[$0.variable].kind }
      }
    case .anything, .duration, .missing: return nil
    }
  }
}
