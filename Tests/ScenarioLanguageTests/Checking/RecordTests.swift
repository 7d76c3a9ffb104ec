import Quantities
import TestSupport
import Testing

@testable import ScenarioLanguage

/// Scripts and given facts are read line by line where they are plain, and in full where not: which
/// way was taken must never show.
@Suite struct RecordTests {
  @Test(arguments: 0..<4) func plainLinesMeanWhatTheyMeanInFull(part: Int) {
    for seed in RandomTests.seeds(600, part: part, of: 4) {
      let text = RandomRecords(seed: seed).text
      RandomTests.trace("records", seed, String(decoding: text, as: UTF8.self))
      guard let difference = difference(text) else { continue }
      Issue.record("seed \(seed): \(difference)\n\(String(decoding: text, as: UTF8.self))")
      return
    }
  }

  @Test func linesOfAnyBytesToo() {
    for seed in RandomTests.seeds(200, part: 0, of: 1) {
      var random = SplitMix64(seed: seed)
      var text = RandomRecords(seed: seed).text
      let odd: [UInt8] =
        Array("\n\n  \t\r#\"?(),.:-&/ aeont2019".utf8) + [0, 0xC2, 0xA0, 0xFF, 0xC4]
      for _ in 0..<1 + Int(random.next() % 12) {
        let place = RandomRecords.preludeCount + Int(random.next() % 400)
        guard place < text.count else { continue }
        let byte = odd[Int(random.next() % UInt64(odd.count))]
        if random.next() % 2 == 0 { text[place] = byte } else { text.insert(byte, at: place) }
      }
      RandomTests.trace("bytes", seed, String(decoding: text, as: UTF8.self))
      guard let difference = difference(text) else { continue }
      Issue.record("seed \(seed): \(difference)\n\(String(decoding: text, as: UTF8.self))")
      return
    }
  }

  /// Most of the lines above are odd; here most are plain, and are in fact read as such.
  @Test func aLongScriptOfPlainLines() {
    var text = RandomRecords.prelude + "given\n"
    for number in 0..<200 {
      text += "  Arland owes \(number * 70_000) to New Arland\n"
    }
    for day in 10..<28 {
      for _ in 0..<20 {
        text += "on 2020-02-\(day) Arland greets Borland\non 2020-02-\(day) Borland pays -3.5\n"
      }
      text += "on 2020-02-\(day) remark Nothing else.\n  note Quiet.\n"
    }
    #expect(difference(Array(text.utf8)) == nil)
    let reading = read(text)
    #expect(rendered(reading) == "")
    #expect(reading.model.script.count == 18 * 41)
    // A move that comes back is the same move, whether read plainly (the payments) or in full (the
    // greetings, as there is a state called Greets).
    #expect(reading.model.script.moveCount == 2)
    #expect(reading.model.givens.count == 200)
    #expect(reading.model.givens[199].fact.values.count == 3)
  }

  @Test func eventsOfOneDayKeepTheOrderInWhichTheyAreWritten() {
    var text = RandomRecords.prelude
    for number in 0..<300 {
      text += "on 20\(20 + number * 7 % 30)-0\(1 + number % 3)-01 Arland pays \(number)\n"
    }
    let script = read(text).model.script
    #expect(script.count == 300)
    for (earlier, later) in zip(script, script.dropFirst()) {
      #expect((earlier.day, earlier.span.start) < (later.day, later.span.start))
    }
    #expect(difference(Array(text.utf8)) == nil)
  }

  /// Wherever events go when they are put in order, their notes go with them.
  @Test func notesFollowTheirEvents() {
    var text = RandomRecords.prelude + "given\n"
    for number in 0..<40 {
      text += "  Arland owes \(number) to New Arland\n"
      if number % 3 == 0 { text += "    note Debt “\(number)”.\n" }
    }
    for number in 0..<300 {
      text += "on 20\(20 + number * 7 % 30)-0\(1 + number % 3)-01 Arland pays \(number)\n"
      if number % 4 == 1 { text += "  note Payment \(number).\n  note And more.\n" }
    }
    let model = read(text).model
    #expect(model.script.count == 300 && model.givens.count == 40)
    for (place, given) in model.givens.enumerated() {
      #expect(given.note == (place % 3 == 0 ? "Debt “\(place)”." : nil))
    }
    for event in model.script {
      guard case .move(let move) = event.what, case .number(let paid)? = move.values.last,
        let number = paid.whole
      else {
        Issue.record("\(event)")
        continue
      }
      #expect(event.note == (number % 4 == 1 ? "Payment \(number). And more." : nil))
    }
    #expect(difference(Array(text.utf8)) == nil)
  }

  @Test func everyLayout() {
    for text in layouts { #expect(difference(text) == nil) }
  }

  @Test func readingIsGivenUpWhenTheHostSaysSo() {
    var text = RandomRecords.prelude
    for _ in 0..<40_000 { text += "on 2020-02-10 Arland greets Borland\n" }
    let bytes = Array(text.utf8)
    var told: [(Int, Int)] = []
    let tell: ReadingProgress = { done, total in
      told.append((done, total))
      return true
    }
    let whole = readScenario(path: "a", read: { _ in bytes }, progress: tell)
    #expect(!whole.isGivenUp && whole.model.script.count == 40_000)
    #expect(told.count >= 4 && told.allSatisfy { $0.0 <= $0.1 && $0.1 == bytes.count })
    let part = readScenario(path: "a", read: { _ in bytes }, progress: { _, _ in false })
    #expect(part.isGivenUp && part.diagnostics.isEmpty && part.model.script.count < 20_000)
  }

  // MARK: Telling apart

  /// What differs between the two ways of reading a text; nil where nothing does.
  private func difference(_ text: [UInt8]) -> String? {
    let file = { (path: String) -> [UInt8]? in path == "a.demarche" ? text : nil }
    let quick = readScenario(path: "a.demarche", read: file)
    let full = readScenarioInFull(path: "a.demarche", read: file)
    let (left, right) = (rendered(quick), rendered(full))
    if left != right { return "diagnostics:\n\(left)\n-- in full:\n\(right)" }
    for (left, right) in zip(parts(quick.model), parts(full.model)) where left != right {
      return "\(left)\n-- in full:\n\(right)"
    }
    return nil
  }

  private func parts(_ model: Model) -> [String] {
    [
      "\(String(describing: model.start)) \(model.title ?? "") \(model.texts)",
      model.dateTexts.map { "\($0.key.text) \($0.value)" }.sorted().joined(separator: "\n"),
      model.script.map { "\($0)" }.joined(separator: "\n"),
      model.givens.map { "\($0)" }.joined(separator: "\n"),
      "\(model.entities.map(\.name)) \(model.rules.count) \(model.responses.count)",
    ]
  }

  private var layouts: [[UInt8]] {
    // The small scenario of the language's reference, and the same with other line ends.
    let text = twoNeighbours
    return [
      Array(text.utf8), Array(text.replacing("\n", with: "\r\n").utf8),
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(text.replacing("  ", with: "\t").utf8),
    ]
  }
}
