import Wording

extension CommandMessage {
  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .howManyEvents: "كم حدثًا؟ عدد، أو all."
    case .howManySteps: "كم خطوة؟ عدد."
    case .nothingLeftToSkip: "لم يبقَ ما يُترك."
    case .willNotHappen(let count, let branch):
      "لن يقع في \(branch): \(ArabicNoun.events.counted(count)) من تسلسل الأحداث."
    case .whereTo: "إلى أين؟ تاريخ، أو خطوة مثل #٣، أو start أو end."
    case .isPast(let day, let now):
      "\(language.date(day)) مضى؛ فاليوم \(language.date(now)). للنظر إلى الوراء: goto \(day.text)"
    case .howLong: "كم من الوقت؟ مثل «10 days» أو «3 weeks» أو «until 2019-11-24»."
    case .calendarEnds: "ينتهي التقويم بسنة ٩٩٩٩."
    case .dayIsMissing:
      "ينقص هنا يوم. تُكتب الأيام مثل ٢٢ أغسطس ٢٠١٩ أو 2019-08-22 أو 2019-08 أو 2019."
    case .noDay(let text):
      "«\(text)» ليس يومًا. تُكتب الأيام مثل ٢٢ أغسطس ٢٠١٩ أو 2019-08-22 أو 2019-08 أو 2019."
    case .stepHasSign(let text): "تُكتب الخطوة مع علامتها: #\(text)."
    case .noSuchStep(let text, 0): "لا توجد خطوة \(text): لم يحدث شيء بعد."
    case .noSuchStep(let text, 1): "لا توجد خطوة \(text): ليس في هذا الفرع سوى #١."
    case .noSuchStep(let text, let last):
      "لا توجد خطوة \(text): خطوات هذا الفرع من #١ إلى \(language.step(last))."
    case .beforeStart(let day, let start):
      "\(language.date(day)) يسبق اليوم الأول، \(language.date(start))."
    case .keepsNoHistory(let command):
      "يحتاج «\(command)» إلى الماضي، ومع --no-history لا يُحفظ سوى الحاضر."
    case .keepsNoReasons(let command):
      "يحتاج «\(command)» إلى أسباب ما هو قائم، ومع --no-reasons لا يُحفظ منها شيء."
    case .howManyLines: "كم سطرًا؟ عدد."
    case .nothingToTakeBack: "لا شيء يُتراجع عنه."
    case .steps(let line, 1, let step, let event):
      "\(line) (\(language.step(step)) \(event))"
    case .steps(let line, let count, let step, let event):
      "\(line) (عدد الخطوات \(language.number(count))، آخرها \(language.step(step)) \(event))"
    case .takenBack(let lines): "تم التراجع عن: " + lines.joined(separator: "؛ ") + "."
    case .nothingToDoAgain: "لا شيء يُعاد."
    case .doneAgain(let lines): "أُعيد: " + lines.joined(separator: "؛ ") + "."
    case .onOrOff: "on أم off؟"
    case .summary(let isOn): isOn ? "تُعرض الإعادة إجمالًا." : "تُعرض الإعادة خطوة خطوة."
    case .isTheScenario(let path): "\(path) هو السيناريو نفسه؛ اختر اسمًا آخر."
    case .cannotWrite(let path, let trouble): "تتعذّر كتابة \(path): \(trouble)."
    case .cannotRead(let path): "تتعذّر قراءة \(path)."
    case .toWhichFile: "إلى أي ملف؟"
    case .whichFile: "أي ملف؟"
    case .written(let count, let path): "كُتب في \(path): \(ArabicNoun.lines.counted(count))."
    case .loadsItself(let path): "\(path) يحمّل نفسه."
    case .replayed(let count, let path): "أُعيد من \(path): \(ArabicNoun.lines.counted(count))."
    case .isRefused: "مرفوض."
    case .exportAsWhat(let formats):
      "بأي صيغة، وإلى أي ملف؟ الصيغ المتاحة: \(formats.joined(separator: "، "))."
    case .cannotExport(let name, let formats):
      "لا أكتب بصيغة «\(name)»؛ الصيغ المتاحة: \(formats.joined(separator: "، "))."
    case .exported(let path, let format): "كُتب في \(path) بصيغة \(format)."
    case .doesNotFit(let path, let failures, let more):
      "\(path) لم يعد يلائم هذا السيناريو؛ لم يتغيّر شيء. ما لم يعد صالحًا: "
        + failures.map { "السطر \(language.number($0.number))، «\($0.line)»: \($0.reason)" }
        .joined(separator: " ") + (more > 0 ? " وغيرها: \(language.number(more))." : "")
    }
  }
}

extension ArabicNoun {
  static let events = ArabicNoun(
    zero: "لا أحداث", one: "حدث واحد", two: "حدثان", few: "أحداث", many: "حدثًا", other: "حدث")
  static let lines = ArabicNoun(
    zero: "لا سطور", one: "سطر واحد", two: "سطران", few: "سطور", many: "سطرًا", other: "سطر")
  static let moves = ArabicNoun(
    zero: "لا تحركات", one: "تحرُّك واحد", two: "تحرُّكان", few: "تحركات", many: "تحرُّكًا",
    other: "تحرُّك")
  static let states = ArabicNoun(
    zero: "لا حالات", one: "حالة واحدة", two: "حالتان", few: "حالات", many: "حالة")
  static let proofs = ArabicNoun(
    zero: "لا براهين", one: "برهان واحد", two: "برهانان", few: "براهين", many: "برهانًا",
    other: "برهان")
}
