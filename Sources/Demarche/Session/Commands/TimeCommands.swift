import Quantities
import RuleEngine
import ScenarioLanguage

extension Command {
  static let remembering: [Command] = [
    Command(
      name: "as", topic: .time, usage: ["as of DATE CONDITION"],
      summary: "ask about a past day, as it was at its end", details: ""
    ) { session, call in session.asOf(call.rest) },
    Command(
      name: "since", topic: .time, usage: ["since when FACT"],
      summary: "since when a fact has held, and what began it", details: ""
    ) { session, call in session.sinceWhen(call.rest) },
    Command(
      name: "when", topic: .time, usage: ["when CONDITION"],
      summary: "the spans of days on which a condition held", details: ""
    ) { session, call in session.when(call.rest) },
    Command(
      name: "history", topic: .time, usage: ["history FACT-with-variables"],
      summary: "when facts began and ended, and by which steps",
      details: """
        history ?who is party to ?what lists every interval; ? stands for anyone or anything.
        """
    ) { session, call in session.history(call.rest) },
    Command(
      name: "changes", topic: .time, usage: ["changes from DATE to DATE"],
      summary: "what changed between two days, all in all", details: ""
    ) { session, call in session.changes(call.rest) },
    timeline,
    Command(
      name: "watch", topic: .time, usage: ["watch CONDITION"],
      summary: "show after every line what joined and left its answers", details: ""
    ) { session, call in session.watch(call.rest) },
    Command(
      name: "unwatch", topic: .time, usage: ["unwatch", "unwatch N"],
      summary: "stop watching the Nth condition, or all", details: ""
    ) { session, call in session.unwatch(call.rest) },
  ]
}

/// A condition whose answers are looked at after every line.
struct Watch {
  var query: Query
  var rows: [[String]]
}

extension Session {
  // MARK: A past day

  func asOf(_ text: String) -> Answer.Content {
    guard let rest = text.dropping(word: "of") else {
      return usage("as", QuestionMessage.like("as of 2019-08-22 ?who shares ?what with ?whom"))
    }
    let (date, condition) = rest.firstWord
    let past: (moment: MomentID, day: Day)
    switch day(date).flatMap({ moment(named: $0.text) }) {
    case .failure(let mistake): return .error(mistake)
    case .success(let found): past = found
    }
    switch readCondition(condition) {
    case .failure(let mistake): return .error(mistake)
    case .success(let query): return world.at(past.moment, on: past.day) { ask(query) }
    }
  }

  func changes(_ text: String) -> Answer.Content {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 4, words[0].lowercased() == "from", words[2].lowercased() == "to" else {
      return usage("changes", QuestionMessage.like("changes from 2019-08-01 to 2019-08-31"))
    }
    let (first, last): (Day, (moment: MomentID, day: Day))
    switch day(words[1]) {
    case .failure(let mistake): return .error(mistake)
    case .success(let day): first = day
    }
    switch moment(named: words[1]).flatMap({ _ in moment(named: words[3]) }) {
    case .failure(let mistake): return .error(mistake)
    case .success(let found): last = found
    }
    guard first <= last.day else {
      return .error(
        mistake(
          "bad-date", QuestionMessage.liesBefore(words[3], words[1]),
          suggestions: ["changes from \(words[3]) to \(words[1])"]))
    }
    // The state before the first day: at the end of the day before, or as given.
    var start = (moment: MomentID.start, day: world.start)
    if first > world.start, let before = first.adding(-1, .day) {
      start = (world.history.moment(on: before, before: tip), before)
    }
    return .changes(changes(from: start, to: last))
  }

  func changes(from old: MomentID, to new: MomentID) -> Answer.Changes {
    changes(
      from: (moment: old, day: world.history[old].day),
      to: (moment: new, day: world.history[new].day))
  }

  /// What holds at one moment and not at the other.
  private func changes(
    from old: (moment: MomentID, day: Day), to new: (moment: MomentID, day: Day)
  ) -> Answer.Changes {
    func facts(_ place: (moment: MomentID, day: Day)) -> (Set<String>, Set<String>) {
      world.at(place.moment, on: place.day) {
        guard case .state(let stored, let derived) = stateContent() else { return ([], []) }
        return (Set(stored), Set(derived))
      }
    }
    let (oldStored, oldDerived) = facts(old)
    let (newStored, newDerived) = facts(new)
    var result = Answer.Changes()
    result.began = newStored.subtracting(oldStored).sorted()
    result.ended = oldStored.subtracting(newStored).sorted()
    result.derivedBegan = newDerived.subtracting(oldDerived).sorted()
    result.derivedEnded = oldDerived.subtracting(newDerived).sorted()
    return result
  }

  // MARK: Spans

  func when(_ text: String) -> Answer.Content {
    switch readCondition(text) {
    case .failure(let mistake): return .error(mistake)
    case .success(let query):
      if let column = query.columns.first {
        let name = query.scope.variables[Int(column.number)].name
        return .error(
          mistake("unbound-variable", QuestionMessage.whenAsksOne(variable: name)))
      }
      defer { show() }
      var spans: [(from: Day, to: Day?)] = []
      var held = false
      for (moment, day) in days(everyDay: mentionsToday(query.condition)) {
        if isInterrupted() { return .error(interrupted) }
        world.move(to: moment, on: day)
        let holds = firstBinding(of: query.condition, query.scope, [:]) != nil
        if holds && !held { spans.append((day, nil)) }
        if !holds && held { spans[spans.count - 1].to = day }
        held = holds
      }
      return .spans(spans)
    }
  }

  /// The days up to the one in view on which something can have changed, each with the moment at
  /// its end.
  private func days(everyDay: Bool) -> [(MomentID, Day)] {
    var result: [(MomentID, Day)] = [(.start, world.start)]
    func add(_ moment: MomentID, _ day: Day) {
      if result[result.count - 1].1 == day {
        result[result.count - 1].0 = moment
      } else {
        result.append((moment, day))
      }
    }
    func pass(until day: Day) {
      guard everyDay, let (moment, last) = result.last else { return }
      var next = last.adding(1, .day)
      while let current = next, current < day {
        add(moment, current)
        next = current.adding(1, .day)
      }
    }
    for id in world.history.way(from: .start, to: state.view.moment) {
      pass(until: world.history[id].day)
      add(id, world.history[id].day)
    }
    pass(until: state.view.day)
    if state.view.day > (result.last?.1 ?? .first) { add(state.view.moment, state.view.day) }
    return result
  }

  /// Whether a condition can change with the day alone.
  private func mentionsToday(_ condition: Condition) -> Bool {
    func mentions(_ term: Term) -> Bool {
      switch term {
      case .today: true
      case .value, .variable, .anything: false
      case .arithmetic(let left, _, let right): mentions(left) || mentions(right)
      case .duration(let amount, _): mentions(amount)
      case .aggregate(let aggregate): mentionsToday(aggregate.condition)
      }
    }
    switch condition {
    case .all(let parts), .any(let parts): return parts.contains(where: mentionsToday)
    case .none(let part): return mentionsToday(part)
    case .holds(let relation, let terms, _):
      return world.dependsOnToday[Int(relation.number)] || terms.contains(where: mentions)
    case .happened(_, let terms, let day):
      return terms.contains(where: mentions) || day.map(mentions) ?? false
    case .compare(let left, _, let right): return mentions(left) || mentions(right)
    }
  }

  // MARK: History

  /// A sentence that asks for facts of one relation, its terms worked out; no terms where one of
  /// them has no value, which no fact fits.
  private func pattern(_ text: String, _ command: String)
    -> Result<(RelationID, [Term]?), Answer.Mistake>
  {
    readCondition(text).flatMap { query in
      guard case .holds(let relation, let terms, nil) = query.condition else {
        return .failure(
          mistake(
            "unknown-sentence",
            QuestionMessage.asksAboutOneSentence(command: command, text)))
      }
      var settled: [Term] = []
      for term in terms {
        switch term {
        case .value, .variable, .anything: settled.append(term)
        case .today, .arithmetic, .duration, .aggregate:
          guard let value = value(of: term, query.scope, [:]) else {
            return .success((relation, nil))
          }
          settled.append(.value(value))
        }
      }
      return .success((relation, settled))
    }
  }

  func history(_ text: String) -> Answer.Content {
    switch pattern(text, "history") {
    case .failure(let mistake): return .error(mistake)
    case .success(let (relation, terms)):
      guard let terms else { return .history([]) }
      let id = Program.RelationID(Int(relation.number))
      return .history(intervals(of: id) { fits(id, $0, terms) })
    }
  }

  func sinceWhen(_ text: String) -> Answer.Content {
    guard let rest = text.dropping(word: "when") else {
      return usage("since", QuestionMessage.like("since when GSOMIA is in force"))
    }
    switch pattern(rest, "since when") {
    case .failure(let mistake): return .error(mistake)
    case .success(let (relation, terms)):
      guard let terms else {
        return .since(fact: rest, holds: false, since: nil, by: nil)
      }
      guard let fact = groundFact(relation, terms, [:]) else {
        return .error(
          mistake(
            "unbound-variable", QuestionMessage.sinceAsksOne,
            suggestions: ["history \(rest)"]))
      }
      let sentence = model.sentence(fact)
      let id = Program.RelationID(Int(relation.number))
      let last = intervals(of: id) { fits(id, $0, terms) }.last
      guard let last, last.to == nil else {
        return .since(fact: sentence, holds: false, since: nil, by: nil)
      }
      return .since(fact: sentence, holds: true, since: last.from, by: last.beganBy)
    }
  }

  /// When the facts of a relation that fit began and ended, up to the moment in view.
  func intervals(
    of relation: Program.RelationID, where isWanted: (_ row: Int) -> Bool
  ) -> [Answer.Interval] {
    var open: [Int: Answer.Interval] = [:]
    var result: [Answer.Interval] = []
    func begin(_ row: Int, _ day: Day, _ by: Answer.By?) {
      guard isWanted(row) else { return }
      open[row] = Answer.Interval(
        fact: sentence(relation, row), from: day, to: nil, beganBy: by, endedBy: nil)
    }
    func end(_ row: Int, _ day: Day, _ by: Answer.By?) {
      guard var interval = open.removeValue(forKey: row) else { return }
      interval.to = day
      interval.endedBy = by
      result.append(interval)
    }
    defer { show() }
    world.move(to: .start)
    for row in world.database.rows(of: relation) {
      begin(row, world.database.origin(relation, row)?.day ?? world.start, nil)
    }
    let changesDaily = world.dependsOnToday[relation.index]
    let way = world.history.way(from: .start, to: state.view.moment)
    for (place, id) in way.enumerated() where !isInterrupted() {
      let moment = world.history[id]
      // Skips are no steps: what the days before them changed is told with the step that follows.
      let by = way[place...].first { world.history[$0].isStep }.map { self.by($0) }
      if changesDaily {
        followDays(until: moment.day, relation) { row, holds, day in
          if holds { begin(row, day, by) } else { end(row, day, by) }
        }
        let before = Set(open.keys)
        world.move(to: id)
        let after = Set(world.database.rows(of: relation))
        for row in before.subtracting(after).sorted() { end(row, moment.day, by) }
        for row in after.subtracting(before).sorted() { begin(row, moment.day, by) }
        continue
      }
      for (row, fate) in fates(of: relation, in: moment.changes) {
        if fate.before { end(row, moment.day, by) }
        if fate.after { begin(row, moment.day, by) }
      }
    }
    if changesDaily {
      // Looking back, the step that follows the day is known.
      let tip = state.branches[state.view.branch].tip
      let by = world.history.way(from: state.view.moment, to: tip)
        .first { world.history[$0].isStep }.map { self.by($0) }
      followDays(until: state.view.day.adding(1, .day) ?? state.view.day, relation) {
        row, holds, day in
        if holds { begin(row, day, by) } else { end(row, day, by) }
      }
    }
    result += open.values
    return result.sorted { ($0.fact, $0.from, $0.to ?? .last) < ($1.fact, $1.from, $1.to ?? .last) }
  }

  /// Lets days pass one by one from the engine's moment up to one, and tells what changes.
  private func followDays(
    until day: Day, _ relation: Program.RelationID, _ body: (Int, Bool, Day) -> Void
  ) {
    let moment = world.place
    var known = Set(world.database.rows(of: relation))
    var next = world.history[moment].day.adding(1, .day)
    while let current = next, current < day, !isInterrupted() {
      world.move(to: moment, on: current)
      let now = Set(world.database.rows(of: relation))
      for row in known.subtracting(now).sorted() { body(row, false, current) }
      for row in now.subtracting(known).sorted() { body(row, true, current) }
      known = now
      next = current.adding(1, .day)
    }
  }

  /// What a step did to the rows of a relation: those that end, those that begin, those that end
  /// and begin again; not those that began and ended within it.
  private func fates(of relation: Program.RelationID, in stretch: Range<Int>)
    -> [(row: Int, fate: (before: Bool, after: Bool))]
  {
    var fates: [Int: (before: Bool, after: Bool, gone: Bool)] = [:]
    for change in world.database.log[stretch] where Int(change.relation) == relation.index {
      let row = Int(change.row)
      let known = fates[row] ?? (before: change.before != 0, after: false, gone: false)
      fates[row] = (known.before, change.after != 0, known.gone || change.after == 0)
    }
    let isDerived = model.relations[relation.index].isDerived
    return fates.sorted { $0.key < $1.key }.compactMap { row, fate in
      let isRenewed = fate.before && fate.after && fate.gone && !isDerived
      guard fate.before != fate.after || isRenewed else { return nil }
      return (row, (fate.before, fate.after))
    }
  }

  private func fits(_ relation: Program.RelationID, _ row: Int, _ terms: [Term]) -> Bool {
    var binding: [VariableID: Value] = [:]
    let values = fact(relation, row).values
    return zip(terms, values).allSatisfy { term, value in
      switch term {
      case .value(let wanted): return wanted == value
      case .variable(let variable):
        let known = binding[variable]
        binding[variable] = value
        return known == nil || known == value
      case .anything: return true
      case .today, .arithmetic, .duration, .aggregate: return false
      }
    }
  }

  func by(_ id: MomentID) -> Answer.By {
    let moment = world.history[id]
    let event: String? =
      switch moment.what {
      case .scripted(let place):
        switch world.script[place].what {
        case .move(let move): model.sentence(move)
        case .remark(let text): text
        }
      case .played(let move): model.sentence(move)
      case .deadlines(let carried):
        Set(carried.map { title(of: $0.reaction) }).sorted().joined(separator: "; ")
      case .start, .waited, .skipped: nil
      }
    return Answer.By(step: Int(moment.step), event: event)
  }

  // MARK: Watching

  func watch(_ text: String) -> Answer.Content {
    switch readCondition(text) {
    case .failure(let mistake): return .error(mistake)
    case .success(let query):
      let rows = watchedRows(query)
      watches.append(Watch(query: query, rows: rows))
      return .watch(
        columns: query.columns.map { query.scope.variables[Int($0.number)].name }, rows: rows)
    }
  }

  func unwatch(_ text: String) -> Answer.Content {
    guard !watches.isEmpty else { return .done(say(QuestionMessage.nothingIsWatched)) }
    if text.isEmpty {
      watches = []
      return .done(say(QuestionMessage.nothingIsWatchedAnyMore))
    }
    guard let number = Int(text), watches.indices.contains(number - 1) else {
      return usage("unwatch", QuestionMessage.whichOfWatched(watches.count))
    }
    return .done(
      say(QuestionMessage.noLongerWatched(watches.remove(at: number - 1).query.text)))
  }

  private func watchedRows(_ query: Query) -> [[String]] {
    if query.columns.isEmpty {
      return firstBinding(of: query.condition, query.scope, [:]) == nil ? [] : [[]]
    }
    return (rows(of: query) ?? []).map { $0.map { model.text($0) } }
  }

  /// What the line just answered changed in the answers of watched conditions.
  func lookAtWatches() -> [Answer.Watched] {
    guard !watches.isEmpty else { return [] }
    show()
    var result: [Answer.Watched] = []
    for place in watches.indices {
      let rows = watchedRows(watches[place].query)
      let (before, now) = (Set(watches[place].rows), Set(rows))
      if before == now { continue }
      result.append(
        Answer.Watched(
          condition: watches[place].query.text, joined: rows.filter { !before.contains($0) },
          left: watches[place].rows.filter { !now.contains($0) }))
      watches[place].rows = rows
    }
    return result
  }
}
