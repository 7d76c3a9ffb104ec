import Testing

@Suite struct LayoutMistakeTests {
  @Test func noItems() {
    checkComplaints(
      """
      # nothing
      """,
      """
      a.demarche:1:1: warning[no-items]: There is nothing in this file yet.
      1 | # nothing
        | ^
      hint: Begin with a line like `scenario TITLE`.
      """)
  }

  @Test func lineWithoutItem() {
    checkComplaints(
      """
        about A
      """,
      """
      a.demarche:1:3: error[line-without-item]: This line is indented, but there is no item above it to belong to.
      1 |   about A
        |   ^^^^^^^
      hint: An item starts in the first column; its clauses follow on indented lines.
      """)
  }

  @Test func unknownItem() {
    checkComplaints(
      """
      "A" is calm
      """,
      """
      a.demarche:1:1: error[unknown-item]: No item begins with `"A"`.
      1 | "A" is calm
        | ^^^
      hint: An item begins with a word like scenario, kind, relation, rule, action, given or on, or with the name of a kind.
      """)
    checkComplaints(
      """
      acton ?a:State waits
        weight 5
      """,
      """
      a.demarche:1:1: error[unknown-item]: No item begins with `acton`.
      1 | acton ?a:State waits
        | ^^^^^
      hint: Did you mean `action`?
      """)
  }

  @Test func unknownClause() {
    checkComplaints(
      """
      action a
        wieght 5
      """,
      """
      a.demarche:2:3: error[unknown-clause]: An action takes `by`, `needs`, `begins`, `ends`, `weight`, `code`, `in`, `source` and `note`, not `wieght`.
      2 |   wieght 5
        |   ^^^^^^
      hint: Did you mean `weight`?
      """)
    checkComplaints(
      """
      use "a"
        about b
      """,
      """
      a.demarche:2:3: error[unknown-clause]: A `use` takes no clauses, not `about`.
      2 |   about b
        |   ^^^^^
      """)
    checkComplaints(
      """
      given
        a b
          source c
          sauce d
      """,
      """
      a.demarche:4:5: error[unknown-clause]: A given fact takes `source` and `note`, not `sauce`.
      4 |     sauce d
        |     ^^^^^
      hint: Did you mean `source`?
      """)
    checkComplaints(
      """
      on 2020 a b
        noet c
      """,
      """
      a.demarche:2:3: error[unknown-clause]: A scripted event takes `source` and `note`, not `noet`.
      2 |   noet c
        |   ^^^^
      hint: Did you mean `note`?
      """)
  }

  @Test func repeatedClause() {
    checkComplaints(
      """
      consequence A
        when b
        when c
      """,
      """
      a.demarche:3:3: error[repeated-clause]: A consequence has one `when`, not several.
      3 |   when c
        |   ^^^^^^
      a.demarche:2:3: The first one is here.
      2 |   when b
        |   ^^^^^^
      hint: Join the conditions with `and`, or with `or`.
      """)
  }

  @Test func missingClause() {
    checkComplaints(
      """
      deadline A
        when b
      """,
      """
      a.demarche:1:1: error[missing-clause]: A deadline needs `on`, and this one has none.
      1 | deadline A
        | ^^^^^^^^
      hint: Say on which day it is carried out, as `on ?d + 1 day`.
      """)
    checkComplaints(
      """
      rule A
      """,
      """
      a.demarche:1:1: error[missing-clause]: A rule needs `HEAD if CONDITION`, and this one has none.
      1 | rule A
        | ^^^^
      hint: As `?a is at odds with ?b if ?a taxes imports from ?b`.
      """)
    checkComplaints(
      """
      lesson A
        ask B
      """,
      """
      a.demarche:2:3: error[missing-clause]: An `ask` needs `answer` or `right`, and this one has none.
      2 |   ask B
        |   ^^^
      """)
  }

  @Test func missingPart() {
    checkComplaints(
      """
      scenario
      """,
      """
      a.demarche:1:9: error[missing-part]: A title is missing after `scenario`.
      1 | scenario
        |         ^
      """)
    checkComplaints(
      """
      State Arland,
      """,
      """
      a.demarche:1:14: error[missing-part]: A name is missing after `,`.
      1 | State Arland,
        |              ^
      """)
    checkComplaints(
      """
      on 2020-01-01
      """,
      """
      a.demarche:1:14: error[missing-part]: A move is missing after `2020-01-01`.
      1 | on 2020-01-01
        |              ^
      """)
  }

  @Test func unexpectedText() {
    checkComplaints(
      """
      scenario A
        starts 2020-01-01 12:00
      """,
      """
      a.demarche:2:21: error[unexpected-text]: Nothing can follow `starts 2020-01-01` here, but `12:00` does.
      2 |   starts 2020-01-01 12:00
        |                     ^^^^^
      """)
    checkComplaints(
      """
      given Arland is calm
      """,
      """
      a.demarche:1:7: error[unexpected-text]: Nothing can follow `given` here, but `Arland is calm` does.
      1 | given Arland is calm
        |       ^^^^^^^^^^^^^^
      hint: Write each fact on an indented line of its own.
      """)
    checkComplaints(
      """
      kind Great Power
      """,
      """
      a.demarche:1:12: error[unexpected-text]: Nothing can follow `kind Great` here, but `Power` does.
      1 | kind Great Power
        |            ^^^^^
      hint: The name of a kind is one word; a kind of a kind is `kind NAME is NAME`.
      """)
  }

  @Test func malformedClause() {
    checkComplaints(
      """
      action a
        weight high
      """,
      """
      a.demarche:2:10: error[malformed-clause]: A number belongs here, not `high`.
      2 |   weight high
        |          ^^^^
      """)
    checkComplaints(
      """
      use models
      """,
      """
      a.demarche:1:5: error[malformed-clause]: A path in quotes belongs here, not `models`.
      1 | use models
        |     ^^^^^^
      hint: As `use "models/states.demarche"`.
      """)
    checkComplaints(
      """
      relation ?a:A b ?c:C
        one ?a per ?c
      """,
      """
      a.demarche:2:7: error[malformed-clause]: `?x for each ?y` belongs here, not `?a per ?c`.
      2 |   one ?a per ?c
        |       ^^^^^^^^^
      hint: As `one ?d for each ?t`.
      """)
  }

  @Test func reservedWord() {
    checkComplaints(
      """
      State Bosnia and Herzegovina
      """,
      """
      a.demarche:1:14: error[reserved-word]: `and` is a reserved word; in a name or a phrase it stands only in quotes.
      1 | State Bosnia and Herzegovina
        |              ^^^
      hint: Put the whole name in quotes, as in "Bosnia and Herzegovina".
      """)
  }

  @Test func malformedPhrase() {
    checkComplaints(
      """
      relation ?a trusts ?b:State
      """,
      """
      a.demarche:1:10: error[malformed-phrase]: The slot ?a has no kind.
      1 | relation ?a trusts ?b:State
        |          ^^
      hint: Write its kind after a colon: `?a:State`.
      """)
    checkComplaints(
      """
      relation ?a:State
      """,
      """
      a.demarche:1:10: error[malformed-phrase]: A phrase needs at least one word besides its slots.
      1 | relation ?a:State
        |          ^^^^^^^^
      """)
  }

  @Test func malformedName() {
    checkComplaints(
      """
      State Korea (South)
      """,
      """
      a.demarche:1:13: error[malformed-name]: `(` cannot be part of a name.
      1 | State Korea (South)
        |             ^
      hint: A name that holds such signs is quoted: "…".
      """)
  }
}
