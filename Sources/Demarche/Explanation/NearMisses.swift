import RuleEngine
import ScenarioLanguage

/// How far something is from holding: for each way in which it could, the conditions that hold and
/// those that do not, for the names with which the fewest fail.
struct NearMisses {
  let session: Session
  private let reach: Reach
  /// Derived facts being explained, so that circles end.
  private var open: Set<Fact> = []
  private var known: [Told: (attempts: [Answer.Attempt], cost: Cost)] = [:]
  /// Whether it is told why conditions fail, which takes looking back through history: only of what
  /// is shown.
  private var tellsWhy = false
  /// How many conditions are being explained, one for the sake of another.
  private var level = 0

  private struct Told: Hashable {
    var fact: Fact
    var withReasons: Bool
  }

  /// How many attempts are shown for one rule.
  static let shown = 3
  /// How deep derived facts that are missing are looked into.
  private static let depth = 5
  /// How many sets of conditions are tried for one rule.
  private static let setLimit = 1024
  /// How many bindings are looked at for one set of conditions.
  private static let bindingLimit = 200

  init(_ session: Session) {
    self.session = session
    reach = Reach(session)
  }

  private var model: Model { session.model }

  /// How much is missing. What can never be weighs more than what never was, and that more than
  /// what once was and ended.
  struct Cost: Comparable {
    var impossible = 0
    var never = 0
    var failing = 0
    var untold = 0

    static func < (left: Cost, right: Cost) -> Bool {
      (left.failing, left.impossible, left.never, left.untold)
        < (right.failing, right.impossible, right.never, right.untold)
    }

    static func + (left: Cost, right: Cost) -> Cost {
      Cost(
        impossible: left.impossible + right.impossible, never: left.never + right.never,
        failing: left.failing + right.failing, untold: left.untold + right.untold)
    }
  }

  /// Conditions for one binding.
  struct Candidate {
    var binding: Session.Values
    var states: [State]
    enum State { case holds, fails, open }
    var failing: Int { states.count { $0 == .fails } }
    var untold: Int { states.count { $0 == .open } }
  }

  // MARK: Attempts

  /// The nearest ways in which a relation's sentence could hold that does not, and how many more are
  /// as near as those. Where some slots are open, facts that hold are no ways.
  mutating func attempts(at relation: RelationID, _ values: [Value?]) -> (
    [Answer.Attempt], more: Int
  ) {
    var result: [(attempt: Answer.Attempt, cost: Cost)] = []
    var more = 0
    if !values.contains(nil) {
      open.insert(Fact(relation: relation, values: values.compactMap { $0 }))
    }
    defer { open = [] }
    for rule in model.rules where rule.head == relation {
      guard let (given, equations) = rule.matching(values) else { continue }
      let parts = rule.condition.conjuncts + equations
      let ranked = ranked(
        parts, rule.scope, given, title: rule.title,
        bringing: values.contains(nil)
          ? .holds(relation, rule.headTerms, since: nil) : nil)
      result += ranked.attempts
      more += ranked.more
    }
    // Without open slots every rule is a way of its own, in the order of the scenario.
    if values.contains(nil) {
      let order = result.indices.sorted { (result[$0].cost, $0) < (result[$1].cost, $1) }
      more += max(0, order.count - NearMisses.shown)
      return (order.prefix(NearMisses.shown).map { result[$0].attempt }, more)
    }
    return (result.map(\.attempt), more)
  }

  /// The nearest ways in which conditions could hold together that do not.
  mutating func attempts(at condition: Condition, _ scope: Scope, _ given: Session.Values) -> (
    [Answer.Attempt], more: Int
  ) {
    var result: [Answer.Attempt] = []
    var more = 0
    for choice in condition.disjuncts {
      let ranked = ranked(choice.conjuncts, scope, given, title: nil)
      result += ranked.attempts.map(\.attempt)
      more += ranked.more
    }
    return (result, more)
  }

  /// - Parameter head: a sentence of open slots that each binding is an answer to.
  private mutating func ranked(
    _ parts: [Condition], _ scope: Scope, _ given: Session.Values, title: String?,
    bringing head: Condition? = nil
  ) -> (attempts: [(attempt: Answer.Attempt, cost: Cost)], more: Int) {
    let candidates = candidates(parts, scope, given)
    let wasTelling = tellsWhy
    level += 1
    defer {
      tellsWhy = wasTelling
      level -= 1
    }
    tellsWhy = false
    let costs = candidates.map { candidate in
      needs(parts, scope, candidate).reduce(Cost()) { $0 + $1.1 }
    }
    // What is as near keeps the order of its names.
    let order = candidates.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    guard let best = order.first.map({ costs[$0] }) else { return ([], 0) }
    let near = order.filter { costs[$0] == best || head != nil }
    tellsWhy = wasTelling || level == 1
    let shown = near.prefix(NearMisses.shown).map { place in
      let attempt = Answer.Attempt(
        rule: title, conditions: needs(parts, scope, candidates[place]).map(\.0),
        fact: head.map { model.text($0, scope, candidates[place].binding) })
      return (attempt: attempt, cost: costs[place])
    }
    return (shown, near.count - shown.count)
  }

  private mutating func needs(
    _ parts: [Condition], _ scope: Scope, _ candidate: Candidate
  ) -> [(Answer.Need, Cost)] {
    var result: [(Answer.Need, Cost)] = []
    for (part, state) in zip(parts, candidate.states) {
      result.append(need(part, scope, candidate.binding, state))
    }
    return result
  }

  // MARK: Best bindings

  /// The bindings for which the fewest conditions fail, in order: every largest set of conditions
  /// that hold together is tried.
  func candidates(
    _ parts: [Condition], _ scope: Scope, _ given: Session.Values
  ) -> [Candidate] {
    // What stands in one condition only is that condition's own.
    var uses: [VariableID: Int] = [:]
    for part in parts { for variable in part.variables { uses[variable, default: 0] += 1 } }
    let variables = VariableSet(uses.filter { $0.value > 1 }.keys)
    var best: [Candidate] = []
    var seen = Set<Session.Values>()
    var rank = (failing: Int.max, untold: Int.max)
    var tried = 0
    for left in 0...parts.count {
      if left > 1, rank.failing <= 1 { break }
      for out in subsets(of: parts.count, leaving: left) {
        tried += 1
        if tried > NearMisses.setLimit || session.isInterrupted() { return best }
        let kept = parts.indices.filter { !out.contains($0) }
        guard
          let found = session.bindings(
            of: .all(kept.map { parts[$0] }), scope, given, outside: variables,
            limit: NearMisses.bindingLimit)
        else { continue }
        for binding in found.bindings where !seen.contains(binding) {
          guard let candidate = candidate(parts, scope, binding, out, variables) else { continue }
          seen.insert(binding)
          let new = (candidate.failing, candidate.untold)
          if new < rank {
            best = []
            rank = new
          }
          if new == rank { best.append(candidate) }
        }
      }
    }
    return best
  }

  /// What holds and what does not for a binding; nil where something holds that was left out, since
  /// then it comes with a larger set, or where nothing fails.
  private func candidate(
    _ parts: [Condition], _ scope: Scope, _ binding: Session.Values, _ out: [Int],
    _ variables: VariableSet
  ) -> Candidate? {
    var states = Array(repeating: Candidate.State.holds, count: parts.count)
    for place in out {
      let found = session.bindings(
        of: parts[place], scope, binding, outside: variables, limit: 1)
      guard let found else {
        states[place] = .open
        continue
      }
      if !found.bindings.isEmpty { return nil }
      states[place] = .fails
    }
    let candidate = Candidate(binding: binding, states: states)
    return candidate.failing > 0 ? candidate : nil
  }

  private func subsets(of count: Int, leaving size: Int) -> [[Int]] {
    var result: [[Int]] = []
    var current = Array(0..<size)
    guard size <= count else { return [] }
    while true {
      result.append(current)
      guard result.count <= NearMisses.setLimit,
        let place = current.indices.last(where: { current[$0] < count - size + $0 })
      else { return result }
      current[place] += 1
      for next in current.indices where next > place { current[next] = current[next - 1] + 1 }
    }
  }

  // MARK: What is missing

  private mutating func need(
    _ part: Condition, _ scope: Scope, _ binding: Session.Values, _ state: Candidate.State
  ) -> (Answer.Need, Cost) {
    var need = Answer.Need(text: model.text(part, scope, binding), holds: state == .holds)
    switch state {
    case .holds: return (need, Cost())
    case .open:
      need.isOpen = true
      need.why = session.say(ReasonMessage.dependsOnMissing)
      return (need, Cost(untold: 1))
    case .fails: break
    }
    if tellsWhy { need.why = session.failure(of: part, scope, binding) }
    var cost = Cost(failing: 1)
    switch part {
    case .holds(let relation, let terms, _):
      let values = terms.map { session.value(of: $0, scope, binding) }
      let isPossible = reach.canHold(relation, values)
      if model.relations[Int(relation.number)].isDerived {
        let below = derived(relation, values)
        need.attempts = below.attempts
        cost = Cost(
          impossible: below.cost.impossible, never: below.cost.never, failing: 1,
          untold: below.cost.untold)
        if tellsWhy, let reason = below.attempts.first?.reason {
          need.why = "\(need.why ?? ""): \(reason)"
        }
      } else if !values.contains(nil), session.mayHaveHeld(relation, values.compactMap { $0 }) {
        cost.never = 0
      } else {
        cost.never = 1
      }
      if !isPossible {
        cost.impossible = 1
        need.why = session.say(
          ReasonMessage.cannotComeAbout(need.why ?? session.say(ReasonMessage.doesNotHold)))
      }
    case .any:
      need.attempts = attempts(at: part, scope, binding).0
    case .compare: cost.never = 1
    case .happened, .all, .none: break
    }
    return (need, cost)
  }

  /// How a derived fact that is missing could follow.
  private mutating func derived(_ relation: RelationID, _ values: [Value?])
    -> (attempts: [Answer.Attempt], cost: Cost)
  {
    guard !values.contains(nil), open.count < NearMisses.depth else { return ([], Cost(never: 1)) }
    let fact = Fact(relation: relation, values: values.compactMap { $0 })
    let told = Told(fact: fact, withReasons: tellsWhy)
    if let known = known[told] { return known }
    // What leads back to itself leads nowhere.
    guard open.insert(fact).inserted else { return ([], Cost(impossible: 1, never: 1)) }
    defer { open.remove(fact) }
    var all: [(attempt: Answer.Attempt, cost: Cost)] = []
    for rule in model.rules where rule.head == relation {
      guard let (given, equations) = rule.matching(values) else { continue }
      let parts = rule.condition.conjuncts + equations
      all += ranked(parts, rule.scope, given, title: rule.title).attempts
    }
    guard let best = all.map(\.cost).min() else { return ([], Cost(impossible: 1)) }
    let result = (attempts: all.filter { $0.cost == best }.map(\.attempt), cost: best)
    known[told] = result
    return result
  }
}

extension Answer.Attempt {
  /// The first reason at the bottom of what fails.
  fileprivate var reason: String? {
    guard let failing = conditions.first(where: { !$0.holds && !$0.isOpen }) else { return nil }
    return failing.attempts.first?.reason ?? failing.why
  }
}

extension Session {
  /// Whether a stored fact may have held before: false only if it was never even thought of.
  fileprivate func mayHaveHeld(_ relation: RelationID, _ values: [Value]) -> Bool {
    let id = Program.RelationID(Int(relation.number))
    return world.database.row(id, values.map { world.database.symbol($0) }) != nil
  }
}
