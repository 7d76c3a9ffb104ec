import Wording

/// What is said about files that were read.
enum FileMessage: Message {
  case found(errors: Int, warnings: Int)
  case cannotBeOpened(String, found: String)

  var english: String {
    switch self {
    case .found(0, 0): "no errors"
    case .found(let errors, 0): counted(errors, "error")
    case .found(0, let warnings): counted(warnings, "warning")
    case .found(let errors, let warnings):
      counted(errors, "error") + " and " + counted(warnings, "warning")
    case .cannotBeOpened(let path, let found): "\(path) cannot be opened: \(found)."
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
    }
  }

  var japanese: String? {
    switch self {
    case .found(0, 0): "エラーなし"
    case .found(let errors, 0): "エラー\(errors)件"
    case .found(0, let warnings): "警告\(warnings)件"
    case .found(let errors, let warnings): "エラー\(errors)件、警告\(warnings)件"
    case .cannotBeOpened(let path, let found): "\(path) を開けません：\(found)。"
    }
  }
}
