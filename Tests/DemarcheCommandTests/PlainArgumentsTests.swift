import Testing

@testable import DemarcheCommand

/// The plain forms of the command line are understood as the general parser understands them.
@Suite struct PlainArgumentsTests {
  @Test func plainFormsAskForTheSame() throws {
    let plain: [[String]] = [
      [], ["a.demarche"], ["a.demarche", "--command", "next"],
      ["--command", "next", "a b.demarche"],
      ["--command", "next", "--command", "why x y", "--summary"],
      ["./a", "--bail", "--no-journal"],
      ["./a", "--no-history", "--no-reasons"],
      ["--format", "json", "b/a", "--command", "ask (?x = 1)"], ["a.demarche", "--format", "text"],
    ]
    for arguments in plain {
      let request = try #require(OpenRequest(plain: arguments))
      let parsed = try DemarcheCommand.parseAsRoot(arguments) as? OpenCommand
      #expect(request == parsed?.request)
    }
  }

  @Test func anyFormIsUnderstoodTheSameOrLeftAlone() {
    let words = [
      "a", "./a", "b.demarche", "--command", "--summary", "--bail", "--no-journal", "--no-history",
      "--format",
      "json",
      "text", "yaml", "-x", "--", "-", "", "help", "check", "open", "--script", "s", "--journal",
      "--command=next", "--help", "-h", "--version", "next", "--sum", "--color", "never",
    ]
    // All of up to three words, in every order.
    var lines: [[String]] = [[]]
    for word in words {
      lines.append([word])
      for second in words {
        lines.append([word, second])
        for third in words { lines.append([word, second, third]) }
      }
    }
    for arguments in lines {
      guard let request = OpenRequest(plain: arguments) else { continue }
      let parsed = try? DemarcheCommand.parseAsRoot(arguments) as? OpenCommand
      #expect(request == parsed?.request, "\(arguments)")
    }
  }
}
