/// The stable name of a kind of mistake: kebab-case, never changed once published.
///
/// Each phase declares its own codes and their pages beside its mistakes: `SyntaxCodes.swift`
/// for lexing and parsing, `CheckCodes.swift` for resolving and checking.
public struct DiagnosticCode: Sendable, Hashable {
  public let name: String
  public let severity: Diagnostic.Severity

  init(_ name: String, _ severity: Diagnostic.Severity = .error) {
    self.name = name
    self.severity = severity
  }
}

/// What `demarche explain CODE` shows.
public struct DiagnosticPage: Sendable {
  public let code: DiagnosticCode
  /// What the mistake is, in a line.
  public let title: String
  /// What it means and which rule of the language it is about.
  public let meaning: String
  /// A scenario that makes exactly this diagnostic (tests hold every page to it).
  public let example: String
  /// How to mend the example.
  public let mending: String

  /// Every page, in the order of their codes' names.
  public static let all: [DiagnosticPage] = (syntax + checks).sorted { $0.code.name < $1.code.name }
}
