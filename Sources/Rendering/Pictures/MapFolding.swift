import Demarche

/// What a crowded map tells in words instead of lines: background that many share alike.
///
/// Three or more that have stood the same way to one since the start (`is a member of`) become a row
/// in the box of that one; three or more of which each has stood the same way to each other become a
/// box of their own. What has changed since the start keeps its line.
struct MapFolding {
  /// Those who have something in common, each with each.
  struct Circle {
    var names: [String]
    var phrases: [String]
  }

  /// The pairs of names that keep their lines.
  private(set) var pairs: [[String]] = []
  private(set) var circles: [Circle] = []
  /// By name: what several others are to it, each phrase with those.
  private(set) var hubs: [String: [(phrase: String, names: [String])]] = [:]

  /// With so many pairs or fewer nothing is folded.
  private static let pairsShown = 12
  private static let fewest = 3

  /// - Parameter all: the pairs of names that are joined on any of the maps.
  init(_ maps: [GroupedMap], _ all: Set<[String]>) {
    let order = all.sorted { $0.lexicographicallyPrecedes($1) }
    guard order.count > Self.pairsShown else {
      pairs = order
      return
    }
    let rows = Self.background(maps)
    var folded = foldCircles(order, rows)
    folded.formUnion(foldHubs(order.filter { !folded.contains($0) }, rows))
    pairs = order.filter { !folded.contains($0) }
  }

  /// What joins each pair, on any of the maps, if it is background on all of them.
  private static func background(_ maps: [GroupedMap]) -> [[String]: [GroupedMap.Row]] {
    var result: [[String]: [GroupedMap.Row]] = [:]
    var live = Set<[String]>()
    for map in maps {
      for pair in map.pairs {
        let names = [map.map.nodes[pair.left].name, map.map.nodes[pair.right].name]
        guard pair.rows.allSatisfy({ $0.rank == 2 }) else {
          live.insert(names)
          continue
        }
        let known = Set(result[names, default: []].map(\.phrase))
        result[names, default: []] += pair.rows.filter { !known.contains($0.phrase) }
      }
    }
    return result.filter { !live.contains($0.key) }
  }

  private mutating func foldCircles(
    _ order: [[String]], _ rows: [[String]: [GroupedMap.Row]]
  ) -> Set<[String]> {
    var byPhrases: [[String]: [[String]]] = [:]
    for pair in order {
      guard let rows = rows[pair], rows.allSatisfy({ $0.way == .both }) else { continue }
      byPhrases[rows.map(\.phrase).sorted(), default: []].append(pair)
    }
    var folded = Set<[String]>()
    for (phrases, pairs) in byPhrases.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let names = Set(pairs.joined()).sorted()
      guard names.count >= Self.fewest, pairs.count == names.count * (names.count - 1) / 2 else {
        continue
      }
      circles.append(Circle(names: names, phrases: phrases))
      folded.formUnion(pairs)
    }
    return folded
  }

  private mutating func foldHubs(
    _ order: [[String]], _ rows: [[String]: [GroupedMap.Row]]
  ) -> Set<[String]> {
    struct Spoke: Hashable {
      var hub: String
      var phrase: String
    }
    var spokes: [Spoke: [String]] = [:]
    func ends(_ pair: [String], _ row: GroupedMap.Row) -> (from: String, to: String) {
      row.way == .forth ? (pair[0], pair[1]) : (pair[1], pair[0])
    }
    let able = order.filter { pair in rows[pair]?.allSatisfy { $0.way != .both } ?? false }
    for pair in able {
      for row in rows[pair] ?? [] {
        let (from, to) = ends(pair, row)
        spokes[Spoke(hub: to, phrase: row.phrase), default: []].append(from)
      }
    }
    let folded = able.filter { pair in
      (rows[pair] ?? []).allSatisfy { row in
        (spokes[Spoke(hub: ends(pair, row).to, phrase: row.phrase)]?.count ?? 0) >= Self.fewest
      }
    }
    var told: [Spoke: [String]] = [:]
    for pair in folded {
      for row in rows[pair] ?? [] {
        let (from, to) = ends(pair, row)
        told[Spoke(hub: to, phrase: row.phrase), default: []].append(from)
      }
    }
    for (spoke, names) in told.sorted(by: { $0.key.phrase < $1.key.phrase }) {
      hubs[spoke.hub, default: []].append((spoke.phrase, names.sorted()))
    }
    return Set(folded)
  }
}
