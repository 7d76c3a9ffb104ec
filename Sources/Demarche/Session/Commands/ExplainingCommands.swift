import RuleEngine
import ScenarioLanguage

extension Command {
  static let explaining: [Command] = [
    Command(
      name: "why", topic: .why,
      usage: [
        "why FACT", "why FACT another", "why FACT since DATE", "why not FACT", "why not MOVE",
        "why not FACT any more", "why #N",
      ],
      summary: "what a fact, a condition or a step rests on, or what is missing for it",
      details: """
        The proof goes down to given facts and events, with dates and sources. One taller than the \
        screen is folded; why -v shows all of it. another shows the next proof that differs in its \
        last step: in the rule, or in the names or facts it is applied to.

        why not shows for every rule, or for a move's needs, what holds (✓), what does not (✗) and \
        what depends on that (–), for the names with which the least is missing; then the shortest \
        ways to bring it about by moves made today. ?name asks about anyone: why explains the first \
        answer, why not the nearest misses. any more asks what ended a fact.

        why #N shows what made a step possible, what it brought, and which later steps rest on it.
        """
    ) { session, call in session.why(call.rest) },
    Command(
      name: "but", topic: .why, usage: ["but for #N FACT", "but for #N, would it hold that FACT"],
      summary: "whether something would hold without one event; nothing stays",
      details: """
        The branch is played again without the event, up to where you look, and forgotten. without \
        does the same and keeps the branch.
        """
    ) { session, call in session.butFor(call.rest) },
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
      mistake(
        "no-such-rule", text.isEmpty ? QuestionMessage.whichRule : .noSuchRule(text),
        suggestions: near.isEmpty ? nearWords(to: text, among: titles) : near))
  }

  func source(of span: Span) -> String { model.text(ofItemAt: span) }

  func source(_ text: String) -> Answer.Content {
    if text.hasPrefix("#") {
      switch moment(ofStep: text) {
      case .failure(let mistake): return .error(mistake)
      case .success(let moment):
        guard let step = steps([moment]).first else { return .error(noSuchStep(text)) }
        return .source(
          title: step.event ?? say(ReasonMessage.timePasses).capitalizedFirst,
          text: step.note ?? "", sources: unique(step.sources + referencesOfAction(moment)))
      }
    }
    if let source = model.sources.first(where: { $0.name.lowercased() == text.lowercased() }) {
      let lines = [
        source.title, source.language.map { say(QuestionMessage.inLanguage($0)) },
        source.published.map { say(QuestionMessage.published(model.text(.date($0)))) },
        source.locator,
      ]
      return .source(
        title: source.name, text: lines.compactMap { $0 }.joined(separator: "\n"),
        sources: [Answer.Reference(name: source.name, place: nil)])
    }
    guard !text.isEmpty, case .success(let query) = readCondition(text), query.columns.isEmpty
    else {
      let near = nearWords(to: text, among: model.sources.map(\.name))
      return .error(
        mistake("no-such-source", QuestionMessage.noSuchSource(text), suggestions: near))
    }
    var builder = ProofBuilder(self)
    let nodes = builder.proofs(of: query.condition, query.scope, [:])
    builder.finish()
    let proofs = nodes.map { builder.graph.tree($0) }
    guard !proofs.isEmpty else {
      return .error(
        mistake(
          "no-such-source", QuestionMessage.nothingIsCited,
          suggestions: ["why not \(text)"]))
    }
    return .source(
      title: proofs.map(\.fact).joined(separator: " and "),
      text: proofs.compactMap(\.event).joined(separator: "\n"), sources: sources(of: proofs))
  }

  /// What the action is cited from that a step was a move of: not that it was made, but that it is one.
  private func referencesOfAction(_ moment: MomentID) -> [Answer.Reference] {
    move(of: moment).map { references(model[$0.action].citations) } ?? []
  }

  /// All that proofs cite, in the order of the tree, each once.
  private func sources(of proofs: [Answer.Proof]) -> [Answer.Reference] {
    var open = Array(proofs.reversed())
    var result: [Answer.Reference] = []
    while let proof = open.popLast() {
      result += proof.sources
      if proof.because == .event, let step = proof.step,
        case .success(let moment) = moment(ofStep: "#\(step)")
      {
        result += referencesOfAction(moment)
      }
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
