/// A scenario as read from its files: what it means, and all that is wrong with it.
public struct ScenarioReading: Sendable {
  /// What was understood, with errors too.
  public var model: Model
  /// The files, used ones before those that use them; a span's file is its index here.
  public var files: [SourceFile]
  /// In the order of files and places.
  public var diagnostics: [Diagnostic]

  /// Whether it cannot be opened.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads a scenario from a file and all that it uses.
///
/// `read` answers the bytes of a path, or nil where there is no such file; nothing else is asked
/// of the outside. The file itself, if it is missing, is reported without a place in it.
public func readScenario(path: String, read: (String) -> [UInt8]?) -> ScenarioReading {
  readScenario(load(path, read: read), .opening)
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
  paths: [String], read: (String) -> [UInt8]?
) -> [ScenarioReading] {
  let loaded = paths.map { load($0, read: read) }
  let used = loaded.reduce(into: Set<String>()) { $0.formUnion($1.used) }
  var seen: Set<SeenDiagnostic> = []
  var known: Set<String> = []
  var readings: [ScenarioReading] = []
  for (path, files) in zip(paths, loaded) {
    guard known.insert(normalized(path)).inserted else { continue }
    var reading = readScenario(files, used.contains(normalized(path)) ? .using : .checking)
    reading.diagnostics = reading.diagnostics.filter { diagnostic in
      let path = reading.files[Int(diagnostic.span.file.number)].path
      return seen.insert(SeenDiagnostic(path: normalized(path), diagnostic)).inserted
    }
    readings.append(reading)
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

private func readScenario(_ loaded: LoadedFiles, _ purpose: ReadingPurpose) -> ScenarioReading {
  var words = WordTable()
  var diagnostics = loaded.diagnostics
  var parsed: [FileText] = []
  for file in loaded.files {
    let result = parse(file, words: &words)
    if !loaded.isMissing { diagnostics += result.diagnostics }
    parsed.append(FileText(file: file, tree: result.tree))
  }
  let (model, mistakes) = check(parsed, words: words, purpose: purpose)
  diagnostics += mistakes
  return ScenarioReading(
    model: model, files: loaded.files, diagnostics: inOrder(diagnostics))
}

/// Diagnostics in the order of files and places; those of one place stay as they are.
public func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  let order = diagnostics.indices.sorted {
    let (left, right) = (diagnostics[$0].span, diagnostics[$1].span)
    return (left.file, left.start, left.end, $0) < (right.file, right.start, right.end, $1)
  }
  return order.map { diagnostics[$0] }
}
