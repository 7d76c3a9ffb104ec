import ArgumentParser
import Rendering

/// `demarche schema [answer|diagnostic]`
struct SchemaCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable { case answer, diagnostic }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of what --format json writes.",
    discussion: """
      answer: one line of the prompt or of a batch run. diagnostic: one line of check.
      """)

  @Argument(help: "Whose schema.") var subject = Subject.answer

  @OptionGroup var options: GlobalOptions

  func run() throws {
    switch subject {
    case .answer: put(AnswerSchema.answer)
    case .diagnostic: put(AnswerSchema.diagnostic)
    }
  }
}
