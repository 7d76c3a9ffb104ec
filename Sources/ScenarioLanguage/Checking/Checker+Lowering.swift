import Quantities

// From drafts to the model's conditions and terms, once the kinds of variables are known.

extension Checker {
  mutating func lower(_ condition: DraftCondition, _ scope: ClauseScope) -> Condition {
    switch condition {
    case .all(let parts):
      let parts = parts.map { lower($0, scope) }
      return parts.count == 1 ? parts[0] : .all(parts)
    case .any(let parts):
      let parts = parts.map { lower($0, scope) }
      return parts.count == 1 ? parts[0] : .any(parts)
    case .none(let inner, _): return .none(lower(inner, scope))
    case .sentence(let sentence): return lower(sentence, scope)
    case .compare(let left, let sign, let right, let span):
      return lowerComparison(left, sign, right, span, scope)
    case .missing: return .all([])
    }
  }

  private mutating func lower(_ sentence: DraftSentence, _ scope: ClauseScope) -> Condition {
    var terms: [Term] = []
    terms.reserveCapacity(sentence.terms.count)
    for (slot, term) in sentence.terms.enumerated() {
      let kind = model.kind(ofSlot: slot, of: sentence.target)
      checkKind(of: term, inSlotOf: kind, scope)
      terms.append(lower(term, expecting: kind, scope))
    }
    switch sentence.target {
    case .relation(let id):
      if let timeless { timelessUses.append((id, sentence.span, timeless)) }
      if let since = sentence.since {
        checkKind(of: .variable(since.variable, since.span), inSlotOf: .date, scope)
      }
      return .holds(id, terms, since: sentence.since?.variable)
    case .action(let id): return .happened(id, terms, on: nil)
    case .actionOn(let id):
      let day = terms.popLast()
      return .happened(id, terms, on: day)
    }
  }

  /// Reports a variable that can never be of the kind that the slot it stands in takes.
  private mutating func checkKind(
    of term: DraftTerm, inSlotOf kind: KindID, _ scope: ClauseScope
  ) {
    guard case .variable(let variable, let span) = term, let known = scope[variable].kind,
      !model.vocabulary.kindTree.areRelated(known, kind)
    else { return }
    reportClash(
      variable, (known, kindPlaces[variable]?.span ?? scope[variable].span), (kind, span), scope)
  }

  mutating func reportClash(
    _ variable: VariableID, _ first: (kind: KindID, span: Span),
    _ second: (kind: KindID, span: Span), _ scope: ClauseScope
  ) {
    guard clashing.insert(variable) else { return }
    report(
      .unrelatedKinds(
        scope[variable].name, model[first.kind].name, model[second.kind].name, first: first.span),
      at: second.span)
  }

  // MARK: Heads and effects

  /// The terms of a head, an effect or a response's move.
  mutating func lowerResult(
    _ sentence: DraftSentence, _ scope: ClauseScope, allowsAnything: Bool
  ) -> [Term] {
    var terms: [Term] = []
    terms.reserveCapacity(sentence.terms.count)
    for (slot, term) in sentence.terms.enumerated() {
      let kind = model.kind(ofSlot: slot, of: sentence.target)
      switch term {
      case .anything(let span) where !allowsAnything: report(.anythingInResult, at: span)
      case .variable(let variable, let span): checkResult(variable, span, kind, scope)
      default: break
      }
      terms.append(lower(term, expecting: kind, scope))
    }
    if let since = sentence.since { report(.sinceInResult, at: since.span) }
    return terms
  }

  private mutating func checkResult(
    _ variable: VariableID, _ span: Span, _ kind: KindID, _ scope: ClauseScope
  ) {
    guard let known = scope[variable].kind, !model.isKind(known, under: kind) else { return }
    let place = kindPlaces[variable]?.span ?? scope[variable].span
    if model.vocabulary.kindTree.areRelated(known, kind) {
      report(
        .narrowSlot(scope[variable].name, model[known].name, model[kind].name, first: place),
        at: span)
    } else {
      reportClash(variable, (known, place), (kind, span), scope)
    }
  }

  // MARK: Terms

  /// A term for a place of a kind; a term of another kind is reported.
  mutating func lower(
    _ term: DraftTerm, expecting kind: KindID?, _ scope: ClauseScope
  ) -> Term {
    let (lowered, found) = lowerTyped(term, expecting: kind, scope)
    if let kind, let found, !isPlain(term), found != kind {
      report(
        .wrongTermKind(model[found].name, expected: model[kind].name), at: term.span)
    }
    return lowered
  }

  /// Variables and values: their kinds are looked at where they stand.
  private func isPlain(_ term: DraftTerm) -> Bool {
    switch term {
    case .value, .variable, .anything, .missing: true
    default: false
    }
  }

  private mutating func lowerTyped(
    _ term: DraftTerm, expecting kind: KindID?, _ scope: ClauseScope
  ) -> (Term, KindID?) {
    switch term {
    case .value(let value, _): return (.value(value), model.kind(of: value))
    case .open(let literal, let span): return lower(literal, span, expecting: kind)
    case .variable(let variable, _): return (.variable(variable), scope[variable].kind)
    case .anything: return (.anything, nil)
    case .today(let span):
      if let timeless { report(.misplacedToday(timeless), at: span) }
      return (.today, .date)
    case .arithmetic(let left, let sign, let right, let span):
      return lowerArithmetic(left, sign, right, span, expecting: kind, scope)
    case .duration(let amount, let unit, let span):
      report(.bareDuration, at: span)
      return (.duration(lower(amount, expecting: .number, scope), unit), nil)
    case .aggregate(let aggregate): return lower(aggregate, scope)
    case .missing: return (.anything, nil)
    }
  }

  private mutating func lower(
    _ literal: OpenLiteral, _ span: Span, expecting kind: KindID?
  ) -> (Term, KindID?) {
    if let date = literal.date, kind == .date || literal.number == nil && literal.entity == nil {
      noteWriting(date, at: span, text: literal.text)
      return (.value(.date(date.day)), .date)
    }
    if let number = literal.number, kind != .text,
      literal.entity == nil || kind ?? .number == .number
    {
      return (.value(.number(number)), .number)
    }
    if let quoted = literal.quoted, kind == .text || kind == nil && literal.entity == nil {
      return (.value(.text(intern(quoted))), .text)
    }
    if let entity = literal.entity { return (.value(.entity(entity)), model[entity].kind) }
    let name = literal.quoted ?? literal.text
    report(.unknownName(name, near: typedNames(near: name, kind: kind)), at: span)
    return (.anything, nil)
  }

  private mutating func lowerArithmetic(
    _ left: DraftTerm, _ sign: Arithmetic, _ right: DraftTerm, _ span: Span,
    expecting kind: KindID?, _ scope: ClauseScope
  ) -> (Term, KindID?) {
    if case .duration(let amount, let unit, let place) = right {
      let (term, found) = lowerTyped(left, expecting: .date, scope)
      let (count, countKind) = lowerTyped(amount, expecting: .number, scope)
      if sign != .plus && sign != .minus || found ?? .date != .date {
        report(.badDuration(found.map { model[$0].name }), at: span)
        return (.arithmetic(term, sign, .duration(count, unit)), nil)
      } else if countKind ?? .number != .number {
        report(.badDuration(countKind.map { model[$0].name }), at: place)
      }
      return (.arithmetic(term, sign, .duration(count, unit)), .date)
    }
    if case .duration(_, _, let place) = left {
      report(.durationFirst, at: place)
      return (.anything, nil)
    }
    let leftGuess = model.kind(of: left, in: scope)
    let rightGuess = model.kind(of: right, in: scope)
    let operandKind: KindID =
      sign == .minus && (leftGuess == .date || rightGuess == .date) ? .date : .number
    let (leftTerm, leftKind) = lowerTyped(left, expecting: operandKind, scope)
    let (rightTerm, rightKind) = lowerTyped(right, expecting: operandKind, scope)
    let result = Term.arithmetic(leftTerm, sign, rightTerm)
    guard let leftKind, let rightKind else { return (result, .number) }
    switch (leftKind, rightKind) {
    case (.number, .number): break
    case (.date, .date) where sign == .minus: break
    default:
      report(
        .badArithmetic(model[leftKind].name, sign.sign, model[rightKind].name), at: span)
      return (result, nil)
    }
    return (result, .number)
  }

  private mutating func lower(
    _ aggregate: DraftAggregate, _ scope: ClauseScope
  ) -> (Term, KindID?) {
    let condition = lower(aggregate.condition, scope)
    let variables = aggregate.of.map(\.variable)
    let lowered = Term.aggregate(
      Aggregate(function: aggregate.function, of: variables, condition: condition))
    guard aggregate.function != .count else { return (lowered, .number) }
    guard variables.count == 1, let variable = variables.first else {
      report(.aggregateOfSeveral(aggregate.function.rawValue), at: aggregate.span)
      return (lowered, nil)
    }
    guard let kind = scope[variable].kind else { return (lowered, nil) }
    let fits = kind == .number || kind == .date && aggregate.function != .sum
    if !fits {
      report(
        .aggregateKind(aggregate.function.rawValue, scope[variable].name, model[kind].name),
        at: aggregate.of.first?.span ?? aggregate.span)
    }
    return (lowered, fits ? kind : nil)
  }

  // MARK: Comparisons

  private mutating func lowerComparison(
    _ left: DraftTerm, _ sign: Comparison, _ right: DraftTerm, _ span: Span, _ scope: ClauseScope
  ) -> Condition {
    for side in [left, right] {
      if case .anything(let span) = side { report(.anythingInComparison, at: span) }
    }
    let leftGuess = model.kind(of: left, in: scope)
    let rightGuess = model.kind(of: right, in: scope)
    let (leftTerm, leftKind) = lowerTyped(left, expecting: rightGuess ?? leftGuess, scope)
    let (rightTerm, rightKind) = lowerTyped(right, expecting: leftKind ?? rightGuess, scope)
    if let leftKind, let rightKind {
      let isOrdering = sign != .equal && sign != .notEqual
      let fits =
        isOrdering
        ? leftKind == rightKind && (leftKind == .number || leftKind == .date)
        : model.vocabulary.kindTree.areRelated(leftKind, rightKind)
      if !fits {
        report(
          .incomparable(model[leftKind].name, sign.sign, model[rightKind].name), at: span)
      }
    }
    return .compare(leftTerm, sign, rightTerm)
  }

  // MARK: Constants

  /// The value of a term without variables; nil where it has none.
  mutating func constant(_ draft: DraftTerm, expecting kind: KindID) -> Value? {
    let before = diagnostics.count
    let term = lower(draft, expecting: kind, ClauseScope())
    guard diagnostics.count == before else { return nil }
    return term.constant(today: today)
  }
}

extension Term {
  /// The value of a term that holds no variable, aggregate or `?`.
  func constant(today: Day?) -> Value? {
    switch self {
    case .value(let value): return value
    case .today: return today.map { .date($0) }
    case .arithmetic(let left, let sign, .duration(let amount, let unit)):
      guard case .date(let day)? = left.constant(today: today),
        case .number(let number)? = amount.constant(today: today), let count = number.whole
      else { return nil }
      return day.adding(sign == .minus ? -count : count, unit).map { .date($0) }
    case .arithmetic(let left, let sign, let right):
      guard let left = left.constant(today: today), let right = right.constant(today: today)
      else { return nil }
      return sign.result(left, right)
    case .variable, .anything, .duration, .aggregate: return nil
    }
  }
}

extension Arithmetic {
  /// Numbers by numbers, or the days between two dates.
  fileprivate func result(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      let result =
        switch self {
        case .plus: left.adding(right)
        case .minus: left.subtracting(right)
        case .times: left.multiplied(by: right)
        case .divide: left.divided(by: right)
        }
      return result.map { .number($0) }
    case (.date(let left), .date(let right)) where self == .minus:
      return Decimal(Int(left.number) - Int(right.number)).map { .number($0) }
    default: return nil
    }
  }
}
