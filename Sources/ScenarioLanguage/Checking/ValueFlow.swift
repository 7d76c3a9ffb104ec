/// How values get from slot to slot through the rules of a recursion.
///
/// Nodes are the slots of derived relations. A rule whose body has ?x in a slot of a relation that
/// rests on its head, and whose head has ?x in a slot, leads from the one to the other; where the
/// head's value is made from ?x by arithmetic, the edge is a making one. If a making edge lies on a
/// circle, the recursion would never run out of new values (weak acyclicity, as in Fagin, Kolaitis,
/// Miller and Popa, Data exchange, 2005).
///
/// A variable that also stands in a relation outside the recursion has finitely many values and
/// leads nowhere.
struct ValueFlow {
  struct Edge {
    var from: Int
    var to: Int
    var isMade: Bool
    var rule: Int
  }

  private(set) var edges: [Edge] = []
  let graph: Graph
  let components: [Int]

  init(_ model: Model, _ dependencies: Dependencies) {
    var firstSlot = [0]
    for relation in model.relations {
      firstSlot.append((firstSlot.last ?? 0) + relation.slots.count)
    }
    var isRecursive: Set<Int> = []
    for edge in dependencies.edges
    where dependencies.component(edge.head) == dependencies.component(edge.on) {
      isRecursive.insert(edge.rule)
    }
    var found: [Edge] = []
    for number in isRecursive.sorted() {
      let rule = model.rules[number]
      let component = dependencies.component(rule.head)
      var origins = Origins(condition: rule.condition) { relation in
        dependencies.component(relation) == component
      }
      for (slot, term) in rule.headTerms.enumerated() {
        origins.found = []
        origins.visited = []
        origins.follow(term, isMade: false)
        let to = firstSlot[Int(rule.head.number)] + slot
        for origin in origins.found {
          let from = firstSlot[Int(origin.relation.number)] + origin.slot
          found.append(Edge(from: from, to: to, isMade: origin.isMade, rule: number))
        }
      }
    }
    edges = found
    graph = Graph(
      count: firstSlot.last ?? 0, edges: found.map { (from: $0.from, to: $0.to) })
    components = found.contains(where: \.isMade) ? graph.components() : []
  }
}

/// Where the values of a rule's terms come from.
private struct Origins {
  let condition: Condition
  let isInside: (RelationID) -> Bool
  var found: [(relation: RelationID, slot: Int, isMade: Bool)] = []
  var visited: Set<Visit> = []

  struct Visit: Hashable {
    var variable: VariableID
    var isMade: Bool
  }

  init(condition: Condition, isInside: @escaping (RelationID) -> Bool) {
    self.condition = condition
    self.isInside = isInside
  }

  mutating func follow(_ term: Term, isMade: Bool) {
    switch term {
    case .variable(let variable):
      guard visited.insert(Visit(variable: variable, isMade: isMade)).inserted else { return }
      follow([variable], in: condition, isPart: false, isMade: isMade)
    case .arithmetic(let left, _, let right):
      follow(left, isMade: true)
      follow(right, isMade: true)
    case .duration(let amount, _): follow(amount, isMade: true)
    case .aggregate(let aggregate):
      // The least and the greatest are among the values that are compared, and these are known
      // before the recursion, unless they are equal to something outside. A count or a sum is a
      // value made of what it is counted for.
      switch aggregate.function {
      case .min, .max: break
      case .count, .sum:
        for group in groups(of: aggregate) { follow(.variable(group), isMade: true) }
      }
      guard aggregate.function != .count, let variable = aggregate.of.first else { return }
      for definition in definitions(of: variable, in: aggregate.condition) {
        follow(definition, isMade: true)
      }
    case .value, .anything, .today: break
    }
  }

  /// Follows a variable to the slots that bind it in a condition.
  ///
  /// One of the ways in which it gets its value is enough, and it is the one that shows that there
  /// are finitely many, if there is one. Variables that are equal to it tell as much of it as it
  /// does itself: in `?n = ?k and ?k = ?m + 1`, in whatever order, the value is made.
  private mutating func follow(
    _ variables: [VariableID], in condition: Condition, isPart: Bool, isMade: Bool
  ) {
    var slots: [(RelationID, Int)] = []
    var alternatives: [[Condition]] = []
    var definitions: [Term] = []
    let equals = equals(of: variables, in: condition)
    for (place, equal) in equals.enumerated() {
      // The conjunction's parts of an `or` are the same whichever variable is looked for.
      var parts: [[Condition]] = []
      guard !isFinite(equal, in: condition, &slots, &parts) else { return }
      if place == 0 { alternatives = parts }
      definitions += self.definitions(of: equal, in: condition)
    }
    if !slots.isEmpty {
      found += slots.map { ($0.0, $0.1, isMade) }
      return
    }
    var looked = Set(equals)
    guard !definitions.contains(where: { isFinite($0, &looked) }) else { return }
    for definition in definitions where definition.plainVariable == nil {
      follow(definition, isMade: isMade)
    }
    if isPart {
      // What is equal to it in a part may get its value outside.
      for equal in equals.dropFirst(variables.count) { follow(.variable(equal), isMade: isMade) }
    } else {
      for equal in equals { visited.insert(Visit(variable: equal, isMade: isMade)) }
    }
    for part in alternatives.joined() { follow(equals, in: part, isPart: true, isMade: isMade) }
  }

  /// Variables and those that equations of a conjunction say are equal to them.
  private func equals(of variables: [VariableID], in condition: Condition) -> [VariableID] {
    var equals = variables
    var known = Set(variables)
    var next = 0
    while next < equals.count {
      for definition in definitions(of: equals[next], in: condition) {
        guard let equal = definition.plainVariable, known.insert(equal).inserted else { continue }
        equals.append(equal)
      }
      next += 1
    }
    return equals
  }

  /// Whether a term is known to have finitely many values without the recursion. Those of the
  /// variables that are being looked at are not known.
  private func isFinite(_ term: Term, _ visited: inout Set<VariableID>) -> Bool {
    switch term {
    case .value, .today: return true
    case .anything: return false
    case .arithmetic(let left, _, let right):
      return isFinite(left, &visited) && isFinite(right, &visited)
    case .duration(let amount, _): return isFinite(amount, &visited)
    case .variable(let variable):
      guard visited.insert(variable).inserted else { return false }
      var slots: [(RelationID, Int)] = []
      var alternatives: [[Condition]] = []
      if isFinite(variable, in: condition, &slots, &alternatives) { return true }
      return definitions(of: variable, in: condition).contains { isFinite($0, &visited) }
    case .aggregate(let aggregate):
      let definitions =
        aggregate.of.first.map { self.definitions(of: $0, in: aggregate.condition) } ?? []
      switch aggregate.function {
      case .min, .max: return definitions.allSatisfy { isFinite($0, &visited) }
      case .count: return groups(of: aggregate).allSatisfy { isFinite(.variable($0), &visited) }
      case .sum:
        return groups(of: aggregate).allSatisfy { isFinite(.variable($0), &visited) }
          && definitions.allSatisfy { isFinite($0, &visited) }
      }
    }
  }

  /// The variables that an aggregate's condition asks about without giving them values itself.
  private func groups(of aggregate: Aggregate) -> [VariableID] {
    var variables: Set<VariableID> = []
    aggregate.condition.visitVariables { variables.insert($0) }
    return variables.subtracting(aggregate.of).sorted().filter { variable in
      var slots: [(RelationID, Int)] = []
      var alternatives: [[Condition]] = []
      return !isFinite(variable, in: aggregate.condition, &slots, &alternatives)
    }
  }

  /// Whether a sentence of a conjunction outside the recursion has the variable; collects the slots
  /// inside the recursion that have it, and the conjunction's `or`s.
  private func isFinite(
    _ variable: VariableID, in condition: Condition, _ slots: inout [(RelationID, Int)],
    _ alternatives: inout [[Condition]]
  ) -> Bool {
    switch condition {
    case .all(let parts):
      for part in parts where isFinite(variable, in: part, &slots, &alternatives) { return true }
      return false
    case .any(let parts):
      alternatives.append(parts)
      return false
    case .holds(let relation, let terms, let since):
      if since == variable { return true }
      for (slot, term) in terms.enumerated() {
        guard case .variable(variable) = term else { continue }
        guard isInside(relation) else { return true }
        slots.append((relation, slot))
      }
      return false
    case .happened(_, let terms, let day):
      return (terms + (day.map { [$0] } ?? [])).contains { term in
        if case .variable(variable) = term { true } else { false }
      }
    case .none, .compare: return false
    }
  }

  /// The other sides of the variable's `=` in a conjunction.
  private func definitions(of variable: VariableID, in condition: Condition) -> [Term] {
    switch condition {
    case .all(let parts): return parts.flatMap { definitions(of: variable, in: $0) }
    case .compare(let left, .equal, let right):
      var definitions: [Term] = []
      if case .variable(variable) = left { definitions.append(right) }
      if case .variable(variable) = right { definitions.append(left) }
      return definitions
    case .any, .none, .holds, .happened, .compare: return []
    }
  }
}

extension Condition {
  /// The variables that stand anywhere in it.
  fileprivate func visitVariables(_ body: (VariableID) -> Void) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.visitVariables(body) }
    case .none(let part): part.visitVariables(body)
    case .holds(_, let terms, let since):
      for term in terms { term.visitVariables(body) }
      if let since { body(since) }
    case .happened(_, let terms, let day):
      for term in terms { term.visitVariables(body) }
      day?.visitVariables(body)
    case .compare(let left, _, let right):
      left.visitVariables(body)
      right.visitVariables(body)
    }
  }
}

extension Term {
  /// The variable that it is; nil where it is something else.
  fileprivate var plainVariable: VariableID? {
    if case .variable(let variable) = self { variable } else { nil }
  }

  fileprivate func visitVariables(_ body: (VariableID) -> Void) {
    switch self {
    case .value, .anything, .today: return
    case .variable(let variable): body(variable)
    case .arithmetic(let left, _, let right):
      left.visitVariables(body)
      right.visitVariables(body)
    case .duration(let amount, _): amount.visitVariables(body)
    case .aggregate(let aggregate):
      for variable in aggregate.of { body(variable) }
      aggregate.condition.visitVariables(body)
    }
  }
}
