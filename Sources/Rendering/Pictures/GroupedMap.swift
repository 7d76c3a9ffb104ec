import Demarche

/// A map whose relations are put together: all between two nodes on one line, all of one relation
/// that differ in nothing but their further names in one row.
struct GroupedMap {
  /// All that joins two nodes.
  struct Pair {
    /// Places of nodes; `left` is the one with the lower place.
    var left: Int
    var right: Int
    /// What matters most first.
    var rows: [Row]
  }

  struct Row {
    enum Way { case forth, back, both }
    var text: String
    /// The text without what differs between facts of one relation.
    var phrase: String
    /// From left to right, from right to left, or both.
    var way: Way
    var isDerived: Bool
    var change: RelationMap.Change?
    var isFromStart: Bool
    /// The sentences it stands for.
    var facts: [String]

    /// Changes first, then what has come since the beginning, then the background.
    var rank: Int { change != nil ? 0 : isFromStart ? 2 : 1 }
  }

  var map: RelationMap
  var pairs: [Pair]

  init(_ map: RelationMap) {
    self.map = map
    var byPair: [[Int]: [RelationMap.Link]] = [:]
    for link in map.links {
      byPair[[min(link.from, link.to), max(link.from, link.to)], default: []].append(link)
    }
    pairs = byPair.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, links in
      Pair(left: key[0], right: key[1], rows: GroupedMap.rows(of: links))
    }
  }

  /// Rows for what is told of one node.
  static func rows(of mentions: [RelationMap.Mention]) -> [Row] {
    mentions.map {
      Row(
        text: $0.text, phrase: $0.text, way: .forth, isDerived: $0.isDerived, change: $0.change,
        isFromStart: $0.isFromStart, facts: [$0.fact])
    }.sorted { ($0.rank, $0.text) < ($1.rank, $1.text) }
  }

  private struct Key: Hashable, Comparable {
    var phrase: String
    var isBack: Bool
    var isDerived: Bool
    var change: String
    var isFromStart: Bool

    private var order: (String, String, Int, Int, Int) {
      (phrase, change, isBack ? 1 : 0, isDerived ? 1 : 0, isFromStart ? 1 : 0)
    }
    static func < (left: Key, right: Key) -> Bool { left.order < right.order }
  }

  private static func rows(of links: [RelationMap.Link]) -> [Row] {
    var groups: [Key: [RelationMap.Mention]] = [:]
    for link in links {
      let key = Key(
        phrase: link.phrase, isBack: link.from > link.to, isDerived: link.mention.isDerived,
        change: link.mention.change?.rawValue ?? "", isFromStart: link.mention.isFromStart)
      groups[key, default: []].append(link.mention)
    }
    var rows: [Row] = []
    for key in groups.keys.sorted() {
      guard let mentions = groups[key] else { continue }
      var mirror = key
      mirror.isBack.toggle()
      // The same both ways is told once.
      if let other = groups[mirror], other.map(\.text) == mentions.map(\.text) {
        if !key.isBack { rows.append(row(key, mentions, other, .both)) }
        continue
      }
      rows.append(row(key, mentions, [], key.isBack ? .back : .forth))
    }
    return rows.sorted {
      ($0.rank, $0.isDerived ? 1 : 0, $0.text) < ($1.rank, $1.isDerived ? 1 : 0, $1.text)
    }
  }

  private static func row(
    _ key: Key, _ mentions: [RelationMap.Mention], _ others: [RelationMap.Mention],
    _ way: Row.Way
  ) -> Row {
    Row(
      text: mentions.count == 1 ? mentions[0].text : "\(key.phrase) (\(mentions.count))",
      phrase: key.phrase, way: way,
      isDerived: key.isDerived, change: mentions[0].change, isFromStart: key.isFromStart,
      facts: mentions.map(\.fact) + others.map(\.fact))
  }
}

extension RelationMap.Change {
  /// A mark that tells it without colour.
  var mark: String { self == .began ? "+" : "−" }
}
