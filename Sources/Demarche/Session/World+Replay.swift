import Quantities
import RuleEngine
import ScenarioLanguage

/// A stretch of history played again with some of its events left out.
struct Replay {
  /// An event that was legal and no longer is.
  struct Illegal {
    /// Where it happened.
    var old: MomentID
    var move: Move
    /// Where it was tried again, and on which day.
    var before: MomentID
    var day: Day
    var refusal: StepRefusal
  }

  /// Where each old moment of an event went. What was left out went nowhere, nor did a played move
  /// that is refused now.
  var places: [MomentID: MomentID] = [:]
  var illegal: [Illegal] = []
  var end: MomentID
}

extension World {
  /// Plays the moments after one up to another again, as history beside the old one: waits and
  /// skips until the same days, deadlines as they fall now, moves where they are still legal.
  ///
  /// The engine ends at the last of them. Cost: that of playing them.
  func replay(
    after start: MomentID, to end: MomentID, without omitted: Set<MomentID>,
    isInterrupted: () -> Bool = { false }
  ) -> Replay {
    var result = Replay(end: start)
    let moments = history.way(from: start, to: end)
    move(to: start)
    for id in moments where !isInterrupted() {
      let moment = history[id]
      if omitted.contains(id) {
        // A played move leaves nothing; an event of the script is passed over.
        if case .scripted = moment.what { skip(1, on: database.today) }
        continue
      }
      switch moment.what {
      case .start: continue
      case .deadlines: _ = playDeadlines(until: moment.day)
      case .waited: _ = wait(until: moment.day)
      case .skipped(let count):
        _ = playDeadlines(until: moment.day)
        skip(count, on: max(moment.day, database.today))
      case .scripted(let event):
        guard let last = playNextEvent().last else { continue }
        result.places[id] = last
        guard case .move(let move) = script[event].what, history.details[id]?.refusal == nil,
          let refusal = history.details[last]?.refusal
        else { continue }
        result.illegal.append(
          Replay.Illegal(
            old: id, move: move, before: history[last].parent, day: history[last].day,
            refusal: refusal))
      case .played(let move):
        _ = playDeadlines(until: moment.day)
        switch play(move, on: moment.day) {
        case .success(let new): result.places[id] = new
        case .failure(let refusal):
          result.illegal.append(
            Replay.Illegal(
              old: id, move: move, before: place, day: moment.day, refusal: refusal))
        }
      }
    }
    result.end = place
    return result
  }
}
