import Quantities
import RuleEngine
import ScenarioLanguage

extension Session {
  /// Longer branches are told without why each step was possible, and with a map of their end only.
  private static var chronicleLimit: Int { 1000 }
  /// More facts than this are told without their proofs.
  private static var proofLimit: Int { 3000 }

  /// All that is told of the branch in view up to the day in view.
  func chronicle(asked: [Answer] = [], language: String? = nil) -> Chronicle {
    defer { show() }
    var result = Chronicle(
      model: model, language: language ?? "en", branch: branch, start: world.start, date: date)
    result.asked = asked
    result.branches = branches()
    result.ahead = runningDeadlines().map { ($0.day, title(of: $0.carried.reaction)) }
    let way = world.history.way(from: .start, to: state.view.moment)
    addEntries(way, to: &result, language)
    addFacts(to: &result)
    result.intervals = allIntervals()
    return result
  }

  private func addEntries(
    _ way: [MomentID], to result: inout Chronicle, _ language: String?
  ) {
    let first = facts(at: .start, on: nil)
    var builder = MapBuilder(model: model, about: nil, language: language, start: first)
    func add(_ map: RelationMap, _ now: Set<Fact>, before: Set<Fact>) {
      var map = map
      map.title = model.title
      builder.fill(&map, now: now, before: before)
      result.maps.append(map)
    }
    add(RelationMap(date: world.start), first, before: first)
    let steps = way.filter { world.history[$0].isStep }
    result.entries = self.steps(steps).map { Chronicle.Entry(step: $0) }
    guard steps.count <= Self.chronicleLimit else {
      let now = allFacts()
      var map = RelationMap(date: date)
      map.step = result.entries.last.map { ($0.step.number, $0.step.event) }
      return add(map, now, before: now)
    }
    var before = first
    var hasMarks = false
    for (place, id) in steps.enumerated() where place < result.entries.count {
      if isInterrupted() { return }
      if case .whyStep(_, let needs, let brought, _) = whyStep(id, tellsLater: false) {
        result.entries[place].needs = needs
        result.entries[place].brought = brought
      }
      let now = facts(at: id, on: nil)
      if now != before || hasMarks {
        let step = result.entries[place].step
        var map = RelationMap(date: step.date)
        map.step = (step.number, step.event)
        add(map, now, before: before)
      }
      hasMarks = now != before
      before = now
      result.entries[place].map = result.maps.count - 1
    }
  }

  /// What holds in the state in view, each fact with its proof.
  private func addFacts(to result: inout Chronicle) {
    show()
    let count = model.relations.indices.reduce(0) {
      $0 + world.database.count(of: Program.RelationID($1))
    }
    let isProved = count <= Self.proofLimit
    var builder = ProofBuilder(self)
    var nodes: [(fact: String, isDerived: Bool, node: Int?)] = []
    for (place, relation) in model.relations.enumerated() {
      let id = Program.RelationID(place)
      for row in world.database.rows(of: id) {
        let node = isProved ? builder.fact(id, row) : nil
        nodes.append((sentence(id, row), relation.isDerived, node))
      }
    }
    builder.finish()
    result.facts = nodes.sorted { left, right in
      left.isDerived == right.isDerived ? left.fact < right.fact : !left.isDerived
    }.map {
      Chronicle.Holding(
        fact: $0.fact, isDerived: $0.isDerived,
        proof: $0.node.map { node in builder.graph.tree(node) })
    }
  }

  private func allIntervals() -> [(interval: Answer.Interval, isDerived: Bool)] {
    var result: [(interval: Answer.Interval, isDerived: Bool)] = []
    for (place, relation) in model.relations.enumerated() where !isInterrupted() {
      result += intervals(of: Program.RelationID(place)) { _ in true }
        .map { ($0, relation.isDerived) }
    }
    return result.sorted { left, right in
      (left.interval.fact, left.interval.from, left.interval.to ?? .last)
        < (right.interval.fact, right.interval.from, right.interval.to ?? .last)
    }
  }

  /// A chronicle as people read it: sentences, names and titles in the session's language.
  func shown(_ chronicle: Chronicle) -> Chronicle {
    guard spoken != nil else { return chronicle }
    func shown(_ content: Answer.Content) -> Answer.Content {
      self.shown(Answer(line: "", content: content, date: date, branch: branch)).content
    }
    var result = chronicle
    for place in result.entries.indices {
      let entry = result.entries[place]
      let content = Answer.Content.whyStep(
        step: entry.step, needs: entry.needs, brought: entry.brought)
      guard case .whyStep(let step, let needs, let brought, _) = shown(content) else { continue }
      result.entries[place].step = step
      result.entries[place].needs = needs
      result.entries[place].brought = brought
    }
    for place in result.facts.indices {
      let fact = result.facts[place]
      result.facts[place].fact = self.shown(sentence: fact.fact)
      guard let proof = fact.proof,
        case .why(_, let local, _) = shown(.why(fact: fact.fact, proof: proof))
      else { continue }
      result.facts[place].proof = local
    }
    if case .history(let intervals) = shown(.history(chronicle.intervals.map(\.interval))) {
      for place in intervals.indices { result.intervals[place].interval = intervals[place] }
    }
    result.ahead = chronicle.ahead.map { ($0.date, self.shown(title: $0.title)) }
    if case .branches(let branches) = shown(.branches(chronicle.branches)) {
      result.branches = branches
    }
    result.asked = chronicle.asked.map { self.shown($0) }
    return result
  }
}
