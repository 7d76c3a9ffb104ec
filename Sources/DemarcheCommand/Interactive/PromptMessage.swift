import Quantities
import Wording

/// What the prompt itself says, before and beside a session.
enum PromptMessage: Message {
  case timingOnOrOff
  case noLineYet
  case whichLine
  case noSuchLine(Int)
  case noLineHasThis
  case searchKeys(Int, of: Int)
  case searching(states: Int, moves: Int)
  case timesAreTold(Bool)
  case noFileForEditor(String)
  case cannotRunEditor(String)
  case editorGaveUp
  case newBranch(String, from: String)
  /// Before the words that are looked for in earlier lines.
  case history
  /// How many are not shown of a list; and which of it are, or which of its rows.
  case moreBelow(Int)
  case shown(from: Int, to: Int, of: Int, areRows: Bool)
  /// Behind the branch, who is played.
  case playing(String)

  var english: String {
    switch self {
    case .timingOnOrOff: "On or off? timing on, or timing off."
    case .noLineYet: "No line was typed before this one."
    case .whichLine: "Which line? !! is the last one, !3 the third, and ! lists them."
    case .noSuchLine(let count): "There is no such line: \(count) were typed. ! lists them."
    case .noLineHasThis: "No earlier line has this."
    case .searchKeys(let place, let count):
      "\(place) of \(count): Enter takes it, ^R an older one, Escape none"
    case .searching(let states, let moves): "… ^C stops; \(states) states, \(moves) moves deep"
    case .timesAreTold(true): "Each answer is followed by the time it took."
    case .timesAreTold(false): "No times are told."
    case .noFileForEditor(let trouble): "No file can be written for the editor: \(trouble)."
    case .cannotRunEditor(let command):
      "\(command) cannot be run. $EDITOR says which editor to use."
    case .editorGaveUp: "The editor gave up; nothing has changed."
    case .newBranch(let name, let first):
      "\(name) in the prompt is a new branch, another course of events; \(first) stays as it was. branches lists them, switch \(first) leads back."
    case .history: "history"
    case .moreBelow(let count): "… and \(count) more"
    case .shown(let from, let to, let all, let areRows):
      "\(areRows ? "rows " : "")\(from) to \(to) of \(all)"
    case .playing(let name): "as \(name)"
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .timingOnOrOff: "on أم off؟ اكتب timing on أو timing off."
    case .noLineYet: "لم يُكتب سطر قبل هذا."
    case .whichLine: "أي سطر؟ !! هو الأخير، و!3 الثالث، و! يسردها."
    case .noSuchLine(let count): "لا سطر كهذا: عدد ما كُتب \(language.number(count)). و! يسردها."
    case .noLineHasThis: "لا سطر سابق فيه هذا."
    case .searchKeys(let place, let count):
      "\(language.number(place)) من \(language.number(count)): Enter يأخذه، و^R الأقدم، وEscape لا شيء"
    case .searching(let states, let moves):
      "… ^C يوقف؛ الحالات: \(language.number(states))، عمق التحركات: \(language.number(moves))"
    case .timesAreTold(true): "يلي كل إجابة الوقت الذي استغرقته."
    case .timesAreTold(false): "لا تُذكر الأوقات."
    case .noFileForEditor(let trouble): "تتعذّر كتابة ملف للمحرر: \(trouble)."
    case .cannotRunEditor(let command): "يتعذّر تشغيل \(command). ويحدد $EDITOR المحرر المستعمل."
    case .editorGaveUp: "أُلغي التحرير؛ لم يتغيّر شيء."
    case .newBranch(let name, let first):
      "\(name) في سطر الأوامر فرع جديد، أي مجرى آخر للأحداث؛ و\(first) باقٍ كما كان. تسرد branches الفروع، وتعيدك switch \(first)."
    case .history: "السجل"
    case .moreBelow(let count): "… وغيرها: \(language.number(count))"
    case .shown(let from, let to, let all, let areRows):
      "\(areRows ? "الأسطر " : "")من \(language.number(from)) إلى \(language.number(to)) من أصل \(language.number(all))"
    case .playing(let name): "بدور \(name)"
    }
  }

  var korean: String? {
    switch self {
    case .timingOnOrOff: "timing on 또는 timing off 를 입력하십시오."
    case .noLineYet: "이전에 입력한 줄이 없습니다."
    case .whichLine: "어느 줄입니까? !! 는 마지막 줄, !3 은 세 번째 줄이며 ! 로 모두 볼 수 있습니다."
    case .noSuchLine(let count): "그런 줄이 없습니다. 입력한 줄은 \(count)개입니다. ! 로 볼 수 있습니다."
    case .noLineHasThis: "이것이 들어 있는 이전 줄이 없습니다."
    case .searchKeys(let place, let count):
      "\(count)개 중 \(place)번째: Enter 선택, ^R 더 이전, Escape 취소"
    case .searching(let states, let moves): "… ^C 중단; 상태 \(states)개, 조치 \(moves)단계"
    case .timesAreTold(true): "답변마다 걸린 시간을 표시합니다."
    case .timesAreTold(false): "시간을 표시하지 않습니다."
    case .noFileForEditor(let trouble): "편집기용 파일을 쓸 수 없습니다: \(trouble)."
    case .cannotRunEditor(let command):
      "\(command) 프로그램을 실행할 수 없습니다. 사용할 편집기는 $EDITOR 로 정합니다."
    case .editorGaveUp: "편집이 취소되었습니다. 바뀐 것은 없습니다."
    case .newBranch(let name, let first):
      "프롬프트의 \(name) 은(는) 새 분기, 곧 사건의 다른 흐름입니다. \(first) 은(는) 그대로 있습니다. branches 로 볼 수 있고 switch \(first) 로 돌아갑니다."
    case .history: "이전 줄"
    case .moreBelow(let count): "… 그 밖에 \(count)개"
    case .shown(let from, let to, let all, let areRows):
      "\(all)\(areRows ? "줄" : "개") 중 \(from)–\(to)"
    case .playing(let name): "\(name) 역할"
    }
  }

  var japanese: String? {
    switch self {
    case .timingOnOrOff: "timing on または timing off と入力してください。"
    case .noLineYet: "これより前に入力した行はありません。"
    case .whichLine: "どの行ですか。!! は最後の行、!3 は三番目で、! で一覧が見られます。"
    case .noSuchLine(let count): "その行はありません。入力した行は\(count)行です。! で一覧が見られます。"
    case .noLineHasThis: "これを含む以前の行はありません。"
    case .searchKeys(let place, let count):
      "\(count)件中\(place)番目：Enter で選択、^R で前の行、Escape で取りやめ"
    case .searching(let states, let moves): "… ^C で中断；状態\(states)件、行動\(moves)手先"
    case .timesAreTold(true): "回答ごとに所要時間を表示します。"
    case .timesAreTold(false): "時間を表示しません。"
    case .noFileForEditor(let trouble): "エディター用のファイルに書き込めません：\(trouble)。"
    case .cannotRunEditor(let command):
      "\(command) を実行できません。使うエディターは $EDITOR で指定します。"
    case .editorGaveUp: "編集を取りやめました。何も変わっていません。"
    case .newBranch(let name, let first):
      "プロンプトの \(name) は新しい分岐、つまり出来事の別の流れです。\(first) はそのままです。branches で一覧が見られ、switch \(first) で戻れます。"
    case .history: "履歴"
    case .moreBelow(let count): "… ほか\(count)件"
    case .shown(let from, let to, let all, let areRows):
      "\(all)\(areRows ? "行" : "件")中\(from)～\(to)"
    case .playing(let name): "\(name)役"
    }
  }
}
