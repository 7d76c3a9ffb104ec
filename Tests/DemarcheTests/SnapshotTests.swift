import ScenarioLanguage
import Snapshots
import Synchronization
import TestSupport
import Testing

@testable import Demarche

/// A store in memory.
private final class Shelf: Sendable {
  let kept = Mutex<[String: [UInt8]]>([:])
  let found = Mutex(0)

  var store: SnapshotStore {
    SnapshotStore(
      read: { name in
        let bytes = self.kept.withLock { $0[name] }
        if bytes != nil { self.found.withLock { $0 += 1 } }
        return bytes
      },
      write: { name, bytes in
        let bytes = bytes()
        self.kept.withLock { $0[name] = bytes }
      })
  }

  /// Opens a scenario of one file.
  func open(_ text: String) -> Opening {
    let files = Session.Files(
      read: { $0 == "file" ? Array(text.utf8) : nil }, write: { _, _ in "there are no files here" })
    let opening = openScenario(path: "file", files: files, snapshots: store)
    opening.keepSnapshot()
    return opening
  }
}

@Suite("Snapshots of scenarios")
struct SnapshotTests {
  /// What differs after a snapshot was made and read; nil if nothing does.
  private func difference(_ scenario: PreparedScenario) -> String? {
    let shelf = Shelf()
    let files = scenario.model.files
    shelf.store.keep(scenario, named: "it")
    guard let copy = shelf.store.scenario(named: "it", of: files) else { return "not read" }
    let (before, after) = (portrait(scenario), portrait(copy))
    guard before != after else { return nil }
    let start = max(0, zip(before, after).prefix { $0 == $1 }.count - 80)
    return "\(before.dropFirst(start).prefix(200)) became \(after.dropFirst(start).prefix(200))"
  }

  @Test("Every part of every scenario comes back from its snapshot")
  func everyScenario() throws {
    var count = 0
    for file in Repository.scenarioFiles {
      let reading = readScenario(path: "\(Repository.scenarios)/\(file)", read: Repository.bytes)
      guard !reading.hasErrors else { continue }
      count += 1
      if let difference = difference(PreparedScenario(reading.model)) {
        Issue.record("\(file): \(difference)")
      }
    }
    #expect(count >= 10)
  }

  @Test("Every part of scenarios made at random comes back from its snapshot")
  func randomScenarios() {
    var count = 0
    for seed in RandomTests.seeds(300, part: 0, of: 1) {
      let scenario = RandomScenario.make(seed: seed)
      guard let model = ScenarioRun.model(of: scenario) else { continue }
      count += 1
      if let difference = difference(PreparedScenario(model)) {
        Issue.record("seed \(seed): \(difference)\n\(scenario.text)")
        return
      }
    }
    #expect(count > 200)
  }

  private let text = """
    scenario Pair
      starts 2020-01-01
    kind State
    State Arland, Borland
    relation ?a:State greets ?b:State
    action ?a:State waves at ?b:State
      needs ?a != ?b
      begins ?a greets ?b
    """

  @Test("A scenario that is opened again is found, and answers as before")
  func openedAgain() throws {
    let shelf = Shelf()
    let first = try #require(shelf.open(text).session)
    #expect(shelf.found.withLock { $0 } == 0)
    let second = try #require(shelf.open(text).session)
    #expect(shelf.found.withLock { $0 } == 1)
    for line in ["Arland waves at Borland", "who greets Borland", "Arland waves at Arland"] {
      #expect(portrait(first.answer(line) as Any) == portrait(second.answer(line) as Any))
    }
    let other = try #require(shelf.open(text + "\nState Corland").session)
    #expect(shelf.found.withLock { $0 } == 1)
    #expect(other.model.entities.count == 3)
  }

  @Test("What has anything to be said about it is read anew each time")
  func notKept() {
    let shelf = Shelf()
    #expect(shelf.open("scenario Pair\n  starts tomorrow").session == nil)
    let warned = shelf.open(text + "\nrule Odd\n  ?a greets ?a if ?a greets ?b and ?b greets ?b")
    #expect(warned.session != nil || !warned.diagnostics.isEmpty)
    let unused = shelf.open(text + "\ngiven\n  Arland greets Borland\n  Arland greets Borland")
    #expect(unused.session != nil)
    #expect(!unused.diagnostics.isEmpty)
    #expect(shelf.kept.withLock { $0.isEmpty })
    let long = text + "\n#" + String(repeating: "-", count: SnapshotStore.largestScenario)
    #expect(shelf.open(long).session != nil)
    #expect(shelf.kept.withLock { $0.isEmpty })
  }

  @Test("A snapshot that was changed or cut short is as none")
  func damaged() throws {
    let shelf = Shelf()
    let model = try #require(shelf.open(text).session).model
    let (name, bytes) = try #require(shelf.kept.withLock { $0.first })
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[place] ^= 1 << UInt8(place % 8)
      for bytes in [changed, Array(bytes[..<place])] {
        shelf.kept.withLock { $0[name] = bytes }
        #expect(shelf.store.scenario(named: name, of: model.files) == nil, "byte \(place)")
      }
    }
    shelf.kept.withLock { $0[name] = bytes }
    #expect(shelf.store.scenario(named: name, of: model.files) != nil)
  }

  /// A digest that fits does not make bytes right: nothing that is read may end the program.
  @Test("Any bytes can be read as a scenario, or not, and nothing else happens")
  func anyBytes() throws {
    let reading = readScenario(
      path: "\(Repository.scenarios)/first-steps.demarche", read: Repository.bytes)
    var writer = SnapshotWriter()
    writer.write(PreparedScenario(reading.model))
    var random = SplitMix64(seed: 1)
    for _ in 0..<300 {
      var bytes = writer.bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: .min ... .max, using: &random)
      }
      let scenario: PreparedScenario = SnapshotReader.read(bytes) { $0.read() }
      // Parts that are read late are read here.
      #expect(!portrait(scenario).isEmpty)
    }
  }
}
