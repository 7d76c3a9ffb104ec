import Quantities
import RuleEngine
import ScenarioLanguage

/// `? NAME`: what there is to know of a name, a phrase, a title, a word or a code.
extension Session {
  /// How many things of a sort are shown.
  static let examplesMax = 5

  /// What a text names; nil where it names nothing.
  func about(_ text: String) -> Answer.About? {
    let plain = text.trimmed
    guard !plain.isEmpty else { return nil }
    if let entity = readName(plain, in: model) { return about(entity) }
    if let phrase = aboutPhrase(plain) { return phrase }
    if let entity = model.named(plain) { return about(entity) }
    let wanted = plain.lowercased()
    if let kind = model.kinds.firstIndex(where: { $0.name.lowercased() == wanted }) {
      return about(KindID(kind))
    }
    if let titled = aboutTitle(wanted) { return titled }
    if let source = model.sources.firstIndex(where: { $0.name.lowercased() == wanted }) {
      return about(SourceID(source))
    }
    if let page = WordPage.named(wanted) {
      var about = Answer.About(subject: .word, name: page.word, text: say(page))
      let lines = page.example.split(separator: "\n").map { Answer.Section.Item(String($0)) }
      about.sections = [Answer.Section(title: say(AboutMessage.forExample), items: lines)]
      return about
    }
    if let page = CodePage.named(wanted) {
      return Answer.About(subject: .code, name: page.code, text: say(page), next: page.next)
    }
    if let page = DiagnosticPage.all.first(where: { $0.code.name == wanted }) {
      return about(page)
    }
    if case .one(let command) = Command.named(wanted), command.name == wanted {
      return Answer.About(
        subject: .command, name: command.name,
        text: command.summary(in: words).capitalizedFirst + ".",
        sections: [
          Answer.Section(
            title: say(AboutMessage.typedAs), items: command.usage.map { Answer.Section.Item($0) })
        ], next: ["help \(command.name)"])
    }
    return aboutWord(wanted)
  }

  private func about(_ page: DiagnosticPage) -> Answer.About {
    func lines(_ text: String) -> [Answer.Section.Item] {
      text.split(separator: "\n").map { Answer.Section.Item(String($0)) }
    }
    return Answer.About(
      subject: .code, name: page.code.name,
      text: page.title(in: words) + (words == .english ? ". " : "\n") + page.meaning,
      sections: [
        Answer.Section(title: say(AboutMessage.forExample), items: lines(page.example)),
        Answer.Section(title: say(AboutMessage.toMendIt), items: lines(page.mending)),
      ])
  }

  /// The scenario as a whole.
  func aboutScenario() -> Answer.About {
    var about = Answer.About(
      subject: .scenario, name: model.title ?? say(AboutMessage.untitled), text: model.about)
    let actors = Set(model.actions.compactMap(\.actorKind))
    let acting = model.entities.indices.filter { place in
      actors.contains { model.isKind(model.entities[place].kind, $0) }
    }
    about.sections = [
      section(say(AboutMessage.whoCanAct), acting.map { model.entities[$0].name }),
      section(say(AboutMessage.whatCanHold), model.relations.map { declared($0.phrase, $0.slots) }),
      section(say(AboutMessage.whatCanBeDone), model.actions.map { declared($0.phrase, $0.slots) }),
      section(
        say(AboutMessage.reactions),
        model.rules.map(\.title) + model.consequences.map(\.title) + model.deadlines.map(\.title)),
      section(say(AboutMessage.documents), model.sources.map(\.name)),
    ].filter { !$0.items.isEmpty }
    about.next = acting.first.map { ["? \(model.entities[$0].name)"] } ?? []
    about.next += ["state", "what now"]
    return about
  }

  // MARK: Kinds, titles, sources

  private func about(_ kind: KindID) -> Answer.About {
    let declared = model[kind]
    let what: AboutMessage =
      switch kind {
      case .number: .numbers
      case .date: .days
      case .text: .texts
      default: .kind(of: declared.parent.map { model[$0].name })
      }
    let names = model.entities.filter { model.isKind($0.kind, kind) }.map(\.name)
    let below = model.kinds.filter { $0.parent == kind }.map(\.name)
    func takes(_ slots: [Slot]) -> Bool { slots.contains { $0.kind == kind } }
    return Answer.About(
      subject: .kind, name: declared.name,
      text: say(what) + (declared.note.map { " " + $0 } ?? ""),
      sections: [
        section(say(AboutMessage.kindsOfIt), below), section(say(AboutMessage.members), names),
        section(
          say(AboutMessage.holdsOfOne),
          model.relations.filter { takes($0.slots) }.map { self.declared($0.phrase, $0.slots) }),
        section(
          say(AboutMessage.movesWithOne),
          model.actions.filter { takes($0.slots) }.map { self.declared($0.phrase, $0.slots) }),
      ].filter { !$0.items.isEmpty }, next: names.first.map { ["? \($0)"] } ?? [])
  }

  private func aboutTitle(_ wanted: String) -> Answer.About? {
    if let rule = model.rules.first(where: { $0.title.lowercased() == wanted }) {
      let head = Program.RelationID(Int(rule.head.number))
      let relation = model[rule.head]
      return Answer.About(
        subject: .rule, name: rule.title, text: source(of: rule.item),
        sections: [
          Answer.Section(
            title: say(AboutMessage.derives),
            items: [Answer.Section.Item(declared(relation.phrase, relation.slots))]),
          facts(of: head, title: say(AboutMessage.holdsByRules)),
          cited(rule.citations),
        ].filter { !$0.items.isEmpty }, next: ["? \(plain(relation.phrase, relation.slots))"])
    }
    if let one = model.consequences.first(where: { $0.title.lowercased() == wanted }) {
      return Answer.About(
        subject: .consequence, name: one.title, text: source(of: one.item),
        sections: [cited(one.citations)].filter { !$0.items.isEmpty }, next: ["log"])
    }
    guard let one = model.deadlines.first(where: { $0.title.lowercased() == wanted }) else {
      return nil
    }
    show()
    let running = runningDeadlines().filter { title(of: $0.carried.reaction) == one.title }
    let items = running.prefix(Session.examplesMax).map {
      Answer.Section.Item($0.day.text, about($0.carried).joined(separator: ", "))
    }
    return Answer.About(
      subject: .deadline, name: one.title, text: source(of: one.item),
      sections: [
        Answer.Section(title: say(AboutMessage.runningNow), count: running.count, items: items),
        cited(one.citations),
      ].filter { !$0.items.isEmpty },
      next: running.first.map { ["wait until \($0.day.text)"] } ?? ["timeline"])
  }

  private func about(_ source: SourceID) -> Answer.About {
    let document = model[source]
    let lines = [
      document.title, document.language.map { say(AboutMessage.language($0)) },
      document.published.map { say(AboutMessage.published(words.date($0))) }, document.locator,
    ].compactMap { $0 }
    let citing =
      model.rules.filter { $0.citations.contains { $0.source == source } }.map(\.title)
      + model.consequences.filter { $0.citations.contains { $0.source == source } }.map(\.title)
      + model.deadlines.filter { $0.citations.contains { $0.source == source } }.map(\.title)
    var events: [String] = []
    for event in model.script where event.citations.contains(where: { $0.source == source }) {
      switch event.what {
      case .move(let move): events.append("\(event.day.text)  \(model.sentence(move))")
      case .remark(let text): events.append("\(event.day.text)  \(text)")
      }
    }
    return Answer.About(
      subject: .source, name: document.name, text: lines.joined(separator: "\n"),
      sections: [
        section(say(AboutMessage.citedBy), citing), section(say(AboutMessage.citedFor), events),
      ]
      .filter { !$0.items.isEmpty }, next: ["source \(document.name)"])
  }

  /// The phrases that a word stands in; nil where it stands in none.
  private func aboutWord(_ wanted: String) -> Answer.About? {
    func has(_ phrase: Phrase) -> Bool {
      let words = phrase.parts.map { part in
        if case .word(let word) = part { word.lowercased() } else { "?" }
      }
      return (" " + words.joined(separator: " ") + " ").contains(" \(wanted) ")
    }
    let relations = model.relations.indices.filter { has(model.relations[$0].phrase) }
    let actions = model.actions.indices.filter { has(model.actions[$0].phrase) }
    if relations.count + actions.count == 1 {
      if let only = relations.first { return about(RelationID(only), terms: []) }
      if let only = actions.first { return about(ActionID(only), move: nil) }
    }
    guard !relations.isEmpty || !actions.isEmpty else { return nil }
    return Answer.About(
      subject: .words, name: wanted, text: nil,
      sections: [
        section(
          say(AboutMessage.whatCanHold),
          relations.map { declared(model.relations[$0].phrase, model.relations[$0].slots) }, 12),
        section(
          say(AboutMessage.whatCanBeDone),
          actions.map { declared(model.actions[$0].phrase, model.actions[$0].slots) }, 12),
      ].filter { !$0.items.isEmpty },
      next: (relations.map { model.relations[$0].phrase } + actions.map { model.actions[$0].phrase })
        .prefix(2).map { "? " + words(of: $0) })
  }

  func phraseWords() -> [String] {
    (model.relations.map(\.phrase) + model.actions.map(\.phrase)).flatMap(\.parts).compactMap {
      if case .word(let word) = $0 { word } else { nil }
    }
  }

  // MARK: Parts

  /// A sort of things; the first of them.
  func section(_ title: String, _ texts: [String], _ most: Int = Session.examplesMax)
    -> Answer.Section
  {
    Answer.Section(
      title: title, count: texts.count,
      items: texts.prefix(most).map { Answer.Section.Item($0) })
  }

  func cited(_ citations: [Citation]) -> Answer.Section {
    Answer.Section(
      title: say(AboutMessage.sources),
      items: references(citations).map {
        Answer.Section.Item($0.name + ($0.place.map { ", \($0)" } ?? ""))
      })
  }

  /// The facts of a relation now, the first of them in order.
  func facts(
    of relation: Program.RelationID, title: String, where isWanted: (Fact) -> Bool = { _ in true }
  )
    -> Answer.Section
  {
    let all = world.database.rows(of: relation).map { fact(relation, $0) }.filter(isWanted)
    // Of very many, not all are put in order.
    let sentences = all.prefix(2000).map { model.sentence($0) }.sorted()
    return Answer.Section(
      title: title, count: all.count,
      items: sentences.prefix(Session.examplesMax).map { Answer.Section.Item($0) })
  }

  /// A phrase as it is declared: `?a:State trusts ?b:State`.
  func declared(_ phrase: Phrase, _ slots: [Slot]) -> String {
    phrase.parts.map { part in
      switch part {
      case .word(let word): word
      case .slot(let slot): "?\(slots[slot].name):\(model[slots[slot].kind].name)"
      }
    }.joined(separator: " ")
  }

  /// A phrase as a question: `?a trusts ?b`.
  func plain(_ phrase: Phrase, _ slots: [Slot]) -> String {
    phrase.parts.map { part in
      switch part {
      case .word(let word): word
      case .slot(let slot): "?\(slots[slot].name)"
      }
    }.joined(separator: " ")
  }

  /// The words of a phrase, without its slots.
  func words(of phrase: Phrase) -> String {
    phrase.parts.compactMap { if case .word(let word) = $0 { word } else { nil } }
      .joined(separator: " ")
  }
}
