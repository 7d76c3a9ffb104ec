import ScenarioLanguage

/// What could be typed next.
extension Session {
  public struct Expectations: Sendable {
    /// What is typed of the last word, to be replaced.
    public var partial: String
    public var candidates: [(text: String, note: String?)]
  }

  public func expectations(after text: String) -> Expectations {
    Expectations(partial: "", candidates: [])
  }
}
