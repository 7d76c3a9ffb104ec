import Testing

@testable import Demarche
@testable import Rendering

@Suite struct ProofTextTests {
  @Test func why() {
    checkText(
      .why(fact: Sample.mutualProof.fact, proof: Sample.mutualProof),
      """
      Borland is at odds with Arland
      │  rule: Ill will is mutual
      └─ Arland is at odds with Borland
         │  rule: A tariff sours relations
         └─ Arland taxes imports from Borland
               since 2020-02-01, by #1 Arland imposes a tariff on Borland
               source: Gazette, page 12
      """)
  }

  @Test func everyReason() {
    let day = Sample.day("2020-01-01")
    let source = [Answer.Reference(name: "Gazette")]
    let proof = Answer.Proof(
      fact: "f", because: .rule, rule: "R", sources: source,
      from: [
        Answer.Proof(fact: "a", because: .given, since: day),
        Answer.Proof(fact: "b", because: .given, sources: source),
        Answer.Proof(
          fact: "c", because: .deadline, rule: "The treaty lapses", step: 3, since: day,
          event: "The treaty lapses"),
        Answer.Proof(
          fact: "d", because: .consequence, rule: "Customs close", step: 3, since: day,
          event: "The treaty lapses"),
        Answer.Proof(
          fact: "Arland waits on 2020-01-01", because: .event, step: 2, since: day,
          event: "Arland waits"),
        Answer.Proof(fact: "not g", because: .absence),
        Answer.Proof(fact: "1 < 2", because: .comparison),
        Answer.Proof(fact: "Arland is a State", because: .entity),
      ])
    checkText(
      .why(fact: "f", proof: proof),
      """
      f
      │  rule: R
      │  source: Gazette
      ├─ a  (given, since 2020-01-01)
      ├─ b  (given)
      │     source: Gazette
      ├─ c
      │     since 2020-01-01, deadline: The treaty lapses, in #3
      ├─ d
      │     since 2020-01-01, consequence: Customs close, in #3 The treaty lapses
      ├─ Arland waits on 2020-01-01
      │     it happened: #2
      ├─ not g  (nothing says otherwise)
      ├─ 1 < 2  (by comparison)
      └─ Arland is a State  (declared)
      """)
  }

  @Test func sharedPartsAreShownOnce() {
    let proof = Answer.Proof(
      fact: "f", because: .rule, rule: "R", from: [Sample.oddsProof, Sample.mutualProof])
    checkText(
      .why(fact: "f", proof: proof),
      """
      f
      │  rule: R
      ├─ Arland is at odds with Borland
      │  │  rule: A tariff sours relations
      │  └─ Arland taxes imports from Borland
      │        since 2020-02-01, by #1 Arland imposes a tariff on Borland
      │        source: Gazette, page 12
      └─ Borland is at odds with Arland
         │  rule: Ill will is mutual
         └─ Arland is at odds with Borland  (as above)
      """)
  }

  @Test func deepProofsGoOnFurtherDown() {
    let chain = Sample.chain(depth: 6)
    checkText(
      .why(
        fact: "f", proof: Answer.Proof(fact: "f", because: .rule, rule: "R", from: [chain, chain])),
      """
      f
      │  rule: R
      ├─ fact 6
      │  │  rule: next
      │  └─ fact 5
      │     │  rule: next
      │     └─ fact 4
      │        │  rule: next
      │        └─ fact 3  (see [1])
      └─ fact 6  (as above)

      [1] fact 3
      │  rule: next
      └─ fact 2
         │  rule: next
         └─ fact 1
            │  rule: next
            └─ fact 0  (given, since 2020-01-01)
      """, width: 40)
  }

  @Test func aProofMayBeTenThousandDeep() {
    let text = renderText(
      Sample.answer(.why(fact: "fact 10000", proof: Sample.chain(depth: 10_000))), width: 80)
    #expect(text.hasSuffix("└─ fact 0  (given, since 2020-01-01)"))
    #expect(text.utf8.count < 2_000_000)
  }

  @Test func whatWasCutShortNeverHidesTheWhole() {
    var cut = Sample.chain(depth: 5)
    cut.from = []
    checkText(
      .why(
        fact: "f",
        proof: Answer.Proof(
          fact: "f", because: .rule, rule: "R", from: [cut, Sample.chain(depth: 5), cut])),
      """
      f
      │  rule: R
      ├─ fact 5
      │     rule: next
      ├─ fact 5
      │  │  rule: next
      │  └─ fact 4
      │     │  rule: next
      │     └─ fact 3
      │        │  rule: next
      │        └─ fact 2  (see [1])
      └─ fact 5  (as above)

      [1] fact 2
      │  rule: next
      └─ fact 1
         │  rule: next
         └─ fact 0  (given, since 2020-01-01)
      """, width: 40)
  }

  @Test func whyNot() {
    checkText(
      .whyNot(
        fact: "Arland trusts Borland",
        attempts: [
          Answer.Attempt(
            rule: "Trust",
            conditions: [
              Answer.Need(text: "Arland is party to River Pact", holds: true),
              Answer.Need(text: "River Pact is in force", holds: false, why: "It ended by #3."),
            ]),
          Answer.Attempt(
            rule: nil, conditions: [Answer.Need(text: "never began", holds: false)]),
        ],
        nearest: [["Arland waits"], ["Borland waits", "Arland waits"]]),
      """
      No: Arland trusts Borland
        rule: Trust
          ✓ Arland is party to River Pact
          ✗ River Pact is in force
              It ended by #3.
        ✗ never began

      What would bring it about:
        1. Arland waits
        2. Borland waits
           then Arland waits
      """)
    checkText(.whyNot(fact: "f", attempts: [], nearest: []), "No: f")
  }

  @Test func whyStep() {
    checkText(
      .whyStep(
        step: Sample.tariff, needs: [Answer.Proof(fact: "Arland != Borland", because: .comparison)],
        brought: [(fact: Sample.oddsProof.fact, proof: Sample.oddsProof)]),
      """
      \(StepTextTests.tariff)

      It could be done, because
      Arland != Borland  (by comparison)

      It brought
      Arland is at odds with Borland
      │  rule: A tariff sours relations
      └─ Arland taxes imports from Borland
            since 2020-02-01, by #1 Arland imposes a tariff on Borland
            source: Gazette, page 12
      """)
    checkText(
      .whyStep(step: Sample.wait, needs: [], brought: []), "#5  2021-02-01  time passes")
  }
}
