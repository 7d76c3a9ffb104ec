import Wording

extension CommandMessage {
  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .howManyEvents: "出来事をいくつですか。数または all。"
    case .howManySteps: "何ステップですか。数を入力してください。"
    case .nothingLeftToSkip: "飛ばす出来事はありません。"
    case .willNotHappen(let count, let branch):
      "予定された出来事\(count)件は\(branch)では起きません。"
    case .whereTo: "どこへ行きますか。日付、#3 のようなステップ、start または end。"
    case .isPast(let day, let now):
      "\(language.date(day))は過去です。現在は\(language.date(now))です。振り返るには goto \(day.text)"
    case .howLong: "どのくらいですか。例：「10 days」「3 weeks」「until 2019-11-24」。"
    case .calendarEnds: "暦は9999年で終わります。"
    case .dayIsMissing:
      "日付がありません。日付は 2019-08-22、2019年8月22日、2019-08、2019 のように書きます。"
    case .noDay(let text):
      "「\(text)」は日付ではありません。日付は 2019-08-22、2019年8月22日、2019-08、2019 のように書きます。"
    case .stepHasSign(let text): "ステップは #\(text) のように記号を付けて書きます。"
    case .noSuchStep(let text, 0): "ステップ\(text)はありません。まだ何も起きていません。"
    case .noSuchStep(let text, 1): "ステップ\(text)はありません。この分岐には#1だけがあります。"
    case .noSuchStep(let text, let last):
      "ステップ\(text)はありません。この分岐のステップは#1から#\(last)までです。"
    case .beforeStart(let day, let start):
      "\(language.date(day))は初日の\(language.date(start))より前です。"
    case .keepsNoHistory(let command):
      "「\(command)」には過去の記録が必要ですが、--no-history では現在だけが残ります。"
    case .keepsNoReasons(let command):
      "「\(command)」には成り立つことの根拠が必要ですが、--no-reasons では根拠が残りません。"
    case .howManyLines: "何行ですか。数を入力してください。"
    case .nothingToTakeBack: "取り消すものはありません。"
    case .steps(let line, 1, let step, let event): "\(line)（#\(step) \(event)）"
    case .steps(let line, let count, let step, let event):
      "\(line)（\(count)手順、最後は #\(step) \(event)）"
    case .takenBack(let lines): "取り消し：" + lines.joined(separator: "；") + "。"
    case .nothingToDoAgain: "やり直すものはありません。"
    case .doneAgain(let lines): "やり直し：" + lines.joined(separator: "；") + "。"
    case .onOrOff: "on または off を入力してください。"
    case .summary(let isOn): isOn ? "再現の結果を合計で表示します。" : "再現の結果をステップごとに表示します。"
    case .isTheScenario(let path): "\(path) はシナリオそのものです。別の名前を選んでください。"
    case .cannotWrite(let path, let trouble): "\(path) に書き込めません：\(trouble)。"
    case .cannotRead(let path): "\(path) を読み込めません。"
    case .toWhichFile: "どのファイルに保存しますか。"
    case .whichFile: "どのファイルですか。"
    case .written(let count, let path): "\(path) に\(count)行を書き込みました。"
    case .loadsItself(let path): "\(path) が自分自身を読み込んでいます。"
    case .replayed(let count, let path): "\(path) の\(count)行を再現しました。"
    case .isRefused: "拒否されます。"
    case .exportAsWhat(let formats):
      "どの形式で、どのファイルに書きますか。使える形式：\(formats.joined(separator: "、"))。"
    case .cannotExport(let name, let formats):
      "「\(name)」形式では書けません。使える形式：\(formats.joined(separator: "、"))。"
    case .exported(let path, let format): "\(path) に \(format) 形式で書き込みました。"
    case .doesNotFit(let path, let failures, let more):
      "\(path) はもうこのシナリオに合いません。何も変わっていません。成り立たないもの："
        + failures.map { "\($0.number)行目「\($0.line)」：\($0.reason)" }.joined(separator: " ")
        + (more > 0 ? " ほか\(more)件。" : "")
    }
  }
}
