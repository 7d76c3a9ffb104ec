import Quantities
import ScenarioLanguage

@testable import Demarche

/// Questions about time, answered by looking at every day there was.
extension PlainSession {
  struct Interval: Equatable {
    var fact: String
    var from: Day
    var to: Day?
    var beganBy: Cause?
    var endedBy: Cause?
  }

  struct Cause: Equatable {
    var step: Int
    var event: String?
  }

  /// The branch in view at the end of a day, or the code of why it cannot be seen.
  func end(of day: Day) -> Result<PlainState, PlainMistake> {
    if day < view.nodes[0].state.today { return .failure(PlainMistake("before-start")) }
    if day > branch.tip.state.today { return .failure(PlainMistake("not-yet")) }
    return .success(seen(on: day, upTo: view.nodes.count - 1))
  }

  private func seen(on day: Day, upTo place: Int) -> PlainState {
    var state = (view.nodes[...place].last { $0.state.today <= day } ?? view.nodes[0]).state
    // On its own day it knows what it has worked out already.
    if state.today != day { state.today = day }
    return state
  }

  private func days(from first: Day, to last: Day) -> [Day] {
    (first.number...max(first.number, last.number)).compactMap { Day(number: Int($0)) }
  }

  // MARK: Changes

  struct Changes: Equatable {
    var began: [String]
    var ended: [String]
    var derivedBegan: [String]
    var derivedEnded: [String]
  }

  func changes(from old: PlainState, to new: PlainState) -> Changes {
    let stored = (old: Set(old.stored.keys), new: Set(new.stored.keys))
    let derived = (old: PlainSession.derived(old), new: PlainSession.derived(new))
    return Changes(
      began: sentences(stored.new.subtracting(stored.old)),
      ended: sentences(stored.old.subtracting(stored.new)),
      derivedBegan: sentences(derived.new.subtracting(derived.old)),
      derivedEnded: sentences(derived.old.subtracting(derived.new)))
  }

  func changes(from first: Day, to last: Day) -> Result<Changes, PlainMistake> {
    end(of: first).flatMap { _ in end(of: last) }.flatMap { new in
      guard first <= last else { return .failure(PlainMistake("bad-date")) }
      let start = view.nodes[0].state
      guard first > start.today, let before = first.adding(-1, .day) else {
        return .success(changes(from: start, to: new))
      }
      return end(of: before).map { changes(from: $0, to: new) }
    }
  }

  // MARK: Spans

  func when(_ query: Query) -> [(from: Day, to: Day?)] {
    var spans: [(from: Day, to: Day?)] = []
    var held = false
    for day in days(from: view.nodes[0].state.today, to: view.day) {
      let holds = !rows(query, in: seen(on: day, upTo: view.place)).isEmpty
      if holds, !held { spans.append((day, nil)) }
      if !holds, held { spans[spans.count - 1].to = day }
      held = holds
    }
    return spans
  }

  // MARK: Intervals

  /// The facts of a relation that fit, and when they held up to the view.
  func history(_ relation: RelationID, _ terms: [Term]) -> [Interval] {
    let isDerived = model.relations[Int(relation.number)].isDerived
    var open: [Fact: Interval] = [:]
    var result: [Interval] = []
    func fits(_ fact: Fact) -> Bool { fact.relation == relation && self.fits(fact, terms) }
    func end(_ fact: Fact, _ day: Day, _ by: Cause?) {
      guard var interval = open.removeValue(forKey: fact) else { return }
      (interval.to, interval.endedBy) = (day, by)
      result.append(interval)
    }
    func begin(_ fact: Fact, _ day: Day, _ by: Cause?) {
      open[fact] = Interval(
        fact: model.sentence(fact), from: day, to: nil, beganBy: by, endedBy: nil)
    }
    func follow(_ facts: Set<Fact>, _ day: Day, _ by: Cause?) {
      let now = facts.filter(fits)
      for fact in open.keys where !now.contains(fact) { end(fact, day, by) }
      for fact in now where open[fact] == nil { begin(fact, day, by) }
    }

    let nodes = view.nodes[...view.place]
    let start = nodes[0]
    if isDerived {
      follow(start.derived, start.state.today, nil)
    } else {
      for (fact, since) in start.state.stored where fits(fact) { begin(fact, since, nil) }
    }
    for place in nodes.indices.dropFirst() {
      let (before, node) = (nodes[place - 1], nodes[place])
      let by = nodes[place...].first { $0.step != nil }
        .map { Cause(step: $0.number, event: $0.step?.event) }
      if isDerived {
        for day in days(from: before.state.today, to: node.state.today).dropFirst().dropLast() {
          follow(PlainSession.derived(seen(on: day, upTo: place - 1)), day, by)
        }
        follow(node.derived, node.state.today, by)
      } else if let step = node.step {
        for fact in open.keys where step.ended.contains(model.sentence(fact)) {
          end(fact, step.date, by)
        }
        for fact in node.state.stored.keys
        where fits(fact) && step.began.contains(model.sentence(fact)) {
          begin(fact, step.date, by)
        }
      }
    }
    if isDerived {
      for day in days(from: nodes[view.place].state.today, to: view.day).dropFirst() {
        follow(PlainSession.derived(seen(on: day, upTo: view.place)), day, nil)
      }
    }
    result += open.values
    return result.sorted { ($0.fact, $0.from, $0.to ?? .last) < ($1.fact, $1.from, $1.to ?? .last) }
  }

  private func fits(_ fact: Fact, _ terms: [Term]) -> Bool {
    var known: [VariableID: Value] = [:]
    for (term, value) in zip(terms, fact.values) {
      switch term {
      case .value(let wanted): if wanted != value { return false }
      case .variable(let variable):
        if known[variable, default: value] != value { return false }
        known[variable] = value
      default: continue
      }
    }
    return true
  }

  // MARK: Branches

  struct Comparison {
    var fork: (day: Day, step: Int)
    var onlyLeft: [String]
    var onlyRight: [String]
    var stepsLeft: [PlainStep]
    var stepsRight: [PlainStep]
  }

  func compare(_ left: Branch, _ right: Branch) -> Comparison {
    let shared = zip(left.nodes, right.nodes).prefix { $0.id == $1.id }.count
    let fork = left.nodes[..<shared].last { $0.step != nil } ?? left.nodes[0]
    func facts(_ branch: Branch) -> Set<String> {
      Set(sentences(Set(branch.tip.state.stored.keys).union(branch.tip.derived)))
    }
    return Comparison(
      fork: (fork.state.today, fork.number),
      onlyLeft: facts(left).subtracting(facts(right)).sorted(),
      onlyRight: facts(right).subtracting(facts(left)).sorted(),
      stepsLeft: left.nodes[shared...].compactMap(\.step),
      stepsRight: right.nodes[shared...].compactMap(\.step))
  }

  /// How the events of the script stand on the branch in view.
  func statuses() -> [String] {
    var result = Array(repeating: "pending", count: model.script.count)
    for node in view.nodes {
      switch node.what {
      case .scripted(let event): result[event] = node.step?.refusal == nil ? "played" : "refused"
      case .skipped(let count):
        for event in node.nextEvent - count..<node.nextEvent { result[event] = "skipped" }
      default: continue
      }
    }
    return result
  }
}
