/// A made-up world of 200 states and 102,000 facts: who sells what to whom, who trusts and who
/// sanctions whom, with moves that touch them.
enum BigWorld {
  static let states = (0..<200).map { $0 % 2 == 0 ? "New Land\($0)" : "Land\($0)" }
  static let goods = (0..<5).map { "Good\($0)" }

  static func text() -> String {
    var random = LinearNumbers(state: 11)
    func pair() -> (String, String) {
      let left = random.next(below: states.count)
      let step = 1 + random.next(below: states.count - 1)
      return (states[left], states[(left + step) % states.count])
    }
    func facts(_ count: Int, _ sentence: (String, String) -> String) -> [String] {
      var seen = Set<String>()
      while seen.count < count {
        let (left, right) = pair()
        seen.insert("  " + sentence(left, right))
      }
      return seen.sorted()
    }
    let given =
      facts(90_000) { "\($0) sells \(goods[random.next(below: goods.count)]) to \($1)" }
      + facts(10_000) { "\($0) trusts \($1)" } + facts(2000) { "\($0) sanctions \($1)" }
    let header = ["scenario A big world", "  starts 2020-01-01", "kind State", "kind Good"]
    let names = states.map { "State \($0)" } + goods.map { "Good \($0)" }
    return (header + names + [model] + given + ["on 2020-02-01 Land1 closes its ports to Land3"])
      .joined(separator: "\n") + "\n"
  }

  private static let model = """
    relation ?a:State sells ?g:Good to ?b:State
    relation ?a:State trusts ?b:State
    relation ?a:State sanctions ?b:State
    relation ?a:State is allied with ?b:State
    relation ?a:State has protested to ?b:State
    relation ?a:State has closed its ports to ?b:State
    relation ?a:State is at odds with ?b:State
    rule Sanctions sour relations
      ?a is at odds with ?b
        if ?a sanctions ?b
    rule Ill will is mutual
      ?a is at odds with ?b
        if ?b sanctions ?a
    action ?a:State sanctions exports of ?b:State
      needs ?a != ?b
      needs not ?a sanctions ?b
      begins ?a sanctions ?b
      ends ?a sells ? to ?b
    action ?a:State lifts sanctions on ?b:State
      needs ?a sanctions ?b
      ends ?a sanctions ?b
    action ?a:State protests to ?b:State
      needs ?a is at odds with ?b
      needs not ?a has protested to ?b
      begins ?a has protested to ?b
    action ?a:State begins selling ?g:Good to ?b:State
      needs ?a != ?b
      needs not ?a sells ?g to ?b
      needs not ?a sanctions ?b
      begins ?a sells ?g to ?b
    action ?a:State stops selling ?g:Good to ?b:State
      needs ?a sells ?g to ?b
      ends ?a sells ?g to ?b
    action ?a:State allies itself with ?b:State
      needs ?a trusts ?b
      needs not ?a is allied with ?b
      begins ?a is allied with ?b
      begins ?b is allied with ?a
    action ?a:State closes its ports to ?b:State
      needs ?a != ?b
      needs not ?a has closed its ports to ?b
      begins ?a has closed its ports to ?b
    given
    """
}

/// Numbers that are the same everywhere (Knuth's MMIX generator).
struct LinearNumbers {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
