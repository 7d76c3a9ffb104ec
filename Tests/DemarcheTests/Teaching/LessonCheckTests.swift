import ScenarioLanguage
import Testing

@testable import Demarche

/// What `check` says of lessons.
@Suite struct LessonCheckTests {
  private static let world = """
    scenario Ports
      starts 2020-01-01
    kind State
    State Arland, Borland
    relation ?a:State trusts ?b:State
    relation ?a:State is rested
    relation ?a:State is tired
    relation ?a:State owes ?n:Number
    action ?a:State greets ?b:State
      needs ?a != ?b
      begins ?a trusts ?b
    action ?a:State boasts
      ends ?a is rested
      begins ?a is tired
    action ?a:State borrows ?n:Number
      begins ?a owes ?n
    deadline A month of rest
      when ?a is tired since ?d
      on ?d + 30 days
      begins ?a is rested
      ends ?a is tired
    on 2020-02-01 Arland boasts

    """

  private func diagnostics(_ lesson: String) throws -> [String] {
    let text = Self.world + lesson
    let reading = readScenario(path: "test") { $0 == "test" ? Array(text.utf8) : nil }
    try #require(!reading.hasErrors, "\(reading.diagnostics.map(\.message))")
    return checkByReplay(reading.model).map { "\($0.code.name): \($0.message)" }
  }

  @Test(arguments: [
    // By moves, by moves and waiting, by the script alone, and by the script and a move.
    ("Arland trusts Borland", 1), ("Borland is rested", 1), ("Arland is tired", 1),
    ("Arland is tired and Borland trusts Arland", 1),
    ("Arland trusts Borland and Borland trusts Arland", 2),
  ])
  func whatCanBeDoneIsNoMistake(until: String, moves: Int) throws {
    #expect(
      try diagnostics(
        """
        lesson One
          task Do it.
            until \(until)
            within \(moves) moves
        """) == [])
  }

  @Test func whatCannotBeDoneIs() throws {
    #expect(
      try diagnostics(
        """
        lesson One
          task Let them trust each other.
            until Arland trusts Borland and Borland trusts Arland
            within 1 moves
        """) == [
          "lesson-task-impossible: “Let them trust each other.” cannot be done from 2020-01-01 "
            + "within 1 move. Not within 1 move: more than these were not tried. One state was "
            + "searched."
        ])
    #expect(
      try diagnostics(
        """
        lesson One
          task Let it trust itself.
            until Arland trusts Arland
        """
      ).map { $0.prefix(22) } == ["lesson-task-impossible"])
  }

  @Test func whatIsNotToldIsAWarning() throws {
    #expect(
      try diagnostics(
        """
        lesson One
          task Get deep into debt.
            until Arland owes ?n and ?n / 3 > 1000
            within 1 moves
        """
      ).map { $0.prefix(20) } == ["lesson-task-unproved"])
    // What the task names is tried, and so is the next number.
    #expect(
      try diagnostics(
        """
        lesson One
          task Get deep into debt.
            until Arland owes ?n and ?n > 1000
            within 1 moves
        """) == [])
  }

  /// A learner may wait as long as it takes, so a way that ends after the usual years is one.
  @Test func aTaskMayTakeManyYears() throws {
    let reading = readScenario(path: "test") { _ in
      Array(
        """
        scenario Long
          starts 2020-01-01
        kind State
        State Arland
        relation ?a:State is ready
        relation ?a:State is freed on ?d:Date
        relation ?a:State is free
        action ?a:State prepares
          begins ?a is ready
        deadline Freedom
          when ?a is freed on ?d and ?a is ready
          on ?d
          begins ?a is free
        given
          Arland is freed on 2029-01-01
        lesson One
          task Let it be free.
            until Arland is free
            within 1 moves
        """.utf8)
    }
    try #require(!reading.hasErrors)
    #expect(checkByReplay(reading.model).map(\.message) == [])
  }

  /// Time passes after the script too: a deadline that is refused then is found.
  @Test func deadlinesAfterTheScriptAreLookedAt() throws {
    let reading = readScenario(path: "test") { _ in
      Array(
        """
        scenario Long
          starts 2020-01-01
        kind State
        State Arland
        relation ?a:State votes on ?d:Date
        relation ?a:State is ruled
        deadline Vote
          when ?a votes on ?d
          on ?d
          begins ?a is ruled
          ends ?a is ruled
        given
          Arland votes on 2021-01-31
        """.utf8)
    }
    try #require(!reading.hasErrors)
    #expect(checkByReplay(reading.model).map(\.code.name) == ["refused-deadline"])
  }

  @Test func aStepAfterATaskIsCheckedWhereTheTaskLeads() throws {
    let task = """
      lesson One
        task Do it.
          until Arland trusts Borland
          within 1 moves

      """
    #expect(
      try diagnostics(task + "  ask Who trusts?\n    answer ?who trusts ?\n") == [])
    #expect(
      try diagnostics(
        task + "  goto 2020-01-01\n  ask Who trusts?\n    answer ?who trusts ?\n"
      ).map { $0.prefix(19) } == ["lesson-answer-empty"])
  }

  /// What `when` says of a choice has to agree with whether it is right, on the day of the question.
  @Test func choicesAreHeldAgainstWhatHolds() throws {
    func lesson(_ day: String) -> String {
      """
      lesson One
        goto \(day)
        ask How is Arland?
          choice Tired
            when Arland is tired
          choice Rested
            when Arland is rested
          right Tired
      """
    }
    #expect(try diagnostics(lesson("2020-02-02")) == [])
    #expect(
      try diagnostics(lesson("2020-01-02")) == [
        "lesson-choice-untrue: “Tired” is right, but on 2020-01-02 this does not hold: Arland is tired."
      ])
    #expect(
      try diagnostics(lesson("2020-03-05")).map { $0.prefix(37) } == [
        "lesson-choice-untrue: “Tired” is righ", "lesson-choice-untrue: “Rested” is not",
      ])
  }

  @Test func daysBeforeTheFirstAreMistakes() throws {
    #expect(
      try diagnostics("lesson One\n  goto 2019-12-01\n  tell Early.\n") == [
        "lesson-before-start: The lesson goes to 2019-12-01, and the first day is 2020-01-01."
      ])
  }

  @Test(arguments: [
    "lesson-answer-empty", "lesson-choice-untrue", "lesson-task-done", "lesson-task-impossible",
    "lesson-task-unproved",
    "lesson-before-start",
  ])
  func theExampleOfAPageMakesItsMistake(code: String) throws {
    let page = try #require(DiagnosticPage.all.first { $0.code.name == code })
    let reading = readScenario(path: "test") { $0 == "test" ? Array(page.example.utf8) : nil }
    try #require(!reading.hasErrors)
    #expect(checkByReplay(reading.model).map(\.code.name) == [code])
  }

  /// Every lesson that comes with the program can be completed, and that was proved.
  @Test func theShippedLessonsCanBeCompleted() throws {
    for file in Repository.scenarioFiles where file.hasPrefix("lessons/") {
      let reading = readScenario(
        path: Repository.scenarios + "/" + file, read: Repository.bytes)
      let session = Session(reading.model)
      // Others belong to the scenario that it uses.
      let own = reading.model.lessons.count - 1
      #expect(session.lessonDiagnostics(own).map(\.message) == [], "\(file)")
    }
  }
}
