import Quantities
import Wording

/// The words that pictures and pages say themselves, in a language by its code.
struct PictureWords {
  let language: String
  let catalogue: Language

  init(_ language: String?) {
    self.language = language ?? "en"
    catalogue = Language(code: self.language) ?? .english
  }

  var isRightToLeft: Bool { catalogue.isRightToLeft }
  var direction: String { isRightToLeft ? "rtl" : "ltr" }

  /// A day: from right to left in words, for the parts of figures would change places.
  func date(_ day: Day) -> String { isRightToLeft ? catalogue.date(day) : day.text }

  var comma: String { isRightToLeft ? "،" : "," }

  /// A text from left to right that stands among words from right to left.
  func isolated(_ text: String) -> String {
    isRightToLeft ? "\u{2066}\(text)\u{2069}" : text
  }

  subscript(_ word: Word) -> String { word.text(in: catalogue) }

  enum Word: String, Message {
    case relations = "Relations"
    case on = "on"
    case after = "after"
    case start = "at the start"
    case new = "new with this step"
    case gone = "ended with this step"
    case stored = "brought about or given"
    case derived = "follows from a rule"
    case more = "more"
    case eachWithEach = "Each with each other"
    case why = "Why"
    case because = "Because"
    case branches = "Branches"
    case until = "until"
    case steps = "steps"
    case from = "from"
    case inView = "in view"
    case given = "given"
    case since = "since"
    case rule = "rule"
    case deadline = "deadline"
    case consequence = "consequence"
    case remark = "remark"
    case timePasses = "time passes"
    case nothingElse = "nothing says otherwise"
    case comparison = "by comparison"
    case declared = "declared"
    case elsewhere = "explained above"
    case source = "source"
    case cut = "more than can be drawn is left out"
    case contents = "On this page"

    // The page.
    case timeline = "Timeline"
    case map = "Map of relations"
    case whatHappened = "What happened"
    case standing = "Where it stands"
    case asked = "What was asked"
    case sources = "Sources"
    case deadlinesAhead = "Deadlines ahead"
    case begins = "begins"
    case ends = "ends"
    case soNow = "so now"
    case noLonger = "no longer"
    case inConsequence = "in consequence"
    case note = "note"
    case refused = "refused, so it changes nothing"
    case played = "played"
    case couldBeDone = "It could be done, because"
    case itBrought = "It brought"
    case step = "Step"
    case previous = "Previous step"
    case next = "Next step"
    case nothingChanges = "Nothing changes."
    case holds = "What holds"
    case follows = "What follows"
    case skip = "Skip to what happened"
    case firstDay = "First day"
    case toldUntil = "Told until"
    case branch = "Branch"
    case keys =
      "Arrow keys move through the steps, Home and End go to the first and last, Enter opens why."
    case who = "Who"
    case toWhom = "To whom"
    case whatOf = "What"
    case changed = "Change"
    case event = "an event"
    case aFact = "a fact holds"
    case published = "published"
    case before = "Before the first step"
    case relationsAsList = "The same as a list"
    case nothingHappened = "Nothing has happened yet."
    case nobody = "Nothing is told of anybody."
    case fails = "fails"
    case holdsNeed = "holds"
    case answerYes = "Yes."
    case answerNo = "No."
    case nobodyFits = "Nobody and nothing fits."
  }
}

extension PictureWords.Word {
  var english: String { rawValue }

  var arabic: String {
    switch self {
    case .relations: "العلاقات"
    case .on: "في"
    case .after: "بعد"
    case .start: "في البداية"
    case .new: "جديد في هذه الخطوة"
    case .gone: "انتهى في هذه الخطوة"
    case .stored: "معطى أو نتج عن حدث"
    case .derived: "مستنتج من قاعدة"
    case .more: "أخرى"
    case .eachWithEach: "كل منهم مع كل من الآخرين"
    case .why: "لماذا"
    case .because: "لأن"
    case .branches: "الفروع"
    case .until: "حتى"
    case .steps: "خطوات"
    case .from: "من"
    case .inView: "المعروض"
    case .given: "معطى"
    case .since: "منذ"
    case .rule: "قاعدة"
    case .deadline: "أجل"
    case .consequence: "تبعة"
    case .remark: "ملاحظة"
    case .timePasses: "يمضي الوقت"
    case .nothingElse: "لا شيء يقول غير ذلك"
    case .comparison: "بالمقارنة"
    case .declared: "معلَن"
    case .elsewhere: "شرحه أعلاه"
    case .source: "المصدر"
    case .cut: "ما زاد على ما يمكن رسمه محذوف"
    case .contents: "في هذه الصفحة"
    case .timeline: "الخط الزمني"
    case .map: "خريطة العلاقات"
    case .whatHappened: "ما حدث"
    case .standing: "إلى أين وصلت الأمور"
    case .asked: "ما سُئل عنه"
    case .sources: "المصادر"
    case .deadlinesAhead: "الآجال المقبلة"
    case .begins: "يبدأ"
    case .ends: "ينتهي"
    case .soNow: "إذن الآن"
    case .noLonger: "لم يعد"
    case .inConsequence: "وبالتالي"
    case .note: "تعليق"
    case .refused: "مرفوض، فلا يغيّر شيئًا"
    case .played: "تحرُّك قمت به"
    case .couldBeDone: "أمكن ذلك لأن"
    case .itBrought: "ترتب عليه"
    case .step: "الخطوة"
    case .previous: "الخطوة السابقة"
    case .next: "الخطوة التالية"
    case .nothingChanges: "لا شيء يتغير."
    case .holds: "ما هو قائم"
    case .follows: "ما يترتب"
    case .skip: "انتقل إلى ما حدث"
    case .firstDay: "اليوم الأول"
    case .toldUntil: "مرويّ حتى"
    case .branch: "الفرع"
    case .keys:
      "مفاتيح الأسهم تنقلك بين الخطوات، وHome وEnd إلى الأولى والأخيرة، وEnter يفتح السبب."
    case .who: "من"
    case .toWhom: "إلى من"
    case .whatOf: "ماذا"
    case .changed: "التغيير"
    case .event: "حدث"
    case .aFact: "واقعة قائمة"
    case .published: "نُشر"
    case .before: "قبل الخطوة الأولى"
    case .relationsAsList: "الشيء نفسه كقائمة"
    case .nothingHappened: "لم يحدث شيء بعد."
    case .nobody: "لا يُروى شيء عن أحد."
    case .fails: "لا يتحقق"
    case .holdsNeed: "يتحقق"
    case .answerYes: "نعم."
    case .answerNo: "لا."
    case .nobodyFits: "لا أحد ولا شيء ينطبق عليه ذلك."
    }
  }
}
