import Quantities
import RuleEngine
import ScenarioLanguage

extension Session {
  /// What `why` is asked, apart from words about how to answer.
  private struct Question {
    var text: String
    var isNegated = false
    var isOpen = false
    var wantsAnother = false
    var wantsEnd = false
    var since: Day?
  }

  func why(_ text: String) -> Answer.Content {
    var question = Question(text: text)
    takeOptions(&question)
    guard !question.text.isEmpty else {
      if question.wantsAnother, let last = lastProof {
        question.text = last.text
        return why(question)
      }
      return Command.usage("why", "Why what? A fact, or a step like #3.")
    }
    if question.text.hasPrefix("#") {
      switch moment(ofStep: question.text) {
      case .failure(let mistake): return .error(mistake)
      case .success(let moment): return whyStep(moment)
      }
    }
    return why(question)
  }

  /// Takes `-v`, `not`, `another`, `any more` and `since DATE` off a question, unless a sentence
  /// needs those words.
  private func takeOptions(_ question: inout Question) {
    if let rest = question.text.dropping(word: "-v") {
      question.isOpen = true
      question.text = rest
    } else if let rest = question.text.dropping(lastWord: "-v") {
      question.isOpen = true
      question.text = rest
    }
    // `why not FACT` asks about the fact itself.
    if let rest = question.text.dropping(word: "not") {
      question.isNegated = true
      question.text = rest
    }
    if isRead(question.text) { return }
    if let rest = question.text.dropping(lastWord: "another") {
      question.wantsAnother = true
      question.text = rest
    } else if let rest = question.text.dropping(word: "another") {
      question.wantsAnother = true
      question.text = rest
    } else if let rest = question.text.dropping(lastWord: "more")?.dropping(lastWord: "any")
      ?? question.text.dropping(lastWord: "anymore")
      ?? question.text.dropping(lastWord: "longer")?.dropping(lastWord: "any")
    {
      question.wantsEnd = true
      question.text = rest
    } else {
      let words = question.text.split(whereSeparator: \.isWhitespace)
      guard words.count > 2, words[words.count - 2].lowercased() == "since",
        let day = parseDay(String(words[words.count - 1]))
      else { return }
      question.since = day
      question.text = words.dropLast(2).joined(separator: " ")
    }
  }

  private func isRead(_ text: String) -> Bool {
    if case .success = readCondition(text) { true } else { false }
  }

  private func why(_ question: Question) -> Answer.Content {
    if case .move(let move) = read(question.text), question.since == nil, !question.wantsEnd {
      let condition = Condition.happened(
        move.action, move.values.map { .value($0) }, on: nil)
      if question.isNegated || leastBinding(of: condition, Scope(), [:]) == nil {
        return whyNot(move)
      }
    }
    switch readCondition(question.text) {
    case .failure(let mistake): return .error(mistake)
    case .success(let query):
      if let day = question.since { return why(query, question, since: day) }
      if question.wantsEnd { return whyNoLonger(query) }
      if question.isNegated, case .happened(let action, let terms, nil) = query.condition {
        return whyNot(action, terms, query)
      }
      if question.isNegated, !query.columns.isEmpty { return whyNot(query) }
      return why(query, question)
    }
  }

  func moment(ofStep text: String) -> Result<MomentID, Answer.Mistake> {
    guard text.hasPrefix("#"), let number = Int(text.dropFirst()), number >= 1,
      number <= position.last
    else { return .failure(noSuchStep(text)) }
    return .success(world.history.moment(thatMadeStep: number, before: tip))
  }

  // MARK: Why

  private func why(_ query: Query, _ question: Question) -> Answer.Content {
    var given: Values = [:]
    var about = Answer.Explained()
    about.isOpen = question.isOpen
    if !query.columns.isEmpty {
      guard let rows = rows(of: query) else { return .error(.interrupted) }
      guard let first = rows.first else { return whyNot(query) }
      given = Dictionary(uniqueKeysWithValues: zip(query.columns, first))
      about.others = rows.count - 1
    }
    if question.wantsAnother {
      let isNext = lastProof?.text == query.text
      about.number = (isNext ? lastProof?.number ?? 1 : 1) + 1
    }
    guard let content = proof(of: query, given, &about) else { return whyNot(query) }
    lastProof = (query.text, min(about.number, about.count))
    return content
  }

  /// The proof asked for of what holds for some values; nil if it does not hold.
  private func proof(
    of query: Query, _ given: Values, _ about: inout Answer.Explained
  ) -> Answer.Content? {
    let condition = query.condition
    let text = model.text(condition, query.scope, given)
    var builder = ProofBuilder(self)
    if case .holds(let relation, let terms, nil) = condition,
      let fact = groundFact(relation, terms, given)
    {
      guard let row = row(of: fact) else { return nil }
      let id = Program.RelationID(Int(relation.number))
      if world.database.isDerived(id) {
        let key = ProofBuilder.FactKey(relation: id, row: row)
        let found = OtherProofs(self).derivations(of: key)
        about.count = max(1, found.derivations.count)
        about.isMore = found.isMore
        guard about.number <= about.count else { return noOther(about.count, about.isMore) }
        if about.number > 1 {
          let one = found.derivations[about.number - 1]
          builder.chosen = one.chosen.merging([key: one.instance]) { $1 }
        }
      } else if about.number > 1 {
        return noOther(1, false)
      }
      let node = builder.fact(id, row)
      builder.finish()
      return .why(fact: model.sentence(fact), proof: builder.graph.tree(node), about: about)
    }
    guard let found = bindings(of: condition, query.scope, given), !found.bindings.isEmpty else {
      return nil
    }
    about.count = found.bindings.count
    about.isMore = found.isCut
    guard about.number <= about.count else { return noOther(about.count, about.isMore) }
    let nodes =
      builder.grounds(of: condition, query.scope, found.bindings[about.number - 1], rows: nil)
      ?? []
    builder.finish()
    let proofs = nodes.map { builder.graph.tree($0) }
    if proofs.count == 1 { return .why(fact: proofs[0].fact, proof: proofs[0], about: about) }
    return .why(
      fact: text, proof: Answer.Proof(fact: text, because: .rule, from: proofs), about: about)
  }

  private func noOther(_ count: Int, _ isMore: Bool) -> Answer.Content {
    if isMore { return .done("No more than the first \(count) proofs are told apart.") }
    return .done(
      count == 1
        ? "There is no other proof: nothing else makes it so in its last step."
        : "There is no other proof: all \(count) that differ in their last step have been shown.")
  }

  // MARK: Since a day

  private func why(_ query: Query, _ question: Question, since day: Day) -> Answer.Content {
    guard case .holds(let relation, let terms, nil) = query.condition,
      let fact = groundFact(relation, terms, [:])
    else {
      return .error(
        Answer.Mistake(
          code: "unknown-sentence", message: "why … since a day asks about one fact."))
    }
    let sentence = model.sentence(fact)
    guard case .since(_, let holds, let since, _) = sinceWhen("when \(sentence)") else {
      return .error(Answer.Mistake(code: "unknown-sentence", message: "That is no fact."))
    }
    guard holds, let since else { return whyNot(query) }
    guard since == day else {
      return .error(
        Answer.Mistake(
          code: "bad-date", message: "\(sentence) holds since \(since.text).",
          suggestions: ["why \(sentence) since \(since.text)"]))
    }
    let past = max(day, world.start)
    let place = world.history.moment(on: past, before: state.view.moment)
    defer { show() }
    world.move(to: place, on: past)
    var about = Answer.Explained()
    about.isOpen = question.isOpen
    about.day = past
    return proof(of: query, [:], &about) ?? whyNot(query)
  }

  // MARK: Why not

  private func whyNot(_ query: Query) -> Answer.Content {
    var about = Answer.Missed()
    var misses = NearMisses(self)
    var attempts: [Answer.Attempt] = []
    let text = model.text(query.condition, query.scope, [:])
    switch query.condition {
    case .holds(let relation, let terms, nil):
      let values = terms.map { term in value(of: term, query.scope, [:]) }
      if model.relations[Int(relation.number)].isDerived {
        (attempts, about.moreAttempts) = misses.attempts(at: relation, values)
      } else if values.contains(nil) {
        (attempts, about.moreAttempts) = formerFacts(relation, values)
      }
      if attempts.isEmpty {
        (attempts, about.moreAttempts) = misses.attempts(at: query.condition, query.scope, [:])
      }
    default:
      (attempts, about.moreAttempts) = misses.attempts(at: query.condition, query.scope, [:])
    }
    if query.columns.isEmpty || rows(of: query)?.isEmpty == true {
      let found = nearestWays(to: .condition(query.condition, query.scope))
      about.ways = found.ways
      about.search = found.search
    }
    return .whyNot(fact: text, attempts: attempts, nearest: about.ways.map(\.moves), about: about)
  }

  /// Facts of a stored relation that fit and held once, those that ended last first.
  private func formerFacts(
    _ relation: RelationID, _ values: [Value?]
  ) -> ([Answer.Attempt], more: Int) {
    let id = Program.RelationID(Int(relation.number))
    let pattern = values.map { $0.map { world.database.symbol($0) } }
    var rows: [(row: Int, moment: MomentID)] = []
    var seen = Set<Int>()
    var place = world.place
    while place != .start {
      for change in world.database.log[world.history[place].changes].reversed()
      where Int(change.relation) == id.index && seen.insert(Int(change.row)).inserted {
        let tuple = world.database.tuple(id, Int(change.row))
        let fits = zip(pattern, tuple).allSatisfy { $0 == nil || $0 == $1 }
        if fits, !world.database.holds(id, Int(change.row)) {
          rows.append((Int(change.row), place))
        }
      }
      place = world.history[place].parent
    }
    let attempts = rows.prefix(NearMisses.shown).map { row, _ -> Answer.Attempt in
      let fact = fact(id, row)
      let text = model.sentence(fact)
      return Answer.Attempt(
        rule: nil,
        conditions: [Answer.Need(text: text, holds: false, why: reason(against: fact))],
        fact: text)
    }
    return (Array(attempts), max(0, rows.count - NearMisses.shown))
  }

  /// What stands against a move now.
  private func whyNot(_ move: Move) -> Answer.Content {
    let (attempt, _) = attempt(at: move)
    var about = Answer.Missed()
    about.isMove = true
    let found = nearestWays(to: .move(move))
    about.ways = found.ways
    about.search = found.search
    return .whyNot(
      fact: model.sentence(move), attempts: [attempt], nearest: about.ways.map(\.moves),
      about: about)
  }

  /// A move's needs, and whatever else it is refused for; how many of these fail.
  private func attempt(at move: Move) -> (Answer.Attempt, failing: Int) {
    var misses = NearMisses(self)
    var conditions: [Answer.Need] = []
    for need in model.actions[Int(move.action.number)].needs {
      if let found = leastBinding(of: need.condition, need.scope, move.binding) {
        conditions += need.condition.conjuncts.map {
          Answer.Need(text: model.text($0, need.scope, found), holds: true)
        }
      } else if let first = misses.attempts(at: need.condition, need.scope, move.binding).0.first {
        conditions += first.conditions
      }
    }
    if conditions.allSatisfy(\.holds), let refusal = world.refusal(of: move) {
      let words = self.refusal(of: move, refusal)
      for case .some(let cause) in [
        words.arithmetic, words.contradiction, words.cascade, words.never,
      ] {
        conditions.append(Answer.Need(text: cause, holds: false))
      }
    }
    let failing = conditions.count { !$0.holds }
    return (Answer.Attempt(rule: nil, conditions: conditions), failing)
  }

  /// How many moves are tried for open slots.
  private static var moveLimit: Int { 400 }

  /// The moves of an action nearest to being legal, where some slots are open.
  private func whyNot(_ action: ActionID, _ terms: [Term], _ query: Query) -> Answer.Content {
    let slots = model.actions[Int(action.number)].slots
    var moves: [[Value]] = [[]]
    for (slot, term) in zip(slots, terms) {
      var choices: [Value] = []
      if let value = value(of: term, query.scope, [:]) {
        choices = [value]
      } else if slot.kind > .text {
        choices = model.entities.indices.filter {
          model.isKind(model.entities[$0].kind, slot.kind)
        }.map { .entity(EntityID($0)) }
      }
      moves = Array(
        moves.flatMap { start in choices.map { start + [$0] } }.prefix(Self.moveLimit))
    }
    var about = Answer.Missed()
    about.isMove = true
    var found: [(attempt: Answer.Attempt, failing: Int)] = []
    for values in moves {
      if isInterrupted() { return .error(.interrupted) }
      let move = Move(action: action, values: values)
      var (attempt, failing) = attempt(at: move)
      guard failing > 0 else { continue }
      attempt.fact = model.sentence(move)
      found.append((attempt, failing))
    }
    found.sort { ($0.failing, $0.attempt.fact ?? "") < ($1.failing, $1.attempt.fact ?? "") }
    about.moreAttempts = max(0, found.count - NearMisses.shown)
    return .whyNot(
      fact: model.text(query.condition, query.scope, [:]),
      attempts: found.prefix(NearMisses.shown).map(\.attempt), nearest: [], about: about)
  }

  // MARK: What ended it

  private func whyNoLonger(_ query: Query) -> Answer.Content {
    guard case .holds(let relation, let terms, nil) = query.condition,
      let fact = groundFact(relation, terms, [:])
    else {
      return .error(
        Answer.Mistake(
          code: "unknown-sentence", message: "why not … any more asks about one fact."))
    }
    if row(of: fact) != nil {
      return .error(
        Answer.Mistake(
          code: "still-holds", message: "It still holds that \(model.sentence(fact)).",
          suggestions: ["why \(model.sentence(fact))"]))
    }
    guard let ended = ended(fact) else { return whyNot(query) }
    var about = Answer.Missed()
    about.ended = ended
    let text = model.sentence(fact)
    return .whyNot(
      fact: text,
      attempts: [
        Answer.Attempt(
          rule: nil,
          conditions: [
            Answer.Need(
              text: text, holds: false,
              why: "\(text) ended on \(ended.step.date.text) (#\(ended.step.number))"
                + (ended.step.event.map { ", by “\($0)”" } ?? ""))
          ])
      ], nearest: [], about: about)
  }

  // MARK: But for

  func butFor(_ text: String) -> Answer.Content {
    let usage = "Without which step, and what? Like: but for #3 FACT"
    guard let rest = text.dropping(word: "for") else { return Command.usage("but", usage) }
    var (place, condition) = rest.firstWord
    if place.hasSuffix(",") { place.removeLast() }
    guard !place.isEmpty, !condition.isEmpty else { return Command.usage("but", usage) }
    let id: MomentID
    switch moment(ofStep: place) {
    case .failure(let mistake): return .error(mistake)
    case .success(let found): id = found
    }
    guard let event = omittable(id) else {
      return .error(
        Answer.Mistake(
          code: "no-such-step",
          message: "\(place) is no event: time and deadlines cannot be left out."))
    }
    guard world.history.isBefore(id, orIs: state.view.moment) else {
      return .error(
        Answer.Mistake(
          code: "not-yet", message: "\(place) lies ahead of where you look.",
          suggestions: ["goto end"]))
    }
    switch readQuestion(condition) {
    case .failure(let mistake): return .error(mistake)
    case .success(let query):
      let number = Int(world.history[id].step)
      return butFor(id, (number, event), query)
    }
  }

  /// `would FACT hold`, or the fact alone; the longest text that reads wins.
  private func readQuestion(_ text: String) -> Result<Query, Answer.Mistake> {
    let whole = readCondition(text)
    if case .success = whole { return whole }
    var rest = text
    while rest.hasSuffix("?"), rest.count > 1 { rest = String(rest.dropLast()).trimmed }
    rest = rest.dropping(word: "would") ?? rest
    if let more = rest.dropping(word: "it") {
      let verb = more.dropping(word: "still") ?? more
      if let fact = verb.dropping(word: "hold")?.dropping(word: "that"),
        case .success(let query) = readCondition(fact)
      {
        return .success(query)
      }
    }
    for ending in [["still", "hold"], ["hold", "still"], ["hold"], ["still"], []] {
      var tried: String? = rest
      for word in ending.reversed() { tried = tried?.dropping(lastWord: word) }
      guard let tried else { continue }
      let reading = readCondition(tried)
      if case .success = reading { return reading }
    }
    return whole
  }

  private func butFor(
    _ id: MomentID, _ omitted: (number: Int, event: String), _ query: Query
  ) -> Answer.Content {
    let before = state
    defer {
      state = before
      show()
    }
    func holds() -> Bool { firstBinding(of: query.condition, query.scope, [:]) != nil }
    func facts() -> (Set<String>, Set<String>) {
      guard case .state(let stored, let derived) = stateContent() else { return ([], []) }
      return (Set(stored), Set(derived))
    }
    let holdsNow = holds()
    let now = facts()
    // Explained as events of the old course, tried again where the new one stands.
    let replay = world.replay(
      after: world.history[id].parent, to: before.view.moment, without: [id],
      isInterrupted: isInterrupted)
    let illegal = replay.illegal.map { event in
      world.at(event.before, on: event.day) {
        Answer.Omission.Illegal(
          number: Int(world.history[event.old].step), date: world.history[event.old].day,
          event: model.sentence(event.move), refused: refusal(of: event.move, event.refusal))
      }
    }
    world.move(to: replay.end, on: before.view.day)
    let then = facts()
    var net = Answer.Changes()
    net.began = then.0.subtracting(now.0).sorted()
    net.ended = now.0.subtracting(then.0).sorted()
    net.derivedBegan = then.1.subtracting(now.1).sorted()
    net.derivedEnded = now.1.subtracting(then.1).sorted()
    return .butFor(
      Answer.ButFor(
        condition: model.text(query.condition, query.scope, [:]), holds: holdsNow,
        wouldHold: holds(),
        omission: Answer.Omission(omitted: omitted, illegal: illegal, net: net)))
  }
}

extension StringProtocol {
  /// The text before a last word, if that is the one asked for, whatever its case; nil where nothing
  /// is left of it.
  func dropping(lastWord word: String) -> String? {
    let text = trimmed
    guard let start = text.lastIndex(where: \.isWhitespace) else {
      return text.lowercased() == word ? "" : nil
    }
    guard text[text.index(after: start)...].lowercased() == word else { return nil }
    return text[..<start].trimmed
  }
}
