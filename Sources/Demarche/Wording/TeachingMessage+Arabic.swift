import Wording

extension TeachingMessage {
  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .noLessons: "ليس في هذا السيناريو دروس. الدروس المرفقة بالبرنامج في lessons/."
    case .noLessonHere: "لا درس هنا."
    case .noLessonBegun: "لم يُبدأ أي درس."
    case .noSuchLesson(let text): "لا درس بعنوان «\(text)»."
    case .isALesson(let title): "«\(title)» درس. اكتب lesson ثم العنوان لتبدأه."
    case .lessonIsIn(let title, let path):
      "الدرس «\(title)» في ملف آخر. اخرج بالأمر quit ثم افتحه: demarche \(path)"
    case .whichLesson: "أي درس؟ اذكر عنوانه."
    case .isOver(let title): "انتهى «\(title)»؛ لا سؤال مطروح."
    case .nothingIsAsked: "لا سؤال مطروح: لم يُبدأ أي درس."
    case .nothingIsAskedHere: "لا سؤال مطروح: لا درس هنا."
    case .noHintFor: "لا سؤال مطروح يكون له تلميح."
    case .hasNoHint: "لا تلميح لهذا. lesson skip يتجاوزه ويذكر جوابه."
    case .noMoreHints(let last): "لا تلميحات أخرى. كان آخرها: \(last)"
    case .left(let title): "غادرت «\(title)». للمتابعة: lesson \(title)"
    case .theAnswer(let answer): "الجواب: \(answer)."
    case .toBeReached(let condition): "المطلوب بلوغه: \(condition)."
    case .oneWay(let steps): "أحد السبل: \(steps.joined(separator: "، ثم "))."
    case .noChoice(let text): "«\(text)» ليس من الخيارات. اكتب حرفًا أو كلمات أحد الخيارات."
    case .oneIsRight: "واحد منها صحيح."
    case .yesOrNo: "نعم أم لا؟"
    case .otherColumns(let own, let names):
      "في سؤالك \(language.number(own)) مما يُبحث عنه؛ والمطلوب \(language.number(names.count)): "
        + "\(TeachingMessage.asked(names))."
    case .answerWithNames(let names):
      "أجب بأسماء، أو بسؤال يجدها؛ المطلوب: \(TeachingMessage.asked(names))."
    case .parts(let names):
      "أجزاء كل جواب \(language.number(names.count)): \(TeachingMessage.asked(names)). "
        + "ضع فاصلة منقوطة بين جواب وآخر."
    case .doesNotFit(let row, let wanted):
      "«\(row)» لا يوافق المطلوب: \(wanted.joined(separator: "، "))."
    case .howToDrill(let most):
      "يكون التمرين في why أو history أو consequences أو deadlines، أو فيها كلها؛ "
        + "من سؤال واحد إلى \(language.number(most))."
    case .noQuestion(let topic):
      "لا يمكن صوغ سؤال\(topic.map { " في \($0)" } ?? "") من هذا السيناريو."
    case .noDrill: "لا تمرين يُوقف."
    case .drillIsOver: "انتهى التمرين."
    case .playAsWhom: "في دور من؟"
    case .playsNobody: "لا تؤدي دور أحد."
    case .noLongerPlays(let role): "لم تعد تؤدي دور \(role)."
    case .makesNoMoves(let name): "لا تحركات هنا لـ\(name)."
    case .notYourMove(let role, let actor):
      "أنت في دور \(role)، وهذا تحرُّك \(actor). round يدع الآخرين يردّون؛ وdo يجريه مع ذلك."
    case .isPast(let day, let now):
      "\(language.date(day)) مضى؛ فاليوم \(language.date(now))."
    case .betweenWhom: "بين من؟ اسمان بينهما فاصلة."
    case .twoNames: "بين من؟ اسمان مختلفان."
    case .othersRespond: "يردّ الآخرون"
    case .whatToAnswer(0, []): "نعم أو لا"
    case .whatToAnswer(0, let columns): TeachingMessage.asked(columns)
    case .whatToAnswer(let choices, _): "حرف من a إلى \(Session.letter(choices - 1))"
    case .forTheTask: "ما يمكن فعله من أجل المهمة"
    case .whereYouStand: "موقفك"
    }
  }
}
