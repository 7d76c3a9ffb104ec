import Snapshots

extension Day: PlainStorable {}
extension Decimal: PlainStorable {}

extension CalendarUnit: StorableCases {
  public static var fallback: CalendarUnit { .day }
}

extension NumberIndex: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(numbers) }

  /// Numbers are put in again: their places stay as they were.
  public init(from snapshot: inout SnapshotReader) {
    self.init()
    let numbers: [Decimal] = snapshot.read()
    for number in numbers { _ = insert(number) }
  }
}
