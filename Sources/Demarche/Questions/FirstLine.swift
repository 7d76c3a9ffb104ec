import Quantities
import ScenarioLanguage

/// A line of somebody who does not know yet what can be typed, `show me the moves`, `who is here?`,
/// `restart`: the line that does what is meant.
enum FirstLine: Equatable {
  /// It is answered as this line.
  case line(String)
  /// Each of these does it, or one of them would change something.
  case perhaps([String])
}

extension Session {
  /// A whole line that people type first, in any language of the program; nil for any other.
  func firstLine(_ text: String) -> FirstLine? {
    // A macro of the session's own means what it says.
    guard macro(named: text.firstWord.0) == nil else { return nil }
    let key = FirstLines.key(text)
    if let known = FirstLines.english[key] ?? FirstLines.foreign[FirstLines.letters(text)] {
      return filled(known)
    }
    return shownThing(key, text) ?? shownOfName(key, text) ?? whatHappened(key) ?? part(key, text)
      ?? between(key, text)
      ?? aboutName(text)
  }

  /// `how do I save?`: what help says of the first word that it says something of.
  func firstHelp(_ text: String) -> String? {
    let words = FirstLines.key(text).split(separator: " ").map(String.init)
    let leads = [["how", "do", "i"], ["how", "do", "you"], ["how", "can", "i"], ["how", "to"]]
    guard let lead = leads.first(where: words.starts), words.count > lead.count else { return nil }
    let rest = words.dropFirst(lead.count)
    if let name = noun(rest.dropFirst().joined(separator: " ")), rest.count > 1 { return name }
    for word in rest {
      if let task = FirstLines.tasks[word] { return task }
      if case .one(let command) = Command.named(word), command.name == word {
        return "help \(word)"
      }
      if HelpTask.named(word) != nil { return "help \(word)" }
    }
    return nil
  }

  // MARK: Parts

  /// What stands for something that only the session knows.
  private func filled(_ line: FirstLine) -> FirstLine {
    switch line {
    case .line("changes"): .line("changes from \((model.start ?? date).text) to \(date.text)")
    case .perhaps(let lines) where lines == ["brief NAME"]:
      .perhaps(
        model.wants.prefix(4).map {
          "brief \(model.typedText(.entity($0.actor), language: spoken))"
        })
    default: line
    }
  }

  /// `list the treaties`, `draw the map`, `what moves are there`: a thing that a line shows.
  private func shownThing(_ key: String, _ text: String) -> FirstLine? {
    let words = key.split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    var rest = words[...]
    if FirstLines.showing.contains(first), words.count > 1 {
      rest = words.dropFirst()
      if FirstLines.leading.contains(rest[1]), rest.count > 1 { rest = rest.dropFirst() }
    } else if ["what", "which", "who"].contains(first), words.count > 2 {
      if ["is", "are"].contains(words[1]) {
        rest = words.dropFirst(2)
      } else if words.suffix(2) == ["are", "there"] {
        rest = words.dropFirst().dropLast(2)
      } else {
        return nil
      }
    } else if words.starts(with: ["how", "many"]), words.suffix(2) == ["are", "there"] {
      rest = words.dropFirst(2).dropLast(2)
    } else if FirstLines.leading.contains(first), words.count > 1 {
      rest = words.dropFirst()
    } else if words.count > 1 {
      return nil
    }
    let name = rest.joined(separator: " ")
    if let line = noun(name) { return .line(line) }
    guard rest.count < words.count, !name.isEmpty, FirstLines.showing.contains(first) else {
      return nil
    }
    if case .one(let command) = Command.named(name), command.name == name,
      command.usage.contains(name)
    {
      return .line(name)
    }
    let typed = FirstLines.typed(text, rest.count)
    if first == "facts", model.named(typed) != nil { return .line("show \(typed)") }
    return about(typed) == nil ? nil : .line("? \(typed)")
  }

  /// `what is a fact`, `what is a deadline`: what help or `?` tells of it, where the words are of no
  /// sentence.
  func thingAsked(_ text: String) -> String? {
    let words = FirstLines.key(text).split(separator: " ").map(String.init)
    guard words.count > 2, ["what", "who"].contains(words[0]), ["is", "are"].contains(words[1])
    else { return nil }
    let rest = words.dropFirst(2)
    if let task = HelpTask.named(rest.joined(separator: " ")) { return "help \(task.name)" }
    let typed = FirstLines.typed(text, rest.count)
    return about(typed) == nil ? nil : "? \(typed)"
  }

  /// `play Japan`, `be Japan`, `can I play Japan?`
  private func part(_ key: String, _ text: String) -> FirstLine? {
    let words = key.split(separator: " ").map(String.init)
    guard
      let lead = FirstLines.playing.first(where: {
        words.starts(with: $0) && words.count > $0.count
      })
    else { return nil }
    let name = FirstLines.typed(text, words.count - lead.count)
    guard let actor = model.named(name), model.canMove(actor) else { return nil }
    return lead[0] == "can" ? .perhaps(["play as \(name)"]) : .line("play as \(name)")
  }

  /// `relations between Japan and South Korea`
  private func between(_ key: String, _ text: String) -> FirstLine? {
    guard (" " + key).contains(" between ") else { return nil }
    let names = LooseReader(PlainQuestion(statement: text), model, language: spoken).entities
    guard names.count == 2 else { return nil }
    let typed = names.map { model.typedText(.entity($0), language: spoken) }
    return .perhaps(["trend \(typed[0]), \(typed[1])", "map \(typed[0])", "map \(typed[1])"])
  }

  /// `show me the moves of Japan`, `Japan's goals`: what a command shows of a name.
  private func shownOfName(_ key: String, _ text: String) -> FirstLine? {
    let words = key.split(separator: " ").map(String.init)
    if let owner = words.firstIndex(where: { $0.hasSuffix("'s") || $0.hasSuffix("’s") }),
      let command = FirstLines.ofNames[words[(owner + 1)...].joined(separator: " ")]
    {
      for start in 0...owner {
        let name = words[start...owner].joined(separator: " ").dropLast(2)
        guard let entity = model.named(String(name)) else { continue }
        return .line("\(command) \(model.typedText(.entity(entity), language: spoken))")
      }
    }
    guard let place = words.firstIndex(where: FirstLines.ofWords.contains), place + 1 < words.count
    else { return nil }
    let name = FirstLines.typed(text, words.count - place - 1)
    guard model.named(name) != nil else { return nil }
    for start in 0..<min(2, place) where start == 0 || FirstLines.showing.contains(words[0]) {
      if let command = FirstLines.ofNames[words[start..<place].joined(separator: " ")] {
        return .line("\(command) \(name)")
      }
    }
    return nil
  }

  /// What shows all of a sort: a word for it, or a kind of the scenario in any number.
  private func noun(_ name: String) -> String? {
    if let line = FirstLines.nouns[name] { return line }
    guard !name.isEmpty, !name.contains(" "), name.hasSuffix("s") else { return nil }
    let word = QuestionWord(name)
    return model.kinds.first { QuestionWord($0.name).means(word) }.map { "? \($0.name)" }
  }

  /// `what happened in May 2019` and `what has changed since 2019-07-01`.
  private func whatHappened(_ key: String) -> FirstLine? {
    let words = key.split(separator: " ").map(String.init)
    guard words.first == "what", words.count > 3, let last = words.last,
      words.contains(where: { $0.hasPrefix("happen") || $0.hasPrefix("chang") }),
      parseDay(last) != nil || last.count == 7 && parseDay("\(last)-01") != nil
        || last.count == 4 && parseDay("\(last)-01-01") != nil
    else { return nil }
    switch words[words.count - 2] {
    case "on", "in", "during": return .line("changes from \(last) to \(last)")
    case "since", "after": return .line("changes from \(last) to \(date.text)")
    default: return nil
    }
  }

  /// A name and words that ask what it is or does, in a language other than English.
  private func aboutName(_ text: String) -> FirstLine? {
    // It is looked at while it is typed, too: not in worlds of very many names.
    guard text.utf8.contains(where: { $0 >= 0x80 }), model.entities.count < 2_000 else {
      return nil
    }
    let letters = FirstLines.letters(text)
    for (place, entity) in model.entities.enumerated() {
      let names = [entity.name] + entity.otherNames + entity.localNames.map(\.name)
      for name in names {
        let name = FirstLines.letters(name)
        guard name.count > 1, let found = letters.firstRange(of: name) else { continue }
        let rest = letters[..<found.lowerBound] + letters[found.upperBound...]
        guard let lead = FirstLines.asks(String(rest)) else { continue }
        let entity = Value.entity(EntityID(place))
        return .line("\(lead) \(model.typedText(entity, language: spoken))")
      }
    }
    return nil
  }
}
