/// Something wrong or doubtful in a text, as data.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable { case error, warning }

  public var code: DiagnosticCode
  public var severity: Severity
  public var span: Span
  /// One or two sentences that name the thing and state the rule.
  public var message: String
  /// What to write instead, or the nearest right thing.
  public var hint: String?
  /// Other places that matter, in order.
  public var related: [Related]
  /// What could stand in place of the text at `span`, the nearest first; of a typed line, whole
  /// lines that could be meant.
  public var suggestions: [String] = []
  /// What it was made from; nil where it was worded elsewhere.
  var source: MistakeSource?

  public struct Related: Sendable, Hashable {
    public var span: Span
    public var message: String
    public init(span: Span, message: String) {
      self.span = span
      self.message = message
    }
  }

  public init(
    _ code: DiagnosticCode, _ span: Span, _ message: String, hint: String? = nil,
    related: [Related] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.span = span
    self.message = message
    self.hint = hint
    self.related = related
  }
}
