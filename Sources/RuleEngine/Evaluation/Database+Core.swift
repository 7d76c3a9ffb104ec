import Quantities

/// The parts of the core under their own names.
extension Database {
  public internal(set) var today: Day {
    @inline(__always) get { core.pointee.today }
    @inline(__always) set { core.pointee.today = newValue }
  }

  public internal(set) var log: [Change] {
    @inline(__always) _read { yield core.pointee.log }
    @inline(__always) _modify { yield &core.pointee.log }
  }

  /// Rows looked at and bindings completed since the start: what work was done, apart from time.
  public internal(set) var work: Int {
    @inline(__always) get { core.pointee.work }
    @inline(__always) _modify { yield &core.pointee.work }
  }

  var numbers: NumberTable {
    @inline(__always) _read { yield core.pointee.numbers }
    @inline(__always) _modify { yield &core.pointee.numbers }
  }

  var machine: Machine {
    @inline(__always) _read { yield core.pointee.machine }
    @inline(__always) _modify { yield &core.pointee.machine }
  }

  var agenda: Agenda {
    @inline(__always) _read { yield core.pointee.agenda }
    @inline(__always) _modify { yield &core.pointee.agenda }
  }

  var delta: Delta {
    @inline(__always) _read { yield core.pointee.delta }
    @inline(__always) _modify { yield &core.pointee.delta }
  }

  var origins: [Origin] {
    @inline(__always) _read { yield core.pointee.origins }
    @inline(__always) _modify { yield &core.pointee.origins }
  }

  var derivations: [UInt32] {
    @inline(__always) _read { yield core.pointee.derivations }
    @inline(__always) _modify { yield &core.pointee.derivations }
  }

  var pending: MinHeap<Int> {
    @inline(__always) _read { yield core.pointee.pending }
    @inline(__always) _modify { yield &core.pointee.pending }
  }

  var isPending: [Bool] {
    @inline(__always) _read { yield core.pointee.isPending }
    @inline(__always) _modify { yield &core.pointee.isPending }
  }

  var currentStratum: Int {
    @inline(__always) get { core.pointee.currentStratum }
    @inline(__always) set { core.pointee.currentStratum = newValue }
  }

  var suspended: [Fact] {
    @inline(__always) _read { yield core.pointee.suspended }
    @inline(__always) _modify { yield &core.pointee.suspended }
  }

  var inserted: [Fact] {
    @inline(__always) _read { yield core.pointee.inserted }
    @inline(__always) _modify { yield &core.pointee.inserted }
  }

  var queue: [Fact] {
    @inline(__always) _read { yield core.pointee.queue }
    @inline(__always) _modify { yield &core.pointee.queue }
  }

  var seeds: [[Seed]] {
    @inline(__always) _read { yield core.pointee.seeds }
    @inline(__always) _modify { yield &core.pointee.seeds }
  }

  var recursiveUses: [[Stratification.Use]] {
    @inline(__always) _read { yield core.pointee.recursiveUses }
    @inline(__always) _modify { yield &core.pointee.recursiveUses }
  }

  var recursivePlans: [[Plan]] {
    @inline(__always) _read { yield core.pointee.recursivePlans }
    @inline(__always) _modify { yield &core.pointee.recursivePlans }
  }

  var isOpening: Bool {
    @inline(__always) get { core.pointee.isOpening }
    @inline(__always) set { core.pointee.isOpening = newValue }
  }
}
