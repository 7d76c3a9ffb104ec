import Foundation
import TestSupport
import Testing

/// The prompt as a person meets it: the real program on a terminal.
@Suite(.serialized) final class PromptTests {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("demarche-prompt-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The prompt on the first day of a short scenario. There `load` of no file answers in one row.
  let p = "2021-03-01 main>"

  @Test func answersLines() throws {
    let prompt = try start()
    prompt.type("load hello\r")
    #expect(prompt.screen.text == "\(p) load hello\nI cannot read hello.\n\(p)")
    prompt.send("quit\r")
    #expect(prompt.end() == 0)
    #expect(prompt.screen.text == "\(p) load hello\nI cannot read hello.\n\(p) quit")
    #expect(prompt.isCooked)
    #expect(!prompt.screen.bracketsPastes)
  }

  @Test func losesNothingTypedAhead() throws {
    let prompt = try start()
    prompt.type("load a\rload b\rload")
    #expect(
      prompt.screen.text
        == "\(p) load a\nI cannot read a.\n\(p) load b\nI cannot read b.\n\(p) load")
  }

  @Test func showsEveryScript() throws {
    let prompt = try start(columns: 38)
    prompt.type("load 대한민국 日本国 الْعَرَب")
    #expect(prompt.screen.text == "\(p) load 대한민국 日本国\nالْعَرَب")
    // Before the last letter; then what stands there, mark and all, goes.
    prompt.type("\u{1B}[D\u{7F}")
    #expect(prompt.screen.text == "\(p) load 대한민국 日本国\nالْعَب")
    prompt.type("\u{1B}[H" + String(repeating: "\u{1B}[C", count: 6) + "\u{1B}[3~")
    #expect(prompt.screen.text == "\(p) load 대민국 日本国 ال\u{652}\nعَب")
    #expect(prompt.screen.cursor == (0, 24))
    prompt.type("\r")
    #expect(
      prompt.screen.text.hasSuffix(
        "I cannot read 대민국 日本国 \u{2068}الْعَب\u{2069}.\n\(p)"))
  }

  @Test func dropsTheLineOnInterrupt() throws {
    let prompt = try start()
    prompt.type("abc\u{1B}[D")
    #expect(prompt.signal("\u{3}"))
    #expect(prompt.screen.text == "\(p) abc^C\n\(p)")
    prompt.type("load x\r")
    #expect(prompt.screen.text == "\(p) abc^C\n\(p) load x\nI cannot read x.\n\(p)")
  }

  @Test func interruptsALongAnswerAndGoesOn() throws {
    let prompt = try start(slow(), columns: 120)
    prompt.type("next\r")
    #expect(prompt.screen.text.contains("#1  2021-01-01"))
    for line in [slowQuestion, "next all", "wait 500 years", "goto 2400"] {
      prompt.forgetRowsAbove()
      prompt.send(line + "\r")
      #expect(prompt.waitUntil { $0.cursor == (1, 0) })
      prompt.interrupt()
      #expect(prompt.waitFor("Nothing has changed.\n\(slowPrompt)"), "\(line)")
      #expect(prompt.screen.text.hasSuffix("\n^C\nStopped. Nothing has changed.\n\(slowPrompt)"))
    }
    prompt.forgetRowsAbove()
    prompt.type("log\r")
    #expect(prompt.screen.text.contains("#1  2021-01-01"))
    #expect(!prompt.screen.text.contains("#2"))
    prompt.type("undo\r")
    #expect(prompt.screen.text.contains("Taken back: next (#1 The 1th day)."))
  }

  @Test func showsHowFarASearchIs() throws {
    let (text, goal) = ClassicProblems.gripper(balls: 10)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/gripper.demarche"
    _ = FileManager.default.createFile(atPath: path, contents: Data((text + "\n").utf8))
    let prompt = try start(path, rows: 24, columns: 100)
    for columns in [100, 30] {
      if columns != 100 { #expect(prompt.resize(rows: 24, columns: columns)) }
      prompt.send("how \(goal) within 50 moves all\r")
      #expect(prompt.waitFor("… ^C stops; "))
      prompt.interrupt()
      #expect(prompt.waitFor("^C\nStopped. Nothing has changed.\n2020-01-01 main>"))
      // However long it took, it is one row.
      let rows = prompt.screen.text.split(separator: "\n").filter { $0.contains("… ^C stops; ") }
      #expect(rows.count == 1)
      prompt.forgetRowsAbove()
    }
  }

  @Test func endsOrDeletesOnControlD() throws {
    let prompt = try start()
    prompt.type("abc\u{1B}[H\u{4}")
    #expect(prompt.screen.text == "\(p) bc")
    prompt.type("\u{4}\u{4}")
    #expect(prompt.screen.text == p)
    prompt.send("\u{4}")
    #expect(prompt.end() == 0)
    #expect(prompt.isCooked)
  }

  @Test func stopsAndComesBack() throws {
    // Only a shell's child can be stopped; here it is brought back at once.
    let prompt = try start(
      shell: #"set -m; "$0" "$@"; stty -a | grep -o '.icanon'; fg; stty -a | grep -o '.icanon'"#)
    prompt.type("load a")
    prompt.signal("\u{1A}")
    #expect(prompt.screen.text.hasPrefix("\(p) load a\n\n[1]+  Stopped"))
    #expect(prompt.screen.text.contains("\n icanon\n"))
    #expect(prompt.screen.text.hasSuffix("\n\(p) load a"))
    prompt.type("d\r")
    #expect(prompt.screen.text.hasSuffix("\n\(p) load ad\nI cannot read ad.\n\(p)"))
    prompt.send("\u{4}")
    #expect(prompt.waitUntil { $0.text.hasSuffix("\(p)\n icanon") })
  }

  @Test func comesBackFromBeingStoppedByForce() throws {
    let prompt = try start()
    prompt.type("load a")
    prompt.kill(with: SIGSTOP)
    prompt.kill(with: SIGCONT)
    #expect(prompt.waitUntil { $0.waiting?.signals == 1 })
    prompt.type("d\r")
    #expect(prompt.screen.text == "\(p) load ad\nI cannot read ad.\n\(p)")
  }

  @Test func completes() throws {
    let prompt = try start(columns: 60)
    prompt.type("q\t")
    #expect(prompt.screen.text == "\(p) quit")
    #expect(prompt.screen.cursor.column == 22)
    prompt.type("\u{15}zzz\t")
    #expect(prompt.screen.bells == 1)
    for keys in ["\u{15}VEL", "\t", "closes", "\t", "g"] { prompt.type(keys) }
    // Whatever its case, a name of its own spelling; then words of its phrases.
    #expect(prompt.screen.text == "\(p) Velmora closes g")
    // In the middle of a word the whole word counts; in front of one only what stands before.
    prompt.type("\u{15}velm closes\u{1}\u{1B}[C\u{1B}[C\t")
    #expect(prompt.screen.text == "\(p) Velmora closes")
  }

  @Test func completesNamesInEveryScript() throws {
    let prompt = try start(PromptTests.scenarios + "/gsomia-2019.demarche", columns: 100)
    let start = "2018-10-30 main>"
    for (typed, completed) in [
      ("일", "일본"), ("show الياب", "show اليابان"), ("why 韓国 crit", "why 韓国 criticises"),
      ("ask seo", "ask Seoul"), ("moves unit", "moves United States"),
      ("do SOUTH KOREA announces the e", "do SOUTH KOREA announces the end of"),
      ("why not japan  is party  to gs", "why not japan  is party  to GSOMIA"),
    ] {
      prompt.type("\u{5}\u{15}" + typed)
      prompt.type("\t")
      #expect(prompt.screen.text.split(separator: "\n").first == "\(start) \(completed)")
    }
  }

  @Test func takesATabInAPasteForASpace() throws {
    let prompt = try start()
    prompt.type("load\tx\r")
    let first = "\(p) load x\nI cannot read x.\n\(p)"
    #expect(prompt.screen.text == first)
    prompt.type("\u{1B}[200~load\tx\rload\ty\u{1B}[201~")
    #expect(prompt.screen.text == first + " load x\nI cannot read x.\n\(p) load y")
  }

  @Test func keepsAPasteTogetherWhereItBelongsTogether() throws {
    let prompt = try start()
    prompt.type("\u{1B}[200~load one\nload f(a,\nb)\nlast\u{1B}[201~")
    let pasted = "\(p) load f(a,\n                 b)"
    #expect(
      prompt.screen.text
        == "\(p) load one\nI cannot read one.\n\(pasted)\nI cannot read f(a, b).\n\(p) last")
    prompt.type("\u{15}\u{1B}[A")
    #expect(prompt.screen.text.hasSuffix("\n" + pasted))
  }

  @Test func takesALongPaste() throws {
    let prompt = try start(columns: 60)
    let lines = (1...500).map { "load line \($0) of a paste" }
    prompt.type("\u{1B}[200~" + lines.joined(separator: "\r") + "\r\u{1B}[201~")
    for number in 1...500 {
      let line = "line \(number) of a paste"
      #expect(prompt.screen.text.contains("\(p) load \(line)\nI cannot read \(line).\n"))
    }
    prompt.type("\u{1B}[200~load (" + lines.joined(separator: "\r") + "\u{1B}[201~")
    prompt.type(")\r")
    // Spaces at the ends of rows cannot be told from none.
    func squeezed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
    let isWhole = squeezed(prompt.screen.text)
      .contains(squeezed("I cannot read (" + lines.joined() + ").\(p)"))
    #expect(isWhole)
  }

  @Test func addsALineToWhatIsNotComplete() throws {
    let prompt = try start()
    let indent = "\n                 "
    prompt.type("load f(a\rb\r")
    #expect(prompt.screen.text == "\(p) load f(a\(indent)b")
    prompt.type("\u{1B}[A\u{1B}[Fx\u{1B}[B)\r")
    #expect(
      prompt.screen.text
        == "\(p) load f(a\(indent)bx\(indent))\nI cannot read f(a bx ).\n\(p)")
    // A bracket in quotes is none.
    prompt.type("load \"(\"\r")
    #expect(prompt.screen.text.hasSuffix("I cannot read \"(\".\n\(p)"))
  }

  @Test func recallsEarlierLines() throws {
    do {
      let first = try start()
      first.type("state\rmoves\rload f(\r)\r")
      first.send("\u{4}")
      #expect(first.end() == 0)
    }
    let prompt = try start()
    prompt.type("mo\u{1B}[A")
    #expect(prompt.screen.text == "\(p) moves")
    prompt.type("\u{1B}[B")
    #expect(prompt.screen.text == "\(p) mo")
    prompt.type("\u{15}\u{1B}[A")
    #expect(prompt.screen.text == "\(p) load f(\n                 )")
    prompt.type("\r\u{12}stat")
    #expect(prompt.screen.text.contains("\n› state\n"))
    prompt.type("\r")
    #expect(prompt.screen.text.hasSuffix("\(p) state"))
  }

  @Test func warnsOnceOfAHistoryThatCannotBeKept() throws {
    let prompt = try start(
      environment: ["XDG_STATE_HOME": "/proc/none"], columns: 100, keepsGreeting: true)
    prompt.type("load a\r")
    #expect(
      prompt.screen.text.hasSuffix(
        "\n\nThe journal is not kept: /proc/none/demarche/journals: No such file or directory.\n"
          + "The history is not kept: /proc/none/demarche/history: No such file or directory.\n"
          + "\(p) load a\nI cannot read a.\n\(p)"))
  }

  @Test func paintsForANewSize() throws {
    let prompt = try start()
    prompt.type("load hello\r" + String(repeating: "abcdefghi ", count: 6))
    for columns in [30, 60, 13, 100, 40] {
      prompt.resize(rows: 12, columns: columns)
      prompt.type("x")
      let shown = prompt.screen.text.replacing("\n", with: "").replacing(" ", with: "")
      #expect(
        shown.hasPrefix(
          "2021-03-01main>loadhelloIcannotreadhello.2021-03-01main>abcdefghiabcdefghi"),
        "\(columns)")
      #expect(shown.count { $0 == ">" } == 2, "\(columns)")
    }
  }

  /// libedit kept its cursor beyond a screen that had become smaller, and wrote there: memory was
  /// spoilt, which ended the program sooner or later.
  @Test func survivesAWindowThatShrinksUnderALongLine() throws {
    let prompt = try start(rows: 40, columns: 400)
    for _ in 0..<3 {
      prompt.type(String(repeating: "abcdefghi ", count: 38))
      prompt.resize(rows: 3, columns: 4)
      prompt.type(String(repeating: "x", count: 200))
      prompt.resize(rows: 2, columns: 2)
      prompt.type("\u{1}yz\u{5}\u{15}")
      prompt.resize(rows: 40, columns: 400)
      #expect(prompt.type("\u{15}state\r"))
    }
    prompt.send("\u{15}quit\r")
    #expect(prompt.end() == 0)
  }

  @Test func movesOverRowsThatAreFull() throws {
    let prompt = try start(columns: 19)
    prompt.type("ab")
    #expect(prompt.screen.cursor == (1, 0))
    prompt.type("\u{7F}")
    #expect(prompt.screen.text == "\(p) a")
    prompt.type("bcd\u{1B}[H")
    #expect(prompt.screen.text == "\(p) ab\ncd")
    prompt.type("\u{4}\u{4}#\r")
    #expect(prompt.screen.text == "\(p) #c\nd\n\(p)")
  }

  @Test func showsAPartOfWhatIsTallerThanTheScreen() throws {
    let prompt = try start(rows: 4)
    let indent = "\n                 "
    prompt.type("load (1\r2\r3\r4\r5\r6")
    #expect(prompt.screen.text.hasSuffix("3\(indent)4\(indent)5\(indent)6"))
    prompt.type(String(repeating: "\u{1B}[A", count: 5))
    #expect(prompt.screen.text.hasSuffix("\(p) load (1\(indent)2\(indent)3\(indent)4"))
    prompt.type("\u{5})\r")
    #expect(prompt.screen.text.hasSuffix("I cannot read (1) 2 3 4 5 6.\n\(p)"))
  }

  @Test func knowsVi() throws {
    try settings("bind -v\nbind ^G demarche-line-start\n")
    let prompt = try start()
    prompt.type("#oad two\r")
    prompt.type("abc")
    prompt.type("\u{1B}")
    #expect(prompt.waitUntil { $0.cursor.column == 19 })
    prompt.type("x")
    #expect(prompt.screen.text.hasSuffix("\(p) ab"))
    prompt.type("k")
    prompt.type("ddk")
    #expect(prompt.screen.text.hasSuffix("\(p) #oad two"))
    prompt.type("$bcwthree\u{7}\u{1B}[3~l\r")
    #expect(prompt.screen.text.hasSuffix("\(p) load three\nI cannot read three.\n\(p)"))
  }

  @Test func knowsTheKeysThatMostProgramsHave() throws {
    let prompt = try start()
    // Escape and a letter are Alt and the letter, however slowly they come.
    prompt.type("load one two")
    prompt.type("\u{1B}bx\u{17}")
    #expect(prompt.screen.text == "\(p) load one two")
    prompt.type("\u{1B}")
    prompt.type("f\u{17}\u{7F}\r")
    #expect(prompt.screen.text == "\(p) load one\nI cannot read one.\n\(p)")
  }

  @Test func takesKeysFromTheSettingsFile() throws {
    try settings("bind ^G ed-move-to-beg\nbind ^T demarche-complete\nedit off\n")
    let prompt = try start()
    prompt.type("uit\u{7}q\u{5}\u{14}")
    #expect(prompt.screen.text == "\(p) quit")
    #expect(prompt.screen.cursor.column == 22)
  }

  @Test func needsNoEscapes() throws {
    let prompt = try start(environment: ["TERM": "dumb", "DEMARCHE_MARK_WAITING": nil])
    #expect(prompt.waitFor(p))
    prompt.send("load hello\r")
    #expect(prompt.waitFor("I cannot read hello.\n\(p)"))
    prompt.send("x국 국한 abc\u{2}\u{2}X")
    #expect(prompt.waitFor("aXbc"))
    prompt.send("\u{1}\u{4}load \r")
    #expect(prompt.waitFor("I cannot read 국 국한 aXbc.\n\(p)"))
    prompt.send("load f(\r)\r")
    #expect(prompt.waitFor("\(p) load f(\n... )\nI cannot read f( ).\n\(p)"))
    prompt.send("xload a line that is wider than the row\u{1}")
    #expect(prompt.waitFor("\n\(p) xload a"))
    prompt.send("\u{4}\r")
    let isRead = prompt.waitFor("I cannot read a line that is wider than\nthe row.\n")
    #expect(isRead, "\(prompt.screen.text)")
    prompt.send("next\r")
    #expect(prompt.waitFor("2021-03-10 main>"))
    #expect(!prompt.screen.sawEscape)
  }

  @Test func knowsUnicodeInTheLocaleOfOldTimes() throws {
    let prompt = try start(environment: ["LC_ALL": "C"])
    prompt.type("load 한é\u{7F}\r")
    #expect(prompt.screen.text == "\(p) load 한\nI cannot read 한.\n\(p)")
  }

  @Test func worksWhenAnswersGoElsewhere() throws {
    let path = folder + "-answers"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = open(path, O_RDWR | O_CREAT, 0o600)
    let prompt = try start(answers: file)
    close(file)
    prompt.type("load hello\r")
    #expect(prompt.screen.text == "\(p) load hello\n\(p)")
    prompt.send("quit\r")
    #expect(prompt.end() == 0)
    #expect(
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        == "I cannot read hello.\n")
    unlink(path)
  }

  @Test func endsQuietlyWhenNobodyReads() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let prompt = try start(answers: ends[1])
    close(ends[0])
    close(ends[1])
    prompt.send("load hello\r")
    #expect(prompt.end() == 0)
    #expect(prompt.isCooked)
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGQUIT, SIGABRT])
  func leavesTheTerminalAsItWas(signal: Int32) throws {
    let reading = try start()
    reading.type("abc")
    reading.kill(with: signal)
    #expect(reading.end() == 128 + signal)
    #expect(reading.isCooked && !reading.screen.bracketsPastes)
    let computing = try start(slow(), columns: 120)
    computing.send(slowQuestion + "\r")
    #expect(computing.waitUntil { $0.cursor == (1, 0) })
    computing.kill(with: signal)
    #expect(computing.end() == 128 + signal)
    #expect(computing.isCooked && !computing.screen.bracketsPastes)
  }

  @Test func leavesTheTerminalAsItWasWhenItCrashes() throws {
    let prompt = try start()
    prompt.kill(with: SIGSEGV)
    #expect(prompt.end() == 128 + SIGSEGV)
    #expect(prompt.isCooked && !prompt.screen.bracketsPastes)
  }

  @Test func endsWhenTheTerminalIsGone() throws {
    let prompt = try start()
    prompt.hangUp()
    #expect(prompt.end() == 128 + SIGHUP || prompt.end() == 0)
  }

  func start(
    _ scenario: String = PromptTests.scenarios + "/first-steps.demarche",
    environment: [String: String?] = [:], shell: String? = nil, rows: Int = 12, columns: Int = 40,
    answers: Int32 = -1, keepsGreeting: Bool = false
  ) throws -> PseudoTerminal {
    // Without colour the screen shows what was typed and nothing else.
    var variables: [String: String?] = [
      "XDG_STATE_HOME": folder, "HOME": folder, "NO_COLOR": "1", "PAGER": "cat",
    ]
    variables.merge(environment) { $1 }
    let prompt = try PseudoTerminal(
      [scenario], shell: shell, environment: variables, rows: rows, columns: columns,
      answers: answers)
    guard !environment.keys.contains("DEMARCHE_MARK_WAITING") else { return prompt }
    #expect(prompt.start())
    if !keepsGreeting { prompt.forgetRowsAbove() }
    return prompt
  }

  static var scenarios: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("scenarios").path
  }

  private let slowPrompt = "2021-01-01 main>"

  /// A scenario on which some lines take long.
  private func slow() throws -> String {
    let things = (1...60).map { "Thing Number\($0)" }
    let weights = (1...60).map { "  Number\($0) weighs \($0)" }
    let events = (1...6000).map { "on \(2021 + $0 / 300)-01-01 remark The \($0)th day" }
    let text =
      ["scenario Slow", "  starts 2021-01-01", "kind Thing"] + things
      + ["relation ?thing:Thing weighs ?weight:Number", "given"] + weights + events
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/slow.demarche"
    _ = FileManager.default.createFile(
      atPath: path, contents: Data((text.joined(separator: "\n") + "\n").utf8))
    return path
  }

  /// It has no answer, but that is to be found out one by one.
  private let slowQuestion =
    "? weighs ?a and ? weighs ?b and ? weighs ?c and ? weighs ?d and ?a + ?b + ?c + ?d < 0"

  private func settings(_ text: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: folder + "/.editrc", contents: Data(text.utf8))
  }
}
