import Quantities
import ScenarioLanguage

extension Command {
  static let roles: [Command] = [
    Command(
      name: "play", topic: .roles,
      usage: ["play as NAME", "play as NAME seed N", "play as nobody"],
      summary: "take an actor's part: its wishes, its duties, its moves",
      details: """
        The prompt then shows the role; what you type as a move is yours to make, and do makes another's. \
        brief tells again what it is about, round lets the others answer. The script is left out from \
        the first round on. The same seed (1 unless given) gives the same answers to the same moves.
        """
    ) { session, call in session.play(call.rest, line: call.line) },
    Command(
      name: "brief", topic: .roles, usage: ["brief", "brief NAME"],
      summary: "what an actor wants, owes and knows, and what it could do", details: ""
    ) { session, call in session.brief(call.rest) },
    Command(
      name: "round", topic: .roles, usage: ["round", "round 2 weeks", "round until DATE"],
      summary: "let time pass, a week unless said, and the others respond",
      details: """
        What the others do follows the scenario's responses, by their likelihoods; expect lists them.
        """
    ) { session, call in session.round(call.rest, line: call.line) },
    Command(
      name: "others", topic: .roles, usage: ["others", "others 2 weeks", "others until DATE"],
      summary: "the same as round", details: ""
    ) { session, call in session.round(call.rest, line: call.line) },
    Command(
      name: "expect", topic: .roles, usage: ["expect", "expect NAME"],
      summary: "how somebody may be expected to respond to what holds now",
      details: """
        With the likelihood that the scenario gives, and the days between which it would come. What has \
        been made meanwhile is not expected any more.
        """
    ) { session, call in session.expect(call.rest) },
  ]
}

extension Session {
  /// Who is played; nil for nobody.
  public var role: String? { state.teaching.role.map { model.text(.entity($0.actor)) } }

  func play(_ text: String, line: String) -> Answer.Content {
    guard var name = text.dropping(word: "as"), !name.isEmpty else {
      if model.wants.isEmpty { return usage("play", TeachingMessage.playAsWhom) }
      return .error(
        mistake("usage", TeachingMessage.playAsWhom, suggestions: partsToPlay))
    }
    var seed = 1
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count > 2, words[words.count - 2].lowercased() == "seed",
      let number = Int(words[words.count - 1])
    {
      seed = number
      name = words.dropLast(2).joined(separator: " ")
    }
    if ["nobody", "none", "myself"].contains(name.lowercased()), readName(name, in: model) == nil {
      guard let role else { return .done(say(TeachingMessage.playsNobody)) }
      return change(line) {
        state.teaching.role = nil
        return .done(say(TeachingMessage.noLongerPlays(shown(name: role))))
      }
    }
    switch entity(name) {
    case .failure(let mistake): return .error(mistake)
    case .success(let actor):
      guard model.canMove(actor) else {
        return .error(
          mistake(
            "wrong-kind",
            TeachingMessage.makesNoMoves(shown(name: model.text(.entity(actor)))),
            suggestions: model.wants.map { "play as \(model.typedText(.entity($0.actor)))" }))
      }
      return change(line) {
        let here = state.view.moment
        state.teaching.role = RoleState(
          actor: actor, seed: seed, start: here, roundStart: here)
        return briefContent(of: actor)
      }
    }
  }

  func brief(_ text: String) -> Answer.Content {
    guard text.isEmpty else {
      switch entity(text) {
      case .failure(let mistake): return .error(mistake)
      case .success(let actor): return briefContent(of: actor)
      }
    }
    guard let role = state.teaching.role else { return noRole() }
    return briefContent(of: role.actor)
  }

  func noRole() -> Answer.Content {
    .error(
      mistake(
        "no-role", TeachingMessage.playsNobody,
        suggestions: model.wants.isEmpty ? ["play as NAME"] : partsToPlay))
  }

  /// Lines that take the parts of those who want something.
  private var partsToPlay: [String] {
    model.wants.prefix(4).map { "play as \(model.typedText(.entity($0.actor), language: spoken))" }
  }

  /// Why a move is not made that is another's than the role's.
  func notYours(_ move: Move, line: String) -> Answer.Content? {
    guard let role, let actor = actor(of: move), actor != role else { return nil }
    return .error(
      mistake(
        "not-your-move",
        TeachingMessage.notYourMove(role: shown(name: role), actor: shown(name: actor)),
        suggestions: ["round", "do \(line.trimmed)"]))
  }

  func round(_ text: String, line: String) -> Answer.Content {
    guard var role = state.teaching.role else { return noRole() }
    let end: Day
    switch roundEnd(text) {
    case .failure(let mistake): return .error(mistake)
    case .success(let day): end = day
    }
    let before = state.view
    return change(line) {
      let number = role.round
      let hadScript = world.script.count > Int(world.history[before.moment].nextEvent)
      let moments = playOthers(&role, until: end)
      role.round += 1
      role.lastRoundStart = role.roundStart
      role.roundStart = state.view.moment
      state.teaching.role = role
      var view = Answer.RoundView(
        role: model.text(.entity(role.actor)), number: number, from: before.day, until: date,
        steps: steps(moments), leavesScriptOut: hadScript)
      view.expected = expected().filter { $0.actor != view.role }
      view.next = runningDeadlines().min { $0.day < $1.day }
        .map { (date: $0.day, title: title(of: $0.carried.reaction)) }
      return .teaching(.round(view))
    }
  }

  private func roundEnd(_ text: String) -> Result<Day, Answer.Mistake> {
    if text.isEmpty { return .success(date.adding(7, .day) ?? .last) }
    if let (amount, unit) = duration(text) {
      guard let day = date.adding(amount, unit) else {
        return .failure(
          mistake("bad-date", CommandMessage.calendarEnds))
      }
      return .success(day)
    }
    return day(text.dropping(word: "until") ?? text).flatMap { day in
      guard day >= date else {
        return .failure(
          mistake("bad-date", TeachingMessage.isPast(day, now: date)))
      }
      return .success(day)
    }
  }

  func expect(_ text: String) -> Answer.Content {
    var responses = expected()
    if !text.isEmpty {
      switch entity(text) {
      case .failure(let mistake): return .error(mistake)
      case .success(let entity):
        responses = responses.filter { $0.actor == model.text(.entity(entity)) }
      }
    }
    return .teaching(.expect(responses, hasAny: !model.responses.isEmpty))
  }

  // MARK: Briefs

  /// How many facts and steps a brief tells.
  private static let briefLength = 12

  private func briefContent(of actor: EntityID) -> Answer.Content {
    show()
    let name = model.text(.entity(actor))
    var brief = Answer.Brief(actor: name, round: state.teaching.role?.round ?? 1)
    brief.note = model[actor].note
    brief.wishes = wishes(of: actor)
    brief.owes = runningDeadlines().filter { about($0.carried).contains(name) }
      .map { (date: $0.day, title: title(of: $0.carried.reaction)) }
    if case .state(let stored, _) = stateContent(of: actor) {
      brief.factCount = stored.count
      brief.facts = Array(stored.prefix(Session.briefLength))
    }
    brief.lately = lately(naming: actor)
    brief.moves = (legalMoves(of: actor) ?? []).map(\.move)
    return .teaching(.brief(brief))
  }

  /// What an actor wants, and whether it has it where the engine stands.
  func wishes(of actor: EntityID) -> [Answer.WishStanding] {
    guard let wants = model.wants.first(where: { $0.actor == actor }) else { return [] }
    return wants.wishes.map { wish in
      Answer.WishStanding(
        text: wish.text, phrase: phrase(of: wish), note: wish.note,
        holds: firstBinding(of: wish.condition, wish.scope, [:]) != nil)
    }
  }

  /// The last moves that an actor made or that name it.
  private func lately(naming actor: EntityID) -> [Answer.Step] {
    var found: [MomentID] = []
    var moment = state.view.moment
    var looked = 0
    while moment != .start, found.count < 5, looked < 1000 {
      looked += 1
      if let move = world.move(of: moment), move.values.contains(.entity(actor)),
        world.history.details[moment]?.refusal == nil
      {
        found.append(moment)
      }
      moment = world.history[moment].parent
    }
    return steps(found.reversed())
  }
}
