import Rendering
import ScenarioLanguage
import Testing

@testable import Demarche

/// Lessons at the prompt: what is asked, how answers are taken, where one stands.
@Suite struct LessonTests {
  private func talk() throws -> Talk { try Talk(Scenarios.tariffLesson) }

  private func judgement(
    _ talk: Talk, _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Answer.Judgement {
    let content = try #require(talk.session.answer(line)?.content, sourceLocation: sourceLocation)
    guard case .teaching(.judgement(let judgement)) = content else {
      Issue.record("\(line): \(content)", sourceLocation: sourceLocation)
      return Answer.Judgement(question: "", isRight: false)
    }
    return judgement
  }

  private func view(
    _ talk: Talk, _ line: String = "lesson", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Answer.LessonView {
    let content = try #require(talk.session.answer(line)?.content, sourceLocation: sourceLocation)
    guard case .teaching(.lesson(let view)) = content else {
      Issue.record("\(line): \(content)", sourceLocation: sourceLocation)
      return Answer.LessonView(title: "", number: 0, count: 0)
    }
    return view
  }

  /// Answers everything up to the task.
  private func talkAtTheTask() throws -> Talk {
    let talk = try talk()
    talk.run(
      "lesson tariffs", "answer Arland, Steel, Borland", "answer 3",
      "answer Arland, Borland; Borland, Arland", "answer no", "answer b")
    return talk
  }

  @Test func listsAndBegins() throws {
    let talk = try talk()
    talk.expect(
      "lessons",
      #""ok":true,"kind":"lessons","date":"2020-01-01","branch":"main","lessons":["#
        + #"{"number":1,"title":"Tariffs and answers","steps":8,"done":0,"state":"new","#
        + #""current":false},"#
        + #"{"number":2,"title":"The other one","steps":1,"done":0,"state":"new","#
        + #""current":false}]"#)
    let view = try view(talk, "lesson TARIFFS and answers")
    #expect(view.title == "Tariffs and answers")
    #expect(view.number == 1)
    #expect(view.count == 8)
    #expect(view.step?.text == "Who taxes what from whom?")
    #expect(view.step?.columns == ["who", "what", "whom"])
    #expect(talk.view == "main #2 2020-02-15")
    talk.expectError("lesson Trains", "no-such-lesson")
    talk.expectError("answer", "usage")
  }

  @Test func nothingIsAskedOutsideOfALesson() throws {
    let talk = try talk()
    for line in ["answer Arland", "hint"] { talk.expectError(line, "nothing-asked") }
    talk.expectError("lesson skip", "no-such-lesson")
    let bare = try Talk(Scenarios.calendar)
    bare.run("lessons")
    bare.expectError("lesson", "no-such-lesson")
    bare.expectError("answer Arland", "nothing-asked")
  }

  /// Whatever the form, the rows decide.
  @Test(arguments: [
    "Arland, Steel, Borland", "steel Arl from borland", "أرلاند، Steel، 볼란드",
    "?who taxes ?what from ?whom", "?a taxes ?g from ?b", "Arland taxes Steel from Borland",
    "?a taxes Steel from ?b and ?a taxes ?g from ?b",
  ])
  func acceptsEveryForm(_ text: String) throws {
    let talk = try talk()
    talk.run("lesson 1")
    let judgement = try judgement(talk, "answer \(text)")
    #expect(judgement.isRight, "\(judgement)")
    #expect(judgement.because == "One tariff stands.")
    #expect(judgement.next?.step?.text == "How many ports has Arland?")
  }

  @Test func tellsWhatIsMissingAndWhatIsTooMuchAndWhy() throws {
    let talk = try talk()
    talk.run("lesson 1")
    let wrong = try judgement(talk, "answer Borland, Steel, Arland; Cordonia, Wheat, Borland")
    #expect(!wrong.isRight)
    #expect(
      wrong.extra.map(\.row) == [
        ["Borland", "Steel", "Arland"], ["Cordonia", "Wheat", "Borland"],
      ])
    #expect(
      wrong.extra.first?.attempts.first?.conditions.map(\.text) == [
        "Borland taxes Steel from Arland"
      ])
    // The first time one is not told what is missing, for then there would be nothing left to find.
    #expect(wrong.missing.isEmpty)
    #expect(wrong.missingCount == 1)
    #expect((wrong.tries, wrong.hintsLeft) == (1, 2))
    let twice = try judgement(talk, "answer Borland, Steel, Arland")
    #expect(twice.missing.map(\.row) == [["Arland", "Steel", "Borland"]])
    #expect(twice.missing.first?.proof?.step == 1)
    #expect(try view(talk).step?.tries == 2)
    talk.run("answer Arland, Steel, Borland", "answer 3")
    // A derived row that is missing comes with its rule; one that is not, with what fails.
    let first = renderText(
      try #require(talk.session.answer("answer Arland, Borland")), width: 80)
    #expect(first.hasPrefix("Not quite.\n\n1 answer is missing. Try again; after a hint"))
    #expect(!first.contains("Borland is at odds"))
    let next = try judgement(talk, "answer Arland, Borland; Cordonia, Arland")
    #expect(next.missing.first?.proof?.rule == "A tariff sours relations")
    #expect(next.extra.first?.attempts.first?.rule == "A tariff sours relations")
    #expect(next.extra.first?.attempts.first?.conditions.map(\.holds) == [false])
    let text = renderText(
      try #require(talk.session.answer("answer Arland, Borland")), width: 80)
    #expect(
      text.hasPrefix("Not quite.\n\nMissing: Borland, Arland\nBorland is at odds with Arland"))
  }

  @Test func aHintTakenTellsWhatIsMissingAtOnce() throws {
    let talk = try talk()
    talk.run("lesson 1", "hint")
    #expect(
      try judgement(talk, "answer Borland, Steel, Arland").missing.map(\.row) == [
        ["Arland", "Steel", "Borland"]
      ])
    // Of yes and no there is nothing to keep back.
    talk.run("answer Arland, Steel, Borland", "answer 3", "answer ?b is at odds with ?a")
    #expect(try judgement(talk, "answer yes").extra.first?.attempts.isEmpty == false)
  }

  @Test func aWrongChoiceIsMetWithWhatStandsAgainstIt() throws {
    let talk = try Talk(
      Scenarios.tariffLesson + """

        lesson Choices
          note For a quarter of an hour.
          goto 2020-02-15
          ask What is the matter?
            choice Cordonia has begun it
              when Cordonia taxes ? from ?
              because It trades with nobody.
            choice Borland taxes Steel from Arland
            choice Something else
            choice A tariff stands
              when Arland taxes Steel from Borland
            right A tariff stands

        """)
    talk.run("lesson Choices")
    let first = try judgement(talk, "answer a")
    #expect(first.remark == "It trades with nobody.")
    #expect(first.extra.first?.attempts.first?.conditions.map(\.holds) == [false])
    // A choice that is a sentence of the scenario speaks for itself.
    let text = renderText(try #require(talk.session.answer("answer b")), width: 80)
    #expect(
      text.hasPrefix("No.\n\n✗ Borland taxes Steel from Arland\n    it never began"), "\(text)")
    let bare = renderText(try #require(talk.session.answer("answer c")), width: 80)
    #expect(bare.hasPrefix("No.\n\nTried 3 times · no more hints · lesson skip passes it over"))
    #expect(try judgement(talk, "answer d").isRight)
    #expect(talk.json("lessons").contains(#""note":"For a quarter of an hour.""#))
    #expect(
      renderText(try #require(talk.session.answer("lessons")), width: 80)
        .contains("\n   For a quarter of an hour.\n"))
  }

  /// Before a line is typed, the prompt offers what the step asks for.
  @Test func theLikelyLineIsWhatTheStepAsksFor() throws {
    let talk = try talk()
    #expect(talk.session.likelyLines.first?.line == "next")
    talk.run("lesson 1")
    #expect(talk.session.likelyLines.map(\.line) == ["answer "])
    #expect(talk.session.likelyLines.first?.remark == "  ?who, ?what, ?whom")
    talk.run("answer Arland, Steel, Borland", "answer 3", "answer ?b is at odds with ?a")
    #expect(talk.session.likelyLines.first?.remark == "  yes, or no")
    talk.run("answer no")
    #expect(talk.session.likelyLines.first?.remark == "  a letter from a to c")
    talk.run("answer b")
    #expect(talk.session.likelyLines.map(\.line) == ["moves", "lesson"])
    talk.run("drill 2")
    #expect(talk.session.likelyLines.first?.line == "answer ")
    talk.run("drill stop", "lesson leave")
    #expect(talk.session.likelyLines.first?.line == "next")
  }

  /// A title typed without `lesson`, in any case or with a slip, and one of another file.
  @Test func aTitleAloneIsHelped() throws {
    let lines = Scenarios.tariffLesson
    let session = try Session(
      text: lines,
      files: Session.Files(
        read: { path in
          path == "lessons/ports.demarche" ? Array("lesson The quiet ports\n".utf8) : nil
        }, write: { _, _ in nil }, lessons: { ["lessons/ports.demarche"] }))
    func mistake(_ line: String) -> Answer.Mistake? {
      if case .error(let mistake)? = session.answer(line)?.content { mistake } else { nil }
    }
    for line in ["Tariffs and answers", "tariffs AND answers", "tarifs and answers", "tariffs"] {
      #expect(mistake(line)?.suggestions == ["lesson Tariffs and answers"], "\(line)")
    }
    for line in ["the quiet ports", "lesson The Quiet Ports", "lesson the quiet prts"] {
      #expect(
        mistake(line)?.message
          == "The lesson “The quiet ports” is in another file. Leave with quit, and open it: "
          + "demarche lessons/ports.demarche", "\(line)")
    }
    #expect(
      mistake("trains and answers of it")?.suggestions.contains { $0.hasPrefix("lesson") } != true)
  }

  /// What is no answer is no try.
  @Test func slipsAreNotCounted() throws {
    let talk = try talk()
    talk.run("lesson 1")
    talk.expectError("answer Arlant, Steel, Borland", "unknown-name")
    talk.expectError("answer Arland", "usage")
    talk.expectError("answer Arland, Borland, Borland", "wrong-kind")
    talk.expectError("answer ?who taxes ?what from Borland", "usage")
    talk.expectError("answer ?who taxes ?what of ?whom", "unknown-sentence")
    #expect(try view(talk).step?.tries == 0)
    guard case .error(let mistake)? = talk.session.answer("answer Arlant, Steel, Borland")?.content
    else {
      Issue.record("no error")
      return
    }
    #expect(mistake.suggestions == ["answer Arland, Steel, Borland"])
  }

  @Test func numbersYesAndNoAndChoices() throws {
    let talk = try talk()
    talk.run("lesson 1", "answer Arland, Steel, Borland")
    #expect(try !judgement(talk, "answer 4").isRight)
    #expect(try judgement(talk, "answer 3.0").isRight)
    talk.run("answer ?b is at odds with ?a")
    talk.expectError("answer perhaps", "usage")
    let no = try judgement(talk, "answer yes")
    #expect(!no.isRight)
    #expect(no.extra.count == 1)
    #expect(try judgement(talk, "answer No.").isRight)
    for (typed, isRight) in [("1", false), ("c", false), ("gold", false), ("STEEL", true)] {
      if isRight { continue }
      #expect(try judgement(talk, "answer \(typed)").isRight == isRight)
    }
    talk.expectError("answer d", "no-such-choice")
    #expect(try judgement(talk, "answer the river of gold").given == [["The river of gold"]])
    let right = try judgement(talk, "answer steel")
    #expect(right.isRight)
    #expect(right.tries == 5)
    #expect(right.next?.step?.isTask == true)
  }

  @Test func hintsComeOneByOneAndAreCounted() throws {
    let talk = try talk()
    talk.run("lesson 1")
    talk.expect(
      "hint",
      #""ok":true,"kind":"hint","date":"2020-02-15","branch":"main","hint":"Look at the log.","#
        + #""number":1,"count":2"#)
    talk.run("hint", "hint")
    #expect(try view(talk).step?.hintsUsed == 2)
    talk.run("answer Arland, Steel, Borland", "hint")
    #expect(try view(talk).step?.hintsUsed == 0)
  }

  // MARK: Tasks

  @Test func aTaskIsDoneAsSoonAsItHolds() throws {
    let talk = try talkAtTheTask()
    let first = try #require(
      talk.session.answer("Arland lifts its tariff on Steel from Borland")?.lesson)
    #expect(first.next == nil)
    #expect(first.progress.conditions.map(\.holds) == [false])
    guard case .reachable(let moves, let waits)? = first.progress.distance else {
      Issue.record("\(first.progress)")
      return
    }
    #expect((moves, waits) == (1, false))
    let second = try #require(
      talk.session.answer("Borland lifts its tariff on Wheat from Arland")?.lesson)
    #expect(second.because == "Both are gone.")
    #expect(second.next?.told.count == 1)
    #expect(second.next?.step?.text == "Who taxes whom now?")
    // Asked without a goto: of the learner's own branch. Then the lesson's own course goes on.
    #expect(try judgement(talk, "answer nobody").isRight)
    #expect(talk.view == "lesson #6 2020-04-15")
    talk.run("answer Borland and Cordonia")
    #expect(try view(talk).step == nil)
    #expect(talk.session.answer("lesson").map { renderJSON($0) }?.contains(#""over":true"#) == true)
    talk.expectError("answer Arland", "nothing-asked")
  }

  @Test func movesAreCountedFromWhereTheTaskWasSet() throws {
    let talk = try talkAtTheTask()
    talk.run("Cordonia imposes a tariff on Steel from Borland")
    let spent = try #require(
      talk.session.answer("Arland lifts its tariff on Steel from Borland")?.lesson)
    guard case .unreachable? = spent.progress.distance else {
      Issue.record("\(spent.progress)")
      return
    }
    talk.run("Cordonia lifts its tariff on Steel from Borland")
    let over = try #require(
      talk.session.answer("Borland lifts its tariff on Wheat from Arland")?.lesson)
    #expect(over.next == nil)
    #expect(over.progress.standing == .tooManyMoves)
    // Back there, it can be done; whatever was played stays on a branch of its own.
    talk.run("lesson back")
    #expect(talk.view == "main #4 2020-03-15")
    talk.run("Arland lifts its tariff on Steel from Borland")
    #expect(talk.session.branch == "main-2")
    #expect(
      talk.session.answer("Borland lifts its tariff on Wheat from Arland")?.lesson?.next != nil)
  }

  @Test func nothingCountsThatBeginsElsewhere() throws {
    let talk = try talkAtTheTask()
    talk.run("goto 2020-02-15")
    let notice = try #require(
      talk.session.answer("Arland lifts its tariff on Steel from Borland")?.lesson)
    #expect(talk.holds("? taxes ? from ?") == false)
    #expect(notice.next == nil)
    #expect(notice.progress.standing == .elsewhere)
    // What the record will bring is no learner's work either.
    talk.run("lesson back", "lesson")
  }

  @Test func refusedMovesAreMetWithWhatFails() throws {
    let talk = try talkAtTheTask()
    let answer = try #require(
      talk.session.answer("Arland lifts its tariff on Wheat from Borland"))
    #expect(!answer.isOK)
    #expect(answer.lesson?.progress.conditions.isEmpty == false)
  }

  // MARK: Around

  @Test func skippingTellsTheAnswer() throws {
    let talk = try talkAtTheTask()
    let told = try view(talk, "lesson skip").told
    guard case .text(let way)? = told.first else {
      Issue.record("\(told)")
      return
    }
    #expect(way.hasPrefix("One way: "))
    #expect(way.contains("Arland lifts its tariff on Steel from Borland"))
    #expect(way.contains("Borland lifts its tariff on Wheat from Arland"))
    #expect(try view(talk).results.map(\.outcome.rawValue).contains("skipped"))
  }

  @Test func undoLeadsBackAndKeepsTheCount() throws {
    let talk = try talk()
    talk.run("lesson 1", "answer Cordonia, Steel, Borland", "hint", "answer Arland, Steel, Borland")
    #expect(try view(talk).number == 2)
    #expect(talk.json("undo").contains("Taken back: answer Arland, Steel, Borland."))
    let step = try #require(try view(talk).step)
    #expect((step.tries, step.hintsUsed) == (2, 1))
    // Tries and hints alone are nothing to take back: the lesson's beginning is.
    #expect(talk.json("undo").contains("Taken back: lesson 1."))
    talk.expectError("undo", "nothing-to-undo")
    talk.run("redo")
    #expect(try view(talk).step?.tries == 2)
  }

  @Test func leftAndComeBackTo() throws {
    let talk = try talk()
    talk.run("lesson 1", "answer Arland, Steel, Borland", "next all", "lesson leave")
    talk.expectError("answer 3", "nothing-asked")
    talk.run("lesson 2", "answer Arl")
    let view = try view(talk, "lesson 1")
    #expect(view.number == 2)
    #expect(talk.view == "main #2 2020-02-15")
    let again = try self.view(talk, "lesson again")
    #expect(again.number == 1)
  }

  /// A lesson begun in the middle of someone's own play has a course of its own.
  @Test func ownPlayIsNotInTheWay() throws {
    let talk = try talk()
    talk.run("Cordonia imposes a tariff on Steel from Arland", "next", "lesson 1")
    #expect(talk.view == "lesson #2 2020-02-15")
    talk.run("answer Arland, Steel, Borland", "switch main")
    #expect(talk.holds("Cordonia taxes Steel from Arland") == true)
  }

  @Test func savedAndKeptItComesBack() throws {
    let talk = try talkAtTheTask()
    var journal = ""
    let kept = try Session(text: Scenarios.tariffLesson)
    kept.keep = { journal += Journal.encode($0) }
    for line in [
      "lesson 1", "answer Borland, Steel, Arland", "hint", "answer Arland, Steel, Borland",
      "Borland lifts its tariff on Wheat from Arland", "answer 3", "undo", "answer 3",
    ] { _ = kept.answer(line) }
    let other = try Session(text: Scenarios.tariffLesson)
    #expect(other.replay(Journal(Array(journal.utf8))).isEmpty, "\(journal)")
    for session in [kept, other] { _ = session.answer("lesson") }
    #expect(renderJSON(try #require(kept.answer("lesson"))).contains(#""tries":2,"hints":1"#))
    #expect(
      renderJSON(try #require(other.answer("lesson")))
        == renderJSON(try #require(kept.answer("lesson"))))
    // And by the lines that save writes.
    let saved = try Session(text: Scenarios.tariffLesson)
    for line in talk.session.script() { _ = saved.answer(line) }
    #expect(
      renderJSON(try #require(saved.answer("lesson"))) == talk.json("lesson"))
  }
}
