/// Lines of a file that are left for later: a stretch of its script, or the facts of a `given`.
///
/// A scenario has some hundred declarations and may have a million *records*: scripted events and
/// given facts. What records mean is known only when all declarations are; until then they stay
/// bytes. Then they are read one after another into the model (`Checker.read(_:in:)`), so that
/// tokens and trees never exist for more than a few of them.
struct RecordRun: Sendable {
  enum Kind: Sendable {
    /// Items that begin with `on`, with all their lines.
    case events
    /// The lines under `given`.
    case givens
  }

  var kind: Kind
  /// Whole lines.
  var bytes: Range<Int>
}

/// A file of which the declarations were parsed, and its records not yet.
struct OutlinedFile {
  var text: FileText
  /// In the order of the file.
  var runs: [RecordRun]
  var findings: SyntaxFindings
}

/// Parses a file's declarations and finds its records.
///
/// Costs a look at every byte of the records, for the ends of lines. With `keepsRecords` false they
/// are parsed like all else, which is slower and gives the same model and the same diagnostics.
/// `kinds` are the names of those that files before it declare; it adds its own.
func outline(
  _ file: SourceFile, words: inout WordTable, kinds: inout Set<WordID>, keepsRecords: Bool = true,
  _ watch: inout ReadingWatch
) -> OutlinedFile {
  var (lexer, runs) = (Lexer(), [RecordRun]())
  file.bytes.withUnsafeBufferPointer { bytes in
    let scanner = LineScanner(bytes: bytes, end: bytes.count)
    var position = textStart(bytes)
    // Where the declarations begin that are not lexed yet.
    var pending = position
    func lexPending(to end: Int, _ lexer: inout Lexer, _ words: inout WordTable) {
      // Lines have to be told apart here, not numbered: their places do.
      lexer.lex(pending..<end, of: bytes, line: Int32(pending), &words)
      _ = watch.advance(end - pending)
      pending = end
    }
    while position < bytes.count, !watch.isStopped {
      let next = scanner.nextLine(position)
      let isHeader = keepsRecords && scanner.isGivenHeader(position)
      if isHeader || (keepsRecords && scanner.beginsEvent(position)) {
        let start = isHeader ? next : position
        lexPending(to: start, &lexer, &words)
        position = scanner.endOfRecords(from: start, isHeader ? .givens : .events, &lexer)
        if position > start {
          runs.append(RecordRun(kind: isHeader ? .givens : .events, bytes: start..<position))
        }
        pending = position
      } else {
        position = next
        if position - pending > ReadingWatch.stride { lexPending(to: position, &lexer, &words) }
      }
    }
    lexPending(to: position, &lexer, &words)
  }
  var parser = Parser(file, lexer.result, kinds: kinds)
  kinds = parser.kinds
  parser.parseFile()
  return OutlinedFile(
    text: FileText(file: file, tree: parser.tree), runs: runs, findings: parser.findings)
}

/// How far reading has come. The host is told now and then, and may say that it be given up.
struct ReadingWatch {
  /// How many bytes are read between two tellings.
  static let stride = 1 << 18

  var total = 0
  var report: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  private(set) var isStopped = false
  private var done = 0
  private var told = 0

  /// Counts some bytes as read; false where reading is to be given up.
  mutating func advance(_ count: Int) -> Bool {
    done += count
    guard done - told >= ReadingWatch.stride else { return !isStopped }
    told = done
    if !isStopped, !report(done, total) { isStopped = true }
    return !isStopped
  }
}
