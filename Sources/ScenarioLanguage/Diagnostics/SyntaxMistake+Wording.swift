/// Words a mistake. Total: every mistake has its code, its sentence and, where there is a way to go
/// on, its hint.
func diagnostic(_ mistake: SyntaxMistake, _ span: Span) -> Diagnostic {
  var diagnostic = english(mistake, span)
  diagnostic.source = MistakeSource(mistake: .syntax(mistake))
  return diagnostic
}

private func english(_ mistake: SyntaxMistake, _ span: Span) -> Diagnostic {
  switch mistake {
  case .brokenText, .controlCharacter, .unknownCharacter, .unclosedQuote, .moreOfTheSame,
    .mixedIndentation, .tooManyPlaces, .numberOutOfRange, .noSuchDate, .crowdedSign:
    characterDiagnostic(mistake, span)
  case .noItems, .lineWithoutItem, .unknownItem, .unknownClause, .repeatedClause, .missingClause:
    layoutDiagnostic(mistake, span)
  case .missingPart(let part, let before):
    Diagnostic(
      .missingPart, span,
      before.isEmpty
        ? "\(part.name.capitalizedFirst) is missing here."
        : "\(part.name.capitalizedFirst) is missing after \(quoted(before)).", hint: part.hint)
  case .unexpectedText, .notADate, .notA, .reservedWord, .slotWithoutKind, .kindWithoutSlot,
    .strayInPhrase, .strayInName, .phraseWithoutWords:
    partDiagnostic(mistake, span)
  case .unclosedBracket, .unopenedBracket, .tooDeep, .missingSentence, .missingTerm,
    .strayInSentence, .strayInTerm, .chainedComparison, .sinceWithoutVariable, .misplacedSince,
    .misplacedWord, .missingIf, .aggregateWithoutBrackets:
    conditionDiagnostic(mistake, span)
  }
}

private func characterDiagnostic(_ mistake: SyntaxMistake, _ span: Span) -> Diagnostic {
  switch mistake {
  case .controlCharacter:
    Diagnostic(
      .controlCharacter, span, "There is a control character here, which no text may hold.",
      hint: "Delete it; scenarios are plain UTF-8 text.")
  case .unknownCharacter(let text):
    Diagnostic(
      .unknownCharacter, span, "\(quoted(text)) is no part of a word or sign of the language.",
      hint: unknownCharacterHint(text))
  case .unclosedQuote:
    Diagnostic(
      .unclosedQuote, span, "This quote is not closed on its line.",
      hint: "End the quoted text with another \" on the same line.")
  case .moreOfTheSame(let code, let count):
    Diagnostic(code, span, "There are \(count) more mistakes like this one, the last of them here.")
  case .mixedIndentation:
    Diagnostic(
      .mixedIndentation, span,
      "This file is indented with spaces in some lines and with tabs in others.",
      hint: "Use one of them everywhere; `demarche format` uses spaces.")
  case .tooManyPlaces(let text):
    Diagnostic(
      .badNumber, span,
      "\(quoted(text)) has more than four decimal places; numbers are exact to four.")
  case .numberOutOfRange(let text):
    Diagnostic(
      .badNumber, span,
      "\(quoted(text)) is too large; numbers lie between ±900,000,000,000,000.")
  case .noSuchDate(let text):
    Diagnostic(
      .badDate, span,
      "There is no day \(text); dates are YYYY-MM-DD, in the years 1 to 9999.",
      hint: "If it is part of a name, quote the name.")
  case .crowdedSign(let text):
    Diagnostic(
      .crowdedSign, span, "Signs stand between spaces; \(quoted(text)) reads as one variable.",
      hint: crowdedSignHint(text))
  default:
    Diagnostic(
      .brokenText, span, "The text is broken here: these bytes are no UTF-8.",
      hint: "Save the file as UTF-8.")
  }
}

private func unknownCharacterHint(_ text: String) -> String {
  switch text.unicodeScalars.first?.value {
  case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB, 0x300C, 0x300D:
    "Quotes are straight: \"…\"."
  case 0x5F: "Write a hyphen, or put the whole in quotes."
  case 0x21: "Not equal is `!=`."
  case 0x2212, 0x2013, 0x2014: "A minus sign or a hyphen is `-`; a name with a dash is quoted."
  default: "If it belongs to a name, put the name in quotes: \"…\"."
  }
}

private func crowdedSignHint(_ text: String) -> String? {
  guard let sign = text.firstIndex(where: { "+/%&".contains($0) }) else { return nil }
  let after = text[text.index(after: sign)...]
  return after.isEmpty
    ? "Write `\(text[..<sign]) \(text[sign])`." : "Write `\(text[..<sign]) \(text[sign]) \(after)`."
}

private func layoutDiagnostic(_ mistake: SyntaxMistake, _ span: Span) -> Diagnostic {
  switch mistake {
  case .lineWithoutItem:
    Diagnostic(
      .lineWithoutItem, span, "This line is indented, but there is no item above it to belong to.",
      hint: "An item starts in the first column; its clauses follow on indented lines.")
  case .unknownItem(let word, let near):
    Diagnostic(
      .unknownItem, span, "No item begins with \(quoted(word)).",
      hint: near.isEmpty
        ? "An item begins with a word like scenario, kind, relation, rule, action, given or on, "
          + "or with the name of a kind."
        : "Did you mean \(list(near, "or"))?")
  case .unknownClause(let word, let place, let allowed, let near):
    unknownClause(span, word, place, allowed, near)
  case .repeatedClause(let clause, let place, let first):
    Diagnostic(
      .repeatedClause, span, "\(article(place).capitalizedFirst) has one `\(clause)`, not several.",
      hint: repeatedClauseHint(clause),
      related: [Diagnostic.Related(span: first, message: "The first one is here.")])
  case .missingClause(let clause, let place):
    Diagnostic(
      .missingClause, span,
      "\(article(place).capitalizedFirst) needs `\(clause)`, and this one has none.",
      hint: missingClauseHint(clause))
  default:
    Diagnostic(
      .noItems, span, "There is nothing in this file yet.",
      hint: "Begin with a line like `scenario TITLE`.")
  }
}

private func unknownClause(
  _ span: Span, _ word: String, _ place: String, _ allowed: [String], _ near: [String]
) -> Diagnostic {
  let rule =
    allowed.isEmpty
    ? "\(article(place).capitalizedFirst) takes no clauses"
    : "\(article(place).capitalizedFirst) takes \(list(allowed, "and"))"
  return Diagnostic(
    .unknownClause, span, "\(rule), not \(quoted(word)).",
    hint: near.isEmpty ? nil : "Did you mean \(list(near, "or"))?")
}

private func repeatedClauseHint(_ clause: String) -> String? {
  switch clause {
  case "when", "until", "answer": "Join the conditions with `and`, or with `or`."
  case "HEAD if CONDITION":
    "Indent a line deeper to continue the one above, or write a second rule."
  default: nil
  }
}

private func missingClauseHint(_ clause: String) -> String? {
  switch clause {
  case "when": "Say what sets it off: `when CONDITION`."
  case "on": "Say on which day it is carried out, as `on ?d + 1 day`."
  case "then": "Say what move is made: `then MOVE`."
  case "likelihood": "As `likelihood 40% within 30 days`."
  case "until": "Say what the learner has to bring about: `until CONDITION`."
  case "HEAD if CONDITION": "As `?a is at odds with ?b if ?a taxes imports from ?b`."
  default: nil
  }
}

private func partDiagnostic(_ mistake: SyntaxMistake, _ span: Span) -> Diagnostic {
  switch mistake {
  case .unexpectedText(let text, let before, let hint):
    Diagnostic(
      .unexpectedText, span, "Nothing can follow \(quoted(before)) here, but \(quoted(text)) does.",
      hint: hint)
  case .notADate(let text):
    Diagnostic(
      .badDate, span, "A date belongs here, not \(quoted(text)).",
      hint: "Dates are YYYY-MM-DD, YYYY-MM or YYYY, in the years 1 to 9999.")
  case .notA(let expected, let text):
    Diagnostic(
      .malformedClause, span,
      text.isEmpty
        ? "\(expected.name.capitalizedFirst) belongs here."
        : "\(expected.name.capitalizedFirst) belongs here, not \(quoted(text)).",
      hint: expected.hint)
  case .reservedWord(let word):
    Diagnostic(
      .reservedWord, span,
      "\(quoted(word)) is a reserved word; in a name or a phrase it stands only in quotes.",
      hint: "Put the whole name in quotes, as in \"Bosnia and Herzegovina\".")
  case .slotWithoutKind(let variable):
    Diagnostic(
      .malformedPhrase, span, "The slot \(variable) has no kind.",
      hint: "Write its kind after a colon: `\(variable):State`.")
  case .kindWithoutSlot:
    Diagnostic(
      .malformedPhrase, span, "A colon stands only between a slot's name and its kind.",
      hint: "A slot is written `?name:Kind`.")
  case .strayInPhrase(let text):
    Diagnostic(
      .malformedPhrase, span, "A phrase is words and slots; \(quoted(text)) is neither.",
      hint: "A slot is written `?name:Kind`.")
  case .strayInName(let text):
    Diagnostic(
      .malformedName, span, "\(quoted(text)) cannot be part of a name.",
      hint: "A name that holds such signs is quoted: \"…\".")
  default:
    Diagnostic(
      .malformedPhrase, span, "A phrase needs at least one word besides its slots.")
  }
}

private func conditionDiagnostic(_ mistake: SyntaxMistake, _ span: Span) -> Diagnostic {
  switch mistake {
  case .unclosedBracket:
    Diagnostic(.unmatchedBracket, span, "This bracket is not closed in its clause.")
  case .unopenedBracket:
    Diagnostic(.unmatchedBracket, span, "This bracket closes none that was opened in its clause.")
  case .missingSentence(let before):
    Diagnostic(
      .missingSentence, span,
      before.map { "A sentence or a comparison is missing before \(quoted($0))." }
        ?? "A sentence or a comparison is missing here.")
  case .missingTerm(let before):
    Diagnostic(
      .missingTerm, span,
      before.map { "A name, variable, number or date is missing at \(quoted($0))." }
        ?? "A name, variable, number or date is missing here.")
  case .strayInSentence(let text):
    Diagnostic(
      .malformedSentence, span, "\(quoted(text)) cannot stand in a sentence here.",
      hint: straySentenceHint(text))
  case .strayInTerm(let text):
    Diagnostic(
      .malformedTerm, span,
      "A sign or the end of the comparison belongs here, not \(quoted(text)).",
      hint: text.first == "-" ? "Arithmetic signs stand between spaces: `\(spaced(text))`." : nil)
  case .chainedComparison:
    Diagnostic(
      .chainedComparison, span, "A comparison has two sides, and this begins a third.",
      hint: "Write two comparisons joined by `and`: `1 < ?x and ?x < 5`.")
  case .sinceWithoutVariable:
    Diagnostic(
      .misplacedSince, span, "In a condition `since` is followed by a variable.",
      hint: "Write `since ?d`, and compare: `and ?d <= 2020-01-01`.")
  case .misplacedSince:
    Diagnostic(
      .misplacedSince, span, "`since` cannot stand here.",
      hint:
        "It follows a sentence in a condition (`since ?d`) or a given fact (`since 2020-01-01`).")
  case .misplacedWord(let word):
    Diagnostic(
      .misplacedWord, span, "\(quoted(word)) cannot stand here.", hint: misplacedWordHint(word))
  case .missingIf:
    Diagnostic(
      .missingIf, span, "A rule is `HEAD if CONDITION`, and there is no `if` here.",
      hint: "What always holds is written under `given`.")
  case .aggregateWithoutBrackets(let function):
    Diagnostic(
      .missingBrackets, span, "The condition of `\(function) of …` stands in brackets.",
      hint: "Write `\(function) of ?x where (…)`.")
  default:
    Diagnostic(
      .tooDeep, span, "This nests deeper than 1,000, which is as deep as anything may nest.")
  }
}

private func straySentenceHint(_ text: String) -> String? {
  switch text {
  case ",": "Sentences are joined by `and` or `or` alone."
  case ":": "Kinds are named only in the phrases of relations and actions."
  default: nil
  }
}

private func misplacedWordHint(_ word: String) -> String? {
  switch word.lowercased() {
  case "and", "or": "One sentence belongs here; write each on a line of its own."
  case "if": "`if` stands once in a rule, after its head."
  case "where": "`where` follows the fact of `begins` or `ends`, or the variables of an aggregate."
  case "not": "`not` stands before a sentence or a bracket; `is not` is written `not … is`."
  default: nil
  }
}

private func spaced(_ text: String) -> String { "- " + text.dropFirst() }
