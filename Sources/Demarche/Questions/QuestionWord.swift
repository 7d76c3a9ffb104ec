/// A word as it is compared across questions and phrases: `shared`, `shares` and `sharing` are one.
struct QuestionWord: Equatable {
  let text: String
  let stem: String

  init(_ text: String) {
    self.text = text.lowercased()
    stem = QuestionWord.stem(self.text)
  }

  /// Whether it says little by itself, so that one too many or too few changes nothing.
  var isSmall: Bool {
    PlainQuestion.auxiliaries.contains(text) || QuestionWord.small.contains(text)
      // A particle of Korean or Japanese.
      || text.unicodeScalars.count == 1 && !text.unicodeScalars.allSatisfy(\.isASCII)
  }

  /// Whether two words mean the same: as one word's forms, or as two that people use alike.
  func means(_ other: QuestionWord) -> Bool {
    stem == other.stem
      || QuestionWord.alike.contains { $0.contains(stem) && $0.contains(other.stem) }
  }

  private static let small: Set<String> = [
    "the", "a", "an", "of", "to", "on", "in", "at", "for", "with", "by", "from", "its", "their",
    "still", "now", "yet", "already", "ever", "currently", "today", "any", "been", "be", "being",
    "it", "there", "so", "just", "really", "actually", "then", "again", "longer",
  ]

  /// Stems that people use for one another.
  private static let alike: [Set<String>] = [
    ["end", "expir", "laps", "terminat", "stop", "finish"],
    ["begin", "start"],
    ["leav", "quit", "withdraw"],
  ]

  private static let irregular: [String: String] = [
    "gave": "give", "given": "give", "took": "take", "taken": "take", "left": "leave",
    "began": "begin", "begun": "begin", "withdrew": "withdraw", "withdrawn": "withdraw",
    "struck": "strike", "sold": "sell", "held": "hold", "sent": "send", "kept": "keep",
    "made": "make", "met": "meet", "brought": "bring", "sought": "seek", "went": "go",
    "goes": "go", "gone": "go", "broke": "break", "broken": "break", "paid": "pay", "said": "say",
    "won": "win", "lost": "lose", "built": "build", "let": "let", "put": "put", "cut": "cut",
    "drew": "draw", "drawn": "draw", "known": "know", "knew": "know", "led": "lead",
    "chose": "choose", "chosen": "choose", "told": "tell", "found": "find", "spoke": "speak",
    "spoken": "speak", "sued": "sue", "sues": "sue", "suing": "sue", "seized": "seize",
  ]

  private static func stem(_ word: String) -> String {
    var word = irregular[word] ?? word
    for possessive in ["'s", "’s"] where word.hasSuffix(possessive) {
      word = String(word.dropLast(possessive.count))
    }
    guard word.count > 3, word.unicodeScalars.allSatisfy(\.isASCII) else { return word }
    let endings = [("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")]
    for (ending, put) in endings where word.hasSuffix(ending) && !word.hasSuffix("ss") {
      let rest = word.dropLast(ending.count)
      // `ring` has no ending, and `need` neither.
      guard rest.count > 1, rest.contains(where: { "aeiouy".contains($0) }), rest.last != "e"
      else { continue }
      word = rest + put
      break
    }
    if word.count > 3, word.hasSuffix("e") { word.removeLast() }
    // `banned`, `banning`: as `ban`.
    let end = word.suffix(2)
    if end.count == 2, end.first == end.last, !["ll", "ss"].contains(end), word.count > 3 {
      word.removeLast()
    }
    return word
  }
}
