import Quantities
import RuleEngine
import ScenarioLanguage

/// Moments as steps for people: facts and moves in sentences.
extension Session {
  /// A moment as a step; nil for the start and for skips, which are none. May leave the engine
  /// elsewhere.
  private func step(_ id: MomentID) -> Answer.Step? {
    let moment = world.history[id]
    var step = Answer.Step(
      number: Int(moment.step), date: moment.day, cause: .wait, event: event(of: id))
    switch moment.what {
    case .start, .skipped: return nil
    case .waited: break
    case .scripted(let place):
      let event = world.script[place]
      step.sources = references(event.citations)
      step.note = event.note
      switch event.what {
      case .remark: step.cause = .remark
      case .move(let move):
        step.cause = .script
        step.actor = actor(of: move)
      }
    case .played(let move):
      step.cause = .move
      step.actor = actor(of: move)
    case .deadlines(let carried):
      step.cause = .deadline
      step.titles = Set(carried.map { title(of: $0.reaction) }).sorted()
      step.sources = unique(
        Set(carried.map(\.reaction)).sorted().flatMap { references(citations(of: $0)) })
    }
    let rows = changedRows(of: stretches(of: id), isNet: false)
    step.changes = changes(rows)
    if tellsStories { (step.story, step.untold) = story.sentences(of: facts(rows)) }
    if let detail = world.history.details[id] {
      step.consequences = detail.rounds.flatMap { round in
        round.map { title(of: $0.reaction) }.sorted()
      }
      if let refusal = detail.refusal { step.refused = refusedStep(id, refusal) }
    }
    return step
  }

  /// Moments in order, as steps. What refused ones say is worked out where they were refused, so
  /// the engine is walked along; it ends where the view is.
  func steps(_ moments: some Sequence<MomentID>) -> [Answer.Step] {
    defer { show() }
    var result: [Answer.Step] = []
    for moment in moments where !isInterrupted() {
      if let step = step(moment) { result.append(step) }
    }
    return result
  }

  /// The content of an answer about steps that were played or passed over.
  func stepsContent(_ moments: [MomentID]) -> Answer.Content {
    guard isSummary else { return .steps(blaming(steps(moments), moments)) }
    var length = 0
    for moment in moments where length < Fates.many {
      length += world.history.changes(of: moment).count
    }
    var sum = StepSum(relationCount: model.relations.count, isLong: length >= Fates.many)
    sum.add(moments, of: world)
    return content(of: sum)
  }

  func content(of sum: StepSum) -> Answer.Content {
    .summary(
      count: sum.count, refusedCount: sum.refusedCount,
      net: changes(changedRows(sum.fates, isNet: true)))
  }

  /// Steps whose refused moves say which of the moves played on the branch made them so.
  private func blaming(_ steps: [Answer.Step], _ moments: [MomentID]) -> [Answer.Step] {
    guard let last = moments.last, steps.contains(where: { $0.refused != nil }) else {
      return steps
    }
    defer { show() }
    var result = steps
    var blame = Blame(self, upTo: last, reach: moments.count)
    let made = Dictionary(
      moments.map { (Int(world.history[$0].step), $0) }, uniquingKeysWith: { first, _ in first })
    // One trial for all of them: from one to the next the engine has not far to go.
    world.trying {
      for place in result.indices where result[place].refused != nil {
        guard let id = made[result[place].number], let move = world.move(of: id) else { continue }
        let moment = world.history[id]
        result[place].refused?.madeBy = blame.moves(
          against: move, after: moment.parent, on: moment.day)
      }
    }
    return result
  }

  private func refusedStep(_ id: MomentID, _ refusal: StepRefusal) -> Answer.Refusal {
    let moment = world.history[id]
    switch moment.what {
    case .scripted(let place):
      guard case .move(let move) = world.script[place].what else { break }
      // The needs failed in the state before, on the day of the step.
      world.move(to: moment.parent, on: moment.day)
      return self.refusal(of: move, refusal)
    case .deadlines: return self.refusal(ofDeadlines: event(of: id) ?? "", refusal)
    default: break
    }
    return Answer.Refusal(move: "")
  }

  // MARK: Changes

  /// What of the log belongs to a step: its own changes, and those of days that passed before it
  /// without a step.
  private func stretches(of id: MomentID) -> [Range<Int>] {
    var result = [world.history[id].changes]
    var place = world.history[id].parent
    while case .skipped = world.history[place].what {
      result.insert(world.history[place].changes, at: 0)
      place = world.history[place].parent
    }
    return result
  }

  /// What stretches of the log come to. A stored fact that ended and began again is in both
  /// lists, unless only the net change is asked for.
  func changes(of stretches: [Range<Int>], isNet: Bool) -> Answer.Changes {
    changes(changedRows(of: stretches, isNet: isNet))
  }

  /// As `changes`, before rows become sentences; in no order.
  private func changedRows(of stretches: [Range<Int>], isNet: Bool) -> ChangedRows {
    let length = stretches.reduce(0) { $0 + $1.count }
    var fates = Fates(relationCount: model.relations.count, isDense: length >= Fates.many)
    for stretch in stretches { fates.follow(world.database.log, stretch) }
    return changedRows(fates, isNet: isNet)
  }

  private func changedRows(_ fates: Fates, isNet: Bool) -> ChangedRows {
    let isDerived = model.relations.map(\.isDerived)
    var result = ChangedRows()
    fates.visit { relation, row, fate in
      let isRenewed =
        fate == [.heldBefore, .holdsAfter, .wasGone] && !isDerived[relation] && !isNet
      guard fate.contains(.heldBefore) != fate.contains(.holdsAfter) || isRenewed else { return }
      let fact = ChangedRows.Row(relation: Int32(relation), row: Int32(row))
      if fate.contains(.holdsAfter) {
        if isDerived[relation] {
          result.derivedBegan.append(fact)
        } else {
          result.began.append(fact)
        }
      }
      if fate.contains(.heldBefore) {
        if isDerived[relation] {
          result.derivedEnded.append(fact)
        } else {
          result.ended.append(fact)
        }
      }
    }
    return result
  }

  /// Rows as facts.
  private func facts(_ rows: ChangedRows) -> ChangedFacts {
    func facts(_ rows: [ChangedRows.Row]) -> [Fact] {
      rows.map { fact(Program.RelationID(Int($0.relation)), Int($0.row)) }
    }
    return ChangedFacts(
      began: facts(rows.began), ended: facts(rows.ended),
      derivedBegan: facts(rows.derivedBegan), derivedEnded: facts(rows.derivedEnded))
  }

  /// Rows as sentences, in order.
  private func changes(_ rows: ChangedRows) -> Answer.Changes {
    // Both taken once: a long script's summary has sentences by the hundred thousand.
    let model = self.model
    var fact = Fact(relation: RelationID(0), values: [])
    func sentences(_ rows: [ChangedRows.Row]) -> [String] {
      var sentences: [String] = []
      sentences.reserveCapacity(rows.count)
      for row in rows {
        fact.relation = RelationID(Int(row.relation))
        fact.values.removeAll(keepingCapacity: true)
        for symbol in world.database.tuple(Program.RelationID(Int(row.relation)), Int(row.row)) {
          fact.values.append(world.database.value(symbol))
        }
        sentences.append(model.sentence(fact))
      }
      sentences.sort()
      return sentences
    }
    var result = Answer.Changes()
    result.began = sentences(rows.began)
    result.ended = sentences(rows.ended)
    result.derivedBegan = sentences(rows.derivedBegan)
    result.derivedEnded = sentences(rows.derivedEnded)
    return result
  }

  // MARK: Words

  /// What happened, in words: a move, a remark, deadlines; nil where only time passed.
  func event(of id: MomentID) -> String? {
    switch world.history[id].what {
    case .start, .waited, .skipped: return nil
    case .played(let move): return model.sentence(move)
    case .scripted(let place):
      switch world.script[place].what {
      case .move(let move): return model.sentence(move)
      case .remark(let text): return text
      }
    case .deadlines(let carried):
      return Set(carried.map { title(of: $0.reaction) }).sorted().joined(separator: "; ")
    }
  }

  func fact(_ relation: Program.RelationID, _ row: Int) -> Fact {
    Fact(
      relation: RelationID(relation.index),
      values: world.database.tuple(relation, row).map { world.database.value($0) })
  }

  func sentence(_ relation: Program.RelationID, _ row: Int) -> String {
    world.model.sentence(fact(relation, row))
  }

  func actor(of move: Move) -> String? {
    model.actions[Int(move.action.number)].actor.map { model.text(move.values[$0]) }
  }

  func title(of reaction: Int) -> String {
    switch world.lowered.reactions[reaction] {
    case .consequence(let place): model.consequences[place].title
    case .deadline(let place): model.deadlines[place].title
    }
  }

  func citations(of reaction: Int) -> [Citation] {
    switch world.lowered.reactions[reaction] {
    case .consequence(let place): model.consequences[place].citations
    case .deadline(let place): model.deadlines[place].citations
    }
  }

  func references(_ citations: [Citation]) -> [Answer.Reference] {
    model.references(citations)
  }

  func unique(_ references: [Answer.Reference]) -> [Answer.Reference] {
    var seen = Set<Answer.Reference>()
    return references.filter { seen.insert($0).inserted }
  }
}
