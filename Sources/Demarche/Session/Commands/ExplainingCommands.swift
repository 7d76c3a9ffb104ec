import RuleEngine
import ScenarioLanguage

extension Command {
  static let explaining: [Command] = [
    Command(
      name: "why", topic: .why, usage: ["why FACT", "why not FACT", "why #N"],
      summary: "what a fact or a step rests on",
      details: """
        The proof goes down to given facts and events, with dates and sources. why not shows for \
        every rule what is missing. why #N shows what made a step possible and what it brought.
        """
    ) { session, call in session.why(call.rest) },
    Command(
      name: "rule", topic: .why, usage: ["rule TITLE"],
      summary: "a rule, consequence or deadline as it was written", details: ""
    ) { session, call in session.rule(call.rest) },
    Command(
      name: "source", topic: .why, usage: ["source #N", "source FACT", "source NAME"],
      summary: "what a step, a fact or a document is cited from", details: ""
    ) { session, call in session.source(call.rest) },
  ]
}

extension Session {
  // MARK: Why

  func why(_ text: String) -> Answer.Content {
    if text.isEmpty {
      return Command.usage("why", "Why what? A fact, or a step like #3.")
    }
    if text.hasPrefix("#") {
      switch moment(ofStep: text) {
      case .failure(let mistake): return .error(mistake)
      case .success(let moment): return why(moment)
      }
    }
    // `why not FACT` asks about the fact itself.
    switch readCondition(text.dropping(word: "not") ?? text) {
    case .success(let query): return why(query)
    case .failure(let mistake): return .error(mistake)
    }
  }

  private func why(_ query: Query) -> Answer.Content {
    if let column = query.columns.first {
      let name = query.scope.variables[Int(column.number)].name
      return .error(
        Answer.Mistake(
          code: "unbound-variable",
          message: "why asks about one fact: put a name in place of ?\(name)."))
    }
    let condition = query.condition
    let text = model.text(condition, query.scope, [:])
    var builder = ProofBuilder(self)
    let proofs = builder.proofs(of: condition, query.scope, [:])
    guard let first = proofs.first else { return whyNot(condition, query.scope, text) }
    if proofs.count == 1 { return .why(fact: first.fact, proof: first) }
    return .why(
      fact: text, proof: Answer.Proof(fact: text, because: .rule, rule: nil, from: proofs))
  }

  private func whyNot(_ condition: Condition, _ scope: Scope, _ text: String) -> Answer.Content {
    guard case .holds(let relation, let terms, nil) = condition,
      model.relations[Int(relation.number)].isDerived
    else {
      return .whyNot(
        fact: text,
        attempts: [
          Answer.Attempt(
            rule: nil,
            conditions: [
              Answer.Need(text: text, holds: false, why: failure(of: condition, scope, [:]))
            ])
        ], nearest: [])
    }
    let attempts = model.rules.filter { $0.head == relation }.compactMap { rule in
      attempt(of: rule, at: terms)
    }
    return .whyNot(fact: text, attempts: attempts, nearest: [])
  }

  /// How a rule fails to derive a fact; nil where its head can never be it.
  private func attempt(of rule: Rule, at terms: [Term]) -> Answer.Attempt? {
    var binding: [VariableID: Value] = [:]
    for (head, term) in zip(rule.headTerms, terms) {
      guard case .value(let value) = term else { continue }
      switch head {
      case .variable(let variable):
        if let known = binding[variable], known != value { return nil }
        binding[variable] = value
      case .value(let constant): if constant != value { return nil }
      default: continue
      }
    }
    return Answer.Attempt(
      rule: rule.title, conditions: conditions(rule.condition, rule.scope, binding))
  }

  /// Each part of a condition, for a binding that carries as far as possible.
  private func conditions(
    _ condition: Condition, _ scope: Scope, _ binding: [VariableID: Value]
  ) -> [Answer.Need] {
    let parts = condition.conjuncts
    // Sentences first, each kept where it still holds together with those kept before.
    var kept: [Condition] = []
    var known = binding
    var holds: [Int: Bool] = [:]
    let order =
      parts.indices.filter { parts[$0].isSentence }
      + parts.indices.filter { !parts[$0].isSentence }
    for place in order {
      if let next = firstBinding(of: .all(kept + [parts[place]]), scope, binding) {
        kept.append(parts[place])
        known = next
        holds[place] = true
      } else {
        holds[place] = false
      }
    }
    return parts.enumerated().map { place, part in
      let isHolding = holds[place] ?? false
      return Answer.Need(
        text: model.text(part, scope, known), holds: isHolding,
        why: isHolding ? nil : failure(of: part, scope, known))
    }
  }

  // MARK: Why a step

  private func moment(ofStep text: String) -> Result<MomentID, Answer.Mistake> {
    guard text.hasPrefix("#"), let number = Int(text.dropFirst()), number >= 1,
      number <= position.last
    else { return .failure(noSuchStep(text)) }
    return .success(world.history.moment(thatMadeStep: number, before: tip))
  }

  private func why(_ id: MomentID) -> Answer.Content {
    guard let step = steps([id]).first else { return .error(noSuchStep("#")) }
    let moment = world.history[id]
    defer { show() }
    world.move(to: moment.parent, on: moment.day)
    let needs = needProofs(of: moment)
    world.move(to: id)
    var builder = ProofBuilder(self)
    var brought: [(fact: String, proof: Answer.Proof)] = []
    var seen = Set<String>()
    for change in world.database.log[moment.changes]
    where change.after != 0 && change.relation >= 0
      && change.relation < Int32(model.relations.count)
    {
      let relation = Program.RelationID(Int(change.relation))
      guard world.database.holds(relation, Int(change.row)) else { continue }
      let sentence = sentence(relation, Int(change.row))
      let isNew =
        step.changes.began.contains(sentence) || step.changes.derivedBegan.contains(sentence)
      guard isNew, seen.insert(sentence).inserted else { continue }
      brought.append((sentence, builder.proof(relation, Int(change.row))))
    }
    return .whyStep(step: step, needs: needs, brought: brought.sorted { $0.fact < $1.fact })
  }

  /// What made the needs of a step's move hold, or the conditions of its deadlines.
  private func needProofs(of moment: Moment) -> [Answer.Proof] {
    let move: Move
    switch moment.what {
    case .played(let played): move = played
    case .scripted(let place):
      guard case .move(let scripted) = world.script[place].what else { return [] }
      move = scripted
    case .deadlines(let carried):
      var builder = ProofBuilder(self)
      return carried.flatMap { one -> [Answer.Proof] in
        guard case .deadline(let place) = world.lowered.reactions[one.reaction] else { return [] }
        let deadline = model.deadlines[place]
        let reaction = world.database.program.reactions[one.reaction]
        let cells = world.database.tuple(reaction.trigger, one.row)
        let binding = zip(reaction.variables, cells).map {
          (VariableID($0), world.database.value($1))
        }
        return builder.proofs(
          of: deadline.when, deadline.scope, Dictionary(uniqueKeysWithValues: binding))
      }
    case .start, .waited, .skipped: return []
    }
    var builder = ProofBuilder(self)
    let binding = Dictionary(
      uniqueKeysWithValues: move.values.enumerated().map { (VariableID($0.offset), $0.element) })
    return model.actions[Int(move.action.number)].needs.flatMap {
      builder.proofs(of: $0.condition, $0.scope, binding)
    }
  }

  // MARK: Rules and sources

  func rule(_ text: String) -> Answer.Content {
    let wanted = text.lowercased()
    if let rule = model.rules.first(where: { $0.title.lowercased() == wanted }) {
      return .rule(
        title: rule.title, text: source(of: rule.item), sources: references(rule.citations))
    }
    if let one = model.consequences.first(where: { $0.title.lowercased() == wanted }) {
      return .rule(
        title: one.title, text: source(of: one.item), sources: references(one.citations))
    }
    if let one = model.deadlines.first(where: { $0.title.lowercased() == wanted }) {
      return .rule(
        title: one.title, text: source(of: one.item), sources: references(one.citations))
    }
    let titles =
      model.rules.map(\.title) + model.consequences.map(\.title) + model.deadlines.map(\.title)
    let near = titles.filter { $0.lowercased().hasPrefix(wanted) && !wanted.isEmpty }
    return .error(
      Answer.Mistake(
        code: "no-such-rule",
        message: text.isEmpty ? "Which rule?" : "No rule is called “\(text)”.",
        suggestions: near.isEmpty ? nearWords(to: text, among: titles) : near))
  }

  /// The item that a span is of, as it stands in its file: from the line that the span begins in
  /// to the last one before the next item.
  func source(of span: Span) -> String {
    guard let file = model.files.first(where: { $0.id == span.file }) else { return "" }
    let newLine = UInt8(ascii: "\n")
    let bytes = file.bytes
    let place = min(Int(span.start), bytes.count)
    let start = bytes[..<place].lastIndex(of: newLine).map { $0 + 1 } ?? 0
    var lines: [String] = []
    for line in bytes[start...].split(separator: newLine, omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self).trimmedEnd
      let isInside = text.first.map { " \t#".contains($0) } ?? true
      guard lines.isEmpty || isInside else { break }
      lines.append(text)
    }
    // Comments in the first column belong to what follows.
    while lines.count > 1, let last = lines.last, last.isEmpty || last.hasPrefix("#") {
      lines.removeLast()
    }
    return lines.joined(separator: "\n").trimmedEnd
  }

  func source(_ text: String) -> Answer.Content {
    if text.hasPrefix("#") {
      switch moment(ofStep: text) {
      case .failure(let mistake): return .error(mistake)
      case .success(let moment):
        guard let step = steps([moment]).first else { return .error(noSuchStep(text)) }
        return .source(
          title: step.event ?? "Time passes", text: step.note ?? "", sources: step.sources)
      }
    }
    if let source = model.sources.first(where: { $0.name.lowercased() == text.lowercased() }) {
      let lines = [
        source.title, source.language.map { "language \($0)" },
        source.published.map { "published \(model.text(.date($0)))" }, source.locator,
      ]
      return .source(
        title: source.name, text: lines.compactMap { $0 }.joined(separator: "\n"),
        sources: [Answer.Reference(name: source.name, place: nil)])
    }
    guard !text.isEmpty, case .success(let query) = readCondition(text), query.columns.isEmpty
    else {
      let near = nearWords(to: text, among: model.sources.map(\.name))
      return .error(
        Answer.Mistake(
          code: "no-such-source",
          message: "“\(text)” is no step, no fact and no document cited here.", suggestions: near))
    }
    var builder = ProofBuilder(self)
    let proofs = builder.proofs(of: query.condition, query.scope, [:])
    guard !proofs.isEmpty else {
      return .error(
        Answer.Mistake(
          code: "no-such-source", message: "That does not hold now, so nothing is cited for it.",
          suggestions: ["why not \(text)"]))
    }
    return .source(
      title: proofs.map(\.fact).joined(separator: " and "),
      text: proofs.compactMap(\.event).joined(separator: "\n"), sources: sources(of: proofs))
  }

  /// All that proofs cite, in the order of the tree, each once.
  private func sources(of proofs: [Answer.Proof]) -> [Answer.Reference] {
    var open = Array(proofs.reversed())
    var result: [Answer.Reference] = []
    while let proof = open.popLast() {
      result += proof.sources
      open += proof.from.reversed()
    }
    return unique(result)
  }
}

extension StringProtocol {
  /// Without white space at the end.
  var trimmedEnd: String {
    var part = self[...]
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return String(part)
  }
}
