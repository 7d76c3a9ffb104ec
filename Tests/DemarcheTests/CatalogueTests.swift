import Foundation
import Testing

/// The compiler asks for English and Arabic; these look for what it cannot see.
@Suite("Message catalogues")
struct CatalogueTests {
  /// A source file under `Sources`, by its path from there.
  private struct SourceText {
    var path: String
    var text: String
  }

  private static var sources: [SourceText] {
    let folder = Repository.root + "/Sources"
    let all = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
    return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
      SourceText(
        path: $0,
        text: String(decoding: Repository.bytes(folder + "/" + $0) ?? [], as: UTF8.self))
    }
  }

  /// The names of catalogues, each with its files.
  private static func catalogues() -> [String: [SourceText]] {
    let sources = sources
    var result: [String: [SourceText]] = [:]
    for source in sources {
      for match in source.text.matches(of: /enum (\w+): Message\b/) {
        let name = String(match.1)
        result[name] = sources.filter { other in
          other.path == source.path || other.path.contains("/\(name)+")
        }
      }
    }
    return result
  }

  /// The body of a computed property in one of the files.
  private static func body(of property: String, in files: [SourceText]) -> String? {
    for file in files {
      guard let start = file.text.range(of: "  var \(property) {\n") else { continue }
      let rest = file.text[start.upperBound...]
      guard let end = rest.range(of: "\n  }\n") else { continue }
      return String(rest[..<end.lowerBound])
    }
    return nil
  }

  /// Those whose messages a replay does not show; in Korean and Japanese they may be English.
  private static let mayLackKoreanAndJapanese: Set<String> = ["PlanMessage", "ReplayMessage"]

  @Test("What a replay shows has its Korean and Japanese")
  func koreanAndJapanese() {
    let catalogues = CatalogueTests.catalogues()
    #expect(catalogues.count >= 14)
    for (name, files) in catalogues where !CatalogueTests.mayLackKoreanAndJapanese.contains(name) {
      for property in ["korean: String?", "japanese: String?"] {
        guard let body = CatalogueTests.body(of: property, in: files) else {
          Issue.record("\(name) has no \(property)")
          continue
        }
        #expect(!body.contains("default:"), "\(name) leaves messages out in \(property)")
        #expect(!body.contains(": nil\n"), "\(name) lacks a message in \(property)")
      }
    }
  }

  @Test("No message has been left in another script")
  func scripts() {
    for (name, files) in CatalogueTests.catalogues() {
      for (property, script) in [
        ("arabic: String", /[\u{0600}-\u{06FF}]/), ("korean: String?", /[\u{AC00}-\u{D7A3}]/),
        ("japanese: String?", /[\u{3040}-\u{30FF}\u{4E00}-\u{9FFF}]/),
      ] {
        guard let body = CatalogueTests.body(of: property, in: files) else { continue }
        for literal in body.matches(of: /"([^"\\]*)"/) {
          let text = String(literal.1)
          // A line to be typed stays as it is typed.
          guard text.contains(/[A-Za-z]{3,} [A-Za-z]{3,}/) else { continue }
          let isTyped = text.contains(script) || text.contains(/^(wait|timeline) /)
          #expect(isTyped, "\(name), \(property): “\(text)”")
        }
      }
    }
  }

  /// Folders and files that say everything through a catalogue.
  private static let converted = [
    "Rendering/Text/Step+Text.swift", "Rendering/Text/Answer+Text.swift",
    "Rendering/Text/Branches+Text.swift", "Rendering/Text/Explanation+Text.swift",
    "Rendering/Text/Plan+Text.swift", "Rendering/Text/Proof+Text.swift",
    "Rendering/Text/Table+Text.swift", "Rendering/Text/Time+Text.swift",
    "Rendering/Text/Timeline+Text.swift", "Demarche/Explanation/", "Demarche/Planning/",
    "Demarche/Checking/", "Demarche/Session/Session+Answer.swift",
    "Demarche/Session/Session+Look.swift", "Demarche/Session/Insight.swift",
  ]

  @Test("What is said comes from a catalogue")
  func literals() {
    for source in CatalogueTests.sources
    where CatalogueTests.converted.contains(where: source.path.hasPrefix) {
      for line in source.text.split(separator: "\n") {
        let code = line.trimmingCharacters(in: .whitespaces)
        if code.hasPrefix("//") || code.contains("precondition") { continue }
        // Lines to be typed, which are suggested, are in the language of the commands.
        if code.contains("suggestions") || code.contains("[\"how ") || code.contains("wait until") {
          continue
        }
        for literal in code.matches(of: /"([^"\\]*)"/) {
          #expect(
            !literal.1.contains(/[A-Za-z]{2,} [a-z]{2,}/), "\(source.path): “\(literal.1)”")
        }
      }
    }
  }
}
