import RuleEngine
import ScenarioLanguage

extension Command {
  static let playing: [Command] = [
    Command(
      name: "do", topic: .playing, usage: ["do SENTENCE"],
      summary: "make a move, where a line could mean something else", details: ""
    ) { session, call in
      switch session.read(call.rest) {
      case .move(let move): session.make(move, line: call.line)
      case .query:
        .error(
          session.mistake(
            "unknown-sentence", LineMessage.asksSomething(call.rest), suggestions: ["moves"]))
      case .failure(let diagnostics): .error(session.mistake(diagnostics))
      }
    },
    Command(
      name: "what", topic: .playing,
      usage: ["what if MOVE", "what if MOVE then MOVE then wait 3 weeks", "what now"],
      summary: "what moves would bring, nothing stays; or what to try now",
      details: """
        what if shows the steps, the net change, the deadlines set running, and which moves would \
        become possible or impossible. what now suggests three lines to type, made from where \
        things stand.
        """
    ) { session, call in
      call.rest.lowercased() == "now" ? .ideas(session.ideas()) : session.whatIf(call.rest)
    },
    Command(
      name: "moves", topic: .playing, usage: ["moves", "moves ACTOR", "moves all"],
      summary: "every move that would not be refused now",
      details: """
        Whoever plays a part sees the moves of that actor; moves all shows everybody's.
        """
    ) { session, call in session.moves(call.rest) },
  ]

  static let asking: [Command] = [
    Command(
      name: "ask", topic: .asking, usage: ["ask CONDITION"],
      summary: "ask something, where a line could mean something else",
      details: """
        ?name stands for whoever or whatever fits, ? for anyone or anything. Conditions are joined \
        by and, or, not and brackets, and may compare: ?d < 2019-12-01.
        """
    ) { session, call in
      switch session.readCondition(call.rest) {
      case .success(let query): session.ask(query)
      case .failure(let mistake): .error(mistake)
      }
    },
    Command(
      name: "state", topic: .asking, usage: ["state"], summary: "all that holds now", details: ""
    ) { session, _ in session.stateContent() },
    Command(
      name: "show", topic: .asking, usage: ["show NAME"],
      summary: "what holds now of one actor or thing", details: ""
    ) { session, call in
      switch session.entity(call.rest) {
      case .success(let entity): session.stateContent(of: entity)
      case .failure(let mistake): .error(mistake)
      }
    },
    map,
  ]
}

extension Session {
  /// A condition, with an action's sentence read as history.
  func readCondition(_ text: String) -> Result<Query, Answer.Mistake> {
    ScenarioLanguage.readCondition(text, in: &world.model, language: spoken)
      .mapError { mistake($0.diagnostics) }
  }

  func entity(_ text: String) -> Result<EntityID, Answer.Mistake> {
    if let entity = model.named(text) { return .success(entity) }
    let near = namesNear(text, in: model)
    return .failure(
      mistake(
        "unknown-name", text.isEmpty ? LineMessage.whomOrWhat : .nobodyIsCalled(text),
        suggestions: near))
  }

  func stateContent(of entity: EntityID? = nil) -> Answer.Content {
    var stored: [String] = []
    var derived: [String] = []
    // One copy for all facts: one for each would cost as much as its sentence.
    let model = model
    for (place, relation) in model.relations.enumerated() {
      let id = Program.RelationID(place)
      for row in world.database.rows(of: id) {
        let fact = fact(id, row)
        if let entity, !fact.values.contains(.entity(entity)) { continue }
        if relation.isDerived {
          derived.append(model.sentence(fact))
        } else {
          stored.append(model.sentence(fact))
        }
      }
    }
    return .state(stored: stored.sorted(), derived: derived.sorted())
  }

  // MARK: Moves

  func moves(_ text: String) -> Answer.Content {
    var actor = text.isEmpty ? state.teaching.role?.actor : nil
    let isOfAll = text.lowercased() == "all" && readName(text, in: model) == nil
    if !text.isEmpty, !isOfAll {
      switch entity(text) {
      case .success(let entity): actor = entity
      case .failure(let mistake): return .error(mistake)
      }
    }
    guard let moves = legalMoves(of: actor) else { return .error(interrupted) }
    return .moves(
      moves.map { (actor: $0.actor, move: $0.move) }, isOfRole: text.isEmpty && actor != nil)
  }
}
