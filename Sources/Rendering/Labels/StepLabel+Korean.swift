import Wording

extension StepLabel {
  var korean: String? {
    switch self {
    case .scriptIsOver: "예정된 사건이 더 이상 없습니다."
    case .nothingHasHappened: "아직 아무 일도 일어나지 않았습니다."
    case .moveOf(let actor): "(\(actor)의 조치)"
    case .played: "(직접 취한 조치)"
    case .deadline: "시한 도래: "
    case .remark: "참고: "
    case .timePasses: "시간이 흐름"
    case .refusedAndChangesNothing: "거부되어 아무것도 바뀌지 않음:"
    case .inConsequence: "이에 따라: "
    case .nothingChanges: "바뀐 것 없음"
    case .note: "주: "
    case .source: "출처: "
    case .soNow: "그 결과"
    case .noLonger: "더는 아님"
    case .steps(let count, let refused):
      "\(count)단계" + (refused == 0 ? "" : ", \(refused)건 거부됨")
    case .nothingChangesInAll: "전체적으로 바뀐 것 없음"
    case .refused: "거부됨: "
    case .madeSoByYourMove: "원인이 된 조치: "
    case .whatHolds: "현재 성립하는 사실"
    case .whatFollows: "그로부터 따라 나오는 사실"
    case .nothingHolds: "성립하는 사실이 없습니다."
    case .noScript: "예정된 사건이 없습니다."
    case .statusPlayed: "발생"
    case .statusRefused: "거부"
    case .statusSkipped: "제외"
    case .statusPending: "예정"
    }
  }
}
