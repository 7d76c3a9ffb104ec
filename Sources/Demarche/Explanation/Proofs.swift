import RuleEngine
import ScenarioLanguage

/// Proofs from the derivations that the engine recorded: nothing is run again.
struct ProofBuilder {
  private let session: Session
  private var known: [Key: Answer.Proof] = [:]

  struct Key: Hashable {
    var relation: Program.RelationID
    var row: Int
  }

  /// Shared parts are repeated in proofs of up to this many nodes; in larger ones they stand
  /// once, and again without what they rest on.
  static let repetitionLimit = 20_000

  init(_ session: Session) { self.session = session }

  private var database: Database { session.world.database }
  private var model: Model { session.model }

  /// The proof of a fact that holds where the engine stands.
  mutating func proof(_ relation: Program.RelationID, _ row: Int) -> Answer.Proof {
    // Deep proofs must not be deep recursions: what a fact rests on is built before it.
    let root = Key(relation: relation, row: row)
    var open = [root]
    while let key = open.last {
      let missing =
        known[key] == nil ? grounds(of: key).compactMap(\.key).filter { known[$0] == nil } : []
      if missing.isEmpty {
        if known[key] == nil { known[key] = build(key) }
        open.removeLast()
      } else {
        open += missing
      }
    }
    guard let proof = known[root] else { preconditionFailure("what was built last is the root") }
    return ProofBuilder.pruned(proof)
  }

  /// What a fact rests on: facts, or conditions in words.
  enum Ground {
    case fact(Key)
    case condition(Condition, Scope, [VariableID: Value])

    var key: Key? { if case .fact(let key) = self { key } else { nil } }
  }

  func grounds(of key: Key) -> [Ground] {
    guard database.isDerived(key.relation) else { return [] }
    var result: [Ground] = []
    collect(key, [:], into: &result)
    return result
  }

  /// The grounds of a derived fact; those of hidden relations stand in their place.
  private func collect(
    _ key: Key, _ outer: [VariableID: Value], into result: inout [Ground]
  ) {
    guard let (rule, parents) = database.derivation(key.relation, key.row) else { return }
    let lowered = session.world.lowered.rules[rule]
    var binding = outer
    bind(rule, key, parents, into: &binding)
    let atoms = database.program.rules[rule].body.compactMap { literal -> Program.RelationID? in
      if case .holds(let relation, _) = literal { relation } else { nil }
    }
    for ground in lowered.grounds {
      switch ground {
      case .atom(let place):
        let parent = Key(relation: atoms[place], row: parents[place])
        if isHidden(parent.relation) {
          collect(parent, binding, into: &result)
        } else {
          result.append(.fact(parent))
        }
      case .condition(let condition):
        result.append(.condition(condition, lowered.scope, binding))
      }
    }
  }

  /// A relation that stands for a part of a condition; those with a day since when stand for the
  /// fact itself.
  private func isHidden(_ relation: Program.RelationID) -> Bool {
    relation.index >= session.world.lowered.auxiliaryStart
      && session.world.lowered.sinceRelations[relation] == nil
  }

  /// The values of a rule's variables, from the tuples of its head and its atoms.
  private func bind(
    _ rule: Int, _ key: Key, _ parents: [Int], into binding: inout [VariableID: Value]
  ) {
    let rule = database.program.rules[rule]
    func take(_ operands: [Program.Operand], _ tuple: [Symbol]) {
      for (operand, symbol) in zip(operands, tuple) {
        if case .variable(let variable) = operand {
          binding[VariableID(variable)] = database.value(symbol)
        }
      }
    }
    take(rule.headTerms, database.tuple(key.relation, key.row))
    var next = 0
    for case .holds(let relation, let operands) in rule.body {
      take(operands, database.tuple(relation, parents[next]))
      next += 1
    }
  }

  private func words(
    _ condition: Condition, _ scope: Scope, _ binding: [VariableID: Value]
  ) -> Answer.Proof {
    let isAbsence = if case .none = condition { true } else { false }
    return Answer.Proof(
      fact: model.text(condition, scope, binding), because: isAbsence ? .absence : .comparison)
  }

  // MARK: Nodes

  private func build(_ key: Key) -> Answer.Proof {
    if let action = session.world.lowered.eventRelations.firstIndex(of: key.relation) {
      return event(key, action)
    }
    if database.isDerived(key.relation) {
      let (rule, _) = database.derivation(key.relation, key.row) ?? (0, [])
      var proof = Answer.Proof(fact: sentence(key), because: .rule)
      if case .rule(let place) = session.world.lowered.rules[rule].source {
        proof.rule = model.rules[place].title
        proof.sources = session.references(model.rules[place].citations)
      }
      proof.from = grounds(of: key).compactMap { ground in
        switch ground {
        case .fact(let key): known[key]
        case .condition(let condition, let scope, let binding): words(condition, scope, binding)
        }
      }
      return proof
    }
    return stored(key)
  }

  func sentence(_ key: Key) -> String {
    guard let base = session.world.lowered.sinceRelations[key.relation] else {
      return session.sentence(key.relation, key.row)
    }
    let values = database.tuple(key.relation, key.row).map { database.value($0) }
    let fact = Fact(relation: RelationID(base.index), values: Array(values.dropLast()))
    return model.sentence(fact) + " since " + (values.last.map { model.text($0) } ?? "")
  }

  /// A stored fact: given, or begun by a step.
  private func stored(_ key: Key) -> Answer.Proof {
    var proof = Answer.Proof(fact: sentence(key), because: .given)
    guard let origin = database.origin(key.relation, key.row) else { return proof }
    proof.since = origin.day
    guard origin.step != 0 else {
      let base = session.world.lowered.sinceRelations[key.relation] ?? key.relation
      var values = database.tuple(key.relation, key.row).map { database.value($0) }
      if base != key.relation { values.removeLast() }
      let fact = Fact(relation: RelationID(base.index), values: values)
      if let given = model.givens.first(where: { $0.fact == fact }) {
        proof.sources = session.references(given.citations)
      }
      return proof
    }
    let id = MomentID(Int(origin.step))
    describeStep(id, in: &proof)
    let base = session.world.lowered.sinceRelations[key.relation]
    let row =
      base.flatMap { database.row($0, Array(database.tuple(key.relation, key.row).dropLast())) }
      ?? key.row
    let begun = session.world.history.details[id]?.begun.last {
      $0.relation == (base ?? key.relation) && $0.row == row
    }
    if let begun {
      switch session.world.lowered.reactions[begun.reaction] {
      case .consequence: proof.because = .consequence
      case .deadline: proof.because = .deadline
      }
      proof.rule = session.title(of: begun.reaction)
      proof.sources = session.references(session.citations(of: begun.reaction))
    } else {
      proof.because = .event
    }
    return proof
  }

  private func describeStep(_ id: MomentID, in proof: inout Answer.Proof) {
    proof.step = Int(session.world.history[id].step)
    switch session.world.history[id].what {
    case .scripted(let place):
      let event = session.world.script[place]
      proof.sources = session.references(event.citations)
      if case .move(let move) = event.what { proof.event = model.sentence(move) }
    case .played(let move): proof.event = model.sentence(move)
    default: break
    }
  }

  /// An event of history.
  private func event(_ key: Key, _ action: Int) -> Answer.Proof {
    var values = database.tuple(key.relation, key.row).map { database.value($0) }
    let day = values.removeLast()
    let move = Move(action: ActionID(action), values: values)
    var proof = Answer.Proof(
      fact: model.sentence(move) + " on " + model.text(day), because: .event)
    if let origin = database.origin(key.relation, key.row) {
      proof.since = origin.day
      describeStep(MomentID(Int(origin.step)), in: &proof)
    }
    return proof
  }

  // MARK: Conditions

  /// What makes a condition hold where the engine stands, for the first binding that does.
  mutating func proofs(
    of condition: Condition, _ scope: Scope, _ binding: [VariableID: Value]
  ) -> [Answer.Proof] {
    guard let found = session.firstBinding(of: condition, scope, binding) else { return [] }
    return condition.conjuncts.flatMap { proofs(ofPart: $0, scope, found) }
  }

  private mutating func proofs(
    ofPart part: Condition, _ scope: Scope, _ binding: [VariableID: Value]
  ) -> [Answer.Proof] {
    switch part {
    case .holds(let relation, let terms, _):
      if let row = row(Program.RelationID(Int(relation.number)), terms, binding) {
        return [proof(Program.RelationID(Int(relation.number)), row)]
      }
    case .happened(let action, let terms, let day):
      let events = session.world.lowered.eventRelations[Int(action.number)]
      if let row = row(events, terms + [day ?? .anything], binding) { return [proof(events, row)] }
    case .any(let choices):
      for choice in choices.flatMap(\.disjuncts) {
        let result = proofs(of: choice, scope, binding)
        if !result.isEmpty { return result }
      }
    case .all(let parts): return parts.flatMap { proofs(ofPart: $0, scope, binding) }
    case .none, .compare: break
    }
    return [words(part, scope, binding)]
  }

  /// The first row that holds and fits the terms.
  func row(
    _ relation: Program.RelationID, _ terms: [Term], _ binding: [VariableID: Value]
  ) -> Int? {
    let pattern = terms.map { term -> Symbol? in
      switch term {
      case .value(let value): database.symbol(value)
      case .variable(let variable): binding[variable].map { database.symbol($0) }
      default: nil
      }
    }
    return database.rows(of: relation, matching: pattern).min()
  }

  // MARK: Size

  private static func pruned(_ proof: Answer.Proof) -> Answer.Proof {
    var count = 0
    func measure(_ proof: Answer.Proof) -> Bool {
      count += 1
      return count <= repetitionLimit && proof.from.allSatisfy(measure)
    }
    if measure(proof) { return proof }
    var seen = Set<String>()
    func prune(_ proof: Answer.Proof) -> Answer.Proof {
      var result = proof
      if seen.insert(proof.fact).inserted {
        result.from = proof.from.map(prune)
      } else {
        result.from = []
      }
      return result
    }
    return prune(proof)
  }
}
