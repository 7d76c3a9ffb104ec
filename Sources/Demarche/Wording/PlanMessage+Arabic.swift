import Wording

extension PlanMessage {
  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .howWhat: "كيف ماذا؟ شرط."
    case .like(let line): "مثل: \(line)"
    case .noTimeLeft(let day, let now):
      "اليوم \(language.date(now)): لا وقت قبل \(language.date(day)). للنظر إلى الوراء: goto"
    case .whatIsWanted: "ما المطلوب تحقيقه؟ شرط."
    case .withinTakesMoves: "بعد within يأتي عدد التحركات، مثل: within 3 moves"
    case .takesDate(let word): "بعد \(word) يأتي تاريخ."
    case .notUnderstood(let word): "لا أفهم «\(word)» هنا."
    case .byWhom: "من جانب مَن؟ اسم أو عدة أسماء."
    case .makesNoMoves(let name, let kind): "\(name) من النوع \(kind)، ولا تحركات له هنا."
    case .leadsNowhere(let by): "لا تحرُّك\(PlanMessage.from(by)) يفضي إلى ما يعني الأمر."
    case .allSearched(let states, let by, let countsAlikeOnce):
      "بُحثت كل الحالات التي يمكن بلوغها\(PlanMessage.from(by)) (\(language.number(states)))، "
        + "ولا يقوم في أي منها."
        + (countsAlikeOnce ? " وتُعَدّ الحالات التي لا تختلف إلا بأشياء متماثلة حالةً واحدة." : "")
    case .notWithin(let moves, let states):
      "ليس ضمن \(ArabicNoun.moves.counted(moves)): لم يُجرَّب أكثر من ذلك. "
        + PlanMessage.looked(states)
    case .notBy(let day, let states):
      "ليس حتى \(language.date(day)): لم تُجرَّب أيام بعده. " + PlanMessage.looked(states)
    case .givenUp(let states, let by):
      "توقف البحث بعد \(ArabicNoun.states.counted(states)) مما يمكن بلوغه\(PlanMessage.from(by))."
    case .outOfMemory(let states):
      "توقف البحث عند حد الذاكرة، ١ غيبيبايت، بعد \(ArabicNoun.states.counted(states))."
    case .outOfEffort(let tries, let states):
      "توقف البحث بعد تجريب تحركات وفترات انتظار عددها \(language.number(tries))، عند "
        + "\(ArabicNoun.states.counted(states)). ويصغر البحث بأطراف أقل (by) أو تحركات أقل "
        + "(within) أو أيام أقل (before)."
    case .outOfStates(let states):
      "توقف البحث بعد \(ArabicNoun.states.counted(states))، وهو أقصى ما يجوز النظر فيه. ويصغر "
        + "البحث بأطراف أقل (by) أو تحركات أقل (within)."
    case .notEveryValue(let states, let by, let phrases):
      "بُحثت كل الحالات التي يمكن بلوغها\(PlanMessage.from(by)) (\(language.number(states)))، لكن لم "
        + "يُجرَّب كل عدد أو تاريخ أو نص في \(phrases.joined(separator: " و"))."
    case .neverTogether: "لا يمكن أن تجتمع شروطه كلها."
    case .norWithWaits(let moves, let day):
      "ولا \(ArabicNoun.moves.counted(moves)) أو أقل مع الانتظار حتى \(language.date(day))."
    case .norUntil(let day): "ولا تحركات مع الانتظار حتى \(language.date(day))."
    case .noWay(let words): "لا سبيل إلى ذلك. \(words)"
    case .noneAmongTried(let count):
      "لم يُعثر على سبيل بين التحركات الأولى التي جُرِّبت (\(language.number(count)))."
    case .noMovesOrFewer(let count):
      "لا يتحقق في هذا اليوم بعدد من التحركات لا يتجاوز \(language.number(count))."
    case .noMoveHelps: "لا يفيد أي تحرُّك ممكن في هذا اليوم."
    case .allTried(let states):
      "لا تحركات تحققه في هذا اليوم: جُرِّبت كل الحالات التي تفضي إليها (\(language.number(states)))."
    case .moreAsShort(let count): "وغيرها بالقِصَر نفسه: \(language.number(count))."
    case .mayBeOthers(0): "قد يوجد غيرها بالقِصَر نفسه."
    case .mayBeOthers(let count):
      "قد يوجد غيرها بالقِصَر نفسه: لم يُجرَّب سوى \(ArabicNoun.moves.counted(count))."
    case .notTogether(let goal): "لا شيء يمكن أن يحقق ذلك كله معًا: \(goal)."
    case .noSuchValue(let goal): "لا شيء مما يمكن أن يقوم يبلغ هذه القيمة: \(goal)."
    case .boundOfValue(let goal, let value, let isMost, let by):
      "لا يمكن أن \(isMost ? "يتجاوز" : "يقل عن") \(value)\(by == nil ? "" : " بتحركات\(PlanMessage.from(by))"): \(goal)."
    case .noRuleCan(let fact): "لا قاعدة يمكن أن تجعل الأمر كذلك: \(fact)."
    case .ruleNeeds(let title, let part): "القاعدة «\(title)» تشترط: \(part)."
    case .nothingBegins(let fact, let by):
      "لا شيء يبدأ: \(fact)؛ لا تحرُّك\(PlanMessage.from(by)) ولا تبعة ولا أجل."
    case .onlyThese(let causes, let fact, let by):
      "لا يمكن أن يبدأ «\(fact)» إلا بفعل \(causes.joined(separator: " أو "))، ولا سبيل إلى ذلك"
        + (by == nil ? "." : " بتحركات\(PlanMessage.from(by)).")
    case .lastDayAsked(let day): "\(language.date(day)) هو آخر يوم سُئل عنه."
    case .givenUpOn(let day):
      "\(language.date(day)): توقف البحث عند حدّه؛ وقد يبقى سبيل في ذلك اليوم"
    case .on(let day, let title): "\(language.date(day)): \(title)"
    case .noLongerPossible(let day, let move, let need):
      "\(language.date(day)): لم يعد «\(move)» ممكنًا؛ فهو يشترط: \(need)"
    case .wouldBeRefused(let day, let move): "\(language.date(day)): سيُرفض «\(move)»"
    case .wouldEndAfter(let day): "الخطة التي تبدأ لاحقًا تنتهي بعد \(language.date(day))"
    }
  }

  private static func from(_ actors: [String]?) -> String {
    actors.map { " من جانب \($0.joined(separator: " و"))" } ?? ""
  }

  private static func looked(_ states: Int) -> String {
    "الحالات التي بُحثت: \(Language.arabic.number(states))."
  }
}
