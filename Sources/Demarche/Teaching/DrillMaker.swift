import Quantities
import RuleEngine
import ScenarioLanguage

/// Makes a drill's questions from a course of events: the branch in view, and what the script still has
/// to bring on it.
///
/// Every question is made from a moment of that course, its key and the falsehood of its other choices
/// by the engine there. To be used within a trial, since it plays the script on.
struct DrillMaker {
  let session: Session
  var numbers: SeededNumbers
  /// The moments after the start, in order.
  let moments: [MomentID]
  /// The last of each day: what `goto` shows.
  let dayEnds: [MomentID]
  private var asked = Set<String>()

  /// How many events of the script are played for it.
  private static let eventsMax = 2000
  static let choiceCount = 4

  init(_ session: Session, seed: Int) {
    self.session = session
    numbers = SeededNumbers(seed: UInt64(bitPattern: Int64(seed)))
    let world = session.world
    world.move(to: session.tip)
    var left = DrillMaker.eventsMax
    while left > 0, world.nextEvent != nil, !session.isInterrupted() {
      _ = world.playNextEvent(isInterrupted: session.isInterrupted)
      left -= 1
    }
    let moments = world.history.way(from: .start, to: world.place)
    self.moments = moments
    dayEnds = moments.indices.filter { place in
      place + 1 == moments.count
        || world.history[moments[place + 1]].day > world.history[moments[place]].day
    }.map { moments[$0] }
  }

  var world: World { session.world }
  var model: Model { session.model }

  func say(_ message: DrillMessage) -> String { session.say(message) }

  func shown(_ move: Move) -> String { session.shown(sentence: model.sentence(move)) }

  /// So many questions, or as many as can be made.
  mutating func questions(_ count: Int, about topic: DrillTopic?) -> [DrillQuestion] {
    var result: [DrillQuestion] = []
    var tries = 40 * count + 40
    while result.count < count, tries > 0, !session.isInterrupted() {
      tries -= 1
      let topics = topic.map { [$0] } ?? DrillTopic.allCases
      let next = topics[topics.count == 1 ? 0 : numbers.below(topics.count)]
      guard let question = question(about: next), asked.insert(question.text).inserted else {
        continue
      }
      result.append(question)
    }
    return result
  }

  private mutating func question(about topic: DrillTopic) -> DrillQuestion? {
    switch topic {
    case .why: numbers.below(2) == 0 ? ruleQuestion() : refusalQuestion()
    case .history: numbers.below(3) == 0 ? firstQuestion() : dayQuestion()
    case .consequences: consequenceQuestion()
    case .deadlines: deadlineQuestion()
    }
  }

  /// Puts the view at the end of a day of the course drawn by chance; the day.
  mutating func goSomewhere() -> Day {
    go(to: numbers.element(of: dayEnds) ?? .start)
    return world.database.today
  }

  func go(to moment: MomentID) {
    session.state.view.moment = moment
    session.state.view.day = world.history[moment].day
    session.show()
  }

  /// A question with its choices shuffled; nil where there are too few.
  mutating func finished(
    _ topic: DrillTopic, _ text: String, right: String,
    wrong: [(text: String, remark: String)], hints: [String], day: Day
  ) -> DrillQuestion? {
    var seen: Set<String> = [right]
    let others = wrong.filter { seen.insert($0.text).inserted }.prefix(DrillMaker.choiceCount - 1)
    guard !others.isEmpty else { return nil }
    let all = numbers.shuffled([(text: right, remark: "")] + others)
    let place = all.firstIndex { $0.text == right } ?? 0
    return DrillQuestion(
      topic: topic, text: text, choices: all.map(\.text), right: place, remarks: all.map(\.remark),
      hints: hints + [say(.itIs(right, mark: Session.letter(place)))], day: day)
  }

  /// The moves of the course, in order, refused ones left out.
  var moves: [(moment: MomentID, move: Move)] {
    moments.compactMap { id in
      guard world.history.details[id]?.refusal == nil, let move = world.move(of: id) else {
        return nil
      }
      return (id, move)
    }
  }
}

extension DrillMaker {
  /// An item of the scenario in one line, without its titles and phrases in other languages.
  func plainSource(of span: Span, withoutTitle: Bool = false) -> String {
    let lines = session.source(of: span).split(whereSeparator: \.isNewline).map(\.trimmed)
    return lines.dropFirst(withoutTitle ? 1 : 0)
      .filter { !$0.hasPrefix("in ") && !$0.hasPrefix("#") }
      .flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
  }
}
