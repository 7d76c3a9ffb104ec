import ScenarioLanguage
import Wording

/// What `? NAME` says: the titles of its sections, and what a thing is.
enum AboutMessage: Message {
  case forExample
  case typedAs
  case toMendIt
  case untitled
  case whoCanAct
  case whatCanHold
  case whatCanBeDone
  case reactions
  case documents
  case numbers
  case days
  case texts
  case kind(of: String?)
  case kindsOfIt
  case members
  case holdsOfOne
  case movesWithOne
  case derives
  case holdsByRules
  case runningNow
  case language(String)
  case published(String)
  case citedBy
  case citedFor
  case sources
  case alsoKnownAs
  case wants
  case moreLikeIt(Int)
  case holdsNow
  case canDoNow
  case canDoAmongOthers
  case wishHolds(Bool)
  case isDerived
  case isStored
  case oneForEach(String, [String])
  case followsFrom
  case beginsBy
  case endsBy
  case neededBy
  case inOtherLanguages
  case byMove
  case byConsequence
  case byDeadline
  case rule
  case source
  case moveOf(String)
  case needs
  case does
  case canBeMadeNow
  case canBeMadeAtLeast
  case weight(String)
  case weightScale
  case knownAs
  case now
  case canBeMade
  case wouldBeRefused
  case lacks(String)

  var english: String {
    switch self {
    case .forExample: "For example"
    case .typedAs: "Typed as"
    case .toMendIt: "To mend it"
    case .untitled: "A scenario without a title"
    case .whoCanAct: "Who can act"
    case .whatCanHold: "What can hold"
    case .whatCanBeDone: "What can be done"
    case .reactions: "Rules, consequences and deadlines"
    case .documents: "Documents cited"
    case .numbers: "Numbers, exact to four places."
    case .days: "Days of the calendar."
    case .texts: "Texts in quotes."
    case .kind(let parent): parent.map { "A kind of \($0)." } ?? "A kind."
    case .kindsOfIt: "Kinds of it"
    case .members: "Who and what is one"
    case .holdsOfOne: "What can hold of one"
    case .movesWithOne: "Moves with one"
    case .derives: "Derives"
    case .holdsByRules: "Holds now, by this rule or another"
    case .runningNow: "Running now"
    case .language(let code): "language \(code)"
    case .published(let day): "published \(day)"
    case .citedBy: "Cited by"
    case .citedFor: "Cited for"
    case .sources: "Sources"
    case .alsoKnownAs: "Also known as"
    case .wants: "Wants"
    case .moreLikeIt(let count): "and \(count) more like it"
    case .holdsNow: "Holds now"
    case .canDoNow: "Can do now"
    case .canDoAmongOthers: "Can do now, among others"
    case .wishHolds(let holds): holds ? "holds now" : "does not hold now"
    case .isDerived: "It follows from rules."
    case .isStored: "It is given, and begun and ended by moves."
    case .oneForEach(let value, let keys):
      "At most one \(value) for each \(keys.joined(separator: " "))."
    case .followsFrom: "Follows from"
    case .beginsBy: "Begins by"
    case .endsBy: "Ends by"
    case .neededBy: "Needed by"
    case .inOtherLanguages: "In other languages"
    case .byMove: "move"
    case .byConsequence: "consequence"
    case .byDeadline: "deadline"
    case .rule: "rule"
    case .source: "source"
    case .moveOf(let actor): "A move of \(actor)."
    case .needs: "Needs"
    case .does: "Does"
    case .canBeMadeNow: "Can be made now"
    case .canBeMadeAtLeast: "Can be made now, at least"
    case .weight(let weight): "weight \(weight)"
    case .weightScale: "-10 hostile, 10 cooperative"
    case .knownAs: "Known as"
    case .now: "Now"
    case .canBeMade: "It can be made."
    case .wouldBeRefused: "Now it would be refused"
    case .lacks(let need): "lacks \(need)"
    }
  }

  var arabic: String {
    switch self {
    case .forExample: "مثلًا"
    case .typedAs: "يُكتب هكذا"
    case .toMendIt: "لإصلاحه"
    case .untitled: "سيناريو بلا عنوان"
    case .whoCanAct: "من يمكنه التحرُّك"
    case .whatCanHold: "ما يمكن أن يقوم"
    case .whatCanBeDone: "ما يمكن فعله"
    case .reactions: "القواعد والتبعات والآجال"
    case .documents: "الوثائق المستشهد بها"
    case .numbers: "أعداد، دقيقة إلى أربع منازل عشرية."
    case .days: "أيام التقويم."
    case .texts: "نصوص بين علامتي اقتباس."
    case .kind(let parent): parent.map { "نوع من \($0)." } ?? "نوع."
    case .kindsOfIt: "أنواعه"
    case .members: "مَن وما هو منه"
    case .holdsOfOne: "ما يمكن أن يقوم بشأنه"
    case .movesWithOne: "تحركات تتعلق به"
    case .derives: "تستنتج"
    case .holdsByRules: "قائم الآن، بهذه القاعدة أو غيرها"
    case .runningNow: "سارٍ الآن"
    case .language(let code): "اللغة: \(code)"
    case .published(let day): "نُشر في \(day)"
    case .citedBy: "استُشهد به في"
    case .citedFor: "استُشهد به لـ"
    case .sources: "المصادر"
    case .alsoKnownAs: "يُعرف أيضًا باسم"
    case .wants: "يريد"
    case .moreLikeIt(let count): "ومثله أيضًا: \(Language.arabic.number(count))"
    case .holdsNow: "قائم الآن"
    case .canDoNow: "يمكنه الآن"
    case .canDoAmongOthers: "مما يمكنه الآن"
    case .wishHolds(let holds): holds ? "قائم الآن" : "غير قائم الآن"
    case .isDerived: "يترتب على قواعد."
    case .isStored: "يُعطى، وتبدؤه التحركات وتنهيه."
    case .oneForEach(let value, let keys):
      "\(value) واحد على الأكثر لكل \(keys.joined(separator: " و"))."
    case .followsFrom: "يترتب على"
    case .beginsBy: "يبدأ بفعل"
    case .endsBy: "ينتهي بفعل"
    case .neededBy: "يشترطه"
    case .inOtherLanguages: "بلغات أخرى"
    case .byMove: "تحرُّك"
    case .byConsequence: "تبعة"
    case .byDeadline: "أجل"
    case .rule: "قاعدة"
    case .source: "مصدر"
    case .moveOf(let actor): "تحرُّك يقوم به \(actor)."
    case .needs: "يشترط"
    case .does: "يفعل"
    case .canBeMadeNow: "ممكن الآن"
    case .canBeMadeAtLeast: "ممكن الآن، على الأقل"
    case .weight(let weight): "الوزن \(Language.arabic.digits(weight))"
    case .weightScale: "‎−١٠ عدائي، ١٠ تعاوني"
    case .knownAs: "يُعرف بالرمز"
    case .now: "الآن"
    case .canBeMade: "يمكن القيام به."
    case .wouldBeRefused: "لو جرى الآن لرُفض"
    case .lacks(let need): "ينقصه: \(need)"
    }
  }

  var korean: String? {
    switch self {
    case .forExample: "예"
    case .typedAs: "입력 형식"
    case .toMendIt: "고치는 방법"
    case .untitled: "제목 없는 시나리오"
    case .whoCanAct: "행위자"
    case .whatCanHold: "성립할 수 있는 것"
    case .whatCanBeDone: "할 수 있는 조치"
    case .reactions: "규칙, 결과, 시한"
    case .documents: "인용된 문서"
    case .numbers: "소수점 아래 넷째 자리까지 정확한 수."
    case .days: "달력의 날."
    case .texts: "따옴표로 묶은 텍스트."
    case .kind(let parent): parent.map { "\($0)의 한 종류." } ?? "종류."
    case .kindsOfIt: "하위 종류"
    case .members: "여기에 속하는 것"
    case .holdsOfOne: "관련하여 성립할 수 있는 것"
    case .movesWithOne: "관련된 조치"
    case .derives: "도출하는 것"
    case .holdsByRules: "이 규칙이나 다른 규칙에 따라 지금 성립하는 것"
    case .runningNow: "지금 진행 중"
    case .language(let code): "언어 \(code)"
    case .published(let day): "발행 \(day)"
    case .citedBy: "인용한 규칙"
    case .citedFor: "인용된 사건"
    case .sources: "출처"
    case .alsoKnownAs: "다른 이름"
    case .wants: "바라는 것"
    case .moreLikeIt(let count): "비슷한 것 \(count)개 더"
    case .holdsNow: "지금 성립하는 것"
    case .canDoNow: "지금 할 수 있는 조치"
    case .canDoAmongOthers: "지금 할 수 있는 조치 가운데 일부"
    case .wishHolds(let holds): holds ? "지금 성립" : "지금 불성립"
    case .isDerived: "규칙에서 따라 나옵니다."
    case .isStored: "처음에 주어지고, 조치로 시작되고 끝납니다."
    case .oneForEach(let value, let keys): "\(keys.joined(separator: ", "))마다 \(value) 하나까지."
    case .followsFrom: "근거가 되는 규칙"
    case .beginsBy: "시작하게 하는 것"
    case .endsBy: "끝나게 하는 것"
    case .neededBy: "이것이 필요한 것"
    case .inOtherLanguages: "다른 언어로"
    case .byMove: "조치"
    case .byConsequence: "결과"
    case .byDeadline: "시한"
    case .rule: "규칙"
    case .source: "출처"
    case .moveOf(let actor): "\(actor)의 조치."
    case .needs: "필요한 조건"
    case .does: "효과"
    case .canBeMadeNow: "지금 할 수 있음"
    case .canBeMadeAtLeast: "지금 할 수 있음(적어도)"
    case .weight(let weight): "가중치 \(weight)"
    case .weightScale: "-10 적대적, 10 협력적"
    case .knownAs: "분류 코드"
    case .now: "지금"
    case .canBeMade: "할 수 있습니다."
    case .wouldBeRefused: "지금은 거부됨"
    case .lacks(let need): "빠짐: \(need)"
    }
  }

  var japanese: String? {
    switch self {
    case .forExample: "例"
    case .typedAs: "入力の形"
    case .toMendIt: "直し方"
    case .untitled: "題名のないシナリオ"
    case .whoCanAct: "行動できる主体"
    case .whatCanHold: "成り立ちうること"
    case .whatCanBeDone: "できる行動"
    case .reactions: "規則・帰結・期限"
    case .documents: "引用された文書"
    case .numbers: "小数第四位まで正確な数。"
    case .days: "暦の日。"
    case .texts: "引用符で囲んだ文字列。"
    case .kind(let parent): parent.map { "\($0)の一種。" } ?? "種類。"
    case .kindsOfIt: "下位の種類"
    case .members: "これに属するもの"
    case .holdsOfOne: "これについて成り立ちうること"
    case .movesWithOne: "これに関わる行動"
    case .derives: "導くこと"
    case .holdsByRules: "この規則または別の規則でいま成り立つこと"
    case .runningNow: "いま進行中"
    case .language(let code): "言語 \(code)"
    case .published(let day): "発行 \(day)"
    case .citedBy: "引用している規則"
    case .citedFor: "引用された出来事"
    case .sources: "出典"
    case .alsoKnownAs: "別名"
    case .wants: "望んでいること"
    case .moreLikeIt(let count): "似たものがあと\(count)件"
    case .holdsNow: "いま成り立つこと"
    case .canDoNow: "いまできる行動"
    case .canDoAmongOthers: "いまできる行動の一部"
    case .wishHolds(let holds): holds ? "いま成立" : "いま不成立"
    case .isDerived: "規則から導かれます。"
    case .isStored: "与えられ、行動によって開始・終了します。"
    case .oneForEach(let value, let keys): "\(keys.joined(separator: "、"))ごとに\(value)は一つまで。"
    case .followsFrom: "導く規則"
    case .beginsBy: "開始させるもの"
    case .endsBy: "終了させるもの"
    case .neededBy: "これを必要とするもの"
    case .inOtherLanguages: "他の言語で"
    case .byMove: "行動"
    case .byConsequence: "帰結"
    case .byDeadline: "期限"
    case .rule: "規則"
    case .source: "出典"
    case .moveOf(let actor): "\(actor)の行動。"
    case .needs: "必要な条件"
    case .does: "効果"
    case .canBeMadeNow: "いまできるもの"
    case .canBeMadeAtLeast: "いまできるもの（少なくとも）"
    case .weight(let weight): "重み \(weight)"
    case .weightScale: "-10 敵対的、10 協力的"
    case .knownAs: "分類コード"
    case .now: "いま"
    case .canBeMade: "行うことができます。"
    case .wouldBeRefused: "いまは拒否される"
    case .lacks(let need): "不足：\(need)"
    }
  }
}
