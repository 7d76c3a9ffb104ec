import Wording

/// What is said of lines that are run as one, of macros, of the log and of output.
enum LinesMessage: Message {
  case howManySteps
  case whichFile
  case cannotRead(String)
  case runsItself(String, depth: Int)
  case macroForm
  case whichLines
  case isCommand(String)
  case isNoWord(String)
  case kept(String, isNew: Bool, String)
  case noSuchMacro(String)
  case forgotten(String)
  case wants(String, Int, has: Int)
  case takes(String, Int)
  case howWritten
  case written(String)

  var english: String {
    switch self {
    case .howManySteps: "How many steps? A number, or one step like #3."
    case .whichFile: "Which file?"
    case .cannotRead(let path): "I cannot read \(path)."
    case .runsItself(let name, let depth):
      "\(name) runs itself: lines may be run from within lines \(depth) deep."
    case .macroForm: "A macro is a name, an equals sign and lines."
    case .whichLines: "Which lines? Behind the equals sign."
    case .isCommand(let name): "“\(name)” is a command of its own; choose another name."
    case .isNoWord(let name): "“\(name)” is no word; a macro's name is one word."
    case .kept(let usage, let isNew, let text):
      "\(usage) is \(isNew ? "kept" : "another one now"): \(text)"
    case .noSuchMacro(let name): "No macro is called “\(name)”."
    case .forgotten(let name): "\(name) is forgotten."
    case .wants(let name, let needed, let has):
      "\(name) wants \(Wording.counted(needed, "name")) behind it, and there "
        + "\(has == 1 ? "is 1" : "are \(has)"). A name of several words stands in quotes."
    case .takes(let name, let needed):
      "\(name) takes \(needed == 0 ? "nothing" : Wording.counted(needed, "name")) behind it. "
        + "A name of several words stands in quotes."
    case .howWritten: "How? text, table, csv, markdown or json."
    case .written(let mode): "Answers are written as \(mode)."
    }
  }
}

extension LinesMessage {
  var arabic: String {
    let number = Language.arabic.number
    return switch self {
    case .howManySteps: "كم خطوة؟ اكتب عددًا، أو خطوة واحدة مثل #3."
    case .whichFile: "أيّ ملف؟"
    case .cannotRead(let path): "تتعذّر قراءة \(path)."
    case .runsItself(let name, let depth):
      "\(name) يشغّل نفسه: تُشغَّل السطور من داخل سطور حتى عمق \(number(depth))."
    case .macroForm: "الماكرو اسمٌ ثم علامة = ثم سطور."
    case .whichLines: "أيّ سطور؟ اكتبها بعد علامة =."
    case .isCommand(let name): "«\(name)» أمرٌ قائم بذاته؛ اختر اسمًا آخر."
    case .isNoWord(let name): "«\(name)» ليس كلمة؛ واسم الماكرو كلمة واحدة."
    case .kept(let usage, let isNew, let text):
      "\(usage) \(isNew ? "محفوظ" : "صار غير ما كان"): \(text)"
    case .noSuchMacro(let name): "لا يوجد ماكرو باسم «\(name)»."
    case .forgotten(let name): "نُسي \(name)."
    case .wants(let name, let needed, let has):
      "يحتاج \(name) إلى \(number(needed)) من الأسماء بعده، وبعده \(number(has)). "
        + "الاسم المؤلَّف من كلمات يوضع بين علامتي اقتباس."
    case .takes(let name, let needed):
      "يأخذ \(name) بعده \(needed == 0 ? "لا شيء" : "\(number(needed)) من الأسماء"). "
        + "الاسم المؤلَّف من كلمات يوضع بين علامتي اقتباس."
    case .howWritten: "كيف؟ text أو table أو csv أو markdown أو json."
    case .written(let mode): "تُكتب الأجوبة بصيغة \(mode)."
    }
  }
}
