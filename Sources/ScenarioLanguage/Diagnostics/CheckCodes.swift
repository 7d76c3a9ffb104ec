/// The codes of mistakes in what a scenario means.
extension DiagnosticCode {
  public static let missingFile = DiagnosticCode("missing-file")
  public static let useCircle = DiagnosticCode("use-circle")
  public static let severalScenarios = DiagnosticCode("several-scenarios")
  public static let missingStart = DiagnosticCode("missing-start")
  public static let eventBeforeStart = DiagnosticCode("event-before-start")
  public static let sinceAfterStart = DiagnosticCode("since-after-start")

  public static let unknownKind = DiagnosticCode("unknown-kind")
  public static let unknownName = DiagnosticCode("unknown-name")
  public static let unknownSource = DiagnosticCode("unknown-source")
  public static let duplicateKind = DiagnosticCode("duplicate-kind")
  public static let duplicateName = DiagnosticCode("duplicate-name")
  public static let duplicateSource = DiagnosticCode("duplicate-source")
  public static let duplicateTitle = DiagnosticCode("duplicate-title")
  public static let reservedKindName = DiagnosticCode("reserved-kind-name")
  public static let kindUnderValues = DiagnosticCode("kind-under-values")
  public static let kindCircle = DiagnosticCode("kind-circle")
  public static let declaredValue = DiagnosticCode("declared-value")
  public static let clausesForSeveral = DiagnosticCode("clauses-for-several")

  public static let repeatedSlot = DiagnosticCode("repeated-slot")
  public static let unknownSlot = DiagnosticCode("unknown-slot")
  public static let localPhraseLacksSlot = DiagnosticCode("local-phrase-lacks-slot")
  public static let phraseCollision = DiagnosticCode("phrase-collision")
  public static let badUniqueness = DiagnosticCode("bad-uniqueness")
  public static let oneOnDerived = DiagnosticCode("one-on-derived", .warning)
  public static let actorIsValue = DiagnosticCode("actor-is-value")
  public static let weightRange = DiagnosticCode("weight-range")

  public static let wrongKind = DiagnosticCode("wrong-kind")
  public static let unknownSentence = DiagnosticCode("unknown-sentence")
  public static let otherSort = DiagnosticCode("other-sort")
  public static let ambiguous = DiagnosticCode("ambiguous")
  public static let sinceDerived = DiagnosticCode("since-derived")
  public static let noValue = DiagnosticCode("no-value")

  public static let unboundVariable = DiagnosticCode("unbound-variable")
  public static let orVariable = DiagnosticCode("or-variable")
  public static let singleUse = DiagnosticCode("single-use", .warning)
  public static let unrelatedKinds = DiagnosticCode("unrelated-kinds")
  public static let narrowSlot = DiagnosticCode("narrow-slot")
  public static let misplacedAnything = DiagnosticCode("misplaced-anything")

  public static let incomparable = DiagnosticCode("incomparable")
  public static let badArithmetic = DiagnosticCode("bad-arithmetic")
  public static let badAggregate = DiagnosticCode("bad-aggregate")
  public static let aggregateInOn = DiagnosticCode("aggregate-in-on")

  public static let derivedChanged = DiagnosticCode("derived-changed")
  public static let unstratified = DiagnosticCode("unstratified")
  public static let endlessArithmetic = DiagnosticCode("endless-arithmetic")
  public static let misplacedToday = DiagnosticCode("misplaced-today")

  public static let givenTwice = DiagnosticCode("given-twice", .warning)
  public static let givenBreaksOne = DiagnosticCode("given-breaks-one")
  public static let likelihoodRange = DiagnosticCode("likelihood-range")
  public static let badCount = DiagnosticCode("bad-count")
  public static let wantsTwice = DiagnosticCode("wants-twice")
  public static let lessonShape = DiagnosticCode("lesson-shape")
}

/// What only playing the scenario shows; reported by the layer that has the engine.
extension DiagnosticCode {
  public static let givenBreaksNever = DiagnosticCode("given-breaks-never")
  public static let refusedEvent = DiagnosticCode("refused-event")
  public static let refusedDeadline = DiagnosticCode("refused-deadline")
  public static let deadlinePast = DiagnosticCode("deadline-past", .warning)
  public static let consequenceAlreadyTrue = DiagnosticCode("consequence-already-true", .warning)
  public static let lessonAnswerEmpty = DiagnosticCode("lesson-answer-empty")
  public static let lessonChoiceUntrue = DiagnosticCode("lesson-choice-untrue")
  public static let lessonTaskDone = DiagnosticCode("lesson-task-done")
  public static let lessonTaskImpossible = DiagnosticCode("lesson-task-impossible")
  public static let lessonTaskUnproved = DiagnosticCode("lesson-task-unproved", .warning)
  public static let lessonBeforeStart = DiagnosticCode("lesson-before-start")
}

extension DiagnosticPage {
  static let checks: [DiagnosticPage] =
    fileChecks + nameChecks + phraseChecks + sentenceChecks + variableChecks + ruleChecks
    + factChecks + replayChecks + lessonChecks
}
