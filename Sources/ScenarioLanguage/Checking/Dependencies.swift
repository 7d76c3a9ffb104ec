/// What the rules of a program rest on.
struct Dependencies {
  /// That a rule's head rests on a relation.
  struct Edge {
    var rule: Int
    var head: RelationID
    var on: RelationID
    /// Whether through `not` or an aggregate.
    var isNegative: Bool
  }

  private(set) var edges: [Edge] = []
  /// Rules in which `today` stands.
  private(set) var datedRules: [Int] = []
  let graph: Graph
  /// The component of each relation: relations that rest on each other share one.
  let components: [Int]

  init(_ model: Model) {
    var found: [Edge] = []
    var dated: [Int] = []
    for (number, rule) in model.rules.enumerated() {
      var seen = Seen()
      seen.visit(rule.condition, isNegative: false)
      for term in rule.headTerms { seen.visit(term) }
      if seen.hasToday { dated.append(number) }
      for (relation, isNegative) in seen.relations where model[relation].isDerived {
        found.append(
          Edge(rule: number, head: rule.head, on: relation, isNegative: isNegative))
      }
    }
    edges = found
    datedRules = dated
    graph = Graph(
      count: model.relations.count,
      edges: found.map { (from: Int($0.head.number), to: Int($0.on.number)) })
    components = graph.components()
  }

  func component(_ relation: RelationID) -> Int { components[Int(relation.number)] }

  /// What a rule speaks of.
  private struct Seen {
    var relations: [(RelationID, isNegative: Bool)] = []
    var hasToday = false

    mutating func visit(_ condition: Condition, isNegative: Bool) {
      switch condition {
      case .all(let parts), .any(let parts):
        for part in parts { visit(part, isNegative: isNegative) }
      case .none(let inner): visit(inner, isNegative: true)
      case .holds(let relation, let terms, _):
        relations.append((relation, isNegative))
        for term in terms { visit(term) }
      case .happened(_, let terms, let day):
        for term in terms { visit(term) }
        if let day { visit(day) }
      case .compare(let left, _, let right):
        visit(left)
        visit(right)
      }
    }

    mutating func visit(_ term: Term) {
      switch term {
      case .today: hasToday = true
      case .arithmetic(let left, _, let right):
        visit(left)
        visit(right)
      case .duration(let amount, _): visit(amount)
      case .aggregate(let aggregate): visit(aggregate.condition, isNegative: true)
      case .value, .variable, .anything: break
      }
    }
  }
}
