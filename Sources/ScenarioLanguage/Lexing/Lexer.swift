/// Cuts a text into tokens and lines. Never fails; linear in the text's length.
///
/// It looks at bytes only: a script of a million events becomes tokens without a string being made.
public func lex(_ file: SourceFile, words: inout WordTable) -> LexedText {
  var lexer = Lexer()
  file.bytes.withUnsafeBufferPointer { bytes in
    // A script has a token for every five or six bytes; room that is not used costs nothing.
    lexer.result.tokens.reserveCapacity(bytes.count / 4)
    lexer.lex(textStart(bytes)..<bytes.count, of: bytes, line: 0, &words)
  }
  return lexer.result
}

/// Where a text starts: after the byte order mark, if it has one.
func textStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}

/// Lexes whole lines of one file, in as many stretches as one likes.
struct Lexer {
  var result = LexedText()
  /// What the lines of the file are indented with.
  var indentation = Indentation()
  /// Whether that is looked at here. Where the order of stretches is not that of the file, it was
  /// looked at before.
  var checksIndentation = true
  /// The last line for which each kind of problem was reported: one a line is enough.
  private var lastLineOfProblem = [Int32](repeating: -1, count: 16)
  private var line: Int32 = 0

  typealias Bytes = UnsafeBufferPointer<UInt8>
  typealias Classes = UnsafeBufferPointer<ByteClass>

  /// Lexes some lines; the first of them has the number `line`, counted from 0.
  mutating func lex(_ range: Range<Int>, of bytes: Bytes, line: Int32, _ words: inout WordTable) {
    self.line = line
    let bytes = Bytes(rebasing: bytes[..<range.upperBound])
    ByteClass.table.withUnsafeBufferPointer { classes in
      var position = range.lowerBound
      while position < bytes.count {
        position = lexLine(from: position, bytes, classes, &words)
        self.line += 1
      }
    }
  }

  /// Lexes to the line's end and answers where the next line begins.
  private mutating func lexLine(
    from lineStart: Int, _ bytes: Bytes, _ classes: Classes, _ words: inout WordTable
  ) -> Int {
    var position = lineStart
    while position < bytes.count, classes[Int(bytes[position])] == .space { position += 1 }
    let indent = Int32(position - lineStart)
    let firstToken = result.tokens.count
    let start = position
    var contentEnd = position
    scanning: while position < bytes.count {
      switch classes[Int(bytes[position])] {
      case .newline:
        break scanning
      case .space:
        position += 1
        continue scanning
      case .hash:
        position = lexComment(
          position, indent: indent, followsTokens: result.tokens.count > firstToken, bytes, classes)
        break scanning
      case .high:
        position = lexHigh(position, bytes, classes, &words)
      default:
        position = lexASCII(position, bytes, classes, &words)
      }
      if let last = result.tokens.last, Int(last.end) == position { contentEnd = position }
    }
    if result.tokens.count > firstToken {
      if indent > 0, checksIndentation { checkIndentation(lineStart, Int(indent), bytes) }
      result.lines.append(
        LexedText.Line(
          start: Int32(start), end: Int32(contentEnd), indent: indent, number: line,
          firstToken: Int32(firstToken), endToken: Int32(result.tokens.count)))
    }
    return position + 1
  }

  @inline(__always)
  private mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int, _ word: WordID = .none) {
    result.tokens.append(Token(kind: kind, start: Int32(start), end: Int32(end), word: word))
  }

  private mutating func report(_ kind: LexicalProblem.Kind, _ start: Int, _ end: Int) {
    if kind.countsInText { result.isBroken = true }
    guard lastLineOfProblem[Int(kind.rawValue)] != line else { return }
    lastLineOfProblem[Int(kind.rawValue)] = line
    result.problems.append(LexicalProblem(kind: kind, start: Int32(start), end: Int32(end)))
  }

  /// Looks at how a line with tokens is indented: once a file, a second sign is reported.
  mutating func checkIndentation(_ lineStart: Int, _ indent: Int, _ bytes: Bytes) {
    guard !indentation.isMixed else { return }
    for position in lineStart..<lineStart + indent {
      let sign = bytes[position]
      guard sign == UInt8(ascii: " ") || sign == UInt8(ascii: "\t") else { continue }
      if indentation.sign == nil { indentation.sign = sign }
      if sign != indentation.sign {
        indentation.isMixed = true
        result.problems.append(
          LexicalProblem(
            kind: .mixedIndentation, start: Int32(lineStart), end: Int32(lineStart + indent)))
        return
      }
    }
  }

  /// What the lines of a file are indented with.
  struct Indentation {
    /// The sign of the first indented line, once there is one.
    var sign: UInt8?
    /// Whether lines with another were found.
    var isMixed = false
  }
}

// MARK: - Tokens that begin with ASCII

extension Lexer {
  private mutating func lexASCII(
    _ start: Int, _ bytes: Bytes, _ classes: Classes, _ words: inout WordTable
  ) -> Int {
    switch classes[Int(bytes[start])] {
    case .word, .digit, .minus:
      return lexWord(start, bytes, classes, &words)
    case .question:
      return lexVariable(start, bytes, classes, &words)
    case .quote:
      return lexQuoted(start, bytes, classes, &words)
    case .comma: add(.comma, start, start + 1)
    case .colon: add(.colon, start, start + 1)
    case .open: add(.openParenthesis, start, start + 1)
    case .close: add(.closeParenthesis, start, start + 1)
    case .equal: add(.equal, start, start + 1)
    case .star: add(.times, start, start + 1)
    case .less: return lexSign(.less, .lessOrEqual, start, bytes)
    case .greater: return lexSign(.greater, .greaterOrEqual, start, bytes)
    case .exclamation: return lexSign(nil, .notEqual, start, bytes)
    default:
      return lexUnknown(start, bytes, classes)
    }
    return start + 1
  }

  /// A sign that may have `=` after it.
  private mutating func lexSign(
    _ alone: Token.Kind?, _ withEqual: Token.Kind, _ start: Int, _ bytes: Bytes
  ) -> Int {
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "=") {
      add(withEqual, start, start + 2)
      return start + 2
    }
    if let alone {
      add(alone, start, start + 1)
    } else {
      report(.unknownCharacter, start, start + 1)
      add(.unknown, start, start + 1)
    }
    return start + 1
  }

  /// Where the word that goes on at a place ends.
  private func wordEnd(_ start: Int, _ bytes: Bytes, _ classes: Classes) -> Int {
    var end = start
    while end < bytes.count {
      let kind = classes[Int(bytes[end])]
      if kind.isWord {
        end += 1
      } else if kind == .high, let (scalar, count) = decodeScalar(bytes, end),
        case .word = ScalarClass(scalar)
      {
        end += count
      } else {
        break
      }
    }
    return end
  }

  private mutating func lexWord(
    _ start: Int, _ bytes: Bytes, _ classes: Classes, _ words: inout WordTable
  ) -> Int {
    let end = wordEnd(start, bytes, classes)
    if bytes[end - 1] == UInt8(ascii: "."), let nameEnd = Lexer.nameEnd(start, end, bytes) {
      add(.word, start, nameEnd, words.intern(Bytes(rebasing: bytes[start..<nameEnd])))
      add(.word, nameEnd, end, words.intern("."))
      return end
    }
    let word = words.intern(Bytes(rebasing: bytes[start..<end]))
    let first = classes[Int(bytes[start])]
    if end == start + 1, let sign = Lexer.arithmeticSign(bytes[start]) {
      add(sign, start, end)
    } else if first == .word || first == .high {
      add(.word, start, end, word)
    } else {
      lexNumberOrDate(start, end, word, bytes, &words)
    }
    return end
  }

  /// Where the last word of a line ends before the sentence's full stop, if that follows one of its
  /// own as in `Arland trusts the U.S..`; three and more are no full stop.
  private static func nameEnd(_ start: Int, _ end: Int, _ bytes: Bytes) -> Int? {
    let stops = bytes[start..<end].reversed().prefix { $0 == UInt8(ascii: ".") }.count
    guard stops == 2, end - start > 2 else { return nil }
    let next = bytes[end...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
    let isLast = next == nil || next == UInt8(ascii: "\n") || next == UInt8(ascii: "#")
    return isLast ? end - 1 : nil
  }

  private static func arithmeticSign(_ byte: UInt8) -> Token.Kind? {
    switch byte {
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "/"): .divide
    default: nil
    }
  }

  /// A word that begins with a digit or a minus sign.
  private mutating func lexNumberOrDate(
    _ start: Int, _ end: Int, _ word: WordID, _ bytes: Bytes, _ words: inout WordTable
  ) {
    let hasStop = bytes[end - 1] == UInt8(ascii: ".") && end - start > 1
    let shortEnd = hasStop ? end - 1 : end
    let text = Bytes(rebasing: bytes[start..<shortEnd])
    if NumberShape.isDate(text) {
      add(.date, start, shortEnd, word)
      if day(of: text) == nil { report(.noSuchDate, start, shortEnd) }
    } else if let shape = NumberShape(text) {
      add(.number, start, shortEnd, word)
      if shape.places > 4 {
        report(.tooManyPlaces, start, shortEnd)
      } else if decimal(of: text) == nil {
        report(.numberOutOfRange, start, shortEnd)
      }
    } else {
      add(.word, start, end, word)
      return
    }
    if hasStop { add(.word, shortEnd, end, words.intern(".")) }
  }

  private mutating func lexVariable(
    _ start: Int, _ bytes: Bytes, _ classes: Classes, _ words: inout WordTable
  ) -> Int {
    let end = wordEnd(start + 1, bytes, classes)
    let hasStop = end > start + 1 && bytes[end - 1] == UInt8(ascii: ".")
    let shortEnd = hasStop ? end - 1 : end
    if shortEnd == start + 1 {
      add(.anything, start, shortEnd)
    } else {
      let name = Bytes(rebasing: bytes[start + 1..<shortEnd])
      add(.variable, start, shortEnd, words.intern(name))
      if name.contains(where: Lexer.cannotStandInVariables)
        || Lexer.lacksSpaces(name, before: shortEnd, bytes)
      {
        report(.crowdedSign, start, shortEnd)
      }
    }
    if hasStop { add(.word, shortEnd, end, words.intern(".")) }
    return end
  }

  private static func cannotStandInVariables(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "&"): true
    default: false
    }
  }

  /// Whether a variable's name is one from which a number is taken, as in `?d-90 days`: what can be
  /// part of a name otherwise.
  private static func lacksSpaces(_ name: Bytes, before end: Int, _ bytes: Bytes) -> Bool {
    let digits = name.reversed().prefix { $0 &- UInt8(ascii: "0") < 10 }.count
    guard digits > 0, digits + 1 < name.count, name[name.count - digits - 1] == UInt8(ascii: "-")
    else { return false }
    let rest = bytes[end...].drop { $0 == UInt8(ascii: " ") }
    let unit = rest.prefix { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    return rest.startIndex > end && units.contains { $0.elementsEqual(unit.map { $0 | 0x20 }) }
  }

  private static let units = ["day", "week", "month", "year"].flatMap {
    [Array($0.utf8), Array($0.utf8) + [UInt8(ascii: "s")]]
  }

  private mutating func lexQuoted(
    _ start: Int, _ bytes: Bytes, _ classes: Classes, _ words: inout WordTable
  ) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\n") {
      end = passOver(end, bytes, classes)
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
      add(.quoted, start, end + 1, words.intern(Bytes(rebasing: bytes[start + 1..<end])))
      return end + 1
    }
    while end > start + 1, classes[Int(bytes[end - 1])] == .space { end -= 1 }
    report(.unclosedQuote, start, end)
    add(.unknown, start, end)
    return end
  }
}

// MARK: - The rest

extension Lexer {
  /// Passes over one character of a quoted text or of a comment, reporting what is broken.
  @inline(__always)
  private mutating func passOver(_ position: Int, _ bytes: Bytes, _ classes: Classes) -> Int {
    switch classes[Int(bytes[position])] {
    case .control:
      report(.controlCharacter, position, position + 1)
      return position + 1
    case .high:
      if let (_, count) = decodeScalar(bytes, position) { return position + count }
      report(.brokenText, position, position + 1)
      return position + 1
    default:
      return position + 1
    }
  }

  private mutating func lexComment(
    _ start: Int, indent: Int32, followsTokens: Bool, _ bytes: Bytes, _ classes: Classes
  ) -> Int {
    var position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      position = passOver(position, bytes, classes)
    }
    var end = position
    while end > start, classes[Int(bytes[end - 1])] == .space { end -= 1 }
    result.comments.append(
      LexedText.Comment(
        start: Int32(start), end: Int32(end), indent: indent, line: line,
        followsTokens: followsTokens))
    return position
  }

  /// A token that begins with a byte beyond ASCII.
  private mutating func lexHigh(
    _ start: Int, _ bytes: Bytes, _ classes: Classes, _ words: inout WordTable
  ) -> Int {
    guard let (scalar, count) = decodeScalar(bytes, start) else {
      return lexUnknown(start, bytes, classes)
    }
    switch ScalarClass(scalar) {
    case .word: return lexWord(start, bytes, classes, &words)
    case .space: return start + count
    case .lessOrEqual: add(.lessOrEqual, start, start + count)
    case .greaterOrEqual: add(.greaterOrEqual, start, start + count)
    case .notEqual: add(.notEqual, start, start + count)
    case .control, .other: return lexUnknown(start, bytes, classes)
    }
    return start + count
  }

  /// A run of what the language does not know, as one token.
  private mutating func lexUnknown(_ start: Int, _ bytes: Bytes, _ classes: Classes) -> Int {
    var end = start
    while end < bytes.count, let (kind, count) = unknown(end, bytes, classes) {
      report(kind, end, end + count)
      end += count
    }
    add(.unknown, start, end)
    return end
  }

  private func unknown(
    _ position: Int, _ bytes: Bytes, _ classes: Classes
  ) -> (LexicalProblem.Kind, count: Int)? {
    switch classes[Int(bytes[position])] {
    case .control: return (.controlCharacter, 1)
    case .other: return (.unknownCharacter, 1)
    case .high:
      guard let (scalar, count) = decodeScalar(bytes, position) else { return (.brokenText, 1) }
      // What some program has already put in the place of broken bytes.
      if scalar.value == 0xFFFD { return (.brokenText, count) }
      switch ScalarClass(scalar) {
      case .control: return (.controlCharacter, count)
      case .other: return (.unknownCharacter, count)
      default: return nil
      }
    default: return nil
    }
  }
}
