/// The language that a text seems to be in, by the letters it has; nil where they tell nothing.
private func language(of text: String) -> String? {
  var hasLatin = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFE: return "ar"
    case 0x0590...0x05FF: return "he"
    case 0x0400...0x04FF: return "ru"
    case 0x1100...0x11FF, 0xAC00...0xD7A3: return "ko"
    case 0x3040...0x30FF: return "ja"
    case 0x41...0x5A, 0x61...0x7A: hasLatin = true
    default: break
    }
  }
  return hasLatin ? "en" : nil
}

extension PictureWords {
  /// The attribute that tells in which language a text is, where that is another than the page's and
  /// is written in other letters: who reads it aloud needs another voice.
  func attribute(for text: String) -> String {
    guard let found = Rendering.language(of: text), found != language else { return "" }
    // Letters that the page's own language has, too, tell nothing.
    let isLatin = !["ar", "he", "fa", "ur", "ko", "ja", "ru", "zh"].contains(language)
    if found == "en", isLatin { return "" }
    return " lang=\"\(found)\""
  }

  /// A name or a sentence of the scenario, which keeps its own direction.
  func bdi(_ text: String, class name: String? = nil) -> String {
    let attributes = (name.map { " class=\"\($0)\"" } ?? "") + attribute(for: text)
    return "<bdi\(attributes)>\(text.markup)</bdi>"
  }
}
