import Testing

@testable import Demarche

/// What is typed behind `define`, as a file would hold it and on one line.
@Suite struct DefinitionLayoutTests {
  private func definition(_ typed: String) -> Definition {
    Definition(typed, number: 2) { ["state", "treaty"].contains($0.lowercased()) }
  }

  @Test(arguments: [
    ("Arland trusts Borland", "given\n  Arland trusts Borland"),
    ("given Arland trusts Borland", "given\n  Arland trusts Borland"),
    ("State Utopia, Erewhon", "State Utopia, Erewhon"),
    ("kind Union is State", "kind Union is State"),
    ("?a:State trusts ?b:State", "relation ?a:State trusts ?b:State"),
    ("?a trusts ?b if ?b trusts ?a", "rule Rule of the session 2\n  ?a trusts ?b if ?b trusts ?a"),
    (
      "rule Trust is mutual: ?a trusts ?b if ?b trusts ?a",
      "rule Trust is mutual\n  ?a trusts ?b if ?b trusts ?a"
    ),
    (
      "rule Trust | ?a trusts ?b |> if ?b trusts ?a |> and ?a != ?b | note It is so.",
      "rule Trust\n  ?a trusts ?b\n    if ?b trusts ?a\n    and ?a != ?b\n  note It is so."
    ),
    (
      "kind Pact || Pact Entente | note Of 1904 \\| 1907. | also \"a | b\"",
      "kind Pact\nPact Entente\n  note Of 1904 | 1907.\n  also \"a | b\""
    ),
    // Lines: indents are kept, and put in where they were left out.
    (
      "rule Trust\n  ?a trusts ?b\n    if ?b trusts ?a\n",
      "rule Trust\n  ?a trusts ?b\n    if ?b trusts ?a"
    ),
    (
      "rule Trust\n?a trusts ?b\nif ?b trusts ?a\nand ?a != ?b",
      "rule Trust\n  ?a trusts ?b\n    if ?b trusts ?a\n    and ?a != ?b"
    ),
    (
      "kind Pact\n  State Utopia\n  rule Trust\n    ?a trusts ?b",
      "kind Pact\nState Utopia\nrule Trust\n  ?a trusts ?b"
    ),
    (
      "deadline End\nwhen ?t ends on ?d\non ?d\nends ?t holds",
      "deadline End\n  when ?t ends on ?d\n  on ?d\n  ends ?t holds"
    ),
  ])
  func isLaidOut(typed: String, text: String) {
    #expect(definition(typed).text == text)
    // On one line and back.
    let line = definition(typed).line
    #expect(!line.contains("\n"))
    #expect(definition(String(line.dropFirst("define ".count))).text == text, "\(line)")
  }

  @Test(arguments: [
    ("define", false), ("define Arland trusts Borland", true), ("define kind Pact", true),
    ("define rule Trust", false), ("define rule Trust\n  ?a trusts ?b if ?b trusts ?a", false),
    ("define rule Trust\n  ?a trusts ?b if ?b trusts ?a\n", true),
    ("define rule Trust: ?a trusts ?b if ?b trusts ?a", true),
    ("define action ?a:State waves", false),
    ("define action ?a:State waves | begins ?a is seen", true),
    ("define given", false), ("define given Arland trusts Borland", true),
    ("define never ?a trusts ?a", true), ("define\nkind Pact", false),
    ("define\nkind Pact\n  ", true),
  ])
  func goesOnUpToAnEmptyLine(typed: String, isComplete: Bool) {
    #expect(Definition.isComplete(typed) == isComplete)
  }

  @Test func knowsWhereItWasTyped() {
    let typed = "rule Trust: ?a trusts ?b if ?b likes ?a"
    let one = definition(typed)
    let place = one.text.utf8.count - "likes ?a".utf8.count
    #expect(String(typed.utf8.dropFirst(one.typedOffset(of: place))) == "likes ?a")
  }
}
