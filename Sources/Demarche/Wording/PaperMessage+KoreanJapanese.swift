import Quantities
import Wording

extension PaperMessage {
  var korean: String? {
    let language = Language.korean
    func span(_ from: Day, _ to: Day) -> String {
      "\(language.date(from))부터 \(language.date(to))까지"
    }
    func wishes(_ phrase: WishPhrase) -> String {
      (phrase.wanted.map { "이것이 성립하기를 바람: \($0)" }
        + phrase.unwanted.map { "이것이 성립하지 않기를 바람: \($0)" }).joined(separator: "; ")
    }
    return switch self {
    case .wish(let phrase, let actor): "\(actor) — \(wishes(phrase))"
    case .standing(let phrase, let actor, let holds):
      "\(actor) — \(wishes(phrase)). \(holds ? "이 바람은 이루어져 있습니다." : "이 바람은 아직 이루어지지 않았습니다.")"
    case .communique(let name): "\(name)의 성명서"
    case .scenario(let title): "시나리오: \(title ?? "제목 없음")"
    case .round(let number, let from, let to): "제\(number)라운드, \(span(from, to))"
    case .begins(let fact): "시작: \(fact)"
    case .ends(let fact): "끝: \(fact)"
    case .itsDeeds(let name): "\(name)의 행동"
    case .itsWords(let name): "\(name)의 발언"
    case .deedsOfOthers: "다른 행위자들의 행동"
    case .wordsOfOthers: "다른 행위자들의 발언"
    case .ofTheCalendar: "기한이 되어 일어난 일"
    case .nobodyDidAnything: "아무도 행동하거나 발언하지 않았습니다."
    case .whatItHas(let name): "\(name)의 바람과 현재 상황"
    case .debriefing(let title): "사후 평가: \(title ?? "시나리오")"
    case .course(let branch, let from, let to): "분기 \(branch), \(span(from, to))"
    case .played(let name): "맡은 역할: \(name)"
    case .inShort: "요약"
    case .movesMade(let count, let shares, let from, let to):
      "\(span(from, to)) 조치는 모두 \(count)건입니다"
        + (shares.isEmpty
          ? "" : "(\(shares.map { "\($0.actor) \($0.count)건" }.joined(separator: ", ")))") + "."
    case .deadlinesCame(let count): "기한이 된 일은 \(count)건입니다."
    case .movesRefused(let count): "할 수 없었던 조치는 \(count)건입니다."
    case .hangsOn(let number, let day, let event):
      "가장 많은 것이 달린 단계는 #\(number), \(language.date(day))의 일입니다: \(event)."
    case .hasOf(let actor, let count, let all, let before):
      "\(actor)의 바람 \(all)가지 가운데 \(count)가지가 이루어져 있습니다("
        + (before == count ? "처음과 같음" : "처음에는 \(before)가지") + ")."
    case .whatHappened: "일어난 일"
    case .nothing: "없습니다."
    case .refused: "거부됨"
    case .deadline: "시한"
    case .yourMove: "당신의 조치"
    case .sinceThen(let fact): "이때부터 성립: \(fact)"
    case .noLonger(let fact): "더는 아님: \(fact)"
    case .moreChanges(let count): "그 밖에 변화 \(count)건"
    case .turningPoints: "전환점"
    case .noTurningPoints: "어느 한 사건이 없었더라도 결말은 같았을 것입니다."
    case .triedOnly(let count, let all): "사건 \(all)건 가운데 앞의 \(count)건만 시험했습니다."
    case .withoutIt(let number, let day, let event):
      "**#\(number)** \(language.date(day)): \(event). 이 일이 없었다면:"
    case .wouldHave(let phrase, let actor):
      "\(actor) — \(wishes(phrase)). 이 바람은 이루어졌을 것입니다"
    case .wouldNotHave(let phrase, let actor):
      "\(actor) — \(wishes(phrase)). 이 바람은 이루어지지 않았을 것입니다"
    case .notPossible(let number, let event): "불가능했을 일: #\(number) \(event)"
    case .othersNotPossible(let count): "그 밖에 \(count)건도 불가능"
    case .wouldHold(let fact): "성립했을 것: \(fact)"
    case .wouldNotHold(let fact): "성립하지 않았을 것: \(fact)"
    case .wouldFollow(let fact): "따라 나왔을 것: \(fact)"
    case .wouldNotFollow(let fact): "따라 나오지 않았을 것: \(fact)"
    case .moreDifferences(let count): "그 밖에 결말의 차이 \(count)건"
    case .whoGotWhat: "누가 무엇을 얻었는가"
    case .got(let actor, let count, let all): "**\(actor)**: \(all)가지 중 \(count)가지, 중요한 것부터"
    case .outcome(let phrase, let atStart, let atEnd):
      (atEnd ? "예: " : "아니요: ") + wishes(phrase)
        + (atEnd
          ? (atStart ? ". 이 바람은 그대로 유지되었습니다." : ". 이 바람은 이루어졌습니다.")
          : (atStart ? ". 이 바람은 이루어져 있었으나 더는 아닙니다." : ". 이 바람은 이루어지지 않았습니다."))
    case .toDiscuss: "토론할 것"
    case .askMissed(let wish, let actor):
      "\(actor)의 바람 가운데 이루어지지 않은 가장 중요한 것: \(wish). 어떤 조치가 이를 이룰 수 있었고, 누구의 조치였으며, 언제 때를 놓쳤습니까?"
    case .askTurningPoint(let number, let day, let event):
      "#\(number)(\(event)) 단계가 없었다면 결말이 달랐을 것입니다. 그 행위자는 \(language.date(day))에 무엇을 알고 있었으며, 무엇을 알았어야 달리 행동했겠습니까?"
    case .askStill(let names):
      "조치를 하지 않은 행위자: \(names.joined(separator: ", ")). 선택이었습니까, 아니면 할 수 있는 일이 없었습니까?"
    case .askOwnMoves(let name):
      "당신의 역할: \(name). 다시 한다면 어느 조치를 하고 어느 조치를 하지 않겠습니까?"
    }
  }

  var japanese: String? {
    let language = Language.japanese
    func span(_ from: Day, _ to: Day) -> String {
      "\(language.date(from))から\(language.date(to))まで"
    }
    func wishes(_ phrase: WishPhrase) -> String {
      (phrase.wanted.map { "成り立つことを望む：\($0)" }
        + phrase.unwanted.map { "成り立たないことを望む：\($0)" }).joined(separator: "；")
    }
    return switch self {
    case .wish(let phrase, let actor): "\(actor)——\(wishes(phrase))"
    case .standing(let phrase, let actor, let holds):
      "\(actor)——\(wishes(phrase))。\(holds ? "この望みは実現しています。" : "この望みはまだ実現していません。")"
    case .communique(let name): "\(name)の声明"
    case .scenario(let title): "シナリオ：\(title ?? "無題")"
    case .round(let number, let from, let to): "第\(number)ラウンド、\(span(from, to))"
    case .begins(let fact): "開始：\(fact)"
    case .ends(let fact): "終了：\(fact)"
    case .itsDeeds(let name): "\(name)の行動"
    case .itsWords(let name): "\(name)の発言"
    case .deedsOfOthers: "他の主体の行動"
    case .wordsOfOthers: "他の主体の発言"
    case .ofTheCalendar: "期限の到来で起きたこと"
    case .nobodyDidAnything: "誰も行動せず、発言もしませんでした。"
    case .whatItHas(let name): "\(name)の望みと現状"
    case .debriefing(let title): "振り返り：\(title ?? "シナリオ")"
    case .course(let branch, let from, let to): "分岐 \(branch)、\(span(from, to))"
    case .played(let name): "担当した役：\(name)"
    case .inShort: "要約"
    case .movesMade(let count, let shares, let from, let to):
      "\(span(from, to))の行動は\(count)件です"
        + (shares.isEmpty
          ? "" : "（\(shares.map { "\($0.actor)\($0.count)件" }.joined(separator: "、"))）") + "。"
    case .deadlinesCame(let count): "到来した期限は\(count)件です。"
    case .movesRefused(let count): "行えなかった行動は\(count)件です。"
    case .hangsOn(let number, let day, let event):
      "最も多くを左右したのは#\(number)、\(language.date(day))です：\(event)。"
    case .hasOf(let actor, let count, let all, let before):
      "\(actor)の望み\(all)件のうち\(count)件が実現しています（"
        + (before == count ? "当初と同じ" : "当初は\(before)件") + "）。"
    case .whatHappened: "起きたこと"
    case .nothing: "ありません。"
    case .refused: "拒否"
    case .deadline: "期限"
    case .yourMove: "あなたの行動"
    case .sinceThen(let fact): "この時から成立：\(fact)"
    case .noLonger(let fact): "もはや不成立：\(fact)"
    case .moreChanges(let count): "ほかに\(count)件の変化"
    case .turningPoints: "転換点"
    case .noTurningPoints: "どの出来事が一つ欠けても、結末は同じだったでしょう。"
    case .triedOnly(let count, let all): "出来事\(all)件のうち、最初の\(count)件だけを試しました。"
    case .withoutIt(let number, let day, let event):
      "**#\(number)** \(language.date(day))：\(event)。これがなければ："
    case .wouldHave(let phrase, let actor):
      "\(actor)——\(wishes(phrase))。この望みは実現していたはずです"
    case .wouldNotHave(let phrase, let actor):
      "\(actor)——\(wishes(phrase))。この望みは実現していなかったはずです"
    case .notPossible(let number, let event): "不可能だったこと：#\(number) \(event)"
    case .othersNotPossible(let count): "ほかに\(count)件も不可能"
    case .wouldHold(let fact): "成立していたはず：\(fact)"
    case .wouldNotHold(let fact): "成立していなかったはず：\(fact)"
    case .wouldFollow(let fact): "導かれたはず：\(fact)"
    case .wouldNotFollow(let fact): "導かれなかったはず：\(fact)"
    case .moreDifferences(let count): "ほかに結末の違い\(count)件"
    case .whoGotWhat: "誰が何を得たか"
    case .got(let actor, let count, let all): "**\(actor)**：\(all)件中\(count)件、重要な順"
    case .outcome(let phrase, let atStart, let atEnd):
      (atEnd ? "はい：" : "いいえ：") + wishes(phrase)
        + (atEnd
          ? (atStart ? "。この望みはそのまま保たれました。" : "。この望みは実現しました。")
          : (atStart ? "。この望みは実現していましたが、もはやそうではありません。" : "。この望みは実現しませんでした。"))
    case .toDiscuss: "討議の問い"
    case .askMissed(let wish, let actor):
      "\(actor)の望みのうち、実現しなかった最も重要なもの：\(wish)。どの行動なら実現でき、それは誰の行動で、いつ手遅れになりましたか。"
    case .askTurningPoint(let number, let day, let event):
      "#\(number)（\(event)）がなければ、結末は違っていたでしょう。行動した主体は\(language.date(day))に何を知っていましたか。また、何を知っていれば別の行動をとったでしょうか。"
    case .askStill(let names):
      "行動しなかった主体：\(names.joined(separator: "、"))。それは選択でしたか、それとも打つ手がなかったのですか。"
    case .askOwnMoves(let name):
      "あなたは\(name)の役でした。もう一度行うのはどの行動で、行わないのはどれですか。"
    }
  }
}
