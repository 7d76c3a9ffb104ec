import Wording

extension TeachingLabel {
  var korean: String? {
    let language = Language.korean
    return switch self {
    case .hint(let number, let count): "도움말 \(number)/\(count): "
    case .steps(let count): "\(count)단계"
    case .stepsDone(let done, let count): "\(count)단계 중 \(done)단계 완료"
    case .over(let done, let count): "끝남, \(count)단계 중 \(done)단계 완료"
    case .youAreInIt: "진행 중"
    case .typeLesson: "lesson 뒤에 제목이나 번호를 입력하십시오."
    case .step(let number, let count): "\(number)/\(count)단계"
    case .question(let number, let count): "질문 \(number)/\(count): "
    case .task(let number, let count): "과제 \(number)/\(count): "
    case .movesMade(let count): "조치 \(count)개"
    case .tried(let count): "시도 \(count)번"
    case .hintsTaken(let count): "도움말 \(count)번"
    case .itIs(let day, 0): "\(language.date(day))입니다."
    case .itIs(let day, let played):
      "\(language.date(day))입니다. \(played)단계 뒤입니다(log 로 볼 수 있음)."
    case .doneAlready: "이미 완료: "
    case .howToTask(let within):
      "원하는 대로 조치하고 기다리십시오. 조건이 성립하면 바로 완료됩니다."
        + (within.map { " 조치는 \($0)개 이내." } ?? "")
    case .howToChoose: "answer a, 또는 answer 와 낱말"
    case .howToDecide: "answer 예, 또는 answer 아니요"
    case .howToAnswer(let columns):
      "answer 와 \(columns.map { "?\($0)" }.joined(separator: ", ")), 또는 그것을 찾는 질문"
    case .hintHelps: "hint 는 도움말"
    case .isOver(let title): "“\(title)” 수업이 끝났습니다."
    case .cameTo(let done, let count, let tries, let questions, let hints):
      "\(count)단계 중 \(done)단계 완료, 질문 \(questions)개에 시도 \(tries)번, 도움말 \(hints)번."
    case .passedOver: "건너뜀: "
    case .againOrExport: "lesson again 은 처음부터 다시, export markdown FILE 은 한 일을 기록합니다."
    case .done: "완료했습니다."
    case .tookMoves(let made, let allowed):
      "조치 \(made)개가 들었고, 허용된 것은 \(allowed)개입니다. lesson back 은 과제가 나온 곳으로 돌아갑니다."
    case .elsewhere:
      "여기서 하는 일은 과제에 들어가지 않습니다. 과제가 나온 곳에서 이어진 길이 아닙니다. "
        + "lesson back 은 그곳으로 돌아갑니다."
    case .onlyTime: "조치는 더 필요 없고 시간만 필요합니다."
    case .fromHere(let moves, let waits):
      "여기서 조치 \(moves)개\(waits ? "와 약간의 기다림이" : "가") 더 필요합니다."
    case .noWayFound:
      "여기서는 방법을 찾지 못했습니다. lesson back 은 과제가 나온 곳으로 돌아갑니다."
    case .noMoveLeft:
      "남은 조치가 없고, 시간만으로는 되지 않습니다. lesson back 은 과제가 나온 곳으로 돌아갑니다."
    case .cannotBy(let left):
      "여기서 남은 조치 \(left)개로는 할 수 없습니다. lesson back 은 과제가 나온 곳으로 돌아갑니다."
    case .nearUnknown(let words): "얼마나 가까운지 알 수 없었습니다. \(words)"
    case .taskNotDone: "과제, 아직 미완료: "
    case .taskDone: "완료: "
    case .right: "맞습니다."
    case .partlyRight: "맞지만 그것이 전부는 아닙니다."
    case .wrong: "아닙니다."
    case .notQuite: "조금 다릅니다."
    case .tooMany: "불필요함: "
    case .stillMissing(let count):
      "빠진 답이 \(count)개 있습니다. 다시 해 보십시오. 도움말이나 두 번째 시도 뒤에 무엇인지와 그 까닭을 알려 줍니다."
    case .missing: "빠짐: "
    case .yes: "예"
    case .triedAndLeft(let tries, let hasHints, let canSkip):
      "시도 \(tries)번 · \(hasHints ? "hint 는 도움말" : "도움말 없음")"
        + (canSkip ? " · lesson skip 은 건너뛰기" : "")
    }
  }
}
