import Quantities

/// On which days deadlines are due: how many triggers each day has.
struct Agenda {
  private var counts: [Day: Int] = [:]
  /// Days that had a trigger when they were put in; some may have none left.
  private var heap = MinHeap<Day>()
  /// The clock has gone back since the heap was made.
  private var isStale = false

  mutating func note(_ day: Day, isNew: Bool) {
    let count = (counts[day] ?? 0) + (isNew ? 1 : -1)
    if count == 0 {
      counts[day] = nil
    } else {
      counts[day] = count
      if count == 1 && isNew { heap.push(day) }
    }
  }

  /// The first day after one that has a trigger.
  mutating func next(after day: Day) -> Day? {
    if isStale { rebuild() }
    while let first = heap.first {
      if first > day && counts[first] != nil { return first }
      _ = heap.pop()
    }
    return nil
  }

  /// To be called when the clock has gone back: days that were passed are ahead again. Constant
  /// time, however many days are taken back one after the other.
  mutating func rewind() { isStale = true }

  private mutating func rebuild() {
    isStale = false
    heap = MinHeap()
    for day in counts.keys { heap.push(day) }
  }
}
