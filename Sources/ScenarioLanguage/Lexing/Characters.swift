/// What a byte can begin.
enum ByteClass: UInt8 {
  case space, newline, word, digit, minus, quote, question, hash, comma, colon, open, close
  case equal, exclamation, less, greater, star, control, high, other

  static let table: [ByteClass] = (0...255).map { ByteClass(byte: UInt8($0)) }

  private init(byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): self = .space
    case UInt8(ascii: "\n"): self = .newline
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .word
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
    case UInt8(ascii: "-"): self = .minus
    case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "%"),
      UInt8(ascii: "/"), UInt8(ascii: "+"):
      self = .word
    case UInt8(ascii: "\""): self = .quote
    case UInt8(ascii: "?"): self = .question
    case UInt8(ascii: "#"): self = .hash
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: "("): self = .open
    case UInt8(ascii: ")"): self = .close
    case UInt8(ascii: "="): self = .equal
    case UInt8(ascii: "!"): self = .exclamation
    case UInt8(ascii: "<"): self = .less
    case UInt8(ascii: ">"): self = .greater
    case UInt8(ascii: "*"): self = .star
    case 0x80...0xFF: self = .high
    case 0x00...0x1F, 0x7F: self = .control
    default: self = .other
    }
  }

  /// Whether a word goes on over it.
  @inline(__always) var isWord: Bool { self == .word || self == .digit || self == .minus }
}

/// What a scalar beyond ASCII can begin.
enum ScalarClass {
  case word, space, control, lessOrEqual, greaterOrEqual, notEqual, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x3130...0x318F, 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA,
      0x0620...0x0669, 0x066E...0x06D3:
      self = .word  // Hangul, Han, kana and Arabic, told without asking for properties
    case 0x2019, 0x00B7, 0x30FB, 0x2011, 0x200C, 0x200D:
      // ’ and the marks that stand inside words of some scripts: · ・ the non-breaking hyphen and
      // the two joiners.
      self = .word
    case 0x2264: self = .lessOrEqual
    case 0x2265: self = .greaterOrEqual
    case 0x2260: self = .notEqual
    case 0x0080...0x009F: self = .control
    default: self = ScalarClass(category: scalar.properties.generalCategory)
    }
  }

  private init(category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
      self = .word
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
    default: self = .other
    }
  }
}

/// The scalar that well-formed UTF-8 has at a place, and how many bytes it takes; nil for bytes
/// that are no UTF-8 (overlong forms, surrogates and values past U+10FFFF included).
func decodeScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int
) -> (scalar: Unicode.Scalar, count: Int)? {
  let first = bytes[position]
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard (0xC2...0xF4).contains(first), position + count <= bytes.count else { return nil }
  var value = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
  for offset in 1..<count {
    let byte = bytes[position + offset]
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  let isShortest = count == 2 || value >= (count == 3 ? 0x800 : 0x10000)
  guard isShortest, let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, count)
}
