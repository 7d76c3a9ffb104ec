extension Network {
  /// The least cluttered of some layouts of Graphviz, moved apart where they overlap; nil where
  /// there is none, or where what it answers is not understood.
  func placed(by layout: GraphLayout) -> NetworkPlaces? {
    guard nodes.count > 2, let answer = layout(graphs) else { return nil }
    var found: [NetworkPlaces] = []
    var centers: [Point?] = []
    for line in answer.split(separator: "\n") {
      // `graph …`, then for each node `node NAME X Y …`, in inches, y upwards, and `stop` at the end.
      let fields = line.split(separator: " ")
      switch fields.first {
      case "graph"?: centers = Array(repeating: nil, count: nodes.count + labels.count)
      case "node"?:
        guard fields.count > 4, let place = Int(fields[1].dropFirst()),
          centers.indices.contains(place), let x = Double(fields[2]), let y = Double(fields[3])
        else { continue }
        centers[place] = Point(x: x * 72, y: -y * 72)
      case "stop"?:
        let known = centers.compactMap { $0 }
        if known.count == nodes.count + labels.count { found.append(settled(known)) }
      default: continue
      }
    }
    return found.isEmpty ? nil : leastCluttered(found)
  }

  /// The network for Graphviz, from several beginnings.
  private var graphs: String {
    (8...60).contains(labels.count) ? [7, 1, 2, 3, 4].map(graph).joined() : graph(start: 7)
  }

  /// Labels are nodes of their own, and sizes are ours, so that the fonts of Graphviz make no
  /// difference.
  private func graph(start: Int) -> String {
    var text = "graph map {\n  layout=neato overlap=prism sep=\"+12\" start=\(start) mode=major\n"
    text += "  node [shape=box fixedsize=true label=\"\"]\n"
    for (place, size) in (nodes + labels.map(\.size)).enumerated() {
      text += "  n\(place) [width=\(inches(size.width)) height=\(inches(size.height))]\n"
    }
    for (place, label) in labels.enumerated() {
      let middle = nodes.count + place
      for end in [label.from, label.to] {
        let length = (nodes[end].width + label.size.width) / 2 * 0.9 + 40
        text += "  n\(end) -- n\(middle) [len=\(inches(length))]\n"
      }
    }
    return text + "}\n"
  }

  private func inches(_ pixels: Double) -> String {
    let hundredths = Int((pixels / 72 * 100).rounded(.up))
    let part = hundredths % 100
    return "\(hundredths / 100)." + (part < 10 ? "0\(part)" : "\(part)")
  }
}
