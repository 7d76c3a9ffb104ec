import ScenarioLanguage
import Wording

/// What changed, as facts rather than as sentences.
struct ChangedFacts {
  var began: [Fact] = []
  var ended: [Fact] = []
  var derivedBegan: [Fact] = []
  var derivedEnded: [Fact] = []
}

/// What a step comes to, told in a few sentences: “Japan stops easing exports to South Korea”.
///
/// Each is about one relation. Facts that differ in one name are told together; what follows comes
/// before what was done, which the step's own event says already. The facts themselves, as they can
/// be typed, are the step's details.
struct Story {
  /// More are not read.
  static let sentencesMax = 3

  private let model: Model
  /// The language that is told in, by its code; nil: as sentences were declared.
  private let spoken: String?
  private let words: Language

  init(_ model: Model, spoken: String? = nil, words: Language = .english) {
    (self.model, self.spoken, self.words) = (model, spoken, words)
  }

  /// The first sentences, and how many facts they leave out; none where there is nothing to tell
  /// that one line of details does not tell as well.
  func sentences(of changes: ChangedFacts) -> (sentences: [String], left: Int) {
    let all =
      grouped(changes.derivedEnded, begins: false) + grouped(changes.derivedBegan, begins: true)
      + grouped(changes.began, begins: true) + grouped(changes.ended, begins: false)
    let stored = changes.began.count + changes.ended.count
    let derived = changes.derivedBegan.count + changes.derivedEnded.count
    guard derived > 0 || stored > 1 else { return ([], 0) }
    let shown = all.prefix(Story.sentencesMax)
    let told = shown.reduce(0) { $0 + $1.facts.count }
    return (shown.map(sentence), stored + derived - told)
  }

  private struct Group {
    var facts: [Fact]
    /// The slot in which they differ.
    var slot: Int?
    var begins: Bool
  }

  /// Facts of one relation that differ in one slot together, in the order of their sentences.
  private func grouped(_ facts: [Fact], begins: Bool) -> [Group] {
    var groups: [Group] = []
    // Facts come in no order; what is told has one.
    let order = facts.map { (text: model.sentence($0), fact: $0) }.sorted { $0.text < $1.text }
    for (_, fact) in order {
      let place =
        words != .english
        ? nil
        : groups.firstIndex { group in
          guard let first = group.facts.first, first.relation == fact.relation else { return false }
          let different = fact.values.indices.filter { first.values[$0] != fact.values[$0] }
          return different.count == 1 && (group.slot ?? different[0]) == different[0]
        }
      if let place, let first = groups[place].facts.first {
        groups[place].slot = fact.values.indices.first { first.values[$0] != fact.values[$0] }
        groups[place].facts.append(fact)
      } else {
        groups.append(Group(facts: [fact], slot: nil, begins: begins))
      }
    }
    return groups
  }

  private func sentence(_ group: Group) -> String {
    guard let fact = group.facts.first else { return "" }
    guard words == .english else {
      let sentence = model.sentence(fact, language: spoken)
      return (group.begins ? StoryMessage.begins(sentence) : .ends(sentence)).text(in: words)
    }
    let phrase = model[fact.relation].phrase
    func name(_ slot: Int) -> String {
      guard slot == group.slot else { return model.text(fact.values[slot]) }
      var names = group.facts.map { model.text($0.values[slot]) }
      let count = names.count
      if count > 4 { names = names.prefix(3) + ["\(count - 3) more"] }
      return names.listed("and")
    }
    func text(_ parts: ArraySlice<Phrase.Part>) -> String {
      parts.map { part in
        switch part {
        case .word(let word): word
        case .slot(let slot): name(slot)
        }
      }.joined(separator: " ")
    }
    let parts = phrase.parts
    // The verb follows whoever the sentence is about.
    if parts.count > 1, case .slot(let subject) = parts[0], case .word(let word) = parts[1],
      let verb = EnglishVerb(word, next: parts.count > 2 ? parts[2].word : nil),
      let change = verb.change(word, begins: group.begins, isPlural: group.slot == subject)
    {
      let rest = text(parts[2...])
      return "\(name(subject)) \(change)" + (rest.isEmpty ? "" : " " + rest)
    }
    let whole = text(parts[...])
    return (group.begins ? StoryMessage.begins(whole) : .ends(whole)).english
  }
}

extension Phrase.Part {
  /// The word; nil for a slot.
  fileprivate var word: String? {
    if case .word(let word) = self { word } else { nil }
  }
}
