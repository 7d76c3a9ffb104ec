import Wording

extension TeachingLabel {
  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .hint(let number, let count): "ヒント \(number)/\(count)："
    case .steps(let count): "\(count)ステップ"
    case .stepsDone(let done, let count): "\(count)ステップ中\(done)ステップ完了"
    case .over(let done, let count): "終了、\(count)ステップ中\(done)ステップ完了"
    case .youAreInIt: "進行中"
    case .typeLesson: "lesson の後に題名か番号を入力してください。"
    case .step(let number, let count): "ステップ \(number)/\(count)"
    case .question(let number, let count): "問い \(number)/\(count)："
    case .task(let number, let count): "課題 \(number)/\(count)："
    case .movesMade(let count): "行動\(count)回"
    case .tried(let count): "試行\(count)回"
    case .hintsTaken(let count): "ヒント\(count)回"
    case .itIs(let day, 0): "\(language.date(day))です。"
    case .itIs(let day, let played):
      "\(language.date(day))です。\(played)ステップ進みました（log で見られます）。"
    case .doneAlready: "達成済み："
    case .howToTask(let within):
      "自由に行動し、待ってください。条件が成り立てばすぐに達成です。"
        + (within.map { "行動は\($0)回以内。" } ?? "")
    case .howToChoose: "answer a、または answer と語"
    case .howToDecide: "answer はい、または answer いいえ"
    case .howToAnswer(let columns):
      "answer と \(columns.map { "?\($0)" }.joined(separator: "、"))、またはそれを見つける質問"
    case .hintHelps: "hint でヒント"
    case .isOver(let title): "「\(title)」は終わりました。"
    case .cameTo(let done, let count, let tries, let questions, let hints):
      "\(count)ステップ中\(done)ステップ完了、問い\(questions)件に試行\(tries)回、ヒント\(hints)回。"
    case .passedOver: "飛ばしたもの："
    case .againOrExport:
      "lesson again で最初から、export markdown FILE で行ったことを書き出します。"
    case .done: "達成しました。"
    case .tookMoves(let made, let allowed):
      "行動を\(made)回しましたが、許されるのは\(allowed)回です。lesson back で課題が出された所へ戻ります。"
    case .elsewhere:
      "ここでのことは課題に数えられません。課題が出された所から続く道ではありません。lesson back でそこへ戻ります。"
    case .onlyTime: "行動はもう必要なく、時間だけが必要です。"
    case .fromHere(let moves, let waits):
      "ここからあと\(moves)回の行動\(waits ? "といくらかの待機" : "")が必要です。"
    case .noWayFound:
      "ここからの方法は見つかりませんでした。lesson back で課題が出された所へ戻ります。"
    case .noMoveLeft:
      "残された行動はなく、時間だけでは実現しません。lesson back で課題が出された所へ戻ります。"
    case .cannotBy(let left):
      "ここからは残り\(left)回の行動では達成できません。lesson back で課題が出された所へ戻ります。"
    case .nearUnknown(let words): "どのくらい近いかは分かりませんでした。\(words)"
    case .taskNotDone: "課題（未達成）："
    case .taskDone: "達成："
    case .right: "正解です。"
    case .partlyRight: "そのとおりですが、それがすべてではありません。"
    case .wrong: "いいえ。"
    case .notQuite: "少し違います。"
    case .tooMany: "余分："
    case .stillMissing(let count):
      "不足している答えが\(count)件あります。もう一度どうぞ。ヒントか二度目の試みの後に、どれがなぜ不足かを示します。"
    case .missing: "不足："
    case .yes: "はい"
    case .triedAndLeft(let tries, let hasHints, let canSkip):
      "試行\(tries)回 · \(hasHints ? "hint でヒント" : "ヒントはもうありません")"
        + (canSkip ? " · lesson skip で飛ばす" : "")
    }
  }
}
