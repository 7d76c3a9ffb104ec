import Quantities
import Wording

/// What communiqués and debriefings say around the steps and wishes that they tell of.
enum PaperMessage: Message {
  // What both have.
  case wish(WishPhrase, of: String)
  case standing(WishPhrase, of: String, holds: Bool)
  // A communiqué.
  case communique(of: String)
  case scenario(String?)
  case round(Int, from: Day, to: Day)
  case begins(String)
  case ends(String)
  case itsDeeds(String)
  case itsWords(String)
  case deedsOfOthers
  case wordsOfOthers
  case ofTheCalendar
  case nobodyDidAnything
  case whatItHas(String)
  // A debriefing.
  case debriefing(String?)
  case course(String, from: Day, to: Day)
  case played(String)
  case inShort
  case movesMade(Int, by: [(actor: String, count: Int)], from: Day, to: Day)
  case deadlinesCame(Int)
  case movesRefused(Int)
  case hangsOn(Int, Day, String)
  case hasOf(String, Int, of: Int, before: Int)
  case whatHappened
  case nothing
  case refused
  case deadline
  case yourMove
  case sinceThen(String)
  case noLonger(String)
  case moreChanges(Int)
  case turningPoints
  case noTurningPoints
  case triedOnly(Int, of: Int)
  case withoutIt(Int, Day, String)
  case wouldHave(WishPhrase, of: String)
  case wouldNotHave(WishPhrase, of: String)
  case notPossible(Int, String)
  case othersNotPossible(Int)
  case wouldHold(String)
  case wouldNotHold(String)
  case wouldFollow(String)
  case wouldNotFollow(String)
  case moreDifferences(Int)
  case whoGotWhat
  case got(String, Int, of: Int)
  case outcome(WishPhrase, atStart: Bool, atEnd: Bool)
  case toDiscuss
  case askMissed(String, of: String)
  case askTurningPoint(Int, Day, String)
  case askStill([String])
  case askOwnMoves(String)

  var english: String {
    switch self {
    case .wish(let phrase, let actor): phrase.english(of: actor)
    case .standing(let phrase, let actor, let holds): phrase.english(of: actor, holds: holds)
    case .communique(let name): "Communiqué of \(name)"
    case .scenario(let title): "Scenario: \(title ?? "untitled")"
    case .round(let number, let from, let to): "Round \(number), \(from.text) to \(to.text)"
    case .begins(let fact): "begins: \(fact)"
    case .ends(let fact): "ends: \(fact)"
    case .itsDeeds(let name): "What \(name) did"
    case .itsWords(let name): "What \(name) said"
    case .deedsOfOthers: "What others did"
    case .wordsOfOthers: "What others said"
    case .ofTheCalendar: "What the calendar brought"
    case .nobodyDidAnything: "Nobody did or said anything."
    case .whatItHas(let name): "What \(name) has of what it wants"
    case .debriefing(let title): "Debriefing: \(title ?? "A scenario")"
    case .course(let branch, let from, let to): "Branch \(branch), \(from.text) to \(to.text)"
    case .played(let name): "Played: \(name)"
    case .inShort: "In short"
    case .movesMade(let count, let shares, let from, let to):
      "From \(from.text) to \(to.text) \(counted(count, "move")) \(count == 1 ? "was" : "were") made"
        + (shares.isEmpty
          ? "" : ": " + shares.map { "\($0.count) by \($0.actor)" }.joined(separator: ", ")) + "."
    case .deadlinesCame(let count): "The calendar brought \(counted(count, "deadline"))."
    case .movesRefused(let count): "\(counted(count, "move")) could not be made."
    case .hangsOn(let number, let day, let event):
      "Most hangs on #\(number), \(day.text): \(event)."
    case .hasOf(let actor, let count, let all, let before):
      "\(actor) has \(count) of the \(counted(all, "thing")) that it wants, "
        + (before == count ? "as at first" : "\(count > before ? "up" : "down") from \(before)")
        + "."
    case .whatHappened: "What happened"
    case .nothing: "Nothing."
    case .refused: "refused"
    case .deadline: "deadline"
    case .yourMove: "your move"
    case .sinceThen(let fact): "since then: \(fact)"
    case .noLonger(let fact): "no longer: \(fact)"
    case .moreChanges(let count): "and \(counted(count, "more change"))"
    case .turningPoints: "Turning points"
    case .noTurningPoints: "Without any one of the events the end would be the same."
    case .triedOnly(let count, let all): "Of \(all) events the first \(count) were tried."
    case .withoutIt(let number, let day, let event):
      "**#\(number)** \(day.text): \(event). Without it:"
    case .wouldHave(let phrase, let actor):
      phrase.english(of: actor)
        + (phrase.wanted.isEmpty ? ", and would be spared it" : ", and would have it")
    case .wouldNotHave(let phrase, let actor):
      phrase.english(of: actor)
        + (phrase.wanted.isEmpty ? ", and would have to bear it" : ", and would not have it")
    case .notPossible(let number, let event): "not possible any more: #\(number) \(event)"
    case .othersNotPossible(let count): "and \(counted(count, "other event")) not either"
    case .wouldHold(let fact): "it would hold: \(fact)"
    case .wouldNotHold(let fact): "it would not hold: \(fact)"
    case .wouldFollow(let fact): "it would follow: \(fact)"
    case .wouldNotFollow(let fact): "it would not follow: \(fact)"
    case .moreDifferences(let count): "and \(counted(count, "more difference")) at the end"
    case .whoGotWhat: "Who got what"
    case .got(let actor, let count, let all):
      "**\(actor)**: \(count) of \(all), the most important first"
    case .outcome(let phrase, let atStart, let atEnd):
      (atEnd ? "yes: " : "no: ") + phrase.outcome(of: "It", atStart: atStart, atEnd: atEnd)
    case .toDiscuss: "To discuss"
    case .askMissed(let wish, let actor):
      "Of what \(actor) wanted and did not get, this stands highest: \(wish). Which move could have "
        + "brought it about, whose was it, and when was it too late?"
    case .askTurningPoint(let number, let day, let event):
      "Without #\(number) (\(event)) the end would be another. What did its maker know on "
        + "\(day.text), and what would it have had to know to do otherwise?"
    case .askStill(let names):
      "No move was made by \(names.joined(separator: ", ")). Was that a choice, or was there nothing "
        + "to be done?"
    case .askOwnMoves(let name):
      "You played \(name). Which of your moves would you make again, and which not?"
    }
  }
}
