import ArgumentParser
import Glibc

@main
struct DemarcheCommand: ParsableCommand {
  func run() {
    #if DEBUG
      if getenv("DEMARCHE_TEMPORARY_CONVERSATION") != nil {
        Glibc.exit(converse(.temporary, history: .ofUser()))
      }
    #endif
  }
}
