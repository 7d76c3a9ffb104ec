/// A question as people ask it, `why isn't GSOMIA in force?`: what is asked, and of what.
///
/// Only what is asked is known here; `Session.reading(of:)` finds the sentence in the other words.
struct PlainQuestion: Equatable {
  enum Sense: Equatable {
    /// Whether something holds or happened; or who, what or when it is that does.
    case whether
    case why
    case whyNot
    /// On which days.
    case when
    case sinceWhen
    case howLong
    /// Whether a move can be made, and what it would bring.
    case possible
    /// How to bring something about.
    case ways
    /// The last day on which something can be brought about.
    case lastDay
    /// What somebody can do.
    case moves
    /// What somebody or something is.
    case about
    /// What somebody did.
    case deeds
    /// What somebody wants.
    case wishes
    /// What a fact or a step rests on, or what a word or a name means.
    case explain
    /// What moves would bring.
    case whatIf
    /// A line of ours that needs no sentence.
    case line(String)
  }

  var sense: Sense
  /// What it is about, word by word.
  var words: [String]
  /// The word that asks for a name or a day, where it was put in front: `whom does Japan sue`.
  var asked: String?

  /// Nil for what is no question.
  init?(_ text: String) {
    var words = PlainQuestion.words(text)
    let marks: Set<Character> = ["?", "？", "؟"]
    let isMarked = text.trimmed.last.map(marks.contains) ?? false
    PlainQuestion.dropPoliteness(&words)
    guard
      let question = PlainQuestion(english: words, isMarked: isMarked)
        ?? PlainQuestion(foreign: words, isMarked: isMarked)
    else { return nil }
    self = question
  }

  private init(_ sense: Sense, _ words: some Sequence<String>, asked: String? = nil) {
    (self.sense, self.words, self.asked) = (sense, Array(words), asked)
  }

  // MARK: English

  static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "does", "do", "did", "has", "have", "had", "can", "could", "will",
    "would", "may", "might", "should", "must",
  ]

  private static let possibility: Set<String> = ["can", "could", "may", "might", "should", "would"]

  /// Words that stand for a name, a thing or a day.
  static let asking: Set<String> = ["who", "whom", "what", "which", "whose", "when"]

  private init?(english words: [String], isMarked: Bool) {
    let folded = words.map { $0.lowercased() }
    func rest(_ count: Int) -> ArraySlice<String> { words.dropFirst(count) }
    func starts(_ phrase: String) -> Bool {
      folded.starts(with: phrase.split(separator: " ").map(String.init))
    }
    guard let first = folded.first else { return nil }
    let second = folded.dropFirst().first ?? ""
    let isHelped = PlainQuestion.auxiliaries.contains(second)
    switch first {
    case "why":
      if let question = PlainQuestion(whyStep: folded.dropFirst()) {
        self = question
        return
      }
      guard isHelped || isMarked && second != "not" else { return nil }
      let isNot = folded.contains("not")
      self.init(isNot ? .whyNot : .why, rest(1).filter { $0.lowercased() != "not" })
    case "when" where isHelped || isMarked:
      self.init(.when, rest(1), asked: "when")
    case "since"
    where second == "when" && folded.count > 2 && PlainQuestion.auxiliaries.contains(folded[2]):
      self.init(.sinceWhen, rest(2))
    case "until" where second == "when", "till" where second == "when", "by" where second == "when":
      self.init(.lastDay, rest(2).drop { PlainQuestion.auxiliaries.contains($0.lowercased()) })
    case "how" where starts("how long can") || starts("how long could"):
      self.init(.lastDay, rest(3))
    case "how" where starts("how long"): self.init(.howLong, rest(2))
    case "how" where starts("how many") && words.count > 3:
      self.init(asking: ["which"] + rest(2), ["which"] + folded.dropFirst(2))
    case "how" where isHelped:
      // `how can we …`, `how could Japan …`.
      self.init(.ways, rest(2).drop { ["we", "one", "you", "i"].contains($0.lowercased()) })
    case "what" where words.count > 1, "who" where words.count > 1, "whom", "which", "whose":
      self.init(asking: words, folded)
    case _ where PlainQuestion.auxiliaries.contains(first):
      let isNot = folded.contains("not")
      if isNot { return nil }
      self.init(PlainQuestion.possibility.contains(first) ? .possible : .whether, words)
    case "about" where words.count > 1: self.init(.about, rest(1))
    case "explain":
      if words.count == 1 {
        self.init(.line("help explain"), [])
      } else if second == "why" || second == "how" || PlainQuestion.asking.contains(second) {
        let rest = Array(rest(1))
        self =
          PlainQuestion(english: rest, isMarked: isMarked)
          ?? PlainQuestion(.line(rest.joined(separator: " ")), [])
      } else {
        self = PlainQuestion(whyStep: folded.dropFirst()) ?? PlainQuestion(.explain, rest(1))
      }
    default:
      guard isMarked, folded.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isASCII) }) else {
        return nil
      }
      self.init(.whether, words)
    }
  }

  /// `why 36`, `why step 36`: a step without its sign.
  private init?(whyStep words: ArraySlice<String>) {
    let nouns: Set<String> = ["step", "event", "number", "did", "was"]
    let rest = words.drop(while: nouns.contains)
    guard let number = rest.first, let step = Int(number.drop { $0 == "#" }), step > 0,
      rest.count <= 2,
      rest.dropFirst().allSatisfy({ $0 == "happen" || $0 == "made" })
    else { return nil }
    self.init(.line("why #\(step)"), [])
  }

  private init(asking words: [String], _ folded: [String]) {
    if let place = folded.firstIndex(of: "if"), place <= 3, folded[0] == "what" {
      self.init(.whatIf, words.dropFirst(place + 1))
      return
    }
    let ends: Set<String> = ["now", "next", "today", "then", "here"]
    var body = words[...]
    while let last = body.last, ends.contains(last.lowercased()) { body.removeLast() }
    let second = folded.dropFirst().first ?? ""
    if folded[0] == "what", PlainQuestion.possibility.contains(second),
      body.last?.lowercased() == "do"
    {
      self.init(.moves, body.dropFirst(2).dropLast())
      return
    }
    if folded[0] == "what", ["did", "has", "have"].contains(second), body.count > 3,
      ["do", "done"].contains(body.last?.lowercased())
    {
      self.init(.deeds, body.dropFirst(2).dropLast())
      return
    }
    if folded[0] == "what", second == "about" {
      self.init(.about, body.dropFirst(2))
      return
    }
    if folded[0] == "what", second == "does" || second == "do",
      let last = body.last?.lowercased(), ["want", "wants", "mean", "have"].contains(last)
    {
      self.init(last.hasPrefix("want") ? .wishes : .about, body.dropFirst(2).dropLast())
      return
    }
    // In front of a helping verb it stands for what is missing behind; else it stands in its place.
    // `which state` counts as one word.
    let length = folded[0] == "which" && !PlainQuestion.auxiliaries.contains(second) ? 2 : 1
    if words.count > length, PlainQuestion.auxiliaries.contains(folded[length]) {
      self.init(.whether, words.dropFirst(length), asked: folded[0])
    } else {
      self.init(.whether, words.prefix(1) + words.dropFirst(length))
    }
  }

  // MARK: Other languages

  private static let foreignHeads: [(head: String, sense: Sense, asked: String?)] = [
    ("منذ متى", .sinceWhen, nil), ("لماذا ليس", .whyNot, nil), ("لماذا", .why, nil),
    ("حتى متى يمكن أن تكون", .lastDay, nil), ("حتى متى يمكن", .lastDay, nil),
    ("حتى متى", .lastDay, nil), ("متى", .when, "when"), ("هل", .whether, nil),
    ("왜", .why, nil), ("언제부터", .sinceWhen, nil), ("언제까지", .lastDay, nil),
    ("언제", .when, "when"),
    ("なぜ", .why, nil), ("いつから", .sinceWhen, nil), ("いつまで", .lastDay, nil),
    ("いつ", .when, "when"),
  ]

  private static func isKana(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { (0x3041...0x30FF).contains($0.value) }
  }

  /// What ends a question, and has no place in a sentence.
  private static let foreignEnds: Set<String> = [
    "か", "ですか", "ますか", "でしょうか", "입니까", "인가요", "인가", "습니까", "나요", "나", "까요",
  ]

  private init?(foreign words: [String], isMarked: Bool) {
    var words = words[...]
    var isMarked = isMarked
    if let last = words.popLast() {
      let end = PlainQuestion.foreignEnds.filter(last.hasSuffix).max { $0.count < $1.count }
      let word = last.dropLast(end?.count ?? 0)
      if !word.isEmpty { words.append(String(word)) }
      isMarked = isMarked || end.map { $0 != "나" } == true
    }
    // Japanese puts no space behind it.
    if let first = words.first,
      let (head, _, _) = PlainQuestion.foreignHeads.first(where: {
        !$0.head.contains(" ") && PlainQuestion.isKana($0.head) && first.hasPrefix($0.head)
      }), first != head
    {
      words[words.startIndex] = String(first.dropFirst(head.count))
      words = [head] + words
    }
    for (head, sense, asked) in PlainQuestion.foreignHeads {
      let parts = head.split(separator: " ").map(String.init)
      guard words.starts(with: parts), words.count > parts.count else { continue }
      self.init(sense, words.dropFirst(parts.count), asked: asked)
      return
    }
    if words.count > 1,
      let asked = ["من": "who", "ماذا": "what", "ما": "what"][words[words.startIndex]]
    {
      self.init(.whether, words.dropFirst(), asked: asked)
      return
    }
    guard isMarked, words.contains(where: { $0.unicodeScalars.contains { $0.value >= 0x80 } })
    else { return nil }
    self.init(.whether, words)
  }

  /// What is no question but names and says something, to be laid along the phrases.
  init(statement text: String) {
    self.init(.whether, PlainQuestion.words(text))
  }

  // MARK: Words

  /// Apart, without the marks at the end, `isn't` as two.
  static func words(_ text: String) -> [String] {
    let marks: Set<Character> = ["?", "？", "؟", "!", ".", "。", ",", "،", "、"]
    var words: [String] = []
    for part in text.split(whereSeparator: \.isWhitespace) {
      var word = part
      while let last = word.last, marks.contains(last), word.count > 1 || !words.isEmpty {
        word.removeLast()
      }
      if word.isEmpty { continue }
      let plain = word.lowercased().replacing("’", with: "'")
      if plain == "can't" || plain == "cannot" {
        words += ["can", "not"]
      } else if plain == "won't" {
        words += ["will", "not"]
      } else if plain.hasSuffix("n't"), plain.count > 4 {
        words += [String(word.dropLast(3)), "not"]
      } else if ["who's", "what's", "when's", "why's"].contains(plain) {
        words += [String(word.dropLast(2)), "is"]
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private static let politeness: [[String]] = [
    ["please"], ["so"], ["and"], ["but"], ["then"], ["well"], ["tell", "me"],
    ["tell", "me", "if"], ["tell", "me", "whether"], ["do", "you", "know", "if"],
    ["do", "you", "know"], ["can", "you", "tell", "me"], ["is", "it", "true", "that"],
  ]

  /// Takes off what is said around a question. A sentence behind `is it true that` stays a question.
  private static func dropPoliteness(_ words: inout [String]) {
    let heads = auxiliaries.union(asking).union(["why", "how", "since", "about"])
    while let lead = politeness.filter({ lead in
      words.count > lead.count && words.prefix(lead.count).map { $0.lowercased() } == lead
    }).max(by: { $0.count < $1.count }) {
      words.removeFirst(lead.count)
      if lead.count > 2, !heads.contains(words[0].lowercased()) { words.insert("is", at: 0) }
    }
  }
}
