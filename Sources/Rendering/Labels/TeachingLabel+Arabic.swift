import Wording

extension TeachingLabel {
  var arabic: String {
    let language = Language.arabic
    func of(_ number: Int, _ count: Int) -> String {
      "\(language.number(number)) من \(language.number(count))"
    }
    return switch self {
    case .steps(let count): ArabicNoun.steps.counted(count)
    case .done(let done, let count): "أُنجز \(of(done, count))"
    case .over(let done, let count): "انتهى، أُنجز \(of(done, count))"
    case .youAreInIt: "أنت فيه"
    case .typeLesson: "اكتب lesson ثم عنوانًا أو رقمًا."
    case .step(let number, let count): "الخطوة \(of(number, count))"
    case .task(let number, let count): "المهمة \(of(number, count)): "
    case .question(let number, let count): "السؤال \(of(number, count)): "
    case .movesMade(let count): "التحركات: \(language.number(count))"
    case .tried(let count): "المحاولات: \(language.number(count))"
    case .hintsTaken(let count): "التلميحات: \(language.number(count))"
    case .itIs(let day, 0): "اليوم \(language.date(day))."
    case .itIs(let day, let played):
      "اليوم \(language.date(day))؛ بعد \(ArabicNoun.laterSteps.counted(played)) (يعرضها log)."
    case .doneAlready: "أُنجزت بالفعل: "
    case .howToDoTask(let moves):
      "تحرّك وانتظر كما تشاء؛ وتُنجز متى قام المطلوب."
        + (moves.map { " الحد الأقصى: \(ArabicNoun.moves.counted($0))." } ?? "")
    case .howToChoose: "answer a، أو answer ثم الكلمات"
    case .howToSayYes: "answer yes، أو answer no"
    case .howToAnswerOne(let name): "answer ثم ما وجدته (?\(name))، أو السؤال الذي يعثر عليه"
    case .howToAnswerMany(let names): "answer ثم \(names)، أو السؤال الذي يعثر عليها"
    case .hintHelps: " · hint يساعد"
    case .isOver(let title): "انتهى «\(title)»."
    case .results(let done, let count, let tries, let questions, let hints):
      "أُنجز \(of(done, count))؛ المحاولات: \(language.number(tries))، الأسئلة: "
        + "\(language.number(questions))، التلميحات: \(language.number(hints))."
    case .passedOver: "جرى تجاوزه: "
    case .again: "يبدأه lesson again من جديد؛ ويكتب export markdown FILE ما فعلته."
    case .isDone: "أُنجزت."
    case .tooManyMoves(let made, let allowed):
      "عدد التحركات \(language.number(made))، والمسموح به \(language.number(allowed)). "
        + "يعود lesson back إلى حيث طُرحت المهمة."
    case .elsewhere:
      "لا يُحتسب شيء هنا: لست على مسار يبدأ حيث طُرحت المهمة. يعود lesson back إلى هناك."
    case .onlyTime: "لا يلزم تحرُّك آخر، بل الوقت وحده."
    case .movesLeft(let moves, let waits):
      "الباقي من هنا: \(ArabicNoun.moves.counted(moves))\(waits ? " مع بعض الانتظار." : ".")"
    case .noWay: "لم يُعثر من هنا على سبيل إليها. يعود lesson back إلى حيث طُرحت المهمة."
    case .noMoveLeft:
      "لم يبقَ لها تحرُّك، والوقت وحده لا يحققها. يعود lesson back إلى حيث طُرحت المهمة."
    case .notByMovesLeft(let count):
      "لا يمكن إنجازها من هنا بما بقي (\(ArabicNoun.moves.counted(count))). "
        + "يعود lesson back إلى حيث طُرحت المهمة."
    case .notTold(let words): "تعذّر تقدير القرب منها. \(words)"
    case .notDoneYet: "المهمة، لم تُنجز بعد: "
    case .doneTask: "أُنجزت: "
    case .right: "صحيح."
    case .partlyRight: "صحيح في حدوده، لكنه ليس كل شيء."
    case .no: "لا."
    case .notQuite: "ليس تمامًا."
    case .tooMany: "زائد: "
    case .missing: "ناقص: "
    case .yes: "نعم"
    case .triedSoFar(let count, let hasHints):
      "المحاولات: \(language.number(count)) · \(hasHints ? "hint يساعد" : "لا تلميحات أخرى") · "
        + "يتجاوزه lesson skip"
    case .hint(let number, let count): "التلميح \(of(number, count)): "
    }
  }
}

extension ArabicNoun {
  /// Steps behind a preposition.
  fileprivate static let laterSteps = ArabicNoun(
    zero: "لا خطوات", one: "خطوة واحدة", two: "خطوتين", few: "خطوات", many: "خطوة")
}
