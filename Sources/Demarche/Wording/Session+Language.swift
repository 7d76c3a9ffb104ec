import ScenarioLanguage
import Wording

/// The language of a session: a way of looking at it, which changes nothing in it.
extension Session {
  /// The catalogue that the program's own words are taken from.
  public var words: Language { Language(code: language) ?? .english }

  /// An answer as it is shown to people: facts, moves and names in the session's language, where
  /// the scenario has them in it. JSON keeps the answer itself.
  public func shown(_ answer: Answer) -> Answer { localSentences?.answer(answer) ?? answer }

  /// A canonical sentence as it is shown.
  public func shown(sentence: String) -> String { localSentences?.sentence(sentence) ?? sentence }

  // MARK: Words

  /// A message in the session's language.
  func say(_ message: some Message) -> String { message.text(in: words) }

  /// A mistake in the session's language.
  func mistake(
    _ code: String, _ message: some Message, suggestions: [String] = []
  ) -> Answer.Mistake {
    Answer.Mistake(code: code, message: say(message), suggestions: suggestions)
  }

  /// A mistake in how a command was typed, with the forms that it has.
  func usage(_ name: String, _ message: some Message) -> Answer.Content {
    guard case .one(let command) = Command.named(name) else { return .done("") }
    return .error(mistake("usage", message, suggestions: command.usage))
  }

  /// That the user gave up what took long.
  var interrupted: Answer.Mistake { mistake("interrupted", LineMessage.stopped) }

  /// The code of the language that sentences are worded in; nil: as they were declared.
  var spoken: String? { isLanguageChosen ? language : nil }

  /// What tells the session's steps.
  var story: Story { Story(model, spoken: spoken, words: words) }

  func shown(_ fact: Fact) -> String { model.sentence(fact, language: spoken) }

  func shown(_ move: Move) -> String { model.sentence(move, language: spoken) }

  func shown(
    _ condition: Condition, _ scope: Scope, _ binding: [VariableID: Value] = [:]
  ) -> String {
    model.text(condition, scope, binding, language: spoken)
  }

  /// The title of a rule, a consequence or a deadline as it is shown.
  func shown(title: String) -> String { model.title(title, language: spoken) }

  /// What happened, as it is shown: a move, or the titles of deadlines.
  func shown(event: String) -> String { localSentences?.event(event) ?? event }

  /// A name as it is shown.
  public func shown(name: String) -> String { localSentences?.name(name) ?? name }

  func shown(_ step: Answer.Step) -> Answer.Step { localSentences?.step(step) ?? step }

  /// A line as sentences are read: dates and digits as the language of scenarios has them, and
  /// spaces between words that Korean and Japanese join.
  func readable(_ line: String) -> String {
    guard line.utf8.contains(where: { $0 >= 0x80 }) else { return line }
    let plain = withPlainDatesAndDigits(line)
    return joinedReader.spaced(plain) ?? plain
  }

  /// The beginnings of sentences that a text may end with, spaced as they are read, where Korean or
  /// Japanese joins their words.
  func begun(_ text: String) -> [String] {
    text.utf8.contains { $0 >= 0x80 } ? joinedReader.begun(text) : []
  }

  /// What words sentences in the session's language; nil where they stay as they are.
  private var localSentences: LocalSentences? {
    guard isLanguageChosen else { return nil }
    if let sentences = languageTools.sentences, languageTools.size == vocabularySize,
      sentences.language == language
    {
      return sentences
    }
    guard model.speaks(language) else { return nil }
    let sentences = LocalSentences(model, language: language, reader: joinedReader)
    languageTools.sentences = sentences
    return sentences
  }

  private var joinedReader: JoinedReader {
    if let reader = languageTools.reader, languageTools.size == vocabularySize { return reader }
    let reader = JoinedReader(model)
    languageTools = LanguageTools(reader: reader, size: vocabularySize)
    return reader
  }

  /// Grows where names or phrases are added.
  private var vocabularySize: [Int] {
    [model.entities.count, model.relations.count, model.actions.count]
  }
}

/// What a session keeps to speak another language, once it has been needed.
struct LanguageTools {
  var reader: JoinedReader?
  var sentences: LocalSentences?
  /// How large the vocabulary was that they were made from.
  var size: [Int] = []
}
