import Snapshots

/// What reads sentences: names and phrases by their words.
///
/// Names and phrases stand in tries of folded words. A phrase's slot is one edge whatever its
/// kind, so two phrases with the same words in the same places meet at one node: that is how the
/// checker finds phrases that collide.
public struct Vocabulary: Sendable {
  /// Every word of the files, folded.
  var words = WordTable()
  /// Names by their words, without quotes: entities.
  var names = WordTrie()
  var entityKinds: [KindID] = []
  /// Names by the word of their whole quoted text.
  var quotedNames: [WordID: EntityID] = [:]

  /// Whose name stands between quotes: spaces at its ends and several together make no other name.
  func entity(quoted word: WordID) -> EntityID? {
    if let known = quotedNames[word] { return known }
    let text = words.text(of: word)
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.joined(separator: " ") != text, let name = self.words.findWords(text) else {
      return nil
    }
    let known = names.end(after: name)
    return known == WordTrie.none ? nil : EntityID(Int(known))
  }
  /// Phrases by their words and slots: indices into `forms`.
  var phrases = WordTrie()
  var forms = LateList<PhraseForm>()
  var kindNames: [WordID: KindID] = [:]
  var sourceNames = WordTrie()
  var kindTree = KindTree()
  var textNumbers: [String: TextID] = [:]
  /// By entity: whether its name has to be quoted to be typed.
  var needsQuotes: [Bool] = []
  /// Whether names hold words of phrases, so that a sentence may have more than one reading.
  var canMislead = false

  public init() {}
}

/// One way to write a relation or an action.
struct PhraseForm: Sendable {
  enum Target: Sendable, Hashable {
    case relation(RelationID)
    case action(ActionID)
    /// An action followed by `on` and a day, which is the slot after the action's own.
    case actionOn(ActionID)
  }
  enum Part: Sendable, Hashable {
    case word(WordID)
    case slot(Int)
  }
  var target: Target
  var parts: [Part]
  /// The same parts as declared.
  var phrase: Phrase
  /// The slots by their index, the day after `on` included.
  var slots: [Slot]
  /// Slots in the order in which they stand in the phrase.
  var slotOrder: [Int]
  /// The language of a local phrase.
  var language: String?
  var span: Span

  /// As declared, slots as `?name`.
  var text: String { phrase.text(slotText) }

  /// A part as declared, a slot as `?name`. Most forms are never shown, so it is put together when
  /// it is asked for.
  func shown(_ part: Int) -> String { Phrase(parts: [phrase.parts[part]]).text(slotText) }

  private func slotText(_ slot: Int) -> String { "?" + slots[slot].name }

  /// The trie's path to this form.
  var path: some Sequence<WordID> {
    parts.lazy.map { part in
      switch part {
      case .word(let word): word
      case .slot: WordTrie.slot
      }
    }
  }
}

/// Which kind stands under which, answered in constant time: each kind's descendants are the kinds
/// whose entry lies in its interval of a depth-first walk.
struct KindTree: Sendable {
  private var entry: [Int32] = []
  private var exit: [Int32] = []
  private var parents: [Int32] = []

  init() {}

  /// Parents of every kind; `-1` for none. The parents form no circle.
  init(parents: [Int32]) {
    self.parents = parents
    let count = parents.count
    var children = [[Int32]](repeating: [], count: count)
    var stack: [Int32] = []
    for (kind, parent) in parents.enumerated().reversed() {
      if parent < 0 { stack.append(Int32(kind)) } else { children[Int(parent)].append(Int32(kind)) }
    }
    entry = [Int32](repeating: 0, count: count)
    exit = entry
    var order: [Int32] = []
    while let kind = stack.popLast() {
      entry[Int(kind)] = Int32(order.count)
      order.append(kind)
      stack.append(contentsOf: children[Int(kind)])
    }
    var sizes = [Int32](repeating: 1, count: count)
    for kind in order.reversed() where parents[Int(kind)] >= 0 {
      sizes[Int(parents[Int(kind)])] += sizes[Int(kind)]
    }
    for kind in 0..<count { exit[kind] = entry[kind] + sizes[kind] }
  }

  /// Whether every value of one kind is of the other.
  func isKind(_ kind: KindID, under ancestor: KindID) -> Bool {
    let (kind, ancestor) = (Int(kind.number), Int(ancestor.number))
    return entry[kind] >= entry[ancestor] && entry[kind] < exit[ancestor]
  }

  func areRelated(_ left: KindID, _ right: KindID) -> Bool {
    isKind(left, under: right) || isKind(right, under: left)
  }

  /// The nearest kind that both stand under, if there is one.
  func commonAncestor(_ left: KindID, _ right: KindID) -> KindID? {
    var kind = left
    while !isKind(right, under: kind) {
      let parent = parents[Int(kind.number)]
      guard parent >= 0 else { return nil }
      kind = KindID(Int(parent))
    }
    return kind
  }
}

extension KindTree: Storable {
  func write(to snapshot: inout SnapshotWriter) { snapshot.write(entry, exit, parents) }

  init(from snapshot: inout SnapshotReader) {
    entry = snapshot.read()
    exit = snapshot.read()
    parents = snapshot.read()
  }
}

extension Model {
  /// Whether every value of one kind is of the other: whether it is the same or a subkind.
  public func isKind(_ kind: KindID, under ancestor: KindID) -> Bool {
    vocabulary.kindTree.isKind(kind, under: ancestor)
  }

  /// The kind of a value.
  public func kind(of value: Value) -> KindID {
    switch value {
    case .entity(let entity): entities[Int(entity.number)].kind
    case .number: .number
    case .date: .date
    case .text: .text
    }
  }

  public subscript(kind: KindID) -> Kind { kinds[Int(kind.number)] }
  public subscript(entity: EntityID) -> Entity { entities[Int(entity.number)] }
  public subscript(text: TextID) -> String { texts[Int(text.number)] }
  public subscript(source: SourceID) -> Source { sources[Int(source.number)] }
  public subscript(relation: RelationID) -> Relation { relations[Int(relation.number)] }
  public subscript(action: ActionID) -> Action { actions[Int(action.number)] }
}
