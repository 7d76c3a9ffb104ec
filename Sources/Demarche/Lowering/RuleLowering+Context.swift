import RuleEngine
import ScenarioLanguage

/// What a nested condition that cannot bind its variables by itself starts from.
extension RuleLowering {
  /// The body that a nested condition's rule starts from: nothing, or what is around it.
  mutating func start(for inner: Condition, sharing shared: Variables, _ body: inout Body) -> Body {
    let alone = Binding(inner.conjuncts, outside: shared)
    if alone.isComplete && shared.isSubset(of: alone.bound) { return Body() }
    guard body.entries.contains(where: { recursion.restsOnHead($0.literal) }) else {
      return context(&body)
    }
    return wider(than: body, inner.variables.intersection(body.bound))
  }

  /// Gathers a body into one atom of a hidden relation.
  private mutating func context(_ body: inout Body) -> Body {
    if body.entries.count == 1, case .holds = body.entries[0].literal { return body }
    let group = part(over: body.bound)
    emit(body, to: group)
    body.entries = [(.holds(group.relation, group.operands), nil)]
    return body
  }

  /// A body without recursion that has every binding of another one's variables, and more.
  ///
  /// What the nested condition is worked out for beyond need does no harm: the body itself looks up
  /// its own bindings only. A variable that recursion alone gives a value to takes every entity of
  /// its kind, or if it is none of entities, every value that could come to it.
  private mutating func wider(than body: Body, _ needed: Variables) -> Body {
    var wider = Body()
    var left: [Literal] = []
    for (literal, _) in body.entries {
      switch literal {
      case .holds where !recursion.restsOnHead(literal): wider.add(literal)
      case .compare(_, .equal, _, isNegated: false), .aggregate: left.append(literal)
      default: continue
      }
    }
    for variable in needed.sorted() where !wider.bound.contains(variable) {
      let kind = Int(scope.variables[Int(variable.number)].kind.number)
      guard let relation = lowered.kindRelations[kind] else { continue }
      wider.add(.holds(relation, [operand(variable)]))
    }
    while let next = left.firstIndex(where: wider.canCompute) { wider.add(left.remove(at: next)) }
    for variable in needed.subtracting(wider.bound).sorted() {
      wider.add(.holds(domain(of: variable), [operand(variable)]))
    }
    return wider
  }
}

extension RuleLowering.Body {
  mutating func add(_ literal: Program.Literal) {
    entries.append((literal, nil))
    bound.formUnion(Self.variables(of: literal))
  }

  /// Whether a computation has what it needs.
  fileprivate func canCompute(_ literal: Program.Literal) -> Bool {
    func isBound(_ variable: Int) -> Bool { bound.contains(VariableID(variable)) }
    switch literal {
    case .compare(let left, _, let right, _):
      let free = (left.variables + right.variables).filter { !isBound($0) }
      guard let variable = free.first else { return true }
      return free.count == 1 && (left == .variable(variable) || right == .variable(variable))
    case .aggregate(_, let groups, _):
      return groups.allSatisfy {
        if case .variable(let variable) = $0 { isBound(variable) } else { true }
      }
    default: return false
    }
  }

  static func variables(of literal: Program.Literal) -> VariableSet {
    func variables(_ operands: [Program.Operand]) -> VariableSet {
      operands.reduce(into: []) { result, operand in
        if case .variable(let variable) = operand { result.insert(VariableID(variable)) }
      }
    }
    switch literal {
    case .holds(_, let terms): return variables(terms)
    case .compare(let left, _, let right, _):
      return VariableSet((left.variables + right.variables).map { VariableID($0) })
    case .aggregate(_, let groups, let value): return variables(groups + [value])
    default: return []
    }
  }
}

/// Which relations rest on the head of the rule that is being lowered, which rests on them.
struct Recursion {
  /// By relation of the model: which relations it is in a circle with.
  private let components: [Int32]
  private var component: Int32?
  /// Hidden relations of the rule that rest on its head.
  private var parts: Set<Program.RelationID> = []

  init(_ model: Model) {
    var edges: [[Int]] = Array(repeating: [], count: model.relations.count)
    for rule in model.rules {
      rule.condition.visitRelations { edges[Int(rule.head.number)].append(Int($0.number)) }
      for term in rule.headTerms {
        term.visitRelations { edges[Int(rule.head.number)].append(Int($0.number)) }
      }
    }
    components = Program.components(edges)
  }

  /// Begins a rule of a relation of the model, or of none.
  mutating func begin(_ head: RelationID?) {
    component = head.map { components[Int($0.number)] }
    parts = []
  }

  func restsOnHead(_ literal: Program.Literal) -> Bool {
    guard case .holds(let relation, _) = literal, let component else { return false }
    let place = Int(relation.number)
    return place < components.count ? components[place] == component : parts.contains(relation)
  }

  /// Whether two relations of the model rest on each other.
  func areTogether(_ left: Program.RelationID, _ right: Program.RelationID) -> Bool {
    left.index < components.count && right.index < components.count
      && components[left.index] == components[right.index]
  }

  /// To be told of every rule that is made.
  mutating func note(_ head: Program.RelationID, _ body: some Sequence<Program.Literal>) {
    if Int(head.number) >= components.count, body.contains(where: restsOnHead) {
      parts.insert(head)
    }
  }
}

extension Condition {
  /// The relations that stand anywhere in it.
  fileprivate func visitRelations(_ body: (RelationID) -> Void) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.visitRelations(body) }
    case .none(let part): part.visitRelations(body)
    case .holds(let relation, let terms, _):
      body(relation)
      for term in terms { term.visitRelations(body) }
    case .happened(_, let terms, let day):
      for term in terms { term.visitRelations(body) }
      day?.visitRelations(body)
    case .compare(let left, _, let right):
      left.visitRelations(body)
      right.visitRelations(body)
    }
  }
}

extension Term {
  fileprivate func visitRelations(_ body: (RelationID) -> Void) {
    var aggregates: [Aggregate] = []
    collect(&aggregates)
    for aggregate in aggregates { aggregate.condition.visitRelations(body) }
  }
}
