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
      return usage("why", QuestionMessage.whyWhat)
    }
    if question.text.hasPrefix("#") {
      switch moment(ofStep: question.text) {
      case .failure(let mistake): return .error(mistake)
      case .success(let moment): return whyStep(moment, tellsLater: true)
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
      guard let rows = rows(of: query) else { return .error(interrupted) }
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
  func proof(
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
    // Names that make no difference to what is shown make no other proof.
    var seen = Set<[String]>()
    var choices: [ChosenParts] = []
    for binding in found.bindings where choices.count < OtherProofs.limit {
      choices += self.choices(
        of: condition, query.scope, binding, limit: OtherProofs.limit - choices.count)
    }
    let ways = choices.map { way in
      builder.grounds(of: way.condition, query.scope, way.binding, rows: nil) ?? []
    }.filter { seen.insert(builder.words(of: $0)).inserted }
    about.count = max(1, ways.count)
    about.isMore = found.isCut || choices.count >= OtherProofs.limit
    guard about.number <= about.count else { return noOther(about.count, about.isMore) }
    let nodes = ways.isEmpty ? [] : ways[about.number - 1]
    builder.finish()
    let proofs = nodes.map { builder.graph.tree($0) }
    if proofs.count == 1 { return .why(fact: proofs[0].fact, proof: proofs[0], about: about) }
    return .why(
      fact: text, proof: Answer.Proof(fact: text, because: .rule, from: proofs), about: about)
  }

  private func noOther(_ count: Int, _ isMore: Bool) -> Answer.Content {
    if isMore { return .done(say(QuestionMessage.noMoreProofsAreTold(count))) }
    return .done(say(QuestionMessage.noOtherProof(of: count)))
  }

  // MARK: Since a day

  private func why(_ query: Query, _ question: Question, since day: Day) -> Answer.Content {
    guard case .holds(let relation, let terms, nil) = query.condition,
      let fact = groundFact(relation, terms, [:])
    else {
      return .error(
        mistake("unknown-sentence", QuestionMessage.whySinceAsksOne))
    }
    let sentence = model.sentence(fact)
    guard case .since(_, let holds, let since, _) = sinceWhen("when \(sentence)") else {
      return .error(mistake("unknown-sentence", QuestionMessage.isNoFact))
    }
    guard holds, let since else { return whyNot(query) }
    guard since == day else {
      return .error(
        mistake(
          "bad-date", QuestionMessage.holdsSince(shown(sentence: sentence), since),
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
