import ScenarioLanguage

extension Command {
  static let map = Command(
    name: "map", topic: .asking, usage: ["map", "map NAME"],
    summary: "who stands how to whom now, what the last step changed marked",
    details: """
      Actors are those that can make moves. A table tells how many relations there are between any \
      two; then each pair, with what changed since its beginning in full. With a name: all that \
      joins that actor or thing to others, and what holds of it alone. Looking back, the map is that \
      of the past. export svg FILE draws it as a picture.
      """
  ) { session, call in session.map(call.rest) }
}

extension Session {
  func map(_ text: String) -> Answer.Content {
    var about: EntityID?
    if !text.isEmpty {
      switch entity(text) {
      case .success(let entity): about = entity
      case .failure(let mistake): return .error(mistake)
      }
    }
    return .map(relationMap(about: about))
  }
}
