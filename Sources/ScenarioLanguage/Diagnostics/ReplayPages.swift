extension DiagnosticPage {
  /// Pages about what only playing the scenario shows.
  static let replayChecks: [DiagnosticPage] = [
    DiagnosticPage(
      code: .givenBreaksNever,
      title: "Given facts that break a `never`",
      meaning: """
        `never` says what no step may bring about. The given facts describe the first day, and \
        must not break it either.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        never ?a trusts ?a
          because Trust is between two.

        given
          Arland trusts Arland

        """,
      mending: """
        Leave the fact out, or the `never`.
        """),
    DiagnosticPage(
      code: .refusedEvent,
      title: "A scripted event that is refused",
      meaning: """
        When its turn comes an event needs what its action needs, and must bring about no \
        contradiction and nothing that is never to be. Otherwise it is passed over.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        action ?a:State greets ?b:State
          needs ?b trusts ?a

        on 2020-02-01 Arland greets Borland

        """,
      mending: """
        Give the facts that it needs, or script an event before it that begins them.
        """),
    DiagnosticPage(
      code: .refusedDeadline,
      title: "A deadline that is refused",
      meaning: """
        What a deadline brings about must be no contradiction and nothing that is never to be. \
        Otherwise its step is passed over.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        kind Treaty

        Treaty River Pact

        relation ?t:Treaty is in force
        relation ?t:Treaty expires on ?d:Date

        never ?t expires on ? and not ?t is in force

        deadline Expiry
          when ?t is in force and ?t expires on ?d
          on ?d
          ends ?t is in force

        given
          River Pact is in force
          River Pact expires on 2020-06-01

        on 2020-12-31 remark The year is over.

        """,
      mending: """
        Change what the deadline does, or the `never`.
        """),
    DiagnosticPage(
      code: .deadlinePast,
      title: "A deadline whose day is past on the first day",
      meaning: """
        The given facts describe the first day as it is, so nothing is carried out at the \
        start: a deadline whose day lies before it will not be. This is a warning.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        kind Treaty

        Treaty River Pact

        relation ?t:Treaty is in force
        relation ?t:Treaty expires on ?d:Date

        deadline Expiry
          when ?t is in force and ?t expires on ?d
          on ?d
          ends ?t is in force

        given
          River Pact is in force
          River Pact expires on 2019-06-01

        """,
      mending: """
        Give the facts as they are after the deadline.
        """),
    DiagnosticPage(
      code: .consequenceAlreadyTrue,
      title: "A consequence that is due on the first day",
      meaning: """
        A consequence is carried out when its `when` comes to hold. On the first day it holds \
        already, and nothing is carried out. This is a warning.
        """,
      example: """
        scenario Example
          starts 2020-01-01

        kind State

        State Arland
        State Borland

        relation ?a:State trusts ?b:State

        consequence Trust is returned
          when ?a trusts ?b
          begins ?b trusts ?a

        given
          Arland trusts Borland

        """,
      mending: """
        Give what the consequence brings about, too.
        """),
  ]
}
