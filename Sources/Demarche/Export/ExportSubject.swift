import ScenarioLanguage

extension Session {
  /// What a picture shows.
  enum Subject {
    case everybody
    /// The proof of a fact.
    case why(String)
    /// Relations of somebody, or else the proof of a fact: whatever the text names.
    case named(String)
    case branches

    /// A file's name, and what follows it: a word that begins a subject, and the subject.
    static func split(_ text: String) -> (path: String, subject: Subject) {
      let (path, rest) = text.firstWord
      if let fact = rest.dropping(word: "why") { return (path, .why(fact)) }
      if let name = rest.dropping(word: "of") { return (path, .named(name)) }
      if rest.lowercased() == "branches" { return (path, .branches) }
      return (text, .everybody)
    }
  }

  func picture(of subject: Subject) -> Result<Picture, Answer.Mistake> {
    switch subject {
    case .everybody: return .success(.relations(relationMap(language: spoken)))
    case .branches: return .success(.branches(branches(), title: model.title))
    case .why(let text): return proofPicture(text)
    case .named(let text):
      if let entity = readName(text, in: model) {
        return .success(.relations(relationMap(about: entity, language: spoken)))
      }
      guard case .success = readCondition(text) else {
        // Nearer to a name than to a sentence.
        if case .failure(let mistake) = entity(text), !mistake.suggestions.isEmpty {
          return .failure(mistake)
        }
        return proofPicture(text)
      }
      return proofPicture(text)
    }
  }

  private func proofPicture(_ text: String) -> Result<Picture, Answer.Mistake> {
    switch why(text) {
    case .why(_, let proof, _): return .success(.proof(proof))
    case .whyNot(let fact, _, _, _):
      return .failure(
        Answer.Mistake(
          code: "usage", message: "That does not hold on \(date.text), so there is no proof of it.",
          suggestions: ["why not \(fact)"]))
    case .error(let mistake): return .failure(mistake)
    default:
      return .failure(
        Answer.Mistake(
          code: "usage", message: "A proof is drawn of a fact that holds.",
          suggestions: ["why \(text)"]))
    }
  }
}
