import Testing

/// Conditions of lessons.
@Suite struct LessonConditionTests {
  private static let lesson = """
    relation ?x:S hums
    relation ?x:S likes ?y:S
    action ?x:S hum
      begins ?x hums
    lesson L

    """

  /// A task is done when its condition holds: its variables are no columns.
  @Test func orInATask() {
    checkCodes(
      LessonConditionTests.lesson + """
          task Let somebody hum.
            until A hums or ?x likes B
        """)
  }

  @Test func orInAnAnswer() {
    checkCodes(
      LessonConditionTests.lesson + """
          ask Who hums?
            answer A hums or ?x likes B
        """,
      "11:22 or-variable")
  }

  /// What `check` says of a step is said where the step stands.
  @Test func stepsHavePlaces() {
    let reading = read(
      """
      scenario Example
        starts 2020-01-01
      lesson L
        note For everybody.
        tell Once.
        goto 2020-01-02
        ask Who hums,
          and why?
          choice Nobody
          right Somebody
      """)
    let places = reading.model.lessons[0].stepSpans.map { span in
      String(
        decoding: reading.files[0].bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }
    #expect(places == ["tell Once.", "goto 2020-01-02", "ask Who hums,\n    and why?"])
  }
}
