import Foundation
import Testing
import Wording

@testable import Demarche

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
      for match in source.text.matches(of: /enum (\w+): [\w, ]*\bMessage\b/) {
        let name = String(match.1)
        result[name] = sources.filter { other in
          other.path == source.path || other.path.contains("/\(name)+")
            || other.path.hasPrefix(source.path.dropLast(6) + "+")
        }
      }
    }
    return result
  }

  /// The body of a computed property in one of the files.
  private static func body(of property: String, in files: [SourceText]) -> String? {
    for file in files {
      let heads = ["  var \(property) {\n", "  package var \(property) {\n"]
      guard let start = heads.lazy.compactMap({ file.text.range(of: $0) }).first else { continue }
      let rest = file.text[start.upperBound...]
      guard let end = rest.range(of: "\n  }\n") else { continue }
      return String(rest[..<end.lowerBound])
    }
    return nil
  }

  @Test("Every message has its Korean and Japanese")
  func koreanAndJapanese() {
    let catalogues = CatalogueTests.catalogues()
    #expect(catalogues.count >= 14)
    for (name, files) in catalogues {
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

  @Test("No message has been left in English")
  func scripts() {
    for (name, files) in CatalogueTests.catalogues() {
      for (property, letters) in [
        ("arabic: String", 0x0621...0x064A), ("korean: String?", 0xAC00...0xD7A3),
        ("japanese: String?", 0x3041...0x9FFF),
      ] {
        let body = CatalogueTests.body(of: property, in: files) ?? ""
        for text in CatalogueTests.literals(in: body) where text.contains(#/[a-z]{3,} [a-z]{3,}/#) {
          // A line to be typed stays as it is typed.
          if text.hasPrefix("wait ") || text.hasPrefix("timeline ") { continue }
          let isTranslated = text.unicodeScalars.contains { letters.contains(Int($0.value)) }
          #expect(isTranslated, "\(name), \(property): “\(text)”")
        }
      }
    }
  }

  /// The literals of a stretch of code, what is put into them left out.
  private static func literals(in code: String) -> [String] {
    var result: [String] = []
    var text: String?
    var depth = 0
    var wasBackslash = false
    for character in code {
      defer { wasBackslash = character == "\\" && !wasBackslash }
      if depth > 0 {
        if character == "(" { depth += 1 } else if character == ")" { depth -= 1 }
      } else if wasBackslash, text != nil {
        if character == "(" { depth = 1 }
      } else if character == "\"" {
        if let literal = text { result.append(literal) }
        text = text == nil ? "" : nil
      } else if character != "\\" {
        text?.append(character)
      }
    }
    return result
  }

  @Test(
    "Every command has its help in every language",
    arguments: [Language.arabic, .korean, .japanese])
  func commands(language: Language) {
    for command in Command.all {
      guard let words = Command.words(in: language)[command.name] else {
        Issue.record("\(command.name) has no help in \(language.code)")
        continue
      }
      // The formats of `export` describe themselves.
      if command.details.isEmpty || command.name == "export" { continue }
      #expect(!words.details.isEmpty, "\(command.name) has no details in \(language.code)")
    }
  }

  /// Folders and files that say everything through a catalogue.
  private static let converted = [
    "Rendering/Text/Step+Text.swift", "Rendering/Text/Answer+Text.swift",
    "Rendering/Text/Branches+Text.swift", "Rendering/Text/Explanation+Text.swift",
    "Rendering/Text/Plan+Text.swift", "Rendering/Text/Proof+Text.swift",
    "Rendering/Text/Table+Text.swift", "Rendering/Text/Time+Text.swift",
    "Rendering/Text/Timeline+Text.swift", "Rendering/Text/Teaching+Text.swift",
    "Demarche/Explanation/", "Demarche/Planning/",
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
        for literal in CatalogueTests.literals(in: code) {
          #expect(
            !literal.contains(#/[A-Za-z]{2,} [a-z]{2,}/#), "\(source.path): “\(literal)”")
        }
      }
    }
  }
}
