/// A body in the order in which it is worked through: a flat list of operations on registers.
///
/// Variables are registers 0 and up; constants stand in registers of their own after them, filled
/// once. So every operand of every operation is a register, and nothing is looked up or branched
/// on to read it. Each plan owns its registers.
final class Plan {
  let operations: UnsafeMutableBufferPointer<Operation>
  /// Register numbers and columns, in runs that operations point to.
  let operands: UnsafeMutableBufferPointer<Int32>
  let expressions: [Expression]
  let registers: UnsafeMutableBufferPointer<UInt32>
  let variableCount: Int
  /// For a rule: which relation its head is of, and the registers of the head's tuple.
  var head: Int32 = -1
  var headOperands: Int32 = 0
  var rule: Int32 = -1
  /// How many positive atoms the body has: the parents of a derivation.
  var parentCount = 0
  /// What scans can be spared; see `GroupFilter`.
  let filters: [GroupFilter]
  /// For a rule: how its derivations are kept.
  var form = DerivationForm.none

  init(
    operations: [Operation], operands: [Int32], expressions: [Expression], variableCount: Int,
    constants: [Symbol], filters: [GroupFilter] = []
  ) {
    self.filters = filters
    self.variableCount = variableCount
    self.expressions = expressions
    self.operations = .allocate(capacity: operations.count)
    _ = self.operations.initialize(from: operations)
    // One more than needed, so that a run of none at the end still has an address.
    self.operands = .allocate(capacity: operands.count + 1)
    _ = self.operands.initialize(from: operands)
    self.operands[operands.count] = 0
    registers = .allocate(capacity: variableCount + constants.count + 1)
    registers.initialize(repeating: 0)
    for (place, constant) in constants.enumerated() {
      registers[variableCount + place] = constant.bits
    }
  }

  deinit {
    operations.deallocate()
    operands.deallocate()
    registers.deallocate()
  }

  struct Operation {
    enum Code: UInt8 {
      /// Takes the row that the plan is run for: checks and binds its cells.
      case seed
      /// As `seed`, for a group of an aggregate.
      case seedGroup
      /// Every row of a group of an index.
      case scan
      /// The one row whose cells all stand in registers.
      case find
      case absent
      /// No row of an index's group passes the checks.
      case absentScan
      case compare, compareNot
      /// Puts an expression's value into a register.
      case assign
      case aggregate
      /// Puts the day since when the last row found holds into a register, or compares it.
      case sinceBind, sinceCheck
      case none, any, jump, fold
      /// Ends: a body's binding is complete.
      case emit
      /// Ends a body of `none`: a binding was found.
      case yield
      /// Ends a body of `fold`: keeps the binding, or where `parent` is 1 only what it adds.
      case gather
    }

    var code: Code
    var comparison: Program.Comparison = .equal
    /// Relation, aggregate or expression, by code.
    var subject: Int32 = 0
    /// Index, or second expression, or register, by code.
    var detail: Int32 = 0
    /// Run of registers that make the key.
    var key: Int32 = 0
    /// Runs of (column, register) pairs: checks first, then bindings.
    var pairs: Int32 = 0
    var checkCount: Int32 = 0
    var bindCount: Int32 = 0
    /// Which parent the row is, or −1.
    var parent: Int32 = -1
    /// Which of the plan's filters a scan has, or −1.
    var filter: Int32 = -1
    /// Where to go on: for nested bodies their start (and `detail`…), for jumps the target.
    var target: Int32 = 0

    init(_ code: Code) { self.code = code }
  }
}
