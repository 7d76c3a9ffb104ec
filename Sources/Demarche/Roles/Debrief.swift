import Quantities
import ScenarioLanguage

extension Answer {
  /// What came of a course of events.
  public struct Debrief: Sendable {
    public var title: String
    public var role: String?
    public var branch: String
    public var from: Day
    public var until: Day
    /// What happened, without what only passed time.
    public var steps: [Step] = []
    public var turningPoints: [TurningPoint] = []
    /// How many events were left out one at a time, of how many.
    public var tried = 0
    public var events = 0
    public var outcomes: [Outcome] = []
    /// As a document in the session's language, with a line break at its end.
    public var markdown = ""

    /// An event without which the end would be another.
    public struct TurningPoint: Sendable {
      public var number: Int
      public var date: Day
      public var event: String
      /// Later events that would not have been possible.
      public var illegal: [(number: Int, event: String)]
      /// How the end would differ.
      public var net: Changes
      /// Wishes that would be fulfilled, or not, other than they are.
      public var gained: [(actor: String, wish: String, phrase: WishPhrase)]
      public var lost: [(actor: String, wish: String, phrase: WishPhrase)]
    }

    /// What an actor got of what it wanted.
    public struct Outcome: Sendable {
      public var actor: String
      public var wishes: [(text: String, phrase: WishPhrase, atStart: Bool, atEnd: Bool)]
    }
  }

  /// A text to hand in.
  public struct Communique: Sendable {
    public var role: String
    public var round: Int
    public var text: String
  }
}

/// What came of it: for the hour after.
extension Session {
  /// How many moments may be played again to find turning points.
  private static let replayMax = 40_000
  private static let turningPointsTold = 5

  /// The branch in view up to the view, from where a role was taken up, else from its start.
  func debriefed() -> Answer.Debrief {
    let end = state.view
    let start = roleStart(before: end.moment)
    let way = world.history.way(from: start, to: end.moment)
    var debrief = Answer.Debrief(
      title: model.title ?? "A scenario", role: role, branch: branch,
      from: world.history[start].day, until: end.day)
    debrief.steps = steps(way).filter { $0.cause != .wait }
    let atStart = world.at(start) { wishesOfAll() }
    show()
    let atEnd = wishesOfAll()
    debrief.outcomes = zip(atStart, atEnd).map { before, after in
      Answer.Debrief.Outcome(
        actor: after.actor,
        wishes: zip(before.wishes, after.wishes).map { ($1.text, $1.phrase, $0.holds, $1.holds) })
    }
    let events = way.filter {
      world.move(of: $0) != nil && world.history.details[$0]?.refusal == nil
    }
    debrief.events = events.count
    let points = turningPoints(events, end, atEnd)
    debrief.tried = points.tried
    debrief.turningPoints = points.found
    show()
    debrief.markdown = DebriefWriter.markdown(debrief, self)
    return debrief
  }

  private func roleStart(before end: MomentID) -> MomentID {
    guard let start = state.teaching.role?.start, world.history.isBefore(start, orIs: end) else {
      return .start
    }
    return start
  }

  private typealias Wishes = [(actor: String, wishes: [Answer.WishStanding])]

  private func wishesOfAll() -> Wishes {
    model.wants.map { (model.text(.entity($0.actor)), wishes(of: $0.actor)) }
  }

  /// The events whose omission changes most, by what is wished first, then by what is impossible then.
  private func turningPoints(
    _ events: [MomentID], _ end: SessionState.View, _ wishes: Wishes
  ) -> (found: [Answer.Debrief.TurningPoint], tried: Int) {
    let now = factSets()
    var budget = Session.replayMax
    var tried = 0
    var found: [Answer.Debrief.TurningPoint] = []
    for event in events where !isInterrupted() {
      budget -= Int(world.history[end.moment].depth - world.history[event].depth) + 1
      guard budget >= 0 else { break }
      tried += 1
      let point = world.trying { without(event, end, now, wishes) }
      if let point { found.append(point) }
    }
    func weight(_ point: Answer.Debrief.TurningPoint) -> (Int, Int, Int) {
      let net = point.net
      return (
        point.gained.count + point.lost.count, point.illegal.count,
        net.derivedBegan.count + net.derivedEnded.count
      )
    }
    let order = found.indices.sorted { left, right in
      let (one, other) = (weight(found[left]), weight(found[right]))
      return one == other ? left < right : one > other
    }
    return (order.prefix(Session.turningPointsTold).map { found[$0] }, tried)
  }

  /// How the end differs without an event; nil where nothing of note does.
  private func without(
    _ event: MomentID, _ end: SessionState.View, _ now: (Set<String>, Set<String>),
    _ wishes: Wishes
  ) -> Answer.Debrief.TurningPoint? {
    let moment = world.history[event]
    let replay = world.replay(
      after: moment.parent, to: end.moment, without: [event], isInterrupted: isInterrupted)
    world.move(to: replay.end, on: end.day)
    let then = factSets()
    var net = Answer.Changes()
    net.began = then.0.subtracting(now.0).sorted()
    net.ended = now.0.subtracting(then.0).sorted()
    net.derivedBegan = then.1.subtracting(now.1).sorted()
    net.derivedEnded = now.1.subtracting(then.1).sorted()
    var point = Answer.Debrief.TurningPoint(
      number: Int(moment.step), date: moment.day, event: self.event(of: event) ?? "",
      illegal: replay.illegal.map {
        (Int(world.history[$0.old].step), model.sentence($0.move))
      }, net: net, gained: [], lost: [])
    for (actor, old) in wishes {
      guard let new = wishesOfAll().first(where: { $0.actor == actor })?.wishes else { continue }
      for (before, after) in zip(old, new) where before.holds != after.holds {
        if after.holds {
          point.gained.append((actor, after.text, after.phrase))
        } else {
          point.lost.append((actor, after.text, after.phrase))
        }
      }
    }
    return net.isEmpty && replay.illegal.isEmpty ? nil : point
  }

  private func factSets() -> (Set<String>, Set<String>) {
    guard case .state(let stored, let derived) = stateContent() else { return ([], []) }
    return (Set(stored), Set(derived))
  }
}
