import Quantities
import RuleEngine
import ScenarioLanguage

/// Courses of events that are tried: `what if`, `without`.
extension Session {
  /// A part of a `what if`.
  private enum Trial {
    case move(Move)
    case wait(Int, CalendarUnit)
  }

  func whatIf(_ text: String) -> Answer.Content {
    guard let rest = text.dropping(word: "if"), !rest.isEmpty else {
      return Command.usage("what", "What if what? A move, then perhaps others.")
    }
    let trials: [Trial]
    switch parts(rest) {
    case .failure(let mistake): return .error(mistake)
    case .success(let parts): trials = parts
    }
    let before = state.view
    let movesBefore = legalMoves(of: nil)
    show()
    defer {
      state.view = before
      show()
    }
    var moments: [MomentID] = []
    for trial in trials {
      switch trial {
      case .wait(let amount, let unit):
        guard let day = max(world.database.today, before.day).adding(amount, unit) else {
          return .error(
            Answer.Mistake(code: "bad-date", message: "The calendar ends with the year 9999."))
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
    let ahead = deadlinesAhead(in: stretches)
    let movesAfter = Set((legalMoves(of: nil) ?? []).map(\.move))
    let former = Set((movesBefore ?? []).map(\.move))
    state.view.moment = end
    return .preview(
      Answer.Preview(
        steps: steps(moments), net: net, ahead: ahead,
        possible: movesAfter.subtracting(former).sorted(),
        impossible: former.subtracting(movesAfter).sorted()))
  }

  /// The moves and waits between `then`s. Where `then` could belong to a sentence, the longest text
  /// that reads as a move wins.
  private func parts(_ text: String) -> Result<[Trial], Answer.Mistake> {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var result: [Trial] = []
    var start = 0
    while start < words.count {
      let ends =
        [words.count]
        + words.indices.filter { $0 > start && words[$0].lowercased() == "then" }.reversed()
      var mistake: Answer.Mistake?
      var next: Int?
      for end in ends {
        let part = words[start..<end].joined(separator: " ")
        if let rest = part.dropping(word: "wait"), let (amount, unit) = duration(rest) {
          result.append(.wait(amount, unit))
          next = end + 1
        } else {
          switch read(part) {
          case .move(let move):
            result.append(.move(move))
            next = end + 1
          case .query:
            mistake = Answer.Mistake(
              code: "unknown-sentence", message: "“\(part)” is no move.", suggestions: ["moves"])
          case .failure(let diagnostics): mistake = self.mistake(diagnostics)
          }
        }
        if next != nil { break }
      }
      guard let next else {
        return .failure(
          mistake ?? Answer.Mistake(code: "unknown-sentence", message: "That is no move."))
      }
      start = next
    }
    return .success(result)
  }

  /// The deadlines that a stretch of history has set running, which lie ahead.
  private func deadlinesAhead(in stretches: [Range<Int>]) -> [(date: Day, title: String)] {
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
    var result: [(date: Day, title: String)] = []
    for (trigger, before) in held where !before {
      let relation = reactions[trigger.reaction].trigger
      guard world.database.holds(relation, trigger.row),
        let day = world.database.tuple(relation, trigger.row).last?.day,
        day > world.database.today
      else { continue }
      result.append((day, title(of: trigger.reaction)))
    }
    return result.sorted { ($0.date, $0.title) < ($1.date, $1.title) }
  }

  // MARK: Without

  func without(_ text: String, line: String) -> Answer.Content {
    let (place, rest) = text.firstWord
    guard place.hasPrefix("#"), let number = Int(place.dropFirst()), number >= 1,
      number <= position.last
    else {
      return place.isEmpty
        ? Command.usage("without", "Without which step? Like #3.") : .error(noSuchStep(place))
    }
    let omitted = world.history.moment(thatMadeStep: number, before: tip)
    guard let event = omittable(omitted) else {
      return .error(
        Answer.Mistake(
          code: "no-such-step",
          message: "\(place) is no event: time and deadlines cannot be left out."))
    }
    var name = freshName("without-\(number)")
    if let asked = rest.dropping(word: "as"), !asked.isEmpty {
      guard !asked.contains(where: \.isWhitespace) else {
        return Command.usage("without", "A branch's name is one word.")
      }
      guard !state.branches.contains(where: { $0.name.lowercased() == asked.lowercased() }) else {
        return .error(
          Answer.Mistake(
            code: "branch-exists", message: "There is a branch “\(asked)” already."))
      }
      name = asked
    } else if !rest.isEmpty {
      return Command.usage("without", "After the step comes as NAME, or nothing.")
    }
    return change(line) {
      let oldTip = tip
      let illegal = replay(without: omitted, as: name)
      let net = changes(from: oldTip, to: tip)
      return .without(
        Answer.Omission(omitted: (number, event), illegal: illegal, net: net))
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

  /// Plays the branch in view again, up to its end or to another moment of it, from before a moment
  /// that is left out, as a new branch.
  func replay(
    without omitted: MomentID, as name: String, upTo end: MomentID? = nil
  ) -> [(number: Int, event: String, refused: Answer.Refusal)] {
    let later = world.history.way(from: omitted, to: end ?? tip)
    let start = world.history[omitted].parent
    let origin = SessionState.Origin(branch: branch, step: Int(world.history[start].step))
    state.branches.append(SessionState.Branch(name: name, tip: start, origin: origin))
    state.view.branch = state.branches.count - 1
    world.move(to: start)
    if case .scripted = world.history[omitted].what {
      world.skip(1, on: world.history[start].day)
    }
    var illegal: [(number: Int, event: String, refused: Answer.Refusal)] = []
    for id in later {
      let moment = world.history[id]
      switch moment.what {
      case .start: continue
      case .deadlines: _ = world.playDeadlines(until: moment.day)
      case .waited: _ = world.wait(until: moment.day)
      case .skipped(let count):
        _ = world.playDeadlines(until: moment.day)
        world.skip(count, on: moment.day)
      case .scripted:
        let wasRefused = world.history.details[id]?.refusal != nil
        let played = world.playNextEvent()
        guard let last = played.last, !wasRefused,
          world.history.details[last]?.refusal != nil,
          let step = steps(at: last), let refused = step.refused
        else { continue }
        illegal.append((Int(moment.step), step.event ?? "", refused))
      case .played(let move):
        _ = world.playDeadlines(until: moment.day)
        if case .failure(let refusal) = world.play(move, on: moment.day) {
          let refused = world.at(world.place, on: moment.day) { self.refusal(of: move, refusal) }
          illegal.append((Int(moment.step), model.sentence(move), refused))
        }
      }
    }
    advance(to: world.place)
    return illegal
  }

  /// A moment as a step, with the engine left where it is.
  private func steps(at id: MomentID) -> Answer.Step? {
    let (place, day) = (world.place, world.database.today)
    defer { world.move(to: place, on: day) }
    return steps([id]).first
  }

  private func freshName(_ stem: String) -> String {
    let names = Set(state.branches.map { $0.name.lowercased() })
    guard names.contains(stem) else { return stem }
    var number = 2
    while names.contains("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }
}
