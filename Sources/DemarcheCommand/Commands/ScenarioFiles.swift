import Demarche
import Glibc
import Rendering
import ScenarioLanguage
import Wording

/// Where the scenarios that come with the program are: `scenarios` here, or beside or above the
/// program itself (as in a build folder), or `share/demarche/scenarios` beside it.
func scenarioFolder() -> String? {
  var candidates = ["scenarios"]
  if let named = environment("DEMARCHE_SCENARIOS") { candidates.insert(named, at: 0) }
  var folder = programFolder()
  while let current = folder, !current.isEmpty {
    candidates.append(current + "/scenarios")
    candidates.append(current + "/share/demarche/scenarios")
    folder = current.lastIndex(of: "/").map { String(current[..<$0]) }
  }
  return candidates.first { access($0 + "/" + defaultScenario, R_OK) == 0 }
}

let defaultScenario = "gsomia-2019.demarche"

/// The scenario files of a folder, in the order of the alphabet.
func scenarios(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name.hasSuffix(".demarche"), !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

/// Why there is no scenario at a path, and what may have been meant; nil if there is a file.
func trouble(withScenario path: String) -> String? {
  var information = stat()
  let problem = stat(path, &information) == 0 ? 0 : errno
  let isFolder = problem == 0 && information.st_mode & S_IFMT == S_IFDIR
  if problem == 0, !isFolder {
    return access(path, R_OK) == 0
      ? nil : "\(path) cannot be read: \(String(cString: strerror(errno)))."
  }
  var message: String
  var near: [String]
  if isFolder {
    message = "\(path) is a folder, not a scenario."
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    near = scenarios(in: folder).map { folder + "/" + $0 }
  } else {
    message = "There is no file \(path)."
    near = scenarios(near: path)
  }
  if near.isEmpty, let folder = scenarioFolder() {
    message += " The scenarios that come with the program are in \(folder)."
  }
  for (number, name) in near.enumerated() {
    message += (number == 0 ? "\nPerhaps: " : "\n         ") + name
  }
  return message
}

/// Scenarios whose names are much like the one of a path: in its folder, and among those that come
/// with the program. What goes on as the name begins comes first.
private func scenarios(near path: String) -> [String] {
  let (folder, name) =
    path.lastIndex(of: "/")
    .map { (String(path[..<$0]), String(path[path.index(after: $0)...])) } ?? (".", path)
  let stem = name.hasSuffix(".demarche") ? String(name.dropLast(9)) : name
  var found: [String] = []
  for place in [folder.isEmpty ? "/" : folder] + (scenarioFolder().map { [$0] } ?? []) {
    let stems = scenarios(in: place).map { String($0.dropLast(9)) }
    let longer = stems.filter { !stem.isEmpty && $0.lowercased().hasPrefix(stem.lowercased()) }
    for near in longer + nearWords(to: stem, among: stems) {
      let whole = (place == "." ? "" : place + "/") + near + ".demarche"
      if !found.contains(whole) { found.append(whole) }
    }
  }
  return Array(found.prefix(5))
}

private func programFolder() -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
  guard count > 0 else { return nil }
  let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return path.lastIndex(of: "/").map { String(path[..<$0]) }
}

/// A diagnostic as the user asked to see it.
func shown(
  _ diagnostic: Diagnostic, of files: [SourceFile], _ format: OutputFormat,
  _ language: Language = .english
) -> String {
  let diagnostic = diagnostic.worded(in: language)
  return switch format {
  case .json: renderJSON(diagnostic, in: files) + "\n"
  case .text, .csv, .markdown, .table:
    render(diagnostic, files, language: language) + "\n"
  }
}

extension ScenarioReading {
  /// The number of errors and of warnings, in words.
  static func summary(_ diagnostics: [Diagnostic], _ language: Language = .english) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    return FileMessage.found(errors: errors, warnings: diagnostics.count - errors)
      .text(in: language)
  }
}
