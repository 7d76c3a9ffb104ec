import Wording

/// What is said of definitions.
enum DefinitionMessage: Message {
  case defineWhat
  case belongsToFiles(String, Definition.FileItem)
  /// A step that was played would be refused.
  case wouldBeRefused(step: Int, day: String, event: String, reason: String)
  case timePasses

  var english: String {
    switch self {
    case .defineWhat: "Define what? Like: define Japan trusts South Korea"
    case .belongsToFiles(let word, let item):
      switch item {
      case .scenario: "\(word) cannot be defined: the session has a scenario already."
      case .use: "\(word) cannot be defined: it belongs to files."
      case .event:
        "\(word) cannot be defined: an event of the script is a move. Go to its day and make it."
      case .lesson: "\(word) cannot be defined: lessons stand in files."
      }
    case .wouldBeRefused(let step, let day, let event, let reason):
      "With it, #\(step) on \(day), “\(event)”, would be refused: \(reason) What was played stays; "
        + "take it back first, or define this on the first day."
    case .timePasses: "time passes"
    }
  }

  var arabic: String {
    switch self {
    case .defineWhat: "عرِّف ماذا؟ مثل: define Japan trusts South Korea"
    case .belongsToFiles(let word, let item):
      switch item {
      case .scenario: "لا يُعرَّف \(word) هنا: للجلسة سيناريو قائم."
      case .use: "لا يُعرَّف \(word) هنا: مكانه الملفات."
      case .event: "لا يُعرَّف \(word) هنا: حدث التسلسل تحرُّك. اذهب إلى يومه وقم به."
      case .lesson: "لا يُعرَّف \(word) هنا: مكان الدروس الملفات."
      }
    case .wouldBeRefused(let step, let day, let event, let reason):
      "بهذا التعريف تُرفض الخطوة \(Language.arabic.step(step)) في \(day)، «\(event)»: \(reason) "
        + "ما وقع يبقى؛ تراجع عنه أولًا، أو عرِّف هذا في اليوم الأول."
    case .timePasses: "يمضي الوقت"
    }
  }
}
