import Quantities
import ScenarioLanguage

/// Sessions and scenarios as Markdown (CommonMark, with the tables of GitHub's).
extension Session {
  /// A session as it went: every line with its answer, then the sources that were cited.
  func markdownTranscript() -> String {
    var writer = MarkdownWriter()
    head(&writer, "A session on \(model.title ?? "a scenario")")
    writer.item("Branch in view: \(branch), \(date.text), after step \(position.step)")
    let branches = branches()
    if branches.count > 1 {
      for branch in branches {
        let from = branch.from.map { ", from \($0.branch) after #\($0.step)" } ?? ""
        writer.item(
          "Branch \(branch.name): until \(branch.date.text), \(branch.steps) steps\(from)")
      }
    }
    writer.heading(2, "What was played and asked")
    if transcript.kept.count < transcript.count {
      writer.paragraph(
        "The first \(transcript.count - transcript.kept.count) lines of the session are left out.")
    }
    var told = 0
    // A line that was mistyped is no part of what was found out.
    for answer in transcript.kept {
      if case .error = answer.content { continue }
      told += 1
      writer.heading(3, answer.line.trimmed, isTyped: true)
      writer.paragraph("*\(answer.date.text), on \(MarkdownWriter.plain(answer.branch))*")
      writer.answer(answer)
    }
    if told == 0 { writer.paragraph("Nothing yet.") }
    sources(&writer, citedIn: writer.citedSources)
    return writer.text
  }

  /// A scenario told from its start to the day in view: every step with what it changed, notes and
  /// sources, and what holds then.
  func markdownDocument() -> String {
    var writer = MarkdownWriter()
    head(&writer, model.title ?? "A scenario")
    writer.item("Told until \(date.text)")
    writer.heading(2, "What happened")
    let steps = steps(world.history.way(from: .start, to: tip))
    writer.steps(steps)
    if steps.isEmpty { writer.paragraph("Nothing.") }
    show()
    writer.heading(2, "Where it stands on \(date.text)")
    if case .state(let stored, let derived) = stateContent() {
      writer.state(stored: stored, derived: derived)
    }
    let running = runningDeadlines()
    if !running.isEmpty {
      writer.heading(3, "Deadlines ahead")
      for one in running { writer.item("\(one.day.text): \(title(of: one.carried.reaction))") }
    }
    sources(&writer, citedIn: writer.citedSources)
    return writer.text
  }

  private func head(_ writer: inout MarkdownWriter, _ title: String) {
    writer.heading(1, title)
    if let about = model.about { writer.paragraph(MarkdownWriter.plain(about)) }
    if let file = model.files.last {
      writer.item("Scenario: \(MarkdownWriter.code(file.path))", isDressed: true)
    }
    writer.item("First day: \(world.start.text)")
  }

  /// The documents that were cited, with what the scenario tells of them, in its order.
  private func sources(_ writer: inout MarkdownWriter, citedIn cited: Set<String>) {
    let sources = model.sources.filter { cited.contains($0.name) }
    guard !sources.isEmpty else { return }
    writer.heading(2, "Sources")
    for source in sources {
      let parts = [
        source.title, source.language.map { "language \($0)" },
        source.published.map { "published \(model.text(.date($0)))" }, source.locator,
      ]
      let more = parts.compactMap { $0 }.map(MarkdownWriter.plain).joined(separator: ", ")
      writer.item(
        "**\(MarkdownWriter.plain(source.name))**" + (more.isEmpty ? "" : ": \(more)"),
        isDressed: true)
    }
  }
}
