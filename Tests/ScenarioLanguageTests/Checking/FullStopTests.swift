import Testing

/// The full stop of a sentence that ends with a name's own.
@Suite struct FullStopTests {
  @Test func afterTheStopOfAName() {
    checkCodes(
      """
      S U.S., Acme Inc.
      relation ?a:S likes ?b:S
      given
        U.S. likes Acme Inc..
        Acme Inc. likes U.S..
      never A likes U.S..
      """)
  }
}
