import RuleEngine
import ScenarioLanguage

/// What ended a fact, and what that rests on.
extension Session {
  /// The step that ended a fact, which does not hold where the engine stands; nil where it never
  /// held on this branch, or where no step ended it.
  func ended(_ fact: Fact) -> Answer.Ended? {
    let relation = Program.RelationID(Int(fact.relation.number))
    guard let row = world.database.row(relation, fact.values.map { world.database.symbol($0) }),
      case .at(let id, holds: false) = lastChange(of: relation, row)
    else { return nil }
    defer { show() }
    let proofs =
      world.database.isDerived(relation)
      ? derivedEnding(relation, row, id) : [ending(relation, row, id)].compactMap { $0 }
    guard let step = steps([id]).first else { return nil }
    return Answer.Ended(step: step, proofs: proofs)
  }

  /// What a derived fact rested on before a step that does not hold after it, and how that came.
  private func derivedEnding(
    _ relation: Program.RelationID, _ row: Int, _ id: MomentID
  ) -> [Answer.Proof] {
    let moment = world.history[id]
    world.move(to: moment.parent)
    guard world.database.holds(relation, row) else { return [] }
    var builder = ProofBuilder(self)
    let leaves = builder.leaves(of: ProofBuilder.FactKey(relation: relation, row: row))
    world.move(to: id)
    let gone = leaves.stored.filter { !world.database.holds($0.relation, $0.row) }
    var result = gone.compactMap { ending($0.relation, $0.row, id) }
    // Something else: what was absent has come, or a comparison has changed.
    for (condition, scope, binding) in leaves.conditions {
      world.move(to: id)
      guard leastBinding(of: condition, scope, binding) == nil else { continue }
      var builder = ProofBuilder(self)
      var node = Answer.Proof(
        fact: "not (\(model.text(condition, scope, binding)))", because: .comparison)
      if case .none(let inner) = condition {
        let nodes = builder.proofs(of: inner, scope, binding)
        builder.finish()
        result += nodes.map { builder.graph.tree($0) }
      } else {
        node.note = failure(of: condition, scope, binding)
        result.append(node)
      }
    }
    return result
  }

  /// How a step ended a stored fact: by an effect, of the move itself or of what followed.
  private func ending(
    _ relation: Program.RelationID, _ row: Int, _ id: MomentID
  ) -> Answer.Proof? {
    let fact = fact(relation, row)
    let moment = world.history[id]
    var node = Answer.Proof(fact: "not \(model.sentence(fact))", because: .event)
    node.step = Int(moment.step)
    node.since = moment.day
    var rounds: [(standing: ProofBuilder.Standing, carried: [Carried])] = []
    if case .deadlines(let carried) = moment.what {
      rounds.append((ProofBuilder.Standing(moment: id, stage: .before), carried))
    }
    if let detail = world.history.details[id] {
      for (round, mark) in zip(detail.rounds, detail.marks) {
        rounds.append((ProofBuilder.Standing(moment: id, stage: .within(mark)), round))
      }
    }
    // The last effect counts: what ended and began again ended for good later.
    for (standing, carried) in rounds.reversed() {
      stand(at: standing)
      for one in carried {
        let (when, scope, effects) = clauses(of: one.reaction)
        let values = binding(of: one)
        for effect in effects {
          guard let (condition, words) = ends(effect, fact),
            let found = leastBinding(of: condition, effect.scope, values)
          else { continue }
          var builder = ProofBuilder(self, at: standing)
          var nodes = builder.proofs(of: when, scope, values)
          if let condition = effect.condition {
            nodes += builder.proofs(of: condition, effect.scope, found)
          }
          builder.finish()
          switch world.lowered.reactions[one.reaction] {
          case .consequence: node.because = .consequence
          case .deadline: node.because = .deadline
          }
          node.rule = title(of: one.reaction)
          node.event = event(of: id)
          node.note = words
          node.sources = references(citations(of: one.reaction))
          node.from = nodes.map { builder.graph.tree($0) }
          return node
        }
      }
    }
    guard let move = move(of: id) else { return node }
    let builder = ProofBuilder(self)
    builder.describeStep(id, in: &node)
    stand(at: ProofBuilder.Standing(moment: id, stage: .before))
    for effect in model.actions[Int(move.action.number)].effects {
      guard let (condition, words) = ends(effect, fact),
        let found = leastBinding(of: condition, effect.scope, move.binding)
      else { continue }
      node.note = words
      if let condition = effect.condition {
        var builder = ProofBuilder(
          self, at: ProofBuilder.Standing(moment: id, stage: .before))
        let nodes = builder.proofs(of: condition, effect.scope, found)
        builder.finish()
        node.from = nodes.map { builder.graph.tree($0) }
      }
      break
    }
    return node
  }

  /// Puts the engine into a state of a proof.
  func stand(at standing: ProofBuilder.Standing) {
    let moment = world.history[standing.moment]
    switch standing.stage {
    case .before: world.move(to: moment.parent, on: moment.day)
    case .within(let mark): world.move(into: standing.moment, upTo: mark)
    case .after(let day): world.move(to: standing.moment, on: day)
    }
  }

  /// When an effect ends a fact: it says so, or it begins another value where there is one for each.
  private func ends(_ effect: Effect, _ fact: Fact) -> (condition: Condition, words: String?)? {
    guard effect.relation == fact.relation else { return nil }
    if !effect.begins { return (effect.bringing(fact), nil) }
    for uniqueness in model.relations[Int(fact.relation.number)].uniqueness {
      let others = Array(fact.values.enumerated())
      let keys: [Condition] = others.filter { uniqueness.keys.contains($0.offset) }.map {
        .compare(.value($0.element), .equal, effect.terms[$0.offset])
      }
      let value = effect.terms[uniqueness.value]
      let condition = Condition.all(
        (effect.condition?.conjuncts ?? []) + keys
          + [.compare(.value(fact.values[uniqueness.value]), .notEqual, value)])
      return (condition, say(ReasonMessage.tookItsPlace))
    }
    return nil
  }
}

extension ProofBuilder {
  /// What the recorded proof of a fact rests on in the state the engine stands in.
  struct Leaves {
    var stored: [FactKey] = []
    /// Absences and comparisons, for the names they hold for.
    var conditions: [(Condition, Scope, Session.Values)] = []
  }

  mutating func leaves(of root: FactKey) -> Leaves {
    var result = Leaves()
    var seen: Set<FactKey> = [root]
    var open = [root]
    while let next = open.popLast() {
      guard database.isDerived(next.relation), let instance = recorded(next) else {
        result.stored.append(next)
        continue
      }
      for part in instance.condition.conjuncts {
        switch part {
        case .none, .compare: result.conditions.append((part, instance.scope, instance.binding))
        default: continue
        }
      }
      let rows = (instance.rows ?? []).sorted {
        ($0.relation, $0.row) < ($1.relation, $1.row)
      }
      for row in rows where seen.insert(row).inserted { open.append(row) }
    }
    return result
  }
}
