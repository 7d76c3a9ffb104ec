import ScenarioLanguage
import Wording

extension Command {
  static let language = Command(
    name: "language", topic: .session, usage: ["language", "language CODE"],
    summary: "show names, phrases and what the program says in another language",
    details: """
      The program speaks en, ar, ko and ja. Facts, moves and names are shown as the scenario has \
      them in the language, and can be typed in any language that it has. JSON keeps them as they \
      were declared.
      """
  ) { session, call in session.language(call.rest) }
}

extension Session {
  /// What the program speaks, and then what the scenario speaks besides.
  var languageCodes: [String] {
    Language.allCases.map(\.code) + model.languages.filter { Language(code: $0) == nil }
  }

  /// Chooses a language that the program or the scenario speaks, or says which it is.
  func language(_ text: String) -> Answer.Content {
    let codes = languageCodes
    guard !text.isEmpty else {
      return .done(LanguageMessage.isSpoken(language, choices: codes).text(in: words))
    }
    let code = text.lowercased()
    let named = Language.allCases.first { $0.name.lowercased() == code }?.code
    guard let chosen = named ?? codes.first(where: { $0.lowercased() == code }) else {
      return .error(
        Answer.Mistake(
          code: "usage",
          message: LanguageMessage.isUnknown(text, choices: codes).text(in: words),
          suggestions: codes.map { "language \($0)" }))
    }
    choose(language: chosen)
    let coverage: LanguageMessage.Coverage =
      // What a scenario is written in it has no phrases in besides.
      chosen == Language.english.code
      ? .both
      : !model.speaks(chosen) ? .none : Language(code: chosen) == nil ? .scenarioOnly : .both
    return .done(LanguageMessage.isChosen(chosen, coverage).text(in: words))
  }
}
