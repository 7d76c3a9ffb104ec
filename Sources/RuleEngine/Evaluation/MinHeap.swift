/// A binary heap: the least element comes out first.
struct MinHeap<Element: Comparable> {
  private var heap: [Element] = []

  var first: Element? { heap.first }

  mutating func push(_ element: Element) {
    heap.append(element)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if heap[parent] <= heap[child] { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  mutating func pop() -> Element? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first }
    heap[0] = last
    var parent = 0
    while true {
      let left = 2 * parent + 1
      if left >= heap.count { return first }
      let child = left + 1 < heap.count && heap[left + 1] < heap[left] ? left + 1 : left
      if heap[parent] <= heap[child] { return first }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
