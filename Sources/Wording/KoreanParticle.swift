/// A particle that changes with the last letter of the word it is attached to.
public enum KoreanParticle: Sendable, CaseIterable {
  /// 은/는
  case topic
  /// 이/가
  case subject
  /// 을/를
  case object
  /// 과/와
  case and
  /// 으로/로
  case direction
  /// 이라/라, 이다/다 and the like: the 이 that a vowel swallows.
  case copula

  /// Behind a consonant, and behind a vowel.
  var forms: (closed: String, open: String) {
    switch self {
    case .topic: ("은", "는")
    case .subject: ("이", "가")
    case .object: ("을", "를")
    case .and: ("과", "와")
    case .direction: ("으로", "로")
    case .copula: ("이", "")
    }
  }

  /// The form that goes behind a text.
  public func form(after text: String) -> String {
    let ending = KoreanEnding(of: text)
    if self == .direction, ending == .rieul { return forms.open }
    return ending == .vowel ? forms.open : forms.closed
  }

  /// The particles that a phrase may have written in one form and that take the other behind another
  /// name, each with what may follow it: `은`, `과의`, `으로부터`.
  public init?(_ word: String) {
    for particle in KoreanParticle.allCases where particle != .copula {
      let (closed, open) = particle.forms
      if word == closed || word == open {
        self = particle
        return
      }
    }
    return nil
  }

  /// A particle as it goes behind a text, in its right form: `은`, `는`, `과의`, `와의`, `에서`.
  /// Nil for a word that is none.
  public static func attached(_ word: String, after text: String) -> String? {
    if let particle = KoreanParticle(word) { return particle.form(after: text) }
    for (particle, tail) in [
      (KoreanParticle.and, "의"), (.and, "도"), (.and, "는"), (.direction, "부터"),
      (.direction, "서"), (.direction, "의"),
    ] {
      let (closed, open) = particle.forms
      if word == closed + tail || word == open + tail {
        return particle.form(after: text) + tail
      }
    }
    return fixed.contains(word) ? word : nil
  }

  /// The forms that a particle has behind other words; the word alone where it has one form only.
  public static func forms(of word: String) -> [String] {
    let forms = [
      attached(word, after: "한"), attached(word, after: "하"), attached(word, after: "할"),
    ]
    var result = [word]
    for case .some(let form) in forms where !result.contains(form) { result.append(form) }
    return result
  }

  /// Particles of one form.
  private static let fixed: Set<String> = [
    "의", "에", "에서", "에서는", "에는", "보다", "에게", "에게서", "부터", "까지", "도", "만", "에도", "에의", "에서의", "에게만",
  ]
}

/// How a text ends, for the particle behind it.
enum KoreanEnding {
  case vowel, consonant, rieul

  /// A syllable's last letter counts; of a digit or a Latin letter, how it is read aloud. What stands
  /// behind the last letter, a quote or a bracket, does not count.
  init(of text: String) {
    for scalar in text.unicodeScalars.reversed() {
      switch scalar.value {
      case 0xAC00...0xD7A3:
        switch (scalar.value - 0xAC00) % 28 {
        case 0: self = .vowel
        case 8: self = .rieul
        default: self = .consonant
        }
        return
      case 0x30...0x39:
        switch scalar {
        case "1", "7", "8": self = .rieul
        case "0", "3", "6": self = .consonant
        default: self = .vowel
        }
        return
      case 0x41...0x5A, 0x61...0x7A:
        switch Character(scalar).lowercased() {
        case "l", "r": self = .rieul
        case "m", "n", "k", "p", "t", "c", "b", "g", "d":
          self = KoreanEnding(ofLatin: text, scalar)
        default: self = .vowel
        }
        return
      default: continue
      }
    }
    self = .vowel
  }

  /// Letters of an acronym are read one by one: only `l m n r` end closed. A word's last consonant
  /// is heard.
  private init(ofLatin text: String, _ last: Unicode.Scalar) {
    let isNasal = last == "m" || last == "n" || last == "M" || last == "N"
    let word = text.split { !$0.isLetter }.last ?? ""
    let isAcronym = word.allSatisfy(\.isUppercase)
    self = isNasal || !isAcronym ? .consonant : .vowel
  }
}
