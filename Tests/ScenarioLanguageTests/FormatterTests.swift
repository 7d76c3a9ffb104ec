import Foundation
import Testing

@testable import ScenarioLanguage

/// Checks what a snippet is laid out as, and that laying out is sound for it.
private func check(
  _ input: String, _ expected: String, _ location: SourceLocation = #_sourceLocation
) {
  #expect(format(snippet(input)) == expected, sourceLocation: location)
  checkSound(Array(input.utf8), location)
}

/// What must be the same before and after laying out: the tokens, the tree and the mistakes.
private func meaning(_ bytes: [UInt8], _ words: inout WordTable) -> [String] {
  let file = parse(snippet(bytes), words: &words)
  let tokens = file.tree.tokens.map { "\($0.kind) \($0.word.number)" }
  let tree = TreeText(file: snippet(bytes), tree: file.tree).text
    .replacing("≤", with: "<=").replacing("≥", with: ">=").replacing("≠", with: "!=")
  let codes = file.diagnostics.map(\.code.name).filter { $0 != "mixed-indentation" }
  return [tokens.joined(separator: "\n"), tree, codes.joined(separator: "\n")]
}

/// Laid out twice is laid out once, and means the same.
func checkSound(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) {
  let once = formattedBytes(snippet(bytes))
  #expect(formattedBytes(snippet(once)) == once, sourceLocation: location)
  var words = WordTable()
  #expect(meaning(bytes, &words) == meaning(once, &words), sourceLocation: location)
}

private func isSound(_ bytes: [UInt8]) -> Bool {
  let once = formattedBytes(snippet(bytes))
  var words = WordTable()
  return formattedBytes(snippet(once)) == once && meaning(bytes, &words) == meaning(once, &words)
}

@Suite struct FormatterTests {
  @Test func laysOutEveryLevel() {
    check(
      """
      \u{FEFF}

      # A head.
      rule   A tariff;  sours   # why


            # before the body
        ?a  is at odds with ?b
        if  ( ?a taxes ?b
              or ?x=1 )
          # last
      given
       Arland   trusts Borland   since 2019
         # under it
           source  Treaty ,p.  7
             and on
      on 2020   Arland
            imposes "a   tariff" .
         note  As   it  is.


      """,
      """
      # A head.
      rule A tariff;  sours  # why

        # before the body
        ?a is at odds with ?b
          if (?a taxes ?b
          or ?x = 1)
        # last
      given
        Arland trusts Borland since 2019
          # under it
          source Treaty, p.  7
            and on
      on 2020 Arland
          imposes "a   tariff" .
        note As   it  is.

      """)
  }

  @Test func writesSignsOneWay() {
    check(
      "action ?a : State gives( ?n:Number )\r\n\tneeds ?n≥5 and ?m  ≠2\r\n\tcode  x  a:b  c\r\n",
      """
      action ?a:State gives (?n:Number)
        needs ?n >= 5 and ?m != 2
        code x a:b  c

      """)
  }

  @Test func keepsWhatIsWrong() {
    check(
      "  orphan,x\n\nacton A\n    wieght  5;  6\n      more\n  note x\n\"unclosed  # no\n",
      "  orphan, x\n\nacton A\n  wieght  5;  6\n    more\n  note x\n\"unclosed  # no\n")
    check("", "")
    check("\n \n", "")
    check("# only", "# only\n")
  }

  @Test func leavesBrokenFilesAlone() {
    let bytes: [UInt8] = Array("kind   A # ".utf8) + [0xFF, 0xFE] + Array("\n\n\n".utf8)
    #expect(formattedBytes(snippet(bytes)) == bytes)
  }

  @Test func isSoundForEveryScenario() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scenarios")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = files?.nextObject() as? URL {
      guard url.pathExtension == "demarche" else { continue }
      checkSound(Array(try Data(contentsOf: url)))
    }
  }

  @Test func isSoundForSnippetsMixedAtRandom() {
    var random = SeededNumbers(seed: 7)
    let pieces = [
      "rule", "given", "on", "2020-01-01", "action", "wants", "never", "lesson", "ask", "task",
      "note", "source", "because", "until", "code", "also", "State", "acton", "wieght", "and", "or",
      "not", "if", "where", "since", "today", "?a", "?", "?a+b", "(", ")", ",", ":", ".", "x.", "5",
      "-5", "5.", "1.23456", "\"q q\"", "\"open", "#c", "# c", "=", "<", "≤", "!", "_", "-", "+",
      "count of ?x where (", "\n", "\n", "\n", "\n  ", "\n  ", "\n    ", "\n      ", "\n\n", "\r\n",
      " ", "  ", "\t", "日本", "é", "\u{A0}", "days", "remark", "kind", "is", "relation", "one",
    ]
    for round in 0..<3000 {
      let count = random.next(below: 40)
      var text = ""
      for _ in 0..<count {
        text += pieces[random.next(below: pieces.count)]
        if random.next(below: 3) > 0 { text += " " }
      }
      guard isSound(Array(text.utf8)) else {
        checkSound(Array(text.utf8))
        Issue.record("seed 7, round \(round): \(text.debugDescription)")
        return
      }
    }
  }
}
