import Wording

/// What is written before a diagnostic's sentences.
enum SeverityLabel: Message {
  case error
  case warning
  case hint

  init(_ severity: Diagnostic.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    }
  }

  var english: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .hint: "hint"
    }
  }

  var arabic: String {
    switch self {
    case .error: "خطأ"
    case .warning: "تحذير"
    case .hint: "تلميح"
    }
  }

  var korean: String? {
    switch self {
    case .error: "오류"
    case .warning: "경고"
    case .hint: "도움말"
    }
  }

  var japanese: String? {
    switch self {
    case .error: "エラー"
    case .warning: "警告"
    case .hint: "ヒント"
    }
  }
}
