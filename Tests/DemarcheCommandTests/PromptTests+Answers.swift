import Foundation
import TestSupport
import Testing
import Wording

@testable import DemarcheCommand

/// Answers at the prompt: what is told in short, what is read in a pager, and what is defined.
extension PromptTests {
  @Test func tellsALongReplayInShort() throws {
    let prompt = try start(
      PromptTests.scenarios + "/gsomia-2019.demarche", environment: ["PAGER": "sed 's/^/page: /'"],
      rows: 14, columns: 100)
    prompt.type("goto 2019-08-28\r")
    // No pager that could take what is typed, and the end of the story on the screen.
    #expect(!prompt.screen.text.contains("page:"))
    #expect(prompt.screen.text.contains(" steps before these, 30 October 2018 to "))
    #expect(prompt.screen.text.contains("    Japan stops easing exports to South Korea.\n"))
    #expect(prompt.screen.text.contains("; log 41 shows all of them.\n"))
    prompt.forgetRowsAbove()
    prompt.type("log\r")
    #expect(prompt.screen.text.contains("\npage: #1 "))
    prompt.forgetRowsAbove()
    prompt.type("log #39\r")
    #expect(prompt.screen.text.contains("    Japan stops easing exports to South Korea.\n"))
    #expect(prompt.screen.text.contains("\n    no longer  Japan eases exports to South Korea\n"))
  }

  @Test func theGreetingsOwnQuestionsAreInNoTranscript() throws {
    let prompt = try start(rows: 40, columns: 100, keepsGreeting: true)
    #expect(prompt.screen.text.contains("Try: next · moves · ?"))
    let path = folder + "/transcript.md"
    prompt.type("Velmora is short of water\rexport markdown \(path)\r")
    let transcript = try String(contentsOfFile: path, encoding: .utf8)
    #expect(transcript.contains("`Velmora is short of water`"))
    #expect(!transcript.contains("`ask"))
  }

  @Test func keepsThePagerFromStartingPrograms() throws {
    for (given, seen) in [(String?.none, "1"), ("0", "0")] {
      let prompt = try start(environment: ["PAGER": "printenv LESSSECURE", "LESSSECURE": given])
      prompt.type("help all\r")
      #expect(prompt.screen.text == "\(p) help all\n\(seen)\n\(p)")
    }
  }

  /// What is no key of the pager's leaves it and begins the next line.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/less")))
  func goesOnTypingFromThePager() throws {
    let prompt = try start(environment: ["PAGER": nil], rows: 8, columns: 70)
    for (key, rest, line) in [("l", "oad x", "load x"), ("n", "exxt", "nexxt"), ("국", "", "국")] {
      prompt.forgetRowsAbove()
      prompt.send("help all\r")
      #expect(prompt.waitFor("q leaves, other keys begin a line"))
      // Of a letter of several bytes the pager takes the first.
      prompt.send(key)
      prompt.leaveUncounted(bytes: 1)
      #expect(prompt.waitUntil { $0.text.hasSuffix("\(self.p) \(key)") }, "\(prompt.screen.text)")
      if !rest.isEmpty { prompt.type(rest) }
      #expect(prompt.screen.text.hasSuffix("\n\(p) \(line)"))
      prompt.type("\u{15}")
    }
    prompt.send("help all\r")
    #expect(prompt.waitFor("q leaves, other keys begin a line"))
    prompt.send("q")
    prompt.leaveUncounted(bytes: 1)
    #expect(prompt.waitUntil { $0.text.hasSuffix("\n\(self.p)") })
  }

  @Test(arguments: [
    ("en", "Why what? A fact, or a step like #3."), ("ko", "무엇의 이유입니까?"), ("ja", "何の理由ですか"),
  ])
  func answersTwoWordsThatLackTheRest(language: String, answer: String) throws {
    let prompt = try start(rows: 30, columns: 80)
    prompt.type("language \(language)\r")
    prompt.type("why not\r")
    #expect(prompt.screen.text.contains(answer), "\(prompt.screen.text)")
    prompt.type("what if\r")
    #expect(prompt.screen.text.hasSuffix("\n\(p)"))
  }

  /// `less` shows nothing but ASCII in its last row, and cuts it where the window ends.
  @Test(arguments: [40, 63, 64, 120]) func tellsInTheLastRowHowToLeaveThePager(columns: Int) {
    let options = lessOptions(columns: columns, language: .english)
    #expect(options.hasPrefix(#"-FRXK -Psspace"#) && options.contains(#"\, q leaves"#))
    let row = options.dropFirst("-FRXK -Ps".count).replacing(#"\"#, with: "")
    #expect(row.count < columns && row.allSatisfy(\.isASCII))
    for language in Language.allCases where language != .english {
      let options = lessOptions(columns: columns, language: language)
      #expect(options.allSatisfy(\.isASCII) && !options.contains("leaves"))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/less")))
  func saysInThePagerHowFarItIsWhereEnglishIsNotSpoken() throws {
    let prompt = try start(environment: ["PAGER": nil], rows: 8, columns: 70)
    prompt.type("language ko\r")
    prompt.send("help all\r")
    #expect(prompt.waitFor("  [q]"))
    #expect(!prompt.screen.text.contains("leaves"))
    prompt.send("q")
    prompt.leaveUncounted(bytes: 1)
    #expect(prompt.waitUntil { $0.text.hasSuffix("\n\(self.p)") })
  }

  @Test func explainsANewBranchOnce() throws {
    let prompt = try start(rows: 30, columns: 100)
    prompt.type("next 2\r")
    prompt.type("back\r")
    prompt.forgetRowsAbove()
    prompt.type("wait 1 day\r")
    #expect(prompt.screen.text.contains("\nmain-2 in the prompt is a new branch"))
    prompt.forgetRowsAbove()
    prompt.type("wait 1 day\r")
    #expect(!prompt.screen.text.contains("in the prompt"))
  }

  @Test func confirmsHowAnswersAreWritten() throws {
    let prompt = try start(rows: 30, columns: 60)
    prompt.type("output csv\r")
    #expect(prompt.screen.text == "\(p) output csv\nAnswers are written as csv.\n\(p)")
  }

  @Test func answersAPlainQuestion() throws {
    let prompt = try start(rows: 30, columns: 80)
    prompt.type("is Velmora short of water?\r")
    #expect(prompt.screen.text.contains("\nRead as: Velmora is short of water\nNo.\n"))
    prompt.type("what can Velmora do?\r")
    #expect(prompt.screen.text.contains("\nRead as: moves Velmora\nVelmora\n"))
  }

  @Test func introducesItselfOnce() throws {
    let first = try start(rows: 30, columns: 100, keepsGreeting: true)
    #expect(first.screen.text.contains("\n  next — plays the next event"))
    #expect(first.screen.text.contains("\n  moves "))
    #expect(first.screen.text.contains("what now suggests\n\n\(p)"))
    let second = try start(rows: 30, columns: 100, keepsGreeting: true)
    #expect(!second.screen.text.contains("plays the next event"))
    #expect(second.screen.text.contains("Try: next"))
  }

  @Test func definesOverSeveralLines() throws {
    let prompt = try start(rows: 30, columns: 100)
    prompt.type(
      "define\rrelation ?state:State is proud\rrule Pride\r?a is proud\rif ?a is short of water\r")
    #expect(!prompt.screen.text.contains("Defined"))
    prompt.type("\r")
    #expect(
      prompt.screen.text.contains(
        "Defined (1 in this session):\n  relation ?state:State is proud\n  rule Pride\n    ?a is proud\n"
      ))
    prompt.type("next\r")
    #expect(prompt.screen.text.contains("so now     Ostrana is proud\n"))
    prompt.forgetRowsAbove()
    prompt.type("Ostrana is pr")
    prompt.type("\t")
    prompt.type("\r")
    #expect(prompt.screen.text.contains(" Ostrana is proud\nYes.\n"))
    prompt.type("undo 2\r")
    #expect(
      prompt.screen.text.contains(
        "Taken back: next; define relation ?state:State is proud || rule"
      )
    )
  }

  @Test func definesWhatIsPasted() throws {
    let prompt = try start(rows: 30, columns: 100)
    prompt.type(
      "\u{1B}[200~define relation ?a:State is proud\nrule Pride\n  ?a is proud\n    if ?a is short of water\nnext\n\u{1B}[201~"
    )
    #expect(prompt.screen.text.contains("Defined (2 in this session):\n  rule Pride\n"))
    #expect(prompt.screen.text.contains("so now     Ostrana is proud\n"))
    // A mistake is shown where it is.
    prompt.forgetRowsAbove()
    prompt.type("\u{1B}[200~rule Envy\n  ?a is proud\n    if ?a is jealous\n\u{1B}[201~")
    #expect(prompt.screen.text.contains("      if ?a is jealous\n         ^^^^^^^^^^^^^\n"))
  }

  @Test func writesAnswersInOtherWays() throws {
    let prompt = try start(rows: 30, columns: 60)
    prompt.type("output csv\rask ?who lies upstream of ?whom\r")
    #expect(prompt.screen.text.contains("\nwho,whom\nVelmora,Ostrana\n"))
    prompt.type("output markdown\rask ?who lies upstream of ?whom\r")
    #expect(prompt.screen.text.contains("\n| who | whom |\n| --- | --- |\n"))
    prompt.type("output json\rask ?who lies upstream of ?whom\r")
    #expect(prompt.screen.text.replacing("\n", with: "").contains(#""kind":"answers""#))
  }
}
