import ArgumentParser
import BenchmarkKit
import Foundation

/// `bench draw`: pictures of a run.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw a run's results as SVG, without measuring again.")

  @Option(help: "The results of a run.")
  var results = "Tests/Benchmarks/.build/results.jsonl"
  @Option(help: "The folder for the pictures.")
  var output = "Sources/Demarche/Demarche.docc"
  @Flag(help: "Also for dark surroundings alone, for viewers that know no such setting.")
  var dark = false

  func run() throws {
    for chart in Chart.all(try Results(path: results)) {
      var files = [("\(output)/\(chart.name).svg", chart.svg)]
      if dark { files.append(("\(output)/\(chart.name)-dark.svg", chart.darkSVG)) }
      for (path, text) in files {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        print(path)
      }
    }
  }
}

/// `bench report`: a run's tables, printed or written into a page.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a run's tables into a page of the documentation.",
    discussion: """
      Between “<!-- bench: NAME -->” and “<!-- end -->” stands the table of that name; what is \
      between them is replaced, and nothing else.
      """)

  @Option(help: "The results of a run.")
  var results = "Tests/Benchmarks/.build/results.jsonl"
  @Option(help: "The page.")
  var page = "Sources/Demarche/Demarche.docc/Performance.md"
  @Flag(help: "Print the tables and leave the page as it is.")
  var print = false

  func run() throws {
    let sections = Section.all(try Results(path: results))
    if print {
      for section in sections { Swift.print("\n## \(section.title)\n\n\(section.text)") }
      return
    }
    var text = try String(contentsOfFile: page, encoding: .utf8)
    for section in sections {
      let mark = "<!-- bench: \(section.name) -->"
      guard let start = text.range(of: mark),
        let end = text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex)
      else { throw Trouble("\(page) has no place for \(section.name): \(mark) … <!-- end -->") }
      let body = section.text.trimmingCharacters(in: .newlines)
      text.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n\n\(body)\n\n")
    }
    try text.write(toFile: page, atomically: true, encoding: .utf8)
    Swift.print("\(page): \(sections.count) tables")
  }
}
