import TestSupport

/// A scenario with names and phrases that are easily taken for each other, and random lines of
/// script and given facts, many of them odd.
struct RandomRecords {
  private(set) var text: [UInt8]

  static let prelude = """
    scenario Records
      starts 2019-01-01
    kind State
    kind Port
    kind Harbour is Port
    State Arland, New Arland, Arland New, Borland, "Bosnia and Herzegovina", Türkiye, 한국, s1, s1 s2
    State The Isles, 737 Isles, Greets, 2019, Ostr.
    State Carland
      also The C, Owes
    Port Bay, New Bay, s1 Bay
    Harbour Deep
    source Gazette
    relation ?a:State owes ?n:Number to ?b:State
    relation ?a:State trusts ?b:State
    relation ?a:State trusts ?b:State in ?p:Port
    relation ?a:State ?b:State agree
    relation ?a:State is bound until ?d:Date
      one ?d for each ?a
    relation the ?a:State stands
    relation ?a:State says ?t:Text
    relation ?a:State is glad
    rule Gladness
      ?a is glad if ?a trusts ?
    action ?a:State greets ?b:State
    action ?a:State greets
    action ?a:State pays ?n:Number
    action ?a:State docks at ?p:Harbour
    action ?a:State calls on ?b:State by ?d:Date
    action ?a:State New ?b:State

    """

  static let preludeCount = prelude.utf8.count

  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    text = []
    var lines = RandomRecords.prelude
    for _ in 0..<1 + below(4) {
      if below(3) == 0 { lines += givens() } else { lines += events() }
      if below(6) == 0 { lines += pick(["State Late\n", "# A remark.\n", "\n", "kind Extra\n"]) }
    }
    let end = pick(["\n", "\n", "\n", "\n", "\r\n"])
    text = Array((end == "\n" ? lines : lines.replacing("\n", with: end)).utf8)
    if below(8) == 0 { text.removeLast() }
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  private mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }

  // MARK: Lines

  private mutating func events() -> String {
    var lines = ""
    for _ in 0..<below(14) {
      let head =
        below(25) == 0 ? pick(["ON ", "on. ", "on\t", "on  ", " on ", "On ", "no "]) : "on "
      let odd = below(20) == 0
      let gap = odd ? pick(["  ", "\t", "\u{A0}", " . ", ", "]) : " "
      lines +=
        "\(head)\(date())\(gap)\(below(12) == 0 ? "remark A note" : sentence(ofActions: true))"
      lines += ending() + "\n" + sublines(indent: "  ")
    }
    return lines
  }

  private mutating func givens() -> String {
    var lines = pick([
      "given\n", "given\n", "given\n", "Given \n", "given now\n", "given # Facts\n",
    ])
    let indent = pick(["  ", "  ", " ", "\t", "    "])
    for _ in 0..<below(14) {
      let own = below(25) == 0 ? pick(["", " ", "   ", "\u{A0}", "  \u{A0}", "\t"]) : indent
      lines += own + sentence(ofActions: false)
      if below(8) == 0 { lines += " since \(date())" }
      lines += ending() + "\n"
      lines += sublines(indent: below(6) == 0 ? own : own + "  ")
    }
    return lines
  }

  private mutating func ending() -> String {
    below(8) == 0 ? pick([".", " .", " ", "  # Why?", " #\u{7}", "\t", ",", " .."]) : ""
  }

  private mutating func sublines(indent: String) -> String {
    guard below(6) == 0 else { return "" }
    return (0..<1 + below(2)).map { _ in
      pick([
        "\(indent)note As told.", "\(indent)source Gazette, page 3", "\(indent)source Gazete",
        "\(indent)and s1", "\(indent)note Half a \u{1}", "", "  ", "# Between", "\(indent)# In",
        "\(indent)to Borland", "\(indent)ıf s1", "\(indent)since 2020", "\(indent)note \"open",
        "\(indent)and.", "\(indent)Andland",
      ]) + "\n"
    }.joined()
  }

  // MARK: Sentences

  private mutating func sentence(ofActions: Bool) -> String {
    if below(30) == 0 { return pick(["", "?x greets", "today greets", "not", "count of s1"]) }
    let isAction = below(20) == 0 ? !ofActions : ofActions
    var words =
      isAction
      ? [
        "A greets A", "A greets", "A pays N", "A docks at P", "A calls on A by D", "A New A",
        "A greets A on D",
      ][below(7)]
      : [
        "A owes N to A", "A trusts A", "A trusts A in P", "A A agree", "A is bound until D",
        "the A stands", "A says T", "A is glad", "A greets A",
      ][below(9)]
    var sentence = ""
    for word in words.split(separator: " ") {
      if !sentence.isEmpty { sentence += below(60) == 0 ? "  " : " " }
      switch word {
      case "A": sentence += state()
      case "P":
        sentence += pick(["Bay", "New Bay", "Deep", "the Deep", "s1 Bay", "\"Deep\"", "s1"])
      case "N": sentence += number()
      case "D": sentence += date()
      case "T": sentence += pick(["\"no\"", "\"a # b\"", "yes", "\"\""])
      default: sentence += below(40) == 0 ? word.uppercased() : String(word)
      }
    }
    words = sentence
    return words
  }

  private mutating func state() -> String {
    if below(10) == 0 { return pick(["Arlnd", "?", "?x", "nobody", "Bay", "3", "today", "the"]) }
    let name = pick([
      "Arland", "Arland", "Borland", "Borland", "Carland", "New Arland", "Arland New", "s1",
      "s1 s2",
      "Türkiye", "türkİye", "한국", "The Isles", "Isles", "737 Isles", "\"Borland\"", "Greets",
      "2019",
      "\"Bosnia and Herzegovina\"", "Ostr.", "Ostr", "The C", "ARLAND", "arland.", "Owes",
    ])
    return below(12) == 0 ? "the \(name)" : name
  }

  private mutating func number() -> String {
    pick([
      "5", "-3.5", "2019", "70000", "1.23456", "0.0001", "900000000000000", "9000000000000000",
      "5.",
      "2 + 3", "(2 + 3)", "-", "12a", "1.5.2", "007", "2019-01", "Arland", "3 days", "?n",
    ])
  }

  private mutating func date() -> String {
    pick([
      "2020-02-01", "2020-02-10", "2020-02-10", "2020-02-11", "2020-03-01", "2019-05-06",
      "2018-01-01",
      "2020-02", "2020", "2020-02-30", "2020-2-1", "2020-02-10.", "02020-02-1", "tomorrow",
      "2020-02-12", "2020-02-13",
    ])
  }
}
