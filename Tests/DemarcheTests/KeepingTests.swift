import ScenarioLanguage
import Testing

@testable import Demarche

/// Sessions that keep no history or no reasons answer all that they can answer as others do.
@Suite struct KeepingTests {
  private static let savings: [Session.Keeping] = [
    Session.Keeping(history: false, reasons: true), Session.Keeping(history: true, reasons: false),
    Session.Keeping(history: false, reasons: false),
  ]

  private func model(_ text: String) throws -> Model {
    let reading = readScenario(path: "test.demarche") { _ in Array(text.utf8) }
    try #require(!reading.hasErrors)
    return reading.model
  }

  private func gsomia() throws -> Model {
    let path = Repository.scenarios + "/gsomia-2019.demarche"
    let reading = readScenario(path: path, read: Repository.bytes)
    try #require(!reading.hasErrors)
    return reading.model
  }

  @Test(arguments: savings, ["summary off", "summary on"])
  func answersTheSame(keeping: Session.Keeping, mode: String) throws {
    let model = try model(Scenarios.dominoes)
    let (whole, saving) = (Talk(Session(model)), Talk(Session(model, keeping: keeping)))
    let lines = [
      mode, "watch ?a is bold", "next", "state", "next 2", "Borland arms", "moves", "skip",
      "Cordonia arms", "wait 3 days", "Cordonia boasts", "?a leans on ?b", "?a is armed since ?d",
      "show Borland", "wait until 2020-02-05", "next all", "next", "state",
      "Arland disarms", "?a is bold", "state", "moves",
    ]
    for line in lines { #expect(saving.json(line) == whole.json(line), "\(line)") }
    #expect(saving.session.date == whole.session.date)
    #expect(saving.session.position.step == whole.session.position.step)
    #expect(saving.session.hasNextEvent == whole.session.hasNextEvent)
  }

  @Test(
    arguments: savings, [["summary on", "next all"], ["next all"], ["next", "next 4", "next 3"]])
  func replaysTheSame(keeping: Session.Keeping, lines: [String]) throws {
    let model = try gsomia()
    let (whole, saving) = (Talk(Session(model)), Talk(Session(model, keeping: keeping)))
    for line in lines + ["state", "moves", "?who is party to ?what since ?day"] {
      #expect(saving.json(line) == whole.json(line), "\(line)")
    }
  }

  @Test func thePastIsNotKept() throws {
    let session = Session(
      try model(Scenarios.dominoes), keeping: Session.Keeping(history: false, reasons: true))
    let talk = Talk(session)
    talk.run("summary on", "next all", "Arland disarms")
    let history = session.world.history.extent
    #expect((history.moments, history.moves, history.deadlines, history.kept) == (1, 0, 0, 0))
    #expect(session.world.database.mark == 0)
    #expect(session.done.entries().isEmpty)
    for line in [
      "back", "goto start", "undo", "redo", "log", "events", "branch other",
      "as of 2020-01-06 ?a is bold",
      "when Arland is armed", "history ?a is armed", "without #1", "why Arland is warned", "why #2",
      "save file", "compare main", "define rule Bold", "what if Arland arms", "timeline",
    ] {
      talk.expectError(line, "not-kept")
    }
  }

  @Test func reasonsAreNotKept() throws {
    let session = Session(
      try model(Scenarios.dominoes), keeping: Session.Keeping(history: true, reasons: false))
    let talk = Talk(session)
    talk.run("next 2")
    for line in ["why Borland is bold", "why not Cordonia is bold", "without #1", "but for #1"] {
      talk.expectError(line, "not-kept")
    }
    let after = talk.json("state")
    talk.run("next all", "back 6", "goto #2")
    #expect(talk.json("state") == after)
  }

  /// A replay that is stopped stays where it got to: what was before is gone.
  @Test func aStoppedReplayStays() throws {
    let session = Session(
      try model(Scenarios.dominoes), keeping: Session.Keeping(history: false, reasons: true))
    let talk = Talk(session)
    talk.run("summary on")
    var asked = 0
    session.isInterrupted = {
      asked += 1
      return asked > 12
    }
    talk.expectError("next all", "interrupted")
    session.isInterrupted = { false }
    let (step, day) = (session.position.step, session.date)
    #expect(step > 0 && step < 8)
    #expect(session.world.history[.start].day == day)
    talk.run("next all")
    let whole = Talk(Session(try model(Scenarios.dominoes)))
    whole.run("summary on", "next all")
    #expect(talk.json("state") == whole.json("state"))
  }
}
