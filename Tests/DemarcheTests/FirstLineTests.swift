import Rendering
import Testing

@testable import Demarche

/// What somebody types first who does not know yet what can be typed.
@Suite struct FirstLineTests {
  private func session(_ language: String = "en") throws -> Session {
    let session = try Session(scenario: "gsomia-2019.demarche")
    if language != "en" { _ = session.answer("language \(language)") }
    _ = session.answer("next 3")
    return session
  }

  /// A line is answered, or all that is suggested can be typed and is answered.
  private func check(_ language: String, _ line: String) throws {
    let answer = try #require(try session(language).answer(line))
    guard case .error(let mistake) = answer.content else { return }
    #expect(!mistake.suggestions.isEmpty, "\(line): \(mistake.message)")
    for suggestion in mistake.suggestions {
      let typed = try #require(try session(language).answer(suggestion))
      let isRefused = if case .refused = typed.content { true } else { false }
      #expect(typed.isOK || isRefused || suggestion == "play", "\(line): \(suggestion)")
      #expect(typed.readAs == nil, "\(line): \(suggestion)")
    }
  }

  @Test(arguments: [
    "what happens next", "what happens now", "help me", "who can help", "how do I start",
    "how do I play", "how do I move", "how do I make a move", "how do I ask a question",
    "how do I see the facts", "how do I quit", "how do I go back", "what is GSOMIA",
    "who is Japan", "tell me about Japan", "tell me about GSOMIA", "show me the moves",
    "show me the facts", "show me everything", "show moves", "list moves", "list actors",
    "list facts", "is GSOMIA in force", "is GSOMIA true",
    "is it true that Japan lists South Korea on White List", "what can I do",
    "what can I type", "what can Japan do", "what should I do", "who are the actors",
    "who is here", "where am I", "what day is it", "what is the date", "what time is it",
    "who am I", "start", "begin", "play", "continue", "next event", "what happened",
    "what happened in 2019", "what happened on 2018-10-30", "why did South Korea end GSOMIA",
    "why is Japan angry", "what if Japan leaves GSOMIA", "can Japan leave GSOMIA",
    "how can GSOMIA end", "how can South Korea stay in GSOMIA", "facts about Japan",
    "relations between Japan and South Korea", "what does Japan want", "who wants what",
    "who is an ally of South Korea", "which treaties are in force", "what treaties are there",
    "list treaties", "what are the rules", "show the rules", "rules", "who won",
    "what is a move", "what is a fact", "what is this", "what is this about", "is it over",
    "hello", "hi", "yes", "ok", "thanks", "test", "??", "menu", "commands", "options",
    "Japan lists South Korea", "describe Japan", "info Japan", "explain GSOMIA",
    "what is next", "what comes next", "what's next", "what next", "go back", "undo that",
    "restart", "reset", "start over", "clear", "how does it end", "how does this work",
    "how do I win", "who can I play", "can I play Japan", "be Japan", "teach me", "tutorial",
    "quiz", "quiz me", "test me", "show timeline", "show map", "draw map", "what changed",
    "what has changed since 2018-10-30", "when did Japan list South Korea",
    "when does GSOMIA end", "who signed GSOMIA", "did Japan sign GSOMIA",
    "who is party to GSOMIA", "is Japan party to GSOMIA", "Is Japan a party to GSOMIA?",
    "how many treaties are there", "how many allies does Japan have", "sanction Japan",
    "Japan sanctions South Korea", "Japan attacks South Korea",
  ])
  func answersOrSaysWhatToType(line: String) throws { try check("en", line) }

  @Test(arguments: [
    "مساعدة", "ساعدني", "ماذا بعد؟", "ماذا يحدث الآن؟", "ماذا أستطيع أن أفعل؟",
    "ماذا تستطيع اليابان أن تفعل؟", "من هي اليابان؟", "ما هي اليابان؟", "ما هو GSOMIA؟",
    "أخبرني عن اليابان", "أظهر التحركات", "ما هو الوضع الآن؟", "هل GSOMIA سارية المفعول؟",
    "هل كوريا الجنوبية طرف في GSOMIA؟", "من طرف في GSOMIA؟", "لماذا GSOMIA سارية المفعول؟",
    "لماذا اليابان غاضبة؟", "? لليابان", "show واليابان", "ماذا تريد اليابان؟",
    "ماذا فعلت كوريا الجنوبية؟", "من البداية", "تابع", "مرحبا", "ما هي القواعد؟",
    "ما التاريخ؟", "من فاز؟", "اليابان تهاجم كوريا الجنوبية", "اليابان تدرج كوريا الجنوبية",
    "متى تنتهي GSOMIA؟", "خروج", "كيف أبدأ؟",
  ])
  func answersOrSaysItInArabic(line: String) throws { try check("ar", line) }

  @Test(arguments: [
    "도움말", "도와줘", "다음은 무엇인가요?", "지금 무슨 일이 일어나고 있나요?", "무엇을 할 수 있나요?", "일본은 무엇을 할 수 있나요?",
    "일본은 누구인가요?", "GSOMIA는 무엇인가요?", "GSOMIA란?", "일본에 대해 알려줘", "조치를 보여줘", "지금 상황은?",
    "GSOMIA는 발효 중인가요?", "한국은 GSOMIA의 당사국인가요?", "누가 GSOMIA의 당사국인가요?", "왜 GSOMIA는 발효 중인가요?",
    "왜 일본은 화가 났나요?", "? 한국은", "show 한국의", "moves 일본은", "timeline 한국의",
    "일본은 한국을 화이트리스트에 등재하고 있나요?", "일본은 무엇을 원하나요?", "한국은 무엇을 했나요?", "처음부터", "계속", "안녕하세요",
    "규칙은 무엇인가요?", "오늘은 며칠인가요?", "누가 이겼나요?", "일본이 한국을 공격한다", "일본은 한국을 등재", "언제 GSOMIA가 만료되나요?",
    "끝내기", "어떻게 시작하나요?",
  ])
  func answersOrSaysItInKorean(line: String) throws { try check("ko", line) }

  @Test(arguments: [
    "ヘルプ", "助けて", "次は何ですか？", "今何が起きていますか？", "何ができますか？", "日本は何ができますか？", "日本とは", "GSOMIAとは何ですか？",
    "GSOMIAって何？", "日本について教えて", "行動を見せて", "今の状況は？", "GSOMIAは発効中ですか？", "韓国はGSOMIAの当事国ですか？",
    "誰がGSOMIAの当事国ですか？", "なぜGSOMIAは発効中ですか？", "なぜ日本は怒っていますか？", "? 韓国は", "show 韓国の", "moves 日本は",
    "日本は輸出優遇国に韓国を載せているか", "日本は韓国を輸出優遇国に掲載していますか？", "日本は何を望んでいますか？", "韓国は何をしましたか？", "最初から",
    "続ける", "こんにちは", "規則は何ですか？", "今日は何日ですか？", "誰が勝ちましたか？", "日本が韓国を攻撃する", "日本は韓国を掲載",
    "いつGSOMIAは終了しますか？", "終了", "どうやって始めますか？",
  ])
  func answersOrSaysItInJapanese(line: String) throws { try check("ja", line) }

  @Test(arguments: [
    ("en", "what happens next?", "what now"), ("en", "what happens now", "what now"),
    ("en", "help me", "help"), ("en", "who can help?", "help"),
    ("en", "how do I quit?", "help quit"),
    ("en", "how do I save my work", "help save"), ("en", "show me the moves", "moves"),
    ("en", "list all the facts", "state"), ("en", "draw the map", "map"),
    ("en", "list treaties", "? Agreement"), ("en", "how many treaties are there?", "? Agreement"),
    ("en", "what is a move?", "help play"), ("en", "what is a deadline?", "? deadline"),
    ("en", "where am I?", "branches"), ("en", "who am I", "brief"),
    ("en", "play Japan", "play as Japan"),
    ("en", "what does Japan want?", "brief Japan"), ("en", "describe Japan", "? Japan"),
    ("en", "facts about Japan", "show Japan"),
    ("en", "show me the moves of Japan", "moves Japan"), ("en", "tell me more", "?"),
    ("en", "goals of South Korea", "brief South Korea"),
    ("en", "Japan's moves", "moves Japan"),
    ("en", "what are South Korea’s goals?", "brief South Korea"),
    ("en", "describe the Claims Agreement", "? Claims Agreement"),
    ("en", "what's next?", "what now"),
    ("en", "what changed?", "changes from 2018-10-30 to 2018-11-21"),
    ("en", "what happened since 2018-11-01", "changes from 2018-11-01 to 2018-11-21"),
    ("en", "are Japan and", nil), ("en", "who is party to GSOMIA", "?who is party to GSOMIA"),
    ("ar", "من هي اليابان؟", "? اليابان"), ("ar", "ماذا تستطيع اليابان أن تفعل؟", "moves اليابان"),
    ("ar", "من طرف في GSOMIA؟", "?who طرف في اتفاقية الأمن العام للمعلومات العسكرية"),
    ("ar", "ماذا بعد؟", "what now"),
    ("ko", "일본은 무엇을 원하나요?", "brief 일본"), ("ko", "GSOMIA란?", "? 한일 군사정보보호협정"),
    ("ko", "한국은 GSOMIA의 당사국인가요?", "한국은 한일 군사정보보호협정의 당사국"),
    ("ko", "일본은 화이트리스트에 한국을 등재하고 있나요?", "일본은 한국을 화이트리스트에 등재"),
    ("ko", "누가 GSOMIA의 당사국인가요?", "?who는 한일 군사정보보호협정의 당사국"),
    ("ja", "日本について教えてください", "? 日本"),
    ("ja", "日本は輸出優遇国に韓国を載せているか", "日本は韓国をホワイトリストに掲載"),
    ("ja", "なぜ韓国はGSOMIAの当事国ですか？", "why 韓国は日韓秘密軍事情報保護協定の当事国"),
    ("ja", "誰がGSOMIAの当事国ですか？", "?whoは日韓秘密軍事情報保護協定の当事国"),
  ])
  func isReadAs(language: String, line: String, meant: String?) throws {
    let session = try session(language)
    #expect(session.answer(line)?.readAs == meant)
    if let meant {
      #expect(
        session.look(at: line).hint?.contains(meant) == true || session.look(at: line).hint == nil)
    }
  }

  /// Names keep what Korean, Japanese and Arabic join to them, in commands too.
  @Test(arguments: [
    ("ko", "? 한국은"), ("ko", "show 한국의"), ("ko", "moves 한국이"), ("ko", "timeline 한국과"),
    ("ko", "? 화이트리스트를"),
    ("ja", "? 韓国は"), ("ja", "show 韓国の"), ("ja", "moves 韓国が"), ("ar", "? لليابان"),
    ("ar", "show واليابان"),
  ])
  func takesParticlesOffNames(language: String, line: String) throws {
    let answer = try #require(try session(language).answer(line))
    #expect(answer.isOK && answer.readAs == nil)
  }

  /// A suggestion can be read, and what its actor can do or what holds comes first.
  @Test(arguments: [
    ("Japan lists South Korea", ["Japan lists South Korea on ?list"]),
    (
      "what if Japan leaves GSOMIA",
      ["what if Japan withdraws from GSOMIA", "what if Japan withdraws notice on GSOMIA"]
    ),
    ("Japan attacks South Korea", ["moves Japan", "? Japan"]),
  ])
  func suggestsWhatCanBe(line: String, suggestions: [String]) throws {
    guard case .error(let mistake)? = try session().answer(line)?.content else {
      Issue.record("it was read")
      return
    }
    #expect(mistake.suggestions == suggestions)
  }

  /// No plain line changes the branch unasked.
  @Test(arguments: ["restart", "continue", "how does it end", "can I play Japan?", "stop"])
  func changesNothingUnasked(line: String) throws {
    let session = try session()
    let day = session.date
    #expect(session.answer(line)?.isOK == false)
    #expect(session.date == day && session.role == nil)
  }
}
