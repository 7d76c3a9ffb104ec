import Wording

/// What is written around answers to questions, lists of moves and mistakes.
enum AnswerLabel: Message {
  case yes
  case no
  case nobodyFits
  case answers(Int)
  case noMoveIsPossible
  case nobodyInParticular
  case moves(Int)
  /// Before what may have been meant.
  case perhaps
  /// Before the line that a question was read as.
  case readAs
  case holdsNow
  case doesNotHoldNow
  case watched
  case nowItHolds
  case nowItNoLongerHolds
  case noMacros

  var english: String {
    switch self {
    case .yes: "Yes."
    case .no: "No."
    case .nobodyFits: "Nobody and nothing fits."
    case .answers(let count): counted(count, "answer")
    case .noMoveIsPossible: "No move is possible now."
    case .nobodyInParticular: "Nobody in particular"
    case .moves(let count): counted(count, "move")
    case .perhaps: "Perhaps:"
    case .readAs: "Read as:"
    case .holdsNow: "It holds now."
    case .doesNotHoldNow: "It does not hold now."
    case .watched: "watched: "
    case .nowItHolds: "now it holds"
    case .nowItNoLongerHolds: "now it no longer holds"
    case .noMacros: "There are no macros. Type: help macro"
    }
  }

  var arabic: String {
    switch self {
    case .yes: "نعم."
    case .no: "لا."
    case .nobodyFits: "لا أحد ولا شيء ينطبق عليه ذلك."
    case .answers(let count): ArabicNoun.answers.counted(count)
    case .noMoveIsPossible: "لا يمكن القيام بأي تحرُّك الآن."
    case .nobodyInParticular: "بلا فاعل محدد"
    case .moves(let count): ArabicNoun.moves.counted(count)
    case .perhaps: "لعلك تقصد:"
    case .readAs: "قُرئ هكذا:"
    case .holdsNow: "قائم الآن."
    case .doesNotHoldNow: "غير قائم الآن."
    case .watched: "تحت المراقبة: "
    case .nowItHolds: "صار قائمًا"
    case .nowItNoLongerHolds: "لم يعد قائمًا"
    case .noMacros: "لا اختصارات بعد. اكتب: help macro"
    }
  }

  var korean: String? {
    switch self {
    case .yes: "예."
    case .no: "아니요."
    case .nobodyFits: "해당하는 것이 없습니다."
    case .answers(let count): "답 \(count)개"
    case .noMoveIsPossible: "지금 가능한 조치가 없습니다."
    case .nobodyInParticular: "특정 행위자 없음"
    case .moves(let count): "조치 \(count)개"
    case .perhaps: "혹시:"
    case .readAs: "다음과 같이 읽음:"
    case .holdsNow: "지금 성립합니다."
    case .doesNotHoldNow: "지금 성립하지 않습니다."
    case .watched: "지켜보는 조건: "
    case .nowItHolds: "이제 성립함"
    case .nowItNoLongerHolds: "더는 성립하지 않음"
    case .noMacros: "매크로가 없습니다. 입력: help macro"
    }
  }

  var japanese: String? {
    switch self {
    case .yes: "はい。"
    case .no: "いいえ。"
    case .nobodyFits: "該当するものはありません。"
    case .answers(let count): "回答\(count)件"
    case .noMoveIsPossible: "いま可能な行動はありません。"
    case .nobodyInParticular: "特定の主体なし"
    case .moves(let count): "行動\(count)件"
    case .perhaps: "もしかすると："
    case .readAs: "次のように読み取り："
    case .holdsNow: "いま成り立っています。"
    case .doesNotHoldNow: "いまは成り立っていません。"
    case .watched: "監視中の条件："
    case .nowItHolds: "成り立つようになった"
    case .nowItNoLongerHolds: "成り立たなくなった"
    case .noMacros: "マクロはありません。入力：help macro"
    }
  }
}
