import Testing

@Suite struct ConditionMistakeTests {
  @Test func unmatchedBracket() {
    checkComplaints(
      """
      never (a b and (c d)
      """,
      """
      a.demarche:1:7: error[unmatched-bracket]: This bracket is not closed in its clause.
      1 | never (a b and (c d)
        |       ^
      """)
    checkComplaints(
      """
      never a b) and c d
      """,
      """
      a.demarche:1:10: error[unmatched-bracket]: This bracket closes none that was opened in its clause.
      1 | never a b) and c d
        |          ^
      """)
  }

  @Test func missingSentence() {
    checkComplaints(
      """
      never a b and or c d
      """,
      """
      a.demarche:1:15: error[missing-sentence]: A sentence or a comparison is missing before `or`.
      1 | never a b and or c d
        |               ^^
      """)
    checkComplaints(
      """
      never not
      """,
      """
      a.demarche:1:10: error[missing-sentence]: A sentence or a comparison is missing here.
      1 | never not
        |          ^
      """)
  }

  @Test func missingTerm() {
    checkComplaints(
      """
      never ?n >
      """,
      """
      a.demarche:1:10: error[missing-term]: A name, variable, number or date is missing at `>`.
      1 | never ?n >
        |          ^
      """)
    checkComplaints(
      """
      never ?n + * 2 > 5
      """,
      """
      a.demarche:1:12: error[missing-term]: A name, variable, number or date is missing at `*`.
      1 | never ?n + * 2 > 5
        |            ^
      """)
  }

  @Test func malformedSentence() {
    checkComplaints(
      """
      never a b, and c d
      """,
      """
      a.demarche:1:10: error[malformed-sentence]: `,` cannot stand in a sentence here.
      1 | never a b, and c d
        |          ^
      hint: Sentences are joined by `and` or `or` alone.
      """)
    checkComplaints(
      """
      rule A
        ?a is b if ?a:State is c
      """,
      """
      a.demarche:2:16: error[malformed-sentence]: `:` cannot stand in a sentence here.
      2 |   ?a is b if ?a:State is c
        |                ^
      hint: Kinds are named only in the phrases of relations and actions.
      """)
  }

  @Test func malformedTerm() {
    checkComplaints(
      """
      never ?n -5 > 0
      """,
      """
      a.demarche:1:10: error[malformed-term]: A sign or the end of the comparison belongs here, not `-5`.
      1 | never ?n -5 > 0
        |          ^^
      hint: Arithmetic signs stand between spaces: `- 5`.
      """)
  }

  @Test func chainedComparison() {
    checkComplaints(
      """
      never 0 < ?n < 100
      """,
      """
      a.demarche:1:14: error[chained-comparison]: A comparison has two sides, and this begins a third.
      1 | never 0 < ?n < 100
        |              ^
      hint: Write two comparisons joined by `and`: `1 < ?x and ?x < 5`.
      """)
  }

  @Test func misplacedSince() {
    checkComplaints(
      """
      never a b since 2019
      """,
      """
      a.demarche:1:11: error[misplaced-since]: In a condition `since` is followed by a variable.
      1 | never a b since 2019
        |           ^^^^^
      hint: Write `since ?d`, and compare: `and ?d <= 2020-01-01`.
      """)
    checkComplaints(
      """
      on 2020 a b since 2019
      """,
      """
      a.demarche:1:13: error[misplaced-since]: `since` cannot stand here.
      1 | on 2020 a b since 2019
        |             ^^^^^
      hint: It follows a sentence in a condition (`since ?d`) or a given fact (`since 2020-01-01`).
      """)
  }

  @Test func misplacedWord() {
    checkComplaints(
      """
      given
        a b and c d
      """,
      """
      a.demarche:2:7: error[misplaced-word]: `and` cannot stand here.
      2 |   a b and c d
        |       ^^^
      hint: One sentence belongs here; write each on a line of its own.
      """)
  }

  @Test func missingIf() {
    checkComplaints(
      """
      rule A
        ?a is b
      """,
      """
      a.demarche:2:3: error[missing-if]: A rule is `HEAD if CONDITION`, and there is no `if` here.
      2 |   ?a is b
        |   ^^^^^^^
      hint: What always holds is written under `given`.
      """)
  }

  @Test func missingBrackets() {
    checkComplaints(
      """
      never count of ?b where ?b trusts ?a > 3
      """,
      """
      a.demarche:1:19: error[missing-brackets]: The condition of `count of …` stands in brackets.
      1 | never count of ?b where ?b trusts ?a > 3
        |                   ^^^^^
      hint: Write `count of ?x where (…)`.
      """)
  }
}
