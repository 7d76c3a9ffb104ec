/// What reads sentences: names and phrases by their words.
public struct Vocabulary: Sendable {
  public init() {}
}
