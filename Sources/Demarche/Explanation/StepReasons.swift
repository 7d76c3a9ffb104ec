import RuleEngine
import ScenarioLanguage

/// What made steps possible, what they brought about, and what later steps rest on them.
extension Session {
  /// Why a step was possible and what it brought; which later ones rest on it takes longer to tell.
  func whyStep(_ id: MomentID, tellsLater: Bool) -> Answer.Content {
    guard let step = steps([id]).first else { return .error(noSuchStep("#")) }
    let moment = world.history[id]
    defer { show() }
    world.move(to: moment.parent, on: moment.day)
    var builder = ProofBuilder(self)
    let needs = builder.needs(of: moment)
    builder.finish()
    let before = needs.map { builder.graph.tree($0) }

    world.move(to: id)
    builder = ProofBuilder(self)
    var brought: [(fact: String, node: Int)] = []
    var seen = Set<String>()
    for change in world.database.log[moment.changes]
    where change.after != 0 && change.relation >= 0
      && change.relation < Int32(model.relations.count)
    {
      let relation = Program.RelationID(Int(change.relation))
      guard world.database.holds(relation, Int(change.row)) else { continue }
      let sentence = sentence(relation, Int(change.row))
      let isNew =
        step.changes.began.contains(sentence) || step.changes.derivedBegan.contains(sentence)
      guard isNew, seen.insert(sentence).inserted else { continue }
      brought.append((sentence, builder.fact(relation, Int(change.row))))
    }
    builder.finish()
    let after = brought.map { (fact: $0.fact, proof: builder.graph.tree($0.node)) }
    return .whyStep(
      step: step, needs: before, brought: after.sorted { $0.fact < $1.fact },
      later: tellsLater ? laterSteps(restingOn: id) : Answer.Later())
  }

  /// How many later steps are looked at.
  private static var laterLimit: Int { 1000 }

  /// The later steps of the branch that rest on one: their needs, or what their deadlines and
  /// consequences waited for, rest on what it or another such step began or ended.
  private func laterSteps(restingOn id: MomentID) -> Answer.Later {
    var result = Answer.Later()
    let way = world.history.way(from: id, to: tip)
    result.all = way.count
    var steps = [Int(world.history[id].step)]
    for later in way.prefix(Self.laterLimit) {
      if isInterrupted() { break }
      result.looked += 1
      guard let through = ground(of: later, among: Set(steps), after: world.history[id].parent)
      else { continue }
      let moment = world.history[later]
      steps.append(Int(moment.step))
      result.steps.append(
        (Int(moment.step), moment.day, event(of: later) ?? say(ReasonMessage.timePasses), through))
    }
    return result
  }

  /// What a step rests on that one of certain steps began or ended.
  private func ground(
    of id: MomentID, among steps: Set<Int>, after floor: MomentID
  ) -> String? {
    let moment = world.history[id]
    guard world.history.details[id]?.refusal == nil else { return nil }
    world.move(to: moment.parent, on: moment.day)
    var builder = ProofBuilder(self)
    builder.searchFloor = floor
    let needs = builder.needs(of: moment)
    if let found = builder.ground(of: needs, among: steps) { return found }
    guard let detail = world.history.details[id] else { return nil }
    for (round, mark) in zip(detail.rounds, detail.marks) {
      world.move(into: id, upTo: mark)
      builder = ProofBuilder(self)
      builder.searchFloor = floor
      for one in round {
        let (when, scope, _) = clauses(of: one.reaction)
        let nodes = builder.proofs(of: when, scope, binding(of: one))
        if let found = builder.ground(of: nodes, among: steps) { return found }
      }
    }
    return nil
  }
}

extension ProofBuilder {
  /// What a step rests on, where the engine stands before it: a move's needs, and what deadlines
  /// waited for.
  mutating func needs(of moment: Moment) -> [Int] {
    let move: Move
    switch moment.what {
    case .played(let played): move = played
    case .scripted(let place):
      guard case .move(let scripted) = session.world.script[place].what else { return [] }
      move = scripted
    case .deadlines(let carried):
      return unique(
        carried.flatMap { one in
          let (when, scope, _) = session.clauses(of: one.reaction)
          return proofs(of: when, scope, session.binding(of: one))
        })
    case .start, .waited, .skipped: return []
    }
    return unique(
      model.actions[Int(move.action.number)].needs.flatMap {
        proofs(of: $0.condition, $0.scope, move.binding)
      })
  }

  private func unique(_ nodes: [Int]) -> [Int] {
    var seen = Set<Int>()
    return nodes.filter { seen.insert($0).inserted }
  }

  /// The first fact that some nodes rest on in this state and that one of certain steps began, or
  /// whose absence it brought about.
  fileprivate mutating func ground(of nodes: [Int], among steps: Set<Int>) -> String? {
    explainHere()
    var seen = Set(nodes)
    var open = Array(nodes.reversed())
    while let next = open.popLast() {
      if let step = graph[next].step, steps.contains(step) { return graph[next].fact }
      for parent in graph.from(next).reversed() where seen.insert(parent).inserted {
        open.append(parent)
      }
    }
    return nil
  }
}
