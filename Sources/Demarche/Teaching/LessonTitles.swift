import ScenarioLanguage

/// Which lesson is meant by what somebody typed.
extension Session {
  func lessonNumber(exactly text: String) -> Int? {
    let typed = text.lowercased()
    if let place = model.lessons.firstIndex(where: { $0.title.lowercased() == typed }) {
      return place
    }
    guard let number = Int(text), model.lessons.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  /// The only lesson whose title begins with a text, has it in it, or is a slip away.
  func lessonNumber(like text: String) -> Int? {
    lessonNumber(exactly: text)
      ?? theOnly(like: text, among: model.lessons.map(\.title))
  }

  /// That there is no such lesson here, what may have been meant, and where else there is one.
  func unknownLesson(_ text: String) -> Answer.Mistake {
    let titles = model.lessons.map(\.title)
    if let other = lessonElsewhere(text) {
      return mistake(
        "no-such-lesson", TeachingMessage.lessonIsIn(other.title, path: other.path),
        suggestions: titles.prefix(3).map { "lesson \($0)" })
    }
    let near = nearWords(to: text, among: titles)
    return mistake(
      "no-such-lesson", TeachingMessage.noSuchLesson(text),
      suggestions: (near.isEmpty ? titles : near).prefix(4).map { "lesson \($0)" })
  }

  /// What is said of a line that is the title of a lesson, or nearly, and nothing else; nil where
  /// it is not.
  func titleAlone(_ line: String) -> Answer.Mistake? {
    // A word or a letter that happens to stand in a title means no lesson.
    guard line.count > 5 else { return nil }
    if let number = lessonNumber(like: line) {
      let title = model.lessons[number].title
      return mistake(
        "unknown-command", TeachingMessage.isALesson(title), suggestions: ["lesson \(title)"])
    }
    return lessonElsewhere(line).map {
      mistake("unknown-command", TeachingMessage.lessonIsIn($0.title, path: $0.path))
    }
  }

  /// A lesson of another file that comes with the program.
  private func lessonElsewhere(_ text: String) -> (title: String, path: String)? {
    let open = Set(model.files.map(\.path))
    let found = files.lessons().filter { !open.contains($0) }.flatMap { path in
      titles(inFileAt: path).map { (title: $0, path: path) }
    }
    guard let place = theOnly(like: text, among: found.map(\.title)) else { return nil }
    return found[place]
  }

  /// The titles of a file's own lessons.
  private func titles(inFileAt path: String) -> [String] {
    guard let bytes = files.read(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .filter { $0.hasPrefix("lesson ") }.map { $0.dropFirst(7).trimmed }
  }

  /// The place of the only title that is a text, begins with it, has it in it, or is a slip away.
  private func theOnly(like text: String, among titles: [String]) -> Int? {
    let typed = text.lowercased()
    let plain = titles.map { $0.lowercased() }
    for fits in [
      plain.indices.filter { plain[$0] == typed },
      plain.indices.filter { plain[$0].hasPrefix(typed) },
      plain.indices.filter { plain[$0].range(of: typed) != nil },
    ] where fits.count == 1 {
      return fits[0]
    }
    let near = nearWords(to: typed, among: plain)
    return near.count == 1 ? plain.firstIndex(of: near[0]) : nil
  }
}
