import Rendering
import ScenarioLanguage
import Testing

@testable import Demarche

/// Questions made from scenarios: their keys are the engine's, whatever is drawn.
@Suite struct DrillTests {
  private func questions(_ session: Session, _ line: String) -> [DrillQuestion] {
    let answer = session.answer(line)
    #expect(answer?.isOK == true, "\(line): \(answer.map { renderJSON($0) } ?? "")")
    return session.state.teaching.drill?.questions ?? []
  }

  @Test func theSameSeedMakesTheSame() throws {
    let first = questions(try Session(scenario: "gsomia-2019.demarche"), "drill 8 seed 4")
    let second = questions(try Session(scenario: "gsomia-2019.demarche"), "drill 8 seed 4")
    #expect(first == second)
    #expect(first.count == 8)
    let other = questions(try Session(scenario: "gsomia-2019.demarche"), "drill 8 seed 5")
    #expect(other.map(\.text) != first.map(\.text))
  }

  @Test func leavesNothingBehind() throws {
    let session = try Session(scenario: "gsomia-2019.demarche")
    _ = session.answer("next 3")
    let before = renderJSON(try #require(session.answer("state")))
    let moments = session.world.history.next
    _ = questions(session, "drill 5")
    #expect(renderJSON(try #require(session.answer("state"))) == before)
    #expect(session.world.history.next == moments)
  }

  @Test(arguments: ["history", "consequences", "deadlines", "why"])
  func theKeysAreRight(topic: String) throws {
    let session = try Session(scenario: "gsomia-2019.demarche")
    let made = questions(session, "drill \(topic) 10 seed 2")
    #expect(made.count == 10, "\(topic)")
    let talk = Talk(session)
    talk.run("next all")
    for question in made {
      #expect(question.hints.count == 3)
      #expect(Set(question.choices).count == question.choices.count)
      let right = question.choices[question.right]
      let told = try judged(question, in: talk)
      #expect(told.contains(right), "\(question)")
      for (place, choice) in question.choices.enumerated() where place != question.right {
        #expect(!told.contains(choice), "\(choice): \(question)")
        #expect(!question.remarks[place].isEmpty)
      }
    }
  }

  /// What commands say is right, of all that could be.
  private func judged(_ question: DrillQuestion, in talk: Talk) throws -> Set<String> {
    let text = question.text
    func between(_ start: String, _ end: String) -> String? {
      guard let from = text.range(of: start)?.upperBound,
        let to = text[from...].range(of: end)?.lowerBound
      else { return nil }
      return String(text[from..<to])
    }
    talk.run("switch main", "goto \(question.day.text)")
    if let move = between("did this happen: ", "?") {
      talk.run("goto end")
      return Set(talk.rows("\(move) on ?day"))
    }
    if text == "Which of these happened first?" {
      talk.run("goto end")
      let days = question.choices.map { (talk.rows("\($0) on ?day").first ?? "9", $0) }
      return Set([days.min { $0.0 < $1.0 }?.1 ?? ""])
    }
    if let move = between("at once from this: ", "?") {
      guard case .preview(let preview)? = talk.session.answer("what if \(move)")?.content else {
        return []
      }
      let net = preview.net
      return Set(
        (net.began + net.derivedBegan).map { "It begins that \($0)" }
          + (net.ended + net.derivedEnded).map { "It ends that \($0)" })
    }
    if let title = between("comes “", "”") {
      talk.run("branch trial-\(talk.session.state.branches.count)", "skip all")
      var days = Set<String>()
      let last = question.choices.max() ?? ""
      guard case .steps(let steps)? = talk.session.answer("wait until \(last)")?.content else {
        return []
      }
      for step in steps where step.titles.contains(title) { days.insert(step.date.text) }
      return days
    }
    if let move = between("would be refused: ", ". What") {
      let refusal = try talk.refusal(move)
      return Set(refusal.needs.filter { !$0.holds }.map(\.text))
    }
    let fact = try #require(between("it holds that ", ". By which"))
    var rules = Set<String>()
    for place in 0..<10 {
      let line = place == 0 ? "why \(fact)" : "why \(fact) another"
      guard case .why(_, let proof, let about)? = talk.session.answer(line)?.content else { break }
      if let rule = proof.rule { rules.insert(rule) }
      if about.number >= about.count { break }
    }
    return rules
  }

  @Test func isAnsweredByLetterNumberOrWords() throws {
    let session = try Session(scenario: "gsomia-2019.demarche")
    let made = questions(session, "drill history 3")
    let talk = Talk(session)
    let first = made[0]
    let wrong = (first.right + 1) % first.choices.count
    guard
      case .teaching(.judgement(let judgement))? = talk.session.answer("answer \(wrong + 1)")?
        .content
    else {
      Issue.record("no judgement")
      return
    }
    #expect(!judgement.isRight)
    #expect(judgement.remark == first.remarks[wrong])
    for number in 1...3 {
      #expect(talk.json("hint").contains(#""number":\#(number),"count":3"#))
    }
    talk.run("hint")
    talk.expectError("answer whatever", "no-such-choice")
    talk.run("answer \(Session.letter(first.right))", "answer \(made[1].choices[made[1].right])")
    let last = talk.json("answer \(made[2].right + 1)")
    #expect(last.contains(#""right":true"#))
    #expect(last.contains(#""over":true"#))
    #expect(last.contains(#""outcome":"done","tries":2,"hints":3"#))
    talk.expectError("answer a", "nothing-asked")
  }

  /// In another language the same is asked, and answered as before.
  @Test func speaksTheLearnersLanguage() throws {
    let session = try Session(scenario: "gsomia-2019.demarche")
    _ = session.answer("language ar")
    let made = questions(session, "drill history 2")
    #expect(made[0].text.hasSuffix("؟"))
    let mark = Session.letter(made[0].right)
    #expect(
      session.answer("answer \(mark)").map { renderJSON($0) }?.contains(#""right":true"#) == true)
  }

  @Test func mistakes() throws {
    let talk = try Talk("scenario Nothing\n  starts 2020-01-01\nkind State\n")
    talk.expectError("drill", "no-questions")
    talk.expectError("drill why 0", "usage")
    talk.expectError("drill of everything", "usage")
    talk.expectError("drill stop", "nothing-asked")
  }
}
