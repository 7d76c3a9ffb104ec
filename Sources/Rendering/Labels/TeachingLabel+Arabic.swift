import Wording

extension TeachingLabel {
  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .hint(let number, let count):
      "تلميح \(language.number(number)) من \(language.number(count)): "
    case .steps(let count): ArabicNoun.steps.counted(count)
    case .stepsDone(let done, let count):
      "أُنجز \(language.number(done)) من \(language.number(count))"
    case .over(let done, let count):
      "انتهى، أُنجز \(language.number(done)) من \(language.number(count))"
    case .youAreInIt: "أنت فيه"
    case .typeLesson: "اكتب lesson ثم العنوان أو الرقم."
    case .step(let number, let count):
      "الخطوة \(language.number(number)) من \(language.number(count))"
    case .question(let number, let count):
      "السؤال \(language.number(number)) من \(language.number(count)): "
    case .task(let number, let count):
      "المهمة \(language.number(number)) من \(language.number(count)): "
    case .movesMade(let count): "أُجري \(ArabicNoun.moves.counted(count))"
    case .tried(let count): "المحاولات: \(language.number(count))"
    case .hintsTaken(let count): "التلميحات: \(language.number(count))"
    case .itIs(let day, 0): "اليوم \(language.date(day))."
    case .itIs(let day, let played):
      "اليوم \(language.date(day))؛ مضى \(ArabicNoun.steps.counted(played)) (log يعرضها)."
    case .doneAlready: "أُنجزت من قبل: "
    case .howToTask(let within):
      "تحرّك وانتظر كما تشاء؛ تُنجز المهمة حالما يقوم الشرط."
        + (within.map { " في حدود \(ArabicNoun.moves.counted($0))." } ?? "")
    case .howToChoose: "answer a، أو answer ثم الكلمات"
    case .howToDecide: "answer نعم، أو answer لا"
    case .howToAnswer(let columns):
      "answer ثم \(columns.map { "?\($0)" }.joined(separator: "، "))، أو السؤال الذي يجدها"
    case .hintHelps: "hint للمساعدة"
    case .isOver(let title): "انتهى «\(title)»."
    case .cameTo(let done, let count, let tries, let questions, let hints):
      "أُنجز \(language.number(done)) من \(language.number(count))؛ "
        + "المحاولات: \(language.number(tries)) لأسئلة عددها \(language.number(questions))؛ "
        + "التلميحات: \(language.number(hints))."
    case .passedOver: "تُرك: "
    case .againOrExport: "lesson again يبدؤه من جديد؛ export markdown FILE يكتب ما فعلته."
    case .done: "أُنجزت."
    case .tookMoves(let made, let allowed):
      "استغرق ذلك \(ArabicNoun.moves.counted(made))، والمسموح \(language.number(allowed)). "
        + "lesson back يعود إلى حيث طُرحت المهمة."
    case .elsewhere:
      "لا يُحتسب لها شيء هنا: لست على مسار يبدأ حيث طُرحت المهمة. lesson back يعود إلى هناك."
    case .onlyTime: "لا يلزم تحرُّك آخر، بل الوقت وحده."
    case .fromHere(let moves, let waits):
      "يلزم من هنا \(ArabicNoun.moves.counted(moves))" + (waits ? " وبعض الانتظار." : ".")
    case .noWayFound: "لم يُعثر من هنا على سبيل. lesson back يعود إلى حيث طُرحت المهمة."
    case .noMoveLeft:
      "لم يبقَ لها تحرُّك، والوقت وحده لا يكفي. lesson back يعود إلى حيث طُرحت المهمة."
    case .cannotBy(let left):
      "لا يمكن إنجازها من هنا بما بقي: \(ArabicNoun.moves.counted(left)). "
        + "lesson back يعود إلى حيث طُرحت المهمة."
    case .nearUnknown(let words): "تعذّرت معرفة مدى قربها. \(words)"
    case .taskNotDone: "المهمة، لم تُنجز بعد: "
    case .taskDone: "أُنجزت: "
    case .right: "صحيح."
    case .partlyRight: "صحيح في ما ذُكر، لكنه ليس كل شيء."
    case .wrong: "لا."
    case .notQuite: "ليس تمامًا."
    case .tooMany: "زائد: "
    case .missing: "ناقص: "
    case .stillMissing(let count):
      "ما ينقص من الإجابات: \(language.number(count)). حاول ثانية؛ بعد تلميح أو محاولة ثانية تُذكر مع السبب."
    case .yes: "نعم"
    case .triedAndLeft(let tries, let hasHints, let canSkip):
      "المحاولات: \(language.number(tries)) · "
        + (hasHints ? "hint للمساعدة" : "لا تلميحات أخرى")
        + (canSkip ? " · lesson skip يتجاوزه" : "")
    }
  }
}
