import Quantities

// Records, one after another: plain lines at once, what lies between them in full.

/// What reading records needs from one line to the next.
struct RecordReader {
  /// Nil where all is to be read in full.
  var plain: PlainReader?
  /// Of the plain sentence read last.
  var values = PlainReader.Values()
  var memo = SentenceMemo()
  /// The date of the last plain event, by where it is written in the file in hand, and its day.
  var date: (start: Int, day: Day)?
  /// How many records the next stretch that is read in full should hold.
  var batch = RecordReader.batchMin
  var givens = GivensBuilder()
  var script = ScriptBuilder()

  static let batchMin = 4
  static let batchMax = 256
}

extension Checker {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Reads a run of records into the model.
  ///
  /// What is not plain is lexed, parsed and checked as a stretch of some records of its own: of
  /// few, so that one odd line among plain ones costs little; of more where stretch follows on
  /// stretch.
  mutating func read(_ run: RecordRun, of number: Int) {
    let file = files[number].file
    file.bytes.withUnsafeBufferPointer { bytes in
      let scanner = LineScanner(bytes: bytes, end: run.bytes.upperBound)
      var position = run.bytes.lowerBound
      while position < run.bytes.upperBound {
        let start = position
        let end = lineEnd(bytes, from: position)
        let isPlain =
          switch run.kind {
          case .events: readPlainEvent(position, end, scanner, file.id)
          case .givens: readPlainGiven(position, end, scanner, file.id)
          }
        if isPlain {
          records.batch = RecordReader.batchMin
          position = end + 1
        } else if end == position {
          position += 1
        } else {
          position = endOfStretch(from: position, run.kind, scanner)
          readInFull(start..<position, run.kind, of: number, bytes)
          records.batch = min(records.batch * 2, RecordReader.batchMax)
        }
        guard watch.advance(position - start) else { return }
      }
    }
  }

  /// Where a stretch of records, that starts with one or between two, is long enough.
  private func endOfStretch(
    from start: Int, _ kind: RecordRun.Kind, _ scanner: LineScanner
  ) -> Int {
    var position = start
    var count = 0
    var indent = Int.max
    while let line = scanner.firstLine(from: position) {
      if count == 0 || scanner.beginsRecord(line, kind, after: indent) {
        guard count < records.batch else { return line.start }
        count += 1
        indent = line.indent
      } else {
        // Whether it goes on with the record before is not certain: what comes next has to be no
        // part of either.
        indent = min(indent, line.indent)
      }
      position = scanner.nextLine(line.start)
    }
    return scanner.end
  }

  /// Reads whole records as any other items are read.
  private mutating func readInFull(
    _ range: Range<Int>, _ kind: RecordRun.Kind, of number: Int, _ bytes: Bytes
  ) {
    var lexer = Lexer()
    lexer.checksIndentation = false
    lexer.lex(range, of: bytes, line: 0, &model.vocabulary.words)
    var parser = Parser(files[number].file, lexer.result)
    switch kind {
    case .events: parser.parseFile()
    case .givens: parser.parseGivens()
    }
    findings[number].add(parser.findings)
    let text = FileText(file: files[number].file, tree: parser.tree)
    switch kind {
    case .events: for item in text.tree.items { declareEvent(item, in: text) }
    case .givens: declareGivens(text.tree.clauses.indices, in: text)
    }
  }

  // MARK: Plain lines

  /// Whether a line is a plain event all by itself; then it is in the script.
  private mutating func readPlainEvent(
    _ start: Int, _ lineEnd: Int, _ scanner: LineScanner, _ file: FileID
  ) -> Bool {
    let bytes = scanner.bytes
    // `on 2019-08-22 ` and a sentence, which has two letters at least.
    guard lineEnd - start > 15, bytes[start] == UInt8(ascii: "o"),
      bytes[start + 1] == UInt8(ascii: "n"), bytes[start + 2] == UInt8(ascii: " "),
      bytes[start + 13] == UInt8(ascii: " "), Checker.isAlone(lineEnd, .events, indent: 0, scanner)
    else { return false }
    let end = bytes[lineEnd - 1] == UInt8(ascii: "\r") ? lineEnd - 1 : lineEnd
    guard let day = Checker.plainDate(start + 3, bytes, after: records.date),
      let move = plainMove(start + 14..<end, bytes, file)
    else { return false }
    // Only what is in the script has been written; the first writing is what counts, so of equal
    // dates one after another the first is enough.
    if records.date?.day != day, bytes[start + 11] == UInt8(ascii: "0"),
      bytes[start + 12] == UInt8(ascii: "1")
    {
      note((day, Int32(start + 3)..<Int32(start + 13)), bytes, file)
    }
    records.date = (start + 3, day)
    records.script.append(day, move: move, Span(file: file, start..<end))
    return true
  }

  /// The number of the move that a plain sentence makes; nil where it is not plain.
  mutating func plainMove(_ span: Span, in file: FileText) -> Int? {
    file.file.bytes.withUnsafeBufferPointer {
      plainMove(Int(span.start)..<Int(span.end), $0, span.file)
    }
  }

  private mutating func plainMove(
    _ sentence: Range<Int>, _ bytes: Bytes, _ file: FileID
  ) -> Int? {
    let hash = records.memo.isOfUse ? SentenceMemo.hash(bytes, sentence) : 0
    if let known = records.memo.find(hash, bytes, sentence) { return known }
    let target = records.plain?.read(
      bytes, sentence, .action, &records.values, of: &records.script.moves)
    guard case .action(let action)? = target, !Checker.mayBeRemark(sentence, bytes) else {
      return nil
    }
    let move = records.script.moves.append(action.number, records.values.cells)
    if records.values.days.isEmpty { records.memo.insert(hash, bytes, sentence, move: move) }
    for written in records.values.days { note(written, bytes, file) }
    return move
  }

  /// Remembers what was found out in full about a sentence, if it consists of words whose meaning
  /// depends on nothing else.
  mutating func remember(_ sentence: SentenceSyntax, move: Int, in file: FileText) {
    guard records.plain != nil, sentence.embedded.isEmpty else { return }
    for token in file.tree.tokens[sentence.tokens] {
      // Words that begin with a digit may be dates; where those are written is noted.
      let first = file.file.bytes[Int(token.start)]
      guard token.kind == .word, !token.word.isReserved, first &- UInt8(ascii: "0") >= 10 else {
        return
      }
    }
    let span = file.span(sentence.tokens)
    file.file.bytes.withUnsafeBufferPointer { bytes in
      let range = Int(span.start)..<Int(span.end)
      records.memo.insert(SentenceMemo.hash(bytes, range), bytes, range, move: move)
    }
  }

  /// Whether an event's text may be that of a remark.
  private static func mayBeRemark(_ text: Range<Int>, _ bytes: Bytes) -> Bool {
    guard text.count >= 6 else { return false }
    var place = text.lowerBound
    for letter in "remark".utf8 {
      if bytes[place] | 0x20 != letter { return false }
      place += 1
    }
    return true
  }

  /// The day that is written in ten bytes, as the date before it or otherwise; nil where it is none.
  private static func plainDate(
    _ start: Int, _ bytes: Bytes, after date: (start: Int, day: Day)?
  ) -> Day? {
    if let (known, day) = date {
      let raw = UnsafeRawBufferPointer(bytes)
      let isSame =
        raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        == raw.loadUnaligned(fromByteOffset: known, as: UInt64.self)
        && bytes[start + 8] == bytes[known + 8] && bytes[start + 9] == bytes[known + 9]
      if isSame { return day }
    }
    let text = Bytes(rebasing: bytes[start..<start + 10])
    guard NumberShape.isDate(text) else { return nil }
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(text[$1] - UInt8(ascii: "0")) }
    }
    return Day(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }

  private mutating func note(
    _ written: (day: Day, place: Range<Int32>), _ bytes: Bytes, _ file: FileID
  ) {
    let place = Int(written.place.lowerBound)..<Int(written.place.upperBound)
    guard let date = WrittenDate(Array(bytes[place])[...]) else { return }
    noteWriting(date, at: Span(file: file, place), text: "")
  }

  /// Whether a line is a plain given fact all by itself; then it is among the givens.
  private mutating func readPlainGiven(
    _ start: Int, _ lineEnd: Int, _ scanner: LineScanner, _ file: FileID
  ) -> Bool {
    let bytes = scanner.bytes
    var first = start
    while first < lineEnd, bytes[first] == UInt8(ascii: " ") || bytes[first] == UInt8(ascii: "\t") {
      first += 1
    }
    guard first > start, first < lineEnd,
      Checker.isAlone(lineEnd, .givens, indent: first - start, scanner)
    else { return false }
    let sentence = first..<(bytes[lineEnd - 1] == UInt8(ascii: "\r") ? lineEnd - 1 : lineEnd)
    let target = records.plain?.read(
      bytes, sentence, .relation, &records.values, of: &records.givens.facts)
    guard case .relation(let relation)? = target else { return false }
    for written in records.values.days { note(written, bytes, file) }
    let span = Span(file: file, sentence)
    if isGivable(relation, at: span) { _ = addGiven(relation, records.values.cells, span) }
    return true
  }

  /// Whether the record whose line ends at a place has no other lines.
  private static func isAlone(
    _ lineEnd: Int, _ kind: RecordRun.Kind, indent: Int, _ scanner: LineScanner
  ) -> Bool {
    let next = lineEnd + 1
    // The usual case, told by two bytes.
    if kind == .events, next < scanner.end, scanner.bytes[next] == UInt8(ascii: "o") { return true }
    guard let line = scanner.firstLine(from: next) else { return true }
    return scanner.beginsRecord(line, kind, after: indent)
  }
}
