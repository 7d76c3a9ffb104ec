import Quantities
import ScenarioLanguage

/// The numbers, dates and texts that a search tries where a move takes one of the mover's own
/// choosing, `?a taxes ?b at ?n`. There is no end of them, so those are tried that something turns on:
/// what the goal names, what clauses name and compare with, and what facts of the state have; and the
/// next number or day to either side, for `more than`. A search that finds nothing this way has not
/// shown that there is nothing.
struct TriedValues {
  /// How many of a kind are tried at most.
  static let limit = 32
  /// How many moves of one action are tried at most.
  static let moveLimit = 20_000

  /// By kind (number, date, text), those that matter most first, each once.
  private(set) var values: [KindID: [Value]] = [:]
  /// How many of them, from the front, the goal names.
  private(set) var named: [KindID: Int] = [:]
  private var known: Set<Value> = []

  /// None.
  init() {}

  /// - Parameter state: gives values of facts to a closure until that says that it has enough.
  init(
    _ model: Model, goal: Condition, today: Day, state: ((Value) -> Bool) -> Void
  ) {
    add(goal)
    named = values.mapValues(\.count)
    for rule in model.rules {
      add(rule.condition)
      for term in rule.headTerms { add(term, isCompared: false) }
    }
    for action in model.actions {
      for need in action.needs { add(need.condition) }
      add(action.effects)
    }
    for consequence in model.consequences {
      add(consequence.when)
      add(consequence.effects)
    }
    for deadline in model.deadlines {
      add(deadline.when)
      add(deadline.effects)
    }
    for never in model.nevers { add(never.condition) }
    add(.date(today), isCompared: true)
    state { value in
      add(value, isCompared: true)
      return [.number, .date, .text].allSatisfy { isFull($0) }
    }
  }

  private func isFull(_ kind: KindID) -> Bool {
    values[kind, default: []].count >= TriedValues.limit
  }

  private mutating func add(_ value: Value, isCompared: Bool) {
    switch value {
    case .entity: return
    case .number(let number):
      insert(value, .number)
      guard isCompared, let one = Decimal(1) else { return }
      for near in [number.adding(one), number.subtracting(one)] {
        if let near { insert(.number(near), .number) }
      }
    case .date(let day):
      insert(value, .date)
      guard isCompared else { return }
      for near in [day.adding(1, .day), day.adding(-1, .day)] {
        if let near { insert(.date(near), .date) }
      }
    case .text: insert(value, .text)
    }
  }

  private mutating func insert(_ value: Value, _ kind: KindID) {
    guard !isFull(kind), known.insert(value).inserted else { return }
    values[kind, default: []].append(value)
  }

  private mutating func add(_ effects: [Effect]) {
    for effect in effects {
      if let condition = effect.condition { add(condition) }
      for term in effect.terms { add(term, isCompared: false) }
    }
  }

  private mutating func add(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .none(let part): add(part)
    case .holds(_, let terms, _): for term in terms { add(term, isCompared: false) }
    case .happened(_, let terms, let day):
      for term in terms { add(term, isCompared: false) }
      if let day { add(day, isCompared: false) }
    case .compare(let left, _, let right):
      add(left, isCompared: true)
      add(right, isCompared: true)
    }
  }

  private mutating func add(_ term: Term, isCompared: Bool) {
    switch term {
    case .value(let value): add(value, isCompared: isCompared)
    case .variable, .anything, .today: return
    case .arithmetic(let left, _, let right):
      add(left, isCompared: isCompared)
      add(right, isCompared: isCompared)
    // How many days or months is no number that a move would name.
    case .duration: return
    case .aggregate(let aggregate): add(aggregate.condition)
    }
  }
}
