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

/// A piece of a right-to-left language, in logical order: all of it in a right-to-left isolate (U+2067
/// … U+2069), whatever it begins with, and in it every stretch of other letters in a first-strong
/// isolate, so that a name in Latin letters is read as one and what is around it stays in its place.
/// A text without right-to-left letters is left as it is.
func isolatingRightToLeft(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: runsLeft),
    !text.unicodeScalars.contains(where: { (0x2066...0x2069).contains($0.value) })
  else { return text }
  var result = String.UnicodeScalarView()
  /// What came after the last other letter of an open stretch and may yet belong to it.
  var pending = String.UnicodeScalarView()
  var isOpen = false
  result.append("\u{2067}")
  func close() {
    if isOpen { result.append("\u{2069}") }
    result.append(contentsOf: pending)
    pending.removeAll()
    isOpen = false
  }
  for scalar in text.unicodeScalars {
    if runsLeft(scalar) {
      close()
      result.append(scalar)
    } else if scalar.properties.isAlphabetic {
      if !isOpen { result.append("\u{2068}") }
      isOpen = true
      result.append(contentsOf: pending)
      pending.removeAll()
      result.append(scalar)
    } else if isOpen, pending.isEmpty, scalar.properties.numericType != nil {
      result.append(scalar)  // DS590
    } else if isOpen {
      pending.append(scalar)
    } else {
      result.append(scalar)
    }
  }
  close()
  result.append("\u{2069}")
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
