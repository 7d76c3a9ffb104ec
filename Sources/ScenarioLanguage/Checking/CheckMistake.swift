/// What resolving and checking can find wrong, as data; `CheckMistake+Wording.swift` words it.
enum CheckMistake: Sendable {
  /// A place with what it is called.
  struct Place: Sendable {
    var title: String
    var span: Span
    init(_ title: String, _ span: Span) {
      self.title = title
      self.span = span
    }
  }

  // Files.
  case missingFile(String)
  case useCircle([String])
  case usesItself(String)
  case severalScenarios(first: Span)
  case missingStart
  case eventBeforeStart(String, start: String)
  case sinceAfterStart(String, start: String)

  // Names and kinds.
  case unknownItem(String, near: [String])
  case unknownKind(String, near: [String])
  case unknownName(String, near: [String])
  case unknownSource(String, near: [String])
  case duplicateKind(String, first: Span?)
  case duplicateName(String, of: String, first: Span)
  case duplicateSource(String, first: Span)
  case duplicateTitle(item: String, title: String, first: Span)
  case reservedKindName(String)
  case kindUnderValues(String)
  case kindCircle([String], [Span])
  case declaredValue(String)
  case clausesForSeveral
  case emptyName
  case halfQuotedName(String)

  // Phrases.
  case repeatedSlot(String)
  case unknownSlot(String, known: [String])
  case localPhraseLacksSlot(String)
  case phraseCollision(String, String, first: Span)
  case repeatedInOne(String)
  case oneOnDerived(String)
  case actorIsValue(String, String)
  case weightRange(String)

  // Sentences.
  case wrongKind(String, found: String?, expected: String, phrase: String, near: [String])
  case unknownSentence(String, near: [NearPhrase])
  case otherSort(String, SentenceMatcher.Sorts, wanted: SentenceMatcher.Sorts)
  case ambiguous(String, [String])
  case sinceAfterAction
  case sinceAfterDerived(String)
  case sinceInResult
  case variableInStatement(String)
  case anythingInStatement
  case noConstant(String, String)

  // Variables.
  case unboundVariable(String, UnboundReason, at: Span?)
  case orVariable(String, part: Int, at: Span?)
  case singleUse(String)
  case unrelatedKinds(String, String, String, first: Span)
  case narrowSlot(String, String, String, first: Span)
  case anythingInResult
  case anythingInComparison

  // Terms.
  case wrongTermKind(String, expected: String)
  case incomparable(String, String, String)
  case badArithmetic(String, String, String)
  case badDuration(String?)
  case bareDuration
  case durationFirst
  case aggregateOfSeveral(String)
  case aggregateKind(String, String, String)
  case aggregateInOn
  case tooLongSum

  // Rules.
  case derivedChanged(DerivedChange, String, rules: [Place])
  case unstratified(String, [Place])
  case endlessArithmetic(String, [Place])
  case misplacedToday(TimelessPlace)
  case todayThroughRules(TimelessPlace, [Place])

  // Facts, responses, wants, lessons.
  case givenTwice(first: Span)
  case givenBreaksOne(String, keys: [String], first: Span, rule: Span?)
  case likelihoodRange(String)
  case badCount(String)
  case wantsTwice(String, first: Span)
  case lessonWithoutSteps
  case answerAndChoices
  case singleChoice
  case choiceTwice(String)
}

/// A phrase that a sentence nearly is.
struct NearPhrase: Sendable {
  var text: String
  /// What the sentence has where it parts from the phrase; nil where the sentence just ends.
  var parts: String?
  /// The sentence with the phrase's words.
  var mended: String
}

/// Why a variable has no value.
enum UnboundReason: Sendable {
  case onlyInNegation, onlyInAggregate, onlyInArithmetic, onlyCompared, onlyInResult
}

/// What cannot be done to a derived fact.
enum DerivedChange: String, Sendable { case given, begun, ended }
