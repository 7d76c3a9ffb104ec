import Quantities

/// What a fold has gathered: the bindings of its body, each once, or a function of them.
///
/// A question may count millions of bindings. Where no two ways through the body can lead to the
/// same one (`Planner.comesOnce`), none has to be kept to be known again: they are counted, or
/// summed up, as they come. Otherwise they go into a table.
struct Gathering {
  var bindings: Table
  /// Of bindings that come once each: how many came, the sum in ten-thousandths, the best value.
  var count = 0
  var sum: Int128 = 0
  var best: UInt32?

  init(width: Int) { bindings = Table(arity: width) }
}

extension Database {
  /// Adds the binding that stands in registers.
  func gather(
    _ operation: Plan.Operation, _ operands: UnsafeMutablePointer<Int32>,
    _ registers: UnsafeMutablePointer<UInt32>
  ) {
    let fold = machine.folds.count - 1
    guard operation.parent == 1 else {
      _ = machine.folds[fold].bindings.intern(operands + Int(operation.key), registers)
      return
    }
    machine.folds[fold].count += 1
    // The variables after `of` come first.
    switch Program.Function(rawValue: UInt8(operation.subject)) {
    case .count, nil: return
    case .sum:
      machine.folds[fold].sum += amount(registers[Int(operands[Int(operation.key)])])
    case .min:
      improve(fold, registers[Int(operands[Int(operation.key)])], .less)
    case .max:
      improve(fold, registers[Int(operands[Int(operation.key)])], .greater)
    }
  }

  private func improve(_ fold: Int, _ cell: UInt32, _ comparison: Program.Comparison) {
    if let best = machine.folds[fold].best,
      !compare(Symbol(bits: cell), comparison, Symbol(bits: best))
    {
      return
    }
    machine.folds[fold].best = cell
  }

  private func amount(_ cell: UInt32) -> Int128 {
    Int128(numbers.number(Symbol(bits: cell))?.tenThousandths ?? 0)
  }

  /// How many facts a relation has, where a fold counts just them, as in
  ///
  ///     count of ?a ?b where (?a reaches ?b)
  ///
  /// That number is known, so that no row need be looked at, nor an index made over all of them.
  private func factCount(_ operation: Plan.Operation, _ plan: Plan, _ place: Int) -> Int? {
    let (scan, gather) = (plan.operations[place + 1], plan.operations[place + 2])
    let relation = Int(scan.subject)
    guard Program.Function(rawValue: UInt8(operation.subject)) == .count, !machine.isBefore,
      scan.code == .scan, scan.checkCount == 0, gather.code == .gather, gather.parent == 1,
      tables[relation].indexes[Int(scan.detail)].columns.isEmpty
    else { return nil }
    return tables[relation].count
  }

  /// Runs a nested body for all its bindings and works out a function of them.
  func fold(
    _ operation: Plan.Operation, _ plan: Plan, _ place: Int,
    _ operands: UnsafeMutablePointer<Int32>
  ) -> UInt32? {
    if let count = factCount(operation, plan, place) {
      return Decimal(count).map { numbers.symbol($0).bits }
    }
    machine.folds.append(Gathering(width: Int(operation.bindCount)))
    let stopped = run(plan, from: place + 1)
    var gathered = machine.folds.removeLast()
    if stopped { return nil }
    guard let function = Program.Function(rawValue: UInt8(operation.subject)) else { return nil }
    let bindings = gathered.bindings
    gathered.count += bindings.rowCount
    switch function {
    case .count: return Decimal(gathered.count).map { numbers.symbol($0).bits }
    case .sum:
      for row in 0..<bindings.rowCount { gathered.sum += amount(bindings.cell(row, 0)) }
      return Int64(exactly: gathered.sum).flatMap { Decimal(tenThousandths: $0) }
        .map { numbers.symbol($0).bits }
    case .min, .max:
      let comparison: Program.Comparison = function == .min ? .less : .greater
      return (0..<bindings.rowCount).lazy.map { bindings.cell($0, 0) }
        .reduce(gathered.best) { best, cell in
          guard let best else { return cell }
          return compare(Symbol(bits: cell), comparison, Symbol(bits: best)) ? cell : best
        }
    }
  }
}
