import Testing

@testable import Demarche

/// What a student of the crisis over GSOMIA asks most: why sharing ended, why no notice could be given
/// later, and who could have kept the agreement in force, by what and until when.
@Suite struct GsomiaPlanTests {
  private static let kept = "GSOMIA is in force on 2019-11-24"

  private struct Unanswered: Error {}

  /// After the notice of 23 August 2019, at the end of the last day on which one could be given, with
  /// what really happened afterwards left out.
  private func afterTheNotice() throws -> Talk {
    let talk = try Talk(Session(scenario: "gsomia-2019.demarche"))
    talk.run("goto 2019-08-24", "skip all")
    return talk
  }

  private func plan(_ talk: Talk, by actors: String) throws -> Answer.Plan {
    guard
      case .plan(let plan)? = talk.session.answer("how \(Self.kept) by \(actors)")?.content
    else { throw Unanswered() }
    return plan
  }

  private func untilWhen(_ talk: Talk, by actors: String) throws -> Answer.UntilWhen {
    let line = "until when can \(Self.kept) by \(actors)"
    guard case .untilWhen(let answer)? = talk.session.answer(line)?.content else {
      throw Unanswered()
    }
    return answer
  }

  private func words(_ steps: [Answer.PlannedStep]?) -> [String] {
    (steps ?? []).map { "\($0.date.text) \($0.move ?? "wait")" }
  }

  @Test func whySharingEnded() throws {
    let talk = try afterTheNotice()
    talk.run("wait until 2019-11-24")
    guard
      case .whyNot(_, _, _, let about)? = talk.session.answer(
        "why not South Korea shares North Korean Missiles with Japan any more")?.content,
      let ended = about.ended
    else { throw Unanswered() }
    #expect(ended.step.date.text == "2019-11-23")
    #expect(ended.step.event == "The agreement lapses")
    // What it lapsed for: its last day, and the notice that was given in time.
    func facts(_ proofs: [Answer.Proof]) -> [String] {
      proofs.flatMap { [$0.fact] + facts($0.from) }
    }
    let grounds = facts(ended.proofs)
    #expect(grounds.contains("GSOMIA expires on 2019-11-22"), "\(grounds)")
    #expect(grounds.contains("South Korea has given notice to end GSOMIA"), "\(grounds)")
  }

  @Test func whyNoNoticeAfterTheTwentyFourth() throws {
    let talk = try Talk(Session(scenario: "gsomia-2019.demarche"))
    talk.run("goto 2019-08-22", "skip all", "wait until 2019-08-25")
    guard
      case .whyNot(let move, let attempts, _, _)? = talk.session.answer(
        "why not South Korea gives notice to end GSOMIA")?.content
    else { throw Unanswered() }
    #expect(move == "South Korea gives notice to end GSOMIA")
    let missing = attempts.flatMap(\.conditions).filter { !$0.holds }
    #expect(missing.map(\.text) == ["today <= 2019-11-22 - 90 days"])
    #expect(missing.first?.why?.contains("2019-08-25 <= 2019-08-24") == true)
  }

  @Test func japanAloneCannotKeepIt() throws {
    let talk = try afterTheNotice()
    let plan = try plan(talk, by: "Japan")
    #expect(plan.steps == nil && plan.isProof)
    #expect(plan.explanation?.contains("by Japan") == true)
    let answer = try untilWhen(talk, by: "Japan")
    #expect(!answer.isPossible && answer.isProof)
  }

  @Test func seoulAloneCanUntilTheAgreementLapses() throws {
    let talk = try afterTheNotice()
    #expect(
      words(try plan(talk, by: "South Korea").steps) == [
        "2019-08-24 South Korea suspends its notice on GSOMIA", "2019-11-24 wait",
      ])
    let answer = try untilWhen(talk, by: "South Korea")
    #expect(answer.last?.text == "2019-11-22")
    #expect(answer.closes.first == "2019-11-23: The agreement lapses")
  }

  @Test func bothTogetherCanConcludeItAnew() throws {
    let talk = try afterTheNotice()
    #expect(
      words(try plan(talk, by: "Japan, South Korea").steps) == [
        "2019-08-24 South Korea suspends its notice on GSOMIA", "2019-11-24 wait",
      ])
    let answer = try untilWhen(talk, by: "Japan, South Korea")
    #expect(answer.last?.text == "2019-11-24")
    #expect(
      words(answer.steps) == [
        "2019-11-24 Japan offers to conclude GSOMIA with South Korea",
        "2019-11-24 South Korea concludes GSOMIA with Japan",
      ])
  }
}
