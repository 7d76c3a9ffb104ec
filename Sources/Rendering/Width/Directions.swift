/// A text in which every stretch that runs from right to left stands in a first-strong isolate
/// (U+2068 … U+2069), so that a terminal that orders directions leaves what is around it in place.
///
/// A stretch goes from its first right-to-left letter to its last, with the digits, marks and
/// spaces between them. A text that already has isolates is left as it is.
func isolatingDirections(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: runsLeft),
    !text.unicodeScalars.contains(where: { (0x2066...0x2069).contains($0.value) })
  else { return text }
  var result = String.UnicodeScalarView()
  /// What came after the last right-to-left letter of an open stretch and may yet belong to it.
  var pending = String.UnicodeScalarView()
  var isOpen = false
  func close() {
    if isOpen { result.append("\u{2069}") }
    result.append(contentsOf: pending)
    pending.removeAll()
    isOpen = false
  }
  for scalar in text.unicodeScalars {
    if runsLeft(scalar) {
      if !isOpen { result.append("\u{2068}") }
      isOpen = true
      result.append(contentsOf: pending)
      pending.removeAll()
      result.append(scalar)
    } else if isOpen, isMark(scalar), pending.isEmpty {
      result.append(scalar)
    } else if isOpen, !scalar.properties.isAlphabetic, scalar != "\n" {
      pending.append(scalar)
    } else {
      close()
      result.append(scalar)
    }
  }
  close()
  return String(result)
}

/// Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their like.
func runsLeft(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
    true
  default: false
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: true
  default: false
  }
}
