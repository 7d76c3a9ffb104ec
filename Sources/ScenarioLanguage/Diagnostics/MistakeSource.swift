import Wording

/// What the words of a diagnostic were made from, so that they can be made again in another language.
///
/// It adds nothing to what a diagnostic says: two that read the same are the same.
struct MistakeSource: Sendable, Hashable {
  enum Mistake: Sendable {
    case check(CheckMistake)
    case syntax(SyntaxMistake)
  }

  var mistake: Mistake

  static func == (left: MistakeSource, right: MistakeSource) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}

/// A mistake's sentence and hint in one language.
struct MistakeWords {
  var message: String
  var hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

extension Diagnostic {
  /// The diagnostic in a language. In Korean and Japanese only what can be wrong with a line typed
  /// at the prompt is worded; the rest stays English.
  public func worded(in language: Language) -> Diagnostic {
    guard let source, language != .english else { return self }
    let words: MistakeWords?
    var related: [String] = []
    switch (source.mistake, language) {
    case (.check(let mistake), .arabic): (words, related) = (mistake.arabic, mistake.arabicRelated)
    case (.check(let mistake), .korean): words = mistake.korean
    case (.check(let mistake), .japanese): words = mistake.japanese
    case (.syntax(let mistake), .arabic): (words, related) = (mistake.arabic, ["الأول هنا."])
    case (.syntax(let mistake), .korean): words = mistake.korean
    case (.syntax(let mistake), .japanese): words = mistake.japanese
    case (_, .english): words = nil
    }
    guard let words else { return self }
    var worded = self
    (worded.message, worded.hint) = (words.message, words.hint)
    for (place, text) in related.enumerated() where place < worded.related.count {
      worded.related[place].message = text
    }
    return worded
  }
}

extension CheckMistake {
  /// What is said of the other places that matter, in Arabic; titles stay as they are.
  fileprivate var arabicRelated: [String] {
    switch self {
    case .severalScenarios, .duplicateKind, .duplicateName, .duplicateSource, .duplicateTitle,
      .givenTwice, .wantsTwice:
      ["الأول هنا."]
    case .givenBreaksOne: ["الأول هنا.", "هذا البند ينص على ذلك."]
    case .phraseCollision: ["العبارة الأخرى هنا."]
    case .kindCircle(let names, _): names.map { _ in "هذا جزء من الحلقة." }
    case .unboundVariable: ["يَرِد هنا."]
    case .orVariable(let name, _, _): ["هذا الجزء لا يبيّن ما هو ?\(name)."]
    case .unrelatedKinds(_, let first, _, _): ["هو هنا من النوع \(first)."]
    case .narrowSlot(_, let kind, _, _): ["هو هنا من النوع \(kind)."]
    case .derivedChanged(_, _, let rules): rules.prefix(4).map { "تشتقها \(quoted($0.title))." }
    default: []
    }
  }
}
