/// A scenario as read from its files: what it means, and all that is wrong with it.
public struct ScenarioReading: Sendable {
  /// What was understood, with errors too.
  public var model: Model
  /// The files, used ones before those that use them; a span's file is its index here.
  public var files: [SourceFile]
  /// In the order of files and places.
  public var diagnostics: [Diagnostic]
  /// Whether the reading was given up; then nothing of it is whole.
  public var isGivenUp = false

  /// Whether it cannot be opened.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Told now and then how many bytes of how many have been read; answers whether to go on.
public typealias ReadingProgress = (_ done: Int, _ total: Int) -> Bool

/// Reads a scenario from a file and all that it uses.
///
/// `read` answers the bytes of a path, or nil where there is no such file; nothing else is asked
/// of the outside. The file itself, if it is missing, is reported without a place in it. `progress`
/// is called every quarter of a megabyte, for short files never.
public func readScenario(
  path: String, read: (String) -> [UInt8]?, progress: @escaping ReadingProgress = { _, _ in true }
) -> ScenarioReading {
  readScenario(load(path, read: read), .opening, progress: progress)
}

/// Reads the files of a scenario.
public func readScenario(
  _ files: LoadedFiles, progress: @escaping ReadingProgress = { _, _ in true }
) -> ScenarioReading {
  readScenario(files, .opening, progress: progress)
}

/// Reads files that were read before together with a text that comes after all of them, as one more
/// file that none of them uses. What they declare keeps its numbers in the model.
public func readScenario(_ files: [SourceFile], adding text: [UInt8], path: String)
  -> ScenarioReading
{
  var loaded = LoadedFiles()
  loaded.files = files + [SourceFile(id: FileID(files.count), path: path, bytes: text)]
  return readScenario(loaded, .opening)
}

/// As `readScenario`, with nothing read but in full: what plain lines are held against.
func readScenarioInFull(path: String, read: (String) -> [UInt8]?) -> ScenarioReading {
  readScenario(load(path, read: read), .opening, readsPlainLines: false)
}

/// What files are read for; it decides whether they have to say on which day they begin.
enum ReadingPurpose {
  /// To be played.
  case opening
  /// To see what is wrong with them.
  case checking
  /// As part of others.
  case using
}

/// Reads several files, each as a scenario of its own, as `check` does.
///
/// A first day is asked for only of what is a scenario or has lessons, and not of a file that another
/// of them uses: models that scenarios share have none. What is wrong with a file that several use is
/// said once.
public func readScenarios(
  paths: [String], read: (String) -> [UInt8]?,
  progress: @escaping ReadingProgress = { _, _ in true }
) -> [ScenarioReading] {
  let loaded = paths.map { load($0, read: read) }
  let used = loaded.reduce(into: Set<String>()) { $0.formUnion($1.used) }
  var seen: Set<SeenDiagnostic> = []
  var known: Set<String> = []
  var readings: [ScenarioReading] = []
  for (path, files) in zip(paths, loaded) {
    guard known.insert(normalized(path)).inserted else { continue }
    let purpose: ReadingPurpose = used.contains(normalized(path)) ? .using : .checking
    var reading = readScenario(files, purpose, progress: progress)
    reading.diagnostics = reading.diagnostics.filter { diagnostic in
      let path = reading.files[Int(diagnostic.span.file.number)].path
      return seen.insert(SeenDiagnostic(path: normalized(path), diagnostic)).inserted
    }
    readings.append(reading)
    if reading.isGivenUp { break }
  }
  return readings
}

/// A diagnostic by its path rather than by its file's place in one reading.
private struct SeenDiagnostic: Hashable {
  var path: String
  var code: DiagnosticCode
  var start: Int32
  var message: String

  init(path: String, _ diagnostic: Diagnostic) {
    self.path = path
    code = diagnostic.code
    start = diagnostic.span.start
    message = diagnostic.message
  }
}

private func readScenario(
  _ loaded: LoadedFiles, _ purpose: ReadingPurpose, readsPlainLines: Bool = true,
  progress: @escaping ReadingProgress = { _, _ in true }
) -> ScenarioReading {
  var watch = ReadingWatch()
  watch.total = loaded.files.reduce(0) { $0 + $1.bytes.count }
  watch.report = progress
  var words = WordTable()
  var kinds: Set<WordID> = []
  let outlined = loaded.files.map {
    outline($0, words: &words, kinds: &kinds, keepsRecords: readsPlainLines, &watch)
  }
  let checked = check(
    outlined, words: words, purpose: purpose, readsPlainLines: readsPlainLines, &watch)
  var diagnostics = loaded.diagnostics
  for (place, file) in outlined.enumerated() where !loaded.isMissing {
    let hasItems = !file.text.tree.items.isEmpty || !file.runs.isEmpty
    diagnostics += checked.syntax[place].diagnostics(of: file.text.file, hasItems: hasItems)
  }
  return ScenarioReading(
    model: checked.model, files: loaded.files,
    diagnostics: watch.isStopped ? [] : inOrder(diagnostics + checked.diagnostics),
    isGivenUp: watch.isStopped)
}

/// Diagnostics in the order of files and places; those of one place stay as they are.
public func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  let order = diagnostics.indices.sorted {
    let (left, right) = (diagnostics[$0].span, diagnostics[$1].span)
    return (left.file, left.start, left.end, $0) < (right.file, right.start, right.end, $1)
  }
  return order.map { diagnostics[$0] }
}
