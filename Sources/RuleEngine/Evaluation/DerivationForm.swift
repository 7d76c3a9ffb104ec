/// How a derived fact's state keeps the derivation on record for it.
///
/// A derivation is a rule and a row for each positive atom of its body. Most of that can be told
/// from the fact itself. In
///
///     path(a, c) if path(a, b) and edge(b, c)
///
/// the fact gives a and c; naming the row of path(a, b) gives b; and then edge(b, c) is the one row
/// with these cells. So one row is enough, and it stands in the state itself, together with the
/// rule's number among those of the relation:
///
///     0                          does not hold
///     1 + rule + rules × row     the rule's other rows follow from this row and the fact
///     1 + rule                   all rows follow from the fact
///     top bit and offset         the rule and all rows are written out in `derivations`
///
/// Where derivations are not wanted (`Database.keepsDerivations`) none is written out. What stands in
/// the state itself costs nothing, and spares work: a fact is then doubted only with the derivation that
/// it has.
///
/// Nothing is lost: the state stands for exactly one derivation, and equal derivations have equal
/// states unless they are written out. A step's log carries it, so that going back and forth in
/// history restores it, and four bytes a fact are all that provenance costs for most rules.
struct DerivationForm {
  enum Naming: Equatable {
    /// The fact tells all rows.
    case nothing
    /// The fact and the row of one positive atom, by its number among them, tell all others.
    case atom(Int)
    /// More is needed than fits.
    case everything
  }

  let naming: Naming
  /// The rule's number among those of its head's relation, and how many there are.
  let place: UInt32
  let count: UInt32
  /// The most that a row's number may be to be named.
  let limit: UInt32

  static let writtenOut: UInt32 = 0x8000_0000

  private init(naming: Naming, place: UInt32, count: UInt32, limit: UInt32) {
    (self.naming, self.place, self.count, self.limit) = (naming, place, count, limit)
  }

  /// For what is no rule.
  static let none = DerivationForm(naming: .everything, place: 0, count: 1, limit: 0)

  /// - Parameter mayWriteOut: If not, nothing more is recorded of a derivation that would have to be
  ///   written out than its rule. Then every binding of the rule passes for the one on record
  ///   (`isRecorded`), and a fact is suspended with the first that breaks, which is right too: it then
  ///   looks for another.
  init(_ rule: Program.Rule, place: Int, of count: Int, mayWriteOut: Bool) {
    let naming = DerivationForm.naming(rule)
    self.naming = naming == .everything && !mayWriteOut ? .nothing : naming
    self.place = UInt32(place)
    self.count = UInt32(count)
    limit = (DerivationForm.writtenOut - 1) / self.count - 1
  }

  /// The state for a derivation whose rows are given; nil where it has to be written out.
  @inline(__always) func state(_ parents: UnsafePointer<UInt32>) -> UInt32? {
    switch naming {
    case .nothing: return 1 + place
    case .atom(let atom):
      let row = parents[atom]
      return row < limit ? 1 + place + count * row : nil
    case .everything: return nil
    }
  }

  // MARK: What follows from what

  private static func naming(_ rule: Program.Rule) -> Naming {
    var atoms: [[Program.Operand]] = []
    for case .holds(_, let terms) in rule.body { atoms.append(terms) }
    let head = variables(rule.headTerms)
    func followAll(from known: VariableSet, besides named: Int?) -> Bool {
      atoms.indices.allSatisfy { atom in
        atom == named
          || atoms[atom].allSatisfy { term in
            switch term {
            case .constant: true
            case .variable(let variable): known.contains(variable)
            case .anything: false
            }
          }
      }
    }
    if followAll(from: head, besides: nil) { return .nothing }
    for atom in atoms.indices
    where followAll(from: head.union(variables(atoms[atom])), besides: atom) {
      return .atom(atom)
    }
    return .everything
  }

  private static func variables(_ terms: [Program.Operand]) -> VariableSet {
    var result: VariableSet = []
    for case .variable(let variable) in terms { result.insert(variable) }
    return result
  }
}

extension Database {
  /// The state of a fact that the binding just completed derives.
  @inline(__always) func recordDerivation(_ plan: Plan) -> UInt32 {
    if let state = plan.form.state(machine.parents) { return state }
    return writeOut(plan)
  }

  private func writeOut(_ plan: Plan) -> UInt32 {
    let state = DerivationForm.writtenOut | UInt32(derivations.count)
    derivations.append(UInt32(plan.rule))
    for parent in 0..<plan.parentCount { derivations.append(machine.parents[parent]) }
    return state
  }

  /// Whether a state is that of the binding just completed.
  @inline(__always) func isRecorded(_ state: UInt32, _ plan: Plan) -> Bool {
    if state & DerivationForm.writtenOut == 0 { return plan.form.state(machine.parents) == state }
    let start = Int(state & ~DerivationForm.writtenOut)
    guard derivations[start] == UInt32(plan.rule) else { return false }
    for parent in 0..<plan.parentCount
    where derivations[start + 1 + parent] != machine.parents[parent] { return false }
    return true
  }

  /// The derivation on record for a derived fact that holds: the rule, and the rows of the
  /// positive atoms of its body, in the order of the body. Nil where none are kept.
  public func derivation(_ relation: RelationID, _ row: Int) -> (rule: Int, parents: [Int])? {
    let state = tables[relation.index].states[row]
    let rules = stratification.rulesOfHead[relation.index]
    guard keepsDerivations, state != 0, !rules.isEmpty else { return nil }
    if state & DerivationForm.writtenOut != 0 {
      let start = Int(state & ~DerivationForm.writtenOut)
      let rule = Int(derivations[start])
      return (rule, rulePlans[rule].atoms.indices.map { Int(derivations[start + 1 + $0]) })
    }
    let place = Int(state - 1) % rules.count
    let rule = rules[place]
    return (rule, parents(of: rule, relation.index, row, named: Int(state - 1) / rules.count))
  }

  /// The rows that a fact and a named row of a rule's body tell.
  private func parents(of rule: Int, _ relation: Int, _ row: Int, named: Int) -> [Int] {
    var values: [Int: UInt32] = [:]
    func bind(_ terms: [Program.Operand], _ cells: some Collection<UInt32>) {
      for case (.variable(let variable), let cell) in zip(terms, cells) { values[variable] = cell }
    }
    bind(program.rules[rule].headTerms, tables[relation].tuple(row))
    let atoms = rulePlans[rule].atoms
    var known: Int?
    if case .atom(let atom) = rulePlans[rule].full.form.naming {
      known = atom
      bind(atoms[atom].terms, tables[atoms[atom].relation].tuple(named))
    }
    return atoms.enumerated().map { place, atom in
      if place == known { return named }
      let key = atom.terms.map { term -> UInt32 in
        switch term {
        case .constant(let symbol): symbol.bits
        case .variable(let variable): values[variable] ?? 0
        case .anything: 0
        }
      }
      tables[atom.relation].hash()
      guard let row = tables[atom.relation].find(key) else {
        preconditionFailure("what a fact was derived from has a row")
      }
      return row
    }
  }
}
