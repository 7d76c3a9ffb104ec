import RuleEngine
import ScenarioLanguage

/// Which moves a stretch of history makes possible or impossible.
///
/// Listing all moves before and after and comparing the lists costs as much as there are moves:
/// hundreds of thousands among two hundred states. But what did not change for a move cannot
/// change whether it can be made. Where needs alone decide that, a move is looked at only if a
/// sentence in its needs, with the move's own names in it, fits a fact that came or went: for
/// `needs not ?a lists ?b` and the fact “Arland lists Borland” that is the one move with Arland
/// and Borland. All such moves are listed before and after; about all others nothing is said.
extension Session {
  /// Moves of an action that are worth looking at.
  private enum Share {
    case all
    /// Those with certain values in some slots, in any of several ways.
    case some([[Int: Symbol]])
  }

  /// How many questions about some moves are less work than one about all.
  private static var questionLimit: Int { 200 }

  /// The moves, in order, that can be made where the engine stands and could not at an earlier
  /// view, and those of which it is the other way round.
  /// - Parameter stretches: What of the log lies between the two.
  func changedMoves(since before: SessionState.View, _ stretches: [Range<Int>])
    -> (possible: [(actor: String?, move: String)], impossible: [(actor: String?, move: String)])
  {
    var touched: [Int32: Set<UInt32>] = [:]
    for stretch in stretches {
      for change in world.database.log[stretch] where change.relation >= 0 {
        touched[change.relation, default: []].insert(change.row)
      }
    }
    let isSameDay = world.database.today == before.day
    let shares = model.actions.indices.map { action in
      isSameDay && dependsOnNeedsAlone(action) ? share(of: action, touched) : .all
    }
    func moves() -> [String: String?] {
      var result: [String: String?] = [:]
      func add(_ moves: [(actor: String?, move: String)]?) {
        for move in moves ?? [] { result.updateValue(move.actor, forKey: move.move) }
      }
      for (action, share) in shares.enumerated() where !isInterrupted() {
        switch share {
        case .all: add(legalMoves(action: action, of: nil))
        case .some(let fixed):
          for values in fixed {
            add(legalMoves(action: action, of: nil, fixed: values))
          }
        }
      }
      return result
    }
    let now = moves()
    let then = world.at(before.moment, on: before.day) { moves() }
    func less(_ moves: [String: String?], _ others: [String: String?])
      -> [(actor: String?, move: String)]
    {
      moves.filter { others[$0.key] == nil }.map { (actor: $0.value, move: $0.key) }
        .sorted { $0.move < $1.move }
    }
    return (less(now, then), less(then, now))
  }

  /// Whether a move of an action whose needs hold is made or refused whatever the state: nothing
  /// can follow from it, and its effects take its values as they are.
  private func dependsOnNeedsAlone(_ action: Int) -> Bool {
    let program = world.lowered.program
    guard program.prohibitions.isEmpty, program.reactions.isEmpty else { return false }
    return program.actions[action].effects.allSatisfy { effect in
      effect.query == nil && effect.computed.isEmpty
        && effect.terms.allSatisfy { term in
          switch term {
          case .constant, .variable, nil: true
          case .today, .arithmetic, .shift: false
          }
        }
    }
  }

  private func share(of action: Int, _ touched: [Int32: Set<UInt32>]) -> Share {
    let slotCount = model.actions[action].slots.count
    var result: [[Int: Symbol]] = []
    for need in world.lowered.program.actions[action].needs {
      for (relation, terms) in Session.atoms(in: need.body) {
        for row in (touched[relation.number] ?? []).sorted() {
          let cells = world.database.tuple(relation, Int(row))
          if let values = Session.values(terms, cells, slotCount), !result.contains(values) {
            result.append(values)
          }
          if result.count > Session.questionLimit { return .all }
        }
      }
    }
    return .some(result)
  }

  /// The values that slots have where a sentence is about a tuple; nil where it cannot be.
  private static func values(_ terms: [Program.Operand], _ cells: [Symbol], _ slotCount: Int)
    -> [Int: Symbol]?
  {
    var values: [Int: Symbol] = [:]
    for (term, cell) in zip(terms, cells) {
      switch term {
      case .anything: continue
      case .constant(let symbol): if symbol != cell { return nil }
      case .variable(let variable):
        guard variable < slotCount else { continue }
        if let other = values[variable], other != cell { return nil }
        values[variable] = cell
      }
    }
    return values
  }

  /// All sentences in literals, however deeply they are nested.
  private static func atoms(in body: [Program.Literal])
    -> [(relation: Program.RelationID, terms: [Program.Operand])]
  {
    body.flatMap { literal -> [(relation: Program.RelationID, terms: [Program.Operand])] in
      switch literal {
      case .holds(let relation, let terms), .absent(let relation, let terms),
        .since(let relation, let terms, _):
        [(relation, terms)]
      case .none(let inner, _), .fold(_, _, _, let inner, _, _): atoms(in: inner)
      case .any(let parts): parts.flatMap { atoms(in: $0) }
      case .compare, .aggregate: []
      }
    }
  }
}
