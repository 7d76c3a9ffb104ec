import Foundation
import TestSupport
import Testing

/// A prompt that was interrupted, and the one that is started after it.
@Suite(.serialized) final class GoingOnTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("demarche-going-on-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private let offer = "Go on where you left off at 2021-03-10, 2 lines? [Y/n]"

  @Test(arguments: ["", "y", "YES"]) func goesOn(reply: String) throws {
    try interrupt(typing: "next 2\rstate\rback\r")
    let prompt = try start(waitingFor: offer)
    #expect(prompt.reply(reply))
    #expect(prompt.screen.text.hasSuffix("\n2021-03-10 main #1/2>"))
    prompt.type("undo\r")
    #expect(prompt.screen.text.contains("Taken back: next 2 (2 steps,"))
    prompt.send("\u{4}")
    #expect(prompt.end() == 0)
    #expect(journals == [])
    // What was ended is not offered.
    let next = try start()
    #expect(next.screen.text.hasSuffix("\n2021-03-01 main>"))
  }

  @Test func startsAfreshAndKeepsTheLines() throws {
    try interrupt(typing: "next 2\rback\r")
    let prompt = try start(waitingFor: offer)
    #expect(prompt.reply("what?"))
    #expect(prompt.screen.text.contains("The lines of that session are kept in \(folder)/"))
    #expect(prompt.screen.text.hasSuffix("/journals/first-steps-1.1.aside.\n2021-03-01 main>"))
    prompt.send("quit\r")
    #expect(prompt.end() == 0)
    #expect(journals == ["first-steps-1.1.aside"])
    #expect(contents(of: "first-steps-1.1.aside").hasSuffix("\nnext 2\nback\n"))
  }

  @Test func dropsALineThatWasCutShort() throws {
    try interrupt(typing: "next 2\rback\r")
    let path = folder + "/demarche/journals/first-steps-1.journal"
    let whole = contents(of: "first-steps-1.journal")
    try (whole + "unwat").write(toFile: path, atomically: false, encoding: .utf8)
    let prompt = try start(waitingFor: offer)
    #expect(prompt.screen.text.contains("was cut short and is dropped: “unwat”.\n\(offer)"))
    #expect(prompt.reply("y"))
    prompt.type("next\r")
    #expect(contents(of: "first-steps-1.journal") == whole + "next\n")
  }

  @Test func outlivesALostTerminal() throws {
    do {
      let prompt = try start()
      prompt.type("next 2\rback\r")
      prompt.hangUp()
      _ = prompt.end()
    }
    _ = try start(waitingFor: offer)
  }

  @Test func keepsTwoPromptsApart() throws {
    let first = try start()
    let second = try start()
    first.type("next\r")
    second.type("next 2\r")
    first.type("wait 3 days\r")
    second.type("back\r")
    #expect(journals == ["first-steps-1.journal", "first-steps-2.journal"])
    for prompt in [first, second] {
      prompt.kill(with: SIGKILL)
      _ = prompt.end()
    }
    #expect(contents(of: "first-steps-1.journal").hasSuffix("\nnext\nwait 3 days\n"))
    #expect(contents(of: "first-steps-2.journal").hasSuffix("\nnext 2\nback\n"))
    let third = try start(waitingFor: offer)
    #expect(third.reply("y"))
    // The first is still there for the next; the second is taken.
    let fourth = try start(waitingFor: "Go on where you left off at 2021-03-13, 2 lines? [Y/n]")
    fourth.send("\u{4}")
    #expect(fourth.end() == 0)
    #expect(journals == ["first-steps-1.journal", "first-steps-2.journal"])
  }

  @Test func keepsNothingIfAsked() throws {
    let prompt = try start(["--no-journal"])
    prompt.type("next\r")
    #expect(journals == [])
    let other = try start(["--journal", folder + "/mine"])
    other.type("next 2\r")
    other.send("quit\r")
    #expect(other.end() == 0)
    #expect(journals == [])
    let again = try start(["--journal", folder + "/mine"])
    #expect(again.screen.text.contains("1 line of \(folder)/mine replayed; it is 2021-04-02."))
    let third = try start(
      ["--journal", folder + "/mine"], waitingFor: "in use by another session.")
    #expect(third.end() == 1)
  }

  @Test func saysThatNothingIsKeptWithoutAHome() throws {
    let prompt = try PseudoTerminal(
      [PromptTests.scenarios + "/first-steps.demarche"],
      environment: ["XDG_STATE_HOME": "state", "HOME": ""], rows: 30, columns: 200)
    #expect(prompt.start())
    #expect(
      prompt.screen.text.contains(
        "The journal is not kept: neither HOME nor XDG_STATE_HOME says where."))
  }

  private func interrupt(typing keys: String) throws {
    let prompt = try start()
    prompt.type(keys)
    prompt.kill(with: SIGKILL)
    #expect(prompt.end() == 128 + SIGKILL)
    #expect(journals == ["first-steps-1.journal"])
  }

  private func start(_ options: [String] = [], waitingFor text: String? = nil) throws
    -> PseudoTerminal
  {
    let prompt = try PseudoTerminal(
      [PromptTests.scenarios + "/first-steps.demarche"] + options,
      environment: ["XDG_STATE_HOME": folder, "HOME": folder, "NO_COLOR": "1", "PAGER": "cat"],
      rows: 30,
      columns: 200)
    if let text { #expect(prompt.waitFor(text)) } else { #expect(prompt.start()) }
    return prompt
  }

  private var journals: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/demarche/journals")) ?? [])
      .sorted()
  }

  private func contents(of name: String) -> String {
    let data = FileManager.default.contents(atPath: folder + "/demarche/journals/" + name)
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}
