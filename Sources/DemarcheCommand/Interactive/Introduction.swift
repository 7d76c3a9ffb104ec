import Demarche
import Glibc
import Wording

/// Five lines for whoever opens the prompt for the first time, in words of the scenario at hand.
///
/// Shown once: a file in the state folder says so. `--no-journal` keeps no lines of a session, but it
/// does not make its user new; so there too it is shown once. Where that file cannot be written
/// it is shown again.
func introduction(to session: Session) -> String {
  let actor = session.firstActor.map { " \(session.shown(name: $0))" } ?? ""
  let question: (String, IntroductionMessage) =
    session.firstQuestion.map { (session.shown(sentence: $0), .question) } ?? ("state", .state)
  let lines: [(String, IntroductionMessage)] = [
    ("next", .next), ("moves\(actor)", .moves), question, ("why #1", .why),
    ("?\(actor)", .anything),
  ]
  return lines.map { "  \($0) — \($1.text(in: session.words))\n" }.joined()
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
