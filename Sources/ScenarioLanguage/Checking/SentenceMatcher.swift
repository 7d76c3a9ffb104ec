/// Finds the phrases that a run of tokens may be read as, and what stands in their slots.
///
/// A state is a node of the phrase trie and a place in the tokens; a step takes a word of the
/// phrase or fills a slot. Depth first without a memory is fastest for the sentences that people
/// write. A sentence that needs more than `quickLimit` steps is matched once more as a graph of
/// states: there are no more of them than nodes times places, those from which no phrase's end can
/// be reached are left out, and then every path is a reading.
///
/// Scratch space is kept between sentences: a match makes no heap object of its own.
struct SentenceMatcher {
  /// What stands in a slot.
  struct Fill: Hashable {
    enum Kind: UInt8 {
      /// A name of words; `entity` is whose.
      case name
      /// `entity` is whose name it is, if it is one.
      case quoted
      case variable, anything, number, date
      /// `2019` or `2019-08`.
      case partialDate
      case today
      /// Arithmetic, or a term read by the parser.
      case term
    }
    var kind: Kind
    var start: Int32
    var end: Int32
    var entity: Int32 = -1
    var range: TokenRange { Int(start)..<Int(end) }
  }

  /// What a place takes.
  struct Sorts: OptionSet {
    let rawValue: UInt8
    static let relation = Sorts(rawValue: 1)
    static let action = Sorts(rawValue: 2)
    static let actionOn = Sorts(rawValue: 4)
    static let any: Sorts = [.relation, .action, .actionOn]
  }

  /// Forms of the readings that fit, each with as many of `fills` as it has slots, in the order of
  /// the phrase.
  private(set) var forms: [Int32] = []
  private(set) var fills: [Fill] = []
  /// The reading with the fewest slots of the wrong kind.
  private(set) var misfit: (form: Int, fills: [Fill], wrong: Int)?
  /// A form that fits but is of another sort than the place takes.
  private(set) var otherSort: Int?

  private var todo: [Todo] = []
  private var path: [Fill] = []
  private var steps = 0
  private var readings = 0

  private struct Todo {
    var node: Int32
    var position: Int32
    var depth: Int32
    var fill: Fill?
  }

  static let quickLimit = 512
  static let readingLimit = 2_000

  init() {}

  /// The fills of a reading.
  func fills(of reading: Int, _ vocabulary: Vocabulary) -> ArraySlice<Fill> {
    var start = 0
    for earlier in forms[..<reading] {
      start += vocabulary.forms[Int(earlier)].slotOrder.count
    }
    return fills[start..<start + vocabulary.forms[Int(forms[reading])].slotOrder.count]
  }

  /// Finds the readings of a sentence; at most three that fit are kept.
  mutating func match(
    _ sentence: SentenceSyntax, in file: FileText, _ vocabulary: Vocabulary, sorts: Sorts
  ) {
    forms.removeAll(keepingCapacity: true)
    fills.removeAll(keepingCapacity: true)
    misfit = nil
    otherSort = nil
    readings = 0
    guard !sentence.tokens.isEmpty else { return }
    let line = SentenceLine(sentence: sentence, file: file)
    if !matchQuickly(line, vocabulary, sorts) {
      forms.removeAll(keepingCapacity: true)
      fills.removeAll(keepingCapacity: true)
      matchThoroughly(line, vocabulary, sorts)
    }
  }

  /// False where the limit came before the end.
  private mutating func matchQuickly(
    _ line: SentenceLine, _ vocabulary: Vocabulary, _ sorts: Sorts
  ) -> Bool {
    todo.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    steps = 0
    todo.append(Todo(node: 0, position: Int32(line.start), depth: 0))
    while let state = todo.popLast() {
      steps += 1
      if steps > SentenceMatcher.quickLimit { return false }
      path.removeLast(path.count - Int(state.depth))
      if let fill = state.fill { path.append(fill) }
      if Int(state.position) == line.end {
        let form = vocabulary.phrases.end(at: state.node)
        if form != WordTrie.none { take(Int(form), vocabulary, sorts) }
        continue
      }
      let depth = Int32(path.count)
      let slot = vocabulary.phrases.step(state.node, WordTrie.slot)
      if slot != WordTrie.none {
        line.forEachFill(at: Int(state.position), vocabulary) { fill in
          todo.append(Todo(node: slot, position: fill.end, depth: depth, fill: fill))
        }
      }
      let next = step(state.node, line, Int(state.position), vocabulary)
      if next != WordTrie.none {
        todo.append(Todo(node: next, position: state.position + 1, depth: depth))
      }
    }
    return true
  }

  /// The node after a token as a part of a phrase; none where no phrase has it there. What stands
  /// between quotes is one word of a phrase, or several of it.
  private func step(
    _ node: Int32, _ line: SentenceLine, _ position: Int, _ vocabulary: Vocabulary
  ) -> Int32 {
    let word = line.file.word(position)
    guard word != .none else { return WordTrie.none }
    let next = vocabulary.phrases.step(node, word)
    guard next == WordTrie.none, line.file.tree.tokens[position].kind == .quoted,
      let words = vocabulary.words.findWords(vocabulary.words.text(of: word)), words.count > 1,
      !words.contains(where: \.isReserved)
    else { return next }
    var after = node
    for word in words where after != WordTrie.none {
      after = vocabulary.phrases.step(after, word)
    }
    return after
  }

  /// Keeps the reading that `path` is, if its kinds and its sort fit.
  private mutating func take(_ form: Int, _ vocabulary: Vocabulary, _ sorts: Sorts) {
    readings += 1
    let phrase = vocabulary.forms[form]
    var wrong = 0
    for (slot, fill) in zip(phrase.slotOrder, path)
    where !vocabulary.fits(fill, phrase.slots[slot].kind) {
      wrong += 1
    }
    guard wrong == 0 else {
      if wrong < misfit?.wrong ?? .max { misfit = (form, path, wrong) }
      return
    }
    guard sorts.contains(phrase.target.sort) else {
      otherSort = otherSort ?? form
      return
    }
    guard forms.count < 3, !isKept(form, vocabulary) else { return }
    forms.append(Int32(form))
    fills.append(contentsOf: path)
  }

  /// Whether a reading with the same values is kept: they differ in `the` at most.
  private func isKept(_ form: Int, _ vocabulary: Vocabulary) -> Bool {
    for (index, kept) in forms.enumerated() where Int(kept) == form {
      let same = zip(fills(of: index, vocabulary), path).allSatisfy { left, right in
        left.kind == right.kind && left.entity == right.entity && left.end == right.end
      }
      if same { return true }
    }
    return false
  }
}

extension SentenceMatcher {
  private struct Edge {
    var from: Int
    var to: Int
    var fill: Fill?
  }

  private mutating func matchThoroughly(
    _ line: SentenceLine, _ vocabulary: Vocabulary, _ sorts: Sorts
  ) {
    let (states, edges) = explore(line, vocabulary)
    var incoming = [[Int]](repeating: [], count: states.count)
    var outgoing = incoming
    for (index, edge) in edges.enumerated() {
      incoming[edge.to].append(index)
      outgoing[edge.from].append(index)
    }
    var isAlive = states.map { state in
      Int(state.position) == line.end && vocabulary.phrases.end(at: state.node) != WordTrie.none
    }
    var open = isAlive.indices.filter { isAlive[$0] }
    while let state = open.popLast() {
      for edge in incoming[state] where !isAlive[edges[edge].from] {
        isAlive[edges[edge].from] = true
        open.append(edges[edge].from)
      }
    }
    readings = 0
    path.removeAll(keepingCapacity: true)
    var stack: [(state: Int, depth: Int, fill: Fill?)] = isAlive[0] ? [(0, 0, nil)] : []
    while let (state, depth, fill) = stack.popLast(), readings < SentenceMatcher.readingLimit {
      path.removeLast(path.count - depth)
      if let fill { path.append(fill) }
      if Int(states[state].position) == line.end {
        take(Int(vocabulary.phrases.end(at: states[state].node)), vocabulary, sorts)
        continue
      }
      for index in outgoing[state] where isAlive[edges[index].to] {
        stack.append((edges[index].to, path.count, edges[index].fill))
      }
    }
  }

  /// Every state that can be reached, the first one first, and the steps between them.
  private func explore(
    _ line: SentenceLine, _ vocabulary: Vocabulary
  ) -> (states: [(node: Int32, position: Int32)], edges: [Edge]) {
    var states: [(node: Int32, position: Int32)] = [(0, Int32(line.start))]
    var numbers: [UInt64: Int] = [:]
    var edges: [Edge] = []
    func number(_ node: Int32, _ position: Int32) -> Int {
      let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: position))
      if let known = numbers[key] { return known }
      numbers[key] = states.count
      states.append((node, position))
      return states.count - 1
    }
    var next = 0
    while next < states.count {
      let (node, position) = states[next]
      if Int(position) < line.end {
        let after = step(node, line, Int(position), vocabulary)
        if after != WordTrie.none {
          edges.append(Edge(from: next, to: number(after, position + 1)))
        }
        let slot = vocabulary.phrases.step(node, WordTrie.slot)
        if slot != WordTrie.none {
          line.forEachFill(at: Int(position), vocabulary) { fill in
            edges.append(Edge(from: next, to: number(slot, fill.end), fill: fill))
          }
        }
      }
      next += 1
    }
    return (states, edges)
  }
}

extension PhraseForm.Target {
  var sort: SentenceMatcher.Sorts {
    switch self {
    case .relation: .relation
    case .action: .action
    case .actionOn: .actionOn
    }
  }
}

extension Vocabulary {
  /// Whether what stands in a slot can be of the slot's kind. Variables always can: what they hold
  /// is decided by all the places they stand in.
  func fits(_ fill: SentenceMatcher.Fill, _ kind: KindID) -> Bool {
    switch fill.kind {
    case .variable, .anything: true
    case .name: kindTree.isKind(entityKinds[Int(fill.entity)], under: kind)
    case .quoted:
      kind == .text
        || fill.entity >= 0 && kindTree.isKind(entityKinds[Int(fill.entity)], under: kind)
    case .number: kind == .number
    case .date, .partialDate, .today: kind == .date
    case .term: kind == .number || kind == .date
    }
  }
}
