import Testing

@testable import Demarche
@testable import Rendering

func checkText(
  _ content: Answer.Content, _ expected: String, line: String = "x", width: Int = 80,
  style: TextStyle = .plain, sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = renderText(Sample.answer(content, line: line), width: width, style: style)
  #expect(text == expected, sourceLocation: sourceLocation)
  let plain = renderText(Sample.answer(content, line: line), width: width)
  #expect(
    !plain.split(separator: "\n").contains { $0.hasSuffix(" ") }, sourceLocation: sourceLocation)
}

@Suite struct StepTextTests {
  static let tariff = """
    #1  2020-02-01  Arland imposes a tariff on Borland
        + Arland taxes imports from Borland
        so now     Arland is at odds with Borland
        so now     Borland is at odds with Arland
        no longer  Arland trusts Borland
        note: A first move.
        source: Gazette, page 12
        source: The Record
    """

  static let refused = """
    #2  2020-03-01  ✗ Arland imposes a tariff on Borland
        refused, so it changes nothing:
        ✓ Arland != Borland
        ✗ not Arland taxes imports from Borland
            Arland taxes imports from Borland since 2020-02-01, by #1.
    """

  @Test func everyCause() {
    checkText(
      .steps([
        Sample.tariff, Sample.refusedStep, Sample.lapse, Sample.remark, Sample.wait,
      ]),
      """
      \(Self.tariff)

      \(Self.refused)

      #3  2021-01-01  deadline: The treaty lapses
          − River Pact is in force
          in consequence: Customs close; Customs close

      #4  2021-01-02  remark: The papers call it a lost year.

      #5  2021-02-01  time passes
      """)
  }

  @Test func aMoveOfSomebodyElseSaysWhose() {
    var step = Sample.wait
    step.cause = .move
    step.event = "The River Pact is signed by Arland"
    step.actor = "Arland"
    checkText(
      .steps([step]),
      """
      #5  2021-02-01  The River Pact is signed by Arland  (Arland's move)
          nothing changes
      """)
    step.event = "Arland signs the River Pact"
    checkText(
      .log([step]),
      """
      #5  2021-02-01  Arland signs the River Pact  (played)
          nothing changes
      """)
  }

  @Test func aRefusedDeadlineSaysWhy() {
    var step = Sample.lapse
    step.changes = Answer.Changes()
    step.consequences = []
    step.refused = Answer.Refusal(move: "The treaty lapses", cascade: "It would go on for ever.")
    checkText(
      .steps([step]),
      """
      #3  2021-01-01  ✗ deadline: The treaty lapses
          refused, so it changes nothing:
          ✗ It would go on for ever.
      """)
  }

  @Test func longProseHangs() {
    var step = Sample.remark
    step.event = "The papers call it a year that both would rather have lost than lived."
    step.note = "An opinion, and one that the record of the year that followed does not bear out."
    checkText(
      .steps([step]),
      """
      #4  2021-01-02  remark: The papers call it
            a year that both would rather have
            lost than lived.
          note: An opinion, and one that the
                record of the year that followed
                does not bear out.
      """, width: 42)
  }

  @Test func noSteps() {
    checkText(.steps([]), "Nothing more in the script.")
    checkText(.log([]), "Nothing has happened yet.")
    checkText(
      .summary(count: 0, refusedCount: 0, net: Answer.Changes()), "Nothing more in the script.")
  }

  @Test func summary() {
    checkText(
      .summary(
        count: 12, refusedCount: 1,
        net: Sample.changes(
          began: ["a"], ended: ["b"], derivedBegan: ["c"], derivedEnded: ["d"])),
      """
      12 steps, 1 refused
        + a
        − b
        so now     c
        no longer  d
      """)
    checkText(
      .summary(count: 1, refusedCount: 0, net: Answer.Changes()),
      """
      1 step
        in all, nothing changes
      """)
  }

  @Test func refusal() {
    var refusal = Sample.refusal
    refusal.never = "It would bring about what must never be: two tariffs at once."
    refusal.contradiction = "One contradicts the other."
    refusal.cascade = "It would go on for ever."
    refusal.arithmetic = "A term has no value."
    checkText(
      .refused(refusal),
      """
      Refused: Arland imposes a tariff on Borland
        ✓ Arland != Borland
        ✗ not Arland taxes imports from Borland
            Arland taxes imports from Borland since
            2020-02-01, by #1.
        ✗ A term has no value.
        ✗ One contradicts the other.
        ✗ It would go on for ever.
        ✗ It would bring about what must never be:
          two tariffs at once.
      """, width: 46)
  }

  @Test func colour() {
    checkText(
      .steps([Sample.lapse]),
      """
      \u{1B}[1m#3\u{1B}[0m  \u{1B}[2m2021-01-01\u{1B}[0m  \u{1B}[2mdeadline: \u{1B}[0m\
      \u{1B}[1mThe treaty lapses\u{1B}[0m
          \u{1B}[31m− \u{1B}[0m\u{1B}[31mRiver Pact is in force\u{1B}[0m
          \u{1B}[2min consequence: \u{1B}[0mCustoms close; Customs close
      """, style: TextStyle(usesColor: true))
  }
}
