import Quantities
import ScenarioLanguage

/// What a line asks of a search: `how CONDITION [on DATE] [by NAME, …] [before DATE]
/// [within N moves] [all]`, the clauses in any order.
struct PlanLine {
  var query: Query
  var clauses = Clauses()

  struct Clauses {
    var actors: [EntityID]?
    /// The day itself is excluded.
    var before: Day?
    /// The condition must hold on this day.
    var on: Day?
    var moves: Int?
    var wantsAll = false
  }

  private static let words: Set<String> = ["by", "before", "on", "within", "all"]

  /// Reads a line. Where a clause's word could belong to the condition, the longest text that
  /// reads as the condition wins.
  static func read(_ text: String, in session: Session) -> Result<PlanLine, Answer.Mistake> {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let splits = words.indices.filter { Self.words.contains(words[$0].lowercased()) }
    var mistake: Answer.Mistake?
    for end in [words.count] + splits.reversed() where end > 0 {
      let condition = words[..<end].joined(separator: " ")
      switch session.readCondition(condition) {
      case .failure(let found): mistake = better(mistake, found)
      case .success(let query):
        switch clauses(words[end...], session) {
        case .success(let clauses): return .success(PlanLine(query: query, clauses: clauses))
        case .failure(let found): return .failure(found)
        }
      }
    }
    return .failure(
      mistake
        ?? session.mistake(
          "usage", PlanMessage.whatIsWanted,
          suggestions: ["how CONDITION by NAME before DATE"]))
  }

  /// The more telling of two mistakes: one about a name beats one about the words; else the one of
  /// the shorter text, which holds fewer of the clauses.
  private static func better(_ old: Answer.Mistake?, _ new: Answer.Mistake) -> Answer.Mistake {
    guard let old, !old.isAboutWords, new.isAboutWords else { return new }
    return old
  }

  private static func clauses(_ words: ArraySlice<String>, _ session: Session)
    -> Result<Clauses, Answer.Mistake>
  {
    var clauses = Clauses()
    var rest = words
    while let word = rest.first?.lowercased() {
      rest = rest.dropFirst()
      switch word {
      case "all": clauses.wantsAll = true
      case "within":
        let unit = rest.dropFirst().first?.lowercased()
        guard let count = rest.first.flatMap({ Int($0) }), count >= 0, count <= 1000,
          unit == "moves" || unit == "move"
        else { return .failure(usage(.withinTakesMoves, session)) }
        clauses.moves = count
        rest = rest.dropFirst(2)
      case "before", "on":
        guard let text = rest.first else { return .failure(usage(.takesDate(word), session)) }
        switch session.day(text) {
        case .failure(let mistake): return .failure(mistake)
        case .success(let day):
          if word == "before" { clauses.before = day } else { clauses.on = day }
          rest = rest.dropFirst()
        }
      case "by":
        let end = rest.firstIndex { Self.words.contains($0.lowercased()) } ?? rest.endIndex
        switch names(rest[..<end].joined(separator: " "), session) {
        case .failure(let mistake): return .failure(mistake)
        case .success(let actors): clauses.actors = (clauses.actors ?? []) + actors
        }
        rest = rest[end...]
      default:
        return .failure(usage(.notUnderstood(word), session))
      }
    }
    return .success(clauses)
  }

  private static func usage(_ message: PlanMessage, _ session: Session) -> Answer.Mistake {
    session.mistake(
      "usage", message,
      suggestions: ["how CONDITION by NAME, NAME before DATE within N moves"])
  }

  private static func noMover(_ entity: EntityID, _ session: Session) -> Answer.Mistake {
    let model = session.model
    let kind = model.kinds[Int(model.entities[Int(entity.number)].kind.number)].name
    let name = session.shown(name: model.text(.entity(entity)))
    return session.mistake("wrong-kind", PlanMessage.makesNoMoves(name, kind: kind))
  }

  /// Names with commas or `and` between them.
  private static func names(_ text: String, _ session: Session)
    -> Result<[EntityID], Answer.Mistake>
  {
    var result: [EntityID] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: true) {
      let name = part.trimmed
      let parts = name.split(separator: " ").map(String.init)
      // One name may hold the word, so the whole is tried first.
      if readName(name, in: session.model) == nil,
        let and = parts.firstIndex(where: { $0.lowercased() == "and" })
      {
        for piece in [parts[..<and], parts[(and + 1)...]] where !piece.isEmpty {
          switch names(piece.joined(separator: " "), session) {
          case .failure(let mistake): return .failure(mistake)
          case .success(let found): result += found
          }
        }
        continue
      }
      switch session.entity(name) {
      case .failure(let mistake): return .failure(mistake)
      case .success(let entity):
        guard session.model.canMove(entity) else { return .failure(noMover(entity, session)) }
        if !result.contains(entity) { result.append(entity) }
      }
    }
    return result.isEmpty ? .failure(usage(.byWhom, session)) : .success(result)
  }
}

extension Model {
  /// Whether some action is a move of entities like this one.
  func canMove(_ entity: EntityID) -> Bool {
    let kind = entities[Int(entity.number)].kind
    return actions.contains { action in
      action.actor.map { isKind(kind, under: action.slots[Int($0)].kind) } ?? false
    }
  }
}
