import Wording

/// What the lines of the introduction do, each behind a line to type.
enum IntroductionMessage: Message {
  case next
  case moves
  case question
  case state
  case why
  case anything

  var english: String {
    switch self {
    case .next: "plays the next event; back looks back, and nothing is lost"
    case .moves: "what can be done now; type a move to make it, undo takes it back"
    case .question: "asks; ?names stand for whoever fits"
    case .state: "all that holds now"
    case .why: "explains a step or a fact; what if MOVE tries, how CONDITION plans"
    case .anything: "tells of anything here; help lists the rest, what now suggests"
    }
  }

  var arabic: String {
    switch self {
    case .next: "تشغيل الحدث التالي؛ وback للنظر إلى الوراء، ولا يضيع شيء"
    case .moves: "ما يمكن فعله الآن؛ اكتب تحرُّكًا للقيام به، ويتراجع عنه undo"
    case .question: "سؤال؛ وما يبدأ بعلامة ? لكل من ينطبق عليه"
    case .state: "كل ما هو قائم الآن"
    case .why: "شرح خطوة أو واقعة؛ ويجرّب what if MOVE، ويخطط how CONDITION"
    case .anything: "معلومات عن أي شيء هنا؛ ويسرد help ما بقي، ويقترح what now"
    }
  }

  var korean: String? {
    switch self {
    case .next: "다음 사건을 재현합니다. back 은 되돌아보며, 아무것도 사라지지 않습니다"
    case .moves: "지금 할 수 있는 조치. 조치는 문장으로 입력하고 undo 로 되돌립니다"
    case .question: "질문. ? 로 시작하는 이름은 해당하는 모두입니다"
    case .state: "지금 성립하는 모든 것"
    case .why: "단계나 사실을 설명합니다. what if MOVE 는 시험하고, how CONDITION 은 계획합니다"
    case .anything: "무엇이든 알려 줍니다. help 는 나머지를 보여 주고, what now 는 제안합니다"
    }
  }

  var japanese: String? {
    switch self {
    case .next: "次の出来事を再現します。back で振り返れ、何も失われません"
    case .moves: "いまできる行動。文として入力すると行動し、undo で取り消せます"
    case .question: "質問。? で始まる名前は当てはまる者すべてです"
    case .state: "いま成り立つすべて"
    case .why: "ステップや事実を説明します。what if MOVE で試し、how CONDITION で計画します"
    case .anything: "何についても示します。help は残りを一覧し、what now は提案します"
    }
  }
}
