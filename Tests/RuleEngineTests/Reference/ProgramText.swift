@testable import RuleEngine

/// Programs as text, for failures to be read.
struct ProgramText {
  let program: Program
  let decode: (Symbol) -> Cell

  func text() -> String {
    var lines: [String] = []
    for (place, relation) in program.relations.enumerated() {
      let since = relation.sinceRelation.map { " since r\($0.number)" } ?? ""
      let unique = relation.uniqueness.map { " one \($0.value) for \($0.keys)" }.joined()
      lines.append("relation r\(place)/\(relation.arity)\(since)\(unique)")
    }
    for (place, aggregate) in program.aggregates.enumerated() {
      lines.append(
        "aggregate a\(place) = \(aggregate.function) of r\(aggregate.source.number)"
          + " column \(aggregate.value ?? -1) by \(aggregate.groups)")
    }
    for (place, rule) in program.rules.enumerated() {
      lines.append("rule \(place): \(atom(rule.head, rule.headTerms)) :- \(text(rule.body))")
    }
    for (place, action) in program.actions.enumerated() {
      lines.append("action \(place)/\(action.slotCount), events r\(action.events.number)")
      for need in action.needs { lines.append("  needs \(text(need.body))") }
      for effect in action.effects { lines.append("  \(text(effect))") }
    }
    for (place, reaction) in program.reactions.enumerated() {
      lines.append(
        "reaction \(place): r\(reaction.trigger.number) \(reaction.hasDay ? "with day" : "")"
          + " gives \(reaction.variables)")
      for effect in reaction.effects { lines.append("  \(text(effect))") }
    }
    for relation in program.prohibitions { lines.append("never r\(relation.number)") }
    return lines.joined(separator: "\n")
  }

  func text(_ body: [Program.Literal]) -> String { body.map(text).joined(separator: ", ") }

  private func text(_ effect: Program.Effect) -> String {
    let terms = effect.terms.map { $0.map(text) ?? "_" }.joined(separator: ",")
    let condition = effect.query.map { " where \(text($0.body))" } ?? ""
    return "\(effect.begins ? "begins" : "ends") r\(effect.relation.number)(\(terms))\(condition)"
  }

  func atom(_ relation: Program.RelationID, _ terms: [Program.Operand]) -> String {
    "r\(relation.number)(\(terms.map(text).joined(separator: ",")))"
  }

  private func text(_ operand: Program.Operand) -> String {
    switch operand {
    case .constant(let symbol): ProgramText.text(decode(symbol))
    case .variable(let variable): "v\(variable)"
    case .anything: "_"
    }
  }

  static func text(_ cell: Cell) -> String {
    switch cell {
    case .atom(let atom): "#\(atom)"
    case .day(let day): day.text
    case .number(let number): number.text
    case .text(let text): "\"\(text)\""
    }
  }

  static func text(_ relation: Int, _ tuple: Tuple) -> String {
    "r\(relation)(\(tuple.map(text).joined(separator: ",")))"
  }

  private func text(_ expression: Expression) -> String {
    switch expression {
    case .constant(let symbol): ProgramText.text(decode(symbol))
    case .variable(let variable): "v\(variable)"
    case .today: "today"
    case .arithmetic(let left, let operation, let right):
      "(\(text(left)) \(operation) \(text(right)))"
    case .shift(let start, let isForward, let amount, let unit):
      "(\(text(start)) \(isForward ? "+" : "-") \(text(amount)) \(unit.name))"
    }
  }

  func text(_ literal: Program.Literal) -> String {
    switch literal {
    case .holds(let relation, let terms): atom(relation, terms)
    case .since(let relation, let terms, let day):
      "\(atom(relation, terms)) since \(text(day))"
    case .absent(let relation, let terms): "not \(atom(relation, terms))"
    case .compare(let left, let comparison, let right, let isNegated):
      "\(isNegated ? "not " : "")\(text(left)) \(comparison) \(text(right))"
    case .aggregate(let aggregate, let groups, let value):
      "\(text(value)) = a\(aggregate.number)[\(groups.map(text).joined(separator: ","))]"
    case .none(let body, let outer): "none\(outer)(\(text(body)))"
    case .any(let parts): "any(\(parts.map { text($0) }.joined(separator: " | ")))"
    case .fold(let function, let of, let all, let body, let outer, let value):
      "\(text(value)) = \(function) of \(of) all \(all) outer \(outer) (\(text(body)))"
    }
  }
}
