import Quantities
import Wording

/// What is written around branches and where they differ.
enum BranchLabel: Message {
  case inView
  /// Where a branch forks off, until when it goes and how many steps it has.
  case extent(after: Int?, until: Day, steps: Int)
  case noStepInCommon
  case part(after: Int, Day)
  case sameOnBoth
  case goesNoFurther
  /// Behind a step that was refused.
  case wasRefused
  case onlyOnOrOtherDay(String)
  case onlyOn(String)
  case factsAfterOwnSteps(facts: Int, steps: Int)
  case nothing

  var english: String {
    switch self {
    case .inView: "in view"
    case .extent(let after, let until, let steps):
      (after.map { $0 == 0 ? "from the start, " : "after #\($0), " } ?? "")
        + "until \(until.text), \(counted(steps, "step"))"
    case .noStepInCommon: "They have no step in common."
    case .part(let step, let day): "They part after #\(step), \(day.text)."
    case .sameOnBoth: "The same has happened on both."
    case .goesNoFurther: "goes no further"
    case .wasRefused: "(refused)"
    case .onlyOnOrOtherDay(let name): "Came about only on \(name), or on another day"
    case .onlyOn(let name): "Only on \(name)"
    case .factsAfterOwnSteps(let facts, let steps):
      "(\(facts), after \(counted(steps, "step")) of its own)"
    case .nothing: "nothing"
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .inView: "قيد العرض"
    case .extent(let after, let until, let steps):
      (after.map { $0 == 0 ? "من البداية، " : "بعد \(language.step($0))، " } ?? "")
        + "حتى \(language.date(until))، \(ArabicNoun.steps.counted(steps))"
    case .noStepInCommon: "لا خطوة مشتركة بينهما."
    case .part(let step, let day): "يفترقان بعد \(language.step(step))، \(language.date(day))."
    case .sameOnBoth: "ما حدث فيهما واحد."
    case .goesNoFurther: "لا يمضي أبعد من ذلك"
    case .wasRefused: "(مرفوض)"
    case .onlyOnOrOtherDay(let name): "حدث في \(name) فقط، أو في يوم آخر"
    case .onlyOn(let name): "في \(name) فقط"
    case .factsAfterOwnSteps(let facts, let steps):
      "(\(language.number(facts))، بعد خطواته الخاصة: \(language.number(steps)))"
    case .nothing: "لا شيء"
    }
  }

  var korean: String? {
    let language = Language.korean
    return switch self {
    case .inView: "현재 보는 분기"
    case .extent(let after, let until, let steps):
      (after.map { $0 == 0 ? "처음부터, " : "#\($0) 다음부터, " } ?? "")
        + "\(language.date(until))까지, \(steps)단계"
    case .noStepInCommon: "공통된 단계가 없습니다."
    case .part(let step, let day): "\(language.date(day)), #\(step) 다음에 갈라집니다."
    case .sameOnBoth: "두 분기에서 일어난 일이 같습니다."
    case .goesNoFurther: "여기서 끝남"
    case .wasRefused: "(거부됨)"
    case .onlyOnOrOtherDay(let name): "\(name)에서만, 또는 다른 날에 일어난 일"
    case .onlyOn(let name): "\(name)에만 있음"
    case .factsAfterOwnSteps(let facts, let steps): "(\(facts)개, 독자적인 \(steps)단계 이후)"
    case .nothing: "없음"
    }
  }

  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .inView: "表示中"
    case .extent(let after, let until, let steps):
      (after.map { $0 == 0 ? "最初から、" : "#\($0)の後から、" } ?? "")
        + "\(language.date(until))まで、\(steps)ステップ"
    case .noStepInCommon: "共通するステップはありません。"
    case .part(let step, let day): "\(language.date(day))、#\(step)の後で分かれます。"
    case .sameOnBoth: "どちらでも同じことが起きています。"
    case .goesNoFurther: "ここまで"
    case .wasRefused: "（拒否）"
    case .onlyOnOrOtherDay(let name): "\(name)でのみ、または別の日に生じたこと"
    case .onlyOn(let name): "\(name)のみ"
    case .factsAfterOwnSteps(let facts, let steps): "（\(facts)件、独自の\(steps)ステップの後）"
    case .nothing: "なし"
    }
  }
}
