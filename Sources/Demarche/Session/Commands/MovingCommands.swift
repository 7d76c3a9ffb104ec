import Quantities
import ScenarioLanguage

extension Command {
  static let moving: [Command] = [
    Command(
      name: "next", topic: .moving, usage: ["next", "next N", "next all"],
      summary: "play the next events of the script, with the deadlines on the way",
      details: """
        Each event happens on its day; time passes as it has to, and deadlines that fall due on \
        the way are carried out. While looking back, next goes forwards along the branch instead.
        """
    ) { session, call in
      switch CountArgument(call.rest) {
      case .wrong: return session.usage("next", CommandMessage.howManyEvents)
      case .all: return session.next(.max, line: call.line)
      case .number(let count): return session.next(count, line: call.line)
      }
    },
    Command(
      name: "skip", topic: .moving, usage: ["skip", "skip N", "skip all"],
      summary: "leave the next events of the script out of this branch",
      details: """
        What is skipped does not happen on this branch, and time does not pass. undo brings it back.
        """
    ) { session, call in
      switch CountArgument(call.rest) {
      case .wrong: return session.usage("skip", CommandMessage.howManyEvents)
      case .all: return session.skip(.max, line: call.line)
      case .number(let count): return session.skip(count, line: call.line)
      }
    },
    Command(
      name: "back", topic: .moving, usage: ["back", "back N"],
      summary: "look at the state some steps earlier; nothing is lost",
      details: """
        Everything can be asked about the past as it was. A move or a wait made while looking back \
        starts a new branch there; next and goto end lead forwards again.
        """
    ) { session, call in
      switch CountArgument(call.rest) {
      case .wrong: return session.usage("back", CommandMessage.howManySteps)
      case .all: return session.goto(step: 0)
      case .number(let count): return session.back(count)
      }
    },
    Command(
      name: "goto", topic: .moving, usage: ["goto DATE", "goto #N", "goto start", "goto end"],
      summary: "look at another day or step of this branch",
      details: """
        A day is seen at its end. A day beyond the branch's last plays on, as wait until does.
        """
    ) { session, call in session.goto(call.rest, line: call.line) },
    Command(
      name: "wait", topic: .moving, usage: ["wait 3 weeks", "wait until DATE"],
      summary: "let time pass; the script and deadlines on the way happen",
      details: """
        Days, weeks, months or years; wait DATE is wait until DATE. To keep the script from \
        happening, skip it first.
        """
    ) { session, call in session.wait(call.rest, line: call.line) },
    Command(
      name: "events", topic: .moving, usage: ["events"],
      summary: "the script, and where this branch stands in it", details: ""
    ) { session, _ in session.events() },
    Command(
      name: "log", topic: .moving, usage: ["log", "log N", "log #N"],
      summary: "what has happened on this branch; the last N steps; one step",
      details: """
        All that each step changed, with notes and sources. At the prompt, a long replay shows its \
        last steps in short; log shows the rest.
        """
    ) { session, call in session.log(call.rest) },
  ]
}

extension Session {
  func next(_ count: Int, line: String) -> Answer.Content {
    if isLookingBack { return forwards(to: position.step + min(count, 1 << 30)) }
    if !keeping.history, isSummary { return nextForgetting(count) }
    return change(line) {
      let played = world.playNextEvents(count, isInterrupted: isInterrupted)
      if let last = played.last { advance(to: last) }
      return stepsContent(played)
    }
  }

  /// Plays events and keeps of each only what it adds to the sum.
  private func nextForgetting(_ count: Int) -> Answer.Content {
    var sum = StepSum(relationCount: model.relations.count, isLong: true)
    var left = count
    var played: [MomentID] = []
    while left > 0, world.nextEvent != nil, !isInterrupted() {
      played.removeAll(keepingCapacity: true)
      world.playNextEvent(into: &played, isInterrupted: isInterrupted)
      sum.add(played, of: world)
      world.forgetPast()
      left -= 1
    }
    setView(.start)
    return content(of: sum)
  }

  /// Goes forwards along the branch to a step, which the branch may not reach.
  private func forwards(to step: Int) -> Answer.Content {
    let from = state.view.moment
    setView(world.history.moment(ofStep: step, before: tip))
    return stepsContent(world.history.way(from: from, to: state.view.moment))
  }

  func skip(_ count: Int, line: String) -> Answer.Content {
    let pending = world.script.count - Int(world.history[state.view.moment].nextEvent)
    let skipped = min(count, pending)
    guard skipped > 0 else { return .done(say(CommandMessage.nothingLeftToSkip)) }
    return change(line) {
      beginHere()
      world.skip(skipped, on: state.view.day)
      advance(to: world.place)
      return .done(say(CommandMessage.willNotHappen(skipped, branch: branch)))
    }
  }

  func back(_ count: Int) -> Answer.Content { goto(step: max(0, position.step - count)) }

  func goto(step: Int) -> Answer.Content {
    let moment = world.history.moment(ofStep: step, before: tip)
    let from = state.view
    setView(moment)
    if world.history[moment].depth > world.history[from.moment].depth {
      return stepsContent(world.history.way(from: from.moment, to: moment))
    }
    return stateContent()
  }

  func goto(_ text: String, line: String) -> Answer.Content {
    // `go to 2019-08-22`
    let text = text.dropping(word: "to") ?? text
    switch text.lowercased() {
    case "": return usage("goto", CommandMessage.whereTo)
    case "start": return goto(step: 0)
    case "end": return goto(step: position.last)
    default: break
    }
    if text.hasPrefix("#") {
      guard let step = Int(text.dropFirst()), step >= 0, step <= position.last else {
        return .error(noSuchStep(text))
      }
      return goto(step: step)
    }
    switch day(text) {
    case .failure(var mistake):
      if isStep(text) { mistake.suggestions = ["goto #\(text)"] }
      return .error(mistake)
    case .success(let day):
      if day < world.start { return .error(beforeStart(day)) }
      if day > world.history[tip].day { return wait(until: day, line: line) }
      return goto(day: day)
    }
  }

  private func goto(day: Day) -> Answer.Content {
    let from = state.view
    setView(world.history.moment(on: day, before: tip), on: isAtTip(day) ? nil : day)
    if (world.history[state.view.moment].depth, state.view.day)
      > (world.history[from.moment].depth, from.day)
    {
      return stepsContent(world.history.way(from: from.moment, to: state.view.moment))
    }
    return stateContent()
  }

  private func isAtTip(_ day: Day) -> Bool { world.history[tip].day <= day }

  func wait(_ text: String, line: String) -> Answer.Content {
    let target: Day
    if let rest = text.dropping(word: "until") ?? (parseDay(text) == nil ? nil : text) {
      switch day(rest) {
      case .failure(let mistake): return .error(mistake)
      case .success(let day):
        guard day >= date else {
          return .error(mistake("bad-date", CommandMessage.isPast(day, now: date)))
        }
        target = day
      }
    } else {
      guard let (amount, unit) = duration(text) else {
        return usage("wait", CommandMessage.howLong)
      }
      guard let day = date.adding(amount, unit) else {
        return .error(mistake("bad-date", CommandMessage.calendarEnds))
      }
      target = day
    }
    return wait(until: target, line: line)
  }

  /// Lets time pass from the moment in view, on a branch of its own where that is a past one.
  private func wait(until day: Day, line: String) -> Answer.Content {
    change(line) {
      beginHere()
      show()
      let played = world.wait(until: day, isInterrupted: isInterrupted)
      if let last = played.last { advance(to: last) }
      return stepsContent(played)
    }
  }

  func events() -> Answer.Content {
    var status: [Int: Answer.EventStatus.Status] = [:]
    for id in world.history.way(from: .start, to: tip) {
      let moment = world.history[id]
      switch moment.what {
      case .scripted(let event):
        status[event] = world.history.details[id]?.refusal == nil ? .played : .refused
      case .skipped(let count):
        for event in Int(moment.nextEvent) - count..<Int(moment.nextEvent) {
          status[event] = .skipped
        }
      default: continue
      }
    }
    return .events(
      world.script.enumerated().map { place, event in
        let text =
          switch event.what {
          case .move(let move): model.sentence(move)
          case .remark(let remark): remark
          }
        return Answer.EventStatus(date: event.day, event: text, status: status[place] ?? .pending)
      })
  }

  /// All steps of the branch, the last of them, or one.
  func log(_ text: String) -> Answer.Content {
    let all = world.history.way(from: .start, to: tip)
    if text.isEmpty { return .log(steps(all)) }
    if text.hasPrefix("#") {
      guard let step = Int(text.dropFirst()), step >= 1, step <= position.last else {
        return .error(noSuchStep(text))
      }
      return .log(steps([world.history.moment(ofStep: step, before: tip)]))
    }
    guard let count = Int(text), count > 0 else {
      return usage("log", LinesMessage.howManySteps)
    }
    let first = position.last - count
    return .log(steps(all.filter { Int(world.history[$0].step) > first }))
  }

  // MARK: Dates and durations

  func day(_ text: String) -> Result<Day, Answer.Mistake> {
    if let day = parseDay(text) ?? Day(inWords: text) { return .success(day) }
    return .failure(
      mistake("bad-date", text.isEmpty ? CommandMessage.dayIsMissing : .noDay(text)))
  }

  func duration(_ text: String) -> (Int, CalendarUnit)? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2 else { return nil }
    let isOne = ["a", "an", "one"].contains(words[0].lowercased())
    guard isOne || words[0].utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    // More than can be counted is beyond the calendar, too.
    let amount = isOne ? 1 : Int(words[0]) ?? .max
    let name = words[1].lowercased()
    let unit = CalendarUnit.allCases.first { $0.name == name || $0.name + "s" == name }
    return unit.map { (amount, $0) }
  }

  /// Whether a text is the number of a step of this branch, typed without its `#`.
  func isStep(_ text: String) -> Bool {
    Int(text).map { $0 >= 1 && $0 <= position.last } ?? false
  }

  func noSuchStep(_ text: String) -> Answer.Mistake {
    let last = position.last
    if isStep(text) {
      return mistake(
        "no-such-step", CommandMessage.stepHasSign(text), suggestions: ["#\(text)"])
    }
    return mistake("no-such-step", CommandMessage.noSuchStep(text, last: last))
  }

  func beforeStart(_ day: Day) -> Answer.Mistake {
    mistake("before-start", CommandMessage.beforeStart(day, start: world.start))
  }
}

extension Answer.Mistake: Error {}

/// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; the shorter ones are their first day.
func parseDay(_ text: String) -> Day? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard (1...3).contains(parts.count), parts[0].count == 4,
    parts.dropFirst().allSatisfy({ $0.count == 2 }),
    parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
  else { return nil }
  let numbers = parts.compactMap { Int($0) }
  return Day(
    year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1,
    day: numbers.count > 2 ? numbers[2] : 1)
}
