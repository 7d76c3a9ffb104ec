import Quantities
import RuleEngine
import ScenarioLanguage

/// `? NAME`: an actor or a thing.
extension Session {
  func about(_ entity: EntityID) -> Answer.About {
    let declared = model[entity]
    var about = Answer.About(
      subject: .name, name: declared.name,
      text: "\(model[declared.kind].name)" + (declared.note.map { ". " + $0 } ?? ""))
    let isLocal = Set(declared.localNames.map(\.name))
    let others = declared.otherNames.filter { !isLocal.contains($0) }
    var known = others.map { Answer.Section.Item($0) }
    known += declared.localNames.map { Answer.Section.Item($0.name, $0.language) }
    known += declared.codes.map { Answer.Section.Item($0.value, $0.scheme) }
    let moves = movesNow(of: entity)
    about.sections = [
      Answer.Section(title: say(AboutMessage.alsoKnownAs), items: known), holding(of: entity),
      moves.section,
      Answer.Section(title: say(AboutMessage.wants), items: wishes(of: entity)),
    ].filter { !$0.items.isEmpty }
    about.next = ["show \(model.typedText(.entity(entity)))"]
    if let move = moves.section.items.first?.text { about.next.append("what if \(move)") }
    about.next.append("timeline \(model.typedText(.entity(entity)))")
    return about
  }

  /// Of facts that are alike, so many are shown.
  private static let alikeMax = 2

  /// What holds of it now, fact by fact, what began last first and what follows from it at the end;
  /// of facts that are alike the first, with how many more.
  private func holding(of entity: EntityID) -> Answer.Section {
    show()
    var found: [(began: Day?, item: Answer.Section.Item)] = []
    var count = 0
    for place in model.relations.indices {
      let id = Program.RelationID(place)
      let facts = world.database.rows(of: id).compactMap { row -> (began: Day?, text: String)? in
        let fact = fact(id, row)
        guard fact.values.contains(.entity(entity)) else { return nil }
        return (world.database.origin(id, row)?.day, model.sentence(fact))
      }.sorted { Session.isLater($0, $1) }
      count += facts.count
      let rest = facts.count - Session.alikeMax
      for (place, fact) in facts.prefix(Session.alikeMax).enumerated() {
        let isLast = place == Session.alikeMax - 1
        let note = isLast && rest > 0 ? say(AboutMessage.moreLikeIt(rest)) : nil
        found.append((fact.began, Answer.Section.Item(fact.text, note)))
      }
    }
    let items = found.sorted { Session.isLater(($0.began, ""), ($1.began, "")) }.map(\.item)
    return Answer.Section(
      title: say(AboutMessage.holdsNow), count: count, items: Array(items.prefix(12)))
  }

  /// Whether a fact began after another; on one day, whether its text comes first.
  private static func isLater(
    _ one: (began: Day?, text: String), _ other: (began: Day?, text: String)
  ) -> Bool {
    switch (one.began, other.began) {
    case (let first?, let second?) where first != second: first > second
    case (.some, nil): true
    case (nil, .some): false
    default: one.text < other.text
    }
  }

  private func movesNow(of entity: EntityID) -> (section: Answer.Section, isCut: Bool) {
    var moves: [String] = []
    var isCut = false
    for place in model.actions.indices {
      let found = someLegalMoves(action: place, of: entity)
      moves += found.moves
      isCut = isCut || found.isCut
    }
    let title = say(isCut ? AboutMessage.canDoAmongOthers : .canDoNow)
    return (section(title, moves.sorted()), isCut)
  }

  /// What the actor prefers, the most important first, and whether it holds.
  private func wishes(of entity: EntityID) -> [Answer.Section.Item] {
    show()
    return model.wants.filter { $0.actor == entity }.flatMap(\.wishes).map { wish in
      let holds = firstBinding(of: wish.condition, wish.scope, [:]) != nil
      return Answer.Section.Item(wish.text, say(AboutMessage.wishHolds(holds)))
    }
  }
}
