import Quantities

@testable import Demarche

/// Values that the tests render, after the scenario of two neighbours.
enum Sample {
  static func day(_ text: String) -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return Day(year: parts[0], month: parts[1], day: parts[2])!
  }

  static func answer(_ content: Answer.Content, line: String = "x") -> Answer {
    Answer(line: line, content: content, date: day("2020-02-01"), branch: "main")
  }

  static func changes(
    began: [String] = [], ended: [String] = [], derivedBegan: [String] = [],
    derivedEnded: [String] = []
  ) -> Answer.Changes {
    var changes = Answer.Changes()
    changes.began = began
    changes.ended = ended
    changes.derivedBegan = derivedBegan
    changes.derivedEnded = derivedEnded
    return changes
  }

  static let tariff = Answer.Step(
    number: 1, date: day("2020-02-01"), cause: .script,
    event: "Arland imposes a tariff on Borland", actor: "Arland",
    changes: changes(
      began: ["Arland taxes imports from Borland"],
      derivedBegan: ["Arland is at odds with Borland", "Borland is at odds with Arland"],
      derivedEnded: ["Arland trusts Borland"]),
    sources: [
      Answer.Reference(name: "Gazette", place: "page 12"), Answer.Reference(name: "The Record"),
    ],
    note: "A first move.")

  static let refusal = Answer.Refusal(
    move: "Arland imposes a tariff on Borland",
    needs: [
      Answer.Need(text: "Arland != Borland", holds: true),
      Answer.Need(
        text: "not Arland taxes imports from Borland", holds: false,
        why: "Arland taxes imports from Borland since 2020-02-01, by #1."),
    ])

  static let refusedStep = Answer.Step(
    number: 2, date: day("2020-03-01"), cause: .script, event: refusal.move, actor: "Arland",
    refused: refusal)

  static let lapse = Answer.Step(
    number: 3, date: day("2021-01-01"), cause: .deadline, event: "The treaty lapses",
    titles: ["The treaty lapses"],
    changes: changes(ended: ["River Pact is in force"]),
    consequences: ["Customs close", "Customs close"])

  static let remark = Answer.Step(
    number: 4, date: day("2021-01-02"), cause: .remark, event: "The papers call it a lost year.")

  static let wait = Answer.Step(number: 5, date: day("2021-02-01"), cause: .wait)

  static let tariffProof = Answer.Proof(
    fact: "Arland taxes imports from Borland", because: .event, step: 1,
    since: day("2020-02-01"), sources: [Answer.Reference(name: "Gazette", place: "page 12")],
    event: "Arland imposes a tariff on Borland")

  static let oddsProof = Answer.Proof(
    fact: "Arland is at odds with Borland", because: .rule, rule: "A tariff sours relations",
    from: [tariffProof])

  static let mutualProof = Answer.Proof(
    fact: "Borland is at odds with Arland", because: .rule, rule: "Ill will is mutual",
    from: [oddsProof])

  /// A chain of rules, `depth` nodes above the fact it rests on.
  static func chain(depth: Int) -> Answer.Proof {
    var proof = Answer.Proof(fact: "fact 0", because: .given, since: day("2020-01-01"))
    for level in stride(from: 1, through: depth, by: 1) {
      proof = Answer.Proof(fact: "fact \(level)", because: .rule, rule: "next", from: [proof])
    }
    return proof
  }
}
