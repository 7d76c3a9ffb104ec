import ScenarioLanguage
import Wording

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
    PlainQuestion.auxiliaries.contains(text) || QuestionWord.small.contains(text) || isParticle
      // What ends a verb in Japanese.
      || text.unicodeScalars.allSatisfy { (0x3041...0x309F).contains($0.value) }
      || text.unicodeScalars.count == 1 && !text.unicodeScalars.allSatisfy(\.isASCII)
  }

  /// Whether it is a particle of Korean or Japanese, which may be left out or be another.
  var isParticle: Bool {
    guard let first = text.unicodeScalars.first, !first.isASCII else { return false }
    return Model.japaneseParticles.contains(text) || KoreanParticle.attached(text, after: "") != nil
  }

  /// The English word that asks like it, where it asks: `who` for `誰`.
  var asking: String? {
    PlainQuestion.asking.contains(text) ? text : QuestionWord.asking[text]
  }

  static let asking: [String: String] = [
    "誰": "who", "どの国": "who", "何": "what", "どれ": "what",
    "누가": "who", "누구": "who", "무엇": "what", "어느": "which", "어떤": "which",
  ]

  /// Whether two words mean the same: as one word's forms, or as two that people use alike.
  func means(_ other: QuestionWord) -> Bool {
    stem == other.stem
      || QuestionWord.alike.contains { $0.contains(stem) && $0.contains(other.stem) }
      || isForm(of: other)
  }

  /// Whether one of two words of Korean or Japanese is a form of the other: Korean puts endings
  /// behind it, Japanese keeps its characters, `載せている` of `掲載`. Of particles, those that mark
  /// who and whom stand for one another, as what is spoken of takes their place.
  private func isForm(of other: QuestionWord) -> Bool {
    guard text.utf8.count > 2, other.text.utf8.count > 2,
      let first = text.unicodeScalars.first, !first.isASCII
    else { return false }
    if isParticle || other.isParticle {
      return QuestionWord.marks.contains(text) && QuestionWord.marks.contains(other.text)
    }
    if (0xAC00...0xD7A3).contains(first.value) {
      let common = zip(text, other.text).prefix { $0 == $1 }.count
      return common > 1 && common == min(text.count, other.text.count)
    }
    let (own, others) = (han, other.han)
    return !own.isEmpty && !others.isEmpty && (own.isSubset(of: others) || others.isSubset(of: own))
  }

  private var han: Set<Unicode.Scalar> {
    Set(text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) })
  }

  private static let marks: Set<String> = ["は", "が", "を", "も", "은", "는", "이", "가", "을", "를", "도"]

  private static let small: Set<String> = [
    "the", "a", "an", "of", "to", "on", "in", "at", "for", "with", "by", "from", "its", "their",
    "still", "now", "yet", "already", "ever", "currently", "today", "any", "been", "be", "being",
    "it", "there", "so", "just", "really", "actually", "then", "again", "longer",
    "في", "من", "إلى", "على", "عن", "قد", "هي", "هو", "أن", "لا", "لم", "الآن",
    // Korean verbs that end a question.
    "있나요", "있습니까", "있어", "있는가", "있나", "했나요", "했습니까", "했나", "하나요", "합니까", "하나", "되나요",
    "됩니까", "인가", "인지", "이야", "야", "지금", "아직", "현재", "いま", "今", "まだ", "현재는", "지금은",
  ]

  /// Stems that people use for one another.
  private static let alike: [Set<String>] = [
    ["end", "expir", "laps", "terminat", "stop", "finish"],
    ["begin", "start"],
    ["leav", "quit", "withdraw"],
    ["treaty", "agreement", "pact", "accord"],
    ["country", "nation", "stat"],
    ["company", "firm"],
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
