import RuleEngine
import ScenarioLanguage

/// `? PHRASE`: a relation or an action, with names in it or without.
extension Session {
  /// What a text that reads as a sentence is about, its slots declared with kinds or not; nil for
  /// any other.
  func aboutPhrase(_ text: String) -> Answer.About? {
    // `?a:State` is read as `?a`.
    let plain = text.split(whereSeparator: \.isWhitespace).map { word in
      word.hasPrefix("?") ? word.prefix { $0 != ":" } : word
    }.joined(separator: " ")
    switch read(plain, offersPhrases: false) {
    case .move(let move): return about(move.action, move: move)
    case .query(let query): return about(query.condition)
    case .failure: break
    }
    // A move with open slots, or words that are a phrase but for its slots.
    if case .success(let query) = ScenarioLanguage.readCondition(plain, in: &world.model) {
      return about(query.condition)
    }
    let wanted = plain.lowercased()
    if let place = model.relations.firstIndex(where: { words(of: $0.phrase).lowercased() == wanted }
    ) {
      return about(RelationID(place), terms: [])
    }
    if let place = model.actions.firstIndex(where: { words(of: $0.phrase).lowercased() == wanted })
    {
      return about(ActionID(place), move: nil)
    }
    return nil
  }

  private func about(_ condition: Condition) -> Answer.About? {
    switch condition {
    case .holds(let relation, let terms, _): about(relation, terms: terms)
    case .happened(let action, _, _): about(action, move: nil)
    case .all, .any, .none, .compare: nil
    }
  }

  // MARK: Relations

  /// - Parameter terms: what is asked for in its slots; values narrow the facts that are shown.
  func about(_ relation: RelationID, terms: [Term]) -> Answer.About {
    let declared = model[relation]
    let id = Program.RelationID(Int(relation.number))
    let values = terms.map { if case .value(let value) = $0 { value } else { Value?.none } }
    let now = facts(of: id, title: say(AboutMessage.holdsNow)) { fact in
      zip(fact.values, values).allSatisfy { $1 == nil || $0 == $1 }
    }
    let changing = changes(of: relation)
    let example = now.items.first?.text
    let unique = declared.uniqueness.map { one in
      let keys = one.keys.map { "?" + declared.slots[$0].name }
      return say(AboutMessage.oneForEach("?" + declared.slots[one.value].name, keys))
    }
    let local = declared.localPhrases.map { one in
      Answer.Section.Item(self.declared(one.phrase, declared.slots), one.language)
    }
    let what = say(declared.isDerived ? AboutMessage.isDerived : .isStored)
    var about = Answer.About(
      subject: .relation, name: self.declared(declared.phrase, declared.slots),
      text: ([what] + unique + [declared.note]).compactMap { $0 }
        .joined(separator: " "))
    about.sections = [
      now, section(say(AboutMessage.followsFrom), rules(deriving: relation)),
      Answer.Section(title: say(AboutMessage.beginsBy), items: changing.begins),
      Answer.Section(title: say(AboutMessage.endsBy), items: changing.ends),
      section(say(AboutMessage.neededBy), users(of: relation)),
      Answer.Section(title: say(AboutMessage.inOtherLanguages), items: local),
    ].filter { !$0.items.isEmpty || $0.title == now.title }
    let question = plain(declared.phrase, declared.slots)
    about.next = [declared.slots.isEmpty ? "when \(question)" : "ask \(question)"]
    about.next.append(example.map { "why \($0)" } ?? "history \(question)")
    return about
  }

  private func rules(deriving relation: RelationID) -> [String] {
    model.rules.filter { $0.head == relation }.map(\.title)
  }

  private func changes(of relation: RelationID)
    -> (begins: [Answer.Section.Item], ends: [Answer.Section.Item])
  {
    var begins: [Answer.Section.Item] = []
    var ends: [Answer.Section.Item] = []
    func add(_ effects: [Effect], _ text: String, _ note: String) {
      for isBeginning in [true, false]
      where effects.contains(where: { $0.relation == relation && $0.begins == isBeginning }) {
        let item = Answer.Section.Item(text, note)
        if isBeginning { begins.append(item) } else { ends.append(item) }
      }
    }
    for action in model.actions {
      add(action.effects, declared(action.phrase, action.slots), say(AboutMessage.byMove))
    }
    for one in model.consequences { add(one.effects, one.title, say(AboutMessage.byConsequence)) }
    for one in model.deadlines { add(one.effects, one.title, say(AboutMessage.byDeadline)) }
    return (begins, ends)
  }

  /// Who asks for it: rules, actions, consequences, deadlines.
  private func users(of relation: RelationID) -> [String] {
    model.rules.filter { $0.condition.mentions(relation) }.map(\.title)
      + model.actions.filter { $0.needs.contains { $0.condition.mentions(relation) } }
      .map { declared($0.phrase, $0.slots) }
      + model.consequences.filter { $0.when.mentions(relation) }.map(\.title)
      + model.deadlines.filter { $0.when.mentions(relation) }.map(\.title)
  }

  // MARK: Actions

  func about(_ id: ActionID, move: Move?) -> Answer.About {
    let action = model[id]
    let binding = move.map { move in
      Dictionary(uniqueKeysWithValues: move.values.enumerated().map { (VariableID($0), $1) })
    }
    var about = Answer.About(
      subject: .action, name: declared(action.phrase, action.slots), text: action.note)
    if let actor = action.actor {
      let whose = say(AboutMessage.moveOf("?" + action.slots[actor].name))
      about.text = about.text.map { "\(whose) \($0)" } ?? whose
    }
    about.sections = [
      Answer.Section(
        title: say(AboutMessage.needs),
        items: action.needs.map {
          Answer.Section.Item(model.text($0.condition, $0.scope, binding ?? [:]))
        }),
      Answer.Section(
        title: say(AboutMessage.does),
        items: action.effects.map { Answer.Section.Item(model.text($0, binding ?? [:])) }),
    ]
    if let move {
      about.sections.append(legality(of: move))
      let sentence = model.sentence(move)
      about.next = ["what if \(sentence)", "why not \(sentence)"]
    } else {
      let (legal, isCut) = someLegalMoves(action: Int(id.number))
      about.sections.append(
        Answer.Section(
          title: say(isCut ? AboutMessage.canBeMadeAtLeast : .canBeMadeNow), count: legal.count,
          items: legal.prefix(Session.examplesMax).map { Answer.Section.Item($0) }))
      about.next = legal.first.map { ["what if \($0)"] } ?? ["help what"]
    }
    let known =
      [
        action.weight.map {
          Answer.Section.Item(say(AboutMessage.weight($0.text)), say(AboutMessage.weightScale))
        }
      ].compactMap { $0 } + action.codes.map { Answer.Section.Item("\($0.scheme) \($0.value)") }
    about.sections += [
      Answer.Section(title: say(AboutMessage.knownAs), items: known), cited(action.citations),
      Answer.Section(
        title: say(AboutMessage.inOtherLanguages),
        items: action.localPhrases.map {
          Answer.Section.Item(declared($0.phrase, action.slots), $0.language)
        }
      ),
    ]
    about.sections = about.sections.filter { !$0.items.isEmpty || $0.count != nil }
    return about
  }

  private func legality(of move: Move) -> Answer.Section {
    show()
    guard let refusal = world.refusal(of: move) else {
      return Answer.Section(
        title: say(AboutMessage.now), items: [Answer.Section.Item(say(AboutMessage.canBeMade))])
    }
    let words = self.refusal(of: move, refusal)
    show()
    let failing = words.needs.filter { !$0.holds }.map {
      Answer.Section.Item(say(AboutMessage.lacks($0.text)), $0.why)
    }
    let others = [words.arithmetic, words.contradiction, words.cascade, words.never]
      .compactMap { $0 }.map { Answer.Section.Item($0) }
    return Answer.Section(title: say(AboutMessage.wouldBeRefused), items: failing + others)
  }

  /// Some moves of an action that would not be refused now, in order, and whether not all were
  /// looked at. Costs no more than a few dozen trials.
  func someLegalMoves(action place: Int, of actor: EntityID? = nil, atMost limit: Int = 40)
    -> (moves: [String], isCut: Bool)
  {
    show()
    let action = model.actions[place]
    var given: [Int: Value] = [:]
    if let actor {
      guard let slot = action.actor, model.isKind(model[actor].kind, action.slots[slot].kind) else {
        return ([], false)
      }
      given[slot] = .entity(actor)
    }
    let found = fillings(action: place, given: given, atMost: limit) ?? []
    let legal = found.filter { values in
      Move(action: place, values).map { world.isLegal($0) } ?? true
    }
    return (legal.map { sentence(action: place, $0) }.sorted(), found.count >= limit)
  }
}

extension Condition {
  /// Whether a sentence of a relation stands in it, however deep.
  func mentions(_ relation: RelationID) -> Bool {
    func mentions(_ term: Term) -> Bool {
      switch term {
      case .aggregate(let aggregate): aggregate.condition.mentions(relation)
      case .arithmetic(let left, _, let right): mentions(left) || mentions(right)
      case .duration(let amount, _): mentions(amount)
      case .value, .variable, .anything, .today: false
      }
    }
    switch self {
    case .all(let parts), .any(let parts): return parts.contains { $0.mentions(relation) }
    case .none(let part): return part.mentions(relation)
    case .holds(let one, let terms, _): return one == relation || terms.contains(where: mentions)
    case .happened(_, let terms, let day):
      return terms.contains(where: mentions) || day.map(mentions) ?? false
    case .compare(let left, _, let right): return mentions(left) || mentions(right)
    }
  }
}
