import RuleEngine
import Testing

@testable import Demarche
@testable import ScenarioLanguage

/// Every file that comes with the program, checked and played in several ways.
@Suite struct ScenarioFileTests {
  static let files = Repository.scenarioFiles
  static let opened = files.filter { !$0.contains("/") }

  private func path(_ file: String) -> String { Repository.scenarios + "/" + file }

  @Test func thereAreScenarios() {
    #expect(Self.opened.contains("gsomia-2019.demarche"))
    #expect(Self.files.count > Self.opened.count)
  }

  // MARK: As text

  @Test func allCheckWithoutErrorsAndWarnings() {
    let readings = readScenarios(paths: Self.files.map(path), read: Repository.bytes)
    #expect(readings.count == Self.files.count)
    for reading in readings {
      let diagnostics =
        reading.diagnostics + (reading.hasErrors ? [] : checkByReplay(reading.model))
      #expect(diagnostics.map { render($0, reading.files) } == [])
    }
  }

  @Test(arguments: files)
  func isLaidOutInTheCanonicalWay(file: String) throws {
    let bytes = try #require(Repository.bytes(path(file)))
    #expect(
      formattedBytes(SourceFile(id: FileID(0), path: file, bytes: bytes)) == bytes, "\(file)")
  }

  @Test(arguments: files)
  func layoutChangesNothingThatIsSaid(file: String) throws {
    let bytes = try #require(Repository.bytes(path(file)))
    func shape(_ bytes: [UInt8]) -> [String] {
      var words = WordTable()
      let source = SourceFile(id: FileID(0), path: file, bytes: bytes)
      let parsed = parse(source, words: &words)
      #expect(parsed.diagnostics.isEmpty)
      return shapes(of: parsed.tree, in: source)
    }
    // As written with tabs, without blank lines, and broken in other places.
    let text = String(decoding: bytes, as: UTF8.self)
    let tabbed = text.split(separator: Character("\n"), omittingEmptySubsequences: false).map {
      (line: Substring) -> String in
      let spaces = line.prefix { $0 == " " }.count
      return String(repeating: "\t", count: spaces / 2) + line.dropFirst(spaces) + "  "
    }
    let other = Array(tabbed.joined(separator: "\r\n").utf8)
    #expect(shape(other) == shape(bytes))
    let formatted = formattedBytes(SourceFile(id: FileID(0), path: file, bytes: other))
    #expect(shape(formatted) == shape(bytes))
    #expect(formatted == bytes)
  }

  /// Every item and clause with its kind and all its words; where they stand does not matter.
  private func shapes(of tree: SyntaxTree, in file: SourceFile) -> [String] {
    func words(_ span: Span) -> String {
      String(decoding: file.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
        .split { $0.isWhitespace }.joined(separator: " ")
    }
    let conditions = tree.conditions.map { "\($0)".prefix { $0 != "(" } }
    let terms = tree.terms.map { "\($0)".prefix { $0 != "(" } }
    return tree.items.map { "\($0.kind) \(words($0.span)) \($0.clauses)" }
      + tree.clauses.map { "\($0.kind) \($0.depth) \(words($0.span))" }
      + tree.tokens.map { file.text(of: $0) } + conditions.map(String.init)
      + terms.map(String.init)
  }

  // MARK: Played

  /// What is derived, worked out from nothing but the stored facts where the session stands.
  private func derivedAnew(_ session: Session) -> [String] {
    let here = session.world.database
    let anew = Database(here.program, today: here.today)
    let program = here.program
    for place in program.relations.indices
    where !here.isDerived(Database.RelationID(place))
      && session.world.lowered.sinceRelations[Database.RelationID(place)] == nil
    {
      for row in here.rows(of: Database.RelationID(place)) {
        let day = here.origin(Database.RelationID(place), row)?.day ?? here.today
        let values = here.tuple(Database.RelationID(place), row).map { here.value($0) }
        anew.give(Database.RelationID(place), values.map { anew.symbol($0) }, since: day)
      }
    }
    anew.open()
    var facts: [String] = []
    for (place, relation) in session.model.relations.enumerated() where relation.isDerived {
      for row in anew.rows(of: Database.RelationID(place)) {
        let values = anew.tuple(Database.RelationID(place), row).map { anew.value($0) }
        facts.append(session.model.sentence(Fact(relation: RelationID(place), values: values)))
      }
    }
    return facts.sorted()
  }

  private func state(_ session: Session) -> (stored: [String], derived: [String]) {
    guard case .state(let stored, let derived)? = session.answer("state")?.content else {
      return ([], [])
    }
    return (stored, derived)
  }

  @Test(arguments: opened)
  func everyStepDerivesWhatAFreshEvaluationDoes(file: String) throws {
    let session = try Session(scenario: file)
    #expect(state(session).derived == derivedAnew(session))
    while session.hasNextEvent {
      _ = session.answer("next")
      #expect(state(session).derived == derivedAnew(session), "\(session.date.text)")
    }
    _ = session.answer("wait 3 years")
    #expect(state(session).derived == derivedAnew(session))
    // And on the way back.
    while session.position.step > 0 {
      _ = session.answer("back")
      #expect(state(session).derived == derivedAnew(session), "\(session.date.text)")
    }
  }

  @Test(arguments: opened)
  func theSameStepsWhateverTheWay(file: String) throws {
    func log(_ talk: Talk) -> String {
      let answer = talk.json("log")
      return String(answer[(answer.range(of: "\"steps\":")?.lowerBound ?? answer.startIndex)...])
    }
    let atOnce = Talk(try Session(scenario: file))
    atOnce.run("next all")
    let expected = (log(atOnce), atOnce.json("state"))

    let oneByOne = Talk(try Session(scenario: file))
    var count = 0
    while oneByOne.session.hasNextEvent {
      oneByOne.run("next")
      count += 1
    }
    #expect((log(oneByOne), oneByOne.json("state")) == expected)

    // Undone and done again.
    let empty = Talk(try Session(scenario: file)).json("state")
    oneByOne.run("undo \(count)")
    #expect(oneByOne.json("state") == empty)
    #expect(oneByOne.session.position == (0, 0))
    oneByOne.run("redo \(count)")
    #expect((log(oneByOne), oneByOne.json("state")) == expected)

    // On a branch from the start, beside the first.
    oneByOne.run("branch again from #0", "next all")
    #expect(log(oneByOne) == expected.0)
    guard case .compare(let comparison)? = oneByOne.session.answer("compare main")?.content else {
      Issue.record("no comparison")
      return
    }
    #expect(comparison.onlyLeft == [])
    #expect(comparison.onlyRight == [])
    #expect(comparison.fork.step == 0)

    // Looking back and forwards on every day.
    oneByOne.run("switch main", "goto start")
    oneByOne.run("next all")
    #expect((log(oneByOne), oneByOne.json("state")) == expected)
  }

  @Test(arguments: opened)
  func everyFactCanBeTypedBackAndExplained(file: String) throws {
    let talk = Talk(try Session(scenario: file))
    talk.run("next all")
    let (stored, derived) = state(talk.session)
    for fact in stored + derived {
      #expect(talk.holds(fact) == true, "\(fact)")
      guard case .why(let explained, _, _)? = talk.session.answer("why \(fact)")?.content else {
        Issue.record("why \(fact): \(talk.json("why \(fact)"))")
        continue
      }
      #expect(explained == fact)
    }
    for step in 1...talk.session.position.last { talk.run("why #\(step)", "source #\(step)") }
  }

  @Test(arguments: opened)
  func everyMoveOfferedIsLegal(file: String) throws {
    let talk = Talk(try Session(scenario: file))
    var seen = 0
    while true {
      guard case .moves(let moves, _)? = talk.session.answer("moves")?.content else { break }
      for (_, move) in moves where !move.contains("…") {
        talk.run("do \(move)", "undo")
        seen += 1
      }
      guard talk.session.hasNextEvent else { break }
      talk.run("next 30")
    }
    #expect(seen > 0)
  }
}
