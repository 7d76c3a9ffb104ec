import ScenarioLanguage

/// What could be typed next.
extension Session {
  /// One text that could stand at the end of what is typed.
  public struct Completion: Sendable, Hashable {
    /// What has been typed of it, which it takes the place of.
    public var typed: String
    public var text: String
    /// The phrase it belongs to, or the kind of what it names.
    public var note: String?
  }

  /// What the sentence at the end of a text can go on with: words of phrases, names that fit the
  /// slot at the cursor, commands at the start of a line. Each text once, in the order of the
  /// alphabet, commands first.
  public func completions(after text: String) -> [Completion] {
    let (sentence, isArgument) = Session.sentence(in: text)
    var result: [Completion] = []
    if !isArgument, !sentence.contains(where: \.isWhitespace) {
      let word = sentence.lowercased()
      for command in Command.all where command.name.hasPrefix(word) {
        result.append(
          Completion(typed: sentence, text: command.name, note: command.summary))
      }
    }
    var seen = Set(result.map(\.text))
    var words: [Completion] = []
    for expectation in model.expectations(after: sentence) {
      switch expectation.what {
      case .words(let phrase):
        words.append(
          Completion(typed: expectation.typed, text: phrase, note: expectation.phrase))
      case .slot(_, let kind):
        for name in model.names(of: kind, startingWith: expectation.typed) {
          words.append(
            Completion(typed: expectation.typed, text: name, note: model[kind].name))
        }
      }
    }
    words.sort { ($0.text, $0.typed, $0.note ?? "") < ($1.text, $1.typed, $1.note ?? "") }
    return result + words.filter { seen.insert($0.text).inserted }
  }

  /// What of a line is a sentence: behind the word of a command that takes one.
  private static func sentence(in text: String) -> (String, isArgument: Bool) {
    let line = text.drop(while: \.isWhitespace)
    guard let end = line.firstIndex(where: \.isWhitespace),
      takingSentences.contains(line[..<end].lowercased())
    else { return (String(line), false) }
    let rest = line[end...].drop(while: \.isWhitespace)
    let (word, after) = rest.firstWord
    if word.lowercased() == "not", rest.count > word.count {
      return (
        after.isEmpty ? "" : String(rest.dropFirst(word.count).drop(while: \.isWhitespace)), true
      )
    }
    return (String(rest), true)
  }

  private static let takingSentences: Set<String> = ["do", "ask", "why", "show", "moves", "source"]
}
