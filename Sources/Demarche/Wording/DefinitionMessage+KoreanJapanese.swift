extension DefinitionMessage {
  var korean: String? {
    switch self {
    case .defineWhat: "무엇을 정의합니까? 예: define Japan trusts South Korea"
    case .belongsToFiles(let word, let item):
      switch item {
      case .scenario: "\(word) — 정의할 수 없습니다. 이 세션에는 이미 시나리오가 있습니다."
      case .use: "\(word) — 정의할 수 없습니다. 파일에만 쓸 수 있습니다."
      case .event:
        "\(word) — 정의할 수 없습니다. 예정된 사건은 조치입니다. 그날로 가서 조치를 하십시오."
      case .lesson: "\(word) — 정의할 수 없습니다. 수업은 파일에 둡니다."
      }
    case .wouldBeRefused(let step, let day, let event, let reason):
      "이 정의를 받아들이면 \(day)의 #\(step) “\(event)” 단계가 거부됩니다: \(reason) "
        + "이미 재현한 일은 그대로 남습니다. 먼저 되돌리거나 첫날에 정의하십시오."
    case .timePasses: "시간이 흐름"
    }
  }

  var japanese: String? {
    switch self {
    case .defineWhat: "何を定義しますか。例：define Japan trusts South Korea"
    case .belongsToFiles(let word, let item):
      switch item {
      case .scenario: "\(word) は定義できません。このセッションにはすでにシナリオがあります。"
      case .use: "\(word) は定義できません。ファイルに書くものです。"
      case .event:
        "\(word) は定義できません。予定された出来事は行動です。その日へ行って行動してください。"
      case .lesson: "\(word) は定義できません。レッスンはファイルに書きます。"
      }
    case .wouldBeRefused(let step, let day, let event, let reason):
      "この定義を入れると\(day)の#\(step)「\(event)」が拒否されます：\(reason) "
        + "再現済みのことは残ります。先に取り消すか、初日に定義してください。"
    case .timePasses: "時間の経過"
    }
  }
}
