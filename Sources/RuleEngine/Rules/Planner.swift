/// Orders a body and turns it into a plan.
///
/// Filters run as soon as what they need is bound. Among atoms the one with the most bound columns
/// comes next, then the one over the smaller relation, then the one written first: greedy, as in
/// most Datalog systems, and good because rules of scenarios are short.
struct Planner {
  typealias Literal = Program.Literal
  typealias Operand = Program.Operand

  private var variableCount: Int
  private var constants: [Symbol] = []
  private var operations: [Plan.Operation] = []
  private var operands: [Int32] = []
  private var expressions: [Expression] = []
  private var filters: [GroupFilter] = []
  private let database: Database
  private let sizes: Sizes

  enum Sizes { case now, atOpening }

  enum Seed {
    case none
    /// The literal with this place in the body is where the plan starts.
    case literal(Int)
  }

  /// A plan of a rule, to be run for a change of one of its literals, for a tuple of its head
  /// (`headBound`), or as a whole.
  static func plan(
    rule id: Int, seed: Seed, headBound: Bool = false, _ sizes: Sizes = .now,
    in database: Database
  ) -> Plan {
    let rule = database.program.rules[id]
    var planner = Planner(variableCount: rule.variableCount, database: database, sizes: sizes)
    var bound: VariableSet = []
    var left = Array(rule.body.enumerated())
    let parents = parentNumbers(rule.body)
    if headBound {
      for case .variable(let variable) in rule.headTerms { bound.insert(variable) }
    }
    if case .literal(let place) = seed {
      planner.seed(with: rule.body[place], parent: parents[place], bound: &bound)
      left.remove(at: place)
    }
    planner.order(left.map { ($0.element, parents[$0.offset]) }, bound: &bound)
    planner.operations.append(Plan.Operation(.emit))
    let head = planner.run(of: rule.headTerms)
    planner.addFilters(rule.head)
    let plan = planner.finish()
    plan.rule = Int32(id)
    plan.head = rule.head.number
    plan.headOperands = head
    let rules = database.stratification.rulesOfHead[rule.head.index]
    plan.form = DerivationForm(
      rule, place: rules.firstIndex(of: id) ?? 0, of: max(1, rules.count),
      mayWriteOut: database.keepsDerivations)
    plan.parentCount = rule.body.count { if case .holds = $0 { true } else { false } }
    return plan
  }

  /// A plan of a query; variables in `bound` have their values before it is run.
  static func plan(
    _ query: Program.Query, bound: some Sequence<Int>, _ sizes: Sizes = .now, in database: Database
  ) -> Plan {
    var planner = Planner(variableCount: query.variableCount, database: database, sizes: sizes)
    var bound = VariableSet(bound)
    planner.order(query.body.map { ($0, -1) }, bound: &bound)
    planner.operations.append(Plan.Operation(.emit))
    return planner.finish()
  }

  private init(variableCount: Int, database: Database, sizes: Sizes) {
    self.variableCount = variableCount
    self.database = database
    self.sizes = sizes
  }

  /// The parents' numbers of positive atoms, in the order of the body; −1 for other literals.
  static func parentNumbers(_ body: [Literal]) -> [Int32] {
    var next: Int32 = 0
    return body.map { literal in
      guard case .holds = literal else { return -1 }
      defer { next += 1 }
      return next
    }
  }

  private func finish() -> Plan {
    Plan(
      operations: operations, operands: operands, expressions: expressions,
      variableCount: variableCount, constants: constants, filters: filters)
  }

  /// Gives a filter to each scan that a look into a complete relation follows, of whose cells the
  /// scan binds one.
  private mutating func addFilters(_ head: Program.RelationID) {
    let strata = database.stratification.stratum
    for place in operations.indices.dropLast() {
      let (scan, find) = (operations[place], operations[place + 1])
      guard scan.code == .scan, find.code == .find,
        strata[Int(find.subject)] != strata[head.index]
      else { continue }
      let arity = database.tables[Int(find.subject)].arity
      let key = (0..<arity).map { operands[Int(find.key) + $0] }
      let bound = (0..<Int(scan.bindCount)).map { bind in
        (
          column: operands[Int(scan.pairs) + 2 * bind],
          register: operands[Int(scan.pairs) + 2 * bind + 1]
        )
      }
      let varying = key.indices.filter { column in bound.contains { $0.register == key[column] } }
      guard varying.count == 1, let column = varying.first,
        let binding = bound.first(where: { $0.register == key[column] })
      else { continue }
      let fixed = key.indices.filter { $0 != column }
      operations[place].filter = Int32(filters.count)
      filters.append(
        GroupFilter(
          relation: Int(find.subject),
          index: database.tables[Int(find.subject)].plannedIndex(over: fixed),
          key: fixed.map { key[$0] }, column: column, scanColumn: Int(binding.column)))
    }
  }

  // MARK: Order

  private mutating func order(_ literals: [(Literal, Int32)], bound: inout VariableSet) {
    var left = literals
    while !left.isEmpty {
      if let place = left.firstIndex(where: { isReady($0.0, bound) }) {
        let (literal, parent) = left.remove(at: place)
        emit(literal, parent: parent, bound: &bound)
        continue
      }
      var best: (place: Int, score: (Int, Int, Int))?
      for (place, entry) in left.enumerated() {
        guard let score = score(entry.0, bound) else { continue }
        if best.map({ score < $0.score }) ?? true { best = (place, score) }
      }
      // The checker has seen to it that some order binds everything; a body that has none is a
      // fault of the program's maker.
      guard let place = best?.place else {
        preconditionFailure("a literal's variables are bound by no other literal of its body")
      }
      let (literal, parent) = left.remove(at: place)
      emit(literal, parent: parent, bound: &bound)
    }
  }

  private func isBound(_ operand: Operand, _ bound: VariableSet) -> Bool {
    switch operand {
    case .constant: true
    case .variable(let variable): bound.contains(variable)
    case .anything: false
    }
  }

  /// Whether a literal is a filter, or a computation, that can run now.
  private func isReady(_ literal: Literal, _ bound: VariableSet) -> Bool {
    switch literal {
    case .holds(_, let terms): terms.allSatisfy { isBound($0, bound) }
    case .since(_, let terms, _): terms.allSatisfy { isBound($0, bound) }
    case .absent(_, let terms):
      terms.allSatisfy { $0 == .anything || isBound($0, bound) }
    case .compare(let left, let comparison, let right, let isNegated):
      switch (unbound(left, bound).isEmpty, unbound(right, bound).isEmpty) {
      case (true, true): true
      case (true, false):
        comparison == .equal && !isNegated && right.isVariable
      case (false, true):
        comparison == .equal && !isNegated && left.isVariable
      case (false, false): false
      }
    case .aggregate(_, let groups, _): groups.allSatisfy { isBound($0, bound) }
    case .none(_, let outer), .fold(_, _, _, _, let outer, _):
      outer.allSatisfy { bound.contains($0) }
    case .any(let parts):
      Planner.variables(parts.flatMap { $0 }).isSubset(of: bound)
    }
  }

  private func unbound(_ expression: Expression, _ bound: VariableSet) -> [Int] {
    expression.variables.filter { !bound.contains($0) }
  }

  private func size(of relation: Int) -> Int {
    switch sizes {
    case .now: database.tables[relation].count
    case .atOpening: database.openingSizes[relation]
    }
  }

  /// How early an atom should come, smaller first; nil for what is not an atom.
  private func score(_ literal: Literal, _ bound: VariableSet) -> (Int, Int, Int)? {
    switch literal {
    case .holds(let relation, let terms), .since(let relation, let terms, _):
      let boundCount = terms.count { isBound($0, bound) }
      return (boundCount > 0 ? 0 : 1, -boundCount, size(of: relation.index))
    case .any(let parts):
      return parts.allSatisfy({ canBegin($0, bound) }) ? (2, 0, 0) : nil
    default: return nil
    }
  }

  /// Whether a nested body has an order that binds everything.
  private func canBegin(_ body: [Literal], _ bound: VariableSet) -> Bool {
    var bound = bound
    var left = body
    while !left.isEmpty {
      guard
        let place = left.firstIndex(where: { isReady($0, bound) })
          ?? left.firstIndex(where: { score($0, bound) != nil })
      else { return false }
      bound.formUnion(Planner.provided(left.remove(at: place)))
    }
    return true
  }

  // MARK: Operations

  private mutating func register(_ operand: Operand) -> Int32 {
    switch operand {
    case .variable(let variable): return Int32(variable)
    case .constant(let symbol):
      if let known = constants.firstIndex(of: symbol) { return Int32(variableCount + known) }
      constants.append(symbol)
      return Int32(variableCount + constants.count - 1)
    case .anything: preconditionFailure("a place that anything fits has no register")
    }
  }

  private mutating func run(of registers: [Int32]) -> Int32 {
    let start = Int32(operands.count)
    operands.append(contentsOf: registers)
    return start
  }

  private mutating func run(of terms: [Operand]) -> Int32 {
    let start = Int32(operands.count)
    for term in terms {
      let register = register(term)
      operands.append(register)
    }
    return start
  }

  private mutating func expression(_ expression: Expression) -> Int32 {
    expressions.append(expression)
    return Int32(expressions.count - 1)
  }

  private mutating func seed(with literal: Literal, parent: Int32, bound: inout VariableSet) {
    switch literal {
    case .holds(_, let terms), .absent(_, let terms):
      var operation = Plan.Operation(.seed)
      operation.parent = parent
      pair(terms, into: &operation, bound: &bound)
      operations.append(operation)
    case .aggregate(let aggregate, let groups, let value):
      var operation = Plan.Operation(.seedGroup)
      operation.subject = aggregate.number
      pair(groups + [value], into: &operation, bound: &bound)
      operations.append(operation)
    default: preconditionFailure("only atoms and aggregates change by rows")
    }
  }

  /// Checks of columns that are bound and bindings of those that are not; columns that are `known`
  /// are looked up and need neither.
  private mutating func pair(
    _ terms: [Operand], besides known: VariableSet? = nil,
    into operation: inout Plan.Operation, bound: inout VariableSet
  ) {
    let before = bound
    operation.pairs = Int32(operands.count)
    // A variable that stands twice in one atom is bound by its first place and checked at the
    // others, so bindings come first where both concern it.
    for (column, term) in terms.enumerated() {
      guard case .variable(let variable) = term, bound.insert(variable) else { continue }
      operands.append(Int32(column))
      operands.append(Int32(variable))
      operation.bindCount += 1
    }
    var met = before
    for (column, term) in terms.enumerated() {
      if let known, isBound(term, known) { continue }
      switch term {
      case .anything: continue
      case .variable(let variable): if met.insert(variable) { continue }
      case .constant: break
      }
      let register = register(term)
      operands.append(Int32(column))
      operands.append(register)
      operation.checkCount += 1
    }
  }

  private mutating func emit(_ literal: Literal, parent: Int32, bound: inout VariableSet) {
    switch literal {
    case .holds(let relation, let terms):
      atom(relation, terms, parent: parent, bound: &bound)
    case .since(let relation, let terms, let day):
      atom(relation, terms, parent: parent, bound: &bound)
      since(day, bound: &bound)
    case .absent(let relation, let terms): absent(relation, terms, bound)
    case .compare(let left, let comparison, let right, let isNegated):
      compare(left, comparison, right, isNegated, bound: &bound)
    case .aggregate(let aggregate, let groups, let value):
      var operation = Plan.Operation(.aggregate)
      operation.subject = aggregate.number
      operation.key = run(of: groups)
      result(value, into: &operation, bound: &bound)
      operations.append(operation)
    case .none(let body, _):
      nested(Plan.Operation(.none), body, bound, end: Plan.Operation(.yield))
    case .any(let parts): any(parts, bound: &bound)
    case .fold(let function, let of, let all, let body, _, let value):
      var operation = Plan.Operation(.fold)
      operation.subject = Int32(function.rawValue)
      var gather = Plan.Operation(.gather)
      gather.key = run(of: (of + all.filter { !of.contains($0) }).map { Int32($0) })
      gather.bindCount = Int32(Set(of + all).count)
      gather.subject = operation.subject
      gather.parent = Planner.comesOnce(body, bound.union(VariableSet(of + all))) ? 1 : 0
      operation.bindCount = gather.bindCount
      let outer = bound
      result(value, into: &operation, bound: &bound)
      nested(operation, body, outer, end: gather)
    }
  }

  /// Whether no two ways through a body lead to the same values of some variables: where each row
  /// that it finds is told by them, and nothing else is chosen on the way.
  private static func comesOnce(_ body: [Literal], _ variables: VariableSet) -> Bool {
    func isTold(_ terms: [Operand]) -> Bool {
      terms.allSatisfy { term in
        switch term {
        case .constant: true
        case .variable(let variable): variables.contains(variable)
        case .anything: false
        }
      }
    }
    return body.allSatisfy { literal in
      switch literal {
      case .holds(_, let terms), .since(_, let terms, _): isTold(terms)
      // What they give a value they give one, told by what they look at.
      case .absent, .compare, .aggregate, .none, .fold: true
      case .any: false
      }
    }
  }

  /// `detail`: the register of the result; `parent` 1 where it is bound before and compared.
  private mutating func result(
    _ value: Operand, into operation: inout Plan.Operation, bound: inout VariableSet
  ) {
    operation.detail = register(value)
    if case .variable(let variable) = value, bound.insert(variable) {
      operation.parent = 0
    } else {
      operation.parent = 1
    }
  }

  private mutating func atom(
    _ relation: Program.RelationID, _ terms: [Operand], parent: Int32, bound: inout VariableSet
  ) {
    if terms.allSatisfy({ isBound($0, bound) }) {
      var operation = Plan.Operation(.find)
      operation.subject = relation.number
      operation.key = run(of: terms)
      operation.parent = parent
      operations.append(operation)
      return
    }
    var operation = scan(.scan, relation, terms, bound)
    operation.parent = parent
    pair(terms, besides: bound, into: &operation, bound: &bound)
    operations.append(operation)
  }

  private mutating func scan(
    _ code: Plan.Operation.Code, _ relation: Program.RelationID, _ terms: [Operand],
    _ bound: VariableSet
  ) -> Plan.Operation {
    var operation = Plan.Operation(code)
    let known = terms.indices.filter { isBound(terms[$0], bound) }
    operation.subject = relation.number
    operation.detail = Int32(database.tables[relation.index].plannedIndex(over: known))
    operation.key = Int32(operands.count)
    for column in known {
      let register = register(terms[column])
      operands.append(register)
    }
    return operation
  }

  private mutating func absent(
    _ relation: Program.RelationID, _ terms: [Operand], _ bound: VariableSet
  ) {
    if terms.allSatisfy({ isBound($0, bound) }) {
      var operation = Plan.Operation(.absent)
      operation.subject = relation.number
      operation.key = run(of: terms)
      operations.append(operation)
    } else {
      operations.append(scan(.absentScan, relation, terms, bound))
    }
  }

  private mutating func since(_ day: Operand, bound: inout VariableSet) {
    if day == .anything { return }
    var operation = Plan.Operation(.sinceCheck)
    operation.detail = register(day)
    if case .variable(let variable) = day, bound.insert(variable) {
      operation.code = .sinceBind
    }
    operations.append(operation)
  }

  private mutating func compare(
    _ left: Expression, _ comparison: Program.Comparison, _ right: Expression, _ isNegated: Bool,
    bound: inout VariableSet
  ) {
    let freeLeft = unbound(left, bound)
    let freeRight = unbound(right, bound)
    if let variable = freeLeft.first ?? freeRight.first {
      var operation = Plan.Operation(.assign)
      operation.subject = expression(freeLeft.isEmpty ? left : right)
      operation.detail = Int32(variable)
      bound.insert(variable)
      operations.append(operation)
      return
    }
    var operation = Plan.Operation(isNegated ? .compareNot : .compare)
    operation.comparison = comparison
    operation.subject = expression(left)
    operation.detail = expression(right)
    operations.append(operation)
  }

  private mutating func nested(
    _ operation: Plan.Operation, _ body: [Literal], _ bound: VariableSet, end: Plan.Operation
  ) {
    let place = operations.count
    operations.append(operation)
    var inner = bound
    order(body.map { ($0, -1) }, bound: &inner)
    operations.append(end)
    operations[place].target = Int32(operations.count)
  }

  /// `any` holds where its parts start; each part jumps behind the last.
  private mutating func any(_ parts: [[Literal]], bound: inout VariableSet) {
    let place = operations.count
    operations.append(Plan.Operation(.any))
    var starts: [Int32] = []
    var jumps: [Int] = []
    var common: VariableSet?
    for part in parts {
      starts.append(Int32(operations.count))
      var inner = bound
      order(part.map { ($0, -1) }, bound: &inner)
      jumps.append(operations.count)
      operations.append(Plan.Operation(.jump))
      common = common?.intersection(inner) ?? inner
    }
    for jump in jumps { operations[jump].target = Int32(operations.count) }
    operations[place].key = run(of: starts)
    operations[place].checkCount = Int32(starts.count)
    bound.formUnion(common ?? [])
  }
}

extension Expression {
  var isVariable: Bool { if case .variable = self { true } else { false } }
}
