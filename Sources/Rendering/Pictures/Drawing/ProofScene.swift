import Demarche

/// A proof as a picture: what is proved on one side, what it rests on in layers beside it, each node
/// once however often it is used.
struct ProofScene {
  let proof: Answer.Proof
  let words: PictureWords

  /// Larger proofs are cut short: nobody could read more.
  private static let nodeLimit = 160
  private static let width = 270.0

  init(_ proof: Answer.Proof, language: String) {
    self.proof = proof
    words = PictureWords(language)
  }

  struct Node {
    var proof: Answer.Proof
    var from: [Int] = []
    /// Whether what it rests on is left out.
    var isCut = false
  }

  /// The nodes, each once, with the places of what they rest on; the one proved is the last.
  var nodes: [Node] {
    var open = [proof]
    var children: [[Int]] = []
    var place = 0
    while place < open.count {
      var mine: [Int] = []
      for child in open[place].from where open.count < Self.nodeLimit * 4 {
        mine.append(open.count)
        open.append(child)
      }
      children.append(mine)
      place += 1
    }
    struct Key: Hashable {
      var texts: [String?]
      var step: Int?
      var from: [Int]
    }
    var known: [Key: Int] = [:]
    var number = Array(repeating: 0, count: open.count)
    var result: [Node] = []
    // Children come after their parents, so backwards they are known first.
    for place in open.indices.reversed() {
      let node = open[place]
      var from: [Int] = []
      for child in children[place] where !from.contains(number[child]) {
        from.append(number[child])
      }
      let key = Key(
        texts: [node.fact, node.because.rawValue, node.rule, node.note], step: node.step, from: from
      )
      if let same = known[key] {
        number[place] = same
        continue
      }
      known[key] = result.count
      number[place] = result.count
      result.append(
        Node(proof: node, from: from, isCut: node.isCut || node.from.count > children[place].count))
    }
    return result
  }

  var scene: Scene {
    let nodes = nodes
    var scene = Scene(
      title: "\(words[.why]): \(proof.fact)", description: description(nodes),
      language: words.language)
    let rows = nodes.map { self.rows(of: $0) }
    let sizes = rows.map { BoxText.size(of: $0) }
    // What is proved stands in the first layer.
    var edges: [(from: Int, to: Int)] = []
    for (place, node) in nodes.enumerated() {
      edges += node.from.map { (from: place, to: $0) }
    }
    var places = LayeredGraph(sizes: sizes, edges: edges).placed()
    if words.isRightToLeft { places.mirror() }
    for (place, node) in nodes.enumerated() {
      scene.boxes.append(
        Scene.Box(
          frame: Rect(center: places.nodes[place], size: sizes[place]), rows: rows[place],
          style: style(of: node.proof), hint: node.proof.fact))
    }
    for (place, edge) in edges.enumerated() {
      scene.lines.append(
        line(
          from: Rect(center: places.nodes[edge.to], size: sizes[edge.to]),
          through: places.bends[place].reversed(),
          to: Rect(center: places.nodes[edge.from], size: sizes[edge.from]),
          style: nodes[edge.to].proof.because == .rule ? .derived : []))
    }
    scene.legend = [([], words[.stored]), (.derived, words[.derived])]
    return scene
  }

  private func line(
    from: Rect, through bends: [Point], to: Rect, style: Scene.Style
  ) -> Scene.Line {
    // From the side of what it rests on to the side of what follows.
    let leadsLeft = from.center.x > to.center.x
    let start = Point(x: leadsLeft ? from.x : from.right, y: from.center.y)
    let end = Point(x: leadsLeft ? to.right : to.x, y: to.center.y)
    return Scene.Line(points: [start] + bends + [end], style: style, endsWithArrow: true)
  }

  private func style(of node: Answer.Proof) -> Scene.Style {
    switch node.because {
    case .rule: .derived
    case .absence, .comparison, .entity: .thing
    case .given, .event, .deadline, .consequence: []
    }
  }

  private func rows(of node: Node) -> [Scene.Row] {
    var rows = BoxText.rows(node.proof.fact, .heading, within: Self.width)
    rows += BoxText.rows(words.reason(of: node.proof), .aside, within: Self.width)
    if let note = node.proof.note { rows += BoxText.rows(note, .aside, within: Self.width) }
    for source in node.proof.sources {
      let place = source.place.map { ", \($0)" } ?? ""
      rows += BoxText.rows("\(words[.source]): \(source.name)\(place)", .aside, within: Self.width)
    }
    if node.isCut { rows.append(Scene.Row(text: "…", style: .aside)) }
    return rows
  }

  private func description(_ nodes: [Node]) -> String {
    nodes.reversed().map { node in
      "\(node.proof.fact) (\(words.reason(of: node.proof)))"
        + (node.from.isEmpty
          ? "" : ": " + node.from.map { nodes[$0].proof.fact }.joined(separator: "; "))
    }.joined(separator: ". ")
  }
}

extension LayeredPlaces {
  /// From right to left.
  fileprivate mutating func mirror() {
    for place in nodes.indices { nodes[place].x *= -1 }
    for place in bends.indices { for bend in bends[place].indices { bends[place][bend].x *= -1 } }
  }
}

extension PictureWords {
  /// What a node of a proof rests on, in words.
  func reason(of node: Answer.Proof) -> String {
    let since = node.since.map { ", \(self[.since]) \($0.text)" } ?? ""
    let step = node.step.map { ", #\($0)" + (node.event.map { " \($0)" } ?? "") } ?? ""
    return switch node.because {
    case .given: self[.given] + since
    case .absence: self[.nothingElse]
    case .comparison: self[.comparison]
    case .entity: self[.declared]
    case .rule: node.rule.map { "\(self[.rule]): \($0)" } ?? self[.because]
    case .event: (self[.event] + since + step)
    case .deadline: "\(self[.deadline]): \(node.rule ?? "")\(since)\(step)"
    case .consequence: "\(self[.consequence]): \(node.rule ?? "")\(since)\(step)"
    }
  }
}
