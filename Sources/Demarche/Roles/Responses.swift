import Quantities
import RuleEngine
import ScenarioLanguage

/// How actors may be expected to react.
extension Session {
  /// A response whose condition holds.
  struct OpenResponse {
    var key: ResponseKey
    var move: Move
    var binding: Values
  }

  /// The responses whose conditions hold where the engine stands, in the order of their moves'
  /// sentences; several bindings that come to one move of one response are one each.
  func openResponses() -> [OpenResponse] {
    var result: [(response: OpenResponse, text: String)] = []
    for (place, response) in model.responses.enumerated() {
      let found = bindings(of: response.when, response.scope, [:])?.bindings ?? []
      for binding in found {
        let values = response.terms.map { value(of: $0, response.scope, binding) }
        guard let move = Move(action: Int(response.action.number), values) else { continue }
        let key = ResponseKey(
          response: place, values: binding.keys.sorted().compactMap { binding[$0] })
        result.append(
          (OpenResponse(key: key, move: move, binding: binding), model.sentence(move)))
      }
    }
    return result.sorted {
      ($0.text, $0.response.key.response) < ($1.text, $1.response.key.response)
    }.map(\.response)
  }

  /// The last day of a response's window, counted from the day on which its condition came to hold.
  func lastDay(of response: Response, from day: Day) -> Day {
    day.adding(response.within, response.unit) ?? .last
  }

  // MARK: Expect

  /// How many moments are looked back through for the day on which a condition came to hold.
  private static let momentsBack = 1000

  /// The responses that may be expected now: their conditions hold, their windows are open, and they
  /// have not been made since.
  func expected() -> [Answer.ExpectedResponse] {
    show()
    let open = openResponses()
    let days = daysFrom(open)
    var result: [Answer.ExpectedResponse] = []
    for one in open {
      let response = model.responses[one.key.response]
      let from = days[one.key] ?? date
      let until = lastDay(of: response, from: from)
      guard until >= date, response.likelihood.tenThousandths > 0, !wasMade(one.move, since: from)
      else { continue }
      result.append(
        Answer.ExpectedResponse(
          response: response.title, move: model.sentence(one.move), actor: actor(of: one.move),
          likelihood: response.likelihood, from: from, until: until,
          isLegal: world.isLegal(one.move), note: response.note,
          sources: references(response.citations)))
    }
    return result
  }

  private func wasMade(_ move: Move, since day: Day) -> Bool {
    let condition = Condition.happened(
      move.action, move.values.map { .value($0) }, on: .variable(VariableID(0)))
    var scope = Scope()
    scope.variables = [Scope.Variable(name: "day", kind: .date)]
    let after = Condition.compare(
      .variable(VariableID(0)), .greaterOrEqual, .value(.date(day)))
    return firstBinding(of: .all([condition, after]), scope, [:]) != nil
  }

  /// Since which day each has held without a break, up to the view.
  private func daysFrom(_ open: [OpenResponse]) -> [ResponseKey: Day] {
    var result: [ResponseKey: Day] = [:]
    for one in open { result[one.key] = date }
    var left = open
    var moment = state.view.moment
    defer { show() }
    for _ in 0..<Session.momentsBack where !left.isEmpty {
      let day = world.history[moment].day
      world.move(to: moment)
      left = left.filter { one in
        let response = model.responses[one.key.response]
        guard firstBinding(of: response.when, response.scope, one.binding) != nil else {
          return false
        }
        result[one.key] = day
        return true
      }
      if moment == .start { break }
      moment = world.history[moment].parent
    }
    return result
  }
}
