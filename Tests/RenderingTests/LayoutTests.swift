import Testing

@testable import Rendering

/// Where boxes lie: apart from each other, and the same every time.
@Suite struct LayoutTests {
  private func overlaps(_ centers: [Point], _ sizes: [Size]) -> [String] {
    var result: [String] = []
    for left in centers.indices {
      for right in centers.indices where right > left {
        let (one, other) = (
          Rect(center: centers[left], size: sizes[left]),
          Rect(center: centers[right], size: sizes[right])
        )
        if one.intersects(other) { result.append("\(left) and \(right)") }
      }
    }
    return result
  }

  /// Sizes that look like those of labels, from a small generator of its own.
  private func sizes(_ count: Int, seed: Int) -> [Size] {
    var state = seed &* 7919 &+ 17
    return (0..<count).map { _ in
      state = (state &* 1_103_515_245 &+ 12345) & 0x7FFF_FFFF
      return Size(width: Double(40 + state % 220), height: Double(20 + state / 1000 % 90))
    }
  }

  @Test(arguments: 0..<20)
  func crowdsComeApart(seed: Int) {
    let sizes = sizes(30, seed: seed)
    let places = separated(Array(repeating: .zero, count: 30), sizes: sizes, gap: 4)
    #expect(overlaps(places, sizes) == [])
  }

  @Test(arguments: 0..<12)
  func nodesAndLabelsOfANetwork(seed: Int) {
    let nodes = sizes(3 + seed, seed: seed)
    var labels: [(from: Int, to: Int, size: Size)] = []
    let more = sizes(60, seed: seed + 100)
    for from in nodes.indices {
      for to in nodes.indices where to > from && (from * 7 + to * 3 + seed) % 3 == 0 {
        labels.append((from, to, more[labels.count % 60]))
      }
    }
    let network = Network(nodes: nodes, labels: labels)
    let places = network.placed()
    #expect(overlaps(places.nodes + places.labels, nodes + labels.map(\.size)) == [])
    let again = network.placed()
    #expect(again.nodes == places.nodes && again.labels == places.labels)
  }

  @Test(arguments: 0..<12)
  func layersOfAGraph(seed: Int) {
    let sizes = sizes(5 + seed * 2, seed: seed)
    var edges: [(from: Int, to: Int)] = []
    for from in sizes.indices {
      for to in sizes.indices where to > from && (from * 5 + to * 11 + seed) % 4 == 0 {
        edges.append((from, to))
      }
    }
    let places = LayeredGraph(sizes: sizes, edges: edges).placed()
    #expect(overlaps(places.nodes, sizes) == [])
    for edge in edges {
      #expect(
        places.nodes[edge.from].x + sizes[edge.from].width / 2
          < places.nodes[edge.to].x - sizes[edge.to].width / 2)
    }
    // A line that passes a layer keeps out of its boxes.
    for bend in places.bends.joined() {
      for (place, size) in zip(places.nodes, sizes) {
        let box = Rect(center: place, size: size)
        #expect(!(bend.x > box.x && bend.x < box.right && bend.y > box.y && bend.y < box.bottom))
      }
    }
  }

  @Test func aTriangleIsNotCrossed() {
    let size = Size(width: 50, height: 20)
    let places = LayeredGraph(
      sizes: Array(repeating: size, count: 4), edges: [(0, 1), (0, 2), (1, 3), (2, 3), (0, 3)]
    ).placed()
    #expect(places.bends[4].count == 1)
    #expect(places.nodes[0].y == places.nodes[3].y)
  }

  @Test func wideLettersTakeMoreRoom() {
    #expect(textWidth("日本", size: 10) > textWidth("ab", size: 10) * 1.5)
    #expect(textWidth("اليابان", size: 10) < textWidth("wwwwwww", size: 10))
    #expect(textWidth("e\u{301}", size: 10) == textWidth("e", size: 10))
    #expect(textWidth("wide", size: 10, isBold: true) > textWidth("wide", size: 10))
  }

  @Test func linesFitTheirBox() {
    for text in [
      "South Korea shares North Korean Missiles with the United States of America",
      "اليابان تتقاسم المعلومات العسكرية مع كوريا الجنوبية", "日本は韓国と軍事情報を共有している",
    ] {
      let parts = lines(of: text, within: 120, size: 13)
      #expect(parts.count > 1)
      for part in parts { #expect(textWidth(part, size: 13) <= 120, "\(part)") }
    }
  }

  @Test func theFirstLetterTellsTheDirection() {
    #expect(isRightToLeft("→ اليابان"))
    #expect(!isRightToLeft("+ Japan اليابان"))
    #expect(!isRightToLeft("12"))
  }
}
