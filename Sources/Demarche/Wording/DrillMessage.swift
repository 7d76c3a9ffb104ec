import Quantities
import Wording

/// What drills ask, and what they say of an answer that is wrong.
enum DrillMessage: Message {
  case itIs(String, mark: String)
  // Why.
  case byWhichRule(Day, String)
  case ruleNeeds(String)
  case ruleFails
  case ruleIsOfElse
  case oneRuleSays(String)
  case restsOn(String)
  case whatDoesItLack(Day, String)
  case thatHolds
  case needsAllOf([String])
  case lacks(String)
  // History.
  case onWhichDay(String)
  case onThatDay(String)
  case canBeAsked
  case cameAfter(String, Day)
  case nothingBefore
  case whichFirst
  case thatWasOn(Day)
  case lastOfThem(Day, String)
  // Consequences.
  case whatWouldFollow(Day, String)
  case begins(String)
  case ends(String)
  case otherMoveDoes(String)
  case isDeclared(String)
  case tryIt(String)
  case whatFollows(began: [String], ended: [String])
  // Deadlines.
  case whenComes(Day, String, about: [String])
  case aDayOff
  case aMonthOff
  case thenComes(String)
  case theRule(String)
  case waitsFor(String)

  var english: String {
    switch self {
    case .itIs(let answer, let mark): "It is \(mark)) \(answer)."
    case .byWhichRule(let day, let fact):
      "On \(day.text) it holds that \(fact). By which rule does it follow?"
    case .ruleNeeds(let condition):
      "That rule would need this, which does not hold: \(condition)."
    case .ruleFails: "Its condition does not hold here."
    case .ruleIsOfElse: "That rule says something else."
    case .oneRuleSays(let text): "One rule says: \(text)"
    case .restsOn(let condition): "It rests on this: \(condition)."
    case .whatDoesItLack(let day, let move):
      "On \(day.text) this would be refused: \(move). What does it lack?"
    case .thatHolds: "That holds on this day."
    case .needsAllOf(let needs): "The move needs all of this: \(needs.joined(separator: "; "))."
    case .lacks(let reason): "Of what it lacks the engine says: \(reason)."
    case .onWhichDay(let move): "On which day did this happen: \(move)?"
    case .onThatDay(let move): "On that day: \(move)"
    case .canBeAsked:
      "A move can be asked about afterwards, with “on ?day” at its end; log shows all steps."
    case .cameAfter(let move, let day): "It came after this: \(move) (\(day.text))."
    case .nothingBefore: "Nothing happened on a day before it."
    case .whichFirst: "Which of these happened first?"
    case .thatWasOn(let day): "That was on \(day.text)."
    case .lastOfThem(let day, let move): "The last of them was on \(day.text): \(move)."
    case .whatWouldFollow(let day, let move):
      "It is \(day.text). What would follow at once from this: \(move)?"
    case .begins(let fact): "It begins that \(fact)"
    case .ends(let fact): "It ends that \(fact)"
    case .otherMoveDoes(let move): "That is what this would do: \(move)."
    case .isDeclared(let text): "The move is declared so: \(text)"
    case .tryIt(let move): "Type: what if \(move)"
    case .whatFollows(let began, let ended):
      (began.map { "It begins that \($0)." } + ended.map { "It ends that \($0)." }).prefix(3)
        .joined(separator: " ") + " What follows from that?"
    case .whenComes(let day, let title, let about):
      "It is \(day.text). If nobody does anything from now on, on which day comes “\(title)”"
        + (about.isEmpty ? "" : " (\(about.joined(separator: ", ")))") + "?"
    case .aDayOff: "Count again: you are a day off."
    case .aMonthOff: "Count again: you are a month off."
    case .thenComes(let title): "On that day comes “\(title)”."
    case .theRule(let text): "The rule: \(text)"
    case .waitsFor(let condition): "It waits for this, which holds: \(condition)."
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .itIs(let answer, let mark): "الجواب \(mark)) \(answer)."
    case .byWhichRule(let day, let fact):
      "في \(language.date(day)) هذا قائم: \(fact). بأي قاعدة يترتّب؟"
    case .ruleNeeds(let condition): "تشترط تلك القاعدة هذا، وهو غير قائم: \(condition)."
    case .ruleFails: "شرطها غير قائم هنا."
    case .ruleIsOfElse: "تلك القاعدة في أمر آخر."
    case .oneRuleSays(let text): "تقول إحدى القواعد: \(text)"
    case .restsOn(let condition): "يقوم على هذا: \(condition)."
    case .whatDoesItLack(let day, let move):
      "في \(language.date(day)) يُرفض هذا: \(move). ما الذي ينقصه؟"
    case .thatHolds: "هذا قائم في ذلك اليوم."
    case .needsAllOf(let needs): "يشترط التحرُّك هذا كله: \(needs.joined(separator: "؛ "))."
    case .lacks(let reason): "عمّا ينقصه يقول المحرّك: \(reason)."
    case .onWhichDay(let move): "في أي يوم حدث هذا: \(move)؟"
    case .onThatDay(let move): "في ذلك اليوم: \(move)"
    case .canBeAsked:
      "يمكن السؤال عن تحرُّك بعد وقوعه بإضافة «on ?day» في آخره؛ وlog يعرض كل الخطوات."
    case .cameAfter(let move, let day): "جاء بعد هذا: \(move) (\(language.date(day)))."
    case .nothingBefore: "لم يحدث شيء في يوم قبله."
    case .whichFirst: "أيها حدث أولًا؟"
    case .thatWasOn(let day): "كان ذلك في \(language.date(day))."
    case .lastOfThem(let day, let move): "كان آخرها في \(language.date(day)): \(move)."
    case .whatWouldFollow(let day, let move):
      "اليوم \(language.date(day)). ماذا يترتّب فورًا على هذا: \(move)؟"
    case .begins(let fact): "يبدأ: \(fact)"
    case .ends(let fact): "ينتهي: \(fact)"
    case .otherMoveDoes(let move): "ذلك ما يفعله هذا: \(move)."
    case .isDeclared(let text): "التحرُّك معرّف هكذا: \(text)"
    case .tryIt(let move): "اكتب: what if \(move)"
    case .whatFollows(let began, let ended):
      (began.map { "يبدأ: \($0)." } + ended.map { "ينتهي: \($0)." }).prefix(3)
        .joined(separator: " ") + " ماذا يترتّب على ذلك؟"
    case .whenComes(let day, let title, let about):
      "اليوم \(language.date(day)). إن لم يفعل أحد شيئًا من الآن، ففي أي يوم يأتي «\(title)»"
        + (about.isEmpty ? "" : " (\(about.joined(separator: "، ")))") + "؟"
    case .aDayOff: "أعد العدّ: الفارق يوم."
    case .aMonthOff: "أعد العدّ: الفارق شهر."
    case .thenComes(let title): "في ذلك اليوم يأتي «\(title)»."
    case .theRule(let text): "القاعدة: \(text)"
    case .waitsFor(let condition): "ينتظر هذا، وهو قائم: \(condition)."
    }
  }
}
