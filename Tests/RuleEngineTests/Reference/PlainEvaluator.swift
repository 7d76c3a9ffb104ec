import Quantities

@testable import RuleEngine

typealias Cell = Symbol.Content
typealias Tuple = [Cell]
/// By relation.
typealias Facts = [Set<Tuple>]

/// What a program means, said as plainly as possible: sets of tuples, nested loops, everything
/// worked out anew until nothing is new. Shares nothing with the engine but `Program`.
struct PlainEvaluator {
  typealias Binding = [Int: Cell]

  let program: Program
  let decode: (Symbol) -> Cell
  var today: Day
  /// Since when stored facts hold, for queries.
  var since: [Int: [Tuple: Day]] = [:]

  // MARK: Rules

  /// All facts that hold, stored ones as given.
  func facts(stored: Facts) -> Facts {
    var facts = stored
    for rule in program.rules { facts[rule.head.index] = [] }
    let level = levels()
    for current in 0...(level.max() ?? 0) {
      let rules = program.rules.filter { level[$0.head.index] == current }
      while true {
        var grew = false
        for rule in rules {
          for binding in solve(rule.body, [:], facts) {
            let tuple = rule.headTerms.map { value($0, binding) ?? .atom(-1) }
            if facts[rule.head.index].insert(tuple).inserted { grew = true }
          }
        }
        if !grew { break }
      }
    }
    return facts
  }

  /// A number for each relation, larger than those of relations it needs to be absent or counts.
  private func levels() -> [Int] {
    var level = Array(repeating: 0, count: program.relations.count)
    var grew = true
    while grew {
      grew = false
      for rule in program.rules {
        for literal in rule.body {
          let least: Int
          switch literal {
          case .holds(let relation, _): least = level[relation.index]
          case .absent(let relation, _): least = level[relation.index] + 1
          case .aggregate(let aggregate, _, _):
            least = level[program.aggregates[aggregate.index].source.index] + 1
          default: continue
          }
          if level[rule.head.index] < least {
            level[rule.head.index] = least
            grew = true
          }
        }
      }
    }
    return level
  }

  // MARK: Bodies

  func solve(_ body: [Program.Literal], _ binding: Binding, _ facts: Facts) -> [Binding] {
    guard !body.isEmpty else { return [binding] }
    guard let place = next(body, binding) else {
      preconditionFailure("a body in which something is never bound")
    }
    var rest = body
    let literal = rest.remove(at: place)
    return extend(literal, binding, facts).flatMap { solve(rest, $0, facts) }
  }

  /// The literal to be solved next: of choices one whose parts have all that they need.
  private func next(_ body: [Program.Literal], _ binding: Binding) -> Int? {
    body.firstIndex { isReady($0, binding) }
      ?? body.firstIndex { literal in
        guard case .any(let parts) = literal else { return false }
        return parts.allSatisfy { bound(by: $0, binding) != nil }
      }
  }

  /// The variables that have values once a body is solved, whatever they are; nil if it cannot be.
  private func bound(by body: [Program.Literal], _ binding: Binding) -> Binding? {
    func variables(_ terms: [Program.Operand]) -> [Int] {
      terms.compactMap { if case .variable(let variable) = $0 { variable } else { nil } }
    }
    var binding = binding
    var rest = body
    while !rest.isEmpty {
      guard let place = next(rest, binding) else { return nil }
      let new: [Int]
      switch rest.remove(at: place) {
      case .holds(_, let terms): new = variables(terms)
      case .since(_, let terms, let day): new = variables(terms + [day])
      case .aggregate(_, _, let value), .fold(_, _, _, _, _, let value): new = variables([value])
      case .compare(let left, _, let right, _): new = left.variables + right.variables
      case .any(let parts):
        let all = parts.compactMap { bound(by: $0, binding).map { Set($0.keys) } }
        new = Array(all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) })
      case .absent, .none: new = []
      }
      for variable in new where binding[variable] == nil { binding[variable] = .atom(0) }
    }
    return binding
  }

  private func isReady(_ literal: Program.Literal, _ binding: Binding) -> Bool {
    func isBound(_ operand: Program.Operand) -> Bool {
      if case .variable(let variable) = operand { binding[variable] != nil } else { true }
    }
    func isBound(_ expression: Expression) -> Bool {
      expression.variables.allSatisfy { binding[$0] != nil }
    }
    switch literal {
    case .holds, .since: return true
    case .absent(_, let terms): return terms.allSatisfy(isBound)
    case .aggregate(_, let groups, _): return groups.allSatisfy(isBound)
    case .none(_, let outer), .fold(_, _, _, _, let outer, _):
      return outer.allSatisfy { binding[$0] != nil }
    case .any: return false
    case .compare(let left, let comparison, let right, let isNegated):
      if isBound(left) && isBound(right) { return true }
      guard comparison == .equal, !isNegated else { return false }
      return (left.isVariable && isBound(right)) || (right.isVariable && isBound(left))
    }
  }

  private func extend(_ literal: Program.Literal, _ binding: Binding, _ facts: Facts) -> [Binding] {
    switch literal {
    case .holds(let relation, let terms):
      return facts[relation.index].compactMap { match(terms, $0, binding) }
    case .since(let relation, let terms, let day):
      return facts[relation.index].compactMap { tuple in
        guard let held = since[relation.index]?[tuple] else { return nil }
        return match(terms + [day], tuple + [.day(held)], binding)
      }
    case .absent(let relation, let terms):
      return facts[relation.index].contains { match(terms, $0, binding) != nil } ? [] : [binding]
    case .compare(let left, let comparison, let right, let isNegated):
      return compare(left, comparison, right, isNegated, binding)
    case .aggregate(let id, let groups, let value):
      let aggregate = program.aggregates[id.index]
      let key = groups.map { self.value($0, binding) }
      let members = facts[aggregate.source.index].filter { tuple in
        aggregate.groups.map { tuple[$0] } == key
      }
      let result =
        aggregate.function == .count
        ? Decimal(members.count).map { .number($0) }
        : PlainEvaluator.value(
          of: aggregate.function, members.map { $0[aggregate.value ?? 0] })
      return result.flatMap { match([value], [$0], binding) }.map { [$0] } ?? []
    case .none(let body, _): return solve(body, binding, facts).isEmpty ? [binding] : []
    case .any(let parts): return parts.flatMap { solve($0, binding, facts) }
    case .fold(let function, let of, let all, let body, _, let value):
      let bindings = solve(body, binding, facts)
      let columns = function == .sum ? of + all : of
      let different = Set(bindings.map { binding in columns.map { binding[$0] } })
      let result =
        function == .count
        ? Decimal(different.count).map { .number($0) }
        : PlainEvaluator.value(of: function, different.compactMap { $0[0] })
      return result.flatMap { match([value], [$0], binding) }.map { [$0] } ?? []
    }
  }

  private func match(_ terms: [Program.Operand], _ tuple: Tuple, _ binding: Binding) -> Binding? {
    var binding = binding
    for (term, cell) in zip(terms, tuple) {
      switch term {
      case .anything: continue
      case .constant(let symbol): if decode(symbol) != cell { return nil }
      case .variable(let variable):
        if let known = binding[variable], known != cell { return nil }
        binding[variable] = cell
      }
    }
    return binding
  }

  private func compare(
    _ left: Expression, _ comparison: Program.Comparison, _ right: Expression, _ isNegated: Bool,
    _ binding: Binding
  ) -> [Binding] {
    for (side, other) in [(left, right), (right, left)] {
      if case .variable(let variable) = side, binding[variable] == nil {
        guard let value = value(other, binding) else { return [] }
        return [binding.merging([variable: value]) { $1 }]
      }
    }
    var holds = false
    if let left = value(left, binding), let right = value(right, binding) {
      holds = PlainEvaluator.compare(left, comparison, right)
    }
    return holds != isNegated ? [binding] : []
  }

  // MARK: Values

  private func value(_ operand: Program.Operand, _ binding: Binding) -> Cell? {
    switch operand {
    case .constant(let symbol): decode(symbol)
    case .variable(let variable): binding[variable]
    case .anything: nil
    }
  }

  func value(_ expression: Expression, _ binding: Binding) -> Cell? {
    switch expression {
    case .constant(let symbol): return decode(symbol)
    case .variable(let variable): return binding[variable]
    case .today: return .day(today)
    case .arithmetic(let left, let operation, let right):
      switch (value(left, binding), operation, value(right, binding)) {
      case (.day(let left), .minus, .day(let right)):
        return Decimal(Int(left.number - right.number)).map { .number($0) }
      case (.number(let left), .plus, .number(let right)):
        return left.adding(right).map { .number($0) }
      case (.number(let left), .minus, .number(let right)):
        return left.subtracting(right).map { .number($0) }
      case (.number(let left), .times, .number(let right)):
        return left.multiplied(by: right).map { .number($0) }
      case (.number(let left), .divide, .number(let right)):
        return left.divided(by: right).map { .number($0) }
      default: return nil
      }
    case .shift(let start, let isForward, let amount, let unit):
      guard case .day(let day) = value(start, binding),
        case .number(let number) = value(amount, binding), let whole = number.whole
      else { return nil }
      return day.adding(isForward ? whole : -whole, unit).map { .day($0) }
    }
  }

  static func compare(_ left: Cell, _ comparison: Program.Comparison, _ right: Cell) -> Bool {
    let order: Int
    switch (left, right) {
    case (.number(let left), .number(let right)):
      order = left < right ? -1 : left == right ? 0 : 1
    case (.day(let left), .day(let right)):
      order = left < right ? -1 : left == right ? 0 : 1
    default:
      switch comparison {
      case .equal: return left == right
      case .notEqual: return left != right
      default: return false
      }
    }
    switch comparison {
    case .equal: return order == 0
    case .notEqual: return order != 0
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    case .greaterOrEqual: return order >= 0
    }
  }

  /// The sum, least or greatest of some values.
  private static func value(of function: Program.Function, _ cells: [Cell]) -> Cell? {
    switch function {
    case .count: return nil
    case .sum:
      var sum: Int128 = 0
      for case .number(let number) in cells { sum += Int128(number.tenThousandths) }
      return Int64(exactly: sum).flatMap { Decimal(tenThousandths: $0) }.map { .number($0) }
    case .min: return cells.min { compare($0, .less, $1) }
    case .max: return cells.max { compare($0, .less, $1) }
    }
  }
}
