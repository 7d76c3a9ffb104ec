import Demarche
import ScenarioLanguage
import Wording

/// An answer for people: lines without a line break at the end; empty where there is nothing to say.
///
/// Prose is wrapped to `width` columns; sentences stay whole, so that they can be typed back. The
/// same answer, sizes, style and language give the same text. The language is that of what the
/// program says; `Session.shown` has sentences in one.
///
/// - Parameters:
///   - height: rows that a proof or a replay should fit into; a taller one is folded. Nil: any number.
///   - columns: what is drawn takes all that the terminal has; nil: the same as prose.
public func renderText(
  _ answer: Answer, width: Int, height: Int? = nil, columns: Int? = nil,
  style: TextStyle = .plain, language: Language = .english
) -> String {
  var writer = TextWriter(width: width, style: style, language: language)
  if let line = answer.readAs { writer.readAs(line) }
  switch answer.content {
  case .truth(let holds):
    writer.say(0, holds ? AnswerLabel.yes : .no, holds ? .holds : .fails)
  case .answers(let columns, let rows): writer.table(columns, rows)
  case .steps(let steps): writer.steps(steps, height: height, columns: columns ?? width)
  case .log(let steps): writer.log(steps)
  case .summary(let count, let refusedCount, let net):
    writer.summary(count: count, refusedCount: refusedCount, net: net)
  case .moves(let moves, let isOfRole): writer.moves(moves, isOfRole: isOfRole)
  case .state(let stored, let derived): writer.state(stored: stored, derived: derived)
  case .events(let events): writer.events(events)
  case .why(let fact, let proof, let about):
    writer.why(fact, proof, about, height: about.isOpen ? nil : height)
  case .whyNot(let fact, let attempts, let nearest, let about):
    writer.whyNot(fact, attempts, nearest, about)
  case .whyStep(let step, let needs, let brought, let later):
    writer.whyStep(step, needs: needs, brought: brought.map(\.proof), later: later)
  case .butFor(let answer): writer.butFor(answer)
  case .rule(let title, let text, let sources):
    writer.line(0, Piece(title, .heading))
    writer.verbatim(2, text)
    writer.sources(2, sources)
  case .source(let title, let text, let sources):
    writer.line(0, Piece(title, .heading))
    if !text.isEmpty { writer.prose(2, text) }
    writer.sources(2, sources)
  case .preview(let preview): writer.preview(preview)
  case .changes(let changes): writer.net(changes)
  case .since(let fact, let holds, let since, let by):
    writer.since(fact, holds: holds, since: since, by: by)
  case .spans(let spans): writer.spans(spans)
  case .history(let intervals): writer.history(intervals)
  case .without(let omission): writer.without(omission)
  case .timeline(let timeline): writer.timeline(timeline, columns: columns ?? width)
  case .map(let map): writer.map(map, columns: columns ?? width)
  case .watch(let columns, let rows):
    if columns.isEmpty {
      writer.say(0, rows.isEmpty ? AnswerLabel.doesNotHoldNow : .holdsNow)
    } else {
      writer.table(columns, rows)
    }
  case .branches(let branches): writer.branches(branches)
  case .compare(let comparison): writer.comparison(comparison)
  case .plan(let plan): writer.plan(plan)
  case .untilWhen(let answer): writer.untilWhen(answer)
  case .teaching(let teaching): writer.teaching(teaching, columns: columns ?? width)
  case .done(let text): if !text.isEmpty { writer.prose(0, text) }
  case .help(let help): writer.page(help.text)
  case .defined(let defined): writer.defined(defined)
  case .definitions(let all): writer.definitions(all.map(\.text))
  case .lines(let lines):
    writer.lines(lines, height: height, columns: columns) {
      renderText(
        $0, width: width, height: height, columns: columns, style: style, language: language)
    }
  case .macros(let all):
    if all.isEmpty { writer.say(0, AnswerLabel.noMacros) }
    for one in all { writer.line(0, Piece(one.line)) }
  case .about(let about): writer.about(about)
  case .ideas(let ideas): writer.ideas(ideas)
  case .refused(let refusal): writer.refused(refusal)
  case .error(let mistake): writer.mistake(mistake, line: answer.line)
  case .quit: break
  }
  writer.watched(answer.watched)
  if let notice = answer.lesson { writer.notice(notice) }
  return writer.text
}

extension TextWriter {
  /// The line that a plain question was read as, which could have been typed.
  fileprivate mutating func readAs(_ text: String) {
    line(0, Piece(say(AnswerLabel.readAs) + " ", .aside), Piece(text, .aside))
  }

  /// What is possible now, each actor's moves together.
  fileprivate mutating func moves(
    _ moves: [(actor: String?, move: String)], isOfRole: Bool
  ) {
    defer { if isOfRole { say(0, RoleLabel.ownMovesOnly, .aside) } }
    guard !moves.isEmpty else { return say(0, AnswerLabel.noMoveIsPossible) }
    var groups: [(actor: String?, moves: [String])] = []
    var places: [String?: Int] = [:]
    for (actor, move) in moves {
      if let place = places[actor] {
        groups[place].moves.append(move)
      } else {
        places[actor] = groups.count
        groups.append((actor, [move]))
      }
    }
    for group in groups {
      line(0, Piece(group.actor ?? say(AnswerLabel.nobodyInParticular), .heading))
      for move in group.moves { line(2, Piece(move)) }
    }
    gap()
    say(0, AnswerLabel.moves(moves.count), .aside)
  }

  fileprivate mutating func state(stored: [String], derived: [String]) {
    guard !stored.isEmpty || !derived.isEmpty else { return say(0, StepLabel.nothingHolds) }
    if !stored.isEmpty {
      heading(.whatHolds, stored.count)
      for fact in stored { line(2, Piece(fact)) }
    }
    if !derived.isEmpty {
      gap()
      heading(.whatFollows, derived.count)
      for fact in derived { line(2, Piece(fact, .derived)) }
    }
  }

  private mutating func heading(_ label: StepLabel, _ count: Int) {
    line(0, Piece(say(label), .heading), Piece(" (\(language.number(count)))", .aside))
  }

  fileprivate mutating func events(_ events: [Answer.EventStatus]) {
    guard !events.isEmpty else { return say(0, StepLabel.noScript) }
    let words = Dictionary(
      uniqueKeysWithValues: Set(events.map(\.status)).map { ($0, say(StepLabel($0))) })
    let width = words.values.map { displayWidth($0) }.max() ?? 0
    let days = events.map { date($0.date) }
    let dayWidth = days.map { displayWidth($0) }.max() ?? 0
    for (event, day) in zip(events, days) {
      let (mark, role): (String, TextRole) =
        switch event.status {
        case .played: ("✓", .holds)
        case .refused: ("✗", .fails)
        case .skipped: ("–", .aside)
        case .pending: ("·", .aside)
        }
      let word = words[event.status] ?? ""
      line(
        0, Piece(mark, role), Piece(" \(word.padded(to: width))  ", role),
        Piece(day.padded(to: dayWidth) + "  ", .aside), Piece(event.event))
    }
  }

  /// What is wrong with a line, the place marked under it, and what may have been meant.
  fileprivate mutating func mistake(_ mistake: Answer.Mistake, line typed: String) {
    if let place = mistake.place { mark(place, in: typed) }
    prose(0, mistake.message)
    switch mistake.suggestions.count {
    case 0: break
    case 1:
      line(0, Piece(say(AnswerLabel.perhaps) + " ", .aside), Piece(mistake.suggestions[0]))
    default:
      say(0, AnswerLabel.perhaps, .aside)
      for suggestion in mistake.suggestions { line(2, Piece(suggestion)) }
    }
    // After a file that is not there, the line to type is the same one with the right name.
    if !mistake.next.isEmpty, !["file", "interrupted"].contains(mistake.code) {
      next(mistake.next)
    }
  }

  /// The line of the typed text that a place begins in, and carets under the place.
  private mutating func mark(_ place: Range<Int>, in typed: String) {
    let scalars = Array(typed.unicodeScalars)
    guard place.lowerBound >= 0, place.lowerBound <= scalars.count else { return }
    let start = scalars[..<place.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = scalars[place.lowerBound...].firstIndex(of: "\n") ?? scalars.count
    let stop = min(max(place.upperBound, place.lowerBound), end)
    func text(_ range: Range<Int>) -> String {
      visible(String(String.UnicodeScalarView(scalars[range])))
    }
    let before = displayWidth(text(start..<place.lowerBound))
    let carets = max(1, displayWidth(text(place.lowerBound..<stop)))
    line(2, Piece(text(start..<end)))
    line(2 + before, Piece(String(repeating: "^", count: carets), .warning))
  }
}

extension StepLabel {
  /// What is said of an event of the script.
  fileprivate init(_ status: Answer.EventStatus.Status) {
    switch status {
    case .played: self = .statusPlayed
    case .refused: self = .statusRefused
    case .skipped: self = .statusSkipped
    case .pending: self = .statusPending
    }
  }
}

extension String {
  /// With spaces behind it, up to as many columns of a terminal.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth(self)))
  }
}
