import RuleEngine
import ScenarioLanguage
import Wording

/// `what now`: three things worth trying, made from the situation.
extension Session {
  static let ideasMax = 3

  /// The most telling first, each of another sort; a line each that can be typed.
  func ideas() -> [Answer.Idea] {
    show()
    defer { show() }
    var result: [Answer.Idea] = []
    let sorts: [() -> Answer.Idea?] = [
      refusedEvent, runningDeadline, watchedMove, expectedResponse, openWish, wayForward, news,
      boldestMove, question, wayAround,
    ]
    for sort in sorts where result.count < Session.ideasMax {
      if isInterrupted() { break }
      if let idea = sort(), !result.contains(where: { $0.line == idea.line }) {
        result.append(idea)
      }
    }
    return result
  }

  /// The last event of the script that could not happen on this branch.
  private func refusedEvent() -> Answer.Idea? {
    let way = world.history.way(from: .start, to: state.view.moment)
    guard let id = way.last(where: { world.history.details[$0]?.refusal != nil }),
      case .scripted = world.history[id].what, let event = event(of: id)
    else { return nil }
    return Answer.Idea(
      line: "why not \(event)",
      reason: say(IdeaMessage.wasRefused(Int(world.history[id].step))))
  }

  private func runningDeadline() -> Answer.Idea? {
    guard let next = runningDeadlines().first else { return nil }
    return Answer.Idea(
      line: "what if wait until \(next.day.text)",
      reason: say(
        IdeaMessage.deadlineFalls(
          shown(title: title(of: next.carried.reaction)),
          about: about(next.carried).map { shown(name: $0) }, next.day)))
  }

  /// A move that changes the answers of something that is watched.
  private func watchedMove() -> Answer.Idea? {
    guard !watches.isEmpty else { return nil }
    for move in movesToTry() {
      for watch in watches {
        let rows = world.trying(move) {
          self.rows(of: watch.query)?.map { $0.map { model.text($0) } }
        }
        guard let rows, let rows, rows != watch.rows else { continue }
        return Answer.Idea(
          line: "what if \(model.sentence(move))",
          reason: say(IdeaMessage.changesWatched(watch.query.text)))
      }
    }
    return nil
  }

  private func expectedResponse() -> Answer.Idea? {
    for response in model.responses {
      guard let binding = firstBinding(of: response.when, response.scope, [:]) else { continue }
      let values = response.terms.map { term -> Value? in
        switch term {
        case .value(let value): value
        case .variable(let variable): binding[variable]
        default: nil
        }
      }
      guard let move = Move(action: Int(response.action.number), values), world.isLegal(move) else {
        continue
      }
      return Answer.Idea(
        line: model.sentence(move),
        reason: say(
          IdeaMessage.isExpected(
            shown(title: response.title), response.likelihood, within: response.within,
            response.unit)))
    }
    return nil
  }

  /// Something that an actor wants, does not have, and can come by with a few moves of its own.
  private func openWish() -> Answer.Idea? {
    for wants in model.wants {
      for wish in wants.wishes
      where firstBinding(of: wish.condition, wish.scope, [:]) == nil
        && canComeBy(wish, wants.actor)
      {
        let name = model.typedText(.entity(wants.actor))
        return Answer.Idea(
          line: "how \(wish.text) by \(name)",
          reason: say(IdeaMessage.isWanted(shown(name: model[wants.actor].name))))
      }
    }
    return nil
  }

  /// Whether a short search finds a way: within three moves, a year and some hundred states.
  private func canComeBy(_ wish: Wants.Wish, _ actor: EntityID) -> Bool {
    let today = world.database.today
    var request = PlanRequest(
      goal: PlanningProgram.Goal(condition: wish.condition, scope: wish.scope), actors: [actor],
      moves: 3, lastDay: today.adding(1, .year) ?? .last)
    request.states = 300
    guard case .found = plans(request) else { return false }
    return true
  }

  private func wayForward() -> Answer.Idea? {
    if isLookingBack {
      return Answer.Idea(
        line: "goto end", reason: say(IdeaMessage.lookingBack))
    }
    guard let next = likelyLines.first, next.line == "next", let remark = next.remark else {
      return nil
    }
    return Answer.Idea(line: "next", reason: say(IdeaMessage.comesNext(remark.trimmed)))
  }

  /// A fact that the last step brought.
  private func news() -> Answer.Idea? {
    let way = world.history.way(from: .start, to: state.view.moment)
    for id in way.suffix(5).reversed() {
      let changes = changes(of: [world.history[id].changes], isNet: true)
      guard let fact = changes.derivedBegan.first ?? changes.began.first else { continue }
      return Answer.Idea(
        line: "why \(fact)",
        reason: say(IdeaMessage.heldSince(Int(world.history[id].step))))
    }
    return nil
  }

  /// The move from which most follows.
  private func boldestMove() -> Answer.Idea? {
    var best: (move: Move, count: Int)?
    for move in movesToTry() {
      let result = world.carryingOut(move) { stretch in
        let changes = changes(of: [stretch], isNet: true)
        return changes.derivedBegan.count + changes.derivedEnded.count
      }
      guard case .success(let count) = result, count > best?.count ?? 0 else { continue }
      best = (move, count)
    }
    guard let best else { return nil }
    return Answer.Idea(
      line: "what if \(model.sentence(best.move))",
      reason: say(IdeaMessage.muchFollows))
  }

  private func question() -> Answer.Idea? {
    for (place, relation) in model.relations.enumerated()
    where relation.isDerived && !relation.slots.isEmpty {
      let rows = world.database.rows(of: Program.RelationID(place))
      guard !rows.isEmpty else { continue }
      return Answer.Idea(
        line: "ask " + plain(relation.phrase, relation.slots), reason: say(IdeaMessage.asksByName))
    }
    return nil
  }

  private func wayAround() -> Answer.Idea? {
    if position.step > 0 { return Answer.Idea(line: "timeline", reason: say(IdeaMessage.draws)) }
    return Answer.Idea(line: "moves", reason: say(IdeaMessage.lists))
  }

  /// Some moves that can be made now, in order: enough to choose from, few enough to try at once.
  private func movesToTry() -> [Move] {
    var moves: [Move] = []
    for place in model.actions.indices where moves.count < 60 {
      for values in fillings(action: place, given: [:], atMost: 20) ?? [] {
        if let move = Move(action: place, values), world.isLegal(move) { moves.append(move) }
      }
    }
    return moves.map { (model.sentence($0), $0) }.sorted { $0.0 < $1.0 }.prefix(60).map(\.1)
  }
}
