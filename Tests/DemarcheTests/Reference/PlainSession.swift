import Quantities
import ScenarioLanguage

/// A session without an engine: every state on the way is kept whole.
struct PlainSession {
  let model: Model
  private(set) var view: View
  private var done: [(before: View, after: View)] = []
  private var undone: [(before: View, after: View)] = []
  /// The number of the next node: a node is known by it, however many branches have it.
  private var nextID = 1

  /// All branches, and where one looks.
  struct View {
    var branches: [Branch]
    var branch = 0
    /// How many nodes of the branch lie at or before the view, the start aside.
    var place = 0
    var day: Day

    var nodes: [Node] {
      get { branches[branch].nodes }
      set { branches[branch].nodes = newValue }
    }

    /// What tells it from others.
    fileprivate var marks: [Int] {
      branches.map { $0.nodes[$0.nodes.count - 1].id }
        + [branch, nodes[place].id, Int(day.number)]
    }
  }

  struct Branch {
    var name: String
    var nodes: [Node]
    /// Where it forked off; nil for the first.
    var origin: (branch: String, step: Int)?

    var tip: Node { nodes[nodes.count - 1] }
  }

  struct Node {
    enum What {
      case start, waited, deadlines
      case scripted(Int)
      case played(Move)
      case skipped(Int)
    }

    var id = 0
    var what: What
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
    let start = Node(
      what: .start, state: state, step: nil, number: 0, nextEvent: 0,
      derived: PlainSession.derived(state))
    view = View(branches: [Branch(name: "main", nodes: [start])], day: state.today)
  }

  /// The state in view, on the day in view.
  var state: PlainState {
    var state = view.nodes[view.place].state
    state.today = view.day
    return state
  }

  var position: Int { view.nodes[view.place].number }

  var branch: Branch { view.branches[view.branch] }

  private var isLookingBack: Bool { view.place < view.nodes.count - 1 }

  private var tip: Node { branch.tip }

  // MARK: Lines

  /// The steps played or passed over; nil where a move is refused.
  mutating func move(_ move: Move) -> (steps: [PlainStep], refusal: PlainStep.Refusal?) {
    if let refusal = change({ $0.make(move) }) { return ([], refusal) }
    return ([tip.step].compactMap { $0 }, nil)
  }

  /// Plays a move on the day in view; why it is refused.
  private mutating func make(_ move: Move) -> PlainStep.Refusal? {
    var next = state
    let outcome = next.play(move)
    if let refusal = outcome.refusal { return refusal }
    beginHere()
    add(next, .played(move), outcome, cause: "move", event: model.sentence(move))
    return nil
  }

  mutating func next(_ count: Int) -> [PlainStep] {
    if isLookingBack { return go(to: step(position + count)) }
    let start = view.nodes.count
    change { session in
      let pending = session.model.script.count - session.tip.nextEvent
      for _ in 0..<min(count, pending) { session.playNextEvent() }
    }
    return view.nodes[start...].compactMap(\.step)
  }

  mutating func skip(_ count: Int) {
    let pending = model.script.count - view.nodes[view.place].nextEvent
    let skipped = min(count, pending)
    guard skipped > 0 else { return }
    change { session in
      session.beginHere()
      session.leaveOut(skipped, on: session.view.day)
    }
  }

  mutating func wait(until day: Day) -> [PlainStep] {
    guard day >= view.day else { return [] }
    var start = 0
    change { session in
      session.beginHere()
      start = session.view.nodes.count
      session.pass(until: day)
    }
    return view.nodes[start...].compactMap(\.step)
  }

  mutating func goto(_ day: Day) -> [PlainStep] {
    // Beyond the branch's last day it is a wait in all respects.
    if day > tip.state.today { return wait(until: day) }
    let place = view.nodes.lastIndex { $0.state.today <= day } ?? 0
    let steps = go(to: place)
    if isLookingBack { view.day = max(day, view.nodes[place].state.today) }
    return steps
  }

  mutating func goto(step number: Int) -> [PlainStep] { go(to: step(number)) }

  mutating func back(_ count: Int) { _ = go(to: step(max(0, position - count))) }

  /// Whether there was anything to take back.
  mutating func undo(_ count: Int) -> Bool {
    let isAny = !done.isEmpty
    for _ in 0..<count {
      guard let entry = done.popLast() else { break }
      view = entry.before
      undone.append(entry)
    }
    return isAny
  }

  mutating func redo(_ count: Int) -> Bool {
    let isAny = !undone.isEmpty
    for _ in 0..<count {
      guard let entry = undone.popLast() else { break }
      view = entry.after
      done.append(entry)
    }
    return isAny
  }

  // MARK: Branches

  func isTaken(_ name: String) -> Bool {
    view.branches.contains { $0.name.lowercased() == name.lowercased() }
  }

  /// The name itself, or with the first number from 2 on that makes it a new one.
  private func unused(_ stem: String, startingAt stemIsFree: Bool) -> String {
    if stemIsFree, !isTaken(stem) { return stem }
    return (2...).lazy.map { "\(stem)-\($0)" }.first { !isTaken($0) } ?? stem
  }

  /// A new branch from a node of the one in view; its code where there can be none.
  mutating func branch(_ name: String, place: Int, day: Day) -> String? {
    if isTaken(name) { return "branch-exists" }
    change { session in
      let nodes = Array(session.view.nodes[...place])
      let origin = (branch: session.branch.name, step: nodes[place].number)
      session.view.branches.append(Branch(name: name, nodes: nodes, origin: origin))
      session.goToEnd(of: session.view.branches.count - 1)
      if day > session.tip.state.today { session.leaveOut(0, on: day) }
    }
    return nil
  }

  mutating func switchTo(_ name: String) -> String? {
    guard let place = view.branches.firstIndex(where: { $0.name == name }) else {
      return "no-such-branch"
    }
    change { $0.goToEnd(of: place) }
    return nil
  }

  private mutating func goToEnd(of branch: Int) {
    view.branch = branch
    view.place = view.nodes.count - 1
    view.day = tip.state.today
  }

  struct Omission {
    var event: String
    var illegal: [(number: Int, event: String, refusal: PlainStep.Refusal)] = []
  }

  /// The branch in view once more, without one event; nil where the step is none.
  mutating func without(_ number: Int, as name: String?) -> Result<Omission, PlainMistake> {
    guard let place = view.nodes.firstIndex(where: { $0.number == number && $0.step != nil }),
      let event = view.nodes[place].step?.event
    else { return .failure(PlainMistake("no-such-step")) }
    var wasScripted = false
    switch view.nodes[place].what {
    case .scripted: wasScripted = true
    case .played: break
    default: return .failure(PlainMistake("no-such-step"))
    }
    if let name, isTaken(name) { return .failure(PlainMistake("branch-exists")) }
    var omission = Omission(event: event)
    change { session in
      let name = name ?? session.unused("without-\(number)", startingAt: true)
      let later = session.view.nodes[(place + 1)...]
      let nodes = Array(session.view.nodes[..<place])
      let origin = (branch: session.branch.name, step: nodes[place - 1].number)
      session.view.branches.append(Branch(name: name, nodes: nodes, origin: origin))
      session.goToEnd(of: session.view.branches.count - 1)
      if wasScripted { session.leaveOut(1, on: session.view.day) }
      for node in later { session.replay(node, &omission) }
      session.goToEnd(of: session.view.branch)
    }
    return .success(omission)
  }

  private mutating func replay(_ node: Node, _ omission: inout Omission) {
    let day = node.state.today
    switch node.what {
    case .start: return
    case .deadlines: passDeadlines(until: day)
    case .waited: pass(until: day)
    case .skipped(let count):
      passDeadlines(until: day)
      leaveOut(count, on: day)
    case .scripted:
      playNextEvent()
      guard node.step?.refusal == nil, let refusal = tip.step?.refusal else { return }
      omission.illegal.append((node.number, node.step?.event ?? "", refusal))
    case .played(let move):
      passDeadlines(until: day)
      view.day = day
      guard let refusal = make(move) else { return }
      view.day = tip.state.today
      omission.illegal.append((node.number, node.step?.event ?? "", refusal))
    }
  }

  // MARK: Moving

  private mutating func change<Result>(_ body: (inout PlainSession) -> Result) -> Result {
    let before = view
    let result = body(&self)
    if view.marks != before.marks {
      done.append((before, view))
      undone = []
    }
    return result
  }

  private mutating func beginHere() {
    guard isLookingBack else { return }
    let nodes = Array(view.nodes[...view.place])
    let origin = (branch: branch.name, step: position)
    view.branches.append(
      Branch(name: unused("main", startingAt: false), nodes: nodes, origin: origin))
    view.branch = view.branches.count - 1
  }

  /// Events of the script do not happen; the day becomes the branch's last.
  private mutating func leaveOut(_ count: Int, on day: Day) {
    var node = tip
    node.what = .skipped(count)
    node.step = nil
    node.nextEvent += count
    node.state.today = day
    node.derived = PlainSession.derived(node.state)
    append(node)
  }

  private mutating func append(_ node: Node) {
    var node = node
    node.id = nextID
    nextID += 1
    view.nodes.append(node)
    view.place = view.nodes.count - 1
    view.day = node.state.today
  }

  func step(_ number: Int) -> Int {
    view.nodes.lastIndex { $0.number <= number } ?? 0
  }

  private mutating func go(to place: Int) -> [PlainStep] {
    let passed = place > view.place ? view.nodes[(view.place + 1)...place].compactMap(\.step) : []
    view.place = place
    view.day = view.nodes[place].state.today
    return passed
  }

  // MARK: Playing

  private mutating func add(
    _ state: PlainState, _ what: Node.What, _ outcome: PlainState.Outcome = PlainState.Outcome(),
    cause: String, event: String? = nil, titles: [String] = []
  ) {
    // Skips are no steps: what the days up to them changed is told with the step that follows.
    let before = view.nodes.last { $0.step != nil } ?? view.nodes[0]
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
    var nextEvent = tip.nextEvent
    if case .scripted = what { nextEvent += 1 }
    append(
      Node(
        what: what, state: state, step: step, number: before.number + 1, nextEvent: nextEvent,
        derived: newDerived))
  }

  private mutating func playNextEvent() {
    let number = tip.nextEvent
    let event = model.script[number]
    let day = max(event.day, view.day)
    passDeadlines(until: day)
    var state = tip.state
    state.today = day
    switch event.what {
    case .remark(let text): add(state, .scripted(number), cause: "remark", event: text)
    case .move(let move):
      let outcome = state.play(move)
      add(state, .scripted(number), outcome, cause: "script", event: model.sentence(move))
    }
  }

  /// Script, deadlines, and a step of its own on the last day.
  private mutating func pass(until day: Day) {
    while tip.nextEvent < model.script.count, model.script[tip.nextEvent].day <= day {
      playNextEvent()
    }
    passDeadlines(until: day)
    var state = tip.state
    state.today = day
    add(state, .waited, cause: "wait")
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
          state, .deadlines, outcome, cause: "deadline", event: titles.joined(separator: "; "),
          titles: titles)
        reactions = tip.state.reactions()
      }
      today = day
    }
  }

  // MARK: Words

  static func derived(_ state: PlainState) -> Set<Fact> {
    var result = Set<Fact>()
    for (relation, tuples) in state.facts()
    where state.model.relations[Int(relation.number)].isDerived {
      for values in tuples { result.insert(Fact(relation: relation, values: values)) }
    }
    return result
  }

  func sentences(_ facts: Set<Fact>) -> [String] {
    facts.map { model.sentence($0) }.sorted()
  }

  /// What holds in view: stored and derived.
  func holding() -> (stored: [String], derived: [String]) {
    let node = view.nodes[view.place]
    let derived = view.day == node.state.today ? node.derived : PlainSession.derived(state)
    return (sentences(Set(node.state.stored.keys)), sentences(derived))
  }

  /// The rows of a query.
  func rows(_ query: Query) -> Set<[String]> { rows(query, in: state) }

  func rows(_ query: Query, in state: PlainState) -> Set<[String]> {
    let bindings = state.solve(
      query.condition, query.scope, [:], outside: Set(query.columns), state.facts())
    return Set(
      bindings.map { binding in query.columns.map { binding[$0].map { model.text($0) } ?? "" } })
  }
}

/// The code of a line that cannot be carried out.
struct PlainMistake: Error {
  var code: String
  init(_ code: String) { self.code = code }
}
