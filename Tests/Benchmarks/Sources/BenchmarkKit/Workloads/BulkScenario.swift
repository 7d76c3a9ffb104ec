/// W2 as a scenario: the facts are given, and everything is derived when the scenario is opened.
public struct BulkScenario {
  public let facts: BulkFacts

  public init(_ facts: BulkFacts) { self.facts = facts }

  public var text: String {
    var text = "scenario \(facts.name)\n  starts 2020-01-01\n\n"
    switch facts.problem {
    case .closure:
      text += declaring("Node", "n", count: largest + 1)
      text += """
        relation ?a:Node leads to ?b:Node
        relation ?a:Node reaches ?b:Node

        rule A step reaches
          ?a reaches ?b if ?a leads to ?b

        rule Steps go on
          ?a reaches ?c if ?a reaches ?b and ?b leads to ?c

        """
      text += given { "n\($0[0]) leads to n\($0[1])" }
    case .sameGeneration:
      text += declaring("Person", "n", count: largest + 1)
      text += """
        relation ?x:Person is a child of ?p:Person
        relation ?x:Person is of the generation of ?y:Person

        rule Children of one
          ?x is of the generation of ?y
            if ?x is a child of ?p and ?y is a child of ?p and ?x != ?y

        rule Children of one generation
          ?x is of the generation of ?y
            if ?x is a child of ?p and ?p is of the generation of ?q and ?y is a child of ?q

        """
      text += given { "n\($0[0]) is a child of n\($0[1])" }
    case .triads:
      text += declaring("State", "n", count: largest + 1)
      text += """
        relation ?a:State is hostile to ?b:State
        relation ?a:State is allied with ?b:State
        relation ?a:State with ?b:State on ?c:State makes a triad

        rule Triads
          ?a with ?b on ?c makes a triad
            if ?a is hostile to ?b and ?b is hostile to ?c and ?a is allied with ?c

        """
      text += "\ngiven\n"
      for row in facts.relations[0].rows { text += "  n\(row[0]) is hostile to n\(row[1])\n" }
      for row in facts.relations[1].rows { text += "  n\(row[0]) is allied with n\(row[1])\n" }
    case .sums:
      text += declaring("State", "n", count: 200)
      text += """
        relation report ?i:Number has ?a:State at ?s:Number towards ?b:State
        relation ?a:State has dealt with ?b:State
        relation ?a:State stands at ?t:Number towards ?b:State
        relation ?a:State is number ?n:Number

        rule Dealings
          ?a has dealt with ?b if report ? has ?a at ? towards ?b

        rule Totals
          ?a stands at ?t towards ?b
            if ?a has dealt with ?b and ?t = sum of ?s where (report ? has ?a at ?s towards ?b)

        """
      text += given { "report \($0[0]) has n\($0[1]) at \($0[3]) towards n\($0[2])" }
      for number in 0..<200 { text += "  n\(number) is number \(number)\n" }
    }
    return text
  }

  /// The queries whose answers are the reference's numbers.
  public var countingLines: [String] {
    switch facts.problem {
    case .closure: ["?n = count of ?a ?b where (?a reaches ?b)"]
    case .sameGeneration: ["?n = count of ?x ?y where (?x is of the generation of ?y)"]
    case .triads: ["?n = count of ?a ?b ?c where (?a with ?b on ?c makes a triad)"]
    case .sums:
      [
        "?n = count of ?a ?b where (?a has dealt with ?b)",
        "?n = sum of ?v where "
          + "(?a stands at ?t towards ?b and ?a is number ?i and ?v = ?t * (?i + 1))",
      ]
    }
  }

  private var largest: Int {
    facts.relations.flatMap { $0.rows.joined() }.max() ?? 0
  }

  private func declaring(_ kind: String, _ letter: String, count: Int) -> String {
    var text = "kind \(kind)\n\n"
    for start in stride(from: 0, to: count, by: 10) {
      let names = (start..<min(start + 10, count)).map { "\(letter)\($0)" }
      text += "\(kind) \(names.joined(separator: ", "))\n"
    }
    return text + "\n"
  }

  private func given(_ sentence: ([Int]) -> String) -> String {
    var text = "\ngiven\n"
    for row in facts.relations[0].rows { text += "  \(sentence(row))\n" }
    return text
  }
}
