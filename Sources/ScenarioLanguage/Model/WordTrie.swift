import Snapshots

/// Runs of words, each with a number: names with their entities, phrases with their forms.
///
/// Nodes are numbers, 0 the root; the edges of all nodes stand in one open-addressing table keyed
/// by node and word, so that a step costs one probe and the trie owns three flat arrays.
struct WordTrie: Sendable {
  /// The edge that stands for a slot of a phrase.
  static let slot = WordID(UInt32.max)
  /// No node, or no number at a node.
  static let none: Int32 = -1

  private var keys: [UInt64]
  private var targets: [Int32]
  private var edgeCount = 0
  private var mask: Int
  /// Whether anything goes on after each node.
  private var goesOn: [Bool] = [false]
  /// By node: where its slot leads, or `none`.
  private var slotTargets: [Int32] = [WordTrie.none]
  /// What ends at each node; `none` where nothing does.
  private var ends: [Int32] = [WordTrie.none]

  init() {
    keys = [UInt64](repeating: 0, count: 64)
    targets = [Int32](repeating: WordTrie.none, count: 64)
    mask = 63
  }

  /// The number of nodes.
  var count: Int { ends.count }

  /// The node after a word, or `none`.
  func step(_ node: Int32, _ word: WordID) -> Int32 {
    let key = WordTrie.key(node, word)
    var place = WordTrie.hash(key) & mask
    while keys[place] != 0 {
      if keys[place] == key { return targets[place] }
      place = (place + 1) & mask
    }
    return WordTrie.none
  }

  /// The node after a slot, or `none`: what a step by `slot` comes to.
  func slot(after node: Int32) -> Int32 { slotTargets[Int(node)] }

  /// What ends at a node, or `none`.
  func end(at node: Int32) -> Int32 { ends[Int(node)] }

  /// Whether some run of words goes on after a node.
  func goesOn(after node: Int32) -> Bool { goesOn[Int(node)] }

  /// What ends after a run of words, or `none`.
  func end(after words: some Sequence<WordID>) -> Int32 {
    var node: Int32 = 0
    for word in words {
      node = step(node, word)
      guard node != WordTrie.none else { return WordTrie.none }
    }
    return end(at: node)
  }

  /// Whether some edge's word is as wanted.
  func hasEdge(where isWanted: (WordID) -> Bool) -> Bool {
    keys.contains { $0 != 0 && isWanted(WordID(UInt32(truncatingIfNeeded: $0))) }
  }

  /// Calls `body` with the word of every edge, in no order that means anything; not with slots.
  func forEachWord(_ body: (WordID) -> Void) {
    for key in keys where key != 0 {
      let word = WordID(UInt32(truncatingIfNeeded: key))
      if word != WordTrie.slot { body(word) }
    }
  }

  /// Puts a number at the end of a run of words, unless one stands there: then that one is returned.
  mutating func insert(_ words: some Sequence<WordID>, _ number: Int32) -> Int32? {
    var node: Int32 = 0
    for word in words { node = stepOrGrow(node, word) }
    guard ends[Int(node)] == WordTrie.none else { return ends[Int(node)] }
    ends[Int(node)] = number
    return nil
  }

  private mutating func stepOrGrow(_ node: Int32, _ word: WordID) -> Int32 {
    let found = step(node, word)
    guard found == WordTrie.none else { return found }
    if (edgeCount + 1) * 2 > keys.count { grow() }
    let new = Int32(ends.count)
    ends.append(WordTrie.none)
    goesOn.append(false)
    slotTargets.append(WordTrie.none)
    if word == WordTrie.slot { slotTargets[Int(node)] = new }
    goesOn[Int(node)] = true
    place(WordTrie.key(node, word), new)
    edgeCount += 1
    return new
  }

  private mutating func place(_ key: UInt64, _ target: Int32) {
    var place = WordTrie.hash(key) & mask
    while keys[place] != 0 { place = (place + 1) & mask }
    keys[place] = key
    targets[place] = target
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    targets = [Int32](repeating: WordTrie.none, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (key, target) in zip(oldKeys, oldTargets) where key != 0 { place(key, target) }
  }

  /// Never 0: words are numbered from 1.
  private static func key(_ node: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(word.number)
  }

  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 29)
  }
}

extension WordTrie: Storable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(keys, targets, edgeCount, goesOn.map { $0 ? UInt8(1) : 0 }, slotTargets, ends)
  }

  init(from snapshot: inout SnapshotReader) {
    keys = snapshot.read()
    targets = snapshot.read()
    edgeCount = snapshot.read()
    let goesOn: [UInt8] = snapshot.read()
    self.goesOn = goesOn.map { $0 != 0 }
    slotTargets = snapshot.read()
    ends = snapshot.read()
    mask = keys.count - 1
    let isWhole =
      keys.count.nonzeroBitCount == 1 && targets.count == keys.count && edgeCount < keys.count
      && !ends.isEmpty && slotTargets.count == ends.count && goesOn.count == ends.count
    if !isWhole {
      snapshot.breakOff()
      self = WordTrie()
    }
  }
}
