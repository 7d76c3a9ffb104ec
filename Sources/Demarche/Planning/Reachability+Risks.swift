import RuleEngine

/// Reactions that can refuse a step by themselves: a term of theirs may have no value, or they may
/// call for each other without end.
struct RiskyReactions {
  private let program: Program
  /// Changes of relations: twice the relation's number, and one more for facts that end.
  private var edges: [[Int]]

  init(_ program: Program) {
    self.program = program
    edges = Array(repeating: [], count: 2 * program.relations.count)
    for rule in program.rules {
      let head = 2 * rule.head.index
      for literal in rule.body {
        switch literal {
        case .holds(let relation, _):
          edges[2 * relation.index].append(head)
          edges[2 * relation.index + 1].append(head + 1)
        case .absent(let relation, _):
          edges[2 * relation.index].append(head + 1)
          edges[2 * relation.index + 1].append(head)
        case .aggregate(let id, _, _):
          let source = 2 * program.aggregates[id.index].source.index
          for change in [source, source + 1] { edges[change] += [head, head + 1] }
        case .since, .none, .any, .fold, .compare: continue
        }
      }
    }
    for (place, relation) in program.relations.enumerated() {
      if let longer = relation.sinceRelation {
        edges[2 * place].append(2 * longer.index)
        edges[2 * place + 1].append(2 * longer.index + 1)
      }
    }
    for reaction in program.reactions {
      let trigger = 2 * reaction.trigger.index
      for effect in reaction.effects {
        let change = 2 * effect.relation.index
        edges[trigger].append(effect.begins ? change : change + 1)
        // A new value ends the old one.
        if effect.begins, !program.relations[effect.relation.index].uniqueness.isEmpty {
          edges[trigger].append(change + 1)
        }
      }
    }
  }

  /// The reactions, in order.
  var reactions: [Int] {
    let components = Program.components(edges)
    var sizes: [Int32: Int] = [:]
    for component in components { sizes[component, default: 0] += 1 }
    return program.reactions.indices.filter { place in
      let reaction = program.reactions[place]
      if (sizes[components[2 * reaction.trigger.index]] ?? 0) > 1 { return true }
      return reaction.effects.contains { effect in
        !effect.computed.isEmpty
          || effect.terms.contains { term in
            switch term {
            case nil, .constant?, .variable?: false
            case .today?, .arithmetic?, .shift?: true
            }
          }
      }
    }
  }
}
