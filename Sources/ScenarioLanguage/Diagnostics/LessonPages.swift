extension DiagnosticPage {
  /// Pages about lessons, whose keys only playing the scenario shows.
  static let lessonChecks: [DiagnosticPage] = [
    DiagnosticPage(
      code: .lessonAnswerEmpty,
      title: "A question to which there is no answer",
      meaning: """
        The learner’s answer is compared with what the key’s condition finds at that point of \
        the lesson. It finds nothing.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        lesson Trust
          ask Who trusts whom?
            answer ?a trusts ?b

        """,
      mending: """
        Let the lesson `goto` a day on which there is an answer, or correct the condition.
        """),
    DiagnosticPage(
      code: .lessonChoiceUntrue,
      title: "A choice that is right or wrong against what holds",
      meaning: """
        `when` under a choice says what would have to hold for it to be right. At that point of the \
        lesson it does not hold for a choice that is `right`, or holds for one that is not.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        lesson Trust
          ask Is there any trust?
            choice Yes
              when ? trusts ?
            choice No
            right Yes

        """,
      mending: """
        Correct the condition, say which choice is `right`, or let the lesson `goto` the day that \
        is meant.
        """),
    DiagnosticPage(
      code: .lessonTaskDone,
      title: "A task that is done before it begins",
      meaning: """
        A task is done as soon as the learner’s branch satisfies `until`. It does so at the \
        start.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        action ?a:State greets ?b:State
          begins ?a trusts ?b

        given
          Arland trusts Borland

        lesson Trust
          task Make Arland trust Borland.
            until Arland trusts Borland

        """,
      mending: """
        Let the lesson `goto` a day on which there is something to do, or correct the \
        condition.
        """),
    DiagnosticPage(
      code: .lessonTaskImpossible,
      title: "A task that cannot be done",
      meaning: """
        From where the task is set, no moves within its limit bring about what stands behind \
        `until`, with whatever waiting; nor does the script by itself.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        action ?a:State greets ?b:State
          needs ?a != ?b
          begins ?a trusts ?b

        lesson Trust
          task Let the two trust each other.
            until Arland trusts Borland and Borland trusts Arland
            within 1 moves

        """,
      mending: """
        Allow more moves, let the lesson `goto` another day, or correct the condition. \
        `how CONDITION within N moves`, typed on that day, tells what there is.
        """),
    DiagnosticPage(
      code: .lessonTaskUnproved,
      title: "A task of which it could not be told whether it can be done",
      meaning: """
        The search for a way to do the task came to a limit before it found one, or could not try \
        every number, date or text that a move takes. This is a warning.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State owes ?b:State ?sum:Number

        action ?a:State borrows ?sum:Number from ?b:State
          needs ?a != ?b
          begins ?a owes ?b ?sum

        lesson Debt
          task Let a third of what Arland owes Borland be more than 100.
            until Arland owes Borland ?sum and ?sum / 3 > 100
            within 1 moves

        """,
      mending: """
        Do the task at the prompt yourself. If it can be done, leave it as it is, or help the \
        search: a smaller `within`, or a value in the task or a rule that would do: those are tried.
        """),
    DiagnosticPage(
      code: .lessonBeforeStart,
      title: "A lesson that goes to a day before the first",
      meaning: """
        The clock starts on the scenario’s first day. A lesson cannot `goto` an earlier one.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        given
          Arland trusts Borland

        lesson Trust
          goto 2019-12-31
          ask Who trusts whom?
            answer ?a trusts ?b

        """,
      mending: """
        Correct the day, or let the scenario start earlier.
        """),
  ]
}
