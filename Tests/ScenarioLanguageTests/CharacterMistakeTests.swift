import Testing

@Suite struct CharacterMistakeTests {
  @Test func brokenText() {
    checkComplaints(
      """
      kind A\u{FFFD}B
      """,
      """
      a.demarche:1:7: error[broken-text]: The text is broken here: these bytes are no UTF-8.
      1 | kind A\u{FFFD}B
        |       ^
      hint: Save the file as UTF-8.
      """)
  }

  @Test func controlCharacter() {
    checkComplaints(
      """
      scenario A\u{7}B
      """,
      """
      a.demarche:1:11: error[control-character]: There is a control character here, which no text may hold.
      1 | scenario A\u{FFFD}B
        |           ^
      hint: Delete it; scenarios are plain UTF-8 text.
      """)
  }

  @Test func unknownCharacter() {
    checkComplaints(
      """
      kind State
      State Arland_North
      """,
      """
      a.demarche:2:13: error[unknown-character]: `_` is no part of a word or sign of the language.
      2 | State Arland_North
        |             ^
      hint: Write a hyphen, or put the whole in quotes.
      """)
    checkComplaints(
      """
      given
        “Arland” is calm
      """,
      """
      a.demarche:2:3: error[unknown-character]: `“` is no part of a word or sign of the language.
      2 |   “Arland” is calm
        |   ^
      hint: Quotes are straight: "…".
      """)
  }

  @Test func unclosedQuote() {
    checkComplaints(
      """
      State "Bosnia and Herzegovina  # no
      """,
      """
      a.demarche:1:7: error[unclosed-quote]: This quote is not closed on its line.
      1 | State "Bosnia and Herzegovina  # no
        |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: End the quoted text with another " on the same line.
      """)
  }

  @Test func mixedIndentation() {
    checkComplaints(
      """
      scenario A
        about B
      \tstarts 2020
      """,
      """
      a.demarche:3:1: error[mixed-indentation]: This file is indented with spaces in some lines and with tabs in others.
      3 |  starts 2020
        | ^
      hint: Use one of them everywhere; `demarche format` uses spaces.
      """)
  }

  @Test func badNumber() {
    checkComplaints(
      """
      action a
        weight 0.12345
      """,
      """
      a.demarche:2:10: error[bad-number]: `0.12345` has more than four decimal places; numbers are exact to four.
      2 |   weight 0.12345
        |          ^^^^^^^
      """)
    checkComplaints(
      """
      never ?x > -9000000000000000
      """,
      """
      a.demarche:1:12: error[bad-number]: `-9000000000000000` is too large; numbers lie between ±900,000,000,000,000.
      1 | never ?x > -9000000000000000
        |            ^^^^^^^^^^^^^^^^^
      """)
  }

  @Test func badDate() {
    checkComplaints(
      """
      scenario A
        starts 2020-02-30
      """,
      """
      a.demarche:2:10: error[bad-date]: There is no day 2020-02-30; dates are YYYY-MM-DD, in the years 1 to 9999.
      2 |   starts 2020-02-30
        |          ^^^^^^^^^^
      hint: If it is part of a name, quote the name.
      """)
    checkComplaints(
      """
      on 2020-13 A moves
      """,
      """
      a.demarche:1:4: error[bad-date]: A date belongs here, not `2020-13`.
      1 | on 2020-13 A moves
        |    ^^^^^^^
      hint: Dates are YYYY-MM-DD, YYYY-MM or YYYY, in the years 1 to 9999.
      """)
  }

  @Test func crowdedSign() {
    checkComplaints(
      """
      deadline A
        when ?t ends on ?d
        on ?d+1 day
      """,
      """
      a.demarche:3:6: error[crowded-sign]: Signs stand between spaces; `?d+1` reads as one variable.
      3 |   on ?d+1 day
        |      ^^^^
      hint: Write `?d + 1`.
      """)
  }
}
