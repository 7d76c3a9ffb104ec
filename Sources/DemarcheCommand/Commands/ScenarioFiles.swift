import Glibc
import Rendering
import ScenarioLanguage

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

private func programFolder() -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
  guard count > 0 else { return nil }
  let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return path.lastIndex(of: "/").map { String(path[..<$0]) }
}

/// A diagnostic as the user asked to see it.
func shown(_ diagnostic: Diagnostic, of files: [SourceFile], _ format: OutputFormat) -> String {
  switch format {
  case .text: render(diagnostic, files) + "\n"
  case .json: renderJSON(diagnostic, in: files) + "\n"
  }
}

extension ScenarioReading {
  /// The number of errors and of warnings, in words.
  static func summary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    func counted(_ count: Int, _ noun: String) -> String {
      count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
    switch (errors, warnings) {
    case (0, 0): return "no errors"
    case (_, 0): return counted(errors, "error")
    case (0, _): return counted(warnings, "warning")
    default: return counted(errors, "error") + " and " + counted(warnings, "warning")
    }
  }
}
