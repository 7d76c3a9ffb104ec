import Demarche
import Foundation
import Rendering
import ScenarioLanguage
import TestSupport
import Testing

/// Pages and JSON exports.
@Suite struct PageTests {
  private final class Shelf: @unchecked Sendable { var texts: [String: String] = [:] }

  private func talk(
    _ text: String = Scenarios.dominoes, language: String? = nil
  ) throws -> (Talk, Shelf) {
    let shelf = Shelf()
    let reading = readScenario(path: "a") { $0 == "a" ? Array(text.utf8) : nil }
    try #require(!reading.hasErrors)
    let files = Session.Files(
      read: { _ in nil },
      write: { path, text in
        shelf.texts[path] = text
        return nil
      })
    let session = Session(reading.model, files: files)
    if let language { session.choose(language: language) }
    session.drawing = { draw($0, as: $1, language: $2) }
    return (Talk(session), shelf)
  }

  /// Whether every element that is opened is closed, in order.
  private func unbalanced(_ html: String) -> String? {
    let empty: Set<String> = ["!DOCTYPE", "meta", "input"]
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return "no end of a tag" }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(tag.prefix { $0 != " " && $0 != "/" || $0 == "/" && tag.first == "/" })
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return "\(tag) closes \(open)" }
      } else if !empty.contains(name), tag.last != "/" {
        open.append(name)
        // What stands in a script or a style sheet is no tag.
        if name == "script" || name == "style" {
          guard let close = rest.range(of: "</\(name)>") else { return "no end of \(name)" }
          rest = rest[close.upperBound...]
          open.removeLast()
        }
      }
    }
    return open.isEmpty ? nil : "never closed: \(open)"
  }

  @Test func aSessionAsAPage() throws {
    let (talk, shelf) = try talk()
    talk.run(
      "next 2", "why Borland is bold", "Arland disarms", "branch calm from 2020-01-05",
      "wait 3 days",
      "switch main", "export html out")
    _ = talk.json("Borland boasts")
    _ = talk.json("nonsense and more")
    talk.run("export html out")
    let page = try #require(shelf.texts["out"])
    #expect(unbalanced(page) == nil)
    for part in [
      "<html lang=\"en\" dir=\"ltr\">", "id=\"step-3\"", "Borland leans on Arland",
      "<section id=\"branches\"", "<code dir=\"auto\">why Borland is bold</code>",
      "<span class=\"tag\">played</span>", "The Gazette of Arland", "href=\"#source-0\"",
      "Refused: Borland boasts",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("nonsense and more"))
    #expect(!page.contains("http-equiv=\"refresh\"") && !page.contains("src="))
  }

  @Test func whatAPictureShows() throws {
    let (talk, shelf) = try talk()
    talk.run(
      "next 2", "export svg all", "export svg one of Arland",
      "export dot proof why Borland is bold",
      "export svg same of Borland is bold", "branch calm from 2020-01-05",
      "export svg tree branches",
      "export svg a file with a long name")
    #expect(shelf.texts["all"]?.contains("Dominoes: Relations on 2020-01-06, after #2") == true)
    #expect(shelf.texts["one"]?.contains("Arland: Relations") == true)
    #expect(shelf.texts["proof"]?.contains("rule: Friends of the strong") == true)
    #expect(shelf.texts["same"]?.contains("Why: Borland is bold") == true)
    #expect(shelf.texts["tree"]?.contains("from main after #1") == true)
    #expect(shelf.texts["a file with a long name"] != nil)
    #expect(shelf.texts.count == 6)
    talk.expectError("export svg", "usage")
    talk.expectError("export svg x of Arlnad", "unknown-name")
    talk.expectError("export svg x why Arland is bold", "usage")
    talk.expectError("export svg x why nonsense", "unknown-sentence")
    #expect(shelf.texts["x"] == nil)
    // Where nobody draws, it is said.
    let plain = try Talk(Scenarios.dominoes)
    plain.expectError("export svg x", "usage")
  }

  @Test func textsAreNoMarkup() throws {
    let (talk, shelf) = try talk(
      """
      scenario <script>alert("1")</script> & more
        about </style><b>bold</b>
        starts 2020-01-01
      kind State
      State "A<b>", "B&amp;"
      relation ?a:State likes ?b:State
      action ?a:State greets ?b:State
        begins ?a likes ?b
      on 2020-01-02 "A<b>" greets "B&amp;"
        note <img src=x onerror=alert(1)>
      """)
    talk.run(
      "next all", "export html out", "export svg pic", "export svg proof why \"A<b>\" likes ?")
    for name in ["out", "pic", "proof"] {
      let text = try #require(shelf.texts[name])
      #expect(!text.contains("<b>") && !text.contains("<img") && !text.contains("alert(\"1\")"))
      #expect(text.contains("A&lt;b&gt;"))
    }
    #expect(unbalanced(shelf.texts["out"] ?? "") == nil)
  }

  @Test func theSameBytesEveryTime() throws {
    var seen: [String: Set<String>] = [:]
    for _ in 0..<2 {
      for format in ["html", "json", "svg", "dot"] {
        let session = try Session(scenario: "cuban-missiles-1962.demarche")
        session.drawing = { draw($0, as: $1, language: $2) }
        guard let kind = ExportFormat(rawValue: format),
          case .success(let text) = session.document(as: kind, at: "1962-10-28")
        else {
          Issue.record("\(format)")
          continue
        }
        seen[format, default: []].insert(text)
      }
    }
    #expect(seen.allSatisfy { $0.value.count == 1 })
  }

  @Test(arguments: [
    "first-steps", "gsomia-2019", "gsomia-2019-as-reported", "japan-korea-2023", "gulf-rift-2017",
    "cuban-missiles-1962", "lessons/treaty-clock",
  ])
  func everyScenarioAsPageAndJSON(scenario: String) throws {
    for language in [nil, "ar"] as [String?] {
      let session = try Session(scenario: scenario + ".demarche")
      if let language { session.choose(language: language) }
      session.drawing = { draw($0, as: $1, language: $2) }
      guard case .success(let page) = session.document(as: .html, at: nil) else {
        Issue.record("no page")
        return
      }
      #expect(unbalanced(page) == nil)
      #expect(page.utf8.count < 6_000_000)
    }
    let session = try Session(scenario: scenario + ".demarche")
    session.drawing = { draw($0, as: $1, language: $2) }
    guard case .success(let json) = session.document(as: .json, at: nil) else {
      Issue.record("no JSON")
      return
    }
    let schema = try #require(PublishedSchema(file: "export.schema.json"))
    #expect(schema.problems(json) == [])
  }

  @Test func aSessionAsJSON() throws {
    let (talk, shelf) = try talk()
    talk.run("next all", "what if Arland disarms", "why Borland is bold", "export json out")
    _ = talk.json("Borland boasts twice")
    talk.run("export json out")
    let json = try #require(shelf.texts["out"])
    let schema = try #require(PublishedSchema(file: "export.schema.json"))
    #expect(schema.problems(json) == [])
    #expect(json.contains(#""asked":[{"line":"next all""#))
    #expect(
      json.contains(#"{"phrase":"?s is armed","slots":[{"name":"s","kind":"State"}]"#)
        || json.contains(#""phrase":"?"#))
  }

  @Test func theSchemaFindsMistakes() throws {
    let schema = try #require(PublishedSchema(file: "export.schema.json"))
    let (talk, shelf) = try talk()
    talk.run("next all", "export json out")
    let json = try #require(shelf.texts["out"])
    for (part, other) in [
      (#""version":1"#, #""version":2"#), (#""branch":"main","from""#, #""branch":3,"from""#),
      (#""because":"event""#, #""because":"luck""#), (#""cause":"script""#, #""cause":"fate""#),
      (#""facts":["#, #""fact":["#), (#""date":"2020-01-05""#, #""date":"soon""#),
      (#""derived":true"#, #""derived":1"#),
    ] {
      let range = try #require(json.range(of: part), "\(part)")
      #expect(
        schema.problems(json.replacingCharacters(in: range, with: other)) != [], "\(other)")
    }
  }

  @Test func aLongBranchIsToldShortly() throws {
    var text = """
      scenario Long
        starts 2000-01-01
      kind State
      State Arland, Borland
      relation ?a:State likes ?b:State
      action ?a:State greets ?b:State
        begins ?a likes ?b
      action ?a:State snubs ?b:State
        ends ?a likes ?b

      """
    for number in 0..<1200 {
      text += "on 2000-01-01 Arland \(number % 2 == 0 ? "greets" : "snubs") Borland\n"
    }
    let (talk, shelf) = try talk(text)
    talk.run("next all", "export html out")
    let page = try #require(shelf.texts["out"])
    #expect(page.contains("id=\"step-1200\"") && !page.contains("id=\"map-2\""))
    #expect(unbalanced(page) == nil)
  }
}
