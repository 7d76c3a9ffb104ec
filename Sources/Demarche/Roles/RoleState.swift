import Quantities
import ScenarioLanguage

/// The role that somebody plays: a part of a session's state.
struct RoleState: Equatable {
  var actor: EntityID
  var seed: Int
  /// The round that is being played, from 1.
  var round = 1
  /// Where the role was taken up, where this round began, and where the one before it did.
  var start: MomentID
  var roundStart: MomentID
  var lastRoundStart: MomentID?
  /// What may be expected of the others, as far as it has been drawn.
  var drawn: [ResponseKey: DrawnResponse] = [:]
}

/// A response, for one binding of its condition.
struct ResponseKey: Hashable {
  var response: Int
  var values: [Value]
}

/// What was drawn when a response's condition came to hold.
struct DrawnResponse: Equatable {
  var move: Move
  /// The day on which it is made if it can be; nil where it is not made, or was tried already.
  var day: Day?
}
