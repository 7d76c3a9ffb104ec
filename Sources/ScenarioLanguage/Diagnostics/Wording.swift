extension SyntaxMistake.MissingPart {
  var name: String {
    switch self {
    case .title: "a title"
    case .text: "a text"
    case .name: "a name"
    case .date: "a date"
    case .number: "a number"
    case .word: "a word"
    case .phrase: "a phrase"
    case .path: "the path of a file"
    case .value: "a value"
    case .percent: "a likelihood"
    case .duration: "`within` and a duration"
    case .variable: "a slot"
    case .move: "a move"
    case .fact: "a fact"
    case .condition: "a condition"
    case .keys: "a variable"
    }
  }

  var hint: String? {
    switch self {
    case .path: "As `use \"models/states.demarche\"`."
    case .phrase: "As `?a:State recognises ?b:State`."
    case .percent, .duration: "As `likelihood 40% within 30 days`."
    case .date: "Dates are YYYY-MM-DD, YYYY-MM or YYYY."
    case .variable: "As `by ?a`."
    default: nil
    }
  }
}

extension SyntaxMistake.ExpectedToken {
  var name: String {
    switch self {
    case .number: "a number"
    case .variable: "a variable"
    case .word: "one word"
    case .path: "a path in quotes"
    case .percent: "a likelihood in percent"
    case .duration: "a duration"
    case .moves: "a number of moves"
    case .oneForEach: "`?x for each ?y`"
    }
  }

  var hint: String? {
    switch self {
    case .path: "As `use \"models/states.demarche\"`."
    case .percent: "As `likelihood 40% within 30 days`."
    case .duration: "As `within 30 days`."
    case .moves: "As `within 3 moves`."
    case .oneForEach: "As `one ?d for each ?t`."
    case .variable: "As `by ?a`."
    case .number, .word: nil
    }
  }
}

/// A piece of a text as a message shows it: between `, on one line, no longer than a line needs.
func quoted(_ text: String) -> String {
  var shown = ""
  var count = 0
  for character in text {
    if count == 40 { return "`\(shown)…`" }
    shown.append(character.isNewline || character == "\t" ? " " : character)
    count += 1
  }
  return "`\(shown)`"
}

/// `a, b and c`.
func list(_ words: [String], _ last: String) -> String {
  guard let final = words.last, words.count > 1 else { return words.first.map { "`\($0)`" } ?? "" }
  return words.dropLast().map { "`\($0)`" }.joined(separator: ", ") + " \(last) `\(final)`"
}

/// `a rule`, `an action`.
public func article(_ noun: String) -> String {
  guard let first = noun.first(where: { $0 != "`" }) else { return noun }
  return ("aeio".contains(first.lowercased()) ? "an " : "a ") + noun
}

extension String {
  /// With its first letter large.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
