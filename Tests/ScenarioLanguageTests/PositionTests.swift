import Testing

@testable import ScenarioLanguage

/// Lines and columns are found by walking; here they are counted.
@Suite struct PositionTests {
  @Test func everyPlaceOfALongText() {
    var random = SeededNumbers(seed: 5)
    for length in [0, 1, 4095, 4096, 4097, 3 * 4096, 10_000] {
      let bytes = (0..<length).map { _ -> UInt8 in
        random.next(below: 40) == 0 ? UInt8(ascii: "\n") : UInt8(ascii: "a")
      }
      check(bytes)
    }
    // Whole stretches of line ends, and whole stretches without.
    check([UInt8](repeating: UInt8(ascii: "\n"), count: 9000))
    check(
      [UInt8](repeating: UInt8(ascii: "a"), count: 9000) + [10] + [UInt8](repeating: 97, count: 9))
  }

  private func check(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) {
    let file = snippet(bytes)
    var (line, column, start) = (1, 1, 0)
    for offset in 0...bytes.count {
      let found = file.position(of: Int32(offset))
      let isLine = file.lineStart(line - 1) == start
      guard found == SourceFile.Position(line: line, column: column), isLine else {
        Issue.record("byte \(offset) of \(bytes.count): \(found)", sourceLocation: location)
        return
      }
      guard offset < bytes.count else { continue }
      if bytes[offset] == 10 {
        let end = file.lineEnd(line - 1)
        #expect(end == offset, sourceLocation: location)
        (line, column, start) = (line + 1, 1, offset + 1)
      } else {
        column += 1
      }
    }
  }

  @Test func lineEndsAreFoundWhereverTheyStand() {
    for length in 0..<40 {
      for place in 0...length {
        var bytes = [UInt8](repeating: 0x8A, count: length)
        if place < length { bytes[place] = 10 }
        bytes.withUnsafeBufferPointer { bytes in
          for start in 0...length {
            #expect(lineEnd(bytes, from: start) == (start <= place ? place : length))
            let count: Int32 = start <= place && place < length ? 1 : 0
            #expect(lineBreaks(bytes, start..<length) == count)
          }
        }
      }
    }
  }
}
