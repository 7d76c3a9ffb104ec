import ArgumentParser

@main
struct DemarcheCommand: ParsableCommand {
  func run() {}
}
