import Wording

/// What is said about the language that is spoken.
enum LanguageMessage: Message {
  /// What there is of a language.
  enum Coverage: Sendable {
    /// The program speaks it, and the scenario has names or phrases in it.
    case both
    /// The program speaks it; the scenario has nothing in it.
    case none
    /// The scenario has names or phrases in it; the program does not speak it.
    case scenarioOnly
  }

  case isSpoken(String, choices: [String])
  case isUnknown(String, choices: [String])
  case isChosen(String, Coverage)

  var english: String {
    switch self {
    case .isSpoken(let code, let choices):
      "The language is \(code). There are: \(choices.joined(separator: ", "))."
    case .isUnknown(let text, let choices):
      "I do not know the language “\(text)”. There are: \(choices.joined(separator: ", "))."
    case .isChosen(let code, .both): "Answers are in \(LanguageMessage.name(code))."
    case .isChosen(let code, .none):
      "Answers are in \(LanguageMessage.name(code)); the scenario has no names or phrases in it."
    case .isChosen(let code, .scenarioOnly):
      "Names and phrases are shown in the language \(code); the rest stays English."
    }
  }

  var arabic: String {
    switch self {
    case .isSpoken(let code, let choices):
      "اللغة الحالية: \(code). اللغات المتاحة: \(choices.joined(separator: "، "))."
    case .isUnknown(let text, let choices):
      "لا أعرف اللغة «\(text)». اللغات المتاحة: \(choices.joined(separator: "، "))."
    case .isChosen(let code, .both): "تُعرض الإجابات باللغة: \(LanguageMessage.name(code))."
    case .isChosen(let code, .none):
      "تُعرض الإجابات باللغة: \(LanguageMessage.name(code))؛ ولا يتضمن السيناريو أسماءً أو عبارات بها."
    case .isChosen(let code, .scenarioOnly):
      "تُعرض الأسماء والعبارات باللغة \(code)، ويبقى ما سواها بالإنجليزية."
    }
  }

  var korean: String? {
    switch self {
    case .isSpoken(let code, let choices):
      "현재 언어: \(code). 선택할 수 있는 언어: \(choices.joined(separator: ", "))."
    case .isUnknown(let text, let choices):
      "“\(text)”\(KoreanParticle.direction.form(after: text)) 된 언어는 없습니다. 선택할 수 있는 언어: "
        + "\(choices.joined(separator: ", "))."
    case .isChosen(let code, .both):
      "답변을 \(LanguageMessage.name(code))로 표시합니다."
    case .isChosen(let code, .none):
      "답변을 \(LanguageMessage.name(code))로 표시합니다. 이 시나리오에는 그 언어로 된 이름이나 문구가 없습니다."
    case .isChosen(let code, .scenarioOnly):
      "이름과 문구를 \(code) 언어로 표시하며, 나머지는 영어로 남습니다."
    }
  }

  var japanese: String? {
    switch self {
    case .isSpoken(let code, let choices):
      "現在の言語：\(code)。選択できる言語：\(choices.joined(separator: "、"))。"
    case .isUnknown(let text, let choices):
      "「\(text)」という言語はありません。選択できる言語：\(choices.joined(separator: "、"))。"
    case .isChosen(let code, .both): "回答を\(LanguageMessage.name(code))で表示します。"
    case .isChosen(let code, .none):
      "回答を\(LanguageMessage.name(code))で表示します。このシナリオにはこの言語の名称や文がありません。"
    case .isChosen(let code, .scenarioOnly):
      "名称と文を言語\(code)で表示します。その他は英語のままです。"
    }
  }

  private static func name(_ code: String) -> String { Language(code: code)?.name ?? code }
}
