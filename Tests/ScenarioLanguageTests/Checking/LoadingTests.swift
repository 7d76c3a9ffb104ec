import ScenarioLanguage
import Testing

@Suite struct LoadingTests {
  private func codes(_ reading: ScenarioReading) -> [String] {
    reading.diagnostics.map(\.code.name)
  }

  private func files(_ texts: [String: String], path: String) -> ScenarioReading {
    readScenario(path: path) { texts[$0].map { Array($0.utf8) } }
  }

  @Test func usedFilesComeFirstAndOnce() {
    let reading = files(
      [
        "a/main": "scenario Main\n  starts 2020-01-01\nuse \"../b/left\"\nuse \"right\"\nkind D\n",
        "a/../b/left": "use \"base\"\nkind B\n",
        "a/right": "use \"../b/./base\"\nkind C\n",
        "a/../b/base": "kind A\n",
      ], path: "a/main")
    #expect(rendered(reading) == "")
    #expect(
      reading.files.map(\.path) == ["a/../b/base", "a/../b/left", "a/right", "a/main"])
    #expect(reading.model.kinds.map(\.name).suffix(4) == ["A", "B", "C", "D"])
    #expect(reading.model.files.map(\.id.number) == [0, 1, 2, 3])
  }

  @Test func eventsOfADayStandInTheOrderOfUses() {
    let event = { (name: String) in "on 2020-01-05 remark \(name)\non 2020-01-01 remark \(name)\n" }
    let reading = files(
      [
        "main": "use \"one\"\n" + event("Main") + "use \"two\"\n", "one": event("One"),
        "two": event("Two"),
      ], path: "main")
    let remarks = reading.model.script.map { event in
      if case .remark(let text) = event.what { text } else { "" }
    }
    #expect(remarks == ["One", "Two", "Main", "One", "Two", "Main"])
    #expect(reading.model.start?.text == "2020-01-01")
  }

  @Test func aFileThatUsesItselfIsReadOnce() {
    let reading = files(
      ["main": "scenario Main\n  starts 2020-01-01\nuse \"./main\"\nkind A\n"], path: "main")
    #expect(codes(reading) == ["use-circle"])
    #expect(reading.files.count == 1)
    #expect(reading.model.kinds.count == 4)
  }

  @Test func aCircleOfThree() {
    let reading = files(
      [
        "main": "scenario Main\n  starts 2020-01-01\nuse \"b\"\n", "b": "use \"c\"\n",
        "c": "use \"main\"\nkind A\n",
      ], path: "main")
    #expect(
      rendered(reading) == """
        c:1:5: error[use-circle]: These files use each other in a circle: `main` → `b` → `c` → `main`.
        1 | use "main"
          |     ^^^^^^
        hint: Move what they share to a file that uses none of them.
        """)
  }

  @Test func aMissingFile() {
    let reading = files([:], path: "nowhere")
    #expect(codes(reading) == ["missing-file"])
    #expect(reading.hasErrors)
    #expect(rendered(reading).hasPrefix("nowhere:1:1: error[missing-file]"))
  }

  @Test func severalFilesAreCheckedEachByItself() {
    let texts = [
      "shared": "kind State\nState Arland\n  also Arland\nSate Borland\n",
      "one": "scenario One\n  starts 2020-01-01\nuse \"shared\"\n",
      "two": "scenario Two\nuse \"shared\"\n",
    ]
    let readings = readScenarios(paths: ["shared", "one", "two", "./one"]) {
      texts[$0].map { Array($0.utf8) }
    }
    #expect(readings.map(codes) == [["unknown-item"], [], ["missing-start"]])
  }

  @Test func aModelThatScenariosShareNeedsNoFirstDay() {
    let text = "kind State\nState Arland\n"
    let readings = readScenarios(paths: ["model"]) { _ in Array(text.utf8) }
    #expect(readings.map(codes) == [[]])
    #expect(codes(files(["model": text], path: "model")) == ["missing-start"])
  }

  @Test func aNoteInAnEmptyFileIsAWarningOnly() {
    let reading = files(["main": "# nothing\n"], path: "main")
    #expect(codes(reading) == ["no-items"])
    #expect(!reading.hasErrors)
  }

  @Test func aLongChainOfFiles() {
    let count = 2_000
    let reading = readScenario(path: "0") { path in
      guard let number = Int(path), number < count else { return nil }
      let use = number + 1 < count ? "use \"\(number + 1)\"\n" : ""
      return Array("\(use)kind K\(number)\n".utf8)
    }
    #expect(codes(reading) == ["missing-start"])
    #expect(reading.model.kinds.count == count + 3)
  }
}
