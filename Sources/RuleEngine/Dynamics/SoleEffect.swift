/// The effect of an action that has one, where what it comes to can be told by itself.
///
/// In general (`EffectSet`, `Dynamics.settle`) effects are gathered before any is applied, since two of
/// them may contradict each other, and beginning a fact may end others: the other values of a
/// `one … for each`. Neither can be where an action has a single effect, which happens once, takes its
/// values as the move has them, and is on a relation without such a limit. It then begins a fact
/// that does not hold, or ends one that does, or changes nothing. Most moves of a long script are
/// like that, and nothing need be gathered for them.
struct SoleEffect {
  let relation: Int
  let begins: Bool
  /// What stands in each column: a value, or the slot of the move that gives it.
  private let terms: [Term]

  private enum Term {
    case value(UInt32)
    case slot(Int)
  }

  /// Nil where the general way has to be taken: where effects are not `plain`, or rules ask since when
  /// the relation's facts hold, which is kept in another relation beside it.
  init?(_ effect: Program.Effect, _ plain: [Program.Operand]?, _ program: Program) {
    let relation = program.relations[effect.relation.index]
    guard let plain, relation.uniqueness.isEmpty, relation.sinceRelation == nil else { return nil }
    self.relation = effect.relation.index
    begins = effect.begins
    var terms: [Term] = []
    for operand in plain {
      switch operand {
      case .constant(let symbol): terms.append(.value(symbol.bits))
      case .variable(let slot): terms.append(.slot(slot))
      case .anything: return nil
      }
    }
    self.terms = terms
  }

  /// The row of the fact that a move's effect is on; a new one where it never held.
  @inline(__always) func row(_ values: [Symbol], in tables: UnsafeMutablePointer<Table>) -> Int {
    tables[relation].intern { column in
      switch terms[column] {
      case .value(let bits): bits
      case .slot(let slot): values[slot].bits
      }
    }
  }
}
