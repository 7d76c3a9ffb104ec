import Quantities
import Wording

extension Language {
  /// A day in a paper: English papers have it as the calendar of the scenario does.
  func paperDate(_ day: Day) -> String { self == .english ? day.text : date(day) }

  var colon: String { self == .japanese ? "：" : ": " }
}

extension Answer.Debrief {
  /// What happened that is anybody's doing, and was not refused.
  fileprivate var deeds: [Answer.Step] { steps.filter { $0.actor != nil && $0.refused == nil } }

  /// The turning point that matters most to anybody's wishes or to what could follow, if any does.
  fileprivate var weightiest: TurningPoint? {
    turningPoints.first { !$0.gained.isEmpty || !$0.lost.isEmpty || !$0.illegal.isEmpty }
  }
}

/// Writes a debriefing in the session's language, a section at a time.
struct DebriefWriter {
  /// Facts and moves in it are canonical sentences.
  let debrief: Answer.Debrief
  let session: Session
  private var writer = MarkdownWriter()

  init(_ debrief: Answer.Debrief, _ session: Session) {
    (self.debrief, self.session) = (debrief, session)
  }

  /// As a document, with a line break at its end.
  static func markdown(_ debrief: Answer.Debrief, _ session: Session) -> String {
    var writer = DebriefWriter(debrief, session)
    writer.write()
    return writer.writer.text
  }

  private func say(_ message: PaperMessage) -> String { session.say(message) }

  private mutating func write() {
    writer.heading(1, say(.debriefing(session.model.title)))
    writer.item(say(.course(debrief.branch, from: debrief.from, to: debrief.until)))
    if let role = debrief.role { writer.item(say(.played(session.shown(name: role)))) }
    writer.heading(2, say(.inShort))
    let separator = session.words == .japanese ? "" : " "
    writer.paragraph(MarkdownWriter.plain(summary.joined(separator: separator)))
    writer.heading(2, say(.whatHappened))
    if debrief.steps.isEmpty { writer.paragraph(say(.nothing)) }
    for step in debrief.steps {
      happened(step, isOwn: debrief.role != nil && step.actor == debrief.role)
    }
    writer.heading(2, say(.turningPoints))
    if debrief.turningPoints.isEmpty { writer.paragraph(say(.noTurningPoints)) }
    for point in debrief.turningPoints { turningPoint(point) }
    if debrief.tried < debrief.events {
      writer.paragraph(say(.triedOnly(debrief.tried, of: debrief.events)))
    }
    if !debrief.outcomes.isEmpty { writer.heading(2, say(.whoGotWhat)) }
    for outcome in debrief.outcomes {
      let got = outcome.wishes.count { $0.atEnd }
      let actor = MarkdownWriter.plain(session.shown(name: outcome.actor))
      writer.paragraph(say(.got(actor, got, of: outcome.wishes.count)))
      for wish in outcome.wishes {
        writer.item(say(.outcome(wish.phrase, atStart: wish.atStart, atEnd: wish.atEnd)))
      }
    }
    let questions = questions
    if !questions.isEmpty { writer.heading(2, say(.toDiscuss)) }
    for question in questions { writer.item(question) }
  }

  /// In sentences: how much happened, whose doing it was, what it hung on, who is better off.
  private var summary: [String] {
    var counts: [(actor: String, count: Int)] = []
    for step in debrief.deeds {
      guard let actor = step.actor else { continue }
      if let place = counts.firstIndex(where: { $0.actor == actor }) {
        counts[place].count += 1
      } else {
        counts.append((actor, 1))
      }
    }
    let order = counts.indices.sorted { (-counts[$0].count, $0) < (-counts[$1].count, $1) }
    let shares = order.map { (session.shown(name: counts[$0].actor), counts[$0].count) }
    let deadlines = debrief.steps.count { $0.cause == .deadline }
    let refused = debrief.steps.count { $0.refused != nil }
    var sentences = [
      say(
        .movesMade(debrief.deeds.count, by: shares, from: debrief.from, to: debrief.until))
    ]
    if deadlines > 0 { sentences.append(say(.deadlinesCame(deadlines))) }
    if refused > 0 { sentences.append(say(.movesRefused(refused))) }
    if let point = debrief.weightiest {
      sentences.append(say(.hangsOn(point.number, point.date, session.shown(event: point.event))))
    }
    for outcome in debrief.outcomes {
      let (before, after) = (
        outcome.wishes.count { $0.atStart }, outcome.wishes.count { $0.atEnd }
      )
      let actor = session.shown(name: outcome.actor)
      sentences.append(say(.hasOf(actor, after, of: outcome.wishes.count, before: before)))
    }
    return sentences
  }

  /// Questions for a class: what was missed, what could have been known, who kept still.
  private var questions: [String] {
    var questions: [String] = []
    let role = debrief.role
    let own = debrief.outcomes.filter { $0.actor == role }
    for outcome in own + debrief.outcomes.filter({ $0.actor != role }) {
      guard let missed = outcome.wishes.first(where: { !$0.atEnd }) else { continue }
      let wish = session.shown(sentence: missed.text)
      questions.append(say(.askMissed(wish, of: session.shown(name: outcome.actor))))
    }
    if let point = debrief.weightiest {
      let event = session.shown(event: point.event)
      questions.append(say(.askTurningPoint(point.number, point.date, event)))
    }
    let movers = Set(debrief.deeds.compactMap(\.actor))
    let still = debrief.outcomes.map(\.actor).filter { !movers.contains($0) }
    if !still.isEmpty { questions.append(say(.askStill(still.map(session.shown(name:))))) }
    if let role { questions.append(say(.askOwnMoves(session.shown(name: role)))) }
    return questions
  }

  /// A step, and what it began and ended.
  private mutating func happened(_ canonical: Answer.Step, isOwn: Bool) {
    let step = session.shown(canonical)
    let marks = [
      step.cause == .deadline ? say(.deadline) : isOwn ? say(.yourMove) : nil,
      step.refused == nil ? nil : say(.refused),
    ]
    let marked = marks.compactMap { $0.map { " (\($0))" } }.joined()
    let number = session.words.step(step.number)
    let date = session.words.paperDate(step.date) + session.words.colon
    writer.item(
      "**\(number)** \(date)\(MarkdownWriter.plain(step.event ?? ""))\(marked)", isDressed: true)
    let changes = step.changes
    let told =
      (changes.began + changes.derivedBegan).map { say(.sinceThen($0)) }
      + (changes.ended + changes.derivedEnded).map { say(.noLonger($0)) }
    for change in told.prefix(4) { writer.item(change, depth: 1) }
    if told.count > 4 { writer.item(say(.moreChanges(told.count - 4)), depth: 1) }
  }

  private mutating func turningPoint(_ point: Answer.Debrief.TurningPoint) {
    let event = MarkdownWriter.plain(session.shown(event: point.event))
    writer.paragraph(say(.withoutIt(point.number, point.date, event)))
    for (actor, _, phrase) in point.gained {
      writer.item(say(.wouldHave(phrase, of: session.shown(name: actor))))
    }
    for (actor, _, phrase) in point.lost {
      writer.item(say(.wouldNotHave(phrase, of: session.shown(name: actor))))
    }
    for (number, event) in point.illegal.prefix(3) {
      writer.item(say(.notPossible(number, session.shown(event: event))))
    }
    if point.illegal.count > 3 { writer.item(say(.othersNotPossible(point.illegal.count - 3))) }
    let net = point.net
    func shown(_ facts: [String], _ message: (String) -> PaperMessage) -> [String] {
      facts.map { say(message(session.shown(sentence: $0))) }
    }
    let facts =
      shown(net.began, PaperMessage.wouldHold) + shown(net.ended, PaperMessage.wouldNotHold)
      + shown(net.derivedBegan, PaperMessage.wouldFollow)
      + shown(net.derivedEnded, PaperMessage.wouldNotFollow)
    for fact in facts.prefix(4) { writer.item(fact) }
    if facts.count > 4 { writer.item(say(.moreDifferences(facts.count - 4))) }
  }
}
