/// How `less` gives back a key that was meant for the prompt: every key that is none of its own few
/// ends it, with a status that says which key it was.
///
/// Its own keys remain: space, Enter, the arrows, Page Up and Down, Home, End, `/` to search, q.
struct PagerKeys: Sendable {
  /// Begins a line: a character of ASCII, or the first byte of any other.
  private let byStatus: [UInt8: UInt8]

  static let less = PagerKeys()

  /// q leaves without typing anything, `/` searches; 126 and 127 say that a program cannot be run.
  private static let kept: Set<UInt8> = [UInt8(ascii: "q"), UInt8(ascii: "/"), 0x7E, 0x7F]

  /// First bytes of letters: Latin, Cyrillic, Arabic, Japanese, Korean.
  private static let leads: [UInt8] =
    [0xC3, 0xD0, 0xD1] + Array(0xD8...0xDB) + Array(0xE3...0xED)

  private init() {
    var keys: [UInt8: UInt8] = [:]
    for byte in UInt8(0x21)...0x7E where !PagerKeys.kept.contains(byte) { keys[byte] = byte }
    // Below the characters of ASCII, and above 2, with which `less` ends on ^C.
    for (place, byte) in PagerKeys.leads.enumerated() { keys[UInt8(place) + 3] = byte }
    byStatus = keys
  }

  /// The key that a pager ended with; nil for one that asks for nothing else.
  func key(endingWith status: Int32) -> UInt8? { UInt8(exactly: status).flatMap { byStatus[$0] } }

  /// What `less` reads its keys from, in the form of lesskey(1).
  var source: String {
    let lines = byStatus.sorted { $0.key < $1.key }.map { status, byte in
      "\(PagerKeys.octal(byte)) quit \(PagerKeys.octal(status))\n"
    }
    return "#command\n" + lines.joined()
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
