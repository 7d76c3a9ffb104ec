import ScenarioLanguage

/// Whether something would hold without a step, told by playing the rest again.
extension Session {
  func butFor(_ text: String) -> Answer.Content {
    let usage = self.usage("but", CourseMessage.butForWhat)
    guard let rest = text.dropping(word: "for") else { return usage }
    var (place, condition) = rest.firstWord
    if place.hasSuffix(",") { place.removeLast() }
    guard !place.isEmpty, !condition.isEmpty else { return usage }
    let id: MomentID
    switch moment(ofStep: place) {
    case .failure(let mistake): return .error(mistake)
    case .success(let found): id = found
    }
    guard let event = omittable(id) else {
      return .error(
        mistake("no-such-step", CourseMessage.isNoEvent(place)))
    }
    guard world.history.isBefore(id, orIs: state.view.moment) else {
      return .error(
        mistake("not-yet", CourseMessage.liesAhead(place), suggestions: ["goto end"]))
    }
    switch readQuestion(condition) {
    case .failure(let mistake): return .error(mistake)
    case .success(let query):
      let number = Int(world.history[id].step)
      return butFor(id, (number, event), query)
    }
  }

  /// `would FACT hold`, or the fact alone; the longest text that reads wins.
  private func readQuestion(_ text: String) -> Result<Query, Answer.Mistake> {
    let whole = readCondition(text)
    if case .success = whole { return whole }
    var rest = text
    while rest.hasSuffix("?"), rest.count > 1 { rest = String(rest.dropLast()).trimmed }
    rest = rest.dropping(word: "would") ?? rest
    if let more = rest.dropping(word: "it") {
      let verb = more.dropping(word: "still") ?? more
      if let fact = verb.dropping(word: "hold")?.dropping(word: "that"),
        case .success(let query) = readCondition(fact)
      {
        return .success(query)
      }
    }
    for ending in [["still", "hold"], ["hold", "still"], ["hold"], ["still"], []] {
      var tried: String? = rest
      for word in ending.reversed() { tried = tried?.dropping(lastWord: word) }
      guard let tried else { continue }
      let reading = readCondition(tried)
      if case .success = reading { return reading }
    }
    return whole
  }

  private func butFor(
    _ id: MomentID, _ omitted: (number: Int, event: String), _ query: Query
  ) -> Answer.Content {
    let before = state
    defer {
      state = before
      show()
    }
    func holds() -> Bool { firstBinding(of: query.condition, query.scope, [:]) != nil }
    func facts() -> (Set<String>, Set<String>) {
      guard case .state(let stored, let derived) = stateContent() else { return ([], []) }
      return (Set(stored), Set(derived))
    }
    let holdsNow = holds()
    let now = facts()
    // Explained as events of the old course, tried again where the new one stands.
    let replay = world.replay(
      after: world.history[id].parent, to: before.view.moment, without: [id],
      isInterrupted: isInterrupted)
    let illegal = replay.illegal.map { event in
      world.at(event.before, on: event.day) {
        Answer.Omission.Illegal(
          number: Int(world.history[event.old].step), date: world.history[event.old].day,
          event: model.sentence(event.move), refused: refusal(of: event.move, event.refusal))
      }
    }
    world.move(to: replay.end, on: before.view.day)
    let then = facts()
    var net = Answer.Changes()
    net.began = then.0.subtracting(now.0).sorted()
    net.ended = now.0.subtracting(then.0).sorted()
    net.derivedBegan = then.1.subtracting(now.1).sorted()
    net.derivedEnded = now.1.subtracting(then.1).sorted()
    return .butFor(
      Answer.ButFor(
        condition: model.text(query.condition, query.scope, [:]), holds: holdsNow,
        wouldHold: holds(),
        omission: Answer.Omission(omitted: omitted, illegal: illegal, net: net)))
  }
}
