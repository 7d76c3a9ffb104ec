import ScenarioLanguage

/// Which moves can matter to something, told from what clauses mention.
///
/// A move matters if it changes, by its own effects or by consequences, what the goal rests on, or
/// what a move that matters needs; and so does one that history is asked about. Leaving the others
/// out of a sequence leaves what it brings about as it was.
struct Relevance {
  private let model: Model
  private var mentions = Mentions()

  /// Relations that what follows from steps begins facts of.
  private let begunByReactions: Set<RelationID>

  init(_ model: Model) {
    self.model = model
    let reacting = model.consequences.flatMap(\.effects) + model.deadlines.flatMap(\.effects)
    begunByReactions = Set(reacting.filter(\.begins).map(\.relation))
  }

  mutating func add(_ condition: Condition) { condition.collect(&mentions) }

  /// What a move needs, and what its consequences must not come to.
  mutating func add(_ action: ActionID) {
    mentions.actions.insert(action)
  }

  /// What any step may come to that follows from it or comes with its day, and may so be refused for.
  mutating func addReactions() {
    var changed: Set<RelationID> = []
    for consequence in model.consequences {
      add(consequence.when)
      note(consequence.effects, with: begunByReactions, &changed)
    }
    for deadline in model.deadlines {
      add(deadline.when)
      note(deadline.effects, with: begunByReactions, &changed)
    }
    for never in model.nevers { add(never.condition) }
  }

  /// The actions of which it matters that they were made, besides what they do; to be asked after
  /// `actions`.
  var history: Set<ActionID> { mentions.actions }

  /// The actions that can matter, in order.
  mutating func actions() -> [Int] {
    let below = model.mentionsBelow()
    var actions = Set<Int>()
    var changed = Set<RelationID>()
    var size = -1
    func isTouched(_ condition: Condition) -> Bool {
      var mentioned = Mentions()
      condition.collect(&mentioned)
      for relation in mentioned.relations {
        if let more = below[relation] { mentioned.formUnion(more) }
      }
      return mentioned.actions.contains { actions.contains(Int($0.number)) }
        || !mentioned.relations.isDisjoint(with: changed)
    }
    while size != mentions.count + actions.count + changed.count {
      size = mentions.count + actions.count + changed.count
      for rule in model.rules where mentions.relations.contains(rule.head) {
        add(rule.condition)
        for term in rule.headTerms { term.collect(&mentions) }
      }
      for (place, action) in model.actions.enumerated()
      where mentions.actions.contains(ActionID(place))
        || action.effects.contains(where: { mentions.relations.contains($0.relation) })
      {
        actions.insert(place)
        for need in action.needs { add(need.condition) }
        let begun = Set(action.effects.filter(\.begins).map(\.relation))
        note(action.effects, with: begun, &changed)
      }
      let reactions =
        model.consequences.map { ($0.when, $0.effects) }
        + model.deadlines.map { ($0.when, $0.effects) }
      for (when, effects) in reactions
      where isTouched(when) || effects.contains(where: { mentions.relations.contains($0.relation) })
      {
        add(when)
        note(effects, with: begunByReactions, &changed)
      }
      for never in model.nevers where isTouched(never.condition) { add(never.condition) }
    }
    return actions.sorted()
  }

  /// - Parameter begun: the relations that effects applied together with these begin facts of.
  private mutating func note(
    _ effects: [Effect], with begun: Set<RelationID>, _ changed: inout Set<RelationID>
  ) {
    for effect in effects {
      changed.insert(effect.relation)
      if let condition = effect.condition { add(condition) }
      for term in effect.terms { term.collect(&mentions) }
      // What is ended and begun at once is a contradiction, so what there is to end matters.
      if !effect.begins, begun.contains(effect.relation) {
        mentions.relations.insert(effect.relation)
      }
    }
  }
}

/// Relations and actions that stand in conditions.
struct Mentions {
  var relations: Set<RelationID> = []
  var actions: Set<ActionID> = []

  var count: Int { relations.count + actions.count }

  mutating func formUnion(_ other: Mentions) {
    relations.formUnion(other.relations)
    actions.formUnion(other.actions)
  }
}

extension Model {
  /// By derived relation: what it rests on, through others too.
  fileprivate func mentionsBelow() -> [RelationID: Mentions] {
    var result: [RelationID: Mentions] = [:]
    var grew = true
    while grew {
      grew = false
      for rule in rules {
        var mentioned = Mentions()
        rule.condition.collect(&mentioned)
        for term in rule.headTerms { term.collect(&mentioned) }
        for relation in mentioned.relations {
          if let more = result[relation] { mentioned.formUnion(more) }
        }
        let before = result[rule.head]?.count ?? -1
        result[rule.head, default: Mentions()].formUnion(mentioned)
        grew = grew || result[rule.head]?.count != before
      }
    }
    return result
  }
}

extension Condition {
  /// Adds all that stands anywhere in it.
  fileprivate func collect(_ mentions: inout Mentions) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.collect(&mentions) }
    case .none(let part): part.collect(&mentions)
    case .holds(let relation, let terms, _):
      mentions.relations.insert(relation)
      for term in terms { term.collect(&mentions) }
    case .happened(let action, let terms, let day):
      mentions.actions.insert(action)
      for term in terms { term.collect(&mentions) }
      day?.collect(&mentions)
    case .compare(let left, _, let right):
      left.collect(&mentions)
      right.collect(&mentions)
    }
  }
}

extension Term {
  fileprivate func collect(_ mentions: inout Mentions) {
    var aggregates: [Aggregate] = []
    collect(&aggregates)
    for aggregate in aggregates { aggregate.condition.collect(&mentions) }
  }
}
