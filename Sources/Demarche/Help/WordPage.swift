/// What a word of the language means, for who meets it in a rule or wants to write one.
struct WordPage: Sendable {
  var word: String
  var text: String
  var example: String

  static func named(_ word: String) -> WordPage? {
    let word = word.lowercased()
    return all.first { $0.word == word }
  }

  static let all: [WordPage] = [
    WordPage(
      word: "and", text: "Both conditions hold.",
      example: "?a lists ?b on ?list and not ?b lists ?a on ?list"),
    WordPage(
      word: "or", text: "One of the conditions holds, or both.",
      example: "?a criticises ?b or ?a summons the ambassador of ?b"),
    WordPage(
      word: "not",
      text: """
        The condition does not hold. What is not known to hold does not hold. A variable that \
        stands only behind not means: there is none such.
        """, example: "not ?a lists ? on ?list"),
    WordPage(
      word: "if", text: "In a rule: what the head follows from.",
      example: "?b is at odds with ?a if ?a is at odds with ?b"),
    WordPage(
      word: "where", text: "For which names an effect happens, or what is counted.",
      example: "ends ?a trusts ?b where ?b spies on ?a"),
    WordPage(
      word: "since",
      text: "Behind a stored fact: the day from which it has held without a break.",
      example: "?agreement is in force since ?day"),
    WordPage(
      word: "today",
      text: "The day in view. In consequences, deadlines and nevers it cannot stand.",
      example: "?agreement expires on ?day and ?day < today + 90 days"),
    WordPage(
      word: "count", text: "How many different answers a condition has.",
      example: "count of ?a where (?a is party to ?t)"),
    WordPage(
      word: "sum", text: "The sum of a number over every way in which a condition holds.",
      example: "sum of ?n where (?a owes ?n)"),
    WordPage(word: "min", text: "The least value.", example: "min of ?d where (?t expires on ?d)"),
    WordPage(
      word: "max", text: "The greatest value.", example: "max of ?d where (?t expires on ?d)"),
    WordPage(
      word: "kind", text: "Declares a sort of actors or things.", example: "kind State is Actor"),
    WordPage(
      word: "relation", text: "Declares what can hold: words with a slot for each name.",
      example: "relation ?a:State trusts ?b:State"),
    WordPage(
      word: "rule", text: "Declares what follows from what.",
      example: "rule Trust is mutual\n  ?a trusts ?b\n    if ?b trusts ?a"),
    WordPage(
      word: "action",
      text: "Declares a move: what it needs, what it begins and ends.",
      example: "action ?a:State breaks with ?b:State\n  needs ?a trusts ?b\n  ends ?a trusts ?b"),
    WordPage(
      word: "needs", text: "What must hold for a move to be made.", example: "needs ?a trusts ?b"),
    WordPage(
      word: "begins", text: "A fact that a move, a consequence or a deadline begins.",
      example: "begins ?a trusts ?b"),
    WordPage(
      word: "ends", text: "A fact that a move, a consequence or a deadline ends.",
      example: "ends ?a trusts ?b"),
    WordPage(
      word: "consequence", text: "Declares what follows at once when something comes to hold.",
      example: "consequence Alarm\n  when ?a threatens ?b\n  begins ?b is alarmed"),
    WordPage(
      word: "deadline", text: "Declares what follows on a day, if it still holds then.",
      example: "deadline Expiry\n  when ?t expires on ?d\n  on ?d\n  ends ?t is in force"),
    WordPage(
      word: "never", text: "Declares what no step may bring about; a step that would is refused.",
      example: "never ?a trusts ?a"),
    WordPage(
      word: "given", text: "Declares facts that hold from the first day.",
      example: "given\n  Arland trusts Borland"),
    WordPage(
      word: "response", text: "Declares how somebody may be expected to react.",
      example: """
        response An answer in kind
          when ?a threatens ?b
          then ?b threatens ?a
          likelihood 60% within 2 weeks
        """),
    WordPage(
      word: "wants", text: "Declares what an actor prefers, the most important first.",
      example: "wants Arland\n  not Borland threatens Arland"),
  ]
}
