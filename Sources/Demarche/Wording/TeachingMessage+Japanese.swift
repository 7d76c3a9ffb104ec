import Wording

extension TeachingMessage {
  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .noLessons: "このシナリオにはレッスンがありません。付属のレッスンは lessons/ にあります。"
    case .noLessonHere: "ここにはレッスンがありません。"
    case .noLessonBegun: "始めたレッスンはありません。"
    case .noSuchLesson(let text): "「\(text)」というレッスンはありません。"
    case .isALesson(let title): "「\(title)」は授業です。lesson の後に題名を書くと始まります。"
    case .lessonIsIn(let title, let path):
      "授業「\(title)」は別のファイルにあります。quit で出て、開いてください：demarche \(path)"
    case .whichLesson: "どのレッスンですか。題名を入力してください。"
    case .isOver(let title): "「\(title)」は終わりました。待っている問いはありません。"
    case .nothingIsAsked: "待っている問いはありません。始めたレッスンがありません。"
    case .nothingIsAskedHere: "待っている問いはありません。ここにはレッスンがありません。"
    case .noHintFor: "ヒントを出せる問いがありません。"
    case .hasNoHint: "これにはヒントがありません。lesson skip で飛ばして答えを見られます。"
    case .noMoreHints(let last): "ヒントはもうありません。最後のヒント：\(last)"
    case .left(let title): "「\(title)」を離れました。続けるには lesson \(title)"
    case .theAnswer(let answer): "答え：\(answer)。"
    case .toBeReached(let condition): "達成すべきだったこと：\(condition)。"
    case .oneWay(let steps): "一つの方法：\(steps.joined(separator: "、次に"))。"
    case .noChoice(let text): "「\(text)」は選択肢にありません。文字か選択肢の語を入力してください。"
    case .oneIsRight: "正しいのは一つです。"
    case .yesOrNo: "はい、いいえのどちらですか。"
    case .otherColumns(let own, let names):
      "入力した質問が求めるものは\(own)個、問われているのは\(names.count)個です："
        + "\(TeachingMessage.asked(names))。"
    case .answerWithNames(let names):
      "名称か、名称を見つける質問で答えてください。問われているもの：\(TeachingMessage.asked(names))。"
    case .parts(let names):
      "答えはそれぞれ\(names.count)個の部分からなります：\(TeachingMessage.asked(names))。"
        + "答えと答えの間にはセミコロン（;）を入れてください。"
    case .doesNotFit(let row, let wanted):
      "「\(row)」は問われているものに合いません：\(wanted.joined(separator: "、"))。"
    case .howToDrill(let most):
      "練習の題材は why、history、consequences、deadlines、またはそのすべてで、1問から\(most)問までです。"
    case .noQuestion(let topic):
      "このシナリオからは\(topic.map { "\($0) の" } ?? "")問題を作れません。"
    case .noDrill: "止める練習はありません。"
    case .drillIsOver: "練習は終わりました。"
    case .playAsWhom: "だれの役を演じますか。"
    case .playsNobody: "だれの役も演じていません。"
    case .noLongerPlays(let role): "\(role)の役を終えました。"
    case .makesNoMoves(let name): "\(name)はここでは行動しません。"
    case .notYourMove(let role, let actor):
      "演じているのは\(role)で、これは\(actor)の行動です。round で他の主体が応じ、do ならそのまま行動します。"
    case .isPast(let day, let now):
      "\(language.date(day))は過去です。現在は\(language.date(now))です。"
    case .betweenWhom: "だれとだれの間ですか。二つの名称をコンマで区切ってください。"
    case .twoNames: "だれとだれの間ですか。異なる二つの名称が必要です。"
    case .othersRespond: "他の主体が応じる"
    case .whereYouStand: "現在の立場"
    case .whatToAnswer(0, []): "はい、またはいいえ"
    case .whatToAnswer(0, let columns): TeachingMessage.asked(columns)
    case .whatToAnswer(let choices, _): "aから\(Session.letter(choices - 1))までの文字"
    case .forTheTask: "課題のためにできること"
    }
  }
}
