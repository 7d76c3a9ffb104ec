import Foundation

/// What W1 replays: dated moves between states, most of them legal when their turn comes.
public struct EventLog {
  public enum Kind: String {
    case impose, lift, relist, delist, sign, end, boycott, unboycott, protest
  }

  public struct Event {
    public var day: Int
    public var kind: Kind
    public var from: Int
    public var to: Int
    /// The number of a product or of a pact; 0 where the kind has neither.
    public var argument: Int
  }

  public let stateCount: Int
  public let events: [Event]

  /// The events of the peers' `gen_events.py`, number for number.
  public init(count: Int, stateCount: Int, seed: Int = 7) {
    var random = PythonRandom(seed: UInt32(seed * 1_000_003 + stateCount))
    var holding = Set<Int>()
    var day = 0
    var events: [Event] = []
    events.reserveCapacity(count)
    let categories: [(begin: Kind, end: Kind, chance: Double, arguments: Int)] = [
      (.impose, .lift, 0.12, 4), (.relist, .delist, 0.9, 0), (.sign, .end, 0.35, 3),
      (.boycott, .unboycott, 0.12, 0), (.protest, .protest, 1, 0),
    ]
    let weights = [35, 50, 70, 85, 100]
    while events.count < count {
      if random.unit() < 0.5 { day += 1 }
      let from = Int(Double(stateCount) * pow(random.unit(), 1.5))
      let to = Int(Double(stateCount) * random.unit())
      guard from != to else { continue }
      let number = random.choice(cumulative: weights)
      let category = categories[number]
      var event = Event(day: day, kind: .protest, from: from, to: to, argument: 0)
      if category.begin != .protest {
        if category.arguments > 0 { event.argument = random.below(category.arguments) }
        let key = ((number * 4 + event.argument) * stateCount + from) * stateCount + to
        if holding.contains(key) {
          event.kind = category.begin
          if random.unit() < 0.85 {
            holding.remove(key)
            event.kind = category.end
          }
        } else {
          guard random.unit() <= category.chance else { continue }
          event.kind = category.end
          if random.unit() < 0.87 {
            holding.insert(key)
            event.kind = category.begin
          }
        }
      }
      events.append(event)
    }
    self.stateCount = stateCount
    self.events = events
  }

  /// The log as the peers read it: a line `DAY EVENT A B ARG` for each event.
  public var lines: String {
    var text = ""
    text.reserveCapacity(events.count * 28)
    for event in events {
      let argument: String
      switch event.kind {
      case .impose, .lift: argument = "p\(event.argument)"
      case .sign, .end: argument = "k\(event.argument)"
      default: argument = "-"
      }
      text += "\(event.day) \(event.kind.rawValue) s\(event.from) s\(event.to) \(argument)\n"
    }
    return text
  }
}
