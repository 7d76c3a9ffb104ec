/// Puts lines together that belong together: what `define` begins, up to a blank line. An item that
/// stands in the line of `define` itself ends before the next line that is not indented, too.
public struct LineAssembler {
  private let session: Session
  private var open: String?

  public init(_ session: Session) { self.session = session }

  /// The lines that are complete with this one, in order; none where more is to come.
  public mutating func add(_ line: String) -> [String] {
    let line = line.withoutByteOrderMark
    guard let open else { return begin(line) }
    let header = open.prefix { !$0.isNewline }.trimmed.firstWord.1
    if !header.isEmpty, let first = line.first, !first.isWhitespace { return [open] + begin(line) }
    return begin(open + "\n" + line)
  }

  private mutating func begin(_ text: String) -> [String] {
    let isComplete = session.isComplete(text)
    open = isComplete ? nil : text
    return isComplete ? [text] : []
  }

  /// What has not come to its end, at the end of all lines.
  public var rest: String? { open }
}
