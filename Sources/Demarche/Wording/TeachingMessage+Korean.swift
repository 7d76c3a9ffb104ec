import Wording

extension TeachingMessage {
  var korean: String? {
    let language = Language.korean
    return switch self {
    case .noLessons: "이 시나리오에는 수업이 없습니다. 프로그램에 딸린 수업은 lessons/ 에 있습니다."
    case .noLessonHere: "여기에는 수업이 없습니다."
    case .noLessonBegun: "시작한 수업이 없습니다."
    case .noSuchLesson(let text): "“\(text)” 수업은 없습니다."
    case .isALesson(let title):
      "“\(title)”\(KoreanParticle.topic.form(after: title)) 수업입니다. lesson 뒤에 제목을 쓰면 시작합니다."
    case .lessonIsIn(let title, let path):
      "“\(title)” 수업은 다른 파일에 있습니다. quit 로 나가서 여십시오: demarche \(path)"
    case .whichLesson: "어느 수업입니까? 제목을 말하십시오."
    case .isOver(let title): "“\(title)” 수업은 끝났습니다. 기다리는 질문이 없습니다."
    case .nothingIsAsked: "기다리는 질문이 없습니다. 시작한 수업이 없습니다."
    case .nothingIsAskedHere: "기다리는 질문이 없습니다. 여기에는 수업이 없습니다."
    case .noHintFor: "도움말을 줄 질문이 없습니다."
    case .hasNoHint: "이 질문에는 도움말이 없습니다. lesson skip 은 이를 건너뛰고 답을 알려 줍니다."
    case .noMoreHints(let last): "도움말이 더 없습니다. 마지막 도움말: \(last)"
    case .left(let title): "“\(title)” 수업에서 나왔습니다. 계속하려면 lesson \(title)"
    case .theAnswer(let answer): "답: \(answer)."
    case .toBeReached(let condition): "이루어야 했던 것: \(condition)."
    case .oneWay(let steps): "한 가지 방법: \(steps.joined(separator: ", 그다음 "))."
    case .noChoice(let text): "“\(text)” — 보기에 없습니다. 글자나 보기의 낱말을 입력하십시오."
    case .oneIsRight: "하나가 맞습니다."
    case .yesOrNo: "예입니까, 아니요입니까?"
    case .otherColumns(let own, let names):
      "입력한 질문이 찾는 것은 \(own)개이고, 물은 것은 \(names.count)개입니다: "
        + "\(TeachingMessage.asked(names))."
    case .answerWithNames(let names):
      "이름으로, 또는 이름을 찾는 질문으로 답하십시오. 물은 것: \(TeachingMessage.asked(names))."
    case .parts(let names):
      "답마다 \(names.count)개의 부분이 있습니다: \(TeachingMessage.asked(names)). "
        + "답과 답 사이에는 쌍반점(;)을 넣으십시오."
    case .doesNotFit(let row, let wanted):
      "“\(row)” — 물은 것과 맞지 않습니다: \(wanted.joined(separator: ", "))."
    case .howToDrill(let most):
      "연습 주제는 why, history, consequences, deadlines 또는 전부이며, 질문은 1개부터 \(most)개까지입니다."
    case .noQuestion(let topic):
      "이 시나리오로는 \(topic.map { "\($0) " } ?? "")질문을 만들 수 없습니다."
    case .noDrill: "멈출 연습이 없습니다."
    case .drillIsOver: "연습이 끝났습니다."
    case .playAsWhom: "누구의 역할을 맡습니까?"
    case .playsNobody: "맡은 역할이 없습니다."
    case .noLongerPlays(let role): "더는 \(role) 역할을 맡지 않습니다."
    case .makesNoMoves(let name):
      "\(name)\(KoreanParticle.topic.form(after: name)) 여기서 조치를 하지 않습니다."
    case .notYourMove(let role, let actor):
      "맡은 역할은 \(role)이고, 이것은 \(actor)의 조치입니다. round 는 다른 이들이 대응하게 하고, "
        + "do 는 그래도 조치를 합니다."
    case .isPast(let day, let now):
      "\(language.date(day))은 이미 지났습니다. 현재는 \(language.date(now))입니다."
    case .betweenWhom: "누구와 누구 사이입니까? 이름 두 개를 쉼표로 나누어 쓰십시오."
    case .twoNames: "누구와 누구 사이입니까? 서로 다른 이름 두 개."
    case .othersRespond: "다른 이들이 대응"
    case .whereYouStand: "현재의 처지"
    case .whatToAnswer(0, []): "예 또는 아니요"
    case .whatToAnswer(0, let columns): TeachingMessage.asked(columns)
    case .whatToAnswer(let choices, _): "a부터 \(Session.letter(choices - 1))까지의 글자"
    case .forTheTask: "과제를 위해 할 수 있는 것"
    }
  }
}
