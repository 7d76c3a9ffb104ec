import Testing

/// Values made by arithmetic that get back into the recursion that makes them by several equations.
@Suite struct EndlessArithmeticTests {
  /// Checks whether a recursive rule with this condition is endless.
  private func check(
    _ condition: String, isEndless: Bool, at location: SourceLocation = #_sourceLocation
  ) {
    let input = """
      relation ?x:S base ?n:Number
      relation ?x:S counts ?n:Number
      rule Start
        ?x counts ?n if ?x base ?n
      rule Go on
        ?x counts ?n if ?x counts ?m and
      """
    if isEndless {
      checkCodes(input + " " + condition, "9:6 endless-arithmetic", at: location)
    } else {
      checkCodes(input + " " + condition, at: location)
    }
  }

  @Test(arguments: [
    "?n = ?k and ?k = ?m + 1",
    "?k = ?m + 1 and ?n = ?k",
    "?k = ?n and ?k = ?m + 1",
    "?k = ?m + 1 and ?k = ?n",
    "?k = ?j and ?j = ?m + 1 and ?n = ?k",
    "?j = ?k and ?n = ?k and ?j = ?m + 1",
    "?n = 0 + ?k and ?k = ?m + 1",
    "?k + 1 = ?n and ?n - 1 = ?k and ?k = ?m",
  ]) func throughEquations(_ condition: String) {
    check(condition, isEndless: true)
  }

  @Test(arguments: [
    "?n = ?k and (?k = ?m + 1 or ?k = ?m + 2)",
    "(?k = ?m + 1 or ?k = ?m + 2) and ?k = ?n",
    "?n = ?k and (?x base ?k or ?k = ?m + 2)",
    "(?n = ?k and ?k = ?m + 1 or ?n = ?m)",
    "(?k = ?n and (?k = ?j and ?j = ?m + 1 or ?k = ?m) or ?n = ?m)",
    "?j = ?m + 1 and (?n = ?j or ?n = ?m)",
    "?n = ?k and (?j = ?m + 1 and ?k = ?j or ?k = ?m)",
  ]) func throughParts(_ condition: String) {
    check(condition, isEndless: true)
  }

  @Test(arguments: [
    "?n = ?k and ?k = ?m",
    "?k = ?m and ?n = ?k",
    "?n = ?m + 1 and ?n = ?k and ?x base ?k",
    "?n = ?k and ?k = ?j + 1 and ?x base ?j and ?n = ?m + 1",
    "?x counts ?k and ?n = ?m + 1 and ?k = ?n",
    "?n = ?k and (?k = ?m or ?x base ?k)",
    "?n = ?m + 1 and ?x base ?m",
    "?n = count of ?z where (?x base ?z) and ?m < 9",
  ]) func isNotSeenWhereThereIsNone(_ condition: String) {
    check(condition, isEndless: false)
  }
}
