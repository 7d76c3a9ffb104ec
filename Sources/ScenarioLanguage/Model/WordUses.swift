import Wording

/// What a word of a line that is being typed is there for.
public struct WordUse: Sendable, Hashable {
  public enum Role: Sendable, Hashable {
    /// `and`, `not`, `(`, `<`, and what a command puts between its sentences.
    case connective
    /// A word of a phrase.
    case phrase
    /// A name, by its kind.
    case name(KindID)
    case variable
    /// A number, a date, a quoted text.
    case literal
    /// Nothing that can stand there.
    case unknown
    /// What may turn out to be anything.
    case open
  }

  /// In scalars of the text.
  public var range: Range<Int>
  public var role: Role
}

/// A line, word by word.
public struct WordUses: Sendable {
  public var uses: [WordUse] = []
  /// The words from the first that can stand nowhere on; in scalars of the text.
  public var mistake: Range<Int>?
  /// Whether all of it is one whole sentence.
  public var isWholeSentence = false
  /// Whether any sentence has been begun.
  public var isBegun = false
}

extension WordUses {
  /// The same words in the text that they were written apart from: it has fewer spaces, and may have
  /// particles in another form. Where one is written otherwise yet, as a date may be, none is told.
  public func laid(from spaced: String, over text: String) -> WordUses {
    let from = Array(spaced.unicodeScalars)
    let to = Array(text.unicodeScalars)
    var result = self
    var place = 0
    for index in uses.indices {
      let word = String(String.UnicodeScalarView(from[uses[index].range]))
      while place < to.count, to[place].properties.isWhitespace { place += 1 }
      let length = KoreanParticle.forms(of: word).lazy.map(\.unicodeScalars.count).first { length in
        guard place + length <= to.count else { return false }
        let typed = folding(String(String.UnicodeScalarView(to[place..<place + length])))
        return KoreanParticle.forms(of: word).contains { folding($0) == typed }
      }
      guard let length else {
        result.uses = []
        return result
      }
      result.uses[index].range = place..<place + length
      place += length
    }
    return result
  }

  /// Adds the words of a text from a place on as such that can stand nowhere.
  public mutating func add(unknown start: Int, of text: String) {
    let scalars = Array(text.unicodeScalars)
    var start = start
    while start < scalars.count, scalars[start].properties.isWhitespace { start += 1 }
    guard start < scalars.count else { return }
    let end = scalars[start...].firstIndex { $0.properties.isWhitespace } ?? scalars.count
    uses.append(WordUse(range: start..<end, role: .unknown))
    mistake = start..<end
    isWholeSentence = false
  }
}

extension Model {
  /// What the words of a line are, as far as it has been typed: read as far as some phrase goes,
  /// and from there on one by one. A word that can still become something is no mistake.
  ///
  /// - Parameter stops: Words that may stand after any sentence; what comes after them is not judged.
  ///
  /// Costs what reading the line's sentences costs; nothing of it is taken up.
  public func wordUses(in text: String, stops: Set<String> = []) -> WordUses {
    let pieces = LinePiece.all(of: text, vocabulary)
    var result = WordUses()
    var start = 0
    var isJudged = true
    while start <= pieces.count {
      let end = pieces[start...].firstIndex { $0.isDelimiter } ?? pieces.count
      read(pieces, start..<end, isLast: end == pieces.count, text, stops, &isJudged, &result)
      if end < pieces.count {
        result.uses.append(WordUse(range: pieces[end].range, role: .connective))
        result.isWholeSentence = false
      }
      start = end + 1
    }
    return result
  }

  /// Reads one sentence.
  private func read(
    _ pieces: [LinePiece], _ range: Range<Int>, isLast: Bool, _ text: String, _ stops: Set<String>,
    _ isJudged: inout Bool, _ result: inout WordUses
  ) {
    let isFirst = result.uses.isEmpty
    let path = longestReading(pieces, range)
    result.uses += path.uses
    if path.end > range.lowerBound { result.isBegun = true }
    if path.end == range.upperBound {
      result.isWholeSentence = isFirst && isLast && path.isWhole
      return
    }
    if stops.contains(pieces[path.end].folded) {
      result.uses.append(WordUse(range: pieces[path.end].range, role: .connective))
      isJudged = false
      read(pieces, path.end + 1..<range.upperBound, isLast: isLast, text, stops, &isJudged, &result)
      return
    }
    // A comparison has no phrase; what is typed last may still become something.
    let isComparison = range.contains { pieces[$0].kind == .sign }
    if !isJudged || isComparison || isLast && !expectations(after: text).isEmpty {
      result.uses += words(pieces, path.end..<range.upperBound)
      return
    }
    result.uses.append(WordUse(range: pieces[path.end].range, role: .unknown))
    result.uses += words(pieces, path.end + 1..<range.upperBound)
    if result.mistake == nil { result.mistake = pieces[path.end].range }
  }

  /// Words one by one: names, and what shows by itself what it is.
  private func words(_ pieces: [LinePiece], _ range: Range<Int>) -> [WordUse] {
    var uses: [WordUse] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let piece = pieces[place]
      if let role = piece.role {
        uses.append(WordUse(range: piece.range, role: role))
        place += 1
      } else if let (end, entity) = longestName(pieces, place, before: range.upperBound) {
        uses += (place..<end).map {
          WordUse(range: pieces[$0].range, role: .name(self[entity].kind))
        }
        place = end
      } else {
        uses.append(WordUse(range: piece.range, role: .open))
        place += 1
      }
    }
    return uses
  }

  private func longestName(
    _ pieces: [LinePiece], _ start: Int, before limit: Int
  ) -> (end: Int, entity: EntityID)? {
    var found: (end: Int, entity: EntityID)?
    forEachName(pieces, start, before: limit) { found = ($0, $1) }
    return found
  }

  private func forEachName(
    _ pieces: [LinePiece], _ start: Int, before limit: Int, _ body: (Int, EntityID) -> Void
  ) {
    var place = start
    if place < limit, pieces[place].word == .the { place += 1 }
    if place < limit, pieces[place].kind == .quoted,
      let entity = vocabulary.quotedNames[pieces[place].word]
    {
      body(place + 1, entity)
    }
    var node: Int32 = 0
    while place < limit, pieces[place].word != .none {
      node = vocabulary.names.step(node, pieces[place].word)
      guard node != WordTrie.none else { return }
      place += 1
      let entity = vocabulary.names.end(at: node)
      if entity != WordTrie.none { body(place, EntityID(Int(entity))) }
    }
  }

  // MARK: Phrases

  /// A place that some phrases can be read up to, and how one came there.
  private struct State {
    var node: Int32
    var place: Int
    var before: Int?
    /// Nil: a word of the phrase.
    var fill: WordUse.Role?
  }

  /// The reading of a sentence that goes furthest; one that ends a phrase if any does.
  private func longestReading(
    _ pieces: [LinePiece], _ range: Range<Int>
  ) -> (uses: [WordUse], end: Int, isWhole: Bool) {
    var states = [State(node: 0, place: range.lowerBound)]
    var seen: Set<UInt64> = [UInt64(range.lowerBound)]
    var best = 0
    var isWhole = false
    var next = 0
    func add(_ node: Int32, _ place: Int, _ fill: WordUse.Role?) {
      guard node != WordTrie.none,
        seen.insert(UInt64(UInt32(bitPattern: node)) << 32 | UInt64(place)).inserted
      else { return }
      states.append(State(node: node, place: place, before: next, fill: fill))
    }
    while next < states.count {
      let state = states[next]
      let ends = state.place == range.upperBound && vocabulary.phrases.end(at: state.node) != -1
      if state.place > states[best].place || ends && !isWhole { best = next }
      if ends { isWhole = true }
      if state.place < range.upperBound {
        let piece = pieces[state.place]
        if piece.word != .none {
          add(vocabulary.phrases.step(state.node, piece.word), state.place + 1, nil)
        }
        let slot = vocabulary.phrases.step(state.node, WordTrie.slot)
        if slot != WordTrie.none {
          if let role = piece.role { add(slot, state.place + 1, role) }
          forEachName(pieces, state.place, before: range.upperBound) { end, entity in
            add(slot, end, .name(self[entity].kind))
          }
        }
      }
      next += 1
    }
    return (uses(from: states, best, pieces), states[best].place, isWhole)
  }

  private func uses(from states: [State], _ last: Int, _ pieces: [LinePiece]) -> [WordUse] {
    var uses: [WordUse] = []
    var place = last
    while let before = states[place].before {
      let role = states[place].fill ?? .phrase
      uses += (states[before].place..<states[place].place).reversed().map {
        WordUse(range: pieces[$0].range, role: role)
      }
      place = before
    }
    return uses.reversed()
  }
}

/// A word of a line, a quoted text, or a sign.
private struct LinePiece {
  enum Kind { case word, quoted, variable, number, sign, bracket }

  var kind: Kind
  var range: Range<Int>
  var folded: String
  /// `none` where the vocabulary does not have it.
  var word: WordID

  /// Whether it parts sentences.
  var isDelimiter: Bool { kind == .bracket || kind == .word && word.isReserved && word != .today }

  /// What it is by itself.
  var role: WordUse.Role? {
    switch kind {
    case .variable: .variable
    case .number, .quoted: .literal
    case .sign, .bracket: .connective
    case .word: word == .today ? .literal : nil
    }
  }

  static func all(of text: String, _ vocabulary: Vocabulary) -> [LinePiece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [LinePiece] = []
    var place = 0
    func add(_ start: Int, _ end: Int, _ kind: Kind? = nil) {
      var folded = String.UnicodeScalarView(scalars[start..<end])
      if kind == .quoted { folded.removeAll { $0 == "\"" } }
      let shown = String(folded)
      pieces.append(
        LinePiece(
          kind: kind ?? LinePiece.kind(of: shown), range: start..<end, folded: folding(shown),
          word: vocabulary.words.find(shown) ?? .none))
    }
    while place < scalars.count {
      let start = place
      switch scalars[place] {
      case "\"":
        place += 1
        while place < scalars.count, scalars[place] != "\"" { place += 1 }
        place = min(place + 1, scalars.count)
        add(start, place, .quoted)
      case "(", ")", ",":
        place += 1
        add(start, place, .bracket)
      case let scalar where scalar.properties.isWhitespace: place += 1
      default:
        while place < scalars.count, !isEnd(scalars[place]) { place += 1 }
        add(start, place)
      }
    }
    return pieces
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == ")" || scalar == "," || scalar == "\""
      || scalar.properties.isWhitespace
  }

  private static func kind(of text: String) -> Kind {
    if text.hasPrefix("?") { return .variable }
    if text.utf8.allSatisfy({ "=!<>+-*/".utf8.contains($0) }) { return .sign }
    let isNumber = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-.".utf8.contains(byte)
    }
    return isNumber ? .number : .word
  }
}
