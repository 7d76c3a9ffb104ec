import Wording

/// What help says of a command, in the languages that there is such for.
extension Command {
  /// One line.
  func summary(in language: Language) -> String {
    language == .arabic ? Command.arabic[name]?.summary ?? summary : summary
  }

  /// More, for `help WORD`.
  func details(in language: Language) -> String {
    language == .arabic ? Command.arabic[name]?.details ?? details : details
  }
}

extension Command.Topic {
  /// The heading of the topic's commands.
  func title(in language: Language) -> String {
    guard language == .arabic else { return rawValue }
    return Command.Topic.arabic[rawValue] ?? rawValue
  }

  static let arabic: [String: String] = [
    "Through the script and back": "عبر تسلسل الأحداث ذهابًا وإيابًا",
    "Playing": "القيام بالتحركات",
    "Asking": "السؤال",
    "Asking about time": "السؤال عن الزمن",
    "Why": "لماذا",
    "How": "كيف",
    "Branches": "الفروع",
    "Extending the scenario": "توسيع السيناريو",
    "Lessons": "الدروس",
    "Playing a part": "أداء دور",
    "The session": "الجلسة",
    "At the prompt": "في سطر الأوامر",
  ]
}

/// What help says around commands.
enum HelpMessage: Message {
  case typeAMove
  case typeACondition
  case tellsMore

  var english: String {
    switch self {
    case .typeAMove:
      "Type a move as a sentence to make it: Japan removes South Korea from White List"
    case .typeACondition:
      "Type a condition to ask it; ?who stands for whoever fits: ?who shares ?what with ?whom"
    case .tellsMore: "help WORD tells more. Words can be shortened while they stay clear."
    }
  }

  var arabic: String {
    switch self {
    case .typeAMove:
      "اكتب تحرُّكًا في جملة للقيام به: Japan removes South Korea from White List"
    case .typeACondition:
      "واكتب شرطًا للسؤال عنه، و?who لكل من ينطبق عليه: ?who shares ?what with ?whom"
    case .tellsMore: "ويفصّل ذلك help WORD. ويجوز اختصار الكلمات ما بقيت واضحة."
    }
  }

  var korean: String? {
    switch self {
    case .typeAMove:
      "조치는 문장으로 입력합니다: Japan removes South Korea from White List"
    case .typeACondition:
      "조건을 입력하면 질문이 됩니다. ?who 는 해당하는 모두입니다: ?who shares ?what with ?whom"
    case .tellsMore: "help WORD 로 자세히 볼 수 있습니다. 명령은 분명한 만큼 줄여 쓸 수 있습니다."
    }
  }

  var japanese: String? {
    switch self {
    case .typeAMove:
      "行動は文として入力します：Japan removes South Korea from White List"
    case .typeACondition:
      "条件を入力すると質問になります。?who は当てはまる者すべてです：?who shares ?what with ?whom"
    case .tellsMore: "help WORD で詳しく見られます。コマンドは紛れのない限り短く書けます。"
    }
  }
}
