import Demarche
import Quantities
import Wording

/// What is written around drills, roles and trends.
enum RoleLabel: Message {
  case drillIsOver
  case drillCameTo(right: Int, of: Int, first: Int, hints: Int, seed: Int)
  case howToAnswer
  case round(Int)
  case wantsNotTold
  case whatItWants
  case mostImportantFirst
  case whatRuns
  case whatHolds
  case showTellsAll(String)
  case whatHappenedLast
  case noMove
  case whatItCouldDo
  case ownMovesOnly
  case wish(WishPhrase)
  case mayStillCome
  case waitsForNothing
  case comesNext
  case howToPlay
  case scriptIsLeftOut
  case nobodyResponds
  case yourTurn(String)
  case nothingExpected
  case noResponses
  case notPossibleNow
  case span(Day, Day)
  case noneHasWeight(Int)
  case nothingBetween
  case sum
  case fromTo(String, String)
  case events(Int)
  case inSum(Int, String, unweighted: Int)

  var english: String {
    switch self {
    case .drillIsOver: "The drill is over."
    case .drillCameTo(let right, let count, let first, let hints, let seed):
      "\(right) of \(count) right, \(first) at the first try and without a hint; "
        + "\(counted(hints, "hint")) in all. Seed \(seed): drill with another seed asks others."
    case .howToAnswer: "answer a, or its number, or its words · hint helps"
    case .round(let number): "round \(number)"
    case .wantsNotTold: "The scenario does not say what it wants."
    case .whatItWants: "What it wants"
    case .mostImportantFirst: ", the most important first"
    case .whatRuns: "What runs against it or for it"
    case .whatHolds: "What holds of it"
    case .showTellsAll(let actor): "… show \(actor) tells all"
    case .whatHappenedLast: "What happened last"
    case .noMove: "It can make no move now."
    case .whatItCouldDo: "What it could do"
    case .ownMovesOnly: "These are your moves; moves all shows everybody's."
    case .wish(let phrase): phrase.english(of: "It") + "."
    case .mayStillCome: "What may still be expected, by the scenario's responses"
    case .waitsForNothing:
      "By the scenario nobody has anything to answer now. A move of yours may change that: expect tells "
        + "after it."
    case .comesNext: "What the calendar brings next"
    case .howToPlay:
      "Type a move to make it, round to let the others answer, expect to see what they may do."
    case .scriptIsLeftOut:
      "The script is left out from here on: the others do what may be expected."
    case .nobodyResponds: "Nobody responds."
    case .yourTurn(let role):
      "Your turn, \(role). brief tells where you stand; communique writes the round up."
    case .nothingExpected: "Nothing is to be expected of anybody now."
    case .noResponses: "This scenario says nothing of how anybody responds."
    case .notPossibleNow: "not possible now"
    case .span(let from, let until): "\(from.text) to \(until.text)"
    case .noneHasWeight(let count):
      "None of the \(counted(count, "move")) between them has a weight."
    case .nothingBetween: "Nothing has happened between them."
    case .sum: "sum"
    case .fromTo(let low, let high): "from \(low) to \(high)"
    case .events(let count): counted(count, "event")
    case .inSum(let count, let sum, let unweighted):
      "\(counted(count, "event")), in sum \(sum)"
        + (unweighted > 0 ? "; \(unweighted) more without a weight" : "")
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .drillIsOver: "انتهى التمرين."
    case .drillCameTo(let right, let count, let first, let hints, let seed):
      "الصحيح \(language.number(right)) من \(language.number(count))، منها \(language.number(first)) "
        + "من أول محاولة وبلا تلميح؛ التلميحات: \(language.number(hints)). "
        + "البذرة \(language.number(seed)): drill مع seed أخرى يطرح غيرها."
    case .howToAnswer: "answer a، أو الرقم، أو الكلمات · hint للمساعدة"
    case .round(let number): "الجولة \(language.number(number))"
    case .wantsNotTold: "لا يذكر السيناريو ما يريده."
    case .whatItWants: "ما يريده"
    case .mostImportantFirst: "، الأهم أولًا"
    case .whatRuns: "المهل الجارية له أو عليه"
    case .whatHolds: "القائم بشأنه"
    case .showTellsAll(let actor): "… show \(actor) يعرض الكل"
    case .whatHappenedLast: "آخر ما حدث"
    case .noMove: "لا يمكنه أي تحرُّك الآن."
    case .whatItCouldDo: "ما يمكنه فعله"
    case .ownMovesOnly: "هذه تحرُّكاتك؛ moves all يعرض تحرُّكات الجميع."
    case .wish(let phrase):
      (phrase.wanted.map { "يريد أن يكون هذا قائمًا: \($0)." }
        + phrase.unwanted.map { "لا يريد أن يكون هذا قائمًا: \($0)." }).joined(separator: " ")
    case .mayStillCome: "ما قد يُتوقَّع بعدُ، بحسب ردود السيناريو"
    case .waitsForNothing:
      "بحسب السيناريو ليس لدى أحد ما يردّ عليه الآن. قد يغيّر ذلك تحرُّكٌ منك: اكتب بعده expect."
    case .comesNext: "ما يأتي به التقويم بعد ذلك"
    case .howToPlay: "اكتب تحرُّكًا لإجرائه، وround ليردّ الآخرون، وexpect لترى ما قد يفعلونه."
    case .scriptIsLeftOut: "من هنا لا يدخل تسلسل الأحداث: يفعل الآخرون ما يُتوقَّع منهم."
    case .nobodyResponds: "لا أحد يردّ."
    case .yourTurn(let role): "دورك، \(role). brief يبيّن موقفك؛ communique يكتب الجولة."
    case .nothingExpected: "لا يُتوقَّع الآن شيء من أحد."
    case .noResponses: "لا يذكر هذا السيناريو كيف يردّ أحد."
    case .notPossibleNow: "غير ممكن الآن"
    case .span(let from, let until): "\(language.date(from)) – \(language.date(until))"
    case .noneHasWeight(let count):
      "ليس لأي مما بينهما وزن: \(ArabicNoun.moves.counted(count))."
    case .nothingBetween: "لم يحدث بينهما شيء."
    case .sum: "المجموع"
    case .fromTo(let low, let high): "من \(language.digits(low)) إلى \(language.digits(high))"
    case .events(let count): "الأحداث: \(language.number(count))"
    case .inSum(let count, let sum, let unweighted):
      "الأحداث: \(language.number(count))، والمجموع \(language.digits(sum))"
        + (unweighted > 0 ? "؛ وبلا وزن: \(language.number(unweighted))" : "")
    }
  }
}
