import RuleEngine
import ScenarioLanguage

/// Completion that knows the world: what can be done now, and what can be answered.
extension Session {
  /// As many moves of one action are listed one by one.
  private static let fewMoves = 6
  /// Of so many moves in the script and in the past it counts who is concerned.
  private static let movesNear = 4
  private static let movesLately = 12
  /// Tables with more rows than this are not gone through for a key.
  private static let rowsMax = 20_000

  func completions(for expectation: Expectation, _ purpose: Purpose) -> [Completion] {
    switch (expectation.target, expectation.what) {
    case (.action(let action), .words(let words))
    where purpose.makesMoves && expectation.isBegun:
      guard let given = given(expectation) else { break }
      return moves(Int(action.number), given, expectation, words)
    case (.action(let action), .slot(_, let kind, let slot))
    where purpose.makesMoves && expectation.isBegun:
      guard let given = given(expectation) else { break }
      return names(of: kind, expectation) { entity in
        verdict(action: Int(action.number), given, slot, entity)
      }
    case (.relation(let relation), .words(let words))
    where purpose.asksOfNow && expectation.isBegun:
      let pattern = pattern(expectation, relation)
      let holds =
        pattern.contains { $0 != nil }
        ? !world.database.rows(of: Program.RelationID(Int(relation.number)), matching: pattern)
          .isEmpty
        : world.database.count(of: Program.RelationID(Int(relation.number))) > 0
      return [
        Completion(
          typed: expectation.typed, text: words, note: expectation.phrase,
          rank: holds ? .fits : .unlikely)
      ]
    case (.relation(let relation), .slot(_, let kind, let slot))
    where purpose.asksOfNow && expectation.isBegun:
      guard let answers = answers(relation, slot, pattern(expectation, relation)) else { break }
      return names(of: kind, expectation) { entity in
        answers.contains(entity) ? nil : (note: nil, rank: .fruitless)
      }
    default: break
    }
    return plain(expectation)
  }

  private func plain(_ expectation: Expectation) -> [Completion] {
    switch expectation.what {
    case .words(let words):
      [Completion(typed: expectation.typed, text: words, note: expectation.phrase)]
    case .slot(_, let kind, _): names(of: kind, expectation) { _ in nil }
    }
  }

  // MARK: Moves

  /// The moves that go on so, one by one where they are few.
  private func moves(
    _ action: Int, _ given: [Int: Value], _ expectation: Expectation, _ words: String
  ) -> [Completion] {
    let typed = expectation.typed
    let begun = Completion(typed: typed, text: words, note: expectation.phrase, rank: .move)
    switch possibilities(action: action, given: given, few: Session.fewMoves) {
    case nil: return plain(expectation)
    case .many?: return [begun]
    case Insight.Possibilities.none?:
      return [
        Completion(
          typed: typed, text: words, note: obstacle(action: action, given: given), isLegal: false,
          rank: .fruitless)
      ]
    case .few(let all)?:
      return all.map { values in
        guard let move = Move(action: action, values), case .legal(let changes)? = trial(move)
        else { return begun }
        return Completion(
          typed: typed, text: model.rest(of: expectation, move.values), note: changes,
          rank: rank(of: move))
      }
    }
  }

  /// What is to be said of a name in an action's slot.
  private func verdict(action: Int, _ given: [Int: Value], _ slot: Int, _ entity: EntityID)
    -> (note: String?, rank: Completion.Rank)?
  {
    var given = given
    given[slot] = .entity(entity)
    switch possibilities(action: action, given: given, few: 1) {
    case nil: return nil
    case .many?: return (nil, .move)
    case Insight.Possibilities.none?:
      return (obstacle(action: action, given: given), .fruitless)
    case .few(let all)?:
      guard let only = all.first, let move = Move(action: action, only),
        case .legal(let changes)? = trial(move)
      else { return (nil, .move) }
      return (changes, rank(of: move))
    }
  }

  /// How near a move that can be made is to what goes on.
  private func rank(of move: Move) -> Completion.Rank {
    let concerned = concerned
    if concerned.next.contains(move) { return .scripted }
    // In a story that has not begun everybody is.
    if concerned.entities.isEmpty { return .move }
    let isNear = move.values.allSatisfy { value in
      guard case .entity(let entity) = value else { return true }
      return concerned.entities.contains(entity)
    }
    return isNear ? .move : .farMove
  }

  /// The moves that the script has next, and who and what those and the last ones name.
  private var concerned: Insight.Concerned {
    if let known = insight.concerned { return known }
    var concerned = Insight.Concerned()
    func add(_ move: Move) {
      for case .entity(let entity) in move.values { concerned.entities.insert(entity) }
    }
    var event = world.nextEvent
    while let number = event, number < world.script.count, concerned.next.count < Session.movesNear
    {
      if case .move(let move) = world.script[number].what {
        concerned.next.insert(move)
        add(move)
      }
      event = number + 1
    }
    var moment = state.view.moment
    var count = 0
    while moment != .start, count < Session.movesLately {
      if let move = world.move(of: moment) {
        add(move)
        count += 1
      }
      moment = world.history[moment].parent
    }
    insight.concerned = concerned
    return concerned
  }

  /// What stands in the slots before; nil if something other than names does.
  private func given(_ expectation: Expectation) -> [Int: Value]? {
    var given: [Int: Value] = [:]
    for filled in expectation.filled {
      guard let entity = filled.entity else { return nil }
      given[filled.slot] = .entity(entity)
    }
    return given
  }

  // MARK: Answers

  private func pattern(_ expectation: Expectation, _ relation: RelationID) -> [Symbol?] {
    var pattern = [Symbol?](repeating: nil, count: model[relation].slots.count)
    for filled in expectation.filled {
      pattern[filled.slot] = filled.entity.map { .entity($0) }
    }
    return pattern
  }

  /// The names in a column of the facts that fit a pattern; nil where they are too many to go
  /// through.
  private func answers(
    _ relation: RelationID, _ slot: Int, _ pattern: [Symbol?]
  ) -> Set<EntityID>? {
    let id = Program.RelationID(Int(relation.number))
    let isOpen = pattern.allSatisfy { $0 == nil }
    guard !isOpen || world.database.count(of: id) <= Session.rowsMax else { return nil }
    let rows = isOpen ? world.database.rows(of: id) : world.database.rows(of: id, matching: pattern)
    guard rows.count <= Session.rowsMax else { return nil }
    var found = Set<EntityID>()
    for row in rows {
      if case .entity(let entity) = world.database.value(world.database.tuple(id, row)[slot]) {
        found.insert(entity)
      }
    }
    return found
  }

  // MARK: Names

  /// The names of a kind that begin as typed, with what is to be said of each; nil: nothing, it
  /// fits.
  private func names(
    of kind: KindID, _ expectation: Expectation,
    _ verdict: (EntityID) -> (note: String?, rank: Completion.Rank)?
  ) -> [Completion] {
    model.names(of: kind, startingWith: expectation.typed).map { found, entity in
      let own = model[entity]
      // Where nothing of it is typed yet, the name is of the phrase's language.
      let local = expectation.typed.isEmpty ? expectation.language : nil
      let name = local.map { model.name(entity, language: $0) } ?? found
      let kindName = model[own.kind].name
      let verdict = verdict(entity)
      var note = verdict?.note ?? kindName
      if name != own.name, name != "\"\(own.name)\"" {
        note = "\(own.name), \(note)"
      }
      let rank = verdict?.rank ?? .fits
      return Completion(
        typed: expectation.typed, text: name, note: note, isLegal: rank != .fruitless, rank: rank)
    }
  }
}
