import ScenarioLanguage

extension Session {
  /// What a sentence that is being typed is for, and so what of the world bears on it.
  enum Purpose {
    /// A line of its own: a move is made, anything else is asked.
    case line
    /// A move to be made now, or later.
    case move, laterMove
    /// What is asked of now.
    case question
    /// A condition on other days, or that does not hold.
    case condition

    var isMove: Bool { self == .move || self == .laterMove }

    /// Whether an action's sentence is a move to be made now.
    var makesMoves: Bool { self == .line || self == .move }

    var asksOfNow: Bool { self == .line || self == .question }

    /// The purpose of the last sentence of a text.
    func inside(_ text: String) -> Purpose {
      guard self == .line || self == .question else { return self }
      let words = text.split(whereSeparator: \.isWhitespace).dropLast(
        text.last?.isWhitespace == false ? 1 : 0)
      var result = self
      for word in words {
        switch word.lowercased() {
        case "not", "where": result = .condition
        case "and", "or", "if": result = .question
        default: if word.hasPrefix("(") { result = .condition }
        }
      }
      return result
    }
  }

  /// The words of a command that lead to a sentence, and what comes after them.
  struct Lead {
    var rest: String
    var purpose = Purpose.line
    /// The scalars before the rest.
    var length = 0
    var isFound = false

    private static let all: [(words: [String], purpose: Purpose)] = [
      (["do"], .move), (["what", "if"], .move), (["ask"], .question), (["why", "not"], .condition),
      (["why"], .question), (["since", "when"], .question), (["when"], .condition),
      (["history"], .condition), (["how"], .condition), (["watch"], .condition),
      (["forecast"], .condition), (["answer"], .question),
    ]

    init(_ line: String) {
      rest = line
      for (words, purpose) in Lead.all {
        guard let after = Lead.after(words, in: line[...]) else { continue }
        (rest, self.purpose, isFound) = (String(after), purpose, true)
        if purpose == .move, let then = Lead.afterLastThen(after) {
          (rest, self.purpose) = (String(then), .laterMove)
        }
        break
      }
      length = line.unicodeScalars.count - rest.unicodeScalars.count
    }

    private static func after(_ words: [String], in line: Substring) -> Substring? {
      var rest = line
      for word in words {
        let typed = rest.prefix { !$0.isWhitespace }
        guard typed.lowercased() == word, typed.endIndex < rest.endIndex else { return nil }
        rest = rest[typed.endIndex...].drop(while: \.isWhitespace)
      }
      return rest
    }

    private static func afterLastThen(_ text: Substring) -> Substring? {
      let words = text.split(whereSeparator: \.isWhitespace)
      guard let then = words.last(where: { $0.lowercased() == "then" }),
        then.endIndex < text.endIndex
      else { return nil }
      return text[then.endIndex...].drop(while: \.isWhitespace)
    }
  }

  // MARK: Slips

  /// What the last words of a text may be a slip of, the nearest first.
  func nearby(_ text: String) -> [Completion] {
    let line = text[...].drop(while: \.isWhitespace)
    let words = line.split(whereSeparator: \.isWhitespace)
    for count in 1...max(1, min(3, words.count)) where count <= words.count {
      let start = words[words.count - count].startIndex
      let typed = String(line[start...])
      let found = near(
        typed.trimmed, words: count, among: everything(after: String(line[..<start])))
      if !found.isEmpty { return found.map { Completion(typed: typed, text: $0.0, note: $0.1) } }
    }
    return []
  }

  private func near(
    _ typed: String, words count: Int, among all: [(text: String, note: String?)]
  ) -> [(String, String?)] {
    guard typed.count > 1 else { return [] }
    func head(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).prefix(count).joined(separator: " ")
    }
    var heads: [String: [Int]] = [:]
    for (place, one) in all.enumerated() { heads[head(one.text), default: []].append(place) }
    let order = heads.keys.sorted()
    var near = nearWords(to: typed, among: order, atMost: 6)
    if near.isEmpty, typed.count > 3 {
      // The word may not be at its end yet.
      let begun = order.filter { $0.count > typed.count }
      let starts = begun.map { String($0.prefix(typed.count)) }
      let found = Set(nearWords(to: typed, among: starts, within: 1, atMost: 6))
      near = zip(begun, starts).filter { found.contains($0.1) }.map(\.0)
    }
    return near.flatMap { (heads[$0] ?? []).map { (all[$0].text, all[$0].note) } }
  }

  /// All that could stand after a text.
  private func everything(after text: String) -> [(text: String, note: String?)] {
    let lead = Lead(text)
    var all: [(text: String, note: String?)] =
      text.isEmpty ? Command.all.map { ($0.name, $0.summary(in: words)) } : []
    if !lead.isFound, case .one(let command) = Command.named(text.firstWord.0) {
      all = arguments(of: command.name, "").map { ($0.text, $0.note) }
    }
    var kinds = Set<KindID>()
    for expectation in model.expectations(after: lead.rest) {
      switch expectation.what {
      case .words(let words): all.append((words, expectation.phrase))
      case .slot(_, let kind, _):
        guard kinds.insert(kind).inserted else { continue }
        for entity in model.entities where model.isKind(entity.kind, under: kind) {
          let note = model[entity.kind].name
          all.append((entity.name, note))
          for name in entity.otherNames + entity.localNames.map(\.name) {
            all.append((name, entity.name))
          }
        }
      }
    }
    return all
  }
}
