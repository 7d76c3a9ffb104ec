import Testing

/// Kinds whose names are near to an item's word.
@Suite struct KindWordTests {
  @Test(arguments: ["Nation", "Role", "Want", "Acton", "Un"])
  func declaredKindsBeginEntities(_ kind: String) {
    checkCodes(
      """
      relation ?x:\(kind) rings
      kind \(kind)
      \(kind) France
        source Atlas
      \(kind) Spain,
        Portugal
      given
        France rings
        Portugal rings
      """,
      "8:3 unknown-clause")
  }

  /// A kind counts wherever it is declared before: also in a file that is used.
  @Test func kindsOfUsedFiles() {
    let reading = read([
      "example.demarche": """
      scenario Example
        starts 2020-01-01
      use "kinds.demarche"
      Nation France
        weight 5
      """,
      "kinds.demarche": "kind Nation",
    ])
    #expect(reading.diagnostics.map(\.code.name) == ["unknown-clause"])
  }

  @Test func slipsAreStillSeen() {
    checkCodes(
      """
      acton ?a:S waits
        weight 5
      """,
      "5:1 unknown-item")
  }
}
