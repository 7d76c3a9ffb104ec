import Foundation
import TestSupport
import Testing

/// What shows around the line while it is typed, and what the prompt does between lines.
extension PromptTests {
  @Test func listsWhatCouldComeBelowTheLine() throws {
    let prompt = try start(columns: 60)
    prompt.type("b\t")
    let list = """
        back      look at the state some steps earlier; nothing …
        branch    start another course of events, here or at a p…
        branches  all branches and where they fork
        brief     what an actor wants, owes and knows, and what …
        but       whether something would hold without one event…
      """
    func listed(_ chosen: String) -> String {
      list.replacing("\n  \(chosen) ", with: "\n› \(chosen) ", maxReplacements: 1)
    }
    #expect(prompt.screen.text == "\(p) b\n\(list)")
    #expect(prompt.screen.cursor == (0, 18))
    prompt.type("\t\t")
    #expect(prompt.screen.text == "\(p) branch\n\(listed("branch"))")
    prompt.type("\u{1B}[B\u{1B}[Z\u{1B}[A\u{1B}[A\u{1B}[B\u{1B}[A")
    #expect(prompt.screen.text.hasPrefix("\(p) but\n"))
    // Escape puts back what was typed; typing goes on with what was chosen.
    prompt.type("\u{1B}")
    #expect(prompt.waitUntil { $0.text == "\(self.p) b" })
    prompt.type("\t\t\t")
    prompt.type("x")
    #expect(prompt.screen.text == "\(p) branch x")
    // Enter takes the choice; the next one answers, and nothing of the list stays.
    prompt.type("\u{15}lo")
    prompt.type("\t\t\t")
    prompt.type("\r")
    #expect(prompt.screen.text == "\(p) log")
    prompt.type("\u{15}b")
    prompt.type("\t")
    prompt.type("\u{5}\u{15}load x\r")
    #expect(prompt.screen.text == "\(p) load x\nI cannot read x.\n\(p)")
  }

  @Test func listsMovesThatCanBeMadeWithWhatTheyChange() throws {
    let prompt = try start(rows: 20, columns: 100)
    prompt.type("velmora \t")
    let rows = prompt.screen.text.split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(
      rows.starts(with: [
        "\(p) velmora",
        // It comes next in the script.
        "closes the gates on Mirren Lake + Velmora holds back water from Mirren Lake "
          + "+ Ostrana is short…",
        "closes its border to Ostrana + Velmora has closed its border to Ostrana",
        "lies upstream of ?upper lies upstream of ?lower",
      ]), "\(rows)")
    prompt.type("\t")
    prompt.type("\r")
    #expect(prompt.screen.text == "\(p) velmora closes the gates on Mirren Lake")
    // A slot takes the names that lead to a move; the others say what they lack.
    prompt.type("\u{15}do Vel closes its border to ")
    prompt.type("\t")
    #expect(prompt.screen.text == "\(p) do Vel closes its border to Ostrana")
    // A slip is mended.
    prompt.type("\u{15}show Velmroa")
    prompt.type("\t")
    #expect(prompt.screen.text == "\(p) show Velmora")
  }

  @Test func suggestsHowTheLineGoesOn() throws {
    let prompt = try start(environment: ["NO_COLOR": nil], columns: 80)
    let next = "next  2021-03-10: Velmora closes the gates on Mirren Lake"
    #expect(prompt.screen.text == "\(p) \(next)")
    #expect(prompt.screen.cursor == (0, 17))
    prompt.type("load some place\r")
    prompt.forgetRowsAbove()
    prompt.type("lo")
    #expect(prompt.screen.text == "\(p) load some place")
    #expect(prompt.screen.cursor == (0, 19))
    // A word of it, then all; what is not taken does not stay.
    prompt.type("\u{1B}f")
    #expect(prompt.screen.cursor == (0, 21))
    prompt.type("\u{1B}[1;5C\u{6}")
    #expect(prompt.screen.cursor == (0, 32))
    prompt.type("\u{15}lo\r")
    #expect(prompt.screen.text.hasPrefix("\(p) lo\n"))
    prompt.forgetRowsAbove()
    prompt.type("\u{1B}[F")
    #expect(prompt.screen.text == "\(p) next")
    prompt.type("\u{15}x\u{1}")
    #expect(prompt.screen.text.hasPrefix("\(p) x"))
    prompt.type("\u{5}\u{15}velmora cl\u{1B}[C")
    #expect(prompt.screen.text == "\(p) velmora closes the gates on Mirren Lake")
  }

  @Test func keepsTheListInAWindowThatChanges() throws {
    let prompt = try start(columns: 60)
    prompt.type("b\t")
    for columns in [40, 24, 80] {
      prompt.resize(rows: 12, columns: columns)
      prompt.type("\t")
      let rows = prompt.screen.text.split(separator: "\n")
      #expect(rows.contains { $0.contains("branch ") }, "\(prompt.screen.text)")
      #expect(rows.allSatisfy { $0.count <= columns }, "\(columns)")
      // At 24 columns the line fills its row; the row below it is empty then.
      #expect(rows.count { $0.hasPrefix(p) } == 1, "\(prompt.screen.text)")
    }
    prompt.type("\u{1B}")
    #expect(prompt.waitUntil { $0.text == "\(self.p) b" })
  }

  /// What is not shown of a list is counted in the language of the session.
  @Test(arguments: [
    ("ar", "… وغيرها: ", "السجل: lan"), ("ko", "… 그 밖에 ", "이전 줄: lan"),
    ("ja", "… ほか", "履歴: lan"),
  ])
  func countsTheRestInTheLanguage(language: String, rest: String, history: String) throws {
    let prompt = try start(rows: 10, columns: 60)
    prompt.type("language \(language)\r")
    prompt.type("\t")
    #expect(prompt.screen.text.contains("\n  " + rest), "\(prompt.screen.text)")
    prompt.type("\u{15}\u{12}lan")
    #expect(prompt.screen.text.contains(history), "\(prompt.screen.text)")
  }

  /// Every key that moves, deletes or puts back, in each way that terminals send it.
  @Test func knowsEveryKeyOfTheLine() throws {
    let prompt = try start(columns: 60)
    let escapes = { (codes: String...) in codes.map { "\u{1B}" + $0 } }
    func check(_ keys: [String], before: String = "", _ line: String) {
      for key in keys {
        prompt.type("\u{15}load one" + before)
        prompt.type(key + (before == "" || line.contains("X") ? "X" : ""))
        #expect(prompt.screen.text == "\(p) \(line)", "\(key.debugDescription)")
        prompt.type("\u{5}")
      }
    }
    check(["\u{1}"] + escapes("[H", "OH", "[1~", "[7~"), "Xload one")
    check(["\u{5}"] + escapes("[F", "OF", "[4~", "[8~"), before: "\u{1}", "load oneX")
    check(["\u{2}"] + escapes("[D", "OD"), "load onXe")
    check(["\u{6}"] + escapes("[C", "OC"), before: "\u{1}", "lXoad one")
    check(escapes("b", "[1;5D", "[1;3D"), "load Xone")
    check(["\u{8}", "\u{7F}"], "load onX")
    check(["\u{4}"] + escapes("[3~"), before: "\u{1}", "Xoad one")
    check(["\u{B}"], before: "\u{1B}b", "load X")
    check(["\u{B}\u{19}"], before: "\u{1B}b", "load oneX")
    check(["\u{15}"], "X")
    check(["\u{17}"], "load X")
  }

  @Test func knowsEveryKeyBetweenLines() throws {
    let prompt = try start(columns: 60)
    prompt.type("load a\nload b\n")
    #expect(prompt.screen.text.hasSuffix("I cannot read a.\n\(p) load b\nI cannot read b.\n\(p)"))
    for (older, newer) in [
      ("\u{10}", "\u{E}"), ("\u{1B}[A", "\u{1B}[B"), ("\u{1B}OA", "\u{1B}OB"),
    ] {
      prompt.type(older + older)
      #expect(prompt.screen.text.hasSuffix("\n\(p) load a"), "\(older.debugDescription)")
      prompt.type(newer)
      #expect(prompt.screen.text.hasSuffix("\n\(p) load b"), "\(newer.debugDescription)")
      prompt.type(newer)
      #expect(prompt.screen.text.hasSuffix("\n\(p)"))
    }
    prompt.type("load c\u{C}")
    #expect(prompt.screen.cursor == (0, 23))
    prompt.forgetRowsAbove()
    #expect(prompt.screen.text == "\(p) load c")
  }

  @Test func saysWhatIsWrongBeforeEnter() throws {
    let prompt = try start(environment: ["NO_COLOR": nil], columns: 100)
    func check(_ line: String, _ hint: String?) {
      prompt.type("\u{5}\u{15}" + line)
      let rows = prompt.screen.text.split(separator: "\n")
      #expect(rows.dropFirst().first.map(String.init) == hint.map { "  " + $0 }, "\(line)")
    }
    check("Velmora complains ", nil)
    check("Velmora complans", "“complans”? Perhaps: complains to")
    check("Velmora opens the gates on Miren", "“Miren”? Perhaps: Mirren Lake")
    check("why Velmora is shortt", "“shortt”? Perhaps: short of water")
    check("nexxt", "“nexxt”? Perhaps: next")
    check("?who is short of water and xyz ", "“xyz” fits nothing here")
    check(
      "Velmora complains to Ostrana",
      "would be refused: needs Velmora is short of water")
    check("watch Velmora is short of water", nil)
    prompt.type("\r")
    #expect(!prompt.screen.text.contains("Perhaps"))
  }

  @Test func dressesWordsByTheirKind() throws {
    let prompt = try start(environment: ["NO_COLOR": nil], columns: 100)
    prompt.type("why Velmora holds back water from ?lake")
    #expect(prompt.screen.dress(ofRow: 0).contains("1:why "))
    #expect(prompt.screen.dress(ofRow: 0).contains("36:Velmora"))
    #expect(prompt.screen.dress(ofRow: 0).contains("1;35:?lake"))
    prompt.type("x\u{15}Velmora holds bakc ")
    #expect(prompt.screen.dress(ofRow: 0).contains("4;31:bakc"))
    for (name, value) in [("NO_COLOR", "1"), ("TERM", "dumb")] {
      var environment: [String: String?] = ["NO_COLOR": nil, "DEMARCHE_MARK_WAITING": nil]
      environment[name] = value
      let plain = try start(environment: environment)
      #expect(plain.waitFor(p))
      plain.send("why Velmora holds bakc \u{1}#\r")
      #expect(plain.waitFor("bakc"))
      #expect(plain.screen.dresses.isEmpty)
    }
  }

  @Test func answersEarlierLinesAgain() throws {
    let prompt = try start()
    prompt.type("load a\rload b\r!!\r")
    #expect(prompt.screen.text.hasSuffix("\(p) !!\nload b\nI cannot read b.\n\(p)"))
    prompt.type("!1\r")
    #expect(prompt.screen.text.hasSuffix("\(p) !1\nload a\nI cannot read a.\n\(p)"))
    prompt.forgetRowsAbove()
    prompt.type("!\r")
    #expect(
      prompt.screen.text == "\(p) !\n!1  load a\n!2  load b\n!3  load b\n!4  load a\n\(p)")
    prompt.type("!9\r")
    #expect(prompt.screen.text.contains("There is no such line: 4 were typed."))
  }

  @Test func tellsTheTimeThatAnswersTake() throws {
    let prompt = try start()
    prompt.type("timing on\rload a\r")
    #expect(prompt.screen.text.contains(try Regex("I cannot read a\\.\n\\([0-9.]+ m?s\\)\n")))
    prompt.type("timing off\r")
    prompt.forgetRowsAbove()
    prompt.type("load a\r")
    #expect(prompt.screen.text == "\(p) load a\nI cannot read a.\n\(p)")
  }

  @Test func hasALineWrittenInTheEditor() throws {
    let prompt = try start(environment: ["EDITOR": "sed -i s/one/two/"])
    prompt.type("load one\r")
    prompt.forgetRowsAbove()
    prompt.type("edit\r")
    #expect(prompt.screen.text == "\(p) edit\n\(p) load two")
    prompt.type("\r")
    #expect(prompt.screen.text.hasSuffix("\(p) load two\nI cannot read two.\n\(p)"))
    prompt.type("edit load one more\r")
    #expect(prompt.screen.text.hasSuffix("\n\(p) load two more"))
    prompt.send("\u{15}quit\r")
    #expect(prompt.end() == 0)
    #expect(prompt.isCooked)
  }

  @Test func hasTallAnswersReadInAPager() throws {
    let prompt = try start(environment: ["PAGER": "sed -n 's/^/page: /;1,2p'"])
    prompt.type("load a\r")
    #expect(prompt.screen.text == "\(p) load a\nI cannot read a.\n\(p)")
    prompt.type("help\r")
    #expect(prompt.screen.text.contains("\npage: "))
    #expect(!prompt.screen.text.contains("help WORD tells more"))
    prompt.type("load b\r")
    #expect(prompt.screen.text.hasSuffix("\(p) load b\nI cannot read b.\n\(p)"))
    // Without the pager it shows as it is; so it does where more was typed ahead.
    let without = try start(environment: ["PAGER": "/no/such/pager"])
    without.type("help\r")
    #expect(without.screen.text.contains("help WORD tells more"))
    let ahead = try start(environment: ["PAGER": "sed 's/^/page: /'"])
    ahead.type("help\rload a\r")
    #expect(!ahead.screen.text.contains("page:"))
  }

  @Test func keepsTheListThroughSignals() throws {
    let prompt = try start(columns: 60)
    prompt.type("b\t\t")
    prompt.resize(rows: 12, columns: 30)
    #expect(prompt.screen.text.hasPrefix("\(p) back\n› back      look at the"))
    prompt.resize(rows: 3, columns: 60)
    #expect(
      prompt.screen.text.hasSuffix(
        "\(p) back\n› back      look at the state some steps earlier; nothing …\n  … and 4 more"))
    #expect(prompt.signal("\u{3}"))
    #expect(prompt.screen.text.hasSuffix("\(p) back ^C\n\(p)"))
    #expect(!prompt.screen.text.contains("branches"))
  }

  @Test func searchesEarlierLines() throws {
    let prompt = try start(columns: 60)
    prompt.type("load one\rload two\rstate\r")
    prompt.forgetRowsAbove()
    prompt.type("\u{12}OAD")
    #expect(
      prompt.screen.text == """
        history: OAD
        › load two
          load one
          1 of 2: Enter takes it, ^R an older one, Escape none
        """)
    prompt.type("\u{12}")
    #expect(prompt.screen.text.contains("\n  load two\n› load one\n"))
    prompt.resize(rows: 12, columns: 40)
    #expect(prompt.screen.text.contains("\n  load two\n› load one\n"))
    prompt.type("\r")
    #expect(prompt.screen.text == "\(p) load one")
    prompt.type("x\u{12}y\u{7F}\u{7F}\u{1B}[B\u{1B}")
    #expect(prompt.waitUntil { $0.text == "\(self.p) load onex" })
    prompt.type("\u{15}\u{12}two\u{1}#")
    #expect(prompt.screen.text == "\(p) #load two")
    prompt.type("\u{5}\u{15}\u{12}two")
    #expect(prompt.signal("\u{3}"))
    #expect(prompt.screen.text == "\(p) ^C\n\(p)")
  }
  @Test func stopsInTheMiddleOfAList() throws {
    let prompt = try start(shell: #"set -m; "$0" "$@"; fg"#, columns: 60)
    prompt.type("b")
    prompt.type("\t\t")
    prompt.signal("\u{1A}")
    // Below the line stands what the shell said; the list is back behind it.
    #expect(prompt.screen.text.hasPrefix("\(p) back\n\n[1]+  Stopped"))
    #expect(prompt.screen.text.contains("\n\(p) back\n› back      look at"))
    #expect(prompt.screen.text.components(separatedBy: "branches").count == 3)
    prompt.type("\t")
    #expect(prompt.screen.text.contains("\n\(p) branch\n"))
  }

  @Test func takesAPasteDuringWhichTheWindowChanges() throws {
    let prompt = try start()
    prompt.send("\u{1B}[200~load a")
    prompt.resize(rows: 10, columns: 30)
    prompt.type(" b\rload c\u{1B}[201~")
    #expect(prompt.screen.text == "\(p) load a b\nI cannot read a b.\n\(p) load c")
  }
}
