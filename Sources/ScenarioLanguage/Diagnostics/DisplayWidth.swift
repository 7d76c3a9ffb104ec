/// How many columns of a terminal a text takes, once control characters are out of it.
///
/// Counted by what a reader sees as one character: East Asian wide and fullwidth ones and emoji
/// take two columns, combining marks, joiners, variation selectors and direction marks none, and
/// everything else, Arabic and Hebrew included, one. After Unicode Standard Annex 11; characters
/// it calls ambiguous are narrow.
@inlinable public func displayWidth(_ text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// The columns of one character as a reader sees it: a letter with its marks, a family of emoji.
public func displayWidth(_ character: Character) -> Int {
  if character.utf8.count == 1, let byte = character.utf8.first {
    return (0x20..<0x7F).contains(byte) ? 1 : 0
  }
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  guard scalars.count > 1 else { return columns(of: first) }
  if isEmojiSequence(first, scalars) { return 2 }
  // Syllables built of several letters, as in Devanagari or Hangul, take what their parts take.
  return scalars.reduce(0) { $0 + columns(of: $1) }
}

/// Whether several scalars make one picture: a flag, a keycap, a joined or toned emoji, or one
/// that asks to be shown as a picture.
private func isEmojiSequence(
  _ first: Unicode.Scalar, _ scalars: Character.UnicodeScalarView
) -> Bool {
  guard first.properties.isEmoji else { return false }
  return scalars.dropFirst().contains { scalar in
    switch scalar.value {
    case 0xFE0F, 0x20E3, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
    case 0x200D: first.properties.isEmojiPresentation
    default: false
    }
  }
}

private func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20..<0x7F: return 1
  case 0..<0x300: return scalar.properties.generalCategory == .control ? 0 : 1
  case 0x1160...0x11FF, 0xD7B0...0xD7FB: return 0  // Hangul vowels and finals join a syllable.
  case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2: return 1  // Signs over numbers.
  case 0x1F1E6...0x1F1FF: return 1  // Half of a flag.
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
  default: return isWide(scalar) ? 2 : 1
  }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  var (low, high) = (0, wideRanges.count)
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
  }
  if low < wideRanges.count, wideRanges[low].contains(scalar.value) { return true }
  return scalar.properties.isEmojiPresentation
}

/// What is wide or fullwidth and no emoji, in order. Blocks are whole, places not yet assigned
/// included, as these are wide by default.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F,  // Hangul initials
  0x2329...0x232A,  // angle brackets
  0x2E80...0x303E,  // radicals, ideographic punctuation
  0x3040...0x3247,  // kana, Hangul letters, enclosed ones
  0x3250...0x4DBF,  // enclosed ones, squared words, ideographs
  0x4E00...0xA4CF,  // ideographs, Yi
  0xA960...0xA97F,  // old Hangul initials
  0xAC00...0xD7A3,  // Hangul syllables
  0xF900...0xFAFF,  // compatibility ideographs
  0xFE10...0xFE19,  // vertical forms
  0xFE30...0xFE6F,  // compatibility and small forms
  0xFF01...0xFF60,  // fullwidth forms
  0xFFE0...0xFFE6,  // fullwidth signs
  0x16FE0...0x18DFF,  // Tangut, Khitan
  0x1AFF0...0x1B2FF,  // kana supplements, Nushu
  0x1F200...0x1F265,  // enclosed ideographs
  0x20000...0x2FFFD,  // ideographs
  0x30000...0x3FFFD,
]
