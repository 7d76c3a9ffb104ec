import Quantities
import RuleEngine
import ScenarioLanguage

/// Courses of events that are tried: `what if`, `without`.
extension Session {
  /// A part of a `what if`.
  private enum Trial {
    case move(Move)
    case wait(Int, CalendarUnit)
    case waitUntil(Day)
  }

  func whatIf(_ text: String) -> Answer.Content {
    guard let rest = text.dropping(word: "if"), !rest.isEmpty else {
      return usage("what", CourseMessage.whatIfWhat)
    }
    let trials: [Trial]
    switch parts(rest) {
    case .failure(let mistake): return .error(mistake)
    case .success(let parts): trials = parts
    }
    return world.trying { tried(trials) }
  }

  /// What trials bring, from the view on; the engine is left at their end.
  private func tried(_ trials: [Trial]) -> Answer.Content {
    let before = state.view
    defer { state.view = before }
    var moments: [MomentID] = []
    for trial in trials {
      switch trial {
      case .wait(let amount, let unit):
        guard let day = max(world.database.today, before.day).adding(amount, unit) else {
          return .error(
            mistake("bad-date", CommandMessage.calendarEnds))
        }
        moments += world.wait(until: day, isInterrupted: isInterrupted)
      case .waitUntil(let day):
        let now = max(world.database.today, before.day)
        guard day >= now else {
          return .error(
            mistake("bad-date", CourseMessage.isPastByThen(day, now: now)))
        }
        moments += world.wait(until: day, isInterrupted: isInterrupted)
      case .move(let move):
        switch world.play(move, on: world.database.today) {
        case .success(let moment): moments.append(moment)
        case .failure(let refusal): return .refused(self.refusal(of: move, refusal))
        }
      }
    }
    let end = world.place
    let stretches = moments.map { world.history[$0].changes }
    let net = changes(of: stretches, isNet: true)
    let deadlines = deadlinesMoved(by: stretches)
    let (possible, impossible) = changedMoves(since: before, stretches)
    state.view.moment = end
    let steps = steps(moments)
    let actors = Set(
      trials.compactMap { trial -> String? in
        if case .move(let move) = trial { actor(of: move) } else { nil }
      })
    func others(_ moves: [(actor: String?, move: String)]) -> [String] {
      moves.filter { !($0.actor.map(actors.contains) ?? false) }.map(\.move)
    }
    return .preview(
      Answer.Preview(
        steps: steps, net: net, ahead: deadlines.begun,
        possible: possible.map(\.move), impossible: impossible.map(\.move),
        others: (others(possible), others(impossible)), stopped: deadlines.ended,
        broken: steps.compactMap { $0.refused?.never }))
  }

  /// The moves and waits between `then`s. Where `then` could belong to a sentence, the longest text
  /// that reads as a move wins.
  private func parts(_ text: String) -> Result<[Trial], Answer.Mistake> {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var result: [Trial] = []
    var start = 0
    // After a `then` something has to come.
    while start <= words.count {
      guard start < words.count else {
        return .failure(
          self.mistake("usage", CourseMessage.afterThen))
      }
      let ends =
        [words.count]
        + words.indices.filter { $0 > start && words[$0].lowercased() == "then" }.reversed()
      var mistake: Answer.Mistake?
      var next: Int?
      for end in ends {
        let part = words[start..<end].joined(separator: " ")
        if let wait = part.dropping(word: "wait").flatMap(wait) {
          result.append(wait)
          next = end + 1
        } else {
          // Only what is said about the shortest part is shown.
          switch read(part, offersPhrases: end == ends.last) {
          case .move(let move):
            result.append(.move(move))
            next = end + 1
          case .query:
            mistake = self.mistake(
              "unknown-sentence", CourseMessage.isNoMove(part), suggestions: ["moves"])
          case .failure(let diagnostics): mistake = self.mistake(diagnostics)
          }
          if part.dropping(word: "wait") != nil, mistake?.isAboutWords ?? false {
            mistake = self.mistake(
              "usage", CourseMessage.howLongIs(part),
              suggestions: ["wait 3 weeks", "wait until 2019-11-24"])
          }
        }
        if next != nil { break }
      }
      guard let next else {
        return .failure(
          mistake ?? self.mistake("unknown-sentence", CourseMessage.thatIsNoMove))
      }
      start = next
    }
    return .success(result)
  }

  /// What follows the word `wait`, as a trial; nil if it is no time to wait.
  private func wait(_ text: String) -> Trial? {
    if let (amount, unit) = duration(text) { return .wait(amount, unit) }
    return text.dropping(word: "until").flatMap(parseDay).map(Trial.waitUntil)
  }

  private typealias Deadlines = [(date: Day, title: String)]

  /// The deadlines ahead that stretches of history have set running, and those that they stopped.
  private func deadlinesMoved(by stretches: [Range<Int>]) -> (begun: Deadlines, ended: Deadlines) {
    var held: [Carried: Bool] = [:]
    let reactions = world.database.program.reactions
    let places = Dictionary(
      uniqueKeysWithValues: reactions.indices.filter { reactions[$0].hasDay }
        .map { (Int32(reactions[$0].trigger.index), $0) })
    for stretch in stretches {
      for change in world.database.log[stretch] {
        guard let place = places[change.relation] else { continue }
        let trigger = Carried(reaction: place, row: Int(change.row))
        if held[trigger] == nil { held[trigger] = change.before != 0 }
      }
    }
    var (begun, ended): (Deadlines, Deadlines) = ([], [])
    for (trigger, before) in held {
      let relation = reactions[trigger.reaction].trigger
      // What has fallen due was not stopped.
      guard world.database.holds(relation, trigger.row) != before,
        let day = world.database.tuple(relation, trigger.row).last?.day,
        day > world.database.today
      else { continue }
      let deadline = (day, title(of: trigger.reaction))
      if before { ended.append(deadline) } else { begun.append(deadline) }
    }
    return (
      begun.sorted { ($0.date, $0.title) < ($1.date, $1.title) },
      ended.sorted { ($0.date, $0.title) < ($1.date, $1.title) }
    )
  }

  // MARK: Without

  func without(_ text: String, line: String) -> Answer.Content {
    let (place, rest) = text.firstWord
    guard place.hasPrefix("#"), let number = Int(place.dropFirst()), number >= 1,
      number <= position.last
    else {
      return place.isEmpty
        ? usage("without", CourseMessage.withoutWhichStep) : .error(noSuchStep(place))
    }
    let omitted = world.history.moment(thatMadeStep: number, before: tip)
    guard let event = omittable(omitted) else {
      return .error(
        mistake("no-such-step", CourseMessage.isNoEvent(place)))
    }
    var name = freshName("without-\(number)")
    if let asked = rest.dropping(word: "as"), !asked.isEmpty {
      guard !asked.contains(where: \.isWhitespace) else {
        return usage("without", CourseMessage.nameIsOneWord)
      }
      guard !state.branches.contains(where: { $0.name.lowercased() == asked.lowercased() }) else {
        return .error(
          mistake("branch-exists", CourseMessage.branchExists(asked)))
      }
      name = asked
    } else if !rest.isEmpty {
      return usage("without", CourseMessage.afterTheStep)
    }
    return change(line) {
      let old = state.branches[state.view.branch]
      let start = world.history[omitted].parent
      let origin = SessionState.Origin(branch: branch, step: Int(world.history[start].step))
      state.branches.append(SessionState.Branch(name: name, tip: start, origin: origin))
      state.view.branch = state.branches.count - 1
      let replay = world.replay(
        after: start, to: old.tip, without: [omitted], isInterrupted: isInterrupted)
      advance(to: replay.end)
      let new = state.branches[state.view.branch]
      let differences = Differences(self, old: old, new: new, omitted: omitted, replay: replay)
      return .without(
        Answer.Omission(
          omitted: (number, event), illegal: illegal(replay, differences),
          net: changes(from: old.tip, to: new.tip),
          deadlines: shifts(from: old.tip, to: new.tip, after: start)))
    }
  }

  /// How many moments may lie between a new branch's fork and the events whose chains are told, all
  /// in all: for each chain the engine is moved to and fro between the two courses of events.
  private static let chainReach = 200_000

  private func illegal(_ replay: Replay, _ differences: Differences) -> [Answer.Omission.Illegal] {
    defer { show() }
    let start = world.history[differences.omitted].depth
    var reach = 0
    return replay.illegal.map { event in
      world.move(to: event.before, on: event.day)
      let moment = world.history[event.old]
      var result = Answer.Omission.Illegal(
        number: Int(moment.step), date: moment.day, event: model.sentence(event.move),
        refused: refusal(of: event.move, event.refusal))
      if reach < Session.chainReach { result.chain = differences.chain(of: event) }
      reach += Int(moment.depth - start)
      return result
    }
  }

  /// The words of an event that can be left out.
  func omittable(_ id: MomentID) -> String? {
    switch world.history[id].what {
    case .scripted(let place):
      switch world.script[place].what {
      case .move(let move): model.sentence(move)
      case .remark(let text): text
      }
    case .played(let move): model.sentence(move)
    case .start, .deadlines, .waited, .skipped: nil
    }
  }

  private func freshName(_ stem: String) -> String {
    let names = Set(state.branches.map { $0.name.lowercased() })
    guard names.contains(stem) else { return stem }
    var number = 2
    while names.contains("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }
}
