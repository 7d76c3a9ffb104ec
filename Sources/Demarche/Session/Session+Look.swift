import ScenarioLanguage
import Wording

/// What can be told of a line before it is answered.
extension Session {
  /// The words of a line that is being typed, and what is wrong with it.
  public struct Look: Sendable, Hashable {
    public enum Role: Sendable, Hashable {
      case command
      case word(WordUse.Role)
    }

    /// A part of the line, in scalars.
    public struct Part: Sendable, Hashable {
      public var range: Range<Int>
      public var role: Role
    }

    public var parts: [Part] = []
    /// What would come of the line that is not wished for, and what to type instead; one sentence.
    public var hint: String?
  }

  /// Words that commands put between and behind their sentences.
  private static let stops: Set<String> = [
    "then", "wait", "by", "before", "within", "with", "from", "to", "until", "runs", "seed", "as",
    "of", "on",
  ]

  /// Looks at a line as far as it has been typed. Nothing changes, and it never takes long.
  public func look(at text: String) -> Look {
    let line = text.map { $0.isNewline ? " " : $0 }.reduce(into: "") { $0.append($1) }
    let rest = String(line.drop(while: \.isWhitespace))
    let offset = line.unicodeScalars.count - rest.unicodeScalars.count
    guard !rest.isEmpty, !rest.hasPrefix("#") else { return Look() }
    var look = look(atTrimmed: rest)
    for place in look.parts.indices {
      let range = look.parts[place].range
      look.parts[place].range = range.lowerBound + offset..<range.upperBound + offset
    }
    return look
  }

  private func look(atTrimmed line: String) -> Look {
    let look = lookAtWords(of: line)
    guard look.hint != nil else { return look }
    if case .line(let meant) = firstLine(line) {
      return Look(open: look, hint: say(LineMessage.readAs(meant)))
    }
    guard let question = PlainQuestion(line) else { return look }
    return Look(open: look, hint: reading(of: question).map { say(LineMessage.readAs($0)) })
  }

  private func lookAtWords(of line: String) -> Look {
    let first = String(line.prefix { !$0.isWhitespace })
    let uses = wordUses(in: line)
    if uses.isWholeSentence { return sentence(line, uses) }
    if macro(named: first) != nil, !uses.isBegun { return Look(command: first) }
    switch Command.named(first) {
    case .one(let command) where command.name == first.lowercased() || !uses.isBegun:
      return self.command(command, line, first)
    case .several where !uses.isBegun && first == line: return Look(command: first)
    default: break
    }
    // `as of`, and whatever else begins a line without being a command of one word.
    guard let mistake = uses.mistake else { return Look(uses) }
    var look = Look(uses)
    look.hint = hint(line, mistake)
    return look
  }

  private func command(_ command: Command, _ line: String, _ first: String) -> Look {
    let lead = Lead(command.name + line.dropFirst(first.count))
    let shift = first.unicodeScalars.count - command.name.unicodeScalars.count
    let length = lead.isFound ? lead.length + shift : first.unicodeScalars.count
    let rest = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(length)))
    let uses = wordUses(in: rest, stops: Session.stops)
    var look = Look(command: String(line.prefix { !$0.isWhitespace }))
    if lead.isFound { look.parts[0].range = 0..<length }
    look.parts += Look(uses, isJudged: lead.isFound, shift: length).parts
    if lead.isFound, let mistake = uses.mistake {
      look.hint = hint(rest, mistake, lead: String(line.prefix(line.count - rest.count)))
    }
    return look
  }

  /// The words of a line. Where Korean and Japanese join them, those are told apart as far as some
  /// phrase goes; only what comes after that fits nowhere.
  private func wordUses(in text: String, stops: Set<String> = []) -> WordUses {
    let uses = model.wordUses(in: text, stops: stops)
    guard uses.mistake != nil, text.utf8.contains(where: { $0 >= 0x80 }) else { return uses }
    let whole = readable(text)
    if whole != text {
      let found = model.wordUses(in: whole, stops: stops)
      if found.mistake == nil { return found.laid(from: whole, over: text) }
    }
    var end = text.endIndex
    var tries = 0
    while end > text.startIndex, tries < 60 {
      let beginning = String(text[..<end])
      for spaced in begun(beginning) {
        let found = model.wordUses(in: spaced, stops: stops)
        guard found.mistake == nil else { continue }
        var laid = found.laid(from: spaced, over: beginning)
        laid.add(unknown: beginning.unicodeScalars.count, of: text)
        return laid
      }
      end = text.index(before: end)
      tries += 1
    }
    return uses
  }

  /// A whole sentence is read as it will be when it is answered; a move is tried.
  private func sentence(_ line: String, _ uses: WordUses) -> Look {
    var look = Look(uses)
    // A quoted text would be taken up by reading it.
    guard !line.contains("\"") else { return look }
    switch read(readable(line)) {
    case .move(let move):
      insight.begin(at: state.view)
      if case .refused? = trial(move) {
        let given = Dictionary(uniqueKeysWithValues: move.values.enumerated().map { ($0, $1) })
        let obstacle = obstacle(action: Int(move.action.number), given: given)
        look.hint = say(LineMessage.wouldBeRefused(obstacle))
      }
    case .query: break
    case .failure(let diagnostics):
      let mistake = mistake(diagnostics, reading: line, in: line)
      look.hint = mistake.message
      if let place = mistake.place, readable(line) == line {
        look.parts.removeAll { $0.range.overlaps(place) }
        look.parts.append(Look.Part(range: place, role: .word(.unknown)))
        look.parts.sort { $0.range.lowerBound < $1.range.lowerBound }
      }
    }
    return look
  }

  /// What is said of a word that can stand nowhere.
  private func hint(_ text: String, _ mistake: Range<Int>, lead: String = "") -> String {
    let scalars = Array(text.unicodeScalars)
    let word = String(String.UnicodeScalarView(scalars[mistake]))
    let typed = lead + String(String.UnicodeScalarView(scalars[..<mistake.upperBound]))
    let near = nearby(typed).map(\.text)
    guard !near.isEmpty else { return say(LineMessage.fitsNothing(word)) }
    return say(LineMessage.perhaps(word, Array(near.prefix(3))))
  }
}

extension Session.Look {
  fileprivate init(command word: String) {
    parts = [Part(range: 0..<word.unicodeScalars.count, role: .command)]
  }

  /// A question in plain words: nothing in it is wrong, and the hint is the line that it is read as.
  fileprivate init(open look: Self, hint: String?) {
    self = look
    for place in parts.indices where parts[place].role == .word(.unknown) {
      parts[place].role = .word(.open)
    }
    self.hint = hint
  }

  fileprivate init(_ uses: WordUses, isJudged: Bool = true, shift: Int = 0) {
    parts = uses.uses.map { use in
      let role = use.role == .unknown && !isJudged ? .open : use.role
      return Part(
        range: use.range.lowerBound + shift..<use.range.upperBound + shift, role: .word(role))
    }
  }
}

/// A line that is likely to be typed next.
public struct LikelyLine {
  public var line: String
  private let findRemark: () -> String?

  public init(_ line: String, _ remark: @autoclosure @escaping () -> String?) {
    self.line = line
    findRemark = remark
  }

  /// What the line would bring; nil where it is not to be offered after all. Found when it is asked
  /// for, as a move is tried for it.
  public var remark: String? { findRemark() }
}

extension Session {
  /// What is likely to be typed next, the likeliest first, each with what it would bring.
  public var likelyLines: [LikelyLine] {
    if role == nil, let lines = linesOfLesson { return lines }
    if isLookingBack {
      return [LikelyLine("next", "  " + self.say(LineMessage.forwardAlongTheBranch))]
    }
    if role != nil {
      return [
        LikelyLine("round", "  " + self.say(TeachingMessage.othersRespond)),
        LikelyLine("brief", "  " + self.say(TeachingMessage.whereYouStand)),
      ]
    }
    guard let next = world.nextEvent else { return [] }
    let event = world.script[next]
    let text =
      switch event.what {
      case .move(let move): shown(sentence: model.sentence(move))
      case .remark(let remark): remark
      }
    let day = words == .english ? model.text(event.day) : words.date(event.day)
    var lines = [LikelyLine("next", "  \(day): \(text)")]
    if case .move(let move) = event.what {
      lines.append(LikelyLine(text, self.changesIfLegal(move)))
    }
    return lines
  }

  /// What a move would change now; nil where it would be refused.
  private func changesIfLegal(_ move: Move) -> String? {
    insight.begin(at: state.view)
    guard case .legal(let changes)? = trial(move) else { return nil }
    return "  \(changes)"
  }
}
