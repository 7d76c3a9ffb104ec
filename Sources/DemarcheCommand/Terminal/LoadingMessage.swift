import Wording

/// What is said while files are read.
enum LoadingMessage: Message {
  case stopped(String)
  case reading(String, percent: Int)
  case deriving(String)
  case files(Int)

  var english: String {
    switch self {
    case .stopped(let path): "Stopped while reading \(path); nothing was opened."
    case .reading(let path, let percent): "Reading \(path): \(percent) %"
    case .deriving(let facts): "Deriving what follows: \(facts) facts; ^C stops"
    case .files(let count): counted(count, "file")
    }
  }

  var arabic: String {
    switch self {
    case .stopped(let path): "توقفت قراءة \(path)؛ لم يُفتح شيء."
    case .reading(let path, let percent): "تجري قراءة \(path): \(Language.arabic.number(percent))٪"
    case .deriving(let facts):
      "يجري استنتاج ما يترتب: الوقائع \(Language.arabic.digits(facts))؛ ^C يوقف"
    case .files(let count): "الملفات (\(Language.arabic.number(count)))"
    }
  }

  var korean: String? {
    switch self {
    case .stopped(let path): "\(path) 읽기를 멈추었습니다. 아무것도 열지 않았습니다."
    case .reading(let path, let percent): "\(path) 읽는 중: \(percent)%"
    case .deriving(let facts): "따라 나오는 것을 도출하는 중: 사실 \(facts)개, ^C 중단"
    case .files(let count): "파일 \(count)개"
    }
  }

  var japanese: String? {
    switch self {
    case .stopped(let path): "\(path) の読み込みを中断しました。何も開いていません。"
    case .reading(let path, let percent): "\(path) を読み込み中：\(percent)%"
    case .deriving(let facts): "導かれることを導出中：事実\(facts)件、^C で中断"
    case .files(let count): "ファイル\(count)件"
    }
  }
}
