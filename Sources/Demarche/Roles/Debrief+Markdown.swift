import Wording

extension Answer.WishStanding {
  /// `Japan wants that …: not so yet.`
  func sentence(of actor: String) -> String {
    let isSo = phrase.wanted.isEmpty ? (holds ? "it is not so" : "it is so now") : nil
    return "\(phrase.english(of: actor)): \(isSo ?? (holds ? "it is so" : "it is not so yet"))."
  }
}

extension Answer.Debrief {
  /// As a document, with a line break at its end.
  public var markdown: String {
    var writer = MarkdownWriter()
    writer.debrief(self)
    return writer.text
  }

  /// What happened that is anybody's doing, and was not refused.
  fileprivate var deeds: [Answer.Step] { steps.filter { $0.actor != nil && $0.refused == nil } }

  /// The turning point that matters most to anybody's wishes or to what could follow, if any does.
  fileprivate var weightiest: TurningPoint? {
    turningPoints.first { !$0.gained.isEmpty || !$0.lost.isEmpty || !$0.illegal.isEmpty }
  }

  /// In sentences: how much happened, whose doing it was, what it hung on, who is better off.
  fileprivate var summary: [String] {
    var sentences: [String] = []
    var counts: [(actor: String, count: Int)] = []
    for step in deeds {
      guard let actor = step.actor else { continue }
      if let place = counts.firstIndex(where: { $0.actor == actor }) {
        counts[place].count += 1
      } else {
        counts.append((actor, 1))
      }
    }
    let order = counts.indices.sorted { (-counts[$0].count, $0) < (-counts[$1].count, $1) }
    let shares = order.map { "\(counts[$0].count) by \(counts[$0].actor)" }
    let deadlines = steps.count { $0.cause == .deadline }
    let refused = steps.count { $0.refused != nil }
    sentences.append(
      "From \(from.text) to \(until.text) \(counted(deeds.count, "move")) "
        + "\(deeds.count == 1 ? "was" : "were") made"
        + (shares.isEmpty ? "" : ": \(shares.joined(separator: ", "))") + "."
        + (deadlines > 0 ? " The calendar brought \(counted(deadlines, "deadline"))." : "")
        + (refused > 0 ? " \(counted(refused, "move")) could not be made." : ""))
    if let point = weightiest {
      sentences.append(
        "Most hangs on #\(point.number), \(point.date.text): \(point.event).")
    }
    for outcome in outcomes {
      let (before, after) = (
        outcome.wishes.count { $0.atStart }, outcome.wishes.count { $0.atEnd }
      )
      let change =
        before == after ? "as at first" : "\(after > before ? "up" : "down") from \(before)"
      sentences.append(
        "\(outcome.actor) has \(after) of the \(counted(outcome.wishes.count, "thing")) that it "
          + "wants, \(change).")
    }
    return sentences
  }

  /// Questions for a class: what was missed, what could have been known, who kept still.
  fileprivate var questions: [String] {
    var questions: [String] = []
    let own = outcomes.filter { $0.actor == role }
    for outcome in own + outcomes.filter({ $0.actor != role }) {
      guard let missed = outcome.wishes.first(where: { !$0.atEnd }) else { continue }
      questions.append(
        "Of what \(outcome.actor) wanted and did not get, this stands highest: \(missed.text). Which "
          + "move could have brought it about, whose was it, and when was it too late?")
    }
    if let point = weightiest {
      questions.append(
        "Without #\(point.number) (\(point.event)) the end would be another. What did its maker know on "
          + "\(point.date.text), and what would it have had to know to do otherwise?")
    }
    let movers = Set(deeds.compactMap(\.actor))
    let still = outcomes.map(\.actor).filter { !movers.contains($0) }
    if !still.isEmpty {
      questions.append(
        "No move was made by \(still.joined(separator: ", ")). Was that a choice, or was there nothing "
          + "to be done?")
    }
    if let role {
      questions.append(
        "You played \(role). Which of your moves would you make again, and which not?")
    }
    return questions
  }
}

extension MarkdownWriter {
  mutating func debrief(_ debrief: Answer.Debrief) {
    heading(1, "Debriefing: \(debrief.title)")
    item("Branch \(debrief.branch), \(debrief.from.text) to \(debrief.until.text)")
    if let role = debrief.role { item("Played: \(role)") }
    heading(2, "In short")
    paragraph(MarkdownWriter.plain(debrief.summary.joined(separator: " ")))
    heading(2, "What happened")
    if debrief.steps.isEmpty { paragraph("Nothing.") }
    for step in debrief.steps {
      happened(step, isOwn: debrief.role != nil && step.actor == debrief.role)
    }
    heading(2, "Turning points")
    if debrief.turningPoints.isEmpty {
      paragraph("Without any one of the events the end would be the same.")
    }
    for point in debrief.turningPoints { turningPoint(point) }
    if debrief.tried < debrief.events {
      paragraph("Of \(debrief.events) events the first \(debrief.tried) were tried.")
    }
    if !debrief.outcomes.isEmpty { heading(2, "Who got what") }
    for outcome in debrief.outcomes {
      let got = outcome.wishes.count { $0.atEnd }
      paragraph(
        "**\(MarkdownWriter.plain(outcome.actor))**: \(got) of \(outcome.wishes.count), the most "
          + "important first")
      for wish in outcome.wishes {
        item(
          (wish.atEnd ? "yes: " : "no: ")
            + wish.phrase.outcome(of: "It", atStart: wish.atStart, atEnd: wish.atEnd))
      }
    }
    let questions = debrief.questions
    if !questions.isEmpty { heading(2, "To discuss") }
    for question in questions { item(question) }
  }

  /// A step, and what it began and ended.
  private mutating func happened(_ step: Answer.Step, isOwn: Bool) {
    let mark = step.refused == nil ? "" : " (refused)"
    let kind = step.cause == .deadline ? " (deadline)" : isOwn ? " (your move)" : ""
    item(
      "**#\(step.number)** \(step.date.text): \(MarkdownWriter.plain(step.event ?? ""))"
        + kind + mark, isDressed: true)
    let changes = step.changes
    let told =
      (changes.began + changes.derivedBegan).map { "since then: \($0)" }
      + (changes.ended + changes.derivedEnded).map { "no longer: \($0)" }
    for change in told.prefix(4) { item(change, depth: 1) }
    if told.count > 4 { item("and \(counted(told.count - 4, "more change"))", depth: 1) }
  }

  private mutating func turningPoint(_ point: Answer.Debrief.TurningPoint) {
    paragraph(
      "**#\(point.number)** \(point.date.text): \(MarkdownWriter.plain(point.event)). Without it:")
    for (actor, _, phrase) in point.gained {
      item(
        phrase.wanted.isEmpty
          ? "\(phrase.english(of: actor)), and would be spared it"
          : "\(phrase.english(of: actor)), and would have it")
    }
    for (actor, _, phrase) in point.lost {
      item(
        phrase.wanted.isEmpty
          ? "\(phrase.english(of: actor)), and would have to bear it"
          : "\(phrase.english(of: actor)), and would not have it")
    }
    for (number, event) in point.illegal.prefix(3) {
      item("not possible any more: #\(number) \(event)")
    }
    if point.illegal.count > 3 {
      item("and \(counted(point.illegal.count - 3, "other event")) not either")
    }
    let net = point.net
    let facts =
      net.began.map { "it would hold: \($0)" } + net.ended.map { "it would not hold: \($0)" }
      + net.derivedBegan.map { "it would follow: \($0)" }
      + net.derivedEnded.map { "it would not follow: \($0)" }
    for fact in facts.prefix(4) { item(fact) }
    if facts.count > 4 { item("and \(counted(facts.count - 4, "more difference")) at the end") }
  }
}
