import ScenarioLanguage

/// Plain questions: the line that one is read as where only one can be meant, else lines to try.
extension Session {
  /// Mistakes after which a line may be a question in plain words.
  private static let plainCodes: Set<String> = ["unknown-sentence", "unknown-command", "usage"]
  /// As above, but what they say is better than any other suggestion.
  private static let tellingCodes: Set<String> = ["unknown-name", "unknown-character"]

  /// How far a sentence may be from a question that is answered, and from one that is not.
  private static let nearCost = 3
  private static let farCost = 8

  /// What a line comes to that no command and no sentence is: the answer to the question that it
  /// asks, and the line that it was read as; or the mistake, with what can be asked instead.
  func plainly(_ text: String, instead mistake: Answer.Mistake) -> (Answer.Content, String?) {
    if let line = meantName(text) { return (content(for: line, line: line), line) }
    switch text.contains("\n") ? nil : firstLine(text) {
    case .line(let line): return (content(for: readable(line), line: line), line)
    case .perhaps(let lines): return (.error(leading(to: lines, mistake)), nil)
    case nil: break
    }
    // The mark of a question in another script is no mistake in a question.
    let isMark = mistake.code == "unknown-character" && "？؟".contains(text.trimmed.last ?? " ")
    let isTelling = Session.tellingCodes.contains(mistake.code) && !isMark
    guard isTelling || isMark || Session.plainCodes.contains(mistake.code), !text.contains("\n")
    else { return (.error(mistake), nil) }
    guard !Session.isCommandItself(text, mistake: mistake), let question = PlainQuestion(text)
    else {
      return (.error(isTelling ? mistake : near(text, mistake)), nil)
    }
    if let line = reading(of: question) {
      let content = content(for: readable(line), line: line)
      if case .error(let other) = content, Session.plainCodes.contains(other.code) {
        return (.error(mistake), nil)
      }
      return (content, line)
    }
    if let line = firstHelp(text) ?? thingAsked(text) {
      return (content(for: readable(line), line: line), line)
    }
    // How `what if` is typed is best said by itself.
    if isTelling || question.sense == .whatIf { return (.error(mistake), nil) }
    var mistake = mistake
    mistake.message = say(LineMessage.questionNotRead)
    mistake.place = nil
    mistake.suggestions = linesNear(question)
    return (.error(mistake), nil)
  }

  /// `?korea` was typed for `? korea` where it is the whole line and somebody is called so.
  private func meantName(_ text: String) -> String? {
    guard text.hasPrefix("?"), text.dropFirst().first?.isLetter == true else { return nil }
    let name = String(text.dropFirst())
    return about(name) == nil ? nil : "? \(name)"
  }

  /// `do` and `what if` begin questions too, but typed so they are the commands, whose mistakes are
  /// told; and so is `until when can` where its terms are wrong.
  private static func isCommandItself(_ text: String, mistake: Answer.Mistake) -> Bool {
    let folded = text.lowercased()
    if folded.hasPrefix("until when can "), mistake.code == "usage" { return true }
    if folded.hasPrefix("do ") { return !folded.hasPrefix("do you ") }
    return folded.hasPrefix("what if ")
  }

  /// The only line that a question can mean; nil where there is none or are several.
  func reading(of question: PlainQuestion) -> String? {
    if case .line(let line) = question.sense { return line }
    if question.sense == .explain { return lineExplaining(question) }
    let reader = LooseReader(question, model, language: spoken)
    if let name = reader.onlyName {
      let text = model.typedText(.entity(name), language: spoken)
      switch question.sense {
      case .moves: return "moves \(text)"
      case .deeds: return "timeline \(text)"
      case .wishes: return "brief \(text)"
      case .about: return "? \(text)"
      case .whether where question.asked == "who" || question.asked == "what": return "? \(text)"
      default: break
      }
    }
    var near = reader.readings(upTo: Session.nearCost)
    // What is still possible is asked of what holds, not of moves.
    if question.sense == .lastDay { near.removeAll { $0.target.isAction } }
    guard let best = near.first else { return lineWithTerms(question) }
    let isOnly = near.dropFirst().allSatisfy {
      $0.cost > best.cost || $0.sentence == best.sentence
    }
    return isOnly ? line(question, best) : nil
  }

  /// The line of a question that ends in who is to act or by when: `… by Japan before 2019-11-23`.
  private func lineWithTerms(_ question: PlainQuestion) -> String? {
    guard [.ways, .lastDay].contains(question.sense) else { return nil }
    let terms: Set<String> = ["by", "before", "on", "within"]
    guard
      let place = question.words.dropFirst().firstIndex(where: { terms.contains($0.lowercased()) })
    else { return nil }
    var head = question
    head.words = Array(question.words[..<place])
    return reading(of: head).map { "\($0) \(question.words[place...].joined(separator: " "))" }
  }

  /// The line that asks what a question asks of a sentence; nil where none does.
  private func line(_ question: PlainQuestion, _ reading: LooseReading) -> String? {
    let sentence = reading.sentence
    if case .action = reading.target {
      switch question.sense {
      case .why: return reading.hasVariables ? nil : lineWhy(move: sentence)
      case .whyNot, .ways: return reading.hasVariables ? nil : "why not \(sentence)"
      case .possible, .whatIf: return reading.hasVariables ? nil : "what if \(sentence)"
      case .when, .sinceWhen, .howLong: return "\(sentence) on ?day"
      case .whether: return reading.hasVariables ? sentence : "ask \(sentence)"
      case .lastDay, .moves, .about, .deeds, .wishes, .explain, .line: return nil
      }
    }
    switch question.sense {
    case .whether, .possible: return sentence
    case .why: return reading.hasVariables ? nil : "why \(sentence)"
    case .whyNot: return reading.hasVariables ? nil : "why not \(sentence)"
    case .when where reading.asksDay: return sentence
    case .when: return reading.hasVariables ? "history \(sentence)" : "when \(sentence)"
    case .sinceWhen, .howLong:
      if reading.hasVariables { return "history \(sentence)" }
      if case .success(let query) = readCondition(readable(sentence)),
        case .truth(true) = ask(query)
      {
        return "since when \(sentence)"
      }
      return "when \(sentence)"
    case .ways: return "how \(sentence)"
    case .lastDay: return "until when can \(sentence)"
    case .whatIf, .moves, .about, .deeds, .wishes, .explain, .line: return nil
    }
  }

  /// The line that explains what was named: a name, a word, a code, or what a fact rests on.
  private func lineExplaining(_ question: PlainQuestion) -> String? {
    let text = question.words.joined(separator: " ")
    if about(text) != nil { return "? \(text)" }
    var why = question
    why.sense = .why
    return reading(of: why)
  }

  /// The line that asks why a move was made, if it was: of its last step.
  private func lineWhy(move sentence: String) -> String {
    guard case .move(let move) = read(readable(sentence), offersPhrases: false) else {
      return "why not \(sentence)"
    }
    let event = model.sentence(move)
    let steps = world.history.way(from: .start, to: state.view.moment)
    let made = steps.last {
      self.event(of: $0) == event && world.history.details[$0]?.refusal == nil
    }
    return made.map { "why #\(world.history[$0].step)" } ?? "why not \(sentence)"
  }

  // MARK: Suggestions

  private func leading(to lines: [String], _ mistake: Answer.Mistake) -> Answer.Mistake {
    var mistake = mistake
    mistake.message = say(lines.count == 1 ? LineMessage.lineForThat : .linesForThat)
    mistake.suggestions = lines
    mistake.place = nil
    return mistake
  }

  /// A mistake in what is no question, with sentences that say something like it in front: those of
  /// which less has to be guessed, and of these what can be done or holds now.
  private func near(_ text: String, _ mistake: Answer.Mistake) -> Answer.Mistake {
    guard mistake.isAboutWords || mistake.code == "unknown-command" else { return mistake }
    let (lead, rest) = Session.lead(of: text)
    if !lead.isEmpty, lead != "what if", lead != "do" { return mistake }
    let reader = LooseReader(PlainQuestion(statement: rest), model, language: spoken)
    let entities = reader.entities
    guard !entities.isEmpty else { return mistake }
    var mistake = mistake
    let readings = reader.readings(upTo: Session.farCost).filter { $0.namesCount > 0 }
    let most = readings.map(\.namesCount).max() ?? 0
    var lines: [(line: String, cost: Int)] = []
    for reading in readings where reading.namesCount == most {
      if case .relation = reading.target, !lead.isEmpty { continue }
      let (sentence, isSo) = filled(reading)
      lines.append((sentence, reading.cost - (isSo ? 1 : 0)))
    }
    var suggestions = lines.sorted { ($0.cost, $0.line) < ($1.cost, $1.line) }.prefix(3)
      .map { lead.isEmpty ? $0.line : "\(lead) \($0.line)" }
    for line in mistake.suggestions where !suggestions.contains(line) { suggestions.append(line) }
    if suggestions.isEmpty, let actor = entities.first {
      let name = model.typedText(.entity(actor), language: spoken)
      suggestions = (movesHaveActor(actor) ? ["moves \(name)"] : []) + ["? \(name)"]
    }
    mistake.suggestions = Array(suggestions.prefix(4))
    return mistake
  }

  /// The words of a command in front of a sentence, and the rest.
  private static func lead(of text: String) -> (String, String) {
    if let rest = text.dropping(word: "what")?.dropping(word: "if") { return ("what if", rest) }
    let (word, rest) = text.firstWord
    if case .one(let command) = Command.named(word), command.name == word.lowercased() {
      return (command.name, rest)
    }
    return ("", text)
  }

  /// A sentence with what can stand in its open slots, where something can, and whether it can be made
  /// or holds now.
  private func filled(_ reading: LooseReading) -> (String, isSo: Bool) {
    switch reading.target {
    case .relation:
      guard !reading.hasVariables,
        case .success(let query) = readCondition(readable(reading.sentence)),
        case .truth(true) = ask(query)
      else { return (reading.sentence, false) }
      return (reading.sentence, true)
    case .action(let place):
      var given: [Int: Value] = [:]
      for (slot, value) in reading.values.enumerated() { given[slot] = value }
      let found = fillings(action: place, given: given, atMost: 20) ?? []
      let moves = found.compactMap { Move(action: place, $0) }.filter { world.isLegal($0) }
      guard let sentence = moves.map({ model.sentence($0, language: spoken) }).min() else {
        return (reading.sentence, false)
      }
      return (sentence, true)
    }
  }

  /// Lines that ask something like it; each can be typed as it is.
  private func linesNear(_ question: PlainQuestion) -> [String] {
    let reader = LooseReader(question, model, language: spoken)
    let entities = reader.entities
    var lines: [String] = []
    func add(_ line: String?) {
      if let line, !lines.contains(line), lines.count < 4 { lines.append(line) }
    }
    let near = reader.readings(upTo: Session.farCost)
    // What speaks of the same names is nearer than what has the same words.
    let most = near.map(\.namesCount).max() ?? 0
    for reading in near where reading.namesCount == most {
      if lines.count < 2 { add(line(question, reading)) }
    }
    if question.sense == .why, let actor = entities.first {
      for step in lastMoves(of: actor) { add("why #\(step)") }
    }
    for entity in entities.prefix(2) {
      add("? \(model.typedText(.entity(entity), language: spoken))")
    }
    if let actor = entities.first, movesHaveActor(actor) {
      add("moves \(model.typedText(.entity(actor), language: spoken))")
    }
    for word in question.words where lines.isEmpty && !QuestionWord(word).isSmall {
      let isAsking = PlainQuestion.asking.contains(word.lowercased())
      if !isAsking, about(word) != nil { add("? \(word)") }
    }
    if lines.isEmpty, question.words.contains(where: { $0.lowercased().hasPrefix("happen") }) {
      lines = ["log", "timeline", "events"]
    }
    if lines.isEmpty { lines = ["what now", "?", "help ask"] }
    return lines
  }

  /// The numbers of the last two moves of somebody's that changed something, the last first.
  private func lastMoves(of entity: EntityID) -> [Int] {
    let way = world.history.way(from: .start, to: state.view.moment)
    let made = way.reversed().lazy.filter { id in
      guard let move = self.world.move(of: id), self.world.history.details[id]?.refusal == nil,
        !self.model[move.action].effects.isEmpty, let actor = self.model[move.action].actor
      else { return false }
      return move.values[actor] == .entity(entity)
    }
    return made.prefix(2).map { Int(self.world.history[$0].step) }
  }

  private func movesHaveActor(_ entity: EntityID) -> Bool {
    model.actions.contains { action in
      action.actor.map { model.isKind(model[entity].kind, action.slots[$0].kind) } ?? false
    }
  }
}
