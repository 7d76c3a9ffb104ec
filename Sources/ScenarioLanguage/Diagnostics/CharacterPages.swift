extension DiagnosticPage {
  /// Pages about characters: what cannot be cut into words and signs.
  static let characters: [DiagnosticPage] = [
    DiagnosticPage(
      code: .brokenText,
      title: "Bytes that are no UTF-8",
      meaning: """
        Scenario files are UTF-8 text. Here are bytes that no character has in UTF-8 (or the \
        sign \u{FFFD} that another program has already put in the place of such bytes). At most \
        one place a line is reported, and such a file is not laid out anew, so that nothing in \
        it is lost.
        """,
      example: """
        scenario Two cafés
          about The caf\u{FFFD} by the river.

        """,
      mending: """
        Save the file as UTF-8, and write the lost letters again:

          about The café by the river.
        """),
    DiagnosticPage(
      code: .controlCharacter,
      title: "A control character",
      meaning: """
        A control character, such as a NUL byte or an escape, has no meaning in a text and can \
        hide what it says. Only tabs and line ends are allowed.
        """,
      example: """
        scenario Example
          about One line,\u{7} and a bell.

        """,
      mending: """
        Delete the character. Most editors can show it; in the message it is drawn as \u{FFFD}.
        """),
    DiagnosticPage(
      code: .unknownCharacter,
      title: "A character that is no part of the language",
      meaning: """
        Words are made of letters and digits of any script and of ' ’ - . & % / +. Other \
        characters stand only in quotes, in free text and in comments.
        """,
      example: """
        scenario Example

        kind State
        State Arland_North

        """,
      mending: """
        Use a character that words may hold, or quote the name:

          State Arland-North
          State "Arland_North"
        """),
    DiagnosticPage(
      code: .unclosedQuote,
      title: "A quote that is not closed",
      meaning: """
        Quoted text begins and ends with " on one line.
        """,
      example: """
        scenario Example

        kind State
        State "Bosnia and Herzegovina

        """,
      mending: """
        Close the quote:

          State "Bosnia and Herzegovina"
        """),
    DiagnosticPage(
      code: .mixedIndentation,
      title: "Spaces and tabs mixed",
      meaning: """
        How far a line is indented says what it belongs to. With spaces in some lines and tabs \
        in others that would depend on the reader’s settings, so a file uses one of the two.
        """,
      example: """
        scenario Example
          about Spaces here.
        \tstarts 2020-01-01

        """,
      mending: """
        Indent every line with spaces, or every line with tabs. `demarche format` makes them spaces.
        """),
    DiagnosticPage(
      code: .badNumber,
      title: "A number that cannot be kept exactly",
      meaning: """
        Numbers are decimals with at most four places, between ±9 × 10^14, and are reckoned with \
        exactly.
        """,
      example: """
        scenario Example

        kind State
        action ?a:State lifts its tariff
          weight 0.12345

        """,
      mending: """
        Round the number to four places:

          weight 0.1235
        """),
    DiagnosticPage(
      code: .badDate,
      title: "No date where a date belongs",
      meaning: """
        A date is YYYY-MM-DD, or where only a date can stand YYYY-MM or YYYY, of the Gregorian \
        calendar in the years 1 to 9999.
        """,
      example: """
        scenario Example
          starts 2020-02-30

        """,
      mending: """
        Name a day that there is:

          starts 2020-02-29
        """),
    DiagnosticPage(
      code: .crowdedSign,
      title: "A sign without spaces around it",
      meaning: """
        The signs + and / may be part of words, as in “24/7”, so signs that reckon stand between \
        spaces. Without them `?d+1` would be one variable.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind Debt
        relation ?x:Debt amounts to ?n:Number
        relation ?x:Debt with interest is ?n:Number

        rule Interest
          ?x with interest is ?n+1
            if ?x amounts to ?n

        """,
      mending: """
        Put spaces around the sign:

          ?x with interest is ?n + 1
        """),
  ]
}
