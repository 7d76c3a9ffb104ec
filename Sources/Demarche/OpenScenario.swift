import ScenarioLanguage

/// A scenario that was opened, or what keeps it from being opened.
public struct Opening {
  /// All that is wrong with the files; warnings too.
  public var diagnostics: [Diagnostic]
  /// The files, for showing diagnostics in them.
  public var files: [SourceFile]
  /// Whether it was given up because `progress` or `deriving` said so; then there is no session.
  public var isGivenUp = false
  /// Nil where there is an error.
  public var session: Session?
}

/// Told now and then how many facts hold while what follows from the given ones is derived; answers
/// whether to go on.
public typealias DerivingProgress = (_ facts: Int) -> Bool

/// From a file to a session, in the order in which it happens.
///
/// `progress` is told now and then how far reading has come, then `deriving` how far deriving; both
/// say whether to go on.
public func openScenario(
  path: String, files: Session.Files, keeping: Session.Keeping = .all,
  progress: @escaping ReadingProgress = { _, _ in true },
  deriving: @escaping DerivingProgress = { _ in true }
) -> Opening {
  // Text becomes tokens, tokens a tree, trees a checked model (`load`, `lex`, `parse`, `check`).
  let reading = readScenario(path: path, read: files.read, progress: progress)
  var opening = Opening(diagnostics: reading.diagnostics, files: reading.files, session: nil)
  opening.isGivenUp = reading.isGivenUp
  guard !reading.hasErrors, !reading.isGivenUp else { return opening }

  // The model becomes a program of rules over symbols (`lower`), the given facts become rows, and
  // what follows from them is derived (`Database.open`): see `World.init`.
  opening.session = Session(
    reading.model, files: files, keeping: keeping, deriving: deriving)
  opening.isGivenUp = opening.session == nil
  return opening
}
