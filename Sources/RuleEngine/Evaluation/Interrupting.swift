/// Giving a change up while it is being worked out.
///
/// One change can take long: an edge that closes a large circle derives millions of facts. It asks
/// now and then whether to stop, as a long query does, and then leaves everything as it was before
/// it began. Nothing is looked at in between, so that is a matter of taking back what was marked
/// but not logged yet, ending the marks, and taking back the log.
extension Database {
  /// Whether the last change was given up, because someone asked for it, and left no trace.
  public var wasGivenUp: Bool { core.pointee.wasGivenUp }

  /// To be called in front of a step: from here on `wasGivenUp` speaks of it.
  func beginStep() { core.pointee.wasGivenUp = false }

  /// Asks whether to stop where no row is looked at that would ask.
  @inline(__always) var isToStop: Bool {
    machine.wasInterrupted || (work >= machine.nextQuestion && isStopped())
  }

  /// From here on someone may stop the work.
  func beginQuestions() {
    machine.wasInterrupted = false
    machine.nextQuestion = work + Machine.stretch
  }

  /// Takes back a change that was begun at a mark and is worked out in part.
  func giveUp(to mark: Int) {
    for fact in suspended {
      if tables[fact.relation].holds(fact.row) {
        tables[fact.relation].restate(fact.row, fact.state)
      } else {
        tables[fact.relation].restore(fact.row, fact.state)
      }
    }
    for fact in inserted {
      tables[fact.relation].set(fact.row, 0)
      tables[fact.relation].settle(fact.row)
    }
    suspended.empty()
    inserted.empty()
    queue.empty()
    while let stratum = pending.pop() { isPending[stratum] = false }
    currentStratum = -1
    machine.isBefore = false
    settleDelta()
    beginPass()
    rollBack(to: mark)
    core.pointee.wasGivenUp = true
  }
}
