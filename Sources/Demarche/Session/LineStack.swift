/// Lines that changed a session, the last on top.
///
/// A copy costs nothing and shares all entries, so that the state before a line can be kept while
/// the line is carried out, however long the session is.
struct LineStack {
  private final class Node {
    let entry: Session.Entry
    var below: Node?

    init(_ entry: Session.Entry, on below: Node?) {
      self.entry = entry
      self.below = below
    }

    /// Long stacks must not be deep recursions when they go.
    deinit {
      var next = below
      below = nil
      while next != nil, isKnownUniquelyReferenced(&next) {
        let under = next?.below
        next?.below = nil
        next = under
      }
    }
  }

  private var top: Node?
  private(set) var count = 0

  mutating func push(_ entry: Session.Entry) {
    top = Node(entry, on: top)
    count += 1
  }

  mutating func pop() -> Session.Entry? {
    guard let node = top else { return nil }
    top = node.below
    count -= 1
    return node.entry
  }

  /// The entries down to one for which something holds, which is not among them, lowest first.
  func entries(downTo isEnd: (Session.Entry) -> Bool = { _ in false }) -> [Session.Entry] {
    var result: [Session.Entry] = []
    var next = top
    while let node = next, !isEnd(node.entry) {
      result.append(node.entry)
      next = node.below
    }
    return result.reversed()
  }
}
