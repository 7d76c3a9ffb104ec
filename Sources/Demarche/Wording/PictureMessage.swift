import Quantities
import Wording

/// What is said where something cannot be drawn.
enum PictureMessage: Message {
  case nobodyDraws
  case doesNotHold(Day)
  case noProof

  var english: String {
    switch self {
    case .nobodyDraws: "Nothing can be drawn here, only markdown written."
    case .doesNotHold(let day):
      "That does not hold on \(day.text), so there is no proof of it."
    case .noProof: "A proof is drawn of a fact that holds."
    }
  }

  var arabic: String {
    switch self {
    case .nobodyDraws: "لا يمكن الرسم هنا، بل كتابة markdown فقط."
    case .doesNotHold(let day): "هذا غير قائم في \(day.text)، فلا برهان عليه."
    case .noProof: "يُرسم برهان واقعة قائمة."
    }
  }

  var korean: String? {
    switch self {
    case .nobodyDraws: "여기서는 그릴 수 없고 markdown만 쓸 수 있습니다."
    case .doesNotHold(let day): "\(day.text)에 성립하지 않으므로 증명이 없습니다."
    case .noProof: "성립하는 사실의 증명만 그릴 수 있습니다."
    }
  }

  var japanese: String? {
    switch self {
    case .nobodyDraws: "ここでは描けません。markdown だけ書けます。"
    case .doesNotHold(let day): "\(day.text) には成り立たないので、証明はありません。"
    case .noProof: "成り立つ事実の証明だけを描けます。"
    }
  }
}
