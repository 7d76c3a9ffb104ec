import Demarche
import Wording

/// What is written around what is told of a name, and around suggestions.
enum AboutLabel: Message {
  case subject(Answer.About.Subject)
  case andMore(Int)
  case type
  case nothingComesToMind

  var english: String {
    switch self {
    case .subject(.scenario): "the scenario"
    case .subject(.relation): "what can hold"
    case .subject(.action): "a move"
    case .subject(.name): ""
    case .subject(.kind): "kind"
    case .subject(.rule): "rule"
    case .subject(.consequence): "consequence"
    case .subject(.deadline): "deadline"
    case .subject(.source): "source"
    case .subject(.command): "command"
    case .subject(.task): "task"
    case .subject(.word): "a word of the language"
    case .subject(.code): "an error"
    case .subject(.words): "words of phrases"
    case .andMore(let count): "… and \(count) more"
    case .type: "Type: "
    case .nothingComesToMind: "Nothing comes to mind. Type: state"
    }
  }

  var arabic: String {
    switch self {
    case .subject(.scenario): "السيناريو"
    case .subject(.relation): "ما يمكن أن يقوم"
    case .subject(.action): "تحرُّك"
    case .subject(.name): ""
    case .subject(.kind): "نوع"
    case .subject(.rule): "قاعدة"
    case .subject(.consequence): "تبعة"
    case .subject(.deadline): "أجل"
    case .subject(.source): "مصدر"
    case .subject(.command): "أمر"
    case .subject(.task): "مهمة"
    case .subject(.word): "كلمة من كلمات اللغة"
    case .subject(.code): "خطأ"
    case .subject(.words): "كلمات عبارات"
    case .andMore(let count): "… وغيرها: \(Language.arabic.number(count))"
    case .type: "اكتب: "
    case .nothingComesToMind: "لا شيء يُقترح. اكتب: state"
    }
  }

  var korean: String? {
    switch self {
    case .subject(.scenario): "시나리오"
    case .subject(.relation): "성립할 수 있는 것"
    case .subject(.action): "조치"
    case .subject(.name): ""
    case .subject(.kind): "종류"
    case .subject(.rule): "규칙"
    case .subject(.consequence): "결과"
    case .subject(.deadline): "시한"
    case .subject(.source): "출처"
    case .subject(.command): "명령"
    case .subject(.task): "할 일"
    case .subject(.word): "언어의 낱말"
    case .subject(.code): "오류"
    case .subject(.words): "문구의 낱말"
    case .andMore(let count): "… 그 밖에 \(count)개"
    case .type: "입력해 볼 것: "
    case .nothingComesToMind: "떠오르는 것이 없습니다. 입력해 볼 것: state"
    }
  }

  var japanese: String? {
    switch self {
    case .subject(.scenario): "シナリオ"
    case .subject(.relation): "成り立ちうること"
    case .subject(.action): "行動"
    case .subject(.name): ""
    case .subject(.kind): "種類"
    case .subject(.rule): "規則"
    case .subject(.consequence): "帰結"
    case .subject(.deadline): "期限"
    case .subject(.source): "出典"
    case .subject(.command): "コマンド"
    case .subject(.task): "作業"
    case .subject(.word): "言語の語"
    case .subject(.code): "エラー"
    case .subject(.words): "言い回しの語"
    case .andMore(let count): "… ほか\(count)件"
    case .type: "入力："
    case .nothingComesToMind: "思い当たるものがありません。入力：state"
    }
  }
}
