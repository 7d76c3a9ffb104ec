import ScenarioLanguage

@testable import Demarche

/// A condition that an explanation shows, read back and tried out in a plain state.
///
/// What is shown need not be a line that can be typed: a day stands where `since` takes a variable,
/// parts of a rule are torn from what gives their variables values, and names that two variables of
/// a rule stand for may be of kinds that no line compares. Each of these is read all the same.
struct ShownCondition {
  private let condition: Condition
  private var scope: Scope
  private let columns: [VariableID]
  /// Whether it is the contrary that was read.
  private let isInverted: Bool
  /// Whether it cannot hold, as it says something of what is of another kind: so a rule's part reads
  /// where a name is of no narrower kind than the rule's head asks for.
  private var isOfWrongKind = false

  /// Nil where it cannot be read.
  ///
  /// - Parameter rule: the rule that the condition is a part of, whose variables may be of narrower
  ///   kinds than their own sentences ask for.
  init?(_ text: String, in session: Session, rule: Rule? = nil) {
    let dated = ShownCondition.naming(daysIn: text)
    for (line, isInverted) in [(dated, false), ("not (\(dated))", true)] {
      guard case .success(let query) = session.readCondition(line) else { continue }
      condition = query.condition
      scope = query.scope
      columns = query.columns
      self.isInverted = isInverted
      for place in scope.variables.indices {
        let same = rule?.scope.variables.first { $0.name == scope.variables[place].name }
        if let same { scope.variables[place] = same }
      }
      return
    }
    if let names = ShownCondition.comparison(of: text, in: session.model) {
      condition = names
    } else if case .failure(let mistake) = session.readCondition(dated),
      mistake.code == "wrong-kind"
    {
      condition = .all([])
      isOfWrongKind = true
    } else {
      return nil
    }
    scope = Scope()
    columns = []
    isInverted = false
  }

  func holds(in state: PlainState) -> Bool {
    if isOfWrongKind { return false }
    let found = state.solve(condition, scope, [:], outside: Set(columns), state.facts())
    return found.isEmpty == isInverted
  }

  /// `A since 1965` as `?day1 = 1965 and (A since ?day1)`.
  private static func naming(daysIn text: String) -> String {
    var days: [Substring] = []
    var result = ""
    var rest = text[...]
    while let found = rest.firstRange(of: " since ") {
      let after = rest[found.upperBound...]
      let day = after.prefix { $0.isNumber || $0 == "-" }
      result += rest[..<found.upperBound]
      if day.isEmpty {
        rest = after
      } else {
        days.append(day)
        result += "?day\(days.count)"
        rest = after[day.endIndex...]
      }
    }
    result += rest
    guard !days.isEmpty else { return text }
    let equations = days.enumerated().map { "?day\($0.offset + 1) = \($0.element)" }
    return equations.joined(separator: " and ") + " and (\(result))"
  }

  /// `A = B`, `A != B` or the contrary of two names, of whatever kinds.
  private static func comparison(of text: String, in model: Model) -> Condition? {
    if text.hasPrefix("not ("), text.hasSuffix(")") {
      return comparison(of: String(text.dropFirst(5).dropLast()), in: model).map { .none($0) }
    }
    for (sign, comparison) in [(" != ", Comparison.notEqual), (" = ", .equal)] {
      guard let found = text.firstRange(of: sign) else { continue }
      let sides = [text[..<found.lowerBound], text[found.upperBound...]].map { side in
        model.entities.indices.first { model.text(.entity(EntityID($0))) == side }
          ?? model.entities.indices.first { "\"\(model.text(.entity(EntityID($0))))\"" == side }
      }
      guard let left = sides[0], let right = sides[1] else { continue }
      return .compare(
        .value(.entity(EntityID(left))), comparison, .value(.entity(EntityID(right))))
    }
    return nil
  }
}
