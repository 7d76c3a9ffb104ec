import Wording

extension StepLabel {
  var japanese: String? {
    switch self {
    case .scriptIsOver: "予定された出来事はもうありません。"
    case .nothingHasHappened: "まだ何も起きていません。"
    case .moveOf(let actor): "（\(actor)の行動）"
    case .played: "（自分の行動）"
    case .deadline: "期限到来："
    case .remark: "参考："
    case .timePasses: "時間の経過"
    case .refusedAndChangesNothing: "拒否されたため、何も変わらない："
    case .inConsequence: "これに伴い："
    case .nothingChanges: "変化なし"
    case .note: "注："
    case .source: "出典："
    case .soNow: "その結果"
    case .noLonger: "もはや不成立"
    case .steps(let count, let refused):
      "\(count)ステップ" + (refused == 0 ? "" : "、うち\(refused)件は拒否")
    case .nothingChangesInAll: "全体として変化なし"
    case .refused: "拒否："
    case .madeSoByYourMove: "原因となった行動："
    case .whatHolds: "現在成り立つ事実"
    case .whatFollows: "そこから導かれる事実"
    case .nothingHolds: "成り立つ事実はありません。"
    case .noScript: "予定された出来事はありません。"
    case .statusPlayed: "発生"
    case .statusRefused: "拒否"
    case .statusSkipped: "除外"
    case .statusPending: "予定"
    }
  }
}
