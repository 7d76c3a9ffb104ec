import RuleEngine

/// Which reactions can never be carried out in one step, because what they wait for can never hold
/// together.
///
/// A state is on a list until it is struck from it. If `A removal is pending` begins only while `A is
/// listed`, and whatever ends the latter ends the former too, then the first implies the second, in
/// every state. Two facts that imply what a `never` forbids together exclude each other.
struct Exclusion {
  private let reach: Reachability
  private var relaxation: Relaxation { reach.relaxation }
  private var necessary: [Reachability.Place: Set<Reachability.Place>] = [:]
  private var implied: [Reachability.Place: Set<Reachability.Place>] = [:]
  /// Pairs of facts that must never hold together.
  private var forbidden: Set<[Reachability.Place]> = []

  typealias Place = Reachability.Place

  init(_ reach: Reachability) {
    self.reach = reach
    let program = reach.relaxation.problem.lowered.program
    for (place, rule) in reach.relaxation.rules.enumerated()
    where program.prohibitions.contains(rule.head) {
      guard !rule.isAbstract, rule.absent.isEmpty, rule.whole.isEmpty,
        reach.source.count(of: rule.head) == 0
      else { continue }
      for answer in reach.answers(of: place) where !reach.isInterrupted() {
        if let atoms = atoms(of: rule, answer), (1...2).contains(atoms.count) {
          forbidden.insert(atoms.sorted { ($0.relation, $0.row) < ($1.relation, $1.row) })
        }
      }
    }
  }

  /// Whether two facts are never there together.
  mutating func excludes(_ first: Place, _ second: Place) -> Bool {
    guard !forbidden.isEmpty else { return false }
    for left in consequences(of: first) {
      for right in consequences(of: second) where left != right {
        let pair = [left, right].sorted { ($0.relation, $0.row) < ($1.relation, $1.row) }
        if forbidden.contains(pair) { return true }
      }
    }
    return false
  }

  /// Whether no step that is made can bring about what a `never` forbids: of its two facts, whatever
  /// begins one ends the other in the same step.
  func isNeverViolated(_ place: Place) -> Bool {
    guard reach.source.count(of: Program.RelationID(place.relation)) == 0 else { return false }
    return reach.instances(of: place).allSatisfy { number, answer in
      let rule = relaxation.rules[number]
      guard !rule.isAbstract, rule.absent.isEmpty, rule.whole.isEmpty,
        let pair = atoms(of: rule, answer), pair.count == 2,
        pair.allSatisfy({ !relaxation.isMade[$0.relation].contains(true) })
      else { return false }
      return whateverBegins(pair[0], ends: pair[1]) && whateverBegins(pair[1], ends: pair[0])
    }
  }

  private func whateverBegins(_ fact: Place, ends other: Place) -> Bool {
    let endings = reach.endings(of: other).filter { isPlain($0.rule) }
    return reach.instances(of: fact).allSatisfy { number, answer in
      let rule = relaxation.rules[number]
      guard case .begins(let owner, _) = rule.source,
        case .holds(let relation, let terms)? = rule.body.first
      else { return false }
      let cause = reach.rows(relation, terms, answer)
      return endings.contains { $0.owner == owner && $0.cause == cause }
    }
  }

  /// Stored facts that hold whenever a fact does.
  private mutating func consequences(of place: Place) -> Set<Place> {
    var result = needs(of: place)
    for one in result { result.formUnion(implications(of: one)) }
    return result
  }

  // MARK: What a derived fact rests on in any case

  private mutating func needs(of place: Place) -> Set<Place> {
    if let known = necessary[place] { return known }
    guard !relaxation.isStored(place.relation) else { return [place] }
    // A circle gives nothing.
    necessary[place] = []
    var common: Set<Place>?
    for (number, answer) in reach.instances(of: place) {
      let own = needs(of: relaxation.rules[number], answer)
      common = common?.intersection(own) ?? own
    }
    necessary[place] = common ?? []
    return common ?? []
  }

  private mutating func needs(of rule: Relaxation.Rule, _ answer: [Symbol]) -> Set<Place> {
    var result = Set<Place>()
    for case .holds(let relation, let terms) in rule.body where isFluent(relation) {
      let rows = reach.rows(relation, terms, answer)
      guard rows.count == 1 else { continue }
      result.formUnion(needs(of: Place(relation: relation.index, row: rows[0])))
    }
    return result
  }

  private func isFluent(_ relation: Program.RelationID) -> Bool {
    relation.index < relaxation.isFluent.count && relaxation.isFluent[relation.index]
  }

  /// The changing facts of a rule's body, if each is one.
  private func atoms(of rule: Relaxation.Rule, _ answer: [Symbol]) -> [Place]? {
    var result: Set<Place> = []
    for case .holds(let relation, let terms) in rule.body where isFluent(relation) {
      let rows = reach.rows(relation, terms, answer)
      guard rows.count == 1, relaxation.isStored(relation.index) else { return nil }
      result.insert(Place(relation: relation.index, row: rows[0]))
    }
    return Array(result)
  }

  // MARK: What a stored fact implies

  private mutating func implications(of place: Place) -> Set<Place> {
    if let known = implied[place] { return known }
    implied[place] = []
    guard standsForOne(place) else { return [] }
    var candidates: Set<Place>?
    for (number, answer) in reach.instances(of: place) {
      guard case .begins = relaxation.rules[number].source else { return [] }
      let own = needs(of: relaxation.rules[number], answer)
      candidates = candidates?.intersection(own) ?? own
    }
    let result = (candidates ?? []).filter { other in
      other != place && standsForOne(other) && (!heldFirst(place) || heldFirst(other))
        && endsWith(other, place)
    }
    implied[place] = result
    return result
  }

  /// Whether no two facts look the same: only a value that there is one of for the rest is not told.
  private func standsForOne(_ place: Place) -> Bool {
    let made = relaxation.isMade[place.relation]
    let columns = made.indices.filter { made[$0] }
    guard let column = columns.first else { return true }
    guard columns.count == 1 else { return false }
    return relaxation.problem.lowered.program.relations[place.relation].uniqueness.contains {
      $0.value == column && $0.keys.count == made.count - 1
    }
  }

  private func heldFirst(_ place: Place) -> Bool {
    guard let base = relaxation.base[place.relation] else { return false }
    let tuple = reach.database.tuple(Program.RelationID(place.relation), place.row)
    return reach.database.row(base, tuple).map { reach.database.holds(base, $0) } ?? false
  }

  /// Whether whatever ends one fact ends the other in the same step.
  private func endsWith(_ fact: Place, _ other: Place) -> Bool {
    // A new value in its place would end it, too.
    guard relaxation.problem.lowered.program.relations[fact.relation].uniqueness.isEmpty else {
      return false
    }
    let others = reach.endings(of: other).filter { isPlain($0.rule) }
    return reach.endings(of: fact, orMay: true).allSatisfy { ending in
      others.contains { $0.owner == ending.owner && $0.cause == ending.cause }
    }
  }

  /// Whether it ends its fact whenever its owner acts.
  private func isPlain(_ number: Int) -> Bool {
    let rule = relaxation.rules[number]
    return rule.body.count == 1 && rule.absent.isEmpty && !rule.isAbstract && rule.whole.isEmpty
  }
}

extension Reachability {
  /// The rows of a sentence under a binding.
  func rows(_ relation: Program.RelationID, _ terms: [Program.Operand], _ binding: [Symbol])
    -> [Int]
  {
    let pattern: [Symbol?] = terms.map {
      switch $0 {
      case .constant(let symbol): symbol
      case .variable(let variable): binding[variable]
      case .anything: nil
      }
    }
    return database.rows(of: relation, matching: pattern)
  }

  /// The instances of rules that make a fact; the first state's facts are no rule's.
  func instances(of place: Place) -> [(rule: Int, answer: [Symbol])] {
    let tuple = database.tuple(Program.RelationID(place.relation), place.row)
    return (rulesOfHead[place.relation] ?? []).flatMap { number in
      let terms = relaxation.rules[number].terms
      return answers(of: number, where: terms, are: tuple).filter { fits(terms, tuple, $0) }
        .map { (number, $0) }
    }
  }

  /// What ends a fact: by which rule, whose effect it is, and for which move or trigger; also what
  /// only may end it, as it names a value that is made, if that is asked for.
  func endings(of place: Place, orMay: Bool = false) -> [(
    rule: Int, owner: Relaxation.Raw.Owner, cause: [Int]
  )] {
    let tuple = database.tuple(Program.RelationID(place.relation), place.row)
    var result: [(rule: Int, owner: Relaxation.Raw.Owner, cause: [Int])] = []
    for number in endersOf[place.relation] ?? [] {
      let rule = relaxation.rules[number]
      guard let target = rule.target, case .ends(let owner, _) = rule.source,
        case .holds(let relation, let terms)? = rule.body.first
      else { continue }
      let values = target.columns.map { tuple[$0] }
      for answer in answers(of: number, where: rule.terms, are: values)
      where fits(rule.terms, values, answer, loosely: orMay) {
        result.append((number, owner, rows(relation, terms, answer)))
      }
    }
    return result
  }

  private func fits(
    _ terms: [Program.Operand], _ tuple: [Symbol], _ answer: [Symbol], loosely: Bool = false
  ) -> Bool {
    zip(terms, tuple).allSatisfy { term, value in
      if loosely && value == Relaxation.made { return true }
      return switch term {
      case .constant(let symbol): symbol == value || (loosely && symbol == Relaxation.made)
      case .variable(let variable): answer[variable] == value
      case .anything: true
      }
    }
  }
}
