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
    case .branches: return .success(.branches(shownBranches, title: model.title))
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

  /// Branches with what happened last as it is shown.
  private var shownBranches: [Answer.Branch] {
    branches().map { branch in
      var branch = branch
      branch.last = branch.last.map { shown(event: $0) }
      return branch
    }
  }

  private func proofPicture(_ text: String) -> Result<Picture, Answer.Mistake> {
    let content = why(text)
    switch content {
    case .why:
      let answer = Answer(line: text, content: content, date: date, branch: branch)
      guard case .why(_, let proof, _) = shown(answer).content else { break }
      return .success(.proof(proof))
    case .whyNot(let fact, _, _, _):
      return .failure(
        mistake("usage", PictureMessage.doesNotHold(date), suggestions: ["why not \(fact)"]))
    case .error(let mistake): return .failure(mistake)
    default: break
    }
    return .failure(mistake("usage", PictureMessage.noProof, suggestions: ["why \(text)"]))
  }
}
