import Wording

/// What is noted beside things that can be typed.
enum NoteMessage: Message {
  case whatIf
  case whatNow
  case toBeDefined

  var english: String {
    switch self {
    case .whatIf: "what a move would bring"
    case .whatNow: "what to try"
    case .toBeDefined: "to be defined"
    }
  }

  var arabic: String {
    switch self {
    case .whatIf: "ما الذي سيأتي به تحرُّك"
    case .whatNow: "ما يُجرَّب"
    case .toBeDefined: "لتعريفه"
    }
  }

  var korean: String? {
    switch self {
    case .whatIf: "조치가 무엇을 가져올지"
    case .whatNow: "해 볼 만한 것"
    case .toBeDefined: "정의할 것"
    }
  }

  var japanese: String? {
    switch self {
    case .whatIf: "行動が何をもたらすか"
    case .whatNow: "試すとよいこと"
    case .toBeDefined: "定義するもの"
    }
  }
}
