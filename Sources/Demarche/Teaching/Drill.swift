import Quantities

/// What a drill can ask about.
public enum DrillTopic: String, Sendable, CaseIterable {
  case why, history, consequences, deadlines
}

/// A question made from the scenario in hand: choices of which one is right by the engine.
struct DrillQuestion: Equatable {
  var topic: DrillTopic
  var text: String
  var choices: [String]
  /// The place of the right one.
  var right: Int
  /// By choice: what is to be said where it is chosen and wrong.
  var remarks: [String]
  /// The rule, the condition that decides, the answer.
  var hints: [String]
  /// The day that it asks about.
  var day: Day
}

/// A drill that is being worked through: a part of a session's state.
struct DrillState: Equatable {
  var topic: DrillTopic?
  var seed: Int
  var questions: [DrillQuestion]
  /// The question that waits; the number of questions where the drill is over.
  var place = 0
  var done: Set<Int> = []

  var question: DrillQuestion? { place < questions.count ? questions[place] : nil }
}
