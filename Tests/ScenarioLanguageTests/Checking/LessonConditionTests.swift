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
}
