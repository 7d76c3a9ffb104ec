import Quantities
import Wording

/// What is said of plans: why there is none, how far was looked, what closes a door.
enum PlanMessage: Message {
  case howWhat
  case like(String)
  case noTimeLeft(Day, now: Day)
  case whatIsWanted
  case withinTakesMoves
  case takesDate(String)
  case notUnderstood(String)
  case byWhom
  case makesNoMoves(String, kind: String)
  // Why there is no plan. `by` are the actors who may move.
  case leadsNowhere(by: [String]?)
  /// `countsAlikeOnce`: whether states that differ by like things only were taken for one.
  case allSearched(states: Int, by: [String]?, countsAlikeOnce: Bool)
  case notWithin(moves: Int, states: Int)
  case notBy(Day, states: Int)
  case givenUp(states: Int, by: [String]?)
  case outOfMemory(states: Int)
  case outOfEffort(tries: Int, states: Int)
  case outOfStates(Int)
  case notEveryValue(states: Int, by: [String]?, phrases: [String])
  case neverTogether
  case norWithWaits(moves: Int, until: Day)
  case norUntil(Day)
  case noWay(String)
  case noneAmongTried(Int)
  case noMovesOrFewer(Int)
  case noMoveHelps
  case allTried(states: Int)
  case moreAsShort(Int)
  case mayBeOthers(Int)
  case notTogether(String)
  case noSuchValue(String)
  case boundOfValue(String, String, isMost: Bool, by: [String]?)
  case noRuleCan(String)
  case ruleNeeds(String, String)
  case nothingBegins(String, by: [String]?)
  case onlyThese([String], String, by: [String]?)
  // What closes a door.
  case lastDayAsked(Day)
  case givenUpOn(Day)
  case on(Day, String)
  case noLongerPossible(Day, String, needs: String)
  case wouldBeRefused(Day, String)
  case wouldEndAfter(Day)

  var english: String {
    switch self {
    case .howWhat: "How what? A condition."
    case .like(let line): "Like: \(line)"
    case .noTimeLeft(let day, let now):
      "It is \(now.text) already: \(day.text) leaves no time. goto looks back."
    case .whatIsWanted: "What is to be brought about? A condition."
    case .withinTakesMoves: "within takes a number of moves, like: within 3 moves"
    case .takesDate(let word): "\(word) takes a date."
    case .notUnderstood(let word): "I do not understand “\(word)” here."
    case .byWhom: "By whom? A name, or several."
    case .makesNoMoves(let name, let kind):
      "\(name) is of kind \(kind), which makes no moves here."
    case .leadsNowhere(let by):
      "No move\(PlanMessage.by(by)) leads anywhere that matters to it."
    case .allSearched(let states, let by, let countsAlikeOnce):
      "All \(counted(states, "state")) that can be reached\(PlanMessage.by(by)) were searched, and "
        + "it holds in none."
        + (countsAlikeOnce ? " States that differ by like things only count once." : "")
    case .notWithin(let moves, let states):
      "Not within \(counted(moves, "move")): more than these were not tried. "
        + PlanMessage.searched(states)
    case .notBy(let day, let states):
      "Not by \(day.text): later days were not tried. " + PlanMessage.searched(states)
    case .givenUp(let states, let by):
      "Given up after \(counted(states, "state")) that can be reached\(PlanMessage.by(by))."
    case .outOfMemory(let states):
      "The search was given up at its limit of memory, 1 GiB, after \(counted(states, "state"))."
    case .outOfEffort(let tries, let states):
      "The search was given up after \(tries) moves and waits, at \(counted(states, "state")). "
        + "Fewer movers (by), moves (within) or days (before) make it smaller."
    case .outOfStates(let states):
      "The search was given up after \(counted(states, "state")), as many as it may look at. "
        + "Fewer movers (by) or moves (within) make it smaller."
    case .notEveryValue(let states, let by, let phrases):
      "All \(counted(states, "state")) that can be reached\(PlanMessage.by(by)) were searched, but "
        + "not every number, date or text was tried in \(phrases.listed("and"))."
    case .neverTogether: "Its needs can never all hold together."
    case .norWithWaits(let moves, let day):
      "Nor do \(counted(moves, "move")) or fewer with waits up to \(day.text)."
    case .norUntil(let day): "Nor do moves with waits up to \(day.text)."
    case .noWay(let words): "There is no way. \(words)"
    case .noneAmongTried(let count):
      "None was found among the first \(count) moves that were tried."
    case .noMovesOrFewer(let count): "No \(count) moves or fewer bring it about on this day."
    case .noMoveHelps: "No move that can be made on this day helps."
    case .allTried(let states):
      "No moves bring it about on this day: all \(states) states that they lead to were tried."
    case .moreAsShort(let count): "\(count) more are as short."
    case .mayBeOthers(0): "There may be others as short."
    case .mayBeOthers(let count): "There may be others as short: only \(count) moves were tried."
    case .notTogether(let goal): "Nothing can bring about all of it together: \(goal)."
    case .noSuchValue(let goal):
      "Nothing that can ever come to hold has such a value: \(goal)."
    case .boundOfValue(let goal, let value, let isMost, let by):
      "It can come to \(isMost ? "at most" : "no less than") \(value)"
        + "\(by == nil ? "" : " by moves\(PlanMessage.of(by))"): \(goal)."
    case .noRuleCan(let fact): "No rule can come to make it so that \(fact)."
    case .ruleNeeds(let title, let part): "“\(title)” needs that \(part)."
    case .nothingBegins(let fact, let by):
      "Nothing begins that \(fact): no move\(PlanMessage.of(by)), no consequence and no deadline."
    case .onlyThese(let causes, let fact, let by):
      "Only \(causes.listed("or")) could begin that \(fact), and can never come to that"
        + (by == nil ? "." : " by moves\(PlanMessage.of(by)).")
    case .lastDayAsked(let day): "\(day.text) is the last day that was asked about."
    case .givenUpOn(let day):
      "\(day.text): the search was given up at its limit; there may still be a way then"
    case .on(let day, let title): "\(day.text): \(title)"
    case .noLongerPossible(let day, let move, let need):
      "\(day.text): “\(move)” is no longer possible; it needs \(need)"
    case .wouldBeRefused(let day, let move): "\(day.text): “\(move)” would be refused"
    case .wouldEndAfter(let day): "A plan that begins later would end after \(day.text)"
    }
  }

  private static func by(_ actors: [String]?) -> String {
    actors.map { " by \($0.listed("and"))" } ?? ""
  }

  private static func of(_ actors: [String]?) -> String {
    actors.map { " of \($0.listed("and"))" } ?? ""
  }

  private static func searched(_ states: Int) -> String {
    "\(states == 1 ? "One state was" : "\(states) states were") searched."
  }
}
