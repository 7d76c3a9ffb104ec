/// The verb of an English phrase in the third person, and what it becomes when what it says begins
/// or ends.
///
/// Phrases are written by authors as plain sentences: `lists`, `is in force`, `has given notice`,
/// `can use`. Where the word is none of these, nothing is guessed.
enum EnglishVerb: Equatable {
  /// `is`, `are`.
  case being
  /// `has given`: what was done stays done.
  case perfect
  /// `has a notice period`.
  case having
  /// `can`, `may`, `will`.
  case modal
  /// `lists`, with its form in -ing.
  case acting(gerund: String)

  /// - Parameter next: The word behind it; nil where a name stands there, or nothing.
  init?(_ word: String, next: String?) {
    let word = word.lowercased()
    switch word {
    case "is", "are": self = .being
    case "has", "have": self = next.map(EnglishVerb.isParticiple) == true ? .perfect : .having
    case "can", "may", "must", "will", "shall", "should", "would", "could", "might": self = .modal
    default:
      guard let gerund = EnglishVerb.gerund(ofThirdPerson: word) else { return nil }
      self = .acting(gerund: gerund)
    }
  }

  /// What stands in place of the verb when what it says begins, or ends, of one or of several; nil
  /// where a sentence around the whole has to say it.
  func change(_ word: String, begins: Bool, isPlural: Bool = false) -> String? {
    let adverb = begins ? "now" : "no longer"
    switch self {
    case .being: return "\(isPlural ? "are" : word) \(adverb)"
    case .modal: return "\(word) \(adverb)"
    case .perfect: return begins ? "\(isPlural ? "have" : word) now" : nil
    case .having: return "\(adverb) \(isPlural ? "have" : word)"
    case .acting(let gerund):
      if !begins { return "\(isPlural ? "stop" : "stops") \(gerund)" }
      guard isPlural else { return "now \(word)" }
      return EnglishVerb.infinitive(ofThirdPerson: word).map { "now \($0)" }
    }
  }

  private static let participles: Set<String> = [
    "been", "begun", "bought", "brought", "built", "caught", "chosen", "come", "cut", "done",
    "drawn", "fallen", "felt", "fought", "found", "given", "gone", "held", "kept", "known", "laid",
    "led", "left", "let", "lost", "made", "met", "paid", "put", "read", "run", "said", "seen",
    "sent", "set", "shown", "shut", "sold", "spent", "spoken", "stood", "struck", "sworn", "taken",
    "told", "torn", "won", "withdrawn", "written",
  ]

  private static func isParticiple(_ word: String) -> Bool {
    let word = word.lowercased()
    let isThing = ["need", "seed", "feed", "deed", "speed", "breed"].contains(word)
    return participles.contains(word) || word.count > 3 && word.hasSuffix("ed") && !isThing
  }

  // MARK: -ing

  /// Words in -s that are no verbs.
  private static let others: Set<String> = [
    "as", "its", "this", "his", "hers", "ours", "theirs", "us", "was", "versus", "always",
    "does", "less", "plus", "thus", "across", "besides",
  ]

  /// `lists` → `listing`, `eases` → `easing`, `bans` → `banning`; of a compound, `fast-tracks`, the
  /// last part. Nil for what is no verb in -s.
  static func gerund(ofThirdPerson word: String) -> String? {
    guard !others.contains(word), word.unicodeScalars.allSatisfy({ $0.isASCII }) else { return nil }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard let last = parts.last, let stem = infinitive(ofThirdPerson: String(last)) else {
      return nil
    }
    return (parts.dropLast().map(String.init) + [gerund(of: stem)]).joined(separator: "-")
  }

  static func infinitive(ofThirdPerson word: String) -> String? {
    guard word.count > 2, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !word.contains("'"), !word.contains("’"), word.allSatisfy(\.isLetter)
    else { return nil }
    if word == "goes" || word == "undergoes" || word == "vetoes" || word == "echoes" {
      return String(word.dropLast(2))
    }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zzes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  private static func gerund(of stem: String) -> String {
    if stem.hasSuffix("ie") { return stem.dropLast(2) + "ying" }
    if stem.hasSuffix("e"), !["ee", "oe", "ye"].contains(where: stem.hasSuffix), stem.count > 2 {
      return stem.dropLast() + "ing"
    }
    return (isDoubled(stem) ? stem + String(stem.suffix(1)) : stem) + "ing"
  }

  /// Verbs of more than one syllable whose last is stressed.
  private static let stressed: Set<String> = [
    "admit", "cancel", "commit", "compel", "control", "deter", "expel", "forget", "label", "occur",
    "omit", "patrol", "permit", "prefer", "propel", "quit", "rebel", "refer", "repel", "signal",
    "submit", "transfer", "transmit", "travel", "upset",
  ]

  /// Whether the last consonant is written twice: one short syllable, or the last one stressed.
  private static func isDoubled(_ stem: String) -> Bool {
    if stressed.contains(stem) { return true }
    let letters = Array(stem)
    func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".contains(last),
      isVowel(letters[letters.count - 2]), !isVowel(letters[letters.count - 3])
    else { return false }
    // One vowel in all, `y` in front of a consonant counting as one: one syllable.
    return letters.count(where: isVowel) == 1
  }
}
