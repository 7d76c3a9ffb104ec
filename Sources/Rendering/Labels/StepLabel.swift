import Wording

/// What is written around steps, states and lists of events: all that a replay shows.
enum StepLabel: Message {
  case scriptIsOver
  case nothingHasHappened
  /// Behind a move that does not begin with who makes it.
  case moveOf(String)
  /// Behind a move that a player made.
  case played
  case deadline
  case remark
  case timePasses
  case refusedAndChangesNothing
  case inConsequence
  case nothingChanges
  case note
  case source
  case soNow
  case noLonger
  case steps(Int, refused: Int)
  case nothingChangesInAll
  /// Before a move that was refused.
  case refused
  case madeSoByYourMove
  case whatHolds
  case whatFollows
  case nothingHolds
  case noScript
  case statusPlayed
  case statusRefused
  case statusSkipped
  case statusPending

  var english: String {
    switch self {
    case .scriptIsOver: "Nothing more in the script."
    case .nothingHasHappened: "Nothing has happened yet."
    case .moveOf(let actor): "(\(actor)'s move)"
    case .played: "(played)"
    case .deadline: "deadline: "
    case .remark: "remark: "
    case .timePasses: "time passes"
    case .refusedAndChangesNothing: "refused, so it changes nothing:"
    case .inConsequence: "in consequence: "
    case .nothingChanges: "nothing changes"
    case .note: "note: "
    case .source: "source: "
    case .soNow: "so now"
    case .noLonger: "no longer"
    case .steps(let count, let refused):
      counted(count, "step") + (refused == 0 ? "" : ", \(refused) refused")
    case .nothingChangesInAll: "in all, nothing changes"
    case .refused: "Refused: "
    case .madeSoByYourMove: "made so by your move "
    case .whatHolds: "What holds"
    case .whatFollows: "What follows"
    case .nothingHolds: "Nothing holds."
    case .noScript: "There is no script."
    case .statusPlayed: "played"
    case .statusRefused: "refused"
    case .statusSkipped: "skipped"
    case .statusPending: "pending"
    }
  }
}
