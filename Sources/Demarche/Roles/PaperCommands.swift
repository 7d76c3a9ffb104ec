import ScenarioLanguage
import Wording

extension Command {
  static let papers: [Command] = [
    Command(
      name: "communique", topic: .roles, usage: ["communique", "communique FILE"],
      summary: "the round's moves and statements as a text to hand in",
      details: """
        What you and the others did and said since the round began; right after round, of the round \
        just played. A move that changes nothing is a statement. The text is Markdown.
        """
    ) { session, call in session.communique(call.rest) },
    Command(
      name: "debrief", topic: .roles, usage: ["debrief", "debrief FILE"],
      summary: "what happened, the turning points, and who got what of what it wanted",
      details: """
        Of the branch in view up to the view; in a role, from where it was taken up. A turning point is \
        an event without which, all else played again, the end would be another. FILE gets it as \
        Markdown.
        """
    ) { session, call in session.debrief(call.rest) },
  ]
}

extension Session {
  func debrief(_ path: String) -> Answer.Content {
    let debrief = debriefed()
    guard !path.isEmpty else { return .teaching(.debrief(debrief)) }
    return written(debrief.markdown, to: path)
  }

  func communique(_ path: String) -> Answer.Content {
    guard let role = state.teaching.role else { return noRole() }
    let communique = communique(of: role)
    guard !path.isEmpty else { return .teaching(.communique(communique)) }
    return written(communique.text, to: path)
  }

  private func written(_ text: String, to path: String) -> Answer.Content {
    if let mistake = write(text, to: path) { return .error(mistake) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    return .done(say(CommandMessage.written(lines, path)))
  }

  private func communique(of role: RoleState) -> Answer.Communique {
    let name = model.text(.entity(role.actor))
    let here = state.view.moment
    var start = role.roundStart
    var number = role.round
    // Right after a round it is that one that is told.
    if start == here || !world.history.isBefore(start, orIs: here), let last = role.lastRoundStart {
      start = last
      number -= 1
    }
    if !world.history.isBefore(start, orIs: here) { start = .start }
    let way = world.history.way(from: start, to: here)
    let told = zip(steps(way), way.filter { world.history[$0].isStep })
      .filter { step, _ in step.refused == nil }
    let shownName = shown(name: name)
    var writer = MarkdownWriter()
    writer.heading(1, say(PaperMessage.communique(of: shownName)))
    writer.item(say(PaperMessage.scenario(model.title)))
    writer.item(say(PaperMessage.round(number, from: world.history[start].day, to: date)))
    func section(_ title: PaperMessage, _ isIn: (Answer.Step, MomentID) -> Bool) {
      let steps = told.filter { isIn($0, $1) }.map { shown($0.0) }
      guard !steps.isEmpty else { return }
      writer.heading(2, say(title))
      for step in steps {
        writer.item(words.paperDate(step.date) + words.colon + (step.event ?? ""))
        for fact in step.changes.began { writer.item(say(PaperMessage.begins(fact)), depth: 1) }
        for fact in step.changes.ended { writer.item(say(PaperMessage.ends(fact)), depth: 1) }
      }
    }
    section(.itsDeeds(shownName)) { $0.actor == name && isDeed($1) }
    section(.itsWords(shownName)) { $0.actor == name && !isDeed($1) }
    section(.deedsOfOthers) { $0.actor != name && $0.actor != nil && isDeed($1) }
    section(.wordsOfOthers) { $0.actor != name && $0.actor != nil && !isDeed($1) }
    section(.ofTheCalendar) { step, _ in step.cause == .deadline }
    if told.allSatisfy({ $0.0.cause == .wait }) {
      writer.paragraph(say(PaperMessage.nobodyDidAnything))
    }
    let wishes = wishes(of: role.actor)
    if !wishes.isEmpty {
      writer.heading(2, say(PaperMessage.whatItHas(shownName)))
      for wish in wishes {
        writer.item(say(PaperMessage.standing(wish.phrase, of: shownName, holds: wish.holds)))
      }
    }
    return Answer.Communique(role: name, round: number, text: writer.text)
  }

  /// Whether a move changes anything by itself; one that does not is words.
  private func isDeed(_ id: MomentID) -> Bool {
    world.move(of: id).map { !model.actions[Int($0.action.number)].effects.isEmpty } ?? false
  }
}
