import Testing

/// Moving through the days of a branch, and waiting there.
@Suite struct MovingTests {
  private static let tide = """
    scenario Tide
      starts 2020-01-01

    kind Ship
    Ship Argo

    relation ?s:Ship is at sea
    relation ?s:Ship is overdue

    rule Overdue
      ?s is overdue
        if ?s is at sea since ?d and today >= ?d + 5 days

    action ?s:Ship sails
      begins ?s is at sea

    on 2020-01-10 Argo sails
    on 2020-01-20 remark A storm.
    """

  @Test func waitingOnADayWithoutSteps() throws {
    let transcript = try Transcript(Self.tide)
    transcript.type("next all", "goto 2020-01-16")
    transcript.expect(
      "wait 0 days",
      #""steps":[{"number":2,"date":"2020-01-16","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":["Argo is overdue"]"#
    )
    transcript.expect("Argo is overdue", #""date":"2020-01-16","branch":"main-2","holds":true"#)
    transcript.expect("wait until 2020-01-20", #""number":3,"date":"2020-01-20","cause":"remark""#)
    transcript.expect("undo 2", #""date":"2020-01-16","branch":"main""#)
    transcript.expect("goto 2020-01-12", #""derived":[]"#)
    transcript.expect("goto end", #""derivedBegan":["Argo is overdue"]"#)
  }

  @Test func goingForwardsOverDaysWithoutSteps() throws {
    let transcript = try Transcript(Self.tide)
    transcript.type("next all", "goto 2020-01-10")
    transcript.expect(
      "goto 2020-01-12", #""kind":"steps","date":"2020-01-12","branch":"main","steps":[]"#)
    transcript.expect("goto 2020-01-12", #""kind":"state""#)
    transcript.expect("goto 2020-01-11", #""kind":"state""#)
  }
}
