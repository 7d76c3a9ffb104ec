/// A scenario with a long script: twenty states lend to and repay each other, with a derived
/// relation kept right after every event.
enum LongHistory {
  private static let stateCount = 20

  static func text(events: Int) -> String {
    var text = """
      scenario A long ledger
        starts 1000-01-01

      kind State

      """
    for state in 0..<stateCount { text += "State s\(state)\n" }
    text += """

      relation ?a:State owes ?b:State
      relation ?a:State only lends to ?b:State

      rule Nothing owed in return
        ?a only lends to ?b
          if ?b owes ?a
          and not ?a owes ?b

      action ?a:State lends to ?b:State
        begins ?b owes ?a

      action ?a:State repays ?b:State
        ends ?a owes ?b


      """
    var seed: UInt64 = 7
    for event in 0..<events {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let bits = Int(seed >> 33)
      let lender = bits % stateCount
      let debtor = (lender + 1 + bits / stateCount % (stateCount - 1)) % stateCount
      let verb = bits / 1000 % 2 == 0 ? "lends to" : "repays"
      text += "on \(date(of: event)) s\(lender) \(verb) s\(debtor)\n"
    }
    return text
  }

  /// Two events a day, by months of 28 days: every one of them is a date.
  static func date(of event: Int) -> String {
    let day = event / 2
    let (year, rest) = (1000 + day / 336, day % 336)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(rest / 28 + 1))-\(two(rest % 28 + 1))"
  }
}
