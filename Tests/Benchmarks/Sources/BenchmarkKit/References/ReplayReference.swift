/// What W1 comes to, worked out without any engine: the facts of one pair of states at a time, and
/// the links anew whenever a partnership changes.
public struct ReplayReference {
  /// Of every event that was legal.
  public private(set) var legal = 0
  public private(set) var illegal = 0
  public private(set) var added = 0
  public private(set) var removed = 0
  /// Over what each event added, in order: two replays that differ anywhere differ here.
  public private(set) var hash = 0
  private var strained = Set<Pair>()
  private var fast = Set<Pair>()
  private var partners = Set<Pair>()
  private var links = Set<Pair>()

  private struct Pair: Hashable {
    var from: Int32
    var to: Int32
    var swapped: Pair { Pair(from: to, to: from) }
  }

  /// In the order in which the peers print them.
  public var numbers: [Int] {
    [
      legal, illegal, added, removed, hash, strained.count, fast.count, partners.count,
      links.count,
    ]
  }

  public init(_ log: EventLog, isRecursive: Bool) {
    var products: [Pair: Int] = [:]
    var pacts: [Pair: Int] = [:]
    var listed = Set<Pair>()
    var boycotts = Set<Pair>()
    for event in log.events {
      let pair = Pair(from: Int32(event.from), to: Int32(event.to))
      let bit = 1 << event.argument
      let isLegal: Bool
      switch event.kind {
      case .impose: isLegal = products[pair, default: 0].insert(bit)
      case .lift: isLegal = products[pair, default: 0].remove(bit)
      case .sign: isLegal = pacts[pair, default: 0].insert(bit)
      case .end: isLegal = pacts[pair, default: 0].remove(bit)
      case .relist: isLegal = listed.insert(pair).inserted
      case .delist: isLegal = listed.remove(pair) != nil
      case .boycott: isLegal = boycotts.insert(pair).inserted
      case .unboycott: isLegal = boycotts.remove(pair) != nil
      case .protest: isLegal = strained.contains(pair.swapped)
      }
      let before = added
      if isLegal {
        legal += 1
        let isRestricted = products[pair, default: 0] != 0
        put(pair, in: \.strained, isRestricted || boycotts.contains(pair))
        put(pair, in: \.fast, listed.contains(pair) && !isRestricted)
        let isCalm = !strained.contains(pair) && !strained.contains(pair.swapped)
        let changed = [pair, pair.swapped].count { each in
          put(each, in: \.partners, isCalm && pacts[each, default: 0] & 1 != 0)
        }
        if isRecursive, changed > 0 { relink() }
      } else {
        illegal += 1
      }
      hash = (hash * 31 + added - before) % 1_000_003
    }
  }

  /// Puts a pair into a set or takes it out; whether that changed anything.
  @discardableResult
  private mutating func put(
    _ pair: Pair, in set: WritableKeyPath<ReplayReference, Set<Pair>>, _ holds: Bool
  ) -> Bool {
    if holds {
      guard self[keyPath: set].insert(pair).inserted else { return false }
      added += 1
    } else {
      guard self[keyPath: set].remove(pair) != nil else { return false }
      removed += 1
    }
    return true
  }

  private mutating func relink() {
    let successors = Dictionary(grouping: partners, by: \.from).mapValues { $0.map(\.to) }
    var anew = Set<Pair>()
    for (source, first) in successors {
      var waiting = first
      while let next = waiting.popLast() {
        guard anew.insert(Pair(from: source, to: next)).inserted else { continue }
        waiting += successors[next] ?? []
      }
    }
    added += anew.subtracting(links).count
    removed += links.subtracting(anew).count
    links = anew
  }
}

extension Int {
  /// Sets a bit; whether it was not set.
  fileprivate mutating func insert(_ bit: Int) -> Bool {
    defer { self |= bit }
    return self & bit == 0
  }

  /// Clears a bit; whether it was set.
  fileprivate mutating func remove(_ bit: Int) -> Bool {
    defer { self &= ~bit }
    return self & bit != 0
  }
}
