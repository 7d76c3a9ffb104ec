import Quantities
import RuleEngine
import ScenarioLanguage

/// The general search for plans: A* over states that the engine itself makes.
///
/// A node is a state and a day. Costs are compared by the number of moves, then of waits, then by
/// the day. Nodes are taken by the moves that a plan through them has at least (`RelaxedBound`), then
/// by waits and day, and the first one taken at which the goal holds ends a shortest plan. The engine stands at one node at a time: each node knows its stretch of the log
/// and the node that it goes on from, and moving between two takes back and does again what lies
/// between them. So everything that a session does, a search does: deadlines, consequences,
/// refusals and history are the engine's.
///
/// Waits lead to relevant days only (`RelevantDays`), and to days between them for the sake of moves
/// that depend on the day (`PlanSearch+Between`). Which are relevant depends on the states that are
/// reached: where a state brings a day that was not known, those looked at before that lead to it are
/// left on that day too.
final class PlanSearch {
  private let request: PlanRequest
  private let problem: PlanningProgram
  private let model: Model
  private let database: Database
  private let dynamics: Dynamics
  private let pruning: Pruning
  private let uses: ProgramUses
  private(set) var days: RelevantDays
  private let isInterrupted: () -> Bool
  private let progress: (PlanProgress) -> Void

  /// What a search may leave out, as it cannot matter to the goal. Symbols are those of the database
  /// that goes with them.
  struct Pruning {
    var action: (_ action: Int, _ values: [Symbol], Database) -> Bool = { _, _, _ in true }
    var fact: (_ relation: Int, _ tuple: [Symbol], Database) -> Bool = { _, _, _ in true }
    var usesRule: (Int) -> Bool = { _ in true }
    var usesAction: (Int) -> Bool = { _ in true }
    var usesReaction: (Int) -> Bool = { _ in true }
    /// Actions with slots that no need gives a value, which may matter.
    var open: [Int] = []
  }

  /// How much memory a search may take, in bytes.
  static let memoryLimit = 1 << 30
  /// How many moves and waits it may try: some seconds' work.
  static let triesLimit = 200_000

  struct Node {
    var parent: Int32
    /// A move's number, or −1 for a wait.
    var move: Int32
    var delta: Int32
    var day: Day
    var moves: Int32
    var waits: Int32
    /// How many moves a plan through it has at least.
    var whole: Int32
    var isGoal: Bool
    /// On a day between relevant ones, with no move made yet that depends on the day.
    var isBetween = false
    /// The states whose relevant days it shares.
    var pool = RelevantDays.Pool.first
    /// Whether it was left on the days that its pool had.
    var isLeft = false
    /// Further ways to it that cost the same.
    var links: Int32 = -1
  }

  private struct Link {
    var parent: Int32
    var move: Int32
    var next: Int32
  }

  /// A stretch of the log, and what it goes on from.
  struct Delta {
    var parent: Int32
    var depth: Int32
    var stretch: Range<Int>
  }

  private struct MoveKey: Hashable {
    var action: Int32
    var row: Int32
  }

  private(set) var nodes: [Node] = []
  private(set) var keys: [[UInt32]] = []
  private var links: [Link] = []
  private var deltas: [Delta] = []
  private(set) var place: Int32 = 0
  private var numbers: [[UInt32]: Int32] = [:]
  private var keyBytes = 0
  private var open = Open()
  private var bound: RelaxedBound?
  /// By state, whatever its day: the moves that it needs at least.
  private var bounds: [[UInt32]: Int32] = [:]
  private var boundBytes = 0
  private var tries = 0
  private var stateKeys: StateKeys

  private var moveNumbers: [MoveKey: Int32] = [:]
  private(set) var moves: [(action: Int, values: [Symbol], sentence: String)] = []
  /// Whether some move that depends on the day was possible.
  private var sawDated = false
  private var hitMoves = false
  private var hitMemory = false
  /// By pool: the nodes that were left on its days.
  private var left: [RelevantDays.Pool: [Int32]] = [:]

  init(
    _ request: PlanRequest, _ problem: PlanningProgram, at world: World, pruning: Pruning,
    reach: Reachability? = nil, from start: Day? = nil, isInterrupted: @escaping () -> Bool,
    progress: @escaping (PlanProgress) -> Void
  ) {
    self.request = request
    self.problem = problem
    self.pruning = pruning
    model = world.model
    self.isInterrupted = isInterrupted
    self.progress = progress
    let database = problem.database(
      at: world, players: request.actors ?? [], isInterrupted: isInterrupted)
    self.database = database
    dynamics = Dynamics(database)
    bound = reach.flatMap { RelaxedBound($0, for: database) }
    uses = ProgramUses(
      problem.lowered, rules: pruning.usesRule, actions: pruning.usesAction,
      reactions: pruning.usesReaction)
    stateKeys = StateKeys(problem.lowered, uses, in: database, matters: pruning.fact)
    let first = max(start ?? database.today, database.today)
    days = RelevantDays(uses, from: first, to: request.lastDay, in: database)
    // Of all plans there are, each is to be found on its own way.
    if request.wantsAll, !uses.dated.isEmpty { days.takeEveryDay() }
    if first > database.today { _ = dynamics.passTime(until: first) }
    // The search goes on from here: the way to the first day is not taken back.
    database.forgetLog(from: 0)
  }

  // MARK: The search

  func run() -> PlanOutcome {
    deltas = [Delta(parent: -1, depth: 0, stretch: 0..<0)]
    reach(
      Node(
        parent: -1, move: -1, delta: 0, day: database.today, moves: 0, waits: 0, whole: 0,
        isGoal: false),
      key: [])
    return search()
  }

  private func search() -> PlanOutcome {
    while let item = open.pop() {
      let node = nodes[Int(item.id)]
      // One that was reached at less cost since has another place.
      guard node.moves == item.moves, node.waits == item.waits else { continue }
      if node.isGoal { return found(item) }
      if isInterrupted() { return .interrupted }
      expand(item)
      if hitMemory { return none(.memory) }
      if nodes.count > request.states { return none(.states) }
      if tries > PlanSearch.triesLimit { return none(.effort) }
    }
    // What was not tried within the limits comes before the limits.
    if !pruning.open.isEmpty { return none(.open(pruning.open)) }
    if hitMoves { return none(.moves) }
    if (days.goesOn || sawDated) && !request.isLastDayFinal { return none(.day) }
    return none(.searched)
  }

  private func none(_ reason: NoPlan.Reason) -> PlanOutcome {
    .none(NoPlan(reason: reason, states: nodes.count))
  }

  private func expand(_ item: Open.Item) {
    let node = nodes[Int(item.id)]
    if item.id & 0xFF == 0 {
      progress(PlanProgress(states: nodes.count, moves: Int(node.moves)))
    }
    let isFirst = item.whole == node.whole
    if isFirst, !node.isBetween {
      move(to: node.delta)
      expandWaits(item.id)
    }
    // Where nothing but time may be needed, moves wait until all that takes no more was looked at.
    if isFirst, node.moves == node.whole, Int(node.moves) < request.moves {
      var later = item
      later.whole += 1
      open.push(later)
    } else {
      expandMoves(item.id)
    }
    expandAddedDays()
    if keyBytes + boundBytes + database.historyBytes > PlanSearch.memoryLimit { hitMemory = true }
  }

  private func expandMoves(_ id: Int32) {
    let node = nodes[Int(id)]
    move(to: node.delta)
    let legal = legalMoves()
    let hasDated = legal.contains(where: isDated)
    expandMoves(id, node.isBetween ? legal.filter(isDated) : legal)
    guard hasDated else { return }
    sawDated = true
    let isOver = Int(node.moves) >= request.moves && hitMoves
    if !node.isBetween, !days.everyDay, !isOver { expandBetween(id) }
  }

  private func expandWaits(_ id: Int32) {
    let node = nodes[Int(id)]
    // After a wait a further one is never needed: the first could have been longer.
    guard node.move >= 0 || node.parent < 0 else { return }
    var key = keys[Int(id)]
    var child = wait(from: id)
    // Where no more moves may be made, only what time itself brings is looked at.
    let isOver = Int(node.moves) >= request.moves && hitMoves && !request.wantsAll
    var rest = days.after(node.day, in: node.pool)
    if !isOver, !node.isLeft {
      nodes[Int(id)].isLeft = true
      left[node.pool, default: []].append(id)
    }
    while let day = isOver ? days.next(database) : rest.popFirst() {
      key = pass(until: day, key)
      (child.delta, child.day) = (place, day)
      if isOver {
        guard database.count(of: problem.goal) > 0 else { continue }
        reach(child, key: key)
        return
      }
      reach(child, key: key)
    }
  }

  /// Leaves nodes on days that came to matter in their pools after they were looked at.
  private func expandAddedDays() {
    while let (pool, day) = days.nextAdded() {
      for id in left[pool] ?? [] where nodes[Int(id)].day < day {
        if isInterrupted() || tries > PlanSearch.triesLimit { return }
        var child = wait(from: id)
        move(to: nodes[Int(id)].delta)
        let key = pass(until: day, keys[Int(id)])
        (child.delta, child.day) = (place, day)
        reach(child, key: key)
      }
    }
  }

  /// A node for a wait, but for its day and place.
  func wait(from id: Int32) -> Node {
    var child = nodes[Int(id)]
    child.parent = id
    child.move = -1
    child.waits += 1
    return child
  }

  /// Lets time pass where the engine stands; the key of the state that it leads to.
  func pass(until day: Day, _ key: [UInt32]) -> [UInt32] {
    let mark = database.mark
    tries += 1
    _ = dynamics.passTime(until: day)
    return enter(mark..<database.mark, key)
  }

  /// Makes a move where the engine stands; the key of the state that it leads to, or nil if it is
  /// refused.
  func make(_ number: Int32, _ key: [UInt32]) -> [UInt32]? {
    let mark = database.mark
    let move = moves[Int(number)]
    tries += 1
    guard case .done = dynamics.carryOut(move.action, move.values, step: 1) else { return nil }
    return enter(mark..<database.mark, key)
  }

  private func enter(_ stretch: Range<Int>, _ key: [UInt32]) -> [UInt32] {
    let key = stateKeys.key(after: key, database.log[stretch], in: database)
    enter(stretch)
    return key
  }

  func isDated(_ move: Int32) -> Bool { uses.dated.contains(moves[Int(move)].action) }

  private func expandMoves(_ id: Int32, _ legal: [Int32]) {
    let node = nodes[Int(id)]
    let isLast = Int(node.moves) >= request.moves
    if isLast && hitMoves { return }
    for number in legal {
      let mark = database.searchMark
      let move = moves[Int(number)]
      tries += 1
      guard case .done = dynamics.carryOut(move.action, move.values, step: 1) else { continue }
      let stretch = mark.log..<database.mark
      let key = stateKeys.key(after: keys[Int(id)], database.log[stretch], in: database)
      let known = numbers[key + [UInt32(bitPattern: node.day.number)]]
      if isLast {
        database.rollBack(to: mark)
        if known == nil {
          hitMoves = true
          return
        }
        continue
      }
      var child = node
      child.parent = id
      child.move = number
      child.moves += 1
      child.isBetween = false
      if let known, !nodes[Int(known)].isBetween, !improves(child, nodes[Int(known)]) {
        if !isDated(number) { days.connect(node.pool, to: nodes[Int(known)].pool) }
        link(child, to: known)
        database.rollBack(to: mark)
        continue
      }
      let parent = place
      enter(stretch)
      child.delta = place
      if isDated(number) { child.pool = known.map { nodes[Int($0)].pool } ?? days.addPool() }
      reach(child, key: key)
      leave(to: parent)
    }
  }

  private func improves(_ new: Node, _ old: Node) -> Bool {
    (new.moves, new.waits) < (old.moves, old.waits)
  }

  /// Puts a node in its place if its state is new or was reached at a higher cost; its number. The
  /// engine stands at it.
  @discardableResult func reach(_ node: Node, key: [UInt32]) -> Int32 {
    let full = key + [UInt32(bitPattern: node.day.number)]
    var node = node
    node.links = -1
    if let known = numbers[full] {
      let old = nodes[Int(known)]
      days.connect(node.pool, to: old.pool)
      if !improves(node, old) {
        link(node, to: known)
        // It was looked at for the sake of moves that depend on the day only.
        guard old.isBetween, !node.isBetween else { return known }
        nodes[Int(known)].isBetween = false
      } else {
        (node.isGoal, node.pool, node.isLeft) = (old.isGoal, old.pool, old.isLeft)
        node.isBetween = node.isBetween && old.isBetween
        nodes[Int(known)] = node
      }
      put(known)
      return known
    }
    node.isLeft = false
    if !node.isBetween { days.note(database, in: node.pool) }
    node.isGoal = database.count(of: problem.goal) > 0
    let id = Int32(nodes.count)
    nodes.append(node)
    keys.append(key)
    numbers[full] = id
    keyBytes += full.count * 8 + 160
    put(id)
    return id
  }

  /// Puts a node among those to be taken, unless no plan within the limits leads through it.
  private func put(_ id: Int32) {
    let node = nodes[Int(id)]
    let needed = moves(from: keys[Int(id)])
    guard needed != LandmarkCut.infinite else { return }
    // An estimate is never too high; no less than its parent's, so what is taken never grows less.
    let before = node.parent < 0 ? 0 : nodes[Int(node.parent)].whole
    let whole = max(before, node.moves + needed)
    nodes[Int(id)].whole = whole
    guard Int(whole) <= request.moves else {
      hitMoves = true
      return
    }
    open.push(
      Open.Item(whole: whole, waits: node.waits, day: node.day, moves: node.moves, id: id))
  }

  /// How many moves the state that the engine stands at needs at least.
  private func moves(from key: [UInt32]) -> Int32 {
    guard bound != nil else { return 0 }
    if let known = bounds[key] { return known }
    let result = bound?.moves(from: database) ?? 0
    bounds[key] = result
    boundBytes += key.count * 4 + 64
    return result
  }

  private func link(_ node: Node, to known: Int32) {
    guard request.wantsAll, known != node.parent else { return }
    let old = nodes[Int(known)]
    guard (node.moves, node.waits) == (old.moves, old.waits) else { return }
    links.append(Link(parent: node.parent, move: node.move, next: old.links))
    nodes[Int(known)].links = Int32(links.count - 1)
  }

  // MARK: The engine

  /// The moves that needs allow, in the order of their sentences.
  private func legalMoves() -> [Int32] {
    var result: [Int32] = []
    for (action, relation) in problem.legal.enumerated() {
      guard let relation, pruning.usesAction(action) else { continue }
      for row in database.rows(of: relation) {
        let key = MoveKey(action: Int32(action), row: Int32(row))
        let number: Int32
        if let known = moveNumbers[key] {
          number = known
        } else {
          let values = database.tuple(relation, row)
          if pruning.action(action, values, database) {
            number = Int32(moves.count)
            moves.append((action, values, model.sentence(self.move(action, values))))
          } else {
            number = -1
          }
          moveNumbers[key] = number
        }
        if number >= 0 { result.append(number) }
      }
    }
    return result.sorted { moves[Int($0)].sentence < moves[Int($1)].sentence }
  }

  private func move(_ action: Int, _ values: [Symbol]) -> Move {
    Move(action: ActionID(action), values: values.map { database.value($0) })
  }

  /// Makes the stretch that was just logged a place of its own, at which the engine stands.
  private func enter(_ stretch: Range<Int>) {
    deltas.append(
      Delta(parent: place, depth: deltas[Int(place)].depth + 1, stretch: stretch))
    place = Int32(deltas.count - 1)
  }

  private func leave(to parent: Int32) {
    database.takeBack(deltas[Int(place)].stretch)
    place = parent
  }

  func move(to target: Int32) {
    guard target != place, !deltas.isEmpty else { return }
    var way: [Int32] = []
    var end = target
    while end != place {
      if deltas[Int(end)].depth > deltas[Int(place)].depth {
        way.append(end)
        end = deltas[Int(end)].parent
      } else {
        leave(to: deltas[Int(place)].parent)
      }
    }
    for delta in way.reversed() { database.redo(deltas[Int(delta)].stretch) }
    place = target
  }

  // MARK: Plans

  /// The plans that end at a goal, and at others that cost the same.
  private func found(_ first: Open.Item) -> PlanOutcome {
    guard request.wantsAll else { return .found([plan(to: first.id)], isCut: false) }
    var goals = [first.id]
    var isCut = false
    while !isCut, let item = open.pop(), item.whole == first.whole, item.waits == first.waits,
      item.day == first.day
    {
      let node = nodes[Int(item.id)]
      guard node.moves == item.moves, node.waits == item.waits else { continue }
      if node.isGoal {
        goals.append(item.id)
        continue
      }
      if isInterrupted() { return .interrupted }
      expand(item)
      isCut = hitMemory || tries > PlanSearch.triesLimit
    }
    var plans: [[PlanStep]] = []
    for id in Set(goals).sorted() { gather(id, [], &plans, &isCut) }
    return .found(distinct(plans), isCut: isCut)
  }

  private func step(_ node: Node, _ move: Int32) -> PlanStep {
    if move < 0 { return .wait(until: node.day) }
    let made = moves[Int(move)]
    return .move(self.move(made.action, made.values), on: node.day)
  }

  private func plan(to end: Int32) -> [PlanStep] {
    var steps: [PlanStep] = []
    var id = end
    while nodes[Int(id)].parent >= 0 {
      steps.append(step(nodes[Int(id)], nodes[Int(id)].move))
      id = nodes[Int(id)].parent
    }
    return steps.reversed()
  }

  static let planLimit = 1000

  private func gather(
    _ id: Int32, _ rest: [PlanStep], _ plans: inout [[PlanStep]], _ isCut: inout Bool
  ) {
    if plans.count >= PlanSearch.planLimit {
      isCut = true
      return
    }
    let node = nodes[Int(id)]
    guard node.parent >= 0 else {
      plans.append(rest.reversed())
      return
    }
    gather(node.parent, rest + [step(node, node.move)], &plans, &isCut)
    var link = node.links
    while link >= 0 {
      let other = links[Int(link)]
      gather(other.parent, rest + [step(node, other.move)], &plans, &isCut)
      link = other.next
    }
  }

  /// Plans in the order of their moves' sentences; of those with the same moves the earliest.
  private func distinct(_ plans: [[PlanStep]]) -> [[PlanStep]] {
    func words(_ plan: [PlanStep]) -> [String] {
      plan.compactMap { if case .move(let move, _) = $0 { model.sentence(move) } else { nil } }
    }
    func days(_ plan: [PlanStep]) -> [Day] { plan.map(\.day) }
    let sorted = plans.map { (words: words($0), days: days($0), plan: $0) }.sorted {
      $0.words == $1.words
        ? $0.days.lexicographicallyPrecedes($1.days) : $0.words.lexicographicallyPrecedes($1.words)
    }
    var result: [[PlanStep]] = []
    var last: [String]?
    for entry in sorted where entry.words != last {
      result.append(entry.plan)
      last = entry.words
    }
    return result
  }
}
