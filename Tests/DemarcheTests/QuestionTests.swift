import Rendering
import Testing

@testable import Demarche

/// Questions in plain words: what they are read as, and what is suggested where that is not clear.
@Suite struct QuestionTests {
  private func session() throws -> Session {
    let session = try Session(scenario: "gsomia-2019.demarche")
    for line in ["goto 2019-08-23", "skip all"] { _ = session.answer(line) }
    return session
  }

  @Test func readsWhatHasOneReading() throws {
    let session = try session()
    let readings: [(question: String, line: String)] = [
      ("is GSOMIA in force?", "GSOMIA is in force"),
      ("GSOMIA is in force?", "GSOMIA is in force"),
      ("is it true that GSOMIA is in force", "GSOMIA is in force"),
      ("why is GSOMIA in force?", "why GSOMIA is in force"),
      ("why isn't GSOMIA in force?", "why not GSOMIA is in force"),
      ("When does GSOMIA end?", "GSOMIA expires on ?day"),
      ("when does GSOMIA expire", "GSOMIA expires on ?day"),
      ("how long is GSOMIA in force?", "since when GSOMIA is in force"),
      ("since when is GSOMIA in force?", "since when GSOMIA is in force"),
      ("who shares intelligence with Japan?", "?who shares ?topic with Japan"),
      (
        "does Japan share North Korean Missiles with South Korea?",
        "Japan shares North Korean Missiles with South Korea"
      ),
      (
        "whom does Japan share North Korean Missiles with?",
        "Japan shares North Korean Missiles with ?whom"
      ),
      (
        "did Japan remove South Korea from White List?",
        "ask Japan removes South Korea from White List"
      ),
      (
        "when did Japan remove South Korea from the White List",
        "Japan removes South Korea from White List on ?day"
      ),
      ("why did Japan remove South Korea from White List?", "why #28"),
      ("has South Korea given notice to end GSOMIA?", "South Korea has given notice to end GSOMIA"),
      ("until when can GSOMIA be in force?", "until when can GSOMIA is in force"),
      (
        "until when could GSOMIA be in force by South Korea",
        "until when can GSOMIA is in force by South Korea"
      ),
      (
        "by when must South Korea give notice to end GSOMIA?",
        "until when can South Korea has given notice to end GSOMIA"
      ),
      (
        "how can GSOMIA be in force by Japan within 2 moves?",
        "how GSOMIA is in force by Japan within 2 moves"
      ),
      ("what can Japan do?", "moves Japan"),
      ("what could South Korea do now?", "moves South Korea"),
      ("who is Japan?", "? Japan"),
      ("what about GSOMIA?", "? GSOMIA"),
      (
        "what happens if South Korea withdraws its notice on GSOMIA?",
        "what if South Korea withdraws notice on GSOMIA"
      ),
      ("what happened?", "log"),
      ("why 36", "why #36"),
      ("why step 36?", "why #36"),
      ("?korea", "? korea"),
      ("explain unknown-name", "? unknown-name"),
      ("explain GSOMIA", "? GSOMIA"),
      ("explain #36", "why #36"),
      ("explain why GSOMIA is in force", "why GSOMIA is in force"),
      ("explain", "help explain"),
      ("what did South Korea do?", "timeline South Korea"),
    ]
    for (question, line) in readings {
      let answer = try #require(session.answer(question))
      #expect(answer.readAs == line, "\(question)")
      let typed = try #require(session.answer(line))
      #expect(typed.readAs == nil, "\(line)")
      #expect(renderText(answer, width: 80).hasSuffix(renderText(typed, width: 80)), "\(question)")
    }
  }

  /// Digits of the language are no reason to quote names.
  @Test func quotesNoNamesForTheSakeOfDigits() throws {
    let session = try Session(scenario: "gsomia-2019.demarche")
    _ = session.answer("language ar")
    session.tellsStories = true
    guard case .steps(let steps)? = session.answer("goto 2019-08-23")?.content else {
      Issue.record("nothing happened")
      return
    }
    let story = steps.flatMap(\.story).joined(separator: "\n")
    #expect(story.contains("صعدت إلى درجة الاحتجاج ٢"))
    #expect(!story.contains("\""))
  }

  /// What people type from habit.
  @Test(arguments: [
    ("goto 22 August 2019", "2019-08-22"), ("go to 2019-08-22", "2019-08-22"),
    ("goto Aug 22, 2019", "2019-08-22"), ("wait until 25 August 2019", "2019-08-25"),
    ("wait a week", "2019-08-30"), ("wait one day", "2019-08-24"),
  ])
  func readsDaysAndStretchesInWords(line: String, date: String) throws {
    let session = try session()
    #expect(session.answer(line)?.isOK == true)
    #expect(session.date.text == date)
  }

  @Test(arguments: ["exit", "bye", "EXIT"]) func leavesByOtherNames(line: String) throws {
    guard case .quit? = try session().answer(line)?.content else {
      Issue.record("\(line) does not leave")
      return
    }
  }

  @Test func saysWhatItWasReadAs() throws {
    let session = try session()
    let answer = try #require(session.answer("is GSOMIA in force?"))
    #expect(renderText(answer, width: 80) == "Read as: GSOMIA is in force\nYes.")
    #expect(renderJSON(answer).contains(#""readAs":"GSOMIA is in force""#))
    #expect(Talk.problems(renderJSON(answer)) == [])
  }

  @Test(arguments: [
    ("en", "Why did Korea leave?", "why #36"), ("en", "when did the boycott start?", "? boycott"),
    ("en", "what happened in august?", "timeline"),
    ("ar", "لماذا غادرت كوريا الجنوبية؟", "why #36"),
    ("ja", "なぜ韓国は離脱した？", "why #36"), ("ko", "왜 한국이 떠났나?", "why #36"),
  ])
  func suggestsWhatComesNear(language: String, question: String, line: String) throws {
    let session = try session()
    _ = session.answer("language \(language)")
    guard case .error(let mistake)? = session.answer(question)?.content else {
      Issue.record("it was read")
      return
    }
    #expect(mistake.suggestions.contains(line), "\(mistake.message) \(mistake.suggestions)")
    #expect(mistake.place == nil)
  }

  /// Words that Korean and Japanese join are known while they are typed; what fits nowhere is not.
  @Test(arguments: [
    ("ko", "일본이 한국을 비", ""), ("ko", "일본이 한국을 비판", ""), ("ko", "why 일본은 ", ""),
    ("ko", "일본이 한국을 사랑한다", "사랑한다"), ("ja", "日本が韓国を批判", ""), ("ja", "日本が韓国を批", ""),
  ])
  func knowsJoinedWords(language: String, line: String, unknown: String) throws {
    let session = try session()
    _ = session.answer("language \(language)")
    let look = session.look(at: line)
    let scalars = Array(line.unicodeScalars)
    let words = look.parts.filter { $0.role == .word(.unknown) }
      .map { String(String.UnicodeScalarView(scalars[$0.range])) }
    #expect(words.joined() == unknown)
    #expect((look.hint == nil) == unknown.isEmpty, "\(look.hint ?? "")")
  }

  /// What is not clear is not answered, and what is suggested can be typed.
  @Test func suggestsWhatCanBeTyped() throws {
    let session = try session()
    for question in ["who is on the white list?", "what will the weather be", "is Japan angry?"] {
      let answer = try #require(session.answer(question))
      guard case .error(let mistake) = answer.content else {
        Issue.record("\(question) was read as \(answer.readAs ?? "a sentence")")
        continue
      }
      #expect(!mistake.suggestions.isEmpty, "\(question)")
      for line in mistake.suggestions {
        let isEnglish = line.unicodeScalars.allSatisfy(\.isASCII)
        #expect(isEnglish, "\(line)")
        let typed = try #require(session.answer(line))
        #expect(typed.isOK && typed.readAs == nil, "\(line)")
      }
    }
  }

  @Test func leavesCommandsAndSlipsAlone() throws {
    let session = try session()
    for line in [
      "nexxt", "why GSOMIA is in forc", "when GSOMIA", "how", "what", "does", "since when",
      "why not GSOMIA is in forces any more",
    ] {
      let answer = try #require(session.answer(line))
      #expect(answer.readAs == nil, "\(line)")
      #expect(!answer.isOK, "\(line)")
    }
    // A question changes nothing.
    let day = session.date
    _ = session.answer("did Japan remove South Korea from White List?")
    #expect(session.date == day)
  }

  @Test func readsOtherLanguages() throws {
    let session = try session()
    for (language, question, command) in [
      ("ko", "왜 GSOMIA 발효 중?", "why "), ("ko", "GSOMIA 발효 중?", ""),
      ("ja", "なぜ GSOMIA は 発効中ですか？", "why "),
    ] {
      _ = session.answer("language \(language)")
      let answer = try #require(session.answer(question))
      #expect(answer.isOK, "\(question)")
      if let line = answer.readAs { #expect(line.hasPrefix(command), "\(line)") }
    }
  }

  @Test func suggestsInTheLanguageOfTheSession() throws {
    let session = try session()
    guard case .error(let mistake)? = session.answer("GSOMIA is in forse")?.content else {
      Issue.record("it was read")
      return
    }
    #expect(!mistake.suggestions.isEmpty)
    #expect(mistake.suggestions.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
  }

  @Test func hintsWhatAQuestionIsReadAs() throws {
    let session = try session()
    #expect(session.look(at: "is GSOMIA in force?").hint == "read as: GSOMIA is in force")
    #expect(session.look(at: "is GSOMIA in").hint == nil)
  }

  @Test(arguments: [
    ("shares", "share"), ("removed", "remove"), ("gave", "gives"), ("banned", "bans"),
    ("carries", "carry"), ("expires", "expire"), ("suing", "sues"), ("withdrawn", "withdraws"),
  ])
  func knowsFormsOfAVerb(one: String, other: String) {
    #expect(QuestionWord(one).means(QuestionWord(other)))
    #expect(!QuestionWord(one).means(QuestionWord("lists")))
  }
}
