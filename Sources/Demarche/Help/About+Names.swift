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

  /// What holds of it now: one row for each relation, with how many facts there are.
  private func holding(of entity: EntityID) -> Answer.Section {
    show()
    var items: [Answer.Section.Item] = []
    for (place, relation) in model.relations.enumerated() {
      let id = Program.RelationID(place)
      let facts = world.database.rows(of: id).map { fact(id, $0) }
        .filter { $0.values.contains(.entity(entity)) }
      guard let only = facts.first else { continue }
      if facts.count == 1 {
        items.append(Answer.Section.Item(model.sentence(only)))
      } else {
        items.append(
          Answer.Section.Item(
            plain(relation.phrase, relation.slots), say(AboutMessage.times(facts.count))))
      }
    }
    return Answer.Section(
      title: say(AboutMessage.holdsNow), count: items.count, items: Array(items.prefix(12)))
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
