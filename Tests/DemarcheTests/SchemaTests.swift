import Foundation
import Rendering
import ScenarioLanguage
import TestSupport
import Testing

@testable import Demarche

/// The published JSON Schema, and answers held against it. All answers that other tests see as JSON
/// are held against it, too: see `Talk.json`.
@Suite struct SchemaTests {
  @Test(arguments: [("answer", AnswerSchema.answer), ("diagnostic", AnswerSchema.diagnostic)])
  func isPublished(name: String, text: String) throws {
    let path = Repository.root + "/schema/\(name).schema.json"
    if ProcessInfo.processInfo.environment["UPDATE_SCHEMA"] != nil {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let published = try #require(FileManager.default.contents(atPath: path))
    #expect(
      String(decoding: published, as: UTF8.self) == text,
      "demarche schema \(name) > schema/\(name).schema.json brings it up to date")
  }

  /// The names that the JSON is written with are those that the schema knows.
  @Test func everyKindIsInIt() throws {
    let path = Repository.root + "/Sources/Rendering/JSON/Answer+JSON.swift"
    let source = String(
      decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    let function = try #require(source.components(separatedBy: "private func kind(of").last)
      .components(separatedBy: "\n}\n")[0]
    let names = function.components(separatedBy: "\"").enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
    #expect(names.count > 25)
    let teaching = String(
      decoding: try #require(
        FileManager.default.contents(
          atPath: Repository.root + "/Sources/Rendering/JSON/Teaching+JSON.swift")), as: UTF8.self)
    let taught = AnswerSchema.kindNames.filter { teaching.contains(": \"\($0)\"\n") }
    #expect(
      taught == [
        "lessons", "lesson", "judgement", "hint", "drill", "brief", "round", "expect", "communique",
        "debrief", "trend",
      ])
    for name in names {
      #expect(AnswerSchema.kindNames.contains(name), "AnswerSchema.kinds lacks \(name)")
    }
  }

  @Test func answersOfEveryKindFit() throws {
    let talk = try Talk(HelpTests.scenario)
    var kinds = Set<String>()
    for line in [
      "state", "?a is party to ?p", "Arland is party to Entente", "moves", "events", "what now",
      "? Arland", "what if Arland leaves Entente", "next", "log", "next",
      "why Arland has given notice", "why not Arland is party to Entente", "why #1",
      "rule The pact ends",
      "source Gazette", "how Arland is party to Entente by Arland",
      "how Arland is party to Entente by Borland",
      "until when can Borland is party to Entente by Borland",
      "since when Borland is party to Entente", "when Arland is party to Entente",
      "history ?a is party to ?p", "changes from 2020-01-01 to 2020-03-01", "timeline",
      "watch ?a has given notice", "Borland leaves Entente", "Borland leaves Entente",
      "but for #1 Arland is party to Entente", "branch other from #1", "compare main", "branches",
      "without #1", "summary on", "next all", "summary off", "undo", "goto x",
      "define Borland has given notice", "definitions", "macro m = state; next", "macros", "m",
      "help", "map",
    ] {
      let json = talk.json(line)
      #expect(Talk.schema.problems(json) == [], "\(line): \(json)")
      if let kind = json.components(separatedBy: "\"kind\":\"").dropFirst().first {
        kinds.insert(String(kind.prefix { $0 != "\"" }))
      }
    }
    let roles = try Talk(Scenarios.quarrelRoles)
    for line in [
      "play as Arland", "brief", "Arland imposes a tariff on Borland", "expect", "round",
      "communique", "debrief", "trend Arland, Borland", "drill 2", "hint", "answer a",
    ] {
      let json = roles.json(line)
      #expect(Talk.schema.problems(json) == [], "\(line): \(json)")
      if let kind = json.components(separatedBy: "\"kind\":\"").dropFirst().first {
        kinds.insert(String(kind.prefix { $0 != "\"" }))
      }
    }
    let lessons = ["lessons", "lesson", "judgement", "hint"]
    #expect(Set(AnswerSchema.kindNames).subtracting(kinds).subtracting(lessons) == [])
  }

  @Test func whatDoesNotFitIsFound() throws {
    let fine =
      #"{"line":"x","ok":true,"kind":"truth","date":"2020-01-01","branch":"main","holds":true}"#
    #expect(Talk.schema.problems(fine) == [])
    for (part, other) in [
      (#""holds":true"#, #""holds":1"#), (#","holds":true"#, ""), ("2020-01-01", "2020-1-1"),
      (#""ok":true,"#, ""), ("truth", "truths"), (#""line":"x""#, #""line":null"#),
    ] {
      #expect(
        Talk.schema.problems(fine.replacingOccurrences(of: part, with: other)) != [], "\(other)")
    }
  }

  @Test func diagnosticsFit() throws {
    let schema = try #require(PublishedSchema(AnswerSchema.diagnostic))
    let reading = readScenario(path: "a") { _ in
      Array("scenario A\nkind State\nState B and C\nrelation ?a:Stat x\nkind State\n".utf8)
    }
    #expect(reading.diagnostics.count > 2)
    for diagnostic in reading.diagnostics {
      #expect(schema.problems(renderJSON(diagnostic, in: reading.files)) == [])
    }
  }
}
