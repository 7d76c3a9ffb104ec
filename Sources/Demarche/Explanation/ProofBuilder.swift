import Quantities
import RuleEngine
import ScenarioLanguage

/// Proofs from the derivations that the engine recorded: nothing is run again.
///
/// A fact that a deadline or a consequence began rests on its `when` as that held then. So the
/// nodes of one proof belong to different moments; the builder puts the engine where each holds,
/// latest first, and so goes back through history once. `finish` takes it to the view again.
struct ProofBuilder {
  let session: Session
  private(set) var graph = ProofGraph()
  /// Facts whose derivation is chosen here, not the one on record.
  var chosen: [FactKey: Instance] = [:]

  /// Where the engine stands.
  private var standing: Standing
  private var known: [Identity: Int] = [:]
  /// Derived facts of this standing yet to be explained.
  private var open: [(node: Int, key: FactKey)] = []
  /// What rests on an earlier state, by that.
  private var later: [Standing: [(node: Int, reason: Reason)]] = [:]
  /// Endings up to here are nobody's business.
  var searchFloor = MomentID.start

  struct FactKey: Hashable {
    var relation: Program.RelationID
    var row: Int
  }

  /// A rule of the model applied to names: what one derivation says.
  struct Instance {
    var rule: Int
    /// The rule's condition, perhaps with a name for each `?`.
    var condition: Condition
    var scope: Scope
    var binding: Session.Values
    /// The rows of its sentences; any that fit if nil.
    var rows: Set<FactKey>?
  }

  /// A state that nodes hold in.
  struct Standing: Hashable, Comparable {
    enum Stage: Hashable {
      /// Before a moment's step, on its day.
      case before
      /// Within it, up to a mark of the log.
      case within(Int)
      case after(Day)
    }
    var moment: MomentID
    var stage: Stage

    static func < (left: Standing, right: Standing) -> Bool {
      (left.moment, left.rank) < (right.moment, right.rank)
    }

    private var rank: Int {
      switch stage {
      case .before: -1
      case .within(let mark): mark
      case .after: .max
      }
    }
  }

  /// What makes two nodes the same. Stored facts are the same in every state since they began.
  private enum Identity: Hashable {
    case derived(Standing, FactKey)
    case stored(FactKey, Database.Origin?, withDay: Bool)
  }

  private enum Reason {
    /// The condition of a reaction that began a fact, for one of these bindings.
    case reaction(Int, [Carried], Fact)
    /// The `where` of a move's effect.
    case effect(Move, Fact)
  }

  /// A builder where the engine stands.
  init(_ session: Session) {
    self.session = session
    standing = Standing(moment: session.world.place, stage: .after(session.world.database.today))
  }

  /// A builder in a state that the engine was put into.
  init(_ session: Session, at standing: Standing) {
    self.session = session
    self.standing = standing
  }

  var database: Database { session.world.database }
  var model: Model { session.model }
  private var lowered: LoweredModel { session.world.lowered }

  // MARK: Facts

  /// The node of a fact that holds where the engine stands; what it rests on comes with `finish`.
  mutating func fact(_ relation: Program.RelationID, _ row: Int, withDay: Bool = false) -> Int {
    let key = FactKey(relation: relation, row: row)
    let isDerived = database.isDerived(relation)
    let identity: Identity =
      isDerived
      ? .derived(standing, key)
      : .stored(key, database.origin(relation, row), withDay: withDay)
    if let place = known[identity] { return place }
    let place: Int
    if isDerived {
      place = graph.add(Answer.Proof(fact: session.sentence(relation, row), because: .rule))
      open.append((place, key))
    } else if let action = lowered.eventRelations.firstIndex(of: relation) {
      place = event(key, action)
    } else {
      place = stored(key, withDay: withDay)
    }
    known[identity] = place
    return place
  }

  mutating func add(_ node: Answer.Proof, from: [Int] = []) -> Int {
    let place = graph.add(node)
    if !from.isEmpty { graph.set(place, from: from) }
    return place
  }

  /// Works out all that the nodes so far rest on, and takes the engine back to the view.
  mutating func finish() {
    explainOpen()
    var hasMoved = false
    while let next = later.keys.max(), !session.isInterrupted() {
      let reasons = later.removeValue(forKey: next) ?? []
      stand(at: next)
      hasMoved = true
      for (node, reason) in reasons { graph.set(node, from: nodes(of: reason)) }
      explainOpen()
    }
    if hasMoved { session.show() }
  }

  /// Works out what the nodes so far rest on in the state the engine stands in, and no earlier.
  mutating func explainHere() { explainOpen() }

  private mutating func explainOpen() {
    while let (node, key) = open.popLast() {
      guard let instance = chosen[key] ?? recorded(key) else { continue }
      graph[node].rule = model.rules[instance.rule].title
      graph[node].sources = session.references(model.rules[instance.rule].citations)
      graph.set(node, from: grounds(of: instance))
    }
  }

  private mutating func stand(at next: Standing) {
    standing = next
    chosen = [:]
    session.stand(at: next)
  }

  /// The rule and binding of the derivation on record. Hidden relations are looked through: what
  /// they are derived from is a part of the same condition.
  func recorded(_ key: FactKey) -> Instance? {
    guard let first = database.derivation(key.relation, key.row),
      case .rule(let place) = lowered.rules[first.rule].source
    else { return nil }
    let scope = model.rules[place].scope
    var binding: Session.Values = [:]
    var rows = Set<FactKey>()
    var open = [key]
    while let next = open.popLast() {
      guard let (rule, parents) = database.derivation(next.relation, next.row) else { continue }
      let program = database.program.rules[rule]
      bind(program.headTerms, next, scope, into: &binding)
      var parent = 0
      for case .holds(let relation, let operands) in program.body {
        let key = FactKey(relation: relation, row: parents[parent])
        bind(operands, key, scope, into: &binding)
        parent += 1
        if isHidden(relation) { open.append(key) } else { rows.insert(key) }
      }
    }
    return Instance(
      rule: place, condition: model.rules[place].condition, scope: scope, binding: binding,
      rows: rows)
  }

  /// A relation that stands for a part of a condition; those with a day since when stand for the
  /// fact itself.
  private func isHidden(_ relation: Program.RelationID) -> Bool {
    relation.index >= lowered.auxiliaryStart && lowered.sinceRelations[relation] == nil
  }

  private func bind(
    _ operands: [Program.Operand], _ key: FactKey, _ scope: Scope,
    into binding: inout Session.Values
  ) {
    for (operand, symbol) in zip(operands, database.tuple(key.relation, key.row)) {
      if case .variable(let variable) = operand, variable < scope.variables.count {
        binding[VariableID(variable)] = database.value(symbol)
      }
    }
  }

  /// What a derivation shows of its last step, in whatever order: two that show the same are one to
  /// a reader. Nil where the condition cannot be laid over the rows, so that there is nothing to show.
  mutating func lastStep(of instance: Instance) -> [String]? {
    layOver(instance).map { [model.rules[instance.rule].title] + words(of: $0).sorted() }
  }

  /// What nodes say of themselves and of what is counted for them.
  func words(of nodes: [Int]) -> [String] {
    nodes.map { node in
      ([graph[node].fact, graph[node].note ?? ""] + graph.from(node).map { graph[$0].fact })
        .joined(separator: "\n")
    }
  }

  private mutating func grounds(of instance: Instance) -> [Int] { layOver(instance) ?? [] }

  /// The nodes of a rule's condition over the rows of an instance; nil where they do not fit.
  private mutating func layOver(_ instance: Instance) -> [Int]? {
    let rule = model.rules[instance.rule]
    var instance = instance
    if let rows = instance.rows, instance.condition.hasAlternatives {
      guard
        let way = session.choice(
          of: instance.condition, instance.scope, instance.binding, among: rows)
      else { return nil }
      instance.condition = way.condition
      instance.binding = way.binding
    }
    var binding = instance.binding
    // Variables that are worked out from others are in no row.
    let comparisons = instance.condition.conjuncts.filter { $0.isEquation }
    for _ in comparisons.indices {
      for case .compare(let left, _, let right) in comparisons {
        for (side, other) in [(left, right), (right, left)] {
          guard case .variable(let variable) = side, binding[variable] == nil else { continue }
          binding[variable] = session.value(of: other, instance.scope, binding)
        }
      }
    }
    guard
      var result = grounds(
        of: instance.condition, instance.scope, binding, rows: instance.rows)
    else { return nil }
    for term in rule.headTerms where term.hasAggregate {
      result.append(computed(term, instance.scope, binding))
    }
    return result
  }

  // MARK: Stored facts and events

  private mutating func stored(_ key: FactKey, withDay: Bool) -> Int {
    let fact = session.fact(key.relation, key.row)
    let origin = database.origin(key.relation, key.row)
    let day = withDay ? origin.map { " since \(model.text($0.day))" } ?? "" : ""
    var proof = Answer.Proof(fact: model.sentence(fact) + day, because: .given)
    guard let origin else { return graph.add(proof) }
    proof.since = origin.day
    guard origin.step != 0 else {
      if let given = model.givens.index(of: fact) {
        proof.sources = session.references(model.givens[given].citations)
      }
      return graph.add(proof)
    }
    let id = MomentID(Int(origin.step))
    describeStep(id, in: &proof)
    let begun = session.world.history.details[id]?.begun.last {
      $0.relation == key.relation && $0.row == key.row
    }
    guard let begun else {
      proof.because = .event
      let node = graph.add(proof)
      if let move = session.move(of: id), hasCondition(move, fact.relation) {
        later[Standing(moment: id, stage: .before), default: []].append((node, .effect(move, fact)))
      }
      return node
    }
    switch lowered.reactions[begun.reaction] {
    case .consequence: proof.because = .consequence
    case .deadline: proof.because = .deadline
    }
    proof.rule = session.title(of: begun.reaction)
    proof.sources = session.references(session.citations(of: begun.reaction))
    let node = graph.add(proof)
    if let (standing, carried) = session.calls(for: begun, in: id) {
      later[standing, default: []].append((node, .reaction(begun.reaction, carried, fact)))
    }
    return node
  }

  /// Whether a move begins some facts of a relation only where a condition holds.
  private func hasCondition(_ move: Move, _ relation: RelationID) -> Bool {
    model.actions[Int(move.action.number)].effects.contains {
      $0.begins && $0.relation == relation && $0.condition != nil
    }
  }

  func describeStep(_ id: MomentID, in proof: inout Answer.Proof) {
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

  private mutating func event(_ key: FactKey, _ action: Int) -> Int {
    var values = database.tuple(key.relation, key.row).map { database.value($0) }
    let day = values.removeLast()
    let move = Move(action: ActionID(action), values: values)
    var proof = Answer.Proof(
      fact: model.sentence(move) + " on " + model.text(day), because: .event)
    if let origin = database.origin(key.relation, key.row) {
      proof.since = origin.day
      describeStep(MomentID(Int(origin.step)), in: &proof)
    }
    return graph.add(proof)
  }

  // MARK: Reasons

  /// What a fact rests on that was begun from the state the engine stands in.
  private mutating func nodes(of reason: Reason) -> [Int] {
    switch reason {
    case .reaction(let reaction, let carried, let fact):
      let (when, scope, effects) = session.clauses(of: reaction)
      for one in carried {
        let binding = session.binding(of: one)
        for effect in effects where effect.begins && effect.relation == fact.relation {
          guard
            let found = session.leastBinding(
              of: effect.bringing(fact), effect.scope, binding)
          else { continue }
          return proofs(of: when, scope, binding)
            + (effect.condition.map { proofs(of: $0, effect.scope, found) } ?? [])
        }
      }
      return []
    case .effect(let move, let fact):
      // What it begins without a condition comes first: that rests on nothing.
      let effects = model.actions[Int(move.action.number)].effects.filter {
        $0.begins && $0.relation == fact.relation
      }
      for effect in effects.filter({ $0.condition == nil }) + effects {
        let found = session.leastBinding(of: effect.bringing(fact), effect.scope, move.binding)
        guard let found else { continue }
        return effect.condition.map { proofs(of: $0, effect.scope, found) } ?? []
      }
      return []
    }
  }

  /// When and how a fact ended that does not hold, as far as that can be found.
  ///
  /// - Returns: what to say of it, and the step if one is known.
  mutating func ending(of relation: Program.RelationID, _ row: Int) -> (step: Int?, words: String) {
    let (moment, holds): (MomentID, Bool)
    switch session.lastChange(of: relation, row, after: searchFloor) {
    case .none: return (nil, session.say(ReasonMessage.neverBegan(nil)))
    case .tooFarBack: return (nil, session.say(ReasonMessage.notLately(nil)))
    case .at(let found, let result): (moment, holds) = (found, result)
    }
    guard !holds else { return (nil, session.say(ReasonMessage.doesNotHold)) }
    let step = session.world.history[moment]
    let event = session.event(of: moment).map { session.shown(event: $0) }
    let words = ReasonMessage.ended(nil, step.day, step: Int(step.step), by: event)
    return (Int(step.step), session.say(words))
  }
}

extension Session {
  /// The move that a moment's step was; nil for any other.
  func move(of id: MomentID) -> Move? {
    switch world.history[id].what {
    case .scripted(let place):
      if case .move(let move) = world.script[place].what { move } else { nil }
    case .played(let move): move
    default: nil
    }
  }

  /// The reactions of which one began a fact, and the state that called for them.
  func calls(for begun: Dynamics.Begun, in id: MomentID)
    -> (ProofBuilder.Standing, [Carried])?
  {
    if begun.round == 0 {
      guard case .deadlines(let carried) = world.history[id].what else { return nil }
      return (
        ProofBuilder.Standing(moment: id, stage: .before),
        carried.filter { $0.reaction == begun.reaction }
      )
    }
    guard let detail = world.history.details[id], detail.rounds.indices.contains(begun.round - 1)
    else { return nil }
    return (
      ProofBuilder.Standing(moment: id, stage: .within(detail.marks[begun.round - 1])),
      detail.rounds[begun.round - 1].filter { $0.reaction == begun.reaction }
    )
  }

  /// The condition and the effects of a reaction.
  func clauses(of reaction: Int) -> (when: Condition, scope: Scope, effects: [Effect]) {
    switch world.lowered.reactions[reaction] {
    case .consequence(let place):
      let one = model.consequences[place]
      return (one.when, one.scope, one.effects)
    case .deadline(let place):
      let one = model.deadlines[place]
      return (one.when, one.scope, one.effects)
    }
  }

  /// The values of a reaction's variables.
  func binding(of carried: Carried) -> Values {
    let reaction = world.database.program.reactions[carried.reaction]
    let cells = world.database.tuple(reaction.trigger, carried.row)
    return Dictionary(
      uniqueKeysWithValues: zip(reaction.variables, cells).map {
        (VariableID($0), world.database.value($1))
      })
  }
}

extension Move {
  /// The values of the action's slots, which are the first variables of its clauses.
  var binding: [VariableID: Value] {
    Dictionary(
      uniqueKeysWithValues: values.enumerated().map { (VariableID($0.offset), $0.element) })
  }
}

extension Effect {
  /// That this effect is about a fact.
  func bringing(_ fact: Fact) -> Condition {
    let equations: [Condition] = zip(self.terms, fact.values).compactMap { term, value in
      if case .anything = term { return nil }
      return .compare(.value(value), .equal, term)
    }
    return .all((condition?.conjuncts ?? []) + equations)
  }
}

extension Condition {
  /// A comparison that can give a variable its value.
  var isEquation: Bool { if case .compare(_, .equal, _) = self { true } else { false } }
}
