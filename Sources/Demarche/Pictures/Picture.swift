/// What a session has to show; who hosts it turns that into the text of a file.
public enum Picture: Sendable {
  /// Who stands how to whom.
  case relations(RelationMap)
  /// What a fact rests on.
  case proof(Answer.Proof)
  /// Where courses of events fork.
  case branches([Answer.Branch], title: String?)
  /// A branch from its first day to the one in view, with all there is to say about it.
  case chronicle(Chronicle)
}

extension Session {
  /// Turns what is to be shown into the text of a file; the host sets it. Where nobody does, only
  /// formats that need no drawing can be exported.
  public typealias Drawing =
    (_ picture: Picture, _ format: ExportFormat, _ language: String?) -> String
}
