import Demarche
import Glibc

/// Five lines for whoever opens the prompt for the first time, in words of the scenario at hand.
///
/// Shown once: a file in the state folder says so. `--no-journal` keeps no lines of a session, but it
/// does not make its user new; so there too it is shown once. Where that file cannot be written
/// it is shown again.
func introduction(to session: Session) -> String {
  let actor = session.firstActor.map { " \($0)" } ?? ""
  let question =
    session.firstQuestion.map { ($0, "asks; ?names stand for whoever fits") }
    ?? ("state", "all that holds now")
  return [
    ("next", "plays the next event; back looks back, and nothing is lost"),
    ("moves\(actor)", "what can be done now; type a move to make it, undo takes it back"),
    question,
    ("why #1", "explains a step or a fact; what if MOVE tries, how CONDITION plans"),
    ("?\(actor)", "tells of anything here; help lists the rest, what now suggests"),
  ].map { "  \($0) — \($1)\n" }.joined()
}

/// Whether this user has not been introduced yet; from then on, the answer is no.
func isFirstSession() -> Bool {
  guard let folder = stateFolder() else { return true }
  let path = folder + "/introduced"
  if access(path, F_OK) == 0 { return false }
  makeFolders(above: path)
  let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
  if file >= 0 { close(file) }
  return true
}
