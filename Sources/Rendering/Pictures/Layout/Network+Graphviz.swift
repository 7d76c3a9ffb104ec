extension Network {
  /// The layout of Graphviz, moved apart where it overlaps; nil where there is none, or where what
  /// it answers is not understood.
  func placed(by layout: GraphLayout) -> NetworkPlaces? {
    guard nodes.count > 2, let answer = layout(graph) else { return nil }
    var centers = Array(repeating: Point?.none, count: nodes.count + labels.count)
    for line in answer.split(separator: "\n") {
      // `node NAME X Y …`, in inches, y upwards.
      let fields = line.split(separator: " ")
      guard fields.count > 4, fields[0] == "node", let place = Int(fields[1].dropFirst()),
        centers.indices.contains(place), let x = Double(fields[2]), let y = Double(fields[3])
      else { continue }
      centers[place] = Point(x: x * 72, y: -y * 72)
    }
    let known = centers.compactMap { $0 }
    guard known.count == centers.count else { return nil }
    return settled(known)
  }

  /// The network for Graphviz: labels are nodes of their own, and sizes are ours, so that its fonts
  /// make no difference.
  private var graph: String {
    var text = "graph map {\n  layout=neato overlap=prism sep=\"+12\" start=7 mode=major\n"
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
