import Demarche

/// Pictures as graphs in the language of Graphviz.
enum DOTWriter {
  /// Who stands how to whom: `dot`, `neato` and the others can lay it out.
  static func text(_ map: RelationMap, language: String) -> String {
    let grouped = GroupedMap(map)
    let title = MapDrawing([map], language: language) { _ in nil }.title(of: map)
    var text = head("relations", title, "layout=neato overlap=prism splines=true sep=\"+14\"")
    let joined = Set(grouped.pairs.flatMap { [$0.left, $0.right] })
    func names(_ pair: GroupedMap.Pair) -> [String] {
      [map.nodes[pair.left].name, map.nodes[pair.right].name]
    }
    let folding = MapFolding(map.name == nil ? [grouped] : [], Set(grouped.pairs.map(names)))
    let kept = Set(folding.pairs)
    for (place, node) in map.nodes.enumerated() {
      let isLive = node.facts.contains { $0.change != nil || !$0.isFromStart }
      guard joined.contains(place) || node.isActor || isLive || map.name != nil else { continue }
      let facts =
        (folding.hubs[node.name] ?? []).map {
          "← \($0.phrase): \($0.names.joined(separator: ", "))"
        } + GroupedMap.rows(of: node.facts).map { mark($0.change) + $0.text }
      let style = node.isActor ? "style=rounded" : "style=dotted"
      text += "  n\(place) [label=\(quoted([node.name] + facts)) \(style)]\n"
    }
    let eachWithEach = PictureWords(language)[.eachWithEach]
    for (place, circle) in folding.circles.enumerated() {
      let lines =
        ["\(eachWithEach): \(circle.names.joined(separator: ", "))"]
        + circle.phrases.map { "↔ \($0)" }
      text += "  circle\(place) [label=\(quoted(lines)) style=\"rounded,dashed\"]\n"
    }
    for pair in grouped.pairs where kept.contains(names(pair)) {
      for way in [GroupedMap.Row.Way.forth, .back, .both] {
        let rows = pair.rows.filter { $0.way == way }
        guard !rows.isEmpty else { continue }
        let label = rows.map { mark($0.change) + $0.text }
        let ends = way == .back ? (pair.right, pair.left) : (pair.left, pair.right)
        var attributes = ["label=\(quoted(label))"]
        if way == .both { attributes.append("dir=both") }
        if rows.allSatisfy(\.isDerived) { attributes.append("style=dashed") }
        if rows.contains(where: { $0.change == .began }) {
          attributes.append("penwidth=2.5 color=\"#0059a8\"")
        } else if rows.contains(where: { $0.change == .ended }) {
          attributes.append("style=dotted color=\"#a33a00\"")
        }
        text += "  n\(ends.0) -> n\(ends.1) [\(attributes.joined(separator: " "))]\n"
      }
    }
    return text + "}\n"
  }

  /// What a fact rests on.
  static func text(_ proof: Answer.Proof, language: String) -> String {
    let scene = ProofScene(proof, language: language)
    let words = PictureWords(language)
    let way = words.isRightToLeft ? "LR" : "RL"
    var text = head("why", "\(words[.why]): \(proof.fact)", "rankdir=\(way)")
    let nodes = scene.nodes
    for (place, node) in nodes.enumerated() {
      var lines = [node.proof.fact, words.reason(of: node.proof)]
      for source in node.proof.sources {
        lines.append("\(words[.source]): \(source.name)" + (source.place.map { ", \($0)" } ?? ""))
      }
      if node.isCut { lines.append("…") }
      let style: String =
        switch node.proof.because {
        case .rule: "style=\"rounded,dashed\""
        case .absence, .comparison, .entity: "style=dotted"
        case .given, .event, .deadline, .consequence: "style=rounded"
        }
      text += "  n\(place) [label=\(quoted(lines)) \(style)]\n"
    }
    for (place, node) in nodes.enumerated() {
      for ground in node.from { text += "  n\(ground) -> n\(place)\n" }
    }
    return text + "}\n"
  }

  /// Where courses of events fork.
  static func text(_ branches: [Answer.Branch], title: String?, language: String) -> String {
    let words = PictureWords(language)
    let way = words.isRightToLeft ? "RL" : "LR"
    var text = head(
      "branches", (title.map { "\($0): " } ?? "") + words[.branches], "rankdir=\(way)")
    for (place, branch) in branches.enumerated() {
      var lines = [
        branch.name, "\(words[.until]) \(branch.date.text), \(branch.steps) \(words[.steps])",
      ]
      if let last = branch.last { lines.append("#\(branch.steps) \(last)") }
      let style = branch.isCurrent ? "style=\"rounded,bold\"" : "style=rounded"
      text += "  n\(place) [label=\(quoted(lines)) \(style)]\n"
    }
    for (place, branch) in branches.enumerated() {
      guard let from = branch.from,
        let parent = branches.firstIndex(where: { $0.name == from.branch })
      else { continue }
      text += "  n\(parent) -> n\(place) [label=\(quoted(["\(words[.after]) #\(from.step)"]))]\n"
    }
    return text + "}\n"
  }

  private static func head(_ name: String, _ title: String, _ settings: String) -> String {
    """
    digraph \(name) {
      charset="UTF-8" fontname="sans-serif" labelloc=t label=\(quoted([title]))
      \(settings)
      node [shape=box fontname="sans-serif" fontsize=12]
      edge [fontname="sans-serif" fontsize=10]

    """
  }

  private static func mark(_ change: RelationMap.Change?) -> String {
    change.map { "\($0.mark) " } ?? ""
  }

  /// Lines as one text of Graphviz.
  private static func quoted(_ lines: [String]) -> String {
    var text = "\""
    for (place, line) in lines.enumerated() {
      if place > 0 { text += "\\n" }
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += " "
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }
}
