import Wording

/// What is said about files that were read.
enum FileMessage: Message {
  case found(errors: Int, warnings: Int)
  case cannotBeOpened(String, found: String)
  case noSuchCode(String, near: [String])
  case restIsEnglish

  var english: String {
    switch self {
    case .found(0, 0): "no errors"
    case .found(let errors, 0): counted(errors, "error")
    case .found(0, let warnings): counted(warnings, "warning")
    case .found(let errors, let warnings):
      counted(errors, "error") + " and " + counted(warnings, "warning")
    case .cannotBeOpened(let path, let found): "\(path) cannot be opened: \(found)."
    case .restIsEnglish: "The rest of this page is in English."
    case .noSuchCode(let code, let near):
      "There is no diagnostic “\(code)”."
        + (near.isEmpty
          ? " demarche explain lists them." : " Perhaps: \(near.joined(separator: ", "))")
    }
  }

  var arabic: String {
    switch self {
    case .found(0, 0): "لا أخطاء"
    case .found(let errors, 0): FileMessage.errors.counted(errors)
    case .found(0, let warnings): FileMessage.warnings.counted(warnings)
    case .found(let errors, let warnings):
      FileMessage.errors.counted(errors) + " و" + FileMessage.warnings.counted(warnings)
    case .cannotBeOpened(let path, let found): "يتعذّر فتح \(path): \(found)."
    case .restIsEnglish: "بقية هذه الصفحة بالإنجليزية."
    case .noSuchCode(let code, let near):
      "لا يوجد رمز خطأ «\(code)»."
        + (near.isEmpty
          ? " ويسردها demarche explain." : " لعلك تقصد: \(near.joined(separator: "، "))")
    }
  }

  private static let errors = ArabicNoun(
    zero: "لا أخطاء", one: "خطأ واحد", two: "خطآن", few: "أخطاء", many: "خطأً", other: "خطأ")
  private static let warnings = ArabicNoun(
    zero: "لا تحذيرات", one: "تحذير واحد", two: "تحذيران", few: "تحذيرات", many: "تحذيرًا",
    other: "تحذير")

  var korean: String? {
    switch self {
    case .found(0, 0): "오류 없음"
    case .found(let errors, 0): "오류 \(errors)개"
    case .found(0, let warnings): "경고 \(warnings)개"
    case .found(let errors, let warnings): "오류 \(errors)개, 경고 \(warnings)개"
    case .cannotBeOpened(let path, let found): "\(path) 파일을 열 수 없습니다: \(found)."
    case .restIsEnglish: "이 페이지의 나머지는 영어입니다."
    case .noSuchCode(let code, let near):
      "“\(code)” 오류 코드는 없습니다."
        + (near.isEmpty
          ? " demarche explain 으로 볼 수 있습니다." : " 혹시: \(near.joined(separator: ", "))")
    }
  }

  var japanese: String? {
    switch self {
    case .found(0, 0): "エラーなし"
    case .found(let errors, 0): "エラー\(errors)件"
    case .found(0, let warnings): "警告\(warnings)件"
    case .found(let errors, let warnings): "エラー\(errors)件、警告\(warnings)件"
    case .cannotBeOpened(let path, let found): "\(path) を開けません：\(found)。"
    case .restIsEnglish: "このページの残りは英語です。"
    case .noSuchCode(let code, let near):
      "「\(code)」というエラーコードはありません。"
        + (near.isEmpty
          ? "demarche explain で一覧が見られます。" : "もしかすると：\(near.joined(separator: "、"))")
    }
  }
}
