import Demarche
import Foundation
import Testing

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Pictures of the shipped scenarios.
@Suite struct PictureTests {
  /// Days on which each scenario is looked at.
  static let days: [(scenario: String, day: String)] = [
    ("first-steps", "2021-03-01"), ("first-steps", "2021-04-10"),
    ("gsomia-2019", "2018-10-30"), ("gsomia-2019", "2019-07-04"), ("gsomia-2019", "2019-08-23"),
    ("gsomia-2019", "2019-11-23"), ("gsomia-2019-as-reported", "2019-08-22"),
    ("japan-korea-2023", "2023-03-16"), ("japan-korea-2023", "2023-07-21"),
    ("gulf-rift-2017", "2017-06-05"), ("gulf-rift-2017", "2017-06-22"),
    ("gulf-rift-2017", "2021-01-05"), ("cuban-missiles-1962", "1962-10-22"),
    ("cuban-missiles-1962", "1962-10-28"), ("cuban-missiles-1962", "1962-11-20"),
  ]

  private func session(_ scenario: String, at day: String) throws -> Session {
    let session = try Session(scenario: scenario + ".demarche")
    _ = session.answer("goto \(day)")
    return session
  }

  private func map(_ session: Session, _ line: String = "map") throws -> RelationMap {
    guard case .map(let map)? = session.answer(line)?.content else { throw NoMap() }
    return map
  }

  private struct NoMap: Error {}

  private func overlaps(_ scene: Scene) -> [String] {
    var result: [String] = []
    for (place, box) in scene.boxes.enumerated() {
      for other in scene.boxes[(place + 1)...] where box.frame.intersects(other.frame) {
        result.append("\(box.rows[0].text) over \(other.rows[0].text)")
      }
    }
    return result
  }

  @Test(arguments: days)
  func nothingOverlaps(scenario: String, day: String) throws {
    let session = try session(scenario, at: day)
    let map = try map(session)
    for language in ["en", "ar"] {
      let scene = MapDrawing([map], language: language).scene(0)
      #expect(scene.boxes.count > 1)
      #expect(overlaps(scene) == [])
      for box in scene.boxes {
        for row in box.rows {
          #expect(BoxText.width(of: row) <= box.frame.width - BoxText.padding, "\(row.text)")
        }
      }
    }
    for branch in ["a", "b", "c"] { _ = session.answer("branch \(branch) from \(day)") }
    guard case .branches(let branches)? = session.answer("branches")?.content else { return }
    #expect(overlaps(BranchScene(branches, title: nil, language: "en").scene) == [])
  }

  /// How often a line leads behind a box or a label that is not its own, and where lines cross, at the
  /// end of each scenario. The bounds are what was measured, and a little more.
  @Test(arguments: [
    ("first-steps", 0, 0), ("gsomia-2019", 12, 12), ("gsomia-2019-as-reported", 2, 2),
    ("japan-korea-2023", 12, 12), ("gulf-rift-2017", 4, 8), ("cuban-missiles-1962", 4, 4),
  ])
  func linesCanBeFollowed(scenario: String, hidden: Int, crossings: Int) throws {
    let session = try Session(scenario: scenario + ".demarche")
    _ = session.answer("next all")
    let drawing = MapDrawing([try map(session)], language: "en")
    let clutter = drawing.clutter
    #expect(clutter.hidden <= hidden, "\(clutter)")
    #expect(clutter.crossings <= crossings, "\(clutter)")
  }

  /// What many share alike since the start is told once, and no fact is lost.
  @Test func backgroundThatManyShareIsTold() throws {
    let session = try session("gulf-rift-2017", at: "2021-01-05")
    let map = try map(session)
    let scene = MapDrawing([map], language: "en").scene(0)
    func text(_ box: Scene.Box) -> String {
      box.rows.map { $0.lead + $0.text }.joined(separator: " ").split(separator: " ")
        .joined(separator: " ")
    }
    let texts = scene.boxes.map(text)
    #expect(
      texts.contains {
        $0.hasPrefix("Gulf Cooperation Council ← is a member of: Bahrain, Kuwait, Oman, Qatar, ")
      }, "\(texts)")
    #expect(texts.contains { $0.hasPrefix("Each with each other: Bahrain, Egypt, ") })
    #expect(scene.lines.count < 25)
    let dot = draw(.relations(map), as: .dot)
    #expect(dot.contains("← is a member of: Bahrain, Kuwait, Oman, Qatar, "))
    #expect(!dot.contains("label=\"is a member of\""))
    let svg = draw(.relations(map), as: .svg)
    for mention in map.links.map(\.mention) { #expect(svg.contains(mention.fact.markup)) }
  }

  @Test(arguments: days)
  func noProofOverlaps(scenario: String, day: String) throws {
    let session = try session(scenario, at: day)
    guard case .state(_, let derived)? = session.answer("state")?.content else { return }
    for fact in derived.prefix(12) {
      guard case .why(_, let proof, _)? = session.answer("why \(fact)")?.content else {
        Issue.record("\(fact)")
        continue
      }
      for language in ["en", "ar"] {
        let scene = ProofScene(proof, language: language).scene
        #expect(overlaps(scene) == [], "\(fact)")
        #expect(scene.lines.count >= scene.boxes.count - 1)
      }
    }
  }

  /// What Graphviz lays out is moved apart, too, and what it answers is not trusted.
  @Test func layoutFromElsewhere() throws {
    let map = try map(session("gsomia-2019", at: "2019-08-23"))
    let heap = MapDrawing([map], language: "en") { network in
      network.placed { graph in
        // It is asked for layouts from several beginnings, one graph after another.
        let graphs = graph.split(separator: "}").filter { $0.contains("width=") }
        #expect(graphs.count > 1)
        return graphs.map { graph in
          let count = graph.split(separator: "\n").count { $0.contains("width=") } - 1
          let nodes = (0...count).map { "node n\($0) 1 1 1 1 n\($0) solid box black lightgrey" }
          return (["graph 1 2 2"] + nodes + ["stop"]).joined(separator: "\n")
        }.joined(separator: "\n")
      }
    }
    #expect(overlaps(heap.scene(0)) == [])
    #expect(heap.bounds != MapDrawing([map], language: "en").bounds)
    let own = SVGWriter(MapDrawing([map], language: "en").scene(0)).document
    for nonsense in ["", "node n0 1 2 3", "node n999 1 2 3 4 5", "stop"] {
      #expect(draw(.relations(map), as: .svg) { _ in nonsense } == own)
    }
  }

  @Test func everyTextIsThere() throws {
    let map = try map(session("gsomia-2019", at: "2019-08-23"))
    let svg = draw(.relations(map), as: .svg)
    for mention in map.links.map(\.mention) + map.nodes.flatMap(\.facts) {
      #expect(svg.contains(mention.fact.markup), "\(mention.fact)")
    }
    #expect(svg.contains("South Korea"))
    #expect(svg.contains(">+ <tspan>has given notice to end"))
    #expect(draw(.relations(map), as: .svg) == svg)
    let tree = try XMLDocument(xmlString: svg)
    #expect(tree.rootElement()?.name == "svg")
  }

  @Test func dotIsUnderstoodByGraphviz() throws {
    let session = try session("gsomia-2019", at: "2019-08-23")
    _ = session.answer("branch \"odd\" from 2019-07-01")
    guard
      case .why(_, let proof, _)? =
        session.answer("why South Korea shares North Korean Missiles with Japan")?.content,
      case .branches(let branches)? = session.answer("branches")?.content
    else { throw NoMap() }
    let map = try map(session)
    for picture in [
      Picture.relations(map), .proof(proof), .branches(branches, title: "A \"quoted\" \\ title"),
    ] {
      let dot = draw(picture, as: .dot)
      #expect(dot.hasPrefix("digraph ") && dot.hasSuffix("}\n"))
      #expect(dot.count { $0 == "\"" } % 2 == 0)
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/dot") else { continue }
      let path = FileManager.default.temporaryDirectory.path + "/demarche-\(UUID().uuidString).dot"
      defer { try? FileManager.default.removeItem(atPath: path) }
      try dot.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try ProgramRun(shell: "dot -Tplain \(path) >/dev/null").status == 0)
    }
  }

  /// Where a name is left out, the particle attached to it goes too, and the others stay attached.
  @Test(arguments: [
    ("ko", "한일 군사정보보호협정 종료를 통보한 상태", ["은 ", "의 ", " 에 따라"]),
    ("ja", "日韓秘密軍事情報保護協定の終了を通告している", ["は ", "の ", "は日", " の"]),
  ])
  func namesLeaveNoParticlesBehind(language: String, text: String, stray: [String]) throws {
    let session = try session("gsomia-2019", at: "2019-08-23")
    session.choose(language: language)
    guard let answer = session.answer("map"), case .map(let map) = session.shown(answer).content
    else {
      throw NoMap()
    }
    let texts = (map.links.map(\.mention) + map.nodes.flatMap(\.facts)).map(\.text)
    #expect(texts.contains(text), "\(texts)")
    for text in texts { #expect(!stray.contains { text.hasPrefix($0) }, "\(text)") }
  }

  /// In lines from right to left a day and a number keep their parts in order.
  @Test func daysStayInOrderFromRightToLeft() throws {
    let map = try map(session("gsomia-2019", at: "2019-08-23"))
    let svg = draw(.relations(map), as: .svg, language: "ar")
    #expect(svg.contains("العلاقات في ٢٣ أغسطس ٢٠١٩، بعد \u{2066}#"))
    #expect(!svg.contains("العلاقات في 2019"))
  }

  @Test func namesInTheirLanguage() throws {
    let session = try session("gsomia-2019", at: "2019-08-23")
    session.choose(language: "ar")
    var drawn: String?
    session.drawing = { picture, format, language in
      drawn = draw(picture, as: format, language: language)
      return drawn ?? ""
    }
    _ = session.answer("export svg out")
    let svg = try #require(drawn)
    #expect(svg.contains("اليابان"))
    #expect(svg.contains("direction=\"rtl\""))
    #expect(svg.contains("العلاقات في ٢٣ أغسطس ٢٠١٩"))
  }
}
