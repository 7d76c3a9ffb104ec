import Wording

extension StepLabel {
  var arabic: String {
    switch self {
    case .scriptIsOver: "لم يبقَ شيء في تسلسل الأحداث."
    case .nothingHasHappened: "لم يحدث شيء بعد."
    case .moveOf(let actor): "(تحرُّك من \(actor))"
    case .played: "(تحرُّكك)"
    case .deadline: "حلول أجل: "
    case .remark: "خبر: "
    case .timePasses: "يمضي الوقت"
    case .refusedAndChangesNothing: "رُفض فلم يغيّر شيئًا:"
    case .inConsequence: "وترتّب عليه: "
    case .nothingChanges: "لا يتغيّر شيء"
    case .note: "ملاحظة: "
    case .source: "المصدر: "
    case .soNow: "وعليه الآن"
    case .noLonger: "ولم يعد"
    case .steps(let count, let refused):
      ArabicNoun.steps.counted(count)
        + (refused == 0 ? "" : "، رُفض منها \(ArabicNoun.one(refused))")
    case .nothingChangesInAll: "في المجمل لا يتغيّر شيء"
    case .refused: "مرفوض: "
    case .madeSoByYourMove: "والسبب تحرُّكك "
    case .whatHolds: "القائم الآن"
    case .whatFollows: "ما يترتّب عليه"
    case .nothingHolds: "لا شيء قائم."
    case .noScript: "لا يوجد تسلسل أحداث."
    case .statusPlayed: "وقع"
    case .statusRefused: "رُفض"
    case .statusSkipped: "تُرك"
    case .statusPending: "منتظر"
    }
  }
}

extension ArabicNoun {
  static let steps = ArabicNoun(
    zero: "لا خطوات", one: "خطوة واحدة", two: "خطوتان", few: "خطوات", many: "خطوة")
  static let moves = ArabicNoun(
    zero: "لا تحركات", one: "تحرُّك واحد", two: "تحرُّكان", few: "تحركات", many: "تحرُّكًا",
    other: "تحرُّك")
  static let answers = ArabicNoun(
    zero: "لا إجابات", one: "إجابة واحدة", two: "إجابتان", few: "إجابات", many: "إجابة")
  static let waits = ArabicNoun(
    zero: "بلا انتظار", one: "انتظار واحد", two: "انتظاران", few: "انتظارات", many: "انتظارًا",
    other: "انتظار")

  /// A number that stands for what was counted just before, in the feminine.
  static func one(_ count: Int) -> String {
    switch count {
    case 1: "واحدة"
    case 2: "اثنتان"
    default: Language.arabic.number(count)
    }
  }
}
