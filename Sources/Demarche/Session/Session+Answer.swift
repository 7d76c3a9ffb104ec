import Quantities
import RuleEngine
import ScenarioLanguage

/// Lines in, answers out.
extension Session {
  /// Answers a line; nil for one that says nothing (blank, or a comment).
  ///
  /// A line that reads as a sentence is a move or a query; every other is a command.
  public func answer(_ line: String) -> Answer? {
    guard let (answer, records) = answerAndRecords(line) else { return nil }
    for record in records { keep(record) }
    return answer
  }

  /// An answer, and what must be replayed to come to where the line led; none if nowhere.
  func answerAndRecords(_ typed: String) -> (Answer, [Journal.Record])? {
    let line = typed.withoutByteOrderMark
    let text = readable(line.trimmed)
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    let before = snapshot
    let traceBefore = trace
    records = nil
    lookback = Session.lookbackLimit
    var content = content(for: text, line: line)
    var readAs: String?
    if case .error(let mistake) = content { (content, readAs) = plainly(text, instead: mistake) }
    // Lines run as one have said so themselves; in another edition no move was made by this line.
    let isOwn = if case .lines = content { false } else { state.edition == before.state.edition }
    var notice = isOwn ? noticeOfTask(after: content, line: line, since: before) : nil
    // What was given up half way may have gone wrong anywhere: nothing of it stays.
    if isInterrupted(), !content.isQuit {
      restore(before)
      records = nil
      content = .error(interrupted)
      notice = nil
    }
    if case .error(var mistake) = content {
      mistake.next = mistake.suggestions.isEmpty ? CodePage.next(after: mistake.code) : []
      content = .error(mistake)
    }
    var answer = Answer(line: line, content: content, date: date, branch: branch)
    answer.watched = lookAtWatches()
    answer.readAs = readAs
    answer.lesson = notice
    transcript.add(answer)
    if !keeping.history { forgetPast() }
    let kept = records ?? (trace == traceBefore ? [] : [.line(line)])
    records = nil
    return (answer, kept)
  }

  func content(for text: String, line: String) -> Answer.Content {
    // An item as it is pasted from a file; `rule TITLE` on one line asks for a rule.
    if text.contains("\n"), text.firstWord.0.lowercased() != "define", isDefinition(text) {
      return define(text, line: line)
    }
    let (word, rest) = text.firstWord
    let named = Command.named(word)
    // Where a command may be meant, the line is not one of the phrases misspelt.
    let offersPhrases = if case .none = named { true } else { false }
    switch read(text, offersPhrases: offersPhrases) {
    case .move(let move): return notYours(move, line: line) ?? make(move, line: line)
    case .query(let query): return ask(query)
    case .failure(let diagnostics):
      // A command's own word beats a sentence that fails; one that was cut short does not beat a
      // sentence of which only a name is wrong.
      let mistake = mistake(diagnostics, reading: text, in: line)
      if mistake.isAboutWords, let macro = macro(named: word) { return run(macro, rest) }
      if case .none = named, let lesson = titleAlone(text) { return .error(lesson) }
      switch named {
      case .one(let command) where command.standsAlone && !rest.isEmpty:
        guard mistake.isAboutWords else { return .error(mistake) }
        let meant = command.name == "state" ? ["state", "show \(rest)"] : command.usage
        return .error(
          self.mistake("usage", LineMessage.isTypedAlone(command.name), suggestions: meant))
      case .one(let command) where command.name == word.lowercased() || mistake.isAboutWords:
        return answer(command, Command.Call(rest: rest, line: line))
      case .several(let names) where mistake.isAboutWords:
        return .error(
          self.mistake("ambiguous", LineMessage.couldBe(word, names), suggestions: names))
      // Of two ways to be wrong the sentence's is told; `hist Japan …` is right as a command.
      case .one(let command):
        let content = answer(command, Command.Call(rest: rest, line: line))
        if case .error = content { return .error(mistake) }
        return content
      case .several: return .error(mistake)
      case .none:
        // A name alone asks what there is to know of it.
        if let entity = model.named(text) { return .about(about(entity)) }
        guard
          mistake.isAboutWords || mistake.isAboutMarks && !hasWordOfScenario(text)
        else { return .error(mistake) }
        return .error(unknownCommand(word, rest, mistake))
      }
    }
  }

  /// Whether some word of a line stands in a phrase or a name. What is wrong with the marks in others,
  /// `hello!`, is not worth telling.
  private func hasWordOfScenario(_ text: String) -> Bool {
    let typed = Set(text.split { !$0.isLetter }.map { $0.lowercased() })
    // Words of other scripts may be joined to those around them.
    if typed.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) { return true }
    func isMentioned(_ phrase: Phrase) -> Bool {
      phrase.parts.contains { part in
        if case .word(let word) = part { typed.contains(word.lowercased()) } else { false }
      }
    }
    return model.relations.contains { isMentioned($0.phrase) }
      || model.actions.contains { isMentioned($0.phrase) }
      || model.entities.contains { entity in
        entity.name.split(separator: " ").contains { typed.contains($0.lowercased()) }
      }
  }

  private func unknownCommand(
    _ word: String, _ rest: String, _ mistake: Answer.Mistake
  ) -> Answer.Mistake {
    let near = nearWords(to: word.lowercased(), among: Command.all.map(\.name))
      .map { rest.isEmpty ? $0 : "\($0) \(rest)" }
    return Answer.Mistake(
      code: "unknown-command", message: say(LineMessage.unknownCommand(word)),
      suggestions: near + mistake.suggestions, place: mistake.place)
  }

  /// Reads a sentence or a condition; texts that it mentions become known.
  func read(_ text: String, offersPhrases: Bool = true) -> Reading {
    readLine(
      text, in: &world.model, today: date, offersPhrases: offersPhrases, language: spoken)
  }

  /// The most telling of a reading's mistakes.
  func mistake(_ diagnostics: [Diagnostic]) -> Answer.Mistake {
    guard let first = diagnostics.first?.worded(in: words) else {
      return mistake("unknown-sentence", LineMessage.noSentence)
    }
    // In a line it is one mistake, whether no part of an `or` binds a variable or only some do.
    let code = first.code == .orVariable ? DiagnosticCode.unboundVariable : first.code
    // What can be typed instead is a suggestion; what else there is to say belongs to the message.
    let hint = first.suggestions.isEmpty ? first.hint.map { " " + $0 } ?? "" : ""
    return Answer.Mistake(
      code: code.name, message: first.message + hint, suggestions: first.suggestions, place: nil)
  }

  /// A mistake with its place in the line, where what was read is a part of the line.
  func mistake(_ diagnostics: [Diagnostic], reading text: String, in line: String) -> Answer.Mistake
  {
    var mistake = mistake(diagnostics)
    guard let span = diagnostics.first?.span, let part = line.range(of: text) else {
      return mistake
    }
    let bytes = Array(text.utf8)
    guard span.start <= span.end, Int(span.end) <= bytes.count else { return mistake }
    func scalars(_ count: Int32) -> Int {
      String(decoding: bytes[..<Int(count)], as: UTF8.self).unicodeScalars.count
    }
    let before = line.unicodeScalars.distance(from: line.startIndex, to: part.lowerBound)
    mistake.place = before + scalars(span.start)..<before + scalars(span.end)
    return mistake
  }

  /// Whether anything of a relation holds now. Who hosts the session asks it on their own account: it
  /// stands in no transcript.
  public func holdsAny(of relation: RelationID) -> Bool {
    show()
    return world.database.count(of: Program.RelationID(Int(relation.number))) > 0
  }

  // MARK: Moves and queries

  func make(_ move: Move, line: String) -> Answer.Content {
    change(line) {
      switch world.play(move, on: state.view.day) {
      case .success(let moment):
        beginHere()
        advance(to: moment)
        return stepsContent([moment])
      case .failure(let refusal):
        show()
        var refused = self.refusal(of: move, refusal)
        var blame = Blame(self, upTo: state.view.moment)
        refused.madeBy = world.trying {
          blame.moves(against: move, after: state.view.moment, on: state.view.day)
        }
        show()
        return .refused(refused)
      }
    }
  }

  func ask(_ query: Query) -> Answer.Content {
    if query.columns.isEmpty {
      return .truth(firstBinding(of: query.condition, query.scope, [:]) != nil)
    }
    guard let rows = rows(of: query) else { return .error(interrupted) }
    return .answers(
      columns: query.columns.map { query.scope.variables[Int($0.number)].name },
      rows: rows.map { $0.map { model.text($0) } })
  }

  /// The distinct answers of a query, in order; nil if it was interrupted.
  func rows(of query: Query) -> [[Value]]? {
    let lowered = world.database.interning {
      QueryLowering.query(query.condition, scope: query.scope, in: world.lowered, numbers: &$0)
    }
    let prepared = world.database.prepare(lowered, given: [])
    guard let bindings = world.database.answers(prepared, []) else { return nil }
    var seen = Set<[Value]>()
    var rows: [[Value]] = []
    for binding in bindings {
      let row = query.columns.map { world.database.value(binding[Int($0.number)]) }
      if seen.insert(row).inserted { rows.append(row) }
    }
    return model.sorted(rows)
  }
}

extension String {
  /// Without the mark that some editors put at the start of a text: it is no part of it.
  var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }
}

extension Answer.Content {
  fileprivate var isQuit: Bool { if case .quit = self { true } else { false } }
}

extension Answer.Mistake {
  /// Whether the words match no phrase at all.
  var isAboutWords: Bool { code == "unknown-sentence" }

  /// Whether it is that signs stand where none can.
  var isAboutMarks: Bool {
    ["unknown-character", "malformed-sentence", "missing-sentence"].contains(code)
  }
}

extension Model {
  /// Rows by their columns from the left: numbers and dates by value, all else by text.
  func sorted(_ rows: [[Value]]) -> [[Value]] {
    rows.sorted { left, right in
      for (first, second) in zip(left, right) where first != second {
        switch (first, second) {
        case (.number(let first), .number(let second)): return first < second
        case (.date(let first), .date(let second)): return first < second
        default:
          let (first, second) = (text(first), text(second))
          if first != second { return first < second }
        }
      }
      return false
    }
  }
}
