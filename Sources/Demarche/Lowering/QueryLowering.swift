import RuleEngine
import ScenarioLanguage

/// Turns a condition that is asked, not maintained, into a query with nested literals.
///
/// Variables of the scope keep their numbers; each `?` and each value of a term that stands in a
/// sentence gets a variable of its own after them.
struct QueryLowering {
  private(set) var variableCount: Int
  private let lowered: LoweredModel
  private var program: Program

  /// - Parameter given: variables that have values before the query is asked.
  static func query(
    _ condition: Condition, scope: Scope, given: VariableSet = [], in lowered: LoweredModel,
    numbers program: inout Program
  ) -> Program.Query {
    var lowering = QueryLowering(
      variableCount: scope.variables.count, lowered: lowered, program: program)
    let body = lowering.body(condition.conjuncts, outside: given)
    program = lowering.program
    return Program.Query(body: body, variableCount: lowering.variableCount)
  }

  /// A term without aggregates, as an expression over the scope's variables.
  static func expression(
    _ term: Term, in lowered: LoweredModel, numbers program: inout Program
  ) -> Expression {
    var lowering = QueryLowering(variableCount: 0, lowered: lowered, program: program)
    let result = lowering.expression(term)
    program = lowering.program
    return result
  }

  private mutating func fresh() -> Int {
    variableCount += 1
    return variableCount - 1
  }

  /// The literals of a conjunction; `outside` are variables that also stand elsewhere.
  private mutating func body(_ parts: [Condition], outside: VariableSet)
    -> [Program.Literal]
  {
    var result: [Program.Literal] = []
    for (place, part) in parts.enumerated() {
      var elsewhere = outside
      for (other, condition) in parts.enumerated() where other != place {
        condition.collect(into: &elsewhere)
      }
      literal(part, elsewhere: elsewhere, into: &result)
    }
    return result
  }

  private mutating func literal(
    _ condition: Condition, elsewhere: VariableSet, into result: inout [Program.Literal]
  ) {
    switch condition {
    case .all(let parts): result += body(parts.flatMap(\.conjuncts), outside: elsewhere)
    case .any(let parts):
      result.append(
        .any(parts.flatMap(\.disjuncts).map { body($0.conjuncts, outside: elsewhere) }))
    case .none(.compare(let left, let comparison, let right))
    where !left.hasAggregate && !right.hasAggregate
      && left.variables.union(right.variables).isSubset(of: elsewhere):
      result.append(
        .compare(
          expression(left), Program.Comparison(comparison), expression(right), isNegated: true))
    case .none(let inner):
      let body = body(inner.conjuncts, outside: elsewhere)
      result.append(.none(body, outer: outer(inner.variables, elsewhere)))
    case .holds(let relation, let terms, let since):
      let operands = operands(terms, elsewhere: elsewhere, into: &result)
      let relation = Program.RelationID(Int(relation.number))
      if let since {
        result.append(.since(relation, operands, day: .variable(Int(since.number))))
      } else {
        result.append(.holds(relation, operands))
      }
    case .happened(let action, let terms, let day):
      let operands = operands(
        terms + [day ?? .anything], elsewhere: elsewhere, into: &result)
      result.append(.holds(lowered.eventRelations[Int(action.number)], operands))
    case .compare(let left, let comparison, let right):
      let left = expression(left, elsewhere: elsewhere, into: &result)
      let right = expression(right, elsewhere: elsewhere, into: &result)
      result.append(.compare(left, Program.Comparison(comparison), right, isNegated: false))
    }
  }

  private func outer(_ variables: VariableSet, _ elsewhere: VariableSet) -> [Int] {
    variables.intersection(elsewhere).map { Int($0.number) }.sorted()
  }

  private mutating func operands(
    _ terms: [Term], elsewhere: VariableSet, into result: inout [Program.Literal]
  ) -> [Program.Operand] {
    terms.map { term in
      switch term {
      case .value(let value): return .constant(program.symbol(value))
      case .variable(let variable): return .variable(Int(variable.number))
      case .anything: return .anything
      case .today, .arithmetic, .duration, .aggregate:
        let expression = expression(term, elsewhere: elsewhere, into: &result)
        let variable = fresh()
        result.append(.compare(.variable(variable), .equal, expression, isNegated: false))
        return .variable(variable)
      }
    }
  }

  // MARK: Terms

  /// A term without aggregates.
  private mutating func expression(_ term: Term) -> Expression {
    var none: [Program.Literal] = []
    return expression(term, elsewhere: [], into: &none)
  }

  /// A term; each aggregate in it becomes a literal before it.
  mutating func expression(
    _ term: Term, elsewhere: VariableSet, into result: inout [Program.Literal]
  ) -> Expression {
    switch term {
    case .value(let value): return .constant(program.symbol(value))
    case .variable(let variable): return .variable(Int(variable.number))
    case .anything: preconditionFailure("`?` has no value of its own")
    case .today: return .today
    case .arithmetic(let start, let sign, .duration(let amount, let unit)):
      return .shift(
        expression(start, elsewhere: elsewhere, into: &result), isForward: sign == .plus,
        expression(amount, elsewhere: elsewhere, into: &result), unit)
    case .arithmetic(let left, let operation, let right):
      return .arithmetic(
        expression(left, elsewhere: elsewhere, into: &result), Expression.Operation(operation),
        expression(right, elsewhere: elsewhere, into: &result))
    case .duration(let amount, _):
      return expression(amount, elsewhere: elsewhere, into: &result)
    case .aggregate(let aggregate):
      return .variable(fold(aggregate, elsewhere: elsewhere, into: &result))
    }
  }

  private mutating func fold(
    _ aggregate: Aggregate, elsewhere: VariableSet, into result: inout [Program.Literal]
  ) -> Int {
    let shared = elsewhere.subtracting(aggregate.of)
    let groups = aggregate.condition.variables.intersection(shared)
    var condition = aggregate.condition
    var all = VariableSet(aggregate.of)
    if aggregate.function == .sum {
      condition = Bindings.told(apart: condition, elsewhere: groups) { VariableID(fresh()) }
      all.formUnion(
        Binding(condition.conjuncts, bound: groups, outside: shared.union(aggregate.of)).bound)
      all.subtract(groups)
    }
    let body = body(condition.conjuncts, outside: shared.union(aggregate.of))
    let value = fresh()
    result.append(
      .fold(
        Program.Function(aggregate.function), of: aggregate.of.map { Int($0.number) },
        all: all.map { Int($0.number) }.sorted(), body,
        outer: groups.map { Int($0.number) }.sorted(), value: .variable(value)))
    return value
  }
}

extension Program.Comparison {
  init(_ comparison: Comparison) {
    switch comparison {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    }
  }
}

extension Program.Function {
  init(_ function: Aggregate.Function) {
    switch function {
    case .count: self = .count
    case .sum: self = .sum
    case .min: self = .min
    case .max: self = .max
    }
  }
}

extension Expression.Operation {
  init(_ operation: Arithmetic) {
    switch operation {
    case .plus: self = .plus
    case .minus: self = .minus
    case .times: self = .times
    case .divide: self = .divide
    }
  }
}
