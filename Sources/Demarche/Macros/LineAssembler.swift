/// Puts lines together that are one: an item that is defined goes on up to an empty line.
public struct LineAssembler {
  private let session: Session
  private var open: String?

  public init(_ session: Session) { self.session = session }

  /// A line that is complete; nil where more is to come.
  public mutating func add(_ line: String) -> String? {
    let text = open.map { $0 + "\n" + line } ?? line
    if session.isComplete(text) {
      open = nil
      return text
    }
    open = text
    return nil
  }

  /// What has not come to its end, at the end of all lines.
  public var rest: String? { open }
}
