import Testing

@testable import ScenarioLanguage

/// Checks the tokens of a text, as `kind:text` between spaces.
private func check(
  _ input: String, _ expected: String, _ location: SourceLocation = #_sourceLocation
) {
  let file = snippet(input)
  var words = WordTable()
  let tokens = lex(file, words: &words).tokens
  let text = tokens.map { "\($0.kind):\(file.text(of: $0))" }.joined(separator: " ")
  #expect(text == expected, sourceLocation: location)
}

@Suite struct LexerTests {
  @Test func tellsKindsOfTokens() {
    check(
      "Côte d’Ivoire 2019-08-22 2019-08 -3.5 12 ?a ? \"a # b\" # no",
      "word:Côte word:d’Ivoire date:2019-08-22 word:2019-08 number:-3.5 number:12 variable:?a "
        + "anything:? quoted:\"a # b\"")
    check(
      "3rd F-35 50% U.S. AT&T 24/7 日本・語",
      "word:3rd word:F-35 word:50% word:U.S. word:AT&T "
        + "word:24/7 word:日本・語")
    check("हिन्दी العربية عدد٣", "word:हिन्दी word:العربية word:عدد٣")
  }

  @Test func signsStandBetweenSpaces() {
    check(
      "?a - 1 + 2 * 3 / 4",
      "variable:?a minus:- number:1 plus:+ number:2 times:* number:3 "
        + "divide:/ number:4")
    check(
      "?a<=?b>=?c!=?d<?e>?f=?g",
      "variable:?a lessOrEqual:<= variable:?b greaterOrEqual:>= "
        + "variable:?c notEqual:!= variable:?d less:< variable:?e greater:> variable:?f equal:= "
        + "variable:?g")
    check(
      "(a,?b:C)",
      "openParenthesis:( word:a comma:, variable:?b colon:: word:C "
        + "closeParenthesis:)")
  }

  @Test func aFullStopAfterANumberADateOrAVariableStandsAlone() {
    check(
      "12. 2020-01-01. ?x. \"a\". b.",
      "number:12 word:. date:2020-01-01 word:. variable:?x "
        + "word:. quoted:\"a\" word:. word:b.")
  }

  @Test func knowsLinesCommentsAndIndentation() {
    let file = snippet("a # one\r\n  b  c \r\n\n# two\n\td")
    var words = WordTable()
    let lexed = lex(file, words: &words)
    #expect(lexed.lines.map(\.number) == [0, 1, 4])
    #expect(lexed.lines.map(\.indent) == [0, 2, 1])
    #expect(lexed.comments.map(\.line) == [0, 3])
    #expect(lexed.comments.map { $0.end - $0.start } == [5, 5])
    #expect(lexed.problems.map(\.kind) == [.mixedIndentation])
  }

  @Test func readsValues() {
    #expect(decimal(of: "-3.5".utf8)?.text == "-3.5")
    #expect(decimal(of: "900000000000000".utf8)?.text == "900000000000000")
    #expect(decimal(of: "900000000000000.0001".utf8) == nil)
    #expect(decimal(of: "99999999999999999999999".utf8) == nil)
    #expect(decimal(of: "0.00001".utf8) == nil)
    #expect(decimal(of: "1.".utf8) == nil)
    #expect(day(of: "2020-02-29".utf8)?.text == "2020-02-29")
    #expect(day(of: "2020-02".utf8)?.text == "2020-02-01")
    #expect(day(of: "2020".utf8)?.text == "2020-01-01")
    for text in ["2019-02-29", "0000", "20", "2020-13", "2020-1-1", "2020/01/01", "-200"] {
      #expect(day(of: text.utf8) == nil, "\(text)")
    }
  }
}

@Suite struct WordTableTests {
  @Test func wordsMatchWithoutRegardToCaseAndNormalisation() {
    var words = WordTable()
    for (left, right) in [
      ("River", "rIVER"), ("Pact", "Pact."), ("STRASSE", "Straße"), ("Σοφός", "ΣΟΦΌΣ"),
      ("São", "SA\u{303}O"), ("\u{212A}elvin", "kelvin"), ("Å", "\u{212B}"), ("İ", "i\u{307}"),
      ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
    ] {
      #expect(words.intern(left) == words.intern(right), "\(left) \(right)")
      #expect(words.find(right) == words.intern(left))
    }
    #expect(words.intern("Pact..") != words.intern("Pact"))
    #expect(words.intern("Zürich") != words.intern("Zurich"))
  }

  /// Composed texts are compared by bytes alone until one comes that may not be composed.
  @Test(arguments: [
    ("が", "か\u{3099}"), ("각", "\u{1100}\u{1161}\u{11A8}"), ("أمر", "\u{0627}\u{0654}مر"),
    ("chargé", "charge\u{301}"), ("й", "и\u{306}"), ("مّ\u{064E}", "م\u{064E}\u{0651}"),
  ])
  func equivalentTextsAreOneWordInEitherOrder(composed: String, other: String) {
    for (first, second) in [(composed, other), (other, composed)] {
      var words = WordTable()
      let known = words.intern("先")
      let word = words.intern(first)
      let count = words.count
      #expect(words.find(second) == word)
      #expect(words.intern(second) == word)
      #expect(words.count == count)
      #expect(words.intern("先") == known)
      #expect(words.find("か\u{309A}") == nil)
    }
  }

  @Test func findsWithoutTakingUp() {
    var words = WordTable()
    let count = words.count
    #expect(words.find("Arland") == nil)
    #expect(words.find("Ålen") == nil)
    #expect(words.count == count)
    let word = words.intern("Arland.")
    #expect(words.text(of: word) == "arland")
    let other = words.intern("ÅLEN")
    #expect(words.text(of: other) == "ålen")
    #expect(words.findWords("the arland") == [words.intern("the"), word])
    #expect(words.findWords("arland nowhere") == nil)
    #expect(words.text(of: .none) == "")
  }

  @Test func keepsKeywordsAtTheirNumbers() {
    var words = WordTable()
    for keyword in Keyword.allCases { #expect(words.intern(keyword.rawValue).keyword == keyword) }
    #expect(words.intern("AND").isReserved && words.intern("today").isReserved)
    #expect(!words.intern("count").isReserved && words.intern("count").isAggregate)
    #expect(words.intern("max").isAggregate && !words.intern("scenario").isAggregate)
    #expect(words.intern("Arland").keyword == nil)
    #expect(Keyword.all.count == Int(Keyword.numberMax))
  }

  @Test func growsWithoutLosingWords() {
    var words = WordTable()
    let ids = (0..<20_000).map { words.intern("word\($0)") }
    #expect(Set(ids).count == 20_000)
    for number in stride(from: 0, to: 20_000, by: 997) {
      #expect(words.find("WORD\(number)") == ids[number])
    }
  }
}
