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
  /// Keeps a snapshot where one is worth keeping. It takes some milliseconds, and so is left to the
  /// host, who knows when nobody waits.
  public var keepSnapshot: () -> Void = {}
}

/// Told now and then how many facts hold while what follows from the given ones is derived; answers
/// whether to go on.
public typealias DerivingProgress = (_ facts: Int) -> Bool

/// From a file to a session, in the order in which it happens.
///
/// `progress` is told now and then how far reading has come, then `deriving` how far deriving; both
/// say whether to go on.
///
/// - Parameter snapshots: Where what the files come to is kept, so that files that did not change are
///   not checked again; see `PreparedScenario`.
public func openScenario(
  path: String, files: Session.Files, keeping: Session.Keeping = .all,
  snapshots: SnapshotStore? = nil,
  progress: @escaping ReadingProgress = { _, _ in true },
  deriving: @escaping DerivingProgress = { _ in true }
) -> Opening {
  let loaded = load(path, read: files.read)
  var opening = Opening(diagnostics: [], files: loaded.files, session: nil)
  let scenario: PreparedScenario
  let name = snapshots == nil ? nil : SnapshotStore.name(of: loaded)
  if let snapshots, let name, let kept = snapshots.scenario(named: name, of: loaded.files) {
    scenario = kept
  } else {
    // Text becomes tokens, tokens a tree, trees a checked model (`lex`, `parse`, `check`), and that a
    // program of rules over symbols (`lower`).
    let reading = readScenario(loaded, progress: progress)
    opening.diagnostics = reading.diagnostics
    opening.isGivenUp = reading.isGivenUp
    guard !reading.hasErrors, !reading.isGivenUp else { return opening }
    scenario = PreparedScenario(reading.model)
    if let snapshots, let name, reading.diagnostics.isEmpty {
      opening.keepSnapshot = { snapshots.keep(scenario, named: name) }
    }
  }
  // The given facts become rows, and what follows from them is derived (`Database.open`): see
  // `World.init`.
  opening.session = Session(scenario, files: files, keeping: keeping, deriving: deriving)
  opening.isGivenUp = opening.session == nil
  return opening
}
