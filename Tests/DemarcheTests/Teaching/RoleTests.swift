import Rendering
import ScenarioLanguage
import Testing

@testable import Demarche

/// Playing an actor's part, and what the others do.
@Suite struct RoleTests {
  private func talk(_ lines: String...) throws -> Talk {
    let talk = try Talk(Scenarios.quarrelRoles)
    for line in lines { talk.run(line) }
    return talk
  }

  private func round(_ talk: Talk, _ line: String = "round") throws -> [String] {
    let content = try #require(talk.session.answer(line)?.content)
    guard case .teaching(.round(let round)) = content else {
      Issue.record("\(line): \(content)")
      return []
    }
    return round.steps.map { "\($0.date.text) \($0.event ?? "-")" }
  }

  @Test func expectedIsWhatMayStillCome() throws {
    let talk = try talk("Arland imposes a tariff on Borland")
    talk.expect(
      "expect",
      #""ok":true,"kind":"expect","date":"2020-01-01","branch":"main","responses":["#
        + #"{"response":"An answer in kind","move":"Borland imposes a tariff on Arland","#
        + #""likelihood":100,"from":"2020-01-01","until":"2020-01-04","actor":"Borland","#
        + #""legal":true,"note":null,"sources":[{"name":"Gazette","at":"page 2"}]},"#
        + #"{"response":"A bystander speaks","move":"Cordonia criticises Arland","#
        + #""likelihood":50,"from":"2020-01-01","until":"2020-01-11","actor":"Cordonia","#
        + #""legal":true,"note":null,"sources":[]}]"#)
    // Its window is counted from the day on which the condition came to hold.
    talk.run("wait 3 days", "Cordonia criticises Arland")
    let json = talk.json("expect")
    #expect(json.contains(#""from":"2020-01-01","until":"2020-01-04""#))
    #expect(!json.contains("Cordonia"), "it has been made")
    talk.run("wait 1 day")
    #expect(talk.json("expect").contains(#""responses":[]"#), "its window is over")
    talk.run("undo 3", "do Arland lifts its tariff on Borland")
    #expect(talk.json("expect").contains(#""responses":[]"#))
    talk.expectError("expect Nobody", "unknown-name")
  }

  @Test func aRoleHasItsBriefAndItsMoves() throws {
    let talk = try talk("Borland imposes a tariff on Arland", "play as arland")
    #expect(talk.session.role == "Arland")
    guard case .teaching(.brief(let brief))? = talk.session.answer("brief")?.content else {
      Issue.record("no brief")
      return
    }
    #expect(brief.wishes.map(\.holds) == [false, false])
    #expect(brief.wishes.last?.note == "For the money.")
    #expect(brief.owes.map { "\($0.date.text) \($0.title)" } == ["2020-03-01 Tariffs run out"])
    #expect(brief.facts == ["Borland taxes Arland"])
    #expect(brief.lately.map(\.event) == ["Borland imposes a tariff on Arland"])
    #expect(brief.moves.contains("Arland imposes a tariff on Borland"))
    #expect(brief.moves.allSatisfy { $0.hasPrefix("Arland") })
    talk.expectError("Borland lifts its tariff on Arland", "not-your-move")
    talk.run("do Borland lifts its tariff on Arland", "play as nobody")
    #expect(talk.session.role == nil)
    talk.expectError("round", "no-role")
    talk.expectError("play as Gazette", "unknown-name")
    talk.run("play as Borland", "undo")
    #expect(talk.session.role == nil)
  }

  @Test func theOthersRespond() throws {
    let talk = try talk("play as Arland", "Arland imposes a tariff on Borland")
    let first = try round(talk, "round 3 days")
    let kinds = first.map { $0.dropFirst(11) }
    #expect(kinds.contains("Borland imposes a tariff on Arland"))
    #expect(!kinds.contains("Cordonia imposes a tariff on Arland"))
    #expect(talk.session.date.text == "2020-01-04")
    // What was drawn is not drawn again; the script is left out.
    let second = try round(talk, "others until 2020-02-20")
    #expect(!second.contains { $0.contains("imposes") })
    #expect(talk.events() == ["skipped Borland imposes a tariff on Cordonia"])
    // Deadlines come.
    #expect(try round(talk, "round 2 weeks").contains { $0.hasSuffix("Tariffs run out") })
    talk.expectError("round until 2020-01-01", "bad-date")
    talk.expectError("round soon", "bad-date")
  }

  @Test func movesAreTheRolesOwn() throws {
    let talk = try talk("play as Arland")
    let own = renderText(try #require(talk.session.answer("moves")), width: 80)
    #expect(own.contains("  Arland imposes a tariff on Borland\n"))
    #expect(!own.contains("\nBorland\n"))
    #expect(own.hasSuffix("\nThese are your moves; moves all shows everybody's."))
    let all = renderText(try #require(talk.session.answer("moves all")), width: 80)
    #expect(all.contains("\nBorland\n  Borland "))
    #expect(!all.contains("your moves"))
    talk.run("play as nobody")
    #expect(renderText(try #require(talk.session.answer("moves")), width: 80) == all)
  }

  /// A round in which nobody responds says what could have been, and what comes.
  @Test func aQuietRoundTellsWhatMayCome() throws {
    let talk = try talk("play as Cordonia")
    let quiet = renderText(try #require(talk.session.answer("round 1 day")), width: 80)
    #expect(quiet.contains("Nobody responds.\nBy the scenario nobody has anything to answer now."))
    // Its answer is due on one of the days up to the third after the tariff.
    let waiting = try self.talk(
      "Arland imposes a tariff on Borland", "play as Cordonia seed 2")
    let text = renderText(try #require(waiting.session.answer("round until 2020-01-01")), width: 80)
    let isMade = text.contains("#2  2020-01-01  Borland imposes a tariff on Arland\n")
    #expect(
      isMade
        != text.contains(
          "What may still be expected, by the scenario's responses\n"
            + "  100%  Borland imposes a tariff on Arland  2020-01-01 to 2020-01-04\n"), "\(text)")
    #expect(text.contains("What the calendar brings next\n  2020-03-01  Tariffs run out\n"))
  }

  @Test func wishesAreSentences() throws {
    let talk = try talk("Borland imposes a tariff on Arland", "play as arland")
    let text = renderText(try #require(talk.session.answer("brief")), width: 80)
    #expect(text.contains("  ✗ It does not want that Borland taxes Arland.\n"), "\(text)")
    #expect(text.contains("  ✗ It wants that Arland taxes Borland.\n"))
    #expect(
      talk.json("brief").contains(
        #""text":"not Borland taxes Arland","#
          + #""sentence":"Arland does not want that Borland taxes Arland.""#))
    // Whoever is not named is somebody of a kind.
    let gsomia = Talk(try Session(scenario: "gsomia-2019.demarche"))
    #expect(
      renderText(try #require(gsomia.session.answer("brief Plaintiff Group")), width: 100)
        .contains(
          "It does not want that Nippon Steel owes Plaintiff Group damages under a judgment of any "
        ))
  }

  @Test func theOwnActorDoesNotRespond() throws {
    let talk = try talk("Arland imposes a tariff on Borland", "play as Borland")
    #expect(try !round(talk).contains { $0.hasSuffix("Borland imposes a tariff on Arland") })
  }

  @Test func theSameSeedGivesTheSameAndSeedsAreFair() throws {
    func run(_ seed: Int) throws -> [String] {
      let talk = try talk("play as Arland seed \(seed)", "Arland imposes a tariff on Borland")
      return try round(talk, "round 2 weeks")
    }
    #expect(try run(7) == run(7))
    var days: [String: Int] = [:]
    for seed in 1...200 {
      for step in try run(seed) where step.hasSuffix("Cordonia criticises Arland") {
        days[String(step.prefix(10)), default: 0] += 1
      }
    }
    // Fifty per cent of 200, four standard deviations either way; every day of the window occurs.
    let spoke = days.values.reduce(0, +)
    #expect((72...128).contains(spoke), "\(spoke)")
    #expect(days.count == 11, "\(days)")
    #expect(days.keys.min() == "2020-01-01" && days.keys.max() == "2020-01-11")
  }

  @Test func rolesAreKept() throws {
    var journal = ""
    let kept = try Session(text: Scenarios.quarrelRoles)
    kept.keep = { journal += Journal.encode($0) }
    for line in [
      "play as Arland", "Arland imposes a tariff on Borland", "round", "undo", "round",
      "Arland greets Borland",
    ] { _ = kept.answer(line) }
    let other = try Session(text: Scenarios.quarrelRoles)
    #expect(other.replay(Journal(Array(journal.utf8))).isEmpty)
    for line in ["log", "brief", "round", "communique"] {
      #expect(
        kept.answer(line).map { renderJSON($0) } == other.answer(line).map { renderJSON($0) })
    }
  }

  // MARK: Papers

  @Test func theCommuniqueTellsTheRound() throws {
    let talk = try talk(
      "play as Arland seed 3", "Arland imposes a tariff on Borland", "Arland greets Cordonia",
      "round 3 days")
    guard case .teaching(.communique(let paper))? = talk.session.answer("communique")?.content
    else {
      Issue.record("no communiqué")
      return
    }
    #expect(paper.round == 1)
    #expect(paper.text.hasPrefix("# Communiqué of Arland\n\n- Scenario: Roles\n- Round 1, "))
    #expect(paper.text.contains("## What Arland did\n\n- 2020-01-01: Arland imposes a tariff"))
    #expect(paper.text.contains("## What Arland said\n\n- 2020-01-01: Arland greets Cordonia\n"))
    #expect(paper.text.contains("## What others did\n\n- 2020-01-0"))
    #expect(
      paper.text.contains(
        "- Arland does not want that Borland taxes Arland: it is so now.\n"
          + "- Arland wants that Arland taxes Borland: it is so."))
    // With a new move it is the next round that is told.
    talk.run("Arland criticises Borland")
    #expect(talk.json("communique").contains(#""round":2"#))
    talk.expectError("communique paper.md", "file")
  }

  /// What is handed in is in the language of the session, but for what its author wrote.
  @Test(arguments: [
    ("ar", "# بيان اليابان\n", "# تقييم ما جرى: GSOMIA 2019\n"),
    ("ko", "# 일본의 성명서\n", "# 사후 평가: GSOMIA 2019\n"),
    ("ja", "# 日本の声明\n", "# 振り返り：GSOMIA 2019\n"),
  ])
  func papersAreInTheLanguage(language: String, communique: String, debrief: String) throws {
    let session = try Session(scenario: "gsomia-2019.demarche")
    for line in ["goto 2019-08-23", "language \(language)", "play as Japan", "round 2 weeks"] {
      #expect(session.answer(line)?.isOK == true, "\(line)")
    }
    guard case .teaching(.communique(let paper))? = session.answer("communique")?.content,
      case .teaching(.debrief(let told))? = session.answer("debrief")?.content
    else {
      Issue.record("no papers")
      return
    }
    #expect(paper.text.hasPrefix(communique))
    #expect(told.markdown.hasPrefix(debrief))
    for text in [paper.text, told.markdown] {
      let english = text.matches(of: #/[A-Za-z]{2,} [a-z]{2,}/#).map { String($0.output) }
      #expect(english == [], "\(text)")
    }
  }

  @Test func responsesAreCalledAsInTheLanguage() throws {
    let session = try Session(scenario: "gsomia-2019.demarche")
    for line in ["goto 2019-08-23", "language ko"] { _ = session.answer(line) }
    let answer = session.shown(try #require(session.answer("expect")))
    guard case .teaching(.expect(let responses, _)) = answer.content else {
      Issue.record("nothing is expected")
      return
    }
    #expect(responses.contains { $0.response == "진행 중인 종료 통보가 정지된다" })
    #expect(!responses.contains { $0.response.contains(#/[a-z] [a-z]/#) })
  }

  @Test func theDebriefingTellsWhatItHungOn() throws {
    let talk = try talk(
      "Cordonia criticises Arland", "Arland imposes a tariff on Borland",
      "Borland imposes a tariff on Arland", "Arland lifts its tariff on Borland")
    guard case .teaching(.debrief(let debrief))? = talk.session.answer("debrief")?.content else {
      Issue.record("no debriefing")
      return
    }
    #expect((debrief.events, debrief.tried) == (4, 4))
    #expect(
      debrief.outcomes.map { "\($0.actor) \($0.wishes.map(\.atStart)) \($0.wishes.map(\.atEnd))" }
        == ["Arland [true, false] [false, false]", "Borland [true] [true]"])
    // Without the second tariff Arland would have its wish; without its own nothing is left to lift,
    // and without the last it would still have the money.
    #expect(debrief.turningPoints.map(\.number) == [4, 3, 2])
    #expect(debrief.turningPoints[1].gained.map(\.wish) == ["not Borland taxes Arland"])
    #expect(debrief.turningPoints[2].illegal.map(\.number) == [4])
    // Words that change nothing are no turning point; and nothing of it has happened.
    #expect(!debrief.turningPoints.contains { $0.number == 1 })
    #expect(talk.view == "main #4 2020-01-01")
    let paper = debrief.markdown
    #expect(paper.contains("**#3** 2020-01-01: Borland imposes a tariff on Arland. Without it:"))
    #expect(
      paper.contains(
        "- Arland does not want that Borland taxes Arland, and would be spared it\n"))
    #expect(
      paper.contains(
        "From 2020-01-01 to 2020-01-01 4 moves were made: 2 by Arland, 1 by Cordonia, 1 by Borland. "
          + "Most hangs on #4, 2020-01-01: Arland lifts its tariff on Borland. Arland has 0 of the 2 "
          + "things that it wants, down from 1."), "\(paper)")
    #expect(
      paper.contains("imposes a tariff on Borland\n  - since then: Arland taxes Borland\n"))
    #expect(
      paper.contains(
        "- no: It did not want that Borland taxes Arland, but it has come about.\n"
          + "- no: It wanted that Arland taxes Borland, but it has not come about.\n"))
    #expect(paper.contains("## To discuss\n\n- Of what Arland wanted and did not get, this stands"))
  }

  @Test func theShippedScenariosCanBePlayed() throws {
    for name in ["gsomia-2019.demarche", "japan-korea-2023.demarche"] {
      let talk = Talk(try Session(scenario: name))
      talk.run("next 5", "play as South Korea", "brief", "expect", "round 2 weeks", "communique")
      talk.run("debrief")
    }
  }
}
