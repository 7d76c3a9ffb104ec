import Wording

extension PlanMessage {
  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .howWhat: "何を実現しますか。条件を入力してください。"
    case .like(let line): "例：\(line)"
    case .noTimeLeft(let day, let now):
      "すでに\(language.date(now))で、\(language.date(day))までの時間は残っていません。振り返るには goto"
    case .whatIsWanted: "何を実現したいのですか。条件を入力してください。"
    case .withinTakesMoves: "within の後には行動の数が来ます。例：within 3 moves"
    case .takesDate(let word): "\(word) の後には日付が来ます。"
    case .notUnderstood(let word): "ここの「\(word)」は理解できません。"
    case .byWhom: "だれが行いますか。名称を一つまたは複数。"
    case .makesNoMoves(let name, let kind):
      "\(name)の種類は\(kind)で、ここでは行動できません。"
    case .leadsNowhere(let by): "これに関わることへ導く\(PlanMessage.japanese(of: by))行動はありません。"
    case .allSearched(let states, let by, let countsAlikeOnce):
      "\(PlanMessage.japanese(by: by))到達できる状態\(states)件をすべて調べましたが、どれにおいても成り立ちません。"
        + (countsAlikeOnce ? "同種のものだけが異なる状態は一つに数えます。" : "")
    case .notWithin(let moves, let states):
      "行動\(moves)回以内ではできません。それより多くは試していません。調べた状態：\(states)件。"
    case .notBy(let day, let states):
      "\(language.date(day))まではできません。それより後の日は試していません。調べた状態：\(states)件。"
    case .givenUp(let states, let by):
      "\(PlanMessage.japanese(by: by))到達できる状態を\(states)件調べて打ち切りました。"
    case .outOfMemory(let states):
      "状態を\(states)件調べ、メモリの上限（1 GiB）に達したため探索を打ち切りました。"
    case .outOfEffort(let tries, let states):
      "行動と待機を\(tries)回試し、状態\(states)件で探索を打ち切りました。"
        + "主体（by）、行動の数（within）、期間（before）を絞ると小さくなります。"
    case .outOfStates(let states):
      "調べられる上限の状態\(states)件で探索を打ち切りました。主体（by）や行動の数（within）を絞ると小さくなります。"
    case .notEveryValue(let states, let by, let phrases):
      "\(PlanMessage.japanese(by: by))到達できる状態\(states)件をすべて調べましたが、次のものではすべての数・日付・"
        + "文字列を試してはいません：\(phrases.joined(separator: "、"))。"
    case .neverTogether: "必要な条件がすべて同時に成り立つことはありません。"
    case .norWithWaits(let moves, let day):
      "\(language.date(day))まで待ちながら\(moves)回以下の行動をしてもできません。"
    case .norUntil(let day): "\(language.date(day))まで待ちながら行動してもできません。"
    case .noWay(let words): "方法はありません。\(words)"
    case .noneAmongTried(let count): "最初に試した行動\(count)件の中には見つかりませんでした。"
    case .noMovesOrFewer(let count): "この日に\(count)回以下の行動では実現できません。"
    case .noMoveHelps: "この日にできる行動で役立つものはありません。"
    case .allTried(let states):
      "この日に実現できる行動はありません。行動で到達する状態\(states)件をすべて試しました。"
    case .moreAsShort(let count): "同じ短さの方法がほかに\(count)件あります。"
    case .mayBeOthers(0): "同じ短さの方法がほかにあるかもしれません。"
    case .mayBeOthers(let count):
      "同じ短さの方法がほかにあるかもしれません。試した行動は\(count)件だけです。"
    case .notTogether(let goal): "すべてを同時に実現できるものはありません：\(goal)。"
    case .noSuchValue(let goal): "成り立ちうるものの中に、そのような値を持つものはありません：\(goal)。"
    case .boundOfValue(let goal, let value, let isMost, let by):
      "\(by.map { PlanMessage.japanese(of: $0) + "行動では" } ?? "")\(isMost ? "最大でも" : "最小でも")\(value)までにしかなりません：\(goal)。"
    case .noRuleCan(let fact): "これを成り立たせうる規則はありません：\(fact)。"
    case .ruleNeeds(let title, let part): "規則「\(title)」に必要な条件：\(part)。"
    case .nothingBegins(let fact, let by):
      "これを開始する\(PlanMessage.japanese(of: by))行動も帰結も期限もありません：\(fact)。"
    case .onlyThese(let causes, let fact, let by):
      "「\(fact)」を開始できるのは\(causes.joined(separator: "、"))だけですが、"
        + (by == nil ? "" : "\(PlanMessage.japanese(of: by))行動では") + "そこに至ることはありません。"
    case .lastDayAsked(let day): "\(language.date(day))が尋ねられた最後の日です。"
    case .givenUpOn(let day):
      "\(language.date(day))：上限に達して探索を打ち切りました。その日にはまだ方法があるかもしれません"
    case .on(let day, let title): "\(language.date(day))：\(title)"
    case .noLongerPossible(let day, let move, let need):
      "\(language.date(day))：「\(move)」はもうできません。必要な条件：\(need)"
    case .wouldBeRefused(let day, let move): "\(language.date(day))：「\(move)」は拒否されます"
    case .wouldEndAfter(let day): "これより遅く始める計画は\(language.date(day))より後に終わります"
    }
  }

  private static func japanese(of actors: [String]?) -> String {
    actors.map { $0.joined(separator: "、") + "の" } ?? ""
  }

  private static func japanese(by actors: [String]?) -> String {
    actors.map { $0.joined(separator: "、") + "の行動で" } ?? ""
  }
}
