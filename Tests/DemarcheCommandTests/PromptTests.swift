import Foundation
import TestSupport
import Testing

/// The prompt as a person meets it: the real program on a terminal.
@Suite(.serialized) struct PromptTests {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("demarche-prompt-\(UUID().uuidString)").path

  @Test func answersLines() throws {
    let prompt = try start()
    prompt.type("hello\r")
    #expect(prompt.screen.text == "main 0> hello\n[hello]\nmain 1>")
    prompt.send("quit\r")
    #expect(prompt.end() == 0)
    #expect(prompt.screen.text == "main 0> hello\n[hello]\nmain 1> quit\nBye.")
    #expect(prompt.isCooked)
    #expect(!prompt.screen.bracketsPastes)
  }

  @Test func losesNothingTypedAhead() throws {
    let prompt = try start()
    prompt.type("a\rb\rc\rd")
    #expect(
      prompt.screen.text
        == "main 0> a\n[a]\nmain 1> b\n[b]\nmain 2> c\n[c]\nmain 3> d")
  }

  @Test func showsEveryScript() throws {
    let prompt = try start(columns: 24)
    prompt.type("대한민국 日本国 الْعَرَب")
    #expect(prompt.screen.text == "main 0> 대한민국 日本国\nالْعَرَب")
    // Before the last letter; then what stands there, mark and all, goes.
    prompt.type("\u{1B}[D\u{7F}")
    #expect(prompt.screen.text == "main 0> 대한민국 日本国\nالْعَب")
    prompt.type("\u{1B}[H\u{1B}[C\u{1B}[3~")
    #expect(prompt.screen.text == "main 0> 대민국 日本国 ال\u{652}\nعَب")
    #expect(prompt.screen.cursor == (0, 10))
    prompt.type("\r")
    #expect(prompt.screen.text.hasSuffix("[대민국 日本国 الْعَب]\nmain 1>"))
  }

  @Test func dropsTheLineOnInterrupt() throws {
    let prompt = try start()
    prompt.type("abc\u{1B}[D")
    #expect(prompt.signal("\u{3}"))
    #expect(prompt.screen.text == "main 0> abc^C\nmain 0>")
    prompt.type("x\r")
    #expect(prompt.screen.text == "main 0> abc^C\nmain 0> x\n[x]\nmain 1>")
  }

  @Test func interruptsALongAnswerAndGoesOn() throws {
    let prompt = try start()
    prompt.send("slow\r")
    #expect(prompt.waitFor("computing"))
    prompt.send("\u{3}")
    #expect(prompt.waitFor("main 1>"))
    #expect(prompt.screen.text == "main 0> slow\ncomputing\n^C\ngiven up\nmain 1>")
  }

  @Test func endsOrDeletesOnControlD() throws {
    let prompt = try start()
    prompt.type("abc\u{1B}[H\u{4}")
    #expect(prompt.screen.text == "main 0> bc")
    prompt.type("\u{4}\u{4}")
    #expect(prompt.screen.text == "main 0>")
    prompt.send("\u{4}")
    #expect(prompt.end() == 0)
    #expect(prompt.isCooked)
  }

  @Test func stopsAndComesBack() throws {
    // Only a shell's child can be stopped; here it is brought back at once.
    let prompt = try start(
      shell: #"set -m; "$0"; stty -a | grep -o '.icanon'; fg; stty -a | grep -o '.icanon'"#)
    prompt.type("abc")
    prompt.signal("\u{1A}")
    #expect(prompt.screen.text.hasPrefix("main 0> abc\n\n[1]+  Stopped"))
    #expect(prompt.screen.text.contains("\n icanon\n"))
    #expect(prompt.screen.text.hasSuffix("\nmain 0> abc"))
    prompt.type("d\r")
    #expect(prompt.screen.text.hasSuffix("\nmain 0> abcd\n[abcd]\nmain 1>"))
    prompt.send("\u{4}")
    #expect(prompt.waitUntil { $0.text.hasSuffix("main 1>\n icanon") })
  }

  @Test func comesBackFromBeingStoppedByForce() throws {
    let prompt = try start()
    prompt.type("abc")
    prompt.kill(with: SIGSTOP)
    prompt.kill(with: SIGCONT)
    #expect(prompt.waitUntil { $0.waiting?.signals == 1 })
    prompt.type("d\r")
    #expect(prompt.screen.text == "main 0> abcd\n[abcd]\nmain 1>")
  }

  @Test func completes() throws {
    let prompt = try start()
    prompt.type("q\t")
    #expect(prompt.screen.text == "main 0> quit")
    #expect(prompt.screen.cursor.column == 13)
    prompt.type("\u{15}대\t")
    #expect(prompt.screen.text == "main 0> 대한민국")
    prompt.type("\t")
    #expect(
      prompt.screen.text
        == "main 0> 대한민국\n대한민국 국방부  국방부\n대한민국 외교부  외교부\nmain 0> 대한민국")
    prompt.type("외\t")
    prompt.type("الج\t")
    #expect(prompt.screen.text.contains("main 0> 대한민국 외교부 الجمهورية"))
    prompt.type("\u{15}zzz\t")
    prompt.type("\u{15}s\t\t")
    #expect(
      prompt.screen.text.hasSuffix(
        "state      what holds\nstability  which states are stable\nmain 0> sta"))
  }

  @Test func takesATabInAPasteForASpace() throws {
    let prompt = try start()
    prompt.type("q\tx\r")
    #expect(prompt.screen.text == "main 0> q x\n[q x]\nmain 1>")
    prompt.type("\u{1B}[200~q\tx\rq\ty\u{1B}[201~")
    #expect(prompt.screen.text == "main 0> q x\n[q x]\nmain 1> q x\n[q x]\nmain 2> q y")
  }

  @Test func keepsAPasteTogetherWhereItBelongsTogether() throws {
    let prompt = try start()
    prompt.type("\u{1B}[200~one\nf(a,\nb)\nlast\u{1B}[201~")
    #expect(
      prompt.screen.text
        == "main 0> one\n[one]\nmain 1> f(a,\n        b)\n[f(a,|b)]\nmain 2> last")
    prompt.type("\u{15}\u{1B}[A")
    #expect(prompt.screen.text.hasSuffix("main 2> f(a,\n        b)"))
  }

  @Test func takesALongPaste() throws {
    let prompt = try start()
    let lines = (1...500).map { "line \($0) of a paste" }
    prompt.type("\u{1B}[200~" + lines.joined(separator: "\r") + "\r\u{1B}[201~")
    for (number, line) in lines.enumerated() {
      #expect(prompt.screen.text.contains("main \(number)> \(line)\n[\(line)]\n"))
    }
    prompt.type("\u{1B}[200~(" + lines.joined(separator: "\r") + "\u{1B}[201~")
    prompt.type(")\r")
    // Spaces at the ends of rows cannot be told from none.
    func squeezed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
    let isWhole = squeezed(prompt.screen.text)
      .contains(squeezed("[(" + lines.joined(separator: "|") + ")]main 501>"))
    #expect(isWhole)
  }

  @Test func addsALineToWhatIsNotComplete() throws {
    let prompt = try start()
    prompt.type("f(a\rb\r")
    #expect(prompt.screen.text == "main 0> f(a\n        b")
    prompt.type("\u{1B}[A\u{1B}[Fx\u{1B}[B)\r")
    #expect(prompt.screen.text == "main 0> f(a\n        bx\n        )\n[f(a|bx|)]\nmain 1>")
  }

  @Test func recallsEarlierLines() throws {
    do {
      let first = try start()
      first.type("state\rmoves\rf(\r)\r")
      first.send("\u{4}")
      #expect(first.end() == 0)
    }
    let prompt = try start()
    prompt.type("mo\u{1B}[A")
    #expect(prompt.screen.text == "main 0> moves")
    prompt.type("\u{1B}[B")
    #expect(prompt.screen.text == "main 0> mo")
    prompt.type("\u{15}\u{1B}[A")
    #expect(prompt.screen.text == "main 0> f(\n        )")
    prompt.type("\r\u{12}stat")
    #expect(prompt.screen.text.contains("state"))
  }

  @Test func warnsOnceOfAHistoryThatCannotBeKept() throws {
    let prompt = try start(["XDG_STATE_HOME": "/proc/none"], columns: 80)
    prompt.type("a\r")
    #expect(
      prompt.screen.text
        == "The history is not kept: /proc/none/demarche/history: No such file or directory.\n"
        + "main 0> a\n[a]\nmain 1>")
  }

  @Test func paintsForANewSize() throws {
    let prompt = try start()
    prompt.type("hello\r" + String(repeating: "abcdefghi ", count: 6))
    for columns in [25, 60, 13, 100, 40] {
      prompt.resize(rows: 12, columns: columns)
      prompt.type("x")
      let shown = prompt.screen.text.replacing("\n", with: "").replacing(" ", with: "")
      #expect(shown.hasPrefix("main0>hello[hello]main1>abcdefghiabcdefghi"), "\(columns)")
      #expect(shown.count { $0 == ">" } == 2, "\(columns)")
    }
  }

  @Test func movesOverRowsThatAreFull() throws {
    let prompt = try start(columns: 10)
    prompt.type("ab")
    #expect(prompt.screen.cursor == (1, 0))
    prompt.type("\u{7F}")
    #expect(prompt.screen.text == "main 0> a")
    prompt.type("bcd\u{1B}[H")
    #expect(prompt.screen.text == "main 0> ab\ncd")
    prompt.type("\u{4}\u{4}x\r")
    #expect(prompt.screen.text == "main 0> xc\nd\n[xcd]\nmain 1>")
  }

  @Test func showsAPartOfWhatIsTallerThanTheScreen() throws {
    let prompt = try start(rows: 4)
    prompt.type("(1\r2\r3\r4\r5\r6")
    #expect(prompt.screen.text.hasSuffix("3\n        4\n        5\n        6"))
    prompt.type(String(repeating: "\u{1B}[A", count: 5))
    #expect(prompt.screen.text.hasSuffix("main 0> (1\n        2\n        3\n        4"))
    prompt.type(")\r")
    #expect(prompt.screen.text.hasSuffix("[()1|2|3|4|5|6]\nmain 1>"))
  }

  @Test func knowsVi() throws {
    try settings("bind -v\nbind ^G demarche-line-start\n")
    let prompt = try start()
    prompt.type("one two\r")
    prompt.type("abc")
    prompt.type("\u{1B}")
    #expect(prompt.waitUntil { $0.cursor.column == 10 })
    prompt.type("x")
    #expect(prompt.screen.text.hasSuffix("main 1> ab"))
    prompt.type("k")
    prompt.type("ddk")
    #expect(prompt.screen.text.hasSuffix("main 1> one two"))
    prompt.type("0cwthree\u{7}x\r")
    #expect(prompt.screen.text.hasSuffix("[xthree two]\nmain 2>"))
  }

  @Test func takesKeysFromTheSettingsFile() throws {
    try settings("bind ^G ed-move-to-beg\nbind ^T demarche-complete\nedit off\n")
    let prompt = try start()
    prompt.type("uit\u{7}q\u{5}\u{14}")
    #expect(prompt.screen.text == "main 0> quit")
    #expect(prompt.screen.cursor.column == 13)
  }

  @Test func needsNoEscapes() throws {
    let prompt = try start(["TERM": "dumb", "DEMARCHE_MARK_WAITING": nil], columns: 20)
    #expect(prompt.waitFor("main 0>"))
    prompt.send("hello\r")
    #expect(prompt.waitFor("main 1>"))
    prompt.send("한국 국한 abc\u{2}\u{2}X")
    #expect(prompt.waitFor("aXbc"))
    prompt.send("\u{1}\u{4}\r")
    #expect(prompt.waitFor("[국 국한 aXbc]\nmain 2>"))
    prompt.send("f(\r)\r")
    #expect(prompt.waitFor("main 2> f(\n... )\n[f(|)]\nmain 3>"))
    prompt.send("a line that is wider than the row\u{1}")
    #expect(prompt.waitFor("\nmain 3> a line that"))
    prompt.send("\u{4}\u{4}\r")
    #expect(prompt.waitFor("[line that is wider\nthan the row]\nmain 4>"))
    #expect(!prompt.screen.sawEscape)
  }

  @Test func knowsUnicodeInTheLocaleOfOldTimes() throws {
    let prompt = try start(["LC_ALL": "C"])
    prompt.type("한é\u{7F}\r")
    #expect(prompt.screen.text == "main 0> 한\n[한]\nmain 1>")
  }

  @Test func worksWhenAnswersGoElsewhere() throws {
    let path = folder + "-answers"
    let file = open(path, O_RDWR | O_CREAT, 0o600)
    let prompt = try start(answers: file)
    close(file)
    prompt.type("hello\r")
    #expect(prompt.screen.text == "main 0> hello\nmain 1>")
    prompt.send("quit\r")
    #expect(prompt.end() == 0)
    #expect(
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        == "[hello]\nBye.\n")
    unlink(path)
  }

  @Test func endsQuietlyWhenNobodyReads() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let prompt = try start(answers: ends[1])
    close(ends[0])
    close(ends[1])
    prompt.send("hello\r")
    #expect(prompt.end() == 0)
    #expect(prompt.isCooked)
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGQUIT])
  func leavesTheTerminalAsItWas(signal: Int32) throws {
    let reading = try start()
    reading.type("abc")
    reading.kill(with: signal)
    #expect(reading.end() == 128 + signal)
    #expect(reading.isCooked && !reading.screen.bracketsPastes)
    let computing = try start()
    computing.send("slow\r")
    #expect(computing.waitFor("computing"))
    computing.kill(with: signal)
    #expect(computing.end() == 128 + signal)
    #expect(computing.isCooked && !computing.screen.bracketsPastes)
  }

  @Test func leavesTheTerminalAsItWasWhenItCrashes() throws {
    let prompt = try start()
    prompt.send("trap\r")
    #expect((prompt.end() ?? 0) > 128)
    #expect(prompt.isCooked && !prompt.screen.bracketsPastes)
  }

  @Test func endsWhenTheTerminalIsGone() throws {
    let prompt = try start()
    prompt.hangUp()
    #expect(prompt.end() == 128 + SIGHUP || prompt.end() == 0)
  }

  private func start(
    _ environment: [String: String?] = [:], shell: String? = nil, rows: Int = 12, columns: Int = 40,
    answers: Int32 = -1
  ) throws -> PseudoTerminal {
    var variables: [String: String?] = [
      "DEMARCHE_TEMPORARY_CONVERSATION": "1", "XDG_STATE_HOME": folder, "HOME": folder,
    ]
    variables.merge(environment) { $1 }
    let prompt = try PseudoTerminal(
      shell: shell, environment: variables, rows: rows, columns: columns, answers: answers)
    if environment["DEMARCHE_MARK_WAITING"] == nil { #expect(prompt.start()) }
    return prompt
  }

  private func settings(_ text: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: folder + "/.editrc", contents: Data(text.utf8))
  }
}
