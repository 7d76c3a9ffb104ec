import Quantities
import RuleEngine
import ScenarioLanguage

/// What has been worked out about the moment in view for what is typed there: which moves can be
/// made, and what they would change. It costs no more than so much for each key; what that leaves
/// open counts as possible.
struct Insight {
  enum Trial {
    /// What the move would change, in a few words.
    case legal(String)
    case refused(StepRefusal)
  }

  enum Possibilities {
    case none
    /// All moves that there are.
    case few([[Value?]])
    case many
  }

  struct Key: Hashable {
    var action: Int
    var given: [Int: Value]
    /// How many are few.
    var few: Int
  }

  /// What goes on just now.
  struct Concerned {
    var next: Set<Move> = []
    var entities: Set<EntityID> = []
  }

  /// Plans hold for the whole session.
  var plans: [MovePlan.Key: MovePlan] = [:]
  /// By action, also for the whole session: what its moves may change.
  var reaches: [Int: Reaches] = [:]
  var trials: [Move: Trial] = [:]
  var possibilities: [Key: Possibilities] = [:]
  var concerned: Concerned?
  private var moment: MomentID?
  private var day: Day?
  private var effort = 0

  /// Work for one key: about a hundredth of a second, in rows looked at and changes made.
  private static let effortMax = 6000

  /// Begins with a key's work; what is known of another moment is forgotten.
  mutating func begin(at view: SessionState.View) {
    effort = 0
    guard moment != view.moment || day != view.day else { return }
    (moment, day) = (view.moment, view.day)
    trials = [:]
    possibilities = [:]
    concerned = nil
  }

  mutating func spend(_ work: Int) { effort += work }

  var isExhausted: Bool { effort > Insight.effortMax }
}

extension Session {
  /// The moves of an action that can be made with some slots given; nil where that is too much to
  /// find out.
  func possibilities(action: Int, given: [Int: Value], few: Int) -> Insight.Possibilities? {
    let key = Insight.Key(action: action, given: given, few: few)
    if let known = insight.possibilities[key] { return known }
    if insight.isExhausted { return nil }
    let limit = 64
    guard let fillings = fillings(action: action, given: given, atMost: limit) else { return nil }
    insight.spend(4 + fillings.count)
    var legal: [[Value?]] = []
    var result: Insight.Possibilities?
    for values in fillings {
      if let move = Move(action: action, values) {
        guard let trial = trial(move) else { return nil }
        guard case .legal = trial else { continue }
      }
      legal.append(values)
      if legal.count > few {
        result = .many
        break
      }
    }
    if result == nil {
      // Not all were looked at: there may be more.
      if fillings.count >= limit { return legal.isEmpty ? nil : .many }
      result = legal.isEmpty ? Insight.Possibilities.none : .few(legal)
    }
    insight.possibilities[key] = result
    return result
  }

  /// Whether a move would be refused, and what it would change; nil where that is too much to find
  /// out.
  func trial(_ move: Move) -> Insight.Trial? {
    if let known = insight.trials[move] { return known }
    if insight.isExhausted { return nil }
    let result: Insight.Trial
    var changed = 0
    switch world.carryingOut(
      move,
      { stretch in
        changed = stretch.count
        return brief(stretch)
      })
    {
    case .success(let words): result = .legal(words)
    case .failure(let refusal): result = .refused(refusal)
    }
    insight.spend(20 + 2 * changed)
    insight.trials[move] = result
    return result
  }

  /// What a stretch of the log changes, in a few words.
  private func brief(_ stretch: Range<Int>) -> String {
    if stretch.count > 2000 { return say(LineMessage.changesVeryMuch) }
    let changes = changes(of: [stretch], isNet: true)
    var parts =
      changes.began.map { "+ " + shown(sentence: $0) }
      + changes.ended.map { "− " + shown(sentence: $0) }
    let derived =
      changes.derivedBegan.map { "+ " + shown(sentence: $0) }
      + changes.derivedEnded.map { "− " + shown(sentence: $0) }
    if parts.isEmpty { parts = derived } else if parts.count == 1 { parts += derived }
    let total = changes.began.count + changes.ended.count + derived.count
    if total == 0 { return say(LineMessage.changesNothing) }
    let more = total - min(parts.count, 2)
    return parts.prefix(2).joined(separator: "  ")
      + (more > 0 ? "  " + say(LineMessage.andMore(more)) : "")
  }

  /// Why no move of an action can be made with some slots given: the first need that fails.
  func obstacle(action place: Int, given: [Int: Value]) -> String {
    let action = model.actions[place]
    let binding = Dictionary(uniqueKeysWithValues: given.map { (VariableID($0.key), $0.value) })
    if let move = Move(action: place, action.slots.indices.map { given[$0] }),
      case .refused(let refusal)? = trial(move)
    {
      if let failing = refusal.needs.firstIndex(of: false) {
        let need = action.needs[failing]
        return say(LineMessage.needs(shown(need.condition, need.scope, binding)))
      }
      insight.spend(200)
      let words = self.refusal(of: move, refusal)
      return words.never ?? words.contradiction ?? words.cascade ?? words.arithmetic
        ?? say(LineMessage.refused)
    }
    for need in action.needs {
      // Where other slots stand, only that there is nothing for them tells something.
      let known = binding.filter { need.condition.variables.contains($0.key) }
      let given = VariableSet(known.keys)
      let slots = need.condition.variables.filter { $0.number < action.slots.count }
      guard slots.isSubset(of: given) || need.condition.conjuncts.allSatisfy(\.isSentence),
        Binding(need.condition.conjuncts, bound: given, outside: given).isComplete
      else {
        continue
      }
      if insight.isExhausted { break }
      insight.spend(100)
      if firstBinding(of: need.condition, need.scope, known) == nil {
        return say(LineMessage.needs(shown(need.condition, need.scope, binding)))
      }
    }
    return say(LineMessage.noneCanBeMade)
  }
}
