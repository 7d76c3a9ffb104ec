import Quantities

/// A condition whose sentences have been matched with phrases, with its places, before the kinds
/// of its variables are known.
indirect enum DraftCondition {
  case all([DraftCondition])
  case any([DraftCondition])
  /// With the region of the variables that live only inside it.
  case none(DraftCondition, region: Int)
  case sentence(DraftSentence)
  case compare(DraftTerm, Comparison, DraftTerm, Span)
  /// What could not be understood; already reported. Its variables count as bound.
  case missing([VariableID])
}

struct DraftSentence {
  var target: PhraseForm.Target
  /// In the order of the slots; the day after `on` last, where the target has one.
  var terms: [DraftTerm]
  var since: (variable: VariableID, span: Span)?
  var span: Span
}

indirect enum DraftTerm {
  case value(Value, Span)
  /// A literal of a comparison whose other side decides what it is: `2019`, `"Seoul"`.
  case open(OpenLiteral, Span)
  case variable(VariableID, Span)
  case anything(Span)
  case today(Span)
  case arithmetic(DraftTerm, Arithmetic, DraftTerm, Span)
  case duration(DraftTerm, CalendarUnit, Span)
  case aggregate(DraftAggregate)
  case missing(Span)

  var span: Span {
    switch self {
    case .value(_, let span), .open(_, let span), .variable(_, let span), .anything(let span),
      .today(let span), .arithmetic(_, _, _, let span), .duration(_, _, let span),
      .missing(let span):
      span
    case .aggregate(let aggregate): aggregate.span
    }
  }
}

/// What a literal may be, until a kind decides.
struct OpenLiteral {
  var number: Decimal?
  var date: WrittenDate?
  var entity: EntityID?
  /// What stands in quotes.
  var quoted: String?
  /// As written.
  var text: String
}

struct DraftAggregate {
  var function: Aggregate.Function
  var of: [(variable: VariableID, span: Span)]
  var condition: DraftCondition
  var region: Int
  var span: Span
}

extension DraftTerm {
  /// Calls `body` with every variable that the term needs a value for, and where it stands: those
  /// that live only inside an aggregate are left out.
  func forEachFreeVariable(homes: [Int], _ body: (VariableID, Span) -> Void) {
    switch self {
    case .variable(let variable, let span): body(variable, span)
    case .arithmetic(let left, _, let right, _):
      left.forEachFreeVariable(homes: homes, body)
      right.forEachFreeVariable(homes: homes, body)
    case .duration(let amount, _, _): amount.forEachFreeVariable(homes: homes, body)
    case .aggregate(let aggregate):
      aggregate.condition.forEachVariable(homes: homes) { variable, span in
        if homes[Int(variable.number)] < aggregate.region { body(variable, span) }
      }
    case .value, .open, .anything, .today, .missing: break
    }
  }
}

extension DraftCondition {
  /// From its first sentence to its last.
  var span: Span? {
    switch self {
    case .all(let parts), .any(let parts):
      guard let first = parts.first?.span, let last = parts.last?.span else { return nil }
      return first.through(last)
    case .none(let inner, _): return inner.span
    case .sentence(let sentence): return sentence.span
    case .compare(_, _, _, let span): return span
    case .missing: return nil
    }
  }

  /// Calls `body` with every mention of a variable.
  func forEachVariable(homes: [Int], _ body: (VariableID, Span) -> Void) {
    switch self {
    case .all(let parts), .any(let parts):
      for part in parts { part.forEachVariable(homes: homes, body) }
    case .none(let inner, _): inner.forEachVariable(homes: homes, body)
    case .sentence(let sentence):
      for term in sentence.terms { term.forEachFreeVariable(homes: homes, body) }
      if let since = sentence.since { body(since.variable, since.span) }
    case .compare(let left, _, let right, _):
      left.forEachFreeVariable(homes: homes, body)
      right.forEachFreeVariable(homes: homes, body)
    case .missing: break
    }
  }
}
