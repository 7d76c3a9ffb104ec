import Quantities
import ScenarioLanguage

/// Why a rule has no counterpart.
struct DatalogMisfit: Error {
  /// “… has this in it”.
  var what: String
}

/// Translates the conditions of one rule. What Soufflé cannot nest becomes a relation of its own.
struct DatalogBody {
  typealias Variables = VariableSet

  var writer: DatalogWriter
  let scope: Scope
  private let variableNames: [String]
  private var unnamed = 0

  init(_ writer: DatalogWriter, _ scope: Scope) {
    self.writer = writer
    self.scope = scope
    var names = DatalogNames()
    variableNames = scope.variables.map { names.name($0.name, else: "x") }
  }

  /// Literals, and the variables that they give values.
  struct Translation {
    var literals: [String] = []
    var bound: Variables = []
  }

  // MARK: Conditions

  /// A conjunction. `outside` are variables that what lies around it gives values.
  mutating func conjunction(
    _ parts: [Condition], outside: Variables
  ) throws(DatalogMisfit) -> Translation {
    let parts = parts.flatMap(\.conjuncts)
    var result = Translation()
    // What gives values comes first; the order of literals means nothing to Soufflé.
    var waiting: [Condition] = []
    for part in parts {
      switch part {
      case .holds, .happened, .any: try add(part, outside: outside, to: &result)
      default: waiting.append(part)
      }
    }
    // An equation gives a value once the other side has one.
    var isMoving = true
    while isMoving {
      isMoving = false
      for (place, part) in waiting.enumerated() {
        guard case .compare(let left, .equal, let right) = part,
          let given = value(left, right, result.bound.union(outside))
        else { continue }
        try add(part, outside: outside, to: &result)
        result.bound.insert(given)
        waiting.remove(at: place)
        isMoving = true
        break
      }
    }
    for part in waiting { try add(part, outside: outside, to: &result) }
    return result
  }

  /// The variable that an equation gives a value.
  private func value(_ left: Term, _ right: Term, _ bound: Variables) -> VariableID? {
    for (one, other) in [(left, right), (right, left)] {
      guard case .variable(let variable) = one, !bound.contains(variable) else { continue }
      if case .aggregate(let aggregate) = other {
        // Its own variables are its own affair.
        return aggregate.of.contains(variable) ? nil : variable
      }
      if other.variables.isSubset(of: bound) { return variable }
    }
    return nil
  }

  private mutating func add(
    _ part: Condition, outside: Variables, to result: inout Translation
  ) throws(DatalogMisfit) {
    let around = outside.union(result.bound)
    switch part {
    case .all(let parts):
      let inner = try conjunction(parts, outside: around)
      result.literals += inner.literals
      result.bound.formUnion(inner.bound)
    case .any(let choices):
      var texts: [String] = []
      var bound: Variables?
      for choice in choices.flatMap(\.disjuncts) {
        let inner = try conjunction([choice], outside: around)
        texts.append(inner.literals.joined(separator: ", "))
        bound = bound.map { $0.intersection(inner.bound) } ?? inner.bound
      }
      result.literals.append("(\(texts.joined(separator: "; ")))")
      result.bound.formUnion(bound ?? [])
    case .holds(let relation, let terms, let since):
      var terms = terms
      var name = writer.relationNames[relation.index]
      if let since {
        writer.withSince.insert(relation)
        name += "_since"
        terms.append(.variable(since))
      }
      result.literals.append(try atom(name, terms, in: around))
      let slots = writer.model[relation].slots.map(\.kind)
      note(terms, slots + [.date], in: &result)
    case .happened(let action, let terms, let day):
      let terms = terms + [day ?? .anything]
      result.literals.append(try atom(writer.actionNames[action.index], terms, in: around))
      note(terms, writer.model[action].slots.map(\.kind) + [.date], in: &result)
    case .none(let inner): result.literals.append(try absence(of: inner, around))
    case .compare(let left, let sign, let right):
      result.literals.append(
        "\(try term(left, around)) \(sign.sign) \(try term(right, around))")
    }
  }

  /// The variables of an atom have values; those of a narrower kind than their slot only such.
  private mutating func note(_ terms: [Term], _ kinds: [KindID], in result: inout Translation) {
    for (term, kind) in zip(terms, kinds) {
      guard case .variable(let variable) = term else { continue }
      result.bound.insert(variable)
      let own = scope.variables[Int(variable.number)].kind
      if own != kind, own > .text, !writer.model.isKind(kind, under: own) {
        writer.kindsAsked.insert(own)
        result.literals.append("\(writer.kindNames[own.index])(\(name(variable)))")
      }
    }
  }

  private mutating func absence(
    of inner: Condition, _ around: Variables
  ) throws(DatalogMisfit) -> String {
    switch inner {
    case .compare(let left, let sign, let right)
    where !left.isCompound && !right.isCompound
      && left.variables.union(right.variables).isSubset(of: around):
      return "\(try term(left, around)) \(sign.opposite) \(try term(right, around))"
    case .holds(let relation, let terms, nil)
    where terms.allSatisfy({ !$0.isCompound }) && inner.variables.isSubset(of: around):
      return "!" + (try atom(writer.relationNames[relation.index], terms, in: around))
    default:
      let shared = inner.variables.intersection(around)
      let translation = try conjunction([inner], outside: [])
      guard shared.isSubset(of: translation.bound) else {
        throw DatalogMisfit(what: "a “not” that cannot be derived by itself")
      }
      return "!" + part("absent", translation, over: shared.sorted())
    }
  }

  /// A relation of its own for a condition; its atom.
  private mutating func part(
    _ stem: String, _ translation: Translation, over variables: [VariableID]
  ) -> String {
    let part = writer.names.name(stem, else: stem)
    let slots = variables.map { variable in
      let declared = scope.variables[Int(variable.number)]
      return (declared.name, declared.kind)
    }
    writer.declarations.append(".decl \(part)(\(writer.columns(slots)))")
    let atom = "\(part)(\(variables.map { name($0) }.joined(separator: ", ")))"
    writer.rules.append("\(atom) :- \(translation.literals.joined(separator: ", ")).")
    return atom
  }

  // MARK: Terms

  func name(_ variable: VariableID) -> String { variableNames[Int(variable.number)] }

  mutating func atom(
    _ name: String, _ terms: [Term], in around: Variables
  ) throws(DatalogMisfit) -> String {
    var texts: [String] = []
    for each in terms { texts.append(try term(each, around)) }
    return "\(name)(\(texts.joined(separator: ", ")))"
  }

  private mutating func term(_ term: Term, _ around: Variables) throws(DatalogMisfit) -> String {
    switch term {
    case .value(let value): return writer.constant(value)
    case .variable(let variable): return name(variable)
    case .anything: return "_"
    case .today: return "\(writer.day.number)"
    case .arithmetic(let left, let sign, .duration(let amount, let unit)):
      let days: String
      switch unit {
      case .day: days = try self.term(amount, around)
      case .week: days = "7 * \(try self.term(amount, around))"
      case .month, .year: throw DatalogMisfit(what: "a span of \(unit.name)s")
      }
      let whole = writer.isWhole ? "(\(days))" : "to_number(\(days))"
      return "(\(try self.term(left, around)) \(sign.sign) \(whole))"
    case .arithmetic(let left, let sign, let right):
      let text = "(\(try self.term(left, around)) \(sign.sign) \(try self.term(right, around)))"
      return isDate(left) && !writer.isWhole ? "to_float(\(text))" : text
    case .duration: throw DatalogMisfit(what: "a span of time by itself")
    case .aggregate(let aggregate): return try self.aggregate(aggregate, around)
    }
  }

  private func isDate(_ term: Term) -> Bool {
    switch term {
    case .value(.date), .today: true
    case .variable(let variable): scope.variables[Int(variable.number)].kind == .date
    case .arithmetic(let left, _, .duration): isDate(left)
    default: false
    }
  }

  /// `sum`, `min` and `max` go over the ways in which their condition holds, as ours do. `count`
  /// counts them too, where ours counts values: a condition with more in it than those becomes a
  /// relation of the values.
  private mutating func aggregate(
    _ aggregate: Aggregate, _ around: Variables
  ) throws(DatalogMisfit) -> String {
    let counted = Variables(aggregate.of)
    let groups = aggregate.condition.variables.intersection(around).subtracting(counted)
    guard aggregate.function == .count else {
      guard aggregate.function != .sum || !aggregate.condition.hasChoice else {
        throw DatalogMisfit(what: "an “or” inside a sum")
      }
      let inner = try conjunction([aggregate.condition], outside: groups)
      var literals: [String] = []
      for literal in inner.literals { literals.append(naming(literal)) }
      return "\(aggregate.function.rawValue) \(name(aggregate.of[0])) : "
        + "{ \(literals.joined(separator: ", ")) }"
    }
    let alone = try conjunction([aggregate.condition], outside: [])
    guard groups.union(counted).isSubset(of: alone.bound) else {
      throw DatalogMisfit(what: "a count that cannot be derived by itself")
    }
    return "count : { \(part("counted", alone, over: groups.union(counted).sorted())) }"
  }

  /// Names what is not named, each for itself, so that every way to hold counts.
  private mutating func naming(_ literal: String) -> String {
    guard !literal.hasPrefix("!") else { return literal }
    var result = ""
    var isQuoted = false
    var before: Character = " "
    let characters = Array(literal)
    for (place, character) in characters.enumerated() {
      if character == "\"", before != "\\" { isQuoted.toggle() }
      let isAlone =
        character == "_" && !isQuoted && (before == "(" || before == " ")
        && place + 1 < characters.count && [",", ")"].contains(characters[place + 1])
      if isAlone {
        unnamed += 1
        result += "any_\(unnamed)"
      } else {
        result.append(character)
      }
      before = character
    }
    return result
  }
}

extension Condition {
  /// Whether it can hold in more than one way at once.
  fileprivate var hasChoice: Bool {
    switch self {
    case .any: true
    case .all(let parts): parts.contains(where: \.hasChoice)
    case .none, .holds, .happened, .compare: false
    }
  }
}

extension Comparison {
  /// What holds where it does not.
  fileprivate var opposite: String {
    switch self {
    case .equal: "!="
    case .notEqual: "="
    case .less: ">="
    case .lessOrEqual: ">"
    case .greater: "<="
    case .greaterOrEqual: "<"
    }
  }
}

extension Term {
  /// Whether it is more than a value or a name for one.
  fileprivate var isCompound: Bool {
    switch self {
    case .value, .variable, .anything, .today: false
    case .arithmetic, .duration, .aggregate: true
    }
  }
}
