import ScenarioLanguage

/// How wide a text may become in a proportional font without serifs, in pixels.
///
/// Nobody knows which font a reader has, so this is made for a wide one (DejaVu Sans): in others
/// there is room left, but a text does not leave its box.
func textWidth(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
  var thousandths = 0
  for character in text { thousandths += emThousandths(character) }
  return Double(thousandths) / 1000 * size * (isBold ? 1.12 : 1)
}

private func emThousandths(_ character: Character) -> Int {
  if let code = character.asciiValue { return asciiThousandths[Int(code)] }
  switch character {
  case "’", "·": return 320
  case "“", "”": return 420
  case "…", "—", "→", "←", "↔", "↑", "↓", "↕", "−": return 990
  default: break
  }
  switch displayWidth(character) {
  case 0: return 0
  case 1: return 640
  case let columns: return columns * 520
  }
}

/// By code: nearly all that is measured is ASCII, and is measured again and again.
private let asciiThousandths: [Int] = {
  var widths = Array(repeating: 640, count: 128)
  func set(_ letters: String, _ width: Int) {
    for code in letters.utf8 { widths[Int(code)] = width }
  }
  for control in [0..<32, 127..<128].joined() { widths[control] = 0 }
  set("ABCDEFGHIJKLMNOPQRSTUVWXYZ&#~=<>", 780)
  set("mwMW@%+", 990)
  set("ftr()[]-/\"J", 420)
  set(" ", 330)
  set("ijlI.,:;'|!", 320)
  return widths
}()

/// Whether a text is written from right to left: whether its first letter is.
func isRightToLeft(_ text: some StringProtocol) -> Bool {
  for scalar in text.unicodeScalars {
    if runsLeft(scalar) { return true }
    if scalar.properties.isAlphabetic { return false }
  }
  return false
}

/// Lines of a text that are at most so wide, broken at spaces and beside wide characters.
func lines(of text: String, within width: Double, size: Double, isBold: Bool = false) -> [String] {
  // Columns of the widest ordinary letters would be too few; too many are halved until all fits.
  var columns = max(Int(width / (size * 0.48)), 4)
  while true {
    let lines = wrapped(text, width: columns)
    if columns <= 4 || lines.allSatisfy({ textWidth($0, size: size, isBold: isBold) <= width }) {
      return lines
    }
    columns -= 1
  }
}
