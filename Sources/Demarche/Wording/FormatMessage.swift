import Wording

/// What `export` writes in a format: one line for help.
enum FormatMessage: Message {
  case writes(ExportFormat)

  var english: String {
    switch self {
    case .writes(.markdown): "a transcript of this session, to be read and handed in"
    case .writes(.html):
      "a page to look through step by step: timeline, map, changes, why, what was asked"
    case .writes(.svg): "a picture of who stands how to whom; of a proof; of the branches"
    case .writes(.dot): "the same for Graphviz"
    case .writes(.json): "everything, for programs; schema/export.schema.json describes it"
    }
  }

  var arabic: String {
    switch self {
    case .writes(.markdown): "نص هذه الجلسة، ليُقرأ ويُسلَّم"
    case .writes(.html): "صفحة تُتصفح خطوة خطوة: الخط الزمني والخريطة والتغييرات ولماذا وما سُئل عنه"
    case .writes(.svg): "صورة لمن مع مَن وكيف؛ أو لبرهان؛ أو للفروع"
    case .writes(.dot): "الشيء نفسه لبرنامج Graphviz"
    case .writes(.json): "كل شيء، للبرامج؛ ويصفه schema/export.schema.json"
    }
  }

  var korean: String? {
    switch self {
    case .writes(.markdown): "이 세션의 기록. 읽고 제출하기 위한 것"
    case .writes(.html): "단계별로 보는 페이지: 연표, 관계도, 변화, 이유, 질문"
    case .writes(.svg): "누가 누구와 어떤 관계인지, 또는 증명이나 분기의 그림"
    case .writes(.dot): "Graphviz 용으로 같은 것"
    case .writes(.json): "프로그램을 위한 전체 내용. schema/export.schema.json 에 설명이 있음"
    }
  }

  var japanese: String? {
    switch self {
    case .writes(.markdown): "このセッションの記録。読み、提出するためのもの"
    case .writes(.html): "ステップごとに見るページ：年表、関係図、変化、理由、質問"
    case .writes(.svg): "だれがだれとどんな関係にあるか、または証明や分岐の図"
    case .writes(.dot): "同じものを Graphviz 用に"
    case .writes(.json): "プログラムのためのすべて。schema/export.schema.json に説明がある"
    }
  }
}

extension ExportFormat {
  /// What each format is for, a line each.
  static func details(in language: Language) -> String {
    allCases.map { "\($0.rawValue): \(FormatMessage.writes($0).text(in: language))." }.joined(
      separator: "\n")
  }
}
