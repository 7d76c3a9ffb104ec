import RuleEngine
import ScenarioLanguage

/// The different ways in which a fact follows in its last step.
///
/// What is counted: pairs of a rule and of what it rests on as that is shown, such that the fact
/// follows from it by the rule, and each fact of it has a proof that does not rest on the fact
/// itself. The first is the one on record; the others come in the order of the rules, and of names.
/// Names that make no difference to what is shown make no other proof.
struct OtherProofs {
  typealias FactKey = ProofBuilder.FactKey
  typealias Instance = ProofBuilder.Instance

  private let session: Session
  private let builder: ProofBuilder
  /// Which relations are in a circle with which.
  private let recursion: Recursion

  /// How many derivations are looked for.
  static let limit = 100
  /// How many facts of a recursion are looked at to tell whether one can be had without another.
  static let closureLimit = 5000

  init(_ session: Session) {
    self.session = session
    builder = ProofBuilder(session)
    recursion = Recursion(session.model)
  }

  /// A derivation, and those of facts further up whose recorded proofs rest on the fact.
  struct Derivation {
    var instance: Instance
    var chosen: [FactKey: Instance] = [:]
  }

  struct Found {
    var derivations: [Derivation]
    var isMore: Bool
  }

  /// All derivations of a derived fact that holds where the engine stands.
  func derivations(of key: FactKey) -> Found {
    let recorded = builder.recorded(key)
    let (instances, isMore) = self.instances(of: key)
    var result: [Derivation] = []
    var free = Set<FactKey>()
    var reader = ProofBuilder(session)
    var seen: Set<[String]> = []
    if let recorded {
      result.append(Derivation(instance: recorded))
      if let step = reader.lastStep(of: recorded) { seen.insert(step) }
    }
    for instance in instances {
      guard let step = reader.lastStep(of: instance), !seen.contains(step) else { continue }
      guard let chosen = proofs(of: instance, avoiding: key, &free) else { continue }
      seen.insert(step)
      result.append(Derivation(instance: instance, chosen: chosen))
    }
    return Found(derivations: result, isMore: isMore)
  }

  // MARK: Instances

  /// The rules and names by which a fact follows, its own circle not looked at.
  private func instances(of key: FactKey) -> ([Instance], isMore: Bool) {
    let model = session.model
    let fact = session.fact(key.relation, key.row)
    var result: [Instance] = []
    var isMore = false
    for (place, rule) in model.rules.enumerated() where rule.head == fact.relation {
      var scope = rule.scope
      guard let (given, equations) = rule.matching(fact) else { continue }
      let condition = Bindings.told(
        apart: rule.condition, elsewhere: VariableSet(given.keys), byDay: true
      ) {
        scope.variables.append(Scope.Variable(name: "", kind: .number))
        return VariableID(scope.variables.count - 1)
      }
      let asked = Condition.all(condition.conjuncts + equations)
      let left = OtherProofs.limit - result.count
      guard left > 0, let found = session.bindings(of: asked, scope, given, limit: left) else {
        isMore = isMore || left <= 0
        continue
      }
      isMore = isMore || found.isCut
      for binding in found.bindings {
        let left = OtherProofs.limit - result.count
        for way in session.choices(of: condition, scope, binding, limit: left) {
          result.append(
            Instance(
              rule: place, condition: way.condition, scope: scope, binding: way.binding,
              rows: rows(of: way, scope)))
        }
      }
      isMore = isMore || result.count >= OtherProofs.limit
    }
    return (result, isMore)
  }

  /// The rows of the sentences of a condition.
  private func rows(of way: ChosenParts, _ scope: Scope) -> Set<FactKey> {
    var result = Set<FactKey>()
    for part in way.parts {
      switch part {
      case .holds(let relation, let terms, _):
        insert(Program.RelationID(Int(relation.number)), terms, scope, way.binding, into: &result)
      case .happened(let action, let terms, let day):
        insert(
          session.world.lowered.eventRelations[Int(action.number)],
          terms + [day ?? .anything], scope, way.binding, into: &result)
      case .all, .any, .none, .compare: continue
      }
    }
    return result
  }

  private func insert(
    _ relation: Program.RelationID, _ terms: [Term], _ scope: Scope, _ binding: Session.Values,
    into result: inout Set<FactKey>
  ) {
    let pattern = terms.map { term in
      session.value(of: term, scope, binding).map { session.world.database.symbol($0) }
    }
    if let row = session.world.database.rows(of: relation, matching: pattern).first {
      result.insert(FactKey(relation: relation, row: row))
    }
  }

  // MARK: Circles

  /// Derivations by which what an instance rests on can be had without a fact; nil if it cannot, or
  /// if that is too much to find out.
  ///
  /// - Parameter free: facts whose proofs on record are known not to rest on it.
  private func proofs(
    of instance: Instance, avoiding key: FactKey, _ free: inout Set<FactKey>
  ) -> [FactKey: Instance]? {
    let rows = (instance.rows ?? []).filter { isInCircle($0, with: key) }
    if rows.contains(key) { return nil }
    var bad: [FactKey] = []
    for row in rows where restsOn(key, row, &free) { bad.append(row) }
    if bad.isEmpty { return [:] }
    return derivations(of: rows, without: key)
  }

  private func isInCircle(_ one: FactKey, with other: FactKey) -> Bool {
    recursion.areTogether(one.relation, other.relation)
  }

  /// Whether the proof on record of a fact rests on another of its circle.
  private func restsOn(_ key: FactKey, _ start: FactKey, _ free: inout Set<FactKey>) -> Bool {
    var seen: Set<FactKey> = [start]
    var open = [start]
    while let next = open.popLast() {
      if next == key { return true }
      if free.contains(next) { continue }
      for row in builder.recorded(next)?.rows ?? []
      where isInCircle(row, with: key) && seen.insert(row).inserted { open.append(row) }
    }
    free.formUnion(seen)
    return false
  }

  /// Derivations of facts of a circle that do without one of it, found forwards from those that
  /// need none of the circle.
  private func derivations(of goals: Set<FactKey>, without key: FactKey) -> [FactKey: Instance]? {
    var instances: [FactKey: [Instance]] = [:]
    var open = Array(goals)
    while let next = open.popLast() {
      guard instances[next] == nil, next != key else { continue }
      guard instances.count < OtherProofs.closureLimit else { return nil }
      let found = self.instances(of: next).0
      instances[next] = found
      for row in found.flatMap({ $0.rows ?? [] }) where isInCircle(row, with: key) {
        open.append(row)
      }
    }
    var chosen: [FactKey: Instance] = [:]
    var grew = true
    while grew {
      grew = false
      var next: [FactKey: Instance] = [:]
      for (fact, each) in instances where chosen[fact] == nil {
        let possible = each.first { instance in
          (instance.rows ?? []).allSatisfy { !isInCircle($0, with: key) || chosen[$0] != nil }
        }
        if let possible { next[fact] = possible }
      }
      grew = !next.isEmpty
      chosen.merge(next) { old, _ in old }
    }
    return goals.allSatisfy { chosen[$0] != nil } ? chosen : nil
  }
}

extension Rule {
  /// The values that a head gives to variables to be a fact, and what its other terms must equal;
  /// nil where it can never be it.
  func matching(_ fact: Fact) -> ([VariableID: Value], [Condition])? {
    matching(fact.values.map { Optional($0) })
  }

  /// As above, for a fact of which some values are open.
  func matching(_ values: [Value?]) -> ([VariableID: Value], [Condition])? {
    var given: [VariableID: Value] = [:]
    var equations: [Condition] = []
    for (term, value) in zip(headTerms, values) {
      guard let value else { continue }
      switch term {
      case .variable(let variable):
        if let known = given[variable], known != value { return nil }
        given[variable] = value
      case .value(let constant): if constant != value { return nil }
      default: equations.append(.compare(.value(value), .equal, term))
      }
    }
    return (given, equations)
  }
}
