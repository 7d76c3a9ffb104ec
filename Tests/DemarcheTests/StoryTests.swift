import Testing

@testable import Demarche

/// What a step comes to, in a few sentences.
@Suite struct StoryTests {
  @Test(arguments: [
    ("lists", "listing"), ("eases", "easing"), ("fast-tracks", "fast-tracking"),
    ("bans", "banning"), ("visits", "visiting"), ("carries", "carrying"), ("goes", "going"),
    ("agrees", "agreeing"), ("ties", "tying"), ("lies", "lying"), ("shows", "showing"),
    ("taxes", "taxing"), ("refers", "referring"), ("boycotts", "boycotting"),
    ("reaches", "reaching"), ("owes", "owing"), ("cuts", "cutting"), ("plays", "playing"),
    ("keeps", "keeping"), ("uses", "using"), ("dies", "dying"), ("presses", "pressing"),
  ])
  func knowsHowVerbsGoOn(verb: String, gerund: String) {
    #expect(EnglishVerb.gerund(ofThirdPerson: verb) == gerund)
  }

  @Test(arguments: ["as", "its", "across", "us", "한국", "boss", "'s"])
  func takesOtherWordsForNoVerb(word: String) {
    #expect(EnglishVerb.gerund(ofThirdPerson: word) == nil)
  }

  static let scenario = """
    scenario Stories
      starts 2020-01-01
    kind State
    State Arland, Borland, Cordonia
    relation ?a:State lists ?b:State
    relation ?a:State has given notice to ?b:State
    relation ?a:State has a grudge against ?b:State
    relation ?a:State is host
    relation ?a:State can use the ports of ?b:State
    relation the sky over ?a:State is dark
    relation ?a:State fast-tracks exports to ?b:State
    rule Listed
      ?a fast-tracks exports to ?b
        if ?a lists ?b
    rule Ports
      ?a can use the ports of ?b
        if ?b lists ?a
    action ?a:State strikes everybody
      ends ?a lists ?
    action ?a:State breaks with ?b:State
      needs ?a lists ?b
      ends ?a lists ?b
      ends ?a has given notice to ?b
      begins ?a has a grudge against ?b
    action ?a:State turns on ?b:State
      begins ?a has given notice to ?b
      begins ?a is host
    action ?a:State clouds over
      begins the sky over ?a is dark
      ends ?a is host
      begins ?a has a grudge against ?a
    action ?a:State is alone
      begins ?a is host
    given
      Arland lists Borland
      Arland lists Cordonia
      Arland has given notice to Borland
    """

  private func talk() throws -> Talk {
    let talk = try Talk(Self.scenario)
    talk.session.tellsStories = true
    return talk
  }

  private func story(_ talk: Talk, _ line: String) -> [String]? {
    guard case .steps(let steps)? = talk.session.answer(line)?.content, let last = steps.last else {
      return nil
    }
    return last.story + (last.untold > 0 ? ["and \(last.untold) more"] : [])
  }

  @Test func tellsWhatFollowsFirst() throws {
    #expect(
      try story(talk(), "Arland breaks with Borland") == [
        "Arland stops fast-tracking exports to Borland",
        "Borland can no longer use the ports of Arland",
        "Arland now has a grudge against Borland", "and 2 more",
      ])
  }

  @Test func joinsWhatDiffersInOneName() throws {
    #expect(
      try story(talk(), "Arland strikes everybody") == [
        "Arland stops fast-tracking exports to Borland and Cordonia",
        "Borland and Cordonia can no longer use the ports of Arland",
        "Arland stops listing Borland and Cordonia",
      ])
  }

  @Test(arguments: [
    ("is", nil, true, "are now"), ("has", "given", true, "have now"),
    ("has", "a", false, "no longer have"), ("has", "used", true, "have now"),
    ("has", "need", true, "now have"), ("eases", nil, false, "stop easing"),
    ("denies", nil, true, "now deny"), ("will", "use", false, "will no longer"),
  ])
  func knowsSeveral(verb: String, next: String?, begins: Bool, change: String) {
    #expect(EnglishVerb(verb, next: next)?.change(verb, begins: begins, isPlural: true) == change)
  }

  @Test func tellsWhatBegins() throws {
    let talk = try talk()
    #expect(
      story(talk, "Borland turns on Cordonia") == [
        "Borland has now given notice to Cordonia", "Borland is now host",
      ])
    #expect(
      story(talk, "Borland clouds over") == [
        "Borland now has a grudge against Borland", "Now the sky over Borland is dark",
        "Borland is no longer host",
      ])
  }

  @Test func saysNothingThatOneFactSays() throws {
    #expect(try story(talk(), "Arland is alone") == [])
    // Nobody asked for stories.
    #expect(try story(Talk(Self.scenario), "Arland breaks with Borland") == [])
  }
}
