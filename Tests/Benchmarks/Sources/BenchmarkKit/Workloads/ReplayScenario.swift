/// W1 as a scenario: sanctions, lists, agreements, boycotts and protests between states, and what
/// follows from them. W1r has one thing more: who is linked to whom, over any number of partners.
public struct ReplayScenario {
  public let log: EventLog
  public let isRecursive: Bool

  public init(_ log: EventLog, isRecursive: Bool) {
    self.log = log
    self.isRecursive = isRecursive
  }

  public var text: String {
    var text = ReplayScenario.world(stateCount: log.stateCount)
    if isRecursive { text += ReplayScenario.links }
    text.reserveCapacity(text.utf8.count + log.events.count * 44)
    for event in log.events {
      text += "on \(ReplayScenario.date(event.day)) \(ReplayScenario.move(event))\n"
    }
    return text
  }

  /// The queries whose answers are the sizes of the derived relations, in the reference's order.
  public static func countingLines(isRecursive: Bool) -> [String] {
    ["is strained with", "speeds exports to", "is a partner of"].map { counting($0) }
      + (isRecursive ? [counting("is linked to")] : [])
  }

  private static func counting(_ verb: String) -> String {
    "?n = count of ?a ?b where (?a \(verb) ?b)"
  }

  static func move(_ event: EventLog.Event) -> String {
    let (a, b, argument) = ("s\(event.from)", "s\(event.to)", event.argument)
    switch event.kind {
    case .impose: return "\(a) restricts p\(argument) to \(b)"
    case .lift: return "\(a) frees p\(argument) for \(b)"
    case .relist: return "\(a) lists \(b)"
    case .delist: return "\(a) strikes \(b)"
    case .sign: return "\(a) signs k\(argument) with \(b)"
    case .end: return "\(a) leaves k\(argument) with \(b)"
    case .boycott: return "\(a) boycotts \(b)"
    case .unboycott: return "\(a) buys from \(b)"
    case .protest: return "\(a) protests to \(b)"
    }
  }

  /// The day with a number, counted from 0001-01-01: the longest log ends before the year 9999.
  static func date(_ number: Int) -> String {
    // Howard Hinnant's conversion: years begin in March.
    let days = number + 306
    let era = days / 146_097
    let ofEra = days % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month < 10 ? month + 3 : month - 9, 2))-\(padded(day, 2))"
  }

  static func world(stateCount: Int) -> String {
    """
    scenario A long quarrel
      starts 0001-01-01

    kind State
    kind Product
    kind Pact

    State \((0..<stateCount).map { "s\($0)" }.joined(separator: ", "))
    Product p0, p1, p2, p3
    Pact k0, k1, k2

    relation ?a:State has restricted ?p:Product to ?b:State
    relation ?a:State has ?b:State on its list
    relation ?a:State is bound to ?b:State by ?k:Pact
    relation ?a:State is boycotting ?b:State
    relation ?a:State is strained with ?b:State
    relation ?a:State speeds exports to ?b:State
    relation ?a:State is a partner of ?b:State

    rule Boycotts strain
      ?a is strained with ?b if ?a is boycotting ?b

    rule Restrictions strain
      ?a is strained with ?b if ?a has restricted ? to ?b

    rule Lists speed exports
      ?a speeds exports to ?b if ?a has ?b on its list and not ?a has restricted ? to ?b

    rule Partners
      ?a is a partner of ?b
        if ?a is bound to ?b by k0 and not ?a is strained with ?b and not ?b is strained with ?a

    action ?a:State restricts ?p:Product to ?b:State
      needs not ?a has restricted ?p to ?b
      begins ?a has restricted ?p to ?b

    action ?a:State frees ?p:Product for ?b:State
      needs ?a has restricted ?p to ?b
      ends ?a has restricted ?p to ?b

    action ?a:State lists ?b:State
      needs not ?a has ?b on its list
      begins ?a has ?b on its list

    action ?a:State strikes ?b:State
      needs ?a has ?b on its list
      ends ?a has ?b on its list

    action ?a:State signs ?k:Pact with ?b:State
      needs not ?a is bound to ?b by ?k
      begins ?a is bound to ?b by ?k

    action ?a:State leaves ?k:Pact with ?b:State
      needs ?a is bound to ?b by ?k
      ends ?a is bound to ?b by ?k

    action ?a:State boycotts ?b:State
      needs not ?a is boycotting ?b
      begins ?a is boycotting ?b

    action ?a:State buys from ?b:State
      needs ?a is boycotting ?b
      ends ?a is boycotting ?b

    action ?a:State protests to ?b:State
      needs ?b is strained with ?a


    """
  }

  private static let links = """
    relation ?a:State is linked to ?b:State

    rule Partners are linked
      ?a is linked to ?b if ?a is a partner of ?b

    rule Links go on
      ?a is linked to ?c if ?a is linked to ?b and ?b is a partner of ?c


    """
}
