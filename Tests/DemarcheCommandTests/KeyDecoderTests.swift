import Testing

@testable import DemarcheCommand

@Suite struct KeyDecoderTests {
  @Test func takesCharactersWhole() {
    check("aé한😀", ["a", "é", "한", "😀"])
    check([0xED, 0x95], [])
    check([0xED, 0x41], ["\u{FFFD}", "A"])
    check([0xFF, 0x41], ["\u{FFFD}", "A"])
  }

  @Test func takesKeysOfTheirOwn() {
    check(
      "\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[3~\u{1B}[Zx",
      [
        .special(.up), .special(.down), .special(.wordRight), .special(.delete),
        .special(.backTab), "x",
      ])
    // Unknown ones are nothing, and take nothing along.
    check("\u{1B}[Yx\u{1B}[38;2", ["x"])
  }

  @Test func leavesAnEscapeAloneAfterAWhile() {
    check("\u{1B}x", ["\u{1B}", "x"])
    var decoder = KeyDecoder()
    decoder.append([0x1B])
    #expect(decoder.next() == .unfinished(givesUpSoon: true))
    #expect(decoder.next(waited: true) == .key("\u{1B}"))
    #expect(decoder.next() == .empty)
  }

  @Test func takesAPasteAsOne() {
    check("a\u{1B}[200~b\rc\r\nd\te\u{1B}[A\u{1B}[201~f", ["a", .paste("b\nc\nd e[A"), "f"])
    check("\u{1B}[200~abc", [])
  }

  private func check(_ text: String, _ expected: [KeyDecoder.Key]) {
    check(Array(text.utf8), expected)
  }

  /// The keys that bytes are, when they come at once and one by one.
  private func check(_ bytes: [UInt8], _ expected: [KeyDecoder.Key]) {
    var whole = KeyDecoder()
    whole.append(bytes[...])
    #expect(keys(of: &whole) == expected)
    var apart = KeyDecoder()
    var found: [KeyDecoder.Key] = []
    for index in bytes.indices {
      apart.append(bytes[index...index])
      found += keys(of: &apart)
    }
    #expect(found == expected)
  }

  private func keys(of decoder: inout KeyDecoder) -> [KeyDecoder.Key] {
    var found: [KeyDecoder.Key] = []
    while case .key(let key) = decoder.next() { found.append(key) }
    return found
  }
}

extension KeyDecoder.Key: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral value: Unicode.Scalar) { self = .scalar(value) }
}
