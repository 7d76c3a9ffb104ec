import Wording

/// What is written around definitions, and around lines that are run as one.
enum DefinitionLabel: Message {
  case defined
  case inThisSession(Int)
  case warning
  case changesNothing
  case asThingsStand
  case noneDefined
  case hasNoLines(String)
  case endsHere(String)

  var english: String {
    switch self {
    case .defined: "Defined"
    case .inThisSession(let count): " (\(count) in this session):"
    case .warning: "warning: "
    case .changesNothing: "As things stand, it changes nothing."
    case .asThingsStand: "As things stand:"
    case .noneDefined: "Nothing is defined in this session. Type: help define"
    case .hasNoLines(let name): "\(name) has no lines."
    case .endsHere(let name): "It ends here: the rest of \(name) was not run."
    }
  }

  var arabic: String {
    switch self {
    case .defined: "عُرِّف"
    case .inThisSession(let count): " (العدد في هذه الجلسة: \(Language.arabic.number(count))):"
    case .warning: "تحذير: "
    case .changesNothing: "لا يغيّر هذا شيئًا في الوضع القائم."
    case .asThingsStand: "في الوضع القائم:"
    case .noneDefined: "لم يُعرَّف شيء في هذه الجلسة. اكتب: help define"
    case .hasNoLines(let name): "لا سطور في \(name)."
    case .endsHere(let name): "توقف هنا: لم يُشغَّل باقي \(name)."
    }
  }

  var korean: String? {
    switch self {
    case .defined: "정의함"
    case .inThisSession(let count): "(이 세션에서 \(count)개):"
    case .warning: "경고: "
    case .changesNothing: "지금 상태에서는 바뀌는 것이 없습니다."
    case .asThingsStand: "지금 상태에서:"
    case .noneDefined: "이 세션에서 정의한 것이 없습니다. 입력: help define"
    case .hasNoLines(let name): "\(name) — 줄이 없습니다."
    case .endsHere(let name): "여기서 멈춥니다. \(name)의 나머지는 실행하지 않았습니다."
    }
  }

  var japanese: String? {
    switch self {
    case .defined: "定義"
    case .inThisSession(let count): "（このセッションで\(count)件）："
    case .warning: "警告："
    case .changesNothing: "現状では何も変わりません。"
    case .asThingsStand: "現状では："
    case .noneDefined: "このセッションで定義したものはありません。入力：help define"
    case .hasNoLines(let name): "\(name) には行がありません。"
    case .endsHere(let name): "ここで終わります。\(name) の残りは実行していません。"
    }
  }
}
