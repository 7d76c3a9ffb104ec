import Quantities
import ScenarioLanguage

/// A session without an engine: every state on the way is kept whole.
struct PlainSession {
  let model: Model
  private(set) var view: View
  private var done: [(before: View, after: View)] = []
  private var undone: [(before: View, after: View)] = []

  /// A branch and where on it one looks.
  struct View {
    var branch: [Node]
    /// How many nodes of the branch lie at or before the view, the start aside.
    var place: Int
    var day: Day
    var otherBranches = 0
  }

  struct Node {
    var state: PlainState
    /// Nil for the start and for skips.
    var step: PlainStep?
    var number: Int
    var nextEvent: Int
    /// The derived facts of the state.
    var derived: Set<Fact>
  }

  init(_ model: Model) {
    self.model = model
    let state = PlainState(model)
    view = View(
      branch: [
        Node(
          state: state, step: nil, number: 0, nextEvent: 0, derived: PlainSession.derived(state))
      ], place: 0, day: state.today)
  }

  /// The state in view, on the day in view.
  var state: PlainState {
    var state = view.branch[view.place].state
    state.today = view.day
    return state
  }

  var position: Int { view.branch[view.place].number }

  private var isLookingBack: Bool { view.place < view.branch.count - 1 }

  private var tip: Node { view.branch[view.branch.count - 1] }

  // MARK: Lines

  /// The steps played or passed over; nil where a move is refused.
  mutating func move(_ move: Move) -> (steps: [PlainStep], refusal: PlainStep.Refusal?) {
    var next = state
    let outcome = next.play(move)
    if let refusal = outcome.refusal { return ([], refusal) }
    change { session in
      session.beginHere()
      session.add(next, outcome, cause: "move", event: session.model.sentence(move))
    }
    return ([tip.step].compactMap { $0 }, nil)
  }

  mutating func next(_ count: Int) -> [PlainStep] {
    if isLookingBack { return go(to: step(position + count)) }
    let start = view.branch.count
    change { session in
      for _ in 0..<count where session.tip.nextEvent < session.model.script.count {
        session.playNextEvent()
      }
    }
    return view.branch[start...].compactMap(\.step)
  }

  mutating func skip(_ count: Int) {
    let pending = model.script.count - view.branch[view.place].nextEvent
    let skipped = min(count, pending)
    guard skipped > 0 else { return }
    change { session in
      session.beginHere()
      let day = session.view.day
      var node = session.tip
      node.step = nil
      node.nextEvent += skipped
      node.state.today = day
      node.derived = PlainSession.derived(node.state)
      session.view.branch.append(node)
      session.view.place += 1
      session.view.day = day
    }
  }

  mutating func wait(until day: Day) -> [PlainStep] {
    guard day >= view.day else { return [] }
    var start = 0
    change { session in
      session.beginHere()
      start = session.view.branch.count
      session.pass(until: day)
    }
    return view.branch[start...].compactMap(\.step)
  }

  mutating func goto(_ day: Day) -> [PlainStep] {
    // Beyond the branch's last day it is a wait in all respects.
    if day > tip.state.today { return wait(until: day) }
    let place = view.branch.lastIndex { $0.state.today <= day } ?? 0
    let steps = go(to: place)
    if isLookingBack { view.day = max(day, view.branch[place].state.today) }
    return steps
  }

  mutating func goto(step number: Int) -> [PlainStep] { go(to: step(number)) }

  mutating func back(_ count: Int) { _ = go(to: step(max(0, position - count))) }

  mutating func undo(_ count: Int) {
    for _ in 0..<count {
      guard let entry = done.popLast() else { return }
      view = entry.before
      undone.append(entry)
    }
  }

  mutating func redo(_ count: Int) {
    for _ in 0..<count {
      guard let entry = undone.popLast() else { return }
      view = entry.after
      done.append(entry)
    }
  }

  // MARK: Moving

  private mutating func change(_ body: (inout PlainSession) -> Void) {
    let before = view
    body(&self)
    guard
      view.branch.count != before.branch.count || view.place != before.place
        || view.otherBranches != before.otherBranches
    else { return }
    done.append((before, view))
    undone = []
  }

  private mutating func beginHere() {
    guard isLookingBack else { return }
    view.branch.removeSubrange((view.place + 1)...)
    view.otherBranches += 1
  }

  private func step(_ number: Int) -> Int {
    view.branch.lastIndex { $0.number <= number } ?? 0
  }

  private mutating func go(to place: Int) -> [PlainStep] {
    let passed = place > view.place ? view.branch[(view.place + 1)...place].compactMap(\.step) : []
    view.place = place
    view.day = view.branch[place].state.today
    return passed
  }

  // MARK: Playing

  private mutating func add(
    _ state: PlainState, _ outcome: PlainState.Outcome = PlainState.Outcome(), cause: String,
    event: String? = nil, titles: [String] = []
  ) {
    let before = tip
    var step = PlainStep(date: state.today, cause: cause, event: event, titles: titles)
    step.consequences = outcome.refusal == nil ? outcome.consequences : []
    step.refusal = outcome.refusal
    let (old, new) = (Set(before.state.stored.keys), Set(state.stored.keys))
    let renewed =
      outcome.refusal == nil ? outcome.gone.intersection(old).intersection(new) : []
    step.began = sentences(new.subtracting(old).union(renewed))
    step.ended = sentences(old.subtracting(new).union(renewed))
    let (oldDerived, newDerived) = (before.derived, PlainSession.derived(state))
    step.derivedBegan = sentences(newDerived.subtracting(oldDerived))
    step.derivedEnded = sentences(oldDerived.subtracting(newDerived))
    view.branch.append(
      Node(
        state: state, step: step, number: before.number + 1, nextEvent: before.nextEvent,
        derived: newDerived))
    view.place = view.branch.count - 1
    view.day = state.today
  }

  private mutating func playNextEvent() {
    let event = model.script[tip.nextEvent]
    let day = max(event.day, view.day)
    passDeadlines(until: day)
    var state = tip.state
    state.today = day
    switch event.what {
    case .remark(let text): add(state, cause: "remark", event: text)
    case .move(let move):
      let outcome = state.play(move)
      add(state, outcome, cause: "script", event: model.sentence(move))
    }
    view.branch[view.branch.count - 1].nextEvent += 1
  }

  /// Script, deadlines, and a step of its own on the last day.
  private mutating func pass(until day: Day) {
    while tip.nextEvent < model.script.count, model.script[tip.nextEvent].day <= day {
      playNextEvent()
    }
    passDeadlines(until: day)
    var state = tip.state
    state.today = day
    add(state, cause: "wait")
  }

  /// Each day's deadlines as one step.
  private mutating func passDeadlines(until last: Day) {
    var today = view.day
    // What deadlines wait for changes with steps only.
    var reactions = tip.state.reactions()
    while today < last, let day = Day(number: Int(today.number) + 1) {
      let due = reactions.filter { $0.value == day }.keys
      if !due.isEmpty {
        var state = tip.state
        state.today = day
        let outcome = state.carryOut(Set(due))
        let titles = Set(due.map(state.title)).sorted()
        add(
          state, outcome, cause: "deadline", event: titles.joined(separator: "; "), titles: titles)
        reactions = tip.state.reactions()
      }
      today = day
    }
  }

  // MARK: Words

  private static func derived(_ state: PlainState) -> Set<Fact> {
    var result = Set<Fact>()
    for (relation, tuples) in state.facts()
    where state.model.relations[Int(relation.number)].isDerived {
      for values in tuples { result.insert(Fact(relation: relation, values: values)) }
    }
    return result
  }

  private func sentences(_ facts: Set<Fact>) -> [String] {
    facts.map { model.sentence($0) }.sorted()
  }

  /// What holds in view: stored and derived.
  func holding() -> (stored: [String], derived: [String]) {
    let node = view.branch[view.place]
    let derived = view.day == node.state.today ? node.derived : PlainSession.derived(state)
    return (sentences(Set(node.state.stored.keys)), sentences(derived))
  }

  /// The rows of a query.
  func rows(_ query: Query) -> Set<[String]> {
    let bindings = state.solve(
      query.condition, query.scope, [:], outside: Set(query.columns), state.facts())
    return Set(
      bindings.map { binding in query.columns.map { binding[$0].map { model.text($0) } ?? "" } })
  }
}
