import Wording

extension ReplayMessage {
  var korean: String? {
    let language = Language.korean
    func within(_ moves: Int?) -> String { moves.map { " 조치 \($0)개 이하로" } ?? "" }
    return switch self {
    case .givensBringAbout(let text):
      "주어진 사실이 결코 있어서는 안 되는 일을 이미 성립시킵니다: \(text)."
    case .alreadyTrue(let title):
      "“\(title)” — 첫날에 이미 참이므로 그 때문에 실행되지는 않습니다."
    case .giveIt: "그것이 가져왔을 사실을 given 으로 주십시오."
    case .isPast(let title): "“\(title)” — 첫날에 이미 지났으므로 그 때문에 실행되지는 않습니다."
    case .giveItOrStartEarlier:
      "그것이 가져왔을 사실을 given 으로 주거나, 시나리오를 더 일찍 시작하십시오."
    case .eventRefused(let day, let reason): "\(language.date(day))에 거부됩니다: \(reason)"
    case .deadlineRefused(let day, let title, let reason):
      "\(language.date(day))에 “\(title)” — 거부됩니다: \(reason)"
    case .needs(let need, let why): "필요한 조건 “\(need)”" + (why.map { ", 그러나 \($0)." } ?? ".")
    case .cannotBeDone: "할 수 없습니다."
    case .lessonBeforeStart(let day, let start):
      "수업은 \(language.date(day))로 가지만, 첫날은 \(language.date(start))입니다."
    case .nothingAnswers(let day, let question, let query):
      "\(language.date(day))에 “\(question)”의 답이 없습니다: \(query) 질문의 결과가 없음."
    case .choiceIsUntrue(let choice, let day, let isRight, let claim):
      "“\(choice)” — \(isRight ? "맞는" : "틀린") 보기로 적혀 있지만, \(language.date(day))에 "
        + "이것이 \(isRight ? "성립하지 않습니다" : "성립합니다"): \(claim)."
    case .taskIsDone(let task, let goal, let day):
      "“\(task)” — 내기도 전에 이미 이루어져 있습니다: \(language.date(day))에 \(goal) 성립."
    case .taskIsImpossible(let task, let day, let moves, let words):
      "“\(task)” — \(language.date(day))부터\(within(moves)) 이룰 수 없습니다. \(words)"
    case .taskIsUnproved(let task, let day, let moves, let words):
      "“\(task)” — \(language.date(day))부터\(within(moves)) 이룰 수 있는지 알 수 없었습니다. \(words)"
    case .itIsDoneWhen(let goal): "이것이 성립하면 끝납니다: \(goal)."
    }
  }

  var japanese: String? {
    let language = Language.japanese
    func within(_ moves: Int?) -> String { moves.map { "行動\($0)回以内で" } ?? "" }
    return switch self {
    case .givensBringAbout(let text):
      "与えられた事実が、決してあってはならないことをすでに成り立たせています：\(text)。"
    case .alreadyTrue(let title):
      "「\(title)」は初日にすでに真なので、そのために実行されることはありません。"
    case .giveIt: "それがもたらすはずだった事実を given で与えてください。"
    case .isPast(let title): "「\(title)」は初日にすでに過ぎているので、そのために実行されることはありません。"
    case .giveItOrStartEarlier:
      "それがもたらすはずだった事実を given で与えるか、シナリオをもっと早く始めてください。"
    case .eventRefused(let day, let reason): "\(language.date(day))に拒否されます：\(reason)"
    case .deadlineRefused(let day, let title, let reason):
      "\(language.date(day))に「\(title)」は拒否されます：\(reason)"
    case .needs(let need, let why): "必要な条件「\(need)」" + (why.map { "。しかし\($0)。" } ?? "。")
    case .cannotBeDone: "行うことができません。"
    case .lessonBeforeStart(let day, let start):
      "レッスンは\(language.date(day))に移りますが、初日は\(language.date(start))です。"
    case .nothingAnswers(let day, let question, let query):
      "\(language.date(day))には「\(question)」の答えがありません：\(query) の結果がありません。"
    case .choiceIsUntrue(let choice, let day, let isRight, let claim):
      "「\(choice)」は\(isRight ? "正しい" : "誤った")選択肢とされていますが、\(language.date(day))に"
        + "これは\(isRight ? "成り立ちません" : "成り立ちます")：\(claim)。"
    case .taskIsDone(let task, let goal, let day):
      "「\(task)」は課される前に達成されています：\(language.date(day))に\(goal)。"
    case .taskIsImpossible(let task, let day, let moves, let words):
      "「\(task)」は\(language.date(day))から\(within(moves))達成できません。\(words)"
    case .taskIsUnproved(let task, let day, let moves, let words):
      "「\(task)」が\(language.date(day))から\(within(moves))達成できるかは分かりませんでした。\(words)"
    case .itIsDoneWhen(let goal): "これが成り立てば達成です：\(goal)。"
    }
  }
}
