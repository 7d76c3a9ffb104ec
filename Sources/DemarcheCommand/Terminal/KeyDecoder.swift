/// Turns the terminal's bytes into keys, as they come.
///
/// libedit could decode escape sequences too, but it waits for ever after an Escape that stands
/// alone (which vi mode lives on), and it knows nothing of bracketed paste.
struct KeyDecoder {
  enum Key: Equatable {
    /// A character to type or a control.
    case scalar(Unicode.Scalar)
    /// A key of its own, such as an arrow.
    case special(SpecialKey)
    /// A pasted text: line ends are `\n`, other controls are gone.
    case paste(String)
  }

  enum Step: Equatable {
    case key(Key)
    /// A key has begun. If it is an Escape that may stand alone, `givesUpSoon`.
    case unfinished(givesUpSoon: Bool)
    case empty
  }

  private var bytes: [UInt8] = []
  private var position = 0
  private var pasteScanned: Int?

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Bytes that came and are not yet part of a key.
  var pending: ArraySlice<UInt8> { bytes[position...] }

  mutating func append(_ more: ArraySlice<UInt8>) {
    if position > 0, pasteScanned == nil {
      bytes.removeFirst(position)
      position = 0
    }
    bytes += more
  }

  /// Throws away what came, a paste that has not ended too.
  mutating func clear() { self = KeyDecoder() }

  /// The next key. `waited`: nothing followed for a while, so an Escape stands alone.
  mutating func next(waited: Bool = false) -> Step {
    if pasteScanned != nil { return paste() }
    guard position < bytes.count else { return .empty }
    if bytes[position] == 0x1B { return escape(waited: waited) }
    return scalar(waited: waited)
  }

  private mutating func scalar(waited: Bool) -> Step {
    let first = bytes[position]
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    let present = bytes[position...].prefix(length)
    let isBroken = present.dropFirst().contains { $0 & 0xC0 != 0x80 }
    if present.count < length, !isBroken, !waited { return .unfinished(givesUpSoon: true) }
    if isBroken || present.count < length {
      position += 1
      return .key(.scalar("\u{FFFD}"))
    }
    position += length
    let decoded = String(decoding: present, as: UTF8.self).unicodeScalars
    // What would be one of our own codes for special keys is no character anyone types.
    guard decoded.count == 1, let scalar = decoded.first, !(0x80..<0xA0).contains(scalar.value)
    else { return .key(.scalar("\u{FFFD}")) }
    return .key(.scalar(scalar))
  }

  private mutating func escape(waited: Bool) -> Step {
    guard position + 1 < bytes.count else {
      if !waited { return .unfinished(givesUpSoon: true) }
      position += 1
      return .key(.scalar("\u{1B}"))
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "["):
      return controlSequence(waited: waited)
    case UInt8(ascii: "O"):
      guard position + 2 < bytes.count else {
        return waited ? escapeAlone() : .unfinished(givesUpSoon: true)
      }
      guard let key = SpecialKey(parameters: [], final: bytes[position + 2]) else {
        return escapeAlone()
      }
      position += 3
      return .key(.special(key))
    default:
      // Escape and a letter are two keys to libedit: Alt-letter for Emacs, a command for vi.
      return escapeAlone()
    }
  }

  private mutating func escapeAlone() -> Step {
    position += 1
    return .key(.scalar("\u{1B}"))
  }

  private mutating func controlSequence(waited: Bool) -> Step {
    var end = position + 2
    while end < bytes.count, (0x20..<0x40).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else {
      return waited ? escapeAlone() : .unfinished(givesUpSoon: true)
    }
    let parameters = bytes[(position + 2)..<end]
    let final = bytes[end]
    guard (0x40..<0x7F).contains(final) else { return escapeAlone() }
    position = end + 1
    if final == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) {
      pasteScanned = position
      return paste()
    }
    if let key = SpecialKey(parameters: parameters, final: final) { return .key(.special(key)) }
    return next(waited: waited)
  }

  private mutating func paste() -> Step {
    var scan = pasteScanned ?? position
    let end = KeyDecoder.pasteEnd
    while scan + end.count <= bytes.count {
      if bytes[scan] == 0x1B, bytes[scan...].starts(with: end) {
        let text = String(decoding: bytes[position..<scan], as: UTF8.self)
        position = scan + end.count
        pasteScanned = nil
        return .key(.paste(KeyDecoder.cleaned(text)))
      }
      scan += 1
    }
    pasteScanned = scan
    return .unfinished(givesUpSoon: false)
  }

  /// A pasted text as it may stand in the line.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\r", "\n": result.append("\n")
      case "\t": result.append(" ")
      default:
        if scalar.properties.generalCategory != .control { result.append(scalar) }
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }
}

/// A key that is no character. libedit is told of it as a code that no keyboard sends, one of the
/// C1 controls, so that it can be bound in libedit's maps like any other.
enum SpecialKey: UInt32, CaseIterable {
  case up = 0x80
  case down, left, right, home, end, delete
  case wordLeft = 0x89
  case wordRight
  case backTab

  /// The key a control sequence stands for.
  init?(parameters: ArraySlice<UInt8>, final: UInt8) {
    let isModified = parameters.contains(UInt8(ascii: ";"))
    switch final {
    case UInt8(ascii: "A"): self = .up
    case UInt8(ascii: "B"): self = .down
    case UInt8(ascii: "C"): self = isModified ? .wordRight : .right
    case UInt8(ascii: "D"): self = isModified ? .wordLeft : .left
    case UInt8(ascii: "H"): self = .home
    case UInt8(ascii: "F"): self = .end
    case UInt8(ascii: "Z"): self = .backTab
    case UInt8(ascii: "~"):
      switch String(decoding: parameters.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self) {
      case "1", "7": self = .home
      case "4", "8": self = .end
      case "3": self = .delete
      default: return nil
      }
    default: return nil
    }
  }
}
