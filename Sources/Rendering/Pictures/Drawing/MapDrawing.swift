import Demarche

/// Maps of relations as pictures that share one layout, so that from map to map everything stays in
/// its place: a box for each actor with what is told of it alone, a line for each two that are ever
/// joined with a label on it, and in rows below them those that are joined to nobody.
struct MapDrawing {
  let maps: [GroupedMap]
  let words: PictureWords
  /// How much is told: all that fits, or what has changed.
  private let isPage: Bool
  private let isAboutOne: Bool
  /// What may be drawn: actors and things that are joined to others, by name; pairs of them; others.
  private var joined: [String] = []
  private var pairs: [[String]] = []
  private var loose: [String] = []
  /// What is told in words, and the names under which circles are among the loose ones.
  private var folding: MapFolding
  private var circles: [String: MapFolding.Circle] = [:]
  private var network = Network(nodes: [], labels: [])
  private var places = NetworkPlaces(nodes: [], labels: [])
  private var looseFrames: [Rect] = []

  /// Whether there is more than can be drawn.
  private(set) var isCut = false

  /// More than this nobody can read, and laying it out would take long.
  private static let pairLimit = 90
  private static let looseLimit = 60
  private static let labelWidth = 250.0
  private static let nodeWidth = 230.0

  /// - Parameters:
  ///   - isPage: whether the maps are parts of a page that tells the rest in other places.
  ///   - arrange: lays out nodes and labels elsewhere; nil where that does not work out.
  init(
    _ maps: [RelationMap], language: String, isPage: Bool = false,
    arrange: (Network) -> NetworkPlaces? = { _ in nil }
  ) {
    self.maps = maps.map { GroupedMap($0) }
    self.isPage = isPage
    words = PictureWords(language)
    isAboutOne = maps.contains { $0.name != nil }
    folding = MapFolding([], [])
    collect()
    layOutNetwork(arrange)
    layOutLoose()
  }

  /// Nothing that is drawn on any of the maps lies outside.
  var bounds: Rect {
    let frames =
      zip(places.nodes + places.labels, network.nodes + network.labels.map(\.size))
      .map { Rect(center: $0, size: $1) } + looseFrames
    guard let first = frames.first else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    return frames.reduce(first) { $0.union($1) }
  }

  /// How hard it is to read.
  var clutter: Network.Clutter { network.clutter(of: places) }

  // MARK: What is drawn

  private mutating func collect() {
    var names = Set<String>()
    var all: [String: Bool] = [:]
    var pairNames = Set<[String]>()
    var live = Set<String>()
    for map in maps {
      for pair in map.pairs {
        let ends = [map.map.nodes[pair.left].name, map.map.nodes[pair.right].name]
        pairNames.insert(ends)
        names.formUnion(ends)
      }
      for node in map.map.nodes {
        all[node.name] = node.isActor
        if node.facts.contains(where: { $0.change != nil || !$0.isFromStart }) {
          live.insert(node.name)
        }
      }
    }
    // Of one actor everything is told, so there is no background.
    folding = MapFolding(isAboutOne ? [] : self.maps, pairNames)
    (joined, pairs) = chosen(folding.pairs)
    isCut = pairs.count < folding.pairs.count
    for circle in folding.circles { circles[circle.names.joined(separator: ", ")] = circle }
    // On a map of all, what has not changed since the start and is joined to nobody is left out.
    let isDrawn = Set(joined)
    loose = all.keys.filter { name in
      guard !isDrawn.contains(name) else { return false }
      return isAboutOne || live.contains(name) || (!isPage && all[name] == true) || names.isEmpty
        || folding.hubs[name] != nil
    }.sorted { (all[$0] == true ? 0 : 1, $0) < (all[$1] == true ? 0 : 1, $1) }
    loose = circles.keys.sorted() + loose
    if loose.count > Self.looseLimit {
      loose = Array(loose.prefix(Self.looseLimit))
      isCut = true
    }
  }

  /// The pairs that are drawn, and those they join: what changes first, if there are too many.
  private func chosen(_ all: [[String]]) -> (names: [String], pairs: [[String]]) {
    var pairs = all
    if pairs.count > Self.pairLimit {
      let ranks = pairs.map { names in
        maps.compactMap { pair(names, in: $0)?.rows.map(\.rank).min() }.min() ?? 2
      }
      pairs = pairs.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        .prefix(Self.pairLimit).sorted().map { pairs[$0] }
    }
    return (Set(pairs.joined()).sorted(), pairs)
  }

  private func node(_ name: String, in map: GroupedMap) -> RelationMap.Node? {
    map.map.nodes.first { $0.name == name }
  }

  private func pair(_ names: [String], in map: GroupedMap) -> GroupedMap.Pair? {
    map.pairs.first {
      map.map.nodes[$0.left].name == names[0] && map.map.nodes[$0.right].name == names[1]
    }
  }

  // MARK: Where it lies

  private mutating func layOutNetwork(_ arrange: (Network) -> NetworkPlaces?) {
    let place = Dictionary(uniqueKeysWithValues: joined.enumerated().map { ($1, $0) })
    network.nodes = joined.map { name in
      largest(maps.map { BoxText.size(of: rows(ofNode: node(name, in: $0), name)) })
    }
    network.labels = pairs.map { names in
      let sizes = maps.compactMap { pair(names, in: $0) }.map { pair in
        // Arrows are as wide whichever way they point.
        BoxText.size(of: rows(of: pair, isForwards: true, isLevel: true))
      }
      return (place[names[0]] ?? 0, place[names[1]] ?? 0, largest(sizes))
    }
    places = arrange(network) ?? network.placed()
  }

  private func largest(_ sizes: [Size]) -> Size {
    Size(width: sizes.map(\.width).max() ?? 0, height: sizes.map(\.height).max() ?? 0)
  }

  /// Those without relations in columns under the network, each where the column is shortest.
  private mutating func layOutLoose() {
    guard !loose.isEmpty else { return }
    let bounds = bounds
    let width = Self.nodeWidth + 2 * BoxText.padding
    let columnWidth = width + 16
    let columns = max(Int(max(bounds.width, 700) / columnWidth), 1)
    let top = joined.isEmpty ? 0 : bounds.bottom + 36
    var ends = Array(repeating: top, count: columns)
    let left = bounds.center.x - Double(min(columns, loose.count)) * columnWidth / 2
    for name in loose {
      let size = largest(maps.map { BoxText.size(of: rows(ofNode: node(name, in: $0), name)) })
      let column = ends.indices.min { (ends[$0], $0) < (ends[$1], $1) } ?? 0
      let frame = Rect(
        x: left + Double(column) * columnWidth, y: ends[column], width: width, height: size.height)
      ends[column] = frame.bottom + 16
      looseFrames.append(frame)
    }
  }

  // MARK: Rows

  /// How many rows a label may have: fewer where there are many.
  private var rowLimit: Int {
    let limit =
      switch pairs.count {
      case ...4: 8
      case ...10: 5
      case ...18: 3
      default: 2
      }
    return isPage ? min(limit, 4) : limit
  }

  private func rows(
    of pair: GroupedMap.Pair, isForwards: Bool, isLevel: Bool
  ) -> [Scene.Row] {
    let limit = pair.rows.count <= rowLimit ? rowLimit : rowLimit - 1
    var result: [Scene.Row] = []
    for row in pair.rows.prefix(max(limit, 1)) {
      let arrow: String =
        switch row.way {
        case .both: isLevel ? "↔" : "↕"
        case .forth: isLevel ? (isForwards ? "→" : "←") : (isForwards ? "↓" : "↑")
        case .back: isLevel ? (isForwards ? "←" : "→") : (isForwards ? "↑" : "↓")
        }
      result += BoxText.rows(
        row.text, after: "\(arrow) \(mark(row))", style(of: row), within: Self.labelWidth)
    }
    let hidden = pair.rows.count - max(limit, 1)
    if hidden > 0 { result.append(Scene.Row(text: "… \(hidden) \(words[.more])", style: .aside)) }
    return result
  }

  private func rows(ofNode node: RelationMap.Node?, _ name: String) -> [Scene.Row] {
    var result = BoxText.rows(name, .heading, within: Self.nodeWidth)
    if let circle = circles[name] {
      result = BoxText.rows(
        "\(words[.eachWithEach]): \(name)", .heading, within: Self.nodeWidth)
      for phrase in circle.phrases {
        result += BoxText.rows(
          phrase, after: "↔ ", [.background, .derived], within: Self.nodeWidth)
      }
    }
    guard let node else { return result }
    for (phrase, names) in folding.hubs[name] ?? [] {
      result += BoxText.rows(
        "\(phrase): \(names.joined(separator: ", "))", after: "← ", .background,
        within: Self.nodeWidth)
    }
    let facts = GroupedMap.rows(of: node.facts).filter { !isPage || $0.rank < 2 }
    let most = isAboutOne ? 12 : isPage ? 3 : max(rowLimit, 3)
    let limit = facts.count <= most ? most : most - 1
    for fact in facts.prefix(limit) {
      result += BoxText.rows(
        fact.text, after: mark(fact), style(of: fact), within: Self.nodeWidth)
    }
    if facts.count > limit {
      result.append(Scene.Row(text: "… \(facts.count - limit) \(words[.more])", style: .aside))
    }
    return result
  }

  private func mark(_ row: GroupedMap.Row) -> String { row.change.map { "\($0.mark) " } ?? "" }

  private func style(of row: GroupedMap.Row) -> Scene.Style {
    var style: Scene.Style = []
    if row.isDerived { style.insert(.derived) }
    switch row.change {
    case .began: style.insert(.began)
    case .ended: style.insert(.ended)
    case nil: if row.isFromStart { style.insert(.background) }
    }
    return style
  }

  // MARK: Scenes

  /// One of the maps.
  func scene(_ number: Int) -> Scene {
    let map = maps[number]
    var scene = Scene(
      title: title(of: map.map), description: isPage ? "" : description(of: map.map),
      language: words.language)
    for (place, names) in pairs.enumerated() {
      guard let pair = pair(names, in: map) else { continue }
      add(pair, names, place, in: map, to: &scene)
    }
    for place in joined.indices { scene.boxes.append(box(joined[place], in: map, at: place)) }
    for (place, name) in loose.enumerated() {
      let node = node(name, in: map)
      guard node != nil || circles[name] != nil else { continue }
      let rows = self.rows(ofNode: node, name)
      var frame = looseFrames[place]
      frame.height = BoxText.size(of: rows).height
      scene.boxes.append(box(node, name, rows, frame))
    }
    scene.legend = legend
    return scene
  }

  var legend: [(style: Scene.Style, text: String)] {
    var result: [(style: Scene.Style, text: String)] = [
      ([], words[.stored]), (.derived, words[.derived]), (.began, "+ " + words[.new]),
      (.ended, "− " + words[.gone]),
    ]
    if isCut { result.append((.aside, words[.cut])) }
    return result
  }

  private func add(
    _ pair: GroupedMap.Pair, _ names: [String], _ place: Int, in map: GroupedMap,
    to scene: inout Scene
  ) {
    let label = network.labels[place]
    let (from, to) = (places.nodes[label.from], places.nodes[label.to])
    let way = to - from
    let isLevel = abs(way.x) * 0.7 >= abs(way.y)
    let rows = self.rows(of: pair, isForwards: isLevel ? way.x >= 0 : way.y >= 0, isLevel: isLevel)
    let frame = Rect(center: places.labels[place], size: BoxText.size(of: rows))
    let facts = isPage ? rows.map { $0.lead + $0.text } : pair.rows.flatMap(\.facts)
    scene.boxes.append(
      Scene.Box(
        frame: frame, rows: rows, style: .label,
        hint: ([names.joined(separator: " – ")] + facts).joined(separator: "\n")))
    scene.lines.append(
      line(
        pair, from: box(names[0], in: map, at: label.from).frame, through: frame,
        to: box(names[1], in: map, at: label.to).frame))
  }

  /// One that is joined to others, as large as what is told of it now.
  private func box(_ name: String, in map: GroupedMap, at place: Int) -> Scene.Box {
    let node = node(name, in: map)
    let rows = self.rows(ofNode: node, name)
    return box(node, name, rows, Rect(center: places.nodes[place], size: BoxText.size(of: rows)))
  }

  private func line(
    _ pair: GroupedMap.Pair, from: Rect, through label: Rect, to: Rect
  ) -> Scene.Line {
    var style: Scene.Style = []
    if pair.rows.allSatisfy(\.isDerived) { style.insert(.derived) }
    if pair.rows.contains(where: { $0.change == .began }) { style.insert(.began) }
    if pair.rows.allSatisfy({ $0.change == .ended }) { style.insert(.ended) }
    if pair.rows.allSatisfy({ $0.rank == 2 }) { style.insert(.background) }
    return Scene.Line(
      points: [
        from.border(towards: label.center), label.center, to.border(towards: label.center),
      ], style: style, beginsWithArrow: pair.rows.contains { $0.way != .forth },
      endsWithArrow: pair.rows.contains { $0.way != .back })
  }

  private func box(
    _ node: RelationMap.Node?, _ name: String, _ rows: [Scene.Row], _ frame: Rect
  ) -> Scene.Box {
    let kind = node.map { " (\($0.kind))" } ?? ""
    let facts = isPage ? rows.dropFirst().map { $0.lead + $0.text } : node?.facts.map(\.fact) ?? []
    return Scene.Box(
      frame: frame, rows: rows, style: node?.isActor ?? true ? [] : .thing,
      hint: ([name + kind] + facts).joined(separator: "\n"))
  }

  func title(of map: RelationMap) -> String {
    let about = map.name ?? map.title ?? words[.relations]
    return "\(about): \(words[.relations]) \(words[.on]) \(words.date(map.date))\(words.comma) "
      + (map.step.map { "\(words[.after]) \(words.isolated("#\($0.number)"))" } ?? words[.start])
  }

  /// Every relation in words, for those who hear the picture.
  private func description(of map: RelationMap) -> String {
    (map.links.map(\.mention) + map.nodes.flatMap(\.facts)).map { mention in
      (mention.change.map { "\($0 == .began ? words[.new] : words[.gone]): " } ?? "")
        + mention.fact
    }.joined(separator: ". ")
  }
}
