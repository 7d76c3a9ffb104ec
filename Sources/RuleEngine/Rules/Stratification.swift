/// The relations in the order in which they are worked out: the strongly connected components of
/// "is derived from", each after all that it rests on.
struct Stratification {
  /// By relation.
  private(set) var stratum: [Int32] = []
  /// Rules by the stratum of their head.
  private(set) var rules: [[Int]] = []
  /// By relation: where it stands in bodies.
  private(set) var positiveUses: [[Use]] = []
  private(set) var negativeUses: [[Use]] = []
  /// By aggregate.
  private(set) var aggregateUses: [[Use]] = []
  /// Strata with rules that mention today, in order.
  private(set) var todayStrata: [Int] = []
  private(set) var usesToday: [Bool] = []
  /// By relation: its rules.
  private(set) var rulesOfHead: [[Int]] = []

  struct Use {
    var rule: Int
    var literal: Int
  }

  init(_ program: Program) {
    let count = program.relations.count
    positiveUses = Array(repeating: [], count: count)
    negativeUses = Array(repeating: [], count: count)
    rulesOfHead = Array(repeating: [], count: count)
    aggregateUses = Array(repeating: [], count: program.aggregates.count)
    var restsOn: [[Int]] = Array(repeating: [], count: count)
    for (place, rule) in program.rules.enumerated() {
      rulesOfHead[rule.head.index].append(place)
      var mentionsToday = false
      for (literal, part) in rule.body.enumerated() {
        switch part {
        case .holds(let relation, _):
          positiveUses[relation.index].append(Use(rule: place, literal: literal))
          restsOn[rule.head.index].append(relation.index)
        case .absent(let relation, _):
          negativeUses[relation.index].append(Use(rule: place, literal: literal))
          restsOn[rule.head.index].append(relation.index)
        case .aggregate(let aggregate, _, _):
          aggregateUses[aggregate.index].append(Use(rule: place, literal: literal))
          restsOn[rule.head.index].append(program.aggregates[aggregate.index].source.index)
        case .compare(let left, _, let right, _):
          if left.usesToday || right.usesToday { mentionsToday = true }
        case .since, .none, .any, .fold:
          preconditionFailure("rules have no nested literals; they are for queries")
        }
      }
      usesToday.append(mentionsToday)
    }
    stratum = Stratification.components(restsOn)
    rules = Array(repeating: [], count: (stratum.max().map { Int($0) } ?? -1) + 1)
    for (place, rule) in program.rules.enumerated() {
      rules[Int(stratum[rule.head.index])].append(place)
    }
    todayStrata = rules.indices.filter { rules[$0].contains { usesToday[$0] } }
  }

  /// Tarjan's algorithm without recursion: each node's component, numbered so that a component
  /// comes after those it has edges to.
  static func components(_ edges: [[Int]]) -> [Int32] {
    let count = edges.count
    var component = Array(repeating: Int32(-1), count: count)
    var order = Array(repeating: 0, count: count)
    var low = Array(repeating: 0, count: count)
    var isOpen = Array(repeating: false, count: count)
    var open: [Int] = []
    var next = 1
    var components: Int32 = 0
    var path: [(node: Int, edge: Int)] = []
    for root in 0..<count where order[root] == 0 {
      path.append((root, 0))
      while let (node, edge) = path.last {
        if edge == 0 && order[node] == 0 {
          order[node] = next
          low[node] = next
          next += 1
          open.append(node)
          isOpen[node] = true
        }
        if edge < edges[node].count {
          path[path.count - 1].edge += 1
          let target = edges[node][edge]
          if order[target] == 0 {
            path.append((target, 0))
          } else if isOpen[target] {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        if low[node] == order[node] {
          while let member = open.popLast() {
            isOpen[member] = false
            component[member] = components
            if member == node { break }
          }
          components += 1
        }
      }
    }
    return component
  }
}

extension Program {
  /// The strongly connected component of each node of a graph; a component's number is larger than
  /// those of components that it has edges to.
  public static func components(_ edges: [[Int]]) -> [Int32] { Stratification.components(edges) }

  /// Whether no relation rests on its own absence or on an aggregate of itself.
  var isStratified: Bool {
    let stratum = Stratification(self).stratum
    return rules.allSatisfy { rule in
      rule.body.allSatisfy { literal in
        switch literal {
        case .absent(let relation, _): stratum[relation.index] != stratum[rule.head.index]
        case .aggregate(let aggregate, _, _):
          stratum[aggregates[aggregate.index].source.index] != stratum[rule.head.index]
        default: true
        }
      }
    }
  }
}
