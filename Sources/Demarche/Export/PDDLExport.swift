import RuleEngine
import ScenarioLanguage

/// A state of a scenario as a planning problem for other planners.
public struct PDDLText: Sendable {
  public var domain: String
  public var problem: String
  /// What PDDL 2.1 cannot say, one sentence each; it is left out of the texts.
  public var omissions: [String]
}

extension Session {
  /// The state in view and a goal as PDDL 2.1 at the level of ADL (`:adl`), without numbers and
  /// durations: what holds between entities, and what moves do to it.
  ///
  /// Derived relations are written out where they stand, since PDDL 2.1 has none; so recursive ones
  /// do not fit. Nor do days, history, numbers, deadlines, consequences and what must never be.
  public func pddl(goal text: String?) -> Result<PDDLText, Answer.Mistake> {
    var goal: Query?
    if let text {
      switch readCondition(text) {
      case .failure(let mistake): return .failure(mistake)
      case .success(let query): goal = query
      }
    }
    var facts: [Fact] = []
    for (place, relation) in model.relations.enumerated() where !relation.isDerived {
      for row in world.database.rows(of: .init(place)) { facts.append(fact(.init(place), row)) }
    }
    var writer = PDDLWriter(model)
    return .success(writer.text(facts, goal: goal))
  }
}

/// Writes a domain and a problem.
struct PDDLWriter {
  private let model: Model
  private var names: PDDLNames
  private var omissions: [String] = []
  private var fresh = 0
  /// Derived relations being written out.
  private var open: [RelationID] = []

  private struct Unfit: Error { var reason: String }
  private typealias Environment = [VariableID: String]

  init(_ model: Model) {
    self.model = model
    names = PDDLNames(model)
  }

  mutating func text(_ facts: [Fact], goal: Query?) -> PDDLText {
    let actions = model.actions.indices.compactMap { action($0) }
    noteReactions()
    var predicates: [String] = []
    for (place, relation) in model.relations.enumerated() where !relation.isDerived {
      guard relation.slots.allSatisfy({ $0.kind > .text }) else {
        omissions.append("“\(words(relation.phrase, relation.slots))” has a number, date or text.")
        continue
      }
      let slots = relation.slots.enumerated().map {
        "?x\($0.offset) - \(names.kind($0.element.kind))"
      }
      predicates.append("(" + ([names.relations[place]] + slots).joined(separator: " ") + ")")
    }
    var target = "(and)"
    if let goal {
      do {
        target = try formula(goal.condition.conjuncts, goal.scope, [:])
      } catch let unfit as Unfit {
        omissions.append("The goal: \(unfit.reason).")
      } catch {}
    }
    let initial = facts.filter { fact in
      model.relations[Int(fact.relation.number)].slots.allSatisfy { $0.kind > .text }
    }.map { fact in
      "("
        + ([names.relations[Int(fact.relation.number)]] + fact.values.map { name($0) })
        .joined(separator: " ") + ")"
    }.sorted()
    let title = names.title
    return PDDLText(
      domain: (["(define (domain \(title))", "  (:requirements :adl)"]
        + block("(:types", names.types) + block("(:constants", names.constants)
        + block("(:predicates", predicates) + actions + [")", ""]).joined(separator: "\n"),
      problem: (["(define (problem \(title)-problem)", "  (:domain \(title))"]
        + block("(:init", initial) + ["  (:goal \(target)))", ""]).joined(separator: "\n"),
      omissions: omissions)
  }

  private func block(_ head: String, _ lines: [String]) -> [String] {
    lines.isEmpty && head != "(:init" ? [] : ["  " + head] + lines.map { "    " + $0 } + ["  )"]
  }

  private mutating func noteReactions() {
    for deadline in model.deadlines {
      omissions.append("The deadline “\(deadline.title)”: nothing happens by itself on a day.")
    }
    for consequence in model.consequences {
      omissions.append("The consequence “\(consequence.title)”: nothing follows by itself.")
    }
    for never in model.nevers { omissions.append("What must never be: \(never.text).") }
  }

  private func words(_ phrase: Phrase, _ slots: [Slot]) -> String {
    phrase.parts.map { part in
      switch part {
      case .word(let word): word
      case .slot(let slot): "?" + slots[slot].name
      }
    }.joined(separator: " ")
  }

  private func name(_ value: Value) -> String {
    if case .entity(let entity) = value { names.entities[Int(entity.number)] } else { "" }
  }

  // MARK: Actions

  /// An action's text; nil, with a word why, where it does not fit.
  private mutating func action(_ place: Int) -> String? {
    let action = model.actions[place]
    do {
      guard action.slots.allSatisfy({ $0.kind > .text }) else {
        throw Unfit(reason: "it takes a number, date or text")
      }
      var environment: Environment = [:]
      let slots = action.slots.enumerated().map { slot, declared in
        environment[VariableID(slot)] = "?x\(slot)"
        return "?x\(slot) - \(names.kind(declared.kind))"
      }
      var needs = try action.needs.map {
        try formula($0.condition.conjuncts, $0.scope, environment)
      }
      guard let refusals = try refusals(of: action.effects, environment) else { return nil }
      needs += refusals
      let effects = try action.effects.flatMap { try effect($0, environment) }
      return """
          (:action \(names.actions[place])
            :parameters (\(slots.joined(separator: " ")))
            :precondition (and \(needs.joined(separator: "\n        ")))
            :effect (and \(effects.joined(separator: "\n        "))))
        """
    } catch let unfit as Unfit {
      omissions.append(
        "The action “\(words(action.phrase, action.slots))”: \(unfit.reason).")
    } catch {}
    return nil
  }

  private mutating func effect(_ effect: Effect, _ environment: Environment) throws -> [String] {
    let relation = model.relations[Int(effect.relation.number)]
    guard relation.slots.allSatisfy({ $0.kind > .text }) else {
      throw Unfit(reason: "“\(words(relation.phrase, relation.slots))” has a number, date or text")
    }
    var environment = environment
    var quantified: [String] = []
    let free = effect.terms.reduce(into: VariableSet()) { $0.formUnion($1.variables) }
      .filter { environment[$0] == nil }.sorted()
    for variable in free {
      quantified.append(bind(variable, effect.scope, &environment))
    }
    var terms: [String] = []
    for (column, term) in effect.terms.enumerated() {
      if case .anything = term {
        fresh += 1
        quantified.append("?y\(fresh) - \(names.kind(relation.slots[column].kind))")
        terms.append("?y\(fresh)")
      } else {
        terms.append(try self.term(term, environment))
      }
    }
    let condition = try effect.condition.map {
      try formula($0.conjuncts, effect.scope, environment)
    }
    func written(_ text: String, _ more: [String] = [], when extra: String? = nil) -> String {
      let all = [condition, extra].compactMap { $0 }
      let inner = all.isEmpty ? text : "(when (and \(all.joined(separator: " "))) \(text))"
      let variables = quantified + more
      return variables.isEmpty ? inner : "(forall (\(variables.joined(separator: " "))) \(inner))"
    }
    let atom =
      "(" + ([names.relations[Int(effect.relation.number)]] + terms).joined(separator: " ") + ")"
    guard effect.begins else { return [written("(not \(atom))")] }
    var result = [written(atom)]
    for unique in relation.uniqueness {
      var others = terms
      var more: [String] = []
      for column in relation.slots.indices where !unique.keys.contains(column) {
        fresh += 1
        others[column] = "?y\(fresh)"
        more.append("?y\(fresh) - \(names.kind(relation.slots[column].kind))")
      }
      let other =
        "(" + ([names.relations[Int(effect.relation.number)]] + others).joined(separator: " ") + ")"
      result.append(
        written(
          "(not \(other))", more, when: "(not (= \(others[unique.value]) \(terms[unique.value])))"))
    }
    return result
  }

  // MARK: Contradictions

  /// An effect as it is compared with others: its terms, and what it happens for.
  private struct Written {
    var terms: [String?]
    var quantified: [String]
    var conditions: [String]
    var differing: [(String, String)]
  }

  /// Needs that keep effects from contradicting each other: where PDDL ends first and then begins, a
  /// move here is refused. Nil where they always do, so that the move can never be made.
  private mutating func refusals(
    of effects: [Effect], _ environment: Environment
  ) throws -> [String]? {
    var result: [String] = []
    for (place, first) in effects.enumerated() where first.begins {
      for (other, second) in effects.enumerated()
      where first.relation == second.relation && (!second.begins || place < other) {
        let relation = model.relations[Int(first.relation.number)]
        let pairs: [[Int]] =
          second.begins ? relation.uniqueness.map(\.keys) : [Array(relation.slots.indices)]
        for columns in pairs {
          guard let text = try contradiction(first, second, columns, environment) else { continue }
          if text.isEmpty { return nil }
          result.append(text)
        }
      }
    }
    return result
  }

  /// That two effects do not meet in some columns; empty where they always do, nil where they never
  /// do.
  private mutating func contradiction(
    _ first: Effect, _ second: Effect, _ columns: [Int], _ environment: Environment
  ) throws -> String? {
    let (left, right) = (try written(first, environment), try written(second, environment))
    var same: [String: String] = [:]
    func name(_ text: String) -> String {
      var text = text
      while let next = same[text] { text = next }
      return text
    }
    var parts = left.conditions + right.conditions
    for column in columns {
      guard let one = left.terms[column], let other = right.terms[column] else { continue }
      let (from, to) = (name(one), name(other))
      guard from != to else { continue }
      if !from.hasPrefix("?"), !to.hasPrefix("?") { return nil }
      if from.hasPrefix("?") { same[from] = to } else { same[to] = from }
      parts.append("(= \(one) \(other))")
    }
    if (left.differing + right.differing).contains(where: { name($0.0) == name($0.1) }) {
      return nil
    }
    if second.begins {
      // Two values at once.
      let values = left.terms.indices.filter { !columns.contains($0) }
        .compactMap { column in
          left.terms[column].flatMap { one in right.terms[column].map { (one, $0) } }
        }.filter { name($0.0) != name($0.1) }
      guard !values.isEmpty else { return nil }
      parts.append("(or \(values.map { "(not (= \($0.0) \($0.1)))" }.joined(separator: " ")))")
    } else if right.terms.contains(nil) {
      // What `?` ends is what holds.
      let terms = left.terms.compactMap { $0 }
      parts.append(
        "(" + ([predicate(of: first)] + terms).joined(separator: " ") + ")")
    }
    if parts.isEmpty { return "" }
    let body = parts.count == 1 ? parts[0] : "(and \(parts.joined(separator: " ")))"
    let variables = left.quantified + right.quantified
    return variables.isEmpty
      ? "(not \(body))" : "(not (exists (\(variables.joined(separator: " "))) \(body)))"
  }

  private func predicate(of effect: Effect) -> String {
    names.relations[Int(effect.relation.number)]
  }

  private mutating func written(_ effect: Effect, _ environment: Environment) throws -> Written {
    var environment = environment
    var result = Written(terms: [], quantified: [], conditions: [], differing: [])
    let free = effect.terms.reduce(into: VariableSet()) { $0.formUnion($1.variables) }
      .filter { environment[$0] == nil }.sorted()
    for variable in free {
      result.quantified.append(bind(variable, effect.scope, &environment))
    }
    for term in effect.terms {
      if case .anything = term {
        result.terms.append(nil)
      } else {
        result.terms.append(try self.term(term, environment))
      }
    }
    guard let condition = effect.condition else { return result }
    result.conditions = [try formula(condition.conjuncts, effect.scope, environment)]
    for case .compare(let left, .notEqual, let right) in condition.conjuncts {
      if let one = try? term(left, environment), let other = try? term(right, environment) {
        result.differing.append((one, other))
      }
    }
    return result
  }

  // MARK: Terms

  private mutating func bind(
    _ variable: VariableID, _ scope: Scope, _ environment: inout Environment
  ) -> String {
    fresh += 1
    environment[variable] = "?y\(fresh)"
    return "?y\(fresh) - \(names.kind(scope.variables[Int(variable.number)].kind))"
  }

  // MARK: Conditions

  private mutating func formula(
    _ parts: [Condition], _ scope: Scope, _ outer: Environment
  ) throws -> String {
    var environment = outer
    var uses: [VariableID: Int] = [:]
    for part in parts {
      let isInner = if case .none = part { true } else { false }
      for variable in part.variables { uses[variable, default: 0] += isInner ? 1 : 2 }
    }
    let own = uses.filter { $0.value > 1 && environment[$0.key] == nil }.keys.sorted()
    let quantified = own.map { bind($0, scope, &environment) }
    let written = try parts.map { try formula($0, scope, environment) }
    let body = written.count == 1 ? written[0] : "(and \(written.joined(separator: " ")))"
    return quantified.isEmpty ? body : "(exists (\(quantified.joined(separator: " "))) \(body))"
  }

  private mutating func formula(
    _ part: Condition, _ scope: Scope, _ environment: Environment
  ) throws -> String {
    switch part {
    case .all(let parts): return try formula(parts.flatMap(\.conjuncts), scope, environment)
    case .any(let parts):
      let choices = try parts.map { try formula($0.conjuncts, scope, environment) }
      return "(or \(choices.joined(separator: " ")))"
    case .none(let inner): return "(not \(try formula(inner.conjuncts, scope, environment)))"
    case .happened: throw Unfit(reason: "it asks about history")
    case .compare(let left, let comparison, let right):
      let equal = "(= \(try term(left, environment)) \(try term(right, environment)))"
      switch comparison {
      case .equal: return equal
      case .notEqual: return "(not \(equal))"
      default: throw Unfit(reason: "it compares numbers or dates")
      }
    case .holds(let relation, let terms, let since):
      guard since == nil else { throw Unfit(reason: "it asks since when something holds") }
      return try sentence(relation, terms, environment)
    }
  }

  private mutating func sentence(
    _ relation: RelationID, _ terms: [Term], _ environment: Environment
  ) throws -> String {
    let declared = model.relations[Int(relation.number)]
    guard declared.slots.allSatisfy({ $0.kind > .text }) else {
      throw Unfit(reason: "“\(words(declared.phrase, declared.slots))” has a number, date or text")
    }
    var quantified: [String] = []
    var values: [String] = []
    for (column, term) in terms.enumerated() {
      if case .anything = term {
        fresh += 1
        quantified.append("?y\(fresh) - \(names.kind(declared.slots[column].kind))")
        values.append("?y\(fresh)")
      } else {
        values.append(try self.term(term, environment))
      }
    }
    let body =
      declared.isDerived
      ? try written(out: relation, values)
      : "(" + ([names.relations[Int(relation.number)]] + values).joined(separator: " ") + ")"
    return quantified.isEmpty ? body : "(exists (\(quantified.joined(separator: " "))) \(body))"
  }

  /// What a derived fact means, by its rules.
  private mutating func written(out relation: RelationID, _ values: [String]) throws -> String {
    guard !open.contains(relation) else {
      let declared = model.relations[Int(relation.number)]
      throw Unfit(reason: "“\(words(declared.phrase, declared.slots))” rests on itself")
    }
    open.append(relation)
    defer { open.removeLast() }
    var choices: [String] = []
    for rule in model.rules where rule.head == relation {
      var environment: Environment = [:]
      var equalities: [String] = []
      for (head, value) in zip(rule.headTerms, values) {
        switch head {
        case .variable(let variable):
          if let known = environment[variable] {
            equalities.append("(= \(known) \(value))")
          } else {
            environment[variable] = value
          }
        default: equalities.append("(= \(try term(head, environment)) \(value))")
        }
      }
      let body = try formula(rule.condition.conjuncts, rule.scope, environment)
      choices.append(
        equalities.isEmpty ? body : "(and \(equalities.joined(separator: " ")) \(body))")
    }
    return choices.count == 1 ? choices[0] : "(or \(choices.joined(separator: " ")))"
  }

  private func term(_ term: Term, _ environment: Environment) throws -> String {
    switch term {
    case .variable(let variable):
      guard let known = environment[variable] else {
        throw Unfit(reason: "a variable has no value")
      }
      return known
    case .value(.entity(let entity)): return names.entities[Int(entity.number)]
    case .today: throw Unfit(reason: "it asks what day it is")
    default: throw Unfit(reason: "it reckons with numbers or dates")
    }
  }
}

/// Names that PDDL allows: letters, digits and hyphens, each thing's its own.
private struct PDDLNames {
  var title: String
  var types: [String] = []
  var constants: [String] = []
  var relations: [String] = []
  var actions: [String] = []
  var entities: [String] = []
  private var kinds: [String] = []
  private var taken: Set<String> = ["object", "and", "or", "not", "exists", "forall", "when"]

  init(_ model: Model) {
    title = PDDLNames.plain(model.title ?? "scenario", "scenario")
    for kind in model.kinds { kinds.append(take(kind.name, "kind")) }
    for (place, kind) in model.kinds.enumerated() where place > Int(KindID.text.number) {
      let parent = kind.parent.map { kinds[Int($0.number)] } ?? "object"
      types.append("\(kinds[place]) - \(parent)")
    }
    for entity in model.entities {
      let name = take(entity.name, "thing")
      entities.append(name)
      constants.append("\(name) - \(kinds[Int(entity.kind.number)])")
    }
    func words(_ phrase: Phrase) -> String {
      phrase.parts.compactMap { if case .word(let word) = $0 { word } else { nil } }
        .joined(separator: "-")
    }
    for relation in model.relations { relations.append(take(words(relation.phrase), "relation")) }
    for action in model.actions { actions.append(take(words(action.phrase), "action")) }
  }

  func kind(_ kind: KindID) -> String { kinds[Int(kind.number)] }

  private mutating func take(_ text: String, _ stem: String) -> String {
    let plain = PDDLNames.plain(text, stem)
    var name = plain
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(plain)-\(number)"
      number += 1
    }
    return name
  }

  private static func plain(_ text: String, _ stem: String) -> String {
    var result = ""
    for byte in text.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: if result.last.map({ $0 != "-" }) ?? false { result += "-" }
      }
    }
    if result.last == "-" { result.removeLast() }
    guard let first = result.first else { return stem }
    return first.isNumber ? "\(stem)-\(result)" : result
  }
}
