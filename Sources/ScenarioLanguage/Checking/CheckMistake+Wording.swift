extension CheckMistake {
  /// The mistake in words.
  func diagnostic(at span: Span) -> Diagnostic {
    var diagnostic =
      fileDiagnostic(span) ?? nameDiagnostic(span) ?? phraseDiagnostic(span)
      ?? sentenceDiagnostic(span) ?? variableDiagnostic(span) ?? termDiagnostic(span)
      ?? ruleDiagnostic(span) ?? factDiagnostic(span)
    diagnostic.suggestions = suggestions
    diagnostic.source = MistakeSource(mistake: .check(self))
    return diagnostic
  }

  /// What could stand in place of what is wrong.
  private var suggestions: [String] {
    switch self {
    case .unknownItem(_, let near), .unknownKind(_, let near), .unknownName(_, let near),
      .unknownSource(_, let near), .wrongKind(_, _, _, _, let near):
      near
    case .unknownSentence(_, let near): near.map(\.mended)
    case .ambiguous(_, let readings): readings
    default: []
    }
  }

  private func fileDiagnostic(_ span: Span) -> Diagnostic? {
    switch self {
    case .missingFile(let path):
      Diagnostic(
        .missingFile, span, "There is no file \(quoted(path)) that can be read.",
        hint: "The path is taken from the folder of the file that uses it.")
    case .useCircle(let paths):
      Diagnostic(
        .useCircle, span, "These files use each other in a circle: \(chain(paths)).",
        hint: "Move what they share to a file that uses none of them.")
    case .usesItself(let path):
      Diagnostic(
        .useCircle, span, "The file \(quoted(path)) uses itself.", hint: "Leave the line out.")
    case .severalScenarios(let first):
      Diagnostic(
        .severalScenarios, span,
        "There is one `scenario` over all files, and this is another.",
        hint: "A file that others use has no `scenario` of its own.",
        related: [.init(span: first, message: "The first one is here.")])
    case .missingStart:
      Diagnostic(
        .missingStart, span, "Nothing says on which day this begins.",
        hint: "Write `starts DATE` under `scenario`, or script an event with `on DATE`.")
    case .eventBeforeStart(let day, let start):
      Diagnostic(
        .eventBeforeStart, span, "This event is on \(day), and the clock starts on \(start).",
        hint: "Let the scenario start earlier, or write what it brought about under `given`.")
    case .sinceAfterStart(let day, let start):
      Diagnostic(
        .sinceAfterStart, span,
        "A given fact holds from the first day, \(start), and \(day) is after it.",
        hint: "Leave `since` out, or let an event begin the fact on that day.")
    default: nil
    }
  }

  private func nameDiagnostic(_ span: Span) -> Diagnostic? {
    switch self {
    case .unknownItem(let name, let near):
      Diagnostic(
        .unknownItem, span, "No item begins with \(quoted(name)), and no kind is called that.",
        hint: didYouMean(near) ?? "A kind is declared with `kind \(name)`.")
    case .unknownKind(let name, let near):
      Diagnostic(
        .unknownKind, span, "There is no kind \(quoted(name)).",
        hint: didYouMean(near) ?? "A kind is declared with `kind \(name)`.")
    case .unknownName(let name, let near):
      Diagnostic(
        .unknownName, span, "Nothing is called \(quoted(name)).",
        hint: didYouMean(near) ?? "A name is declared with `KIND NAME`.")
    case .unknownSource(let name, let near):
      Diagnostic(
        .unknownSource, span, "There is no source \(quoted(name)).",
        hint: didYouMean(near) ?? "A source is declared with `source NAME`.")
    case .duplicateKind(let name, let first):
      Diagnostic(
        .duplicateKind, span,
        first == nil
          ? "The kind \(name) is built in." : "The kind \(name) is declared twice.",
        hint: "Each kind has a name of its own.", related: firstPlace(first))
    case .duplicateName(let name, let owner, let first):
      Diagnostic(
        .duplicateName, span,
        "\(quoted(name)) is already a name\(owner == name ? "" : " of \(owner)").",
        hint: "Each name belongs to one thing; add a word that tells them apart.",
        related: firstPlace(first))
    case .duplicateSource(let name, let first):
      Diagnostic(
        .duplicateSource, span, "The source \(quoted(name)) is declared twice.",
        hint: "Each source has a name of its own.", related: firstPlace(first))
    case .duplicateTitle(let item, let title, let first):
      Diagnostic(
        .duplicateTitle, span, "There is already \(article(item)) called \(quoted(title)).",
        hint: "A title says which one is meant; give each its own.", related: firstPlace(first))
    case .reservedKindName(let name):
      Diagnostic(
        .reservedKindName, span,
        "A kind cannot be called \(quoted(name)): lines that begin with it mean something else.",
        hint: "Choose another word, or two joined by a hyphen.")
    case .kindUnderValues(let kind):
      Diagnostic(
        .kindUnderValues, span,
        "\(kind) is a kind of values, and no kind of things stands under it.",
        hint: "Leave `is \(kind)` out, and use \(kind) for the slot.")
    case .kindCircle(let names, let places):
      Diagnostic(
        .kindCircle, span, "These kinds stand under each other in a circle: \(chain(names)).",
        hint: "Take `is` out of one of them.",
        related: places.map { .init(span: $0, message: "This is part of the circle.") })
    case .declaredValue(let kind):
      Diagnostic(
        .declaredValue, span,
        "Values of the kind \(kind) are written where they are used, not declared.",
        hint: "Leave the line out.")
    case .clausesForSeveral:
      Diagnostic(
        .clausesForSeveral, span, "It is not clear which of the names above this line is about.",
        hint: "Declare that one on a line of its own, with its clauses under it.")
    case .emptyName:
      Diagnostic(.malformedName, span, "There is no name between these quotes.")
    case .halfQuotedName(let name):
      Diagnostic(
        .malformedName, span, "\(quoted(name)) is partly in quotes.",
        hint: "Put the whole name in quotes, or none of it.")
    default: nil
    }
  }

  private func phraseDiagnostic(_ span: Span) -> Diagnostic? {
    switch self {
    case .repeatedSlot(let name):
      Diagnostic(
        .repeatedSlot, span, "The slot ?\(name) stands twice in this phrase.",
        hint: "Give each slot a name of its own.")
    case .unknownSlot(let text, let known):
      Diagnostic(
        .unknownSlot, span, "\(quoted(text)) is no slot of this phrase.",
        hint: known.isEmpty
          ? "The phrase has no slots." : "Its slots are \(list(known, "and")).")
    case .localPhraseLacksSlot(let name):
      Diagnostic(
        .localPhraseLacksSlot, span, "This phrase has no place for ?\(name).",
        hint: "A phrase in another language has the same slots, in any order.")
    case .phraseCollision(let text, let other, let first):
      Diagnostic(
        .phraseCollision, span,
        text == other
          ? "The phrase \(quotedPhrase(text)) stands twice."
          : "The phrase \(quotedPhrase(text)) has the same words in the same places as "
            + "\(quotedPhrase(other)).",
        hint: "A sentence must belong to one of them: change a word.",
        related: [.init(span: first, message: "The other phrase is here.")])
    case .repeatedInOne(let name):
      Diagnostic(
        .badUniqueness, span, "?\(name) stands twice in this clause.",
        hint: "As `one ?d for each ?t`: a slot, and the others that it depends on.")
    case .oneOnDerived(let phrase):
      Diagnostic(
        .oneOnDerived, span,
        "\(quotedPhrase(phrase)) is derived by rules, and `one … for each` says nothing of them.",
        hint: "Leave the clause out, or say what must not be with `never`.")
    case .actorIsValue(let name, let kind):
      Diagnostic(
        .actorIsValue, span, "?\(name) is a \(kind), and a move is somebody's.",
        hint: "Name a slot that takes somebody.")
    case .weightRange(let text):
      Diagnostic(
        .weightRange, span, "A weight is a number from -10 to 10, and this is \(text).",
        hint: "-10 is as hostile as can be, 10 as cooperative.")
    default: nil
    }
  }

  private func sentenceDiagnostic(_ span: Span) -> Diagnostic? {
    switch self {
    case .wrongKind(let text, let found, let expected, let phrase, let near):
      Diagnostic(
        .wrongKind, span,
        (found.map { "\(quoted(text)) is \(article($0)), and " } ?? "\(quoted(text)) does not fit: ")
          + "\(quotedPhrase(phrase)) takes \(article(expected)) here.", hint: didYouMean(near))
    case .unknownSentence(let text, let near):
      unknownSentenceDiagnostic(text, near, span)
    case .otherSort(let phrase, let sort, let wanted):
      otherSortDiagnostic(phrase, sort, wanted, span)
    case .ambiguous(let text, let readings):
      Diagnostic(
        .ambiguous, span,
        "\(quoted(text)) can be read as " + readings.map { "`\($0)`" }.joined(separator: " or as ")
          + ".",
        hint: "Put the names in quotes, as in the one that is meant.")
    case .sinceAfterAction:
      Diagnostic(
        .sinceDerived, span, "An event happens on a day and does not hold since one.",
        hint: "Write `on ?d` for the day on which it happened.")
    case .sinceAfterDerived(let phrase):
      Diagnostic(
        .sinceDerived, span,
        "\(quotedPhrase(phrase)) is derived by rules, and `since` follows stored facts only.",
        hint: "Ask for the stored facts that it is derived from.")
    case .sinceInResult:
      Diagnostic(
        .misplacedSince, span, "What is begun, ended or derived here holds from the day it does.",
        hint: "Leave `since` out.")
    case .variableInStatement(let text):
      Diagnostic(
        .unboundVariable, span, "This says one definite thing, and \(text) stands for any.",
        hint: "Write a name or a value in its place.")
    case .anythingInStatement:
      Diagnostic(
        .unboundVariable, span, "This says one definite thing, and ? stands for any.",
        hint: "Write a name or a value in its place.")
    case .noConstant(let text, let kind):
      Diagnostic(
        .noValue, span, "\(quoted(text)) has no value as \(article(kind)) here.",
        hint: "Write the \(kind.lowercased()) itself.")
    default: nil
    }
  }
}

// MARK: - Pieces

private func didYouMean(_ near: [String]) -> String? {
  near.isEmpty ? nil : "Did you mean \(list(near, "or"))?"
}

func firstPlace(_ span: Span?) -> [Diagnostic.Related] {
  span.map { [.init(span: $0, message: "The first one is here.")] } ?? []
}

func quotedPhrase(_ phrase: String) -> String { "`\(phrase)`" }

private func chain(_ names: [String]) -> String {
  (names + names.prefix(1)).map { "`\($0)`" }.joined(separator: " → ")
}

private func unknownSentenceDiagnostic(_ text: String, _ near: [NearPhrase], _ span: Span)
  -> Diagnostic
{
  let close = near.map { phrase in
    "`\(phrase.text)`"
      + (phrase.parts.map { " (they part at \(quoted($0)))" } ?? " (the sentence ends too early)")
  }
  return Diagnostic(
    .unknownSentence, span, "I know no sentence like \(quoted(text)).",
    hint: close.isEmpty
      ? "A sentence is the phrase of a relation or an action with names in its slots."
      : "These are close: \(close.joined(separator: ", ")).")
}

private func otherSortDiagnostic(
  _ phrase: String, _ sort: SentenceMatcher.Sorts, _ wanted: SentenceMatcher.Sorts, _ span: Span
) -> Diagnostic {
  let isAction = sort != .relation
  let message =
    sort == .actionOn
    ? "\(quotedPhrase(phrase)) speaks of an event of the past."
    : "\(quotedPhrase(phrase)) is \(isAction ? "an action" : "a relation")."
  return Diagnostic(
    .otherSort, span, message,
    hint: wanted.contains(.relation)
      ? "What is given, begun, ended or derived is a relation."
      : "What happens is an action\(sort == .actionOn ? ", without `on`" : "").")
}
