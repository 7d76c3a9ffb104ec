import Quantities
import RuleEngine
import ScenarioLanguage

/// Tells how a move that is no longer legal goes back to the event that was left out.
///
/// Two courses of events are set side by side, and the reasons on record are followed: a need held
/// on one and fails on the other for want of a fact; the fact came from a rule whose condition
/// fails there, or was begun (or is now not ended) by a step; that step was a deadline or a
/// consequence whose condition fails there, or a move that is itself refused there, or the event
/// that was left out, where the chain ends.
struct Differences {
  let session: Session
  /// The branch as it was, and as it was played again.
  let old: SessionState.Branch
  let new: SessionState.Branch
  let omitted: MomentID
  let replay: Replay
  private let origins: [MomentID: MomentID]
  private let illegal: [MomentID: Replay.Illegal]

  /// A chain is told up to this many links.
  static let limit = 40

  init(
    _ session: Session, old: SessionState.Branch, new: SessionState.Branch, omitted: MomentID,
    replay: Replay
  ) {
    self.session = session
    self.old = old
    self.new = new
    self.omitted = omitted
    self.replay = replay
    origins = Dictionary(
      replay.places.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    illegal = Dictionary(
      replay.illegal.map { ($0.old, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var world: World { session.world }
  private var model: Model { session.model }

  /// A moment on one of the two, and the day it is looked at on.
  private struct Place {
    var isOld: Bool
    var moment: MomentID
    var day: Day
  }

  /// What holds at one place and not at another.
  private struct Difference {
    var what: What
    var holds: Place
    var fails: Place
    enum What {
      case fact(RecordedGrounds.Key)
      case condition(Condition, Scope, [VariableID: Value])
    }
  }

  /// What a step of the search found: a link, and what it leads on to.
  private struct Finding {
    var link: Answer.Link?
    var next: Difference?
  }

  /// The chain from an event that is no longer legal to the one left out; as far as it can be told.
  func chain(of event: Replay.Illegal) -> [Answer.Link] {
    var links: [Answer.Link] = []
    var next = missingNeed(of: event)
    while let difference = next, links.count < Differences.limit {
      let finding = follow(difference)
      if let link = finding.link, !links.contains(link) { links.append(link) }
      next = finding.next
    }
    return links
  }

  /// The need that held when the event happened and fails now.
  private func missingNeed(of event: Replay.Illegal) -> Difference? {
    let needs = model.actions[Int(event.move.action.number)].needs
    guard let place = event.refusal.needs.firstIndex(of: false), place < needs.count else {
      return nil
    }
    let moment = world.history[event.old]
    return Difference(
      what: .condition(needs[place].condition, needs[place].scope, binding(of: event.move)),
      holds: Place(isOld: true, moment: moment.parent, day: moment.day),
      fails: Place(isOld: false, moment: event.before, day: event.day))
  }

  private func binding(of move: Move) -> [VariableID: Value] {
    Dictionary(
      uniqueKeysWithValues: move.values.enumerated().map { (VariableID($0.offset), $0.element) })
  }

  private func at<Result>(_ place: Place, _ body: () -> Result) -> Result {
    world.at(place.moment, on: place.day, body)
  }

  private func holds(_ key: RecordedGrounds.Key, _ place: Place) -> Bool {
    at(place) { world.database.holds(key.relation, key.row) }
  }

  // MARK: Following

  private func follow(_ difference: Difference) -> Finding {
    switch difference.what {
    case .condition(let condition, let scope, let binding):
      let grounds = at(difference.holds) { self.grounds(of: condition, scope, binding) }
      return Finding(next: firstDifference(among: grounds, difference))
    case .fact(let key):
      guard world.database.isDerived(key.relation) else { return followStored(key, difference) }
      let grounds = at(difference.holds) { RecordedGrounds(session).grounds(of: key) }
      let next = firstDifference(among: grounds, difference)
      return Finding(link: ruleLink(key, next, difference), next: next)
    }
  }

  /// What a condition rests on where the engine stands, for the first binding for which it holds.
  private func grounds(
    of condition: Condition, _ scope: Scope, _ binding: [VariableID: Value]
  ) -> [RecordedGrounds.Ground] {
    guard let found = session.firstBinding(of: condition, scope, binding) else { return [] }
    let builder = RecordedGrounds(session)
    return condition.conjuncts.flatMap { part -> [RecordedGrounds.Ground] in
      switch part {
      case .holds(let relation, let terms, _):
        let id = Program.RelationID(Int(relation.number))
        return builder.row(id, terms, found).map {
          [.fact(RecordedGrounds.Key(relation: id, row: $0))]
        } ?? []
      case .happened(let action, let terms, let day):
        let id = world.lowered.eventRelations[Int(action.number)]
        return builder.row(id, terms + [day ?? .anything], found).map {
          [.fact(RecordedGrounds.Key(relation: id, row: $0))]
        } ?? []
      case .any(let choices):
        let choice = choices.first { session.firstBinding(of: $0, scope, found) != nil }
        return choice.map { grounds(of: $0, scope, found) } ?? []
      case .all: return grounds(of: part, scope, found)
      case .none, .compare: return [.condition(part, scope, found)]
      }
    }
  }

  /// The first ground that fails at the other place: a fact that is missing there, or one that is
  /// there and must not be.
  private func firstDifference(
    among grounds: [RecordedGrounds.Ground], _ difference: Difference
  ) -> Difference? {
    for case .fact(let key) in grounds where !holds(key, difference.fails) {
      return Difference(what: .fact(key), holds: difference.holds, fails: difference.fails)
    }
    for case .condition(.none(let inner), let scope, let binding) in grounds {
      let against = at(difference.fails) { self.grounds(of: inner, scope, binding) }
      for case .fact(let key) in against where !holds(key, difference.holds) {
        return Difference(what: .fact(key), holds: difference.fails, fails: difference.holds)
      }
    }
    return nil
  }

  /// `A, by the rule R, wants B`; nothing for a trigger, whose deadline has its link already.
  private func ruleLink(
    _ key: RecordedGrounds.Key, _ next: Difference?, _ difference: Difference
  ) -> Answer.Link? {
    guard key.relation.index < model.relations.count, case .fact(let ground)? = next?.what else {
      return nil
    }
    let title = at(difference.holds) { () -> String? in
      guard let rule = world.database.derivation(key.relation, key.row)?.rule,
        case .rule(let place) = world.lowered.rules[rule].source
      else { return nil }
      return model.rules[place].title
    }
    let fact = sentence(key)
    let isAbsence = next?.holds.isOld != difference.holds.isOld
    return Answer.Link(
      text: session.say(
        ReasonMessage.follows(
          session.shown(sentence: fact), from: session.shown(sentence: sentence(ground)),
          isAbsence: isAbsence, rule: title.map { session.shown(title: $0) })), fact: fact)
  }

  private func sentence(_ key: RecordedGrounds.Key) -> String {
    if let action = world.lowered.eventRelations.firstIndex(of: key.relation) {
      var values = world.database.tuple(key.relation, key.row).map { world.database.value($0) }
      let day = values.removeLast()
      let move = Move(action: ActionID(action), values: values)
      return "\(model.sentence(move)) on \(model.text(day))"
    }
    return RecordedGrounds(session).sentence(key)
  }

  // MARK: Steps

  /// A stored fact: the step that began it where it holds, or the one that ended it where it fails.
  private func followStored(_ key: RecordedGrounds.Key, _ difference: Difference) -> Finding {
    let begin = at(difference.holds) { session.lastChange(of: key.relation, key.row).moment }
      .flatMap { isShared($0) ? nil : $0 }
    let end = at(difference.fails) { session.lastChange(of: key.relation, key.row).moment }
      .flatMap { isShared($0) ? nil : $0 }
    // An end that came on both sides does not tell them apart: then it began again on one.
    if let end, begin == nil || counterpart(of: end, isOld: difference.fails.isOld) == nil {
      return step(end, of: key, begins: false, at: difference.fails, not: difference.holds)
    }
    guard let begin else { return Finding() }
    return step(begin, of: key, begins: true, at: difference.holds, not: difference.fails)
  }

  /// Whether a moment is one that both courses have before them.
  private func isShared(_ moment: MomentID) -> Bool {
    world.history.isBefore(moment, orIs: world.history[omitted].parent)
  }

  private func counterpart(of moment: MomentID, isOld: Bool) -> MomentID? {
    isOld ? replay.places[moment] : origins[moment]
  }

  /// A step that began or ended a fact on one side and not on the other, and why it did not there.
  private func step(
    _ id: MomentID, of key: RecordedGrounds.Key, begins: Bool, at side: Place, not other: Place
  ) -> Finding {
    let moment = world.history[id]
    let fact = sentence(key)
    let reaction = self.reaction(id, of: key, begins: begins)
    var by = session.by(id)
    if let reaction, by.event != session.title(of: reaction.reaction) {
      by.event =
        "\(by.event ?? session.say(ReasonMessage.time)) (\(session.title(of: reaction.reaction)))"
    }
    let branch = side.isOld ? old.name : new.name
    let words = ReasonMessage.changedBy(
      session.shown(sentence: fact), begins: begins, step: by.step,
      event: by.event.map { session.shown(event: $0) }, branch: id == omitted ? nil : branch)
    let link = Answer.Link(
      text: session.say(words), fact: fact, branch: branch, step: by.step, date: moment.day,
      event: by.event)
    if id == omitted { return Finding(link: link) }
    if let reaction, let next = trigger(reaction, of: id, at: side, not: other) {
      return Finding(link: link, next: next)
    }
    return Finding(link: link, next: need(of: id, at: side))
  }

  /// The deadline or consequence that began or ended a fact in a step; nil where its move did.
  private func reaction(_ id: MomentID, of key: RecordedGrounds.Key, begins: Bool) -> Carried? {
    let detail = world.history.details[id]
    var carried = detail?.rounds.flatMap { $0 } ?? []
    if case .deadlines(let deadlines) = world.history[id].what { carried = deadlines + carried }
    if begins {
      let begun = detail?.begun.last { $0.relation == key.relation && $0.row == key.row }
      return carried.first { $0.reaction == begun?.reaction }
    }
    return carried.first { one in
      world.database.program.reactions[one.reaction].effects.contains {
        !$0.begins && $0.relation == key.relation
      }
    }
  }

  /// What called for a deadline or consequence on one side and is missing on the other.
  private func trigger(
    _ carried: Carried, of id: MomentID, at side: Place, not other: Place
  ) -> Difference? {
    let moment = world.history[id]
    let reaction = world.database.program.reactions[carried.reaction]
    let key = RecordedGrounds.Key(relation: reaction.trigger, row: carried.row)
    var there = Place(isOld: side.isOld, moment: moment.parent, day: moment.day)
    // A consequence may be called for only by what the step itself did.
    if !reaction.hasDay, !holds(key, there) { there.moment = id }
    guard holds(key, there) else { return nil }
    let tip = other.isOld ? old.tip : new.tip
    let before = moment.day.adding(-1, .day) ?? moment.day
    let match = counterpart(of: id, isOld: side.isOld)
    let here = Place(
      isOld: other.isOld,
      moment: match ?? world.history.moment(on: reaction.hasDay ? before : moment.day, before: tip),
      day: moment.day)
    guard !holds(key, here) else { return nil }
    return Difference(what: .fact(key), holds: there, fails: here)
  }

  /// The need that fails where a step's move is refused on the other side.
  private func need(of id: MomentID, at side: Place) -> Difference? {
    if side.isOld { return illegal[id].flatMap(missingNeed) }
    // A move that was refused in the old course of events and is legal now.
    guard let old = origins[id], let refusal = world.history.details[old]?.refusal,
      let move = world.move(of: old), let place = refusal.needs.firstIndex(of: false)
    else { return nil }
    let needs = model.actions[Int(move.action.number)].needs
    let (now, then) = (world.history[id], world.history[old])
    guard place < needs.count else { return nil }
    return Difference(
      what: .condition(needs[place].condition, needs[place].scope, binding(of: move)),
      holds: Place(isOld: false, moment: now.parent, day: now.day),
      fails: Place(isOld: true, moment: then.parent, day: then.day))
  }
}

extension World {
  /// The move that a moment is, played or scripted.
  func move(of id: MomentID) -> Move? {
    switch history[id].what {
    case .played(let move): return move
    case .scripted(let place):
      if case .move(let move) = script[place].what { return move }
      return nil
    default: return nil
    }
  }
}
