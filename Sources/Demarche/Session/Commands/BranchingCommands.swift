import Quantities
import ScenarioLanguage

extension Command {
  static let branching: [Command] = [
    Command(
      name: "branch", topic: .branches, usage: ["branch NAME", "branch NAME from DATE|#N"],
      summary: "start another course of events, here or at a past moment",
      details: """
        The new branch is in view at once. What the script has after that moment is pending on it \
        again. switch goes back.
        """
    ) { session, call in session.branch(call.rest, line: call.line) },
    Command(
      name: "without", topic: .branches, usage: ["without #N", "without #N as NAME"],
      summary: "replay this branch without one of its events, as a new branch",
      details: """
        Everything after the event is played again: waits, deadlines, the script, your own moves. \
        What is no longer legal is listed with the need that fails and the chain back to the event; \
        then the deadlines that fall differently, and what differs at the end.
        """
    ) { session, call in session.without(call.rest, line: call.line) },
    Command(
      name: "branches", topic: .branches, usage: ["branches"],
      summary: "all branches and where they fork", details: ""
    ) { session, _ in .branches(session.branches()) },
    Command(
      name: "switch", topic: .branches, usage: ["switch NAME"],
      summary: "look at another branch, at its end", details: ""
    ) { session, call in session.switchBranch(call.rest, line: call.line) },
    Command(
      name: "compare", topic: .branches,
      usage: ["compare", "compare NAME", "compare NAME with NAME", "compare with FILE"],
      summary: "how two branches, or two scenarios, differ at their ends",
      details: """
        Shows where they part, what holds on one side only, and which consequences and deadlines \
        came about on one side only or on another day. \
        compare NAME sets this branch beside another. compare with FILE plays the script of another \
        scenario to its end and sets that beside this branch.
        """
    ) { session, call in session.compare(call.rest) },
  ]
}

extension Session {
  func branch(_ text: String, line: String) -> Answer.Content {
    let (name, rest) = text.firstWord
    guard !name.isEmpty else { return usage("branch", CourseMessage.whatIsItCalled) }
    if state.branches.contains(where: { $0.name.lowercased() == name.lowercased() }) {
      return .error(
        mistake(
          "branch-exists", CourseMessage.branchExists(name), suggestions: ["switch \(name)"]))
    }
    var from = (moment: state.view.moment, day: state.view.day)
    if let place = rest.dropping(word: "from") {
      switch moment(named: place) {
      case .failure(let mistake): return .error(mistake)
      case .success(let found): from = found
      }
    } else if !rest.isEmpty {
      return usage("branch", CourseMessage.nameIsOneWord)
    }
    return change(line) {
      let origin = SessionState.Origin(branch: branch, step: Int(world.history[from.moment].step))
      state.branches.append(
        SessionState.Branch(name: name, tip: from.moment, origin: origin))
      state.view.branch = state.branches.count - 1
      setView(from.moment, on: from.day)
      if from.day > world.history[from.moment].day {
        world.skip(0, on: from.day)
        advance(to: world.place)
      }
      return .done(say(CourseMessage.branchBegins(name, date, after: origin.step)))
    }
  }

  /// A day at its end, or a step, of the branch in view.
  func moment(named text: String) -> Result<(moment: MomentID, day: Day), Answer.Mistake> {
    if text.hasPrefix("#") {
      guard let step = Int(text.dropFirst()), step >= 0, step <= position.last else {
        return .failure(noSuchStep(text))
      }
      let moment = world.history.moment(thatMadeStep: step, before: tip)
      return .success((moment, world.history[moment].day))
    }
    return day(text).mapError { mistake in
      var mistake = mistake
      if isStep(text) { mistake.suggestions = ["#\(text)"] }
      return mistake
    }.flatMap { day in
      if day < world.start { return .failure(beforeStart(day)) }
      if day > world.history[tip].day {
        return .failure(
          mistake(
            "not-yet",
            CourseMessage.hasNotCome(day, branch: branch, now: world.history[tip].day),
            suggestions: ["wait until \(day.text)"]))
      }
      return .success((world.history.moment(on: day, before: tip), day))
    }
  }

  func branches() -> [Answer.Branch] {
    state.branches.enumerated().map { place, branch in
      let end = world.history[branch.tip]
      return Answer.Branch(
        name: branch.name, date: end.day, steps: Int(end.step),
        from: branch.origin.map { (branch: $0.branch, step: $0.step) },
        isCurrent: place == state.view.branch, last: lastEvent(before: branch.tip))
    }
  }

  /// What the last step up to a moment was, in words; nil where there is none.
  private func lastEvent(before moment: MomentID) -> String? {
    let step = Int(world.history[moment].step)
    guard step > 0 else { return nil }
    return event(of: world.history.moment(thatMadeStep: step, before: moment))
      ?? say(ReasonMessage.timePasses)
  }

  private func place(ofBranch name: String) -> Result<Int, Answer.Mistake> {
    if let place = state.branches.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
      return .success(place)
    }
    return .failure(
      mistake(
        "no-such-branch", CourseMessage.noSuchBranch(name),
        suggestions: nearWords(to: name, among: state.branches.map(\.name))))
  }

  func switchBranch(_ name: String, line: String) -> Answer.Content {
    guard !name.isEmpty else { return usage("switch", CourseMessage.toWhichBranch) }
    switch place(ofBranch: name) {
    case .failure(let mistake): return .error(mistake)
    case .success(let place):
      return change(line) {
        state.view.branch = place
        setView(tip)
        return .done(say(CourseMessage.onBranch(branch, date, after: position.last)))
      }
    }
  }

  // MARK: Comparing

  func compare(_ text: String) -> Answer.Content {
    if let path = text.dropping(word: "with") {
      return path.isEmpty
        ? usage("compare", CourseMessage.withWhichFile) : compare(withFile: path)
    }
    var names: [String] = []
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 3, words[1].lowercased() == "with" {
      names = [words[0], words[2]]
    } else if words.count > 1 {
      return usage("compare", CourseMessage.joinedByWith)
    } else if words.count == 1 {
      names = [branch, text]
    } else if let origin = state.branches[state.view.branch].origin {
      names = [branch, origin.branch]
    } else if state.branches.count == 2 {
      names = [branch] + state.branches.map(\.name).filter { $0 != branch }
    } else {
      return usage("compare", CourseMessage.withWhichBranch)
    }
    var places: [Int] = []
    for name in names {
      switch place(ofBranch: name) {
      case .failure(let mistake): return .error(mistake)
      case .success(let place): places.append(place)
      }
    }
    return compare(state.branches[places[0]], state.branches[places[1]])
  }

  private func compare(
    _ left: SessionState.Branch, _ right: SessionState.Branch
  ) -> Answer.Content {
    let meeting = world.history.meeting(left.tip, right.tip)
    // Skips after the last common step are common, too.
    let fork = world.history[
      world.history.moment(thatMadeStep: Int(world.history[meeting].step), before: meeting)]
    let (leftFacts, rightFacts) = (facts(at: left.tip), facts(at: right.tip))
    let leftWay = world.history.way(from: meeting, to: left.tip)
    let rightWay = world.history.way(from: meeting, to: right.tip)
    return .compare(
      told(
        Answer.Comparison(
          left: left.name, right: right.name,
          fork: (fork.day, Int(fork.step)),
          onlyLeft: leftFacts.subtracting(rightFacts).sorted(),
          onlyRight: rightFacts.subtracting(leftFacts).sorted(),
          stepsLeft: steps(leftWay), stepsRight: steps(rightWay)),
        effects(of: leftWay), effects(of: rightWay)))
  }

  /// Another scenario, its script played to the end, beside the branch in view.
  private func compare(withFile path: String) -> Answer.Content {
    guard files.read(path) != nil else {
      return .error(mistake("file", CommandMessage.cannotRead(path)))
    }
    let isInterrupted = isInterrupted
    let reading = readScenario(path: path, read: files.read) { _, _ in !isInterrupted() }
    if reading.isGivenUp { return .error(interrupted) }
    guard !reading.hasErrors else {
      return .error(
        mistake("file", CourseMessage.cannotBeOpened(path)))
    }
    let scenario = PreparedScenario(reading.model)
    guard let other = Session(scenario, deriving: { _ in !isInterrupted() }) else {
      return .error(interrupted)
    }
    other.isInterrupted = isInterrupted
    _ = other.next(.max, line: "next all")
    let (leftFacts, rightFacts) = (facts(at: tip), other.facts(at: other.tip))
    let leftWay = world.history.way(from: .start, to: tip)
    let rightWay = other.world.history.way(from: .start, to: other.tip)
    return .compare(
      told(
        Answer.Comparison(
          left: branch, right: path, fork: (world.start, 0),
          onlyLeft: leftFacts.subtracting(rightFacts).sorted(),
          onlyRight: rightFacts.subtracting(leftFacts).sorted(),
          stepsLeft: steps(leftWay), stepsRight: other.steps(rightWay)),
        effects(of: leftWay), other.effects(of: rightWay)))
  }

  /// A comparison with where its steps part and what they brought about on one side only.
  private func told(
    _ comparison: Answer.Comparison, _ left: [Answer.Effected], _ right: [Answer.Effected]
  ) -> Answer.Comparison {
    var result = comparison
    let common = zip(comparison.stepsLeft, comparison.stepsRight).prefix { $0.isLike($1) }.count
    result.parting = (
      comparison.stepsLeft.dropFirst(common).first?.number,
      comparison.stepsRight.dropFirst(common).first?.number
    )
    result.effectsLeft = left.missing(in: right)
    result.effectsRight = right.missing(in: left)
    return result
  }

  /// All facts, stored and derived, at a moment.
  private func facts(at moment: MomentID) -> Set<String> {
    world.at(moment) {
      guard case .state(let stored, let derived) = stateContent() else { return [] }
      return Set(stored + derived)
    }
  }
}

extension Answer.Step {
  /// Whether it is the same event on the same day with the same effect, whatever its number.
  fileprivate func isLike(_ other: Answer.Step) -> Bool {
    date == other.date && cause == other.cause && event == other.event && changes == other.changes
      && consequences == other.consequences && (refused == nil) == (other.refused == nil)
  }
}

extension [Answer.Effected] {
  /// Those that another list does not have, as often as it lacks them; steps may differ.
  fileprivate func missing(in other: [Answer.Effected]) -> [Answer.Effected] {
    func key(_ one: Answer.Effected) -> Answer.Effected {
      var key = one
      key.step = 0
      return key
    }
    var counts: [Answer.Effected: Int] = [:]
    for one in other { counts[key(one), default: 0] += 1 }
    return filter { one in
      let left = counts[key(one), default: 0]
      counts[key(one)] = left - 1
      return left <= 0
    }
  }
}
