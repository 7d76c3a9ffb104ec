import Foundation

/// What W2 derives from: facts of one kind of problem, as the peers' `gen_w2.py` makes them.
public struct BulkFacts {
  public enum Problem: String, CaseIterable {
    /// The closure of a graph.
    case closure = "tc"
    /// Who is of whose generation, from who is whose child.
    case sameGeneration = "sg"
    /// a is hostile to b, b to c, and a allied with c.
    case triads = "tri"
    /// Scores summed up for each pair.
    case sums = "agg"
  }

  public struct Relation {
    public var name: String
    public var rows: [[Int]]
  }

  public let problem: Problem
  /// As the peers' folders are called: the size is in it.
  public let name: String
  public let relations: [Relation]

  /// A chain of nodes.
  public static func chain(_ count: Int) -> BulkFacts {
    BulkFacts(
      problem: .closure, name: "chain\(count)",
      relations: [Relation(name: "edge", rows: (0..<count - 1).map { [$0, $0 + 1] })])
  }

  /// A random graph with three edges for each node.
  public static func randomGraph(_ count: Int) -> BulkFacts {
    var random = PythonRandom(seed: UInt32(count))
    return BulkFacts(
      problem: .closure, name: "rand\(count)",
      relations: [
        Relation(
          name: "edge",
          rows: pairs(count: 3 * count) { (random.below(count), random.below(count)) })
      ])
  }

  /// A tree of families in which every generation is twice the one before it.
  public static func generations(_ depth: Int) -> BulkFacts {
    var random = PythonRandom(seed: UInt32(depth))
    var rows: [[Int]] = []
    var parents = 0..<1
    for level in 1...depth {
      let children = parents.upperBound..<parents.upperBound + (1 << level)
      for child in children {
        rows.append([child, parents.lowerBound + random.below(parents.count)])
      }
      parents = children
    }
    return BulkFacts(
      problem: .sameGeneration, name: "sg\(depth)", relations: [Relation(name: "par", rows: rows)])
  }

  /// Hostilities and alliances, half of the facts each; some actors take part far more than others.
  public static func hostilities(_ count: Int) -> BulkFacts {
    var random = PythonRandom(seed: UInt32(count))
    let actors = Double(count / 50)
    func draw() -> [[Int]] {
      pairs(count: count / 2) {
        (Int(actors * pow(random.unit(), 1.3)), Int(actors * pow(random.unit(), 1.3)))
      }
    }
    return BulkFacts(
      problem: .triads, name: "tri\(count)",
      relations: [Relation(name: "hostile", rows: draw()), Relation(name: "ally", rows: draw())])
  }

  /// Coded events between 200 actors, each with a score from −10 to 10.
  public static func scores(_ count: Int) -> BulkFacts {
    var random = PythonRandom(seed: UInt32(count + 1))
    let rows = (0..<count).map { number in
      [number, Int(200 * pow(random.unit(), 1.5)), random.below(200), random.below(21) - 10]
    }
    return BulkFacts(
      problem: .sums, name: "agg\(count)", relations: [Relation(name: "score", rows: rows)])
  }

  /// So many different pairs of different numbers, in order.
  private static func pairs(count: Int, _ draw: () -> (Int, Int)) -> [[Int]] {
    var found = Set<Int>()
    while found.count < count {
      let (a, b) = draw()
      if a != b { found.insert(a << 32 | b) }
    }
    return found.sorted().map { [$0 >> 32, $0 & 0xFFFF_FFFF] }
  }

  public var factCount: Int { relations.reduce(0) { $0 + $1.rows.count } }

  /// The files of the peers: tab-separated, comma-separated, and as clingo's facts.
  public var files: [(name: String, text: String)] {
    relations.flatMap { relation in
      [
        ("\(relation.name).facts", text(relation, before: "", between: "\t", after: "\n")),
        ("\(relation.name).csv", text(relation, before: "", between: ",", after: "\n")),
        (
          "\(relation.name).lp",
          text(relation, before: "\(relation.name)(", between: ",", after: ").\n")
        ),
      ]
    }
  }

  private func text(
    _ relation: Relation, before: String, between: String, after: String
  ) -> String {
    var text = ""
    for row in relation.rows {
      text += before
      for (place, cell) in row.enumerated() {
        if place > 0 { text += between }
        text += String(cell)
      }
      text += after
    }
    return text
  }
}
