import Quantities
import ScenarioLanguage

@testable import Demarche

/// Shortest plans straight from the contract: every state kept whole, every move tried on every day.
struct PlainPlans {
  struct Cost: Hashable, Comparable {
    var moves: Int
    var waits: Int
    var day: Day
    static func < (left: Cost, right: Cost) -> Bool {
      (left.moves, left.waits, left.day) < (right.moves, right.waits, right.day)
    }
  }

  private struct Key: Hashable {
    var stored: [Fact: Day]
    var events: Set<PlainState.Event>
    var today: Day

    init(_ state: PlainState) {
      (stored, events, today) = (state.stored, state.events, state.today)
    }
  }

  let model: Model
  let goal: Query
  let last: Day
  let moveLimit: Int

  /// All moves there are; nil where some action takes what is no entity.
  static func moves(of model: Model) -> [Move]? {
    var result: [Move] = []
    for (place, action) in model.actions.enumerated() {
      var tuples: [[Value]] = [[]]
      for slot in action.slots {
        guard slot.kind > .text else { return nil }
        let names = model.entities.indices.filter {
          model.isKind(model.entities[$0].kind, slot.kind)
        }
        tuples = tuples.flatMap { tuple in names.map { tuple + [.entity(EntityID($0))] } }
      }
      result += tuples.map { Move(action: ActionID(place), values: $0) }
    }
    return result
  }

  /// The least cost, or nil.
  func best(from start: PlainState, _ moves: [Move]) -> Cost? {
    var seen = Set<Key>()
    var layer: [[PlainState]] = [[start]]
    for count in 0...moveLimit {
      var next: [[PlainState]] = []
      var waits = 0
      while waits < layer.count {
        let states = layer[waits].filter { seen.insert(Key($0)).inserted }
        if let day = states.filter(holds).map(\.today).min() {
          return Cost(moves: count, waits: waits, day: day)
        }
        for state in states {
          for later in waited(state) { PlainPlans.put(later, waits + 1, &layer) }
          guard count < moveLimit else { continue }
          for move in moves {
            var after = state
            if after.play(move).refusal == nil { PlainPlans.put(after, waits, &next) }
          }
        }
        waits += 1
      }
      layer = next
    }
    return nil
  }

  private static func put(_ state: PlainState, _ waits: Int, _ layer: inout [[PlainState]]) {
    while layer.count <= waits { layer.append([]) }
    layer[waits].append(state)
  }

  private func holds(_ state: PlainState) -> Bool {
    !state.solve(goal.condition, goal.scope, [:], outside: Set(goal.columns), state.facts()).isEmpty
  }

  /// The states on later days, if only time passes.
  private func waited(_ start: PlainState) -> [PlainState] {
    var result: [PlainState] = []
    var state = start
    while state.today < last, let day = Day(number: Int(state.today.number) + 1) {
      let due = state.reactions().filter { $0.value == day }.keys
      state.today = day
      if !due.isEmpty { _ = state.carryOut(Set(due)) }
      result.append(state)
    }
    return result
  }
}
