import Wording

extension CommandMessage {
  var korean: String? {
    let language = Language.korean
    return switch self {
    case .howManyEvents: "사건 몇 개입니까? 숫자 또는 all."
    case .howManySteps: "몇 단계입니까? 숫자를 입력하십시오."
    case .nothingLeftToSkip: "건너뛸 사건이 없습니다."
    case .willNotHappen(let count, let branch):
      "예정된 사건 \(count)개는 \(branch) 분기에서 일어나지 않습니다."
    case .whereTo: "어디로 갑니까? 날짜, #3 같은 단계, start 또는 end."
    case .isPast(let day, let now):
      "\(language.date(day))은 이미 지났습니다. 현재는 \(language.date(now))입니다. "
        + "돌아보려면 goto \(day.text)"
    case .howLong: "얼마 동안입니까? 예: “10 days”, “3 weeks”, “until 2019-11-24”."
    case .calendarEnds: "달력은 9999년에서 끝납니다."
    case .dayIsMissing:
      "날짜가 빠졌습니다. 날짜는 2019-08-22, 2019년 8월 22일, 2019-08, 2019처럼 씁니다."
    case .noDay(let text):
      "“\(text)” — 날짜가 아닙니다. 날짜는 2019-08-22, 2019년 8월 22일, 2019-08, 2019처럼 씁니다."
    case .stepHasSign(let text): "단계는 #\(text)처럼 기호와 함께 씁니다."
    case .noSuchStep(let text, 0): "\(text) 단계는 없습니다. 아직 아무 일도 일어나지 않았습니다."
    case .noSuchStep(let text, 1): "\(text) 단계는 없습니다. 이 분기에는 #1만 있습니다."
    case .noSuchStep(let text, let last):
      "\(text) 단계는 없습니다. 이 분기의 단계는 #1부터 #\(last)까지입니다."
    case .beforeStart(let day, let start):
      "\(language.date(day))은 첫날인 \(language.date(start))보다 앞섭니다."
    case .keepsNoHistory(let command):
      "“\(command)” 명령에는 과거 기록이 필요하지만, --no-history에서는 현재만 남습니다."
    case .keepsNoReasons(let command):
      "“\(command)” 명령에는 사실의 근거가 필요하지만, --no-reasons에서는 근거가 남지 않습니다."
    case .howManyLines: "몇 줄입니까? 숫자를 입력하십시오."
    case .nothingToTakeBack: "되돌릴 것이 없습니다."
    case .steps(let line, 1, let step, let event): "\(line) (#\(step) \(event))"
    case .steps(let line, let count, let step, let event):
      "\(line) (\(count)단계, 마지막 #\(step) \(event))"
    case .takenBack(let lines): "되돌림: " + lines.joined(separator: "; ") + "."
    case .nothingToDoAgain: "다시 실행할 것이 없습니다."
    case .doneAgain(let lines): "다시 실행: " + lines.joined(separator: "; ") + "."
    case .onOrOff: "on 또는 off 를 입력하십시오."
    case .summary(let isOn): isOn ? "재현 결과를 합계로 표시합니다." : "재현 결과를 단계별로 표시합니다."
    case .isTheScenario(let path): "\(path) — 시나리오 파일 자체입니다. 다른 이름을 고르십시오."
    case .cannotWrite(let path, let trouble): "\(path) 파일에 쓸 수 없습니다: \(trouble)."
    case .cannotRead(let path): "\(path) 파일을 읽을 수 없습니다."
    case .toWhichFile: "어느 파일에 저장합니까?"
    case .whichFile: "어느 파일입니까?"
    case .written(let count, let path): "\(path) 파일에 \(count)줄을 썼습니다."
    case .loadsItself(let path): "\(path) 파일이 자기 자신을 불러옵니다."
    case .replayed(let count, let path): "\(path) 파일의 \(count)줄을 재현했습니다."
    case .isRefused: "거부됩니다."
    case .exportAsWhat(let formats):
      "어떤 형식으로, 어느 파일에 씁니까? 가능한 형식: \(formats.joined(separator: ", "))."
    case .cannotExport(let name, let formats):
      "“\(name)” 형식으로는 쓸 수 없습니다. 가능한 형식: \(formats.joined(separator: ", "))."
    case .exported(let path, let format): "\(path) 파일에 \(format) 형식으로 썼습니다."
    case .doesNotFit(let path, let failures, let more):
      "\(path) 파일은 더 이상 이 시나리오에 맞지 않습니다. 바뀐 것은 없습니다. 성립하지 않는 것: "
        + failures.map { "\($0.number)번째 줄 “\($0.line)”: \($0.reason)" }.joined(separator: " ")
        + (more > 0 ? " 그 밖에 \(more)개." : "")
    }
  }
}
