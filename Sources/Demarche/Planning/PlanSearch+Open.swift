import Quantities

extension PlanSearch {
  /// The nodes to be taken, as a heap.
  struct Open {
    struct Item {
      var whole: Int32
      var waits: Int32
      var day: Day
      var moves: Int32
      var id: Int32

      /// Of equal ones, first the nearer to the goal, then the one reached first.
      static func < (left: Item, right: Item) -> Bool {
        (left.whole, left.waits, left.day, right.moves, left.id)
          < (right.whole, right.waits, right.day, left.moves, right.id)
      }
    }

    private var items: [Item] = []

    mutating func push(_ item: Item) {
      var place = items.count
      items.append(item)
      while place > 0, items[place] < items[(place - 1) / 2] {
        items.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
    }

    mutating func pop() -> Item? {
      guard let last = items.popLast() else { return nil }
      guard let first = items.first else { return last }
      items[0] = last
      var place = 0
      while true {
        var least = place
        for child in [2 * place + 1, 2 * place + 2]
        where child < items.count && items[child] < items[least] {
          least = child
        }
        if least == place { return first }
        items.swapAt(place, least)
        place = least
      }
    }
  }
}
