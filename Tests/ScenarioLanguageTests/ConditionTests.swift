import Testing

@testable import ScenarioLanguage

/// Checks the tree of a condition that stands alone, and what is wrong with it.
private func check(
  _ input: String, _ expected: String, codes: [String] = [],
  _ location: SourceLocation = #_sourceLocation
) {
  let file = snippet(input)
  var words = WordTable()
  let parsed = parseCondition(file, words: &words)
  let text = TreeText(file: file, tree: parsed.tree).condition(parsed.root)
  #expect(text == expected, sourceLocation: location)
  #expect(parsed.diagnostics.map(\.code.name) == codes, sourceLocation: location)
}

@Suite struct ConditionTests {
  @Test func andBindsCloserThanOr() {
    check("a b or c d and not e f", "(or <a b> (and <c d> (not <e f>)))")
    check("(a b or c d) and e f", "(and (or <a b> <c d>) <e f>)")
    check("not (a b and c d)", "(not (and <a b> <c d>))")
    check("((a b))", "<a b>")
  }

  @Test func bracketsAreTermsWhereASignOrASentenceFollows() {
    check("(?a + 1) * 2 > ?b", "(> (* (+ ?a 1) 2) ?b)")
    check("(?a + 1) is the limit of ?t", "<( ?a + 1 ) is the limit of ?t>{( ?a + 1 ) = (+ ?a 1)}")
    check("?t costs (?a + 1) and x", "(and <?t costs ( ?a + 1 )>{( ?a + 1 ) = (+ ?a 1)} <x>)")
    check("?x = ((2))", "(= ?x 2)")
  }

  @Test func reckonsFromTheLeft() {
    check("?x = 1 - 2 - 3 * ?n / 4", "(= ?x (- (- 1 2) (/ (* 3 ?n) 4)))")
    check("today <= ?d - ?n days + 1 year", "(<= today (+ (- ?d (days ?n)) (year 1)))")
  }

  @Test func namesAndValuesAreTerms() {
    check("?a != River Pact", "(!= ?a [River Pact])")
    check("?a = \"Bosnia and Herzegovina\"", "(= ?a [\"Bosnia and Herzegovina\"])")
    check("?a = 7 Nation Army", "(= ?a [7 Nation Army])")
    check("?d >= 2019-08 and ?d < 2019-09-01.", "(and (>= ?d [2019-08]) (< ?d 2019-09-01))")
    check("?a ≤ 5 and ?b≠?c", "(and (≤ ?a 5) (≠ ?b ?c))")
  }

  @Test func aggregatesHoldConditions() {
    check(
      "count of ?x ?y where (?x taxes ?y or ?y is x) >= 2",
      "(>= (count ?x ?y (or <?x taxes ?y> <?y is x>)) 2)")
    check(
      "?a owes sum of ?n where (?a owes ?n) and b",
      "(and <?a owes sum of ?n where ( ?a owes ?n )>{sum of ?n where ( ?a owes ?n ) = "
        + "(sum ?n <?a owes ?n>)} <b>)")
    check("count of ?x is known", "<count of ?x is known>")
  }

  @Test func sinceFollowsASentence() {
    check("?a trusts ?b since ?d and ?d < today", "(and <?a trusts ?b> since ?d (< ?d today))")
    check("?a trusts ?b since 2019 and c", "(and MISSING <c>)", codes: ["misplaced-since"])
  }

  @Test func todayMayStandInASentence() {
    check("?t expires on today + 1 day", "<?t expires on today + 1 day>")
  }

  @Test func aFullStopEndsASentence() {
    check("\"A\" trusts \"B\".", "<\"A\" trusts \"B\">")
    check("(a b). and ?x = 5.", "(and <a b> (= ?x 5))")
  }

  @Test func reportsEveryMistakeOfACondition() {
    check(
      "and a or", "(or (and MISSING <a>) MISSING)", codes: ["missing-sentence", "missing-sentence"])
    check(
      "a, b and ?x > and c : d", "(and MISSING (> ?x MISSING) MISSING)",
      codes: ["malformed-sentence", "missing-term", "malformed-sentence"])
    check("1 < ?x < 5 or b", "(or MISSING <b>)", codes: ["chained-comparison"])
    check("a (b", "MISSING", codes: ["unmatched-bracket"])
    check("a ) b", "MISSING", codes: ["unmatched-bracket"])
    check("()", "MISSING", codes: ["missing-sentence"])
    check("", "MISSING", codes: ["missing-sentence"])
    check("count of ?x where ?x is a", "MISSING", codes: ["missing-brackets"])
    check("a where b", "<a>", codes: ["misplaced-word"])
  }

  @Test func readsASentenceAlone() {
    let file = snippet("  Arland imposes a tariff on Borland.  # now")
    var words = WordTable()
    let parsed = parseSentence(file, words: &words)
    let text = parsed.sentence.map { TreeText(file: file, tree: parsed.tree).sentence($0) }
    #expect(text == "<Arland imposes a tariff on Borland.>")
    #expect(parsed.diagnostics.isEmpty)
    #expect(
      parseSentence(snippet("a and b"), words: &words).diagnostics.map(\.code.name)
        == ["misplaced-word"])
  }

  @Test func readsSomeOfTheTokensOfALine() {
    let file = snippet("forecast a b by ; 2020")
    var words = WordTable()
    let parsed = parseCondition(file, words: &words, tokens: 1..<3)
    #expect(TreeText(file: file, tree: parsed.tree).condition(parsed.root) == "<a b>")
    #expect(parsed.diagnostics.isEmpty)
  }
}
