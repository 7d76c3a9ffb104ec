import Wording

/// A word of the language, and what it means, for who meets it in a rule or wants to write one.
enum WordPage: String, CaseIterable, Message {
  case and, or, not
  case `if`, `where`, since, today
  case count, sum, min, max
  case kind, relation, rule, action, needs, begins, ends, consequence, deadline, never, given
  case response, wants

  var word: String { rawValue }

  static func named(_ word: String) -> WordPage? { WordPage(rawValue: word.lowercased()) }

  var english: String {
    switch self {
    case .and:
      "Both conditions hold."
    case .or:
      "One of the conditions holds, or both."
    case .not:
      """
      The condition does not hold. What is not known to hold does not hold. A variable that \
      stands only behind not means: there is none such.
      """
    case .if:
      "In a rule: what the head follows from."
    case .where:
      "For which names an effect happens, or what is counted."
    case .since:
      "Behind a stored fact: the day from which it has held without a break."
    case .today:
      "The day in view. In consequences, deadlines and nevers it cannot stand."
    case .count:
      "How many different answers a condition has."
    case .sum:
      "The sum of a number over every way in which a condition holds."
    case .min:
      "The least value."
    case .max:
      "The greatest value."
    case .kind:
      "Declares a sort of actors or things."
    case .relation:
      "Declares what can hold: words with a slot for each name."
    case .rule:
      "Declares what follows from what."
    case .action:
      "Declares a move: what it needs, what it begins and ends."
    case .needs:
      "What must hold for a move to be made."
    case .begins:
      "A fact that a move, a consequence or a deadline begins."
    case .ends:
      "A fact that a move, a consequence or a deadline ends."
    case .consequence:
      "Declares what follows at once when something comes to hold."
    case .deadline:
      "Declares what follows on a day, if it still holds then."
    case .never:
      "Declares what no step may bring about; a step that would is refused."
    case .given:
      "Declares facts that hold from the first day."
    case .response:
      "Declares how somebody may be expected to react."
    case .wants:
      "Declares what an actor prefers, the most important first."
    }
  }

  var example: String {
    switch self {
    case .and:
      "?a lists ?b on ?list and not ?b lists ?a on ?list"
    case .or:
      "?a criticises ?b or ?a summons the ambassador of ?b"
    case .not:
      "not ?a lists ? on ?list"
    case .if:
      "?b is at odds with ?a if ?a is at odds with ?b"
    case .where:
      "ends ?a trusts ?b where ?b spies on ?a"
    case .since:
      "?agreement is in force since ?day"
    case .today:
      "?agreement expires on ?day and ?day < today + 90 days"
    case .count:
      "count of ?a where (?a is party to ?t)"
    case .sum:
      "sum of ?n where (?a owes ?n)"
    case .min:
      "min of ?d where (?t expires on ?d)"
    case .max:
      "max of ?d where (?t expires on ?d)"
    case .kind:
      "kind State is Actor"
    case .relation:
      "relation ?a:State trusts ?b:State"
    case .rule:
      "rule Trust is mutual\n  ?a trusts ?b\n    if ?b trusts ?a"
    case .action:
      "action ?a:State breaks with ?b:State\n  needs ?a trusts ?b\n  ends ?a trusts ?b"
    case .needs:
      "needs ?a trusts ?b"
    case .begins:
      "begins ?a trusts ?b"
    case .ends:
      "ends ?a trusts ?b"
    case .consequence:
      "consequence Alarm\n  when ?a threatens ?b\n  begins ?b is alarmed"
    case .deadline:
      "deadline Expiry\n  when ?t expires on ?d\n  on ?d\n  ends ?t is in force"
    case .never:
      "never ?a trusts ?a"
    case .given:
      "given\n  Arland trusts Borland"
    case .response:
      """
      response An answer in kind
        when ?a threatens ?b
        then ?b threatens ?a
        likelihood 60% within 2 weeks
      """
    case .wants:
      "wants Arland\n  not Borland threatens Arland"
    }
  }
}
