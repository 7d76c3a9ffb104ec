import Quantities
import RuleEngine
import ScenarioLanguage

extension Session {
  /// The relations in the state in view, with what the step in view changed.
  ///
  /// - Parameters:
  ///   - about: only what names this actor or thing.
  ///   - language: a code; names and phrases are shown in that language where they have one.
  func relationMap(about: EntityID? = nil, language: String? = nil) -> RelationMap {
    let moment = state.view.moment
    let first = facts(at: .start, on: nil)
    show()
    let now = allFacts()
    var last = step(before: moment)
    var past = last == .start ? now : facts(at: world.history[last].parent, on: nil)
    // A wait in which nothing happened is no reason to forget what happened before it.
    for _ in 0..<20 {
      guard case .waited = world.history[last].what, past == now else { break }
      last = step(before: world.history[last].parent)
      past = last == .start ? now : facts(at: world.history[last].parent, on: nil)
    }
    show()
    var map = RelationMap(date: date)
    map.title = model.title
    map.name = about.map { model.name($0, language: language) }
    let number = Int(world.history[last].step)
    if number > 0 { map.step = (number, event(of: last)) }
    var builder = MapBuilder(model: model, about: about, language: language, start: first)
    builder.fill(&map, now: now, before: past)
    return map
  }

  /// The last moment at or before one that is a step.
  private func step(before moment: MomentID) -> MomentID {
    world.history.moment(
      thatMadeStep: Int(world.history[moment].step), before: moment)
  }

  /// All facts where the engine stands.
  func allFacts() -> Set<Fact> {
    var result = Set<Fact>()
    for place in model.relations.indices {
      let relation = Program.RelationID(place)
      for row in world.database.rows(of: relation) { result.insert(fact(relation, row)) }
    }
    return result
  }

  func facts(at moment: MomentID, on day: Day?) -> Set<Fact> {
    world.at(moment, on: day) { allFacts() }
  }
}

/// Makes maps of facts. It keeps what it has put into words: most facts are on one map after another.
struct MapBuilder {
  let model: Model
  let about: EntityID?
  let language: String?
  /// The facts that held when the branch began.
  let start: Set<Fact>
  private let isActing: [Bool]
  private var words: [Fact: (fact: String, text: String)] = [:]

  init(model: Model, about: EntityID?, language: String?, start: Set<Fact>) {
    self.model = model
    self.about = about
    self.language = language
    self.start = start
    isActing = model.actingKinds
  }

  private struct Told {
    var fact: Fact
    var change: RelationMap.Change?
    /// The entities it is told of: two for a link.
    var of: [(entity: EntityID, slot: Int)]

    var source: RelationMap.Source { RelationMap.Source(fact: fact, slots: of.map(\.slot)) }
  }

  mutating func fill(_ map: inout RelationMap, now: Set<Fact>, before: Set<Fact>) {
    var told: [Told] = []
    for fact in now { add(fact, before.contains(fact) ? nil : .began, to: &told) }
    for fact in before.subtracting(now) { add(fact, .ended, to: &told) }
    let entities = Set(told.flatMap { $0.of.map(\.entity) }).sorted { left, right in
      let (first, second) = (isActor(left), isActor(right))
      return first == second ? name(left) < name(right) : first
    }
    var places: [EntityID: Int] = [:]
    for entity in entities {
      places[entity] = map.nodes.count
      map.nodes.append(
        RelationMap.Node(
          name: name(entity), kind: model.kinds[Int(model[entity].kind.number)].name,
          isActor: isActor(entity)))
    }
    for one in told {
      guard let first = one.of.first, let place = places[first.entity] else { continue }
      if one.of.count == 2, let other = places[one.of[1].entity] {
        map.links.append(
          RelationMap.Link(
            from: place, to: other, mention: mention(one),
            phrase: model.phrase(of: one.source, language: language)))
      } else {
        map.nodes[place].facts.append(mention(one))
      }
    }
    for place in map.nodes.indices { map.nodes[place].facts.sort { $0.fact < $1.fact } }
    map.links.sort { ($0.from, $0.to, $0.mention.fact) < ($1.from, $1.to, $1.mention.fact) }
  }

  private func add(_ fact: Fact, _ change: RelationMap.Change?, to told: inout [Told]) {
    let phrase = model[fact.relation].phrase
    var slots: [(entity: EntityID, slot: Int)] = []
    for case .slot(let slot) in phrase.parts {
      if case .entity(let entity) = fact.values[slot] { slots.append((entity, slot)) }
    }
    if let about, !slots.contains(where: { $0.entity == about }) { return }
    var actors: [(entity: EntityID, slot: Int)] = []
    for one in slots
    where isActor(one.entity) && !actors.contains(where: { $0.entity == one.entity }) {
      actors.append(one)
    }
    // A fact about nobody and nothing has no place on a map.
    guard let first = slots.first else { return }
    told.append(
      Told(fact: fact, change: change, of: actors.isEmpty ? [first] : Array(actors.prefix(2))))
  }

  private mutating func mention(_ one: Told) -> RelationMap.Mention {
    let words =
      self.words[one.fact]
      ?? (
        model.sentence(one.fact, language: language),
        model.text(of: one.source, language: language)
      )
    self.words[one.fact] = words
    return RelationMap.Mention(
      fact: words.fact, text: words.text,
      isDerived: model[one.fact.relation].isDerived, change: one.change,
      isFromStart: start.contains(one.fact), source: one.source)
  }

  private func isActor(_ entity: EntityID) -> Bool {
    isActing[Int(model[entity].kind.number)]
  }

  private func name(_ entity: EntityID) -> String { model.name(entity, language: language) }
}

extension Model {
  /// A fact as it is told beside those it is told of.
  func text(of source: RelationMap.Source, language: String?) -> String {
    told(source, language) { typedText(source.fact.values[$0], language: language) }
  }

  /// The same for every fact of its relation.
  func phrase(of source: RelationMap.Source, language: String?) -> String {
    told(source, language) { _ in "…" }
  }

  /// The sentence of a fact without those it is told of: `…` stands for each, and none at an end.
  private func told(
    _ source: RelationMap.Source, _ language: String?, _ value: (Int) -> String
  ) -> String {
    let relation = self[source.fact.relation]
    let local = relation.localPhrases.first { $0.language == language }
    let text = (local?.phrase ?? relation.phrase).text(joinedIn: local == nil ? nil : language) {
      source.slots.contains($0) ? "…" : value($0)
    }
    var rest = text[...]
    if rest.first == "…" { rest = withoutParticle(rest.dropFirst(), language) }
    if rest.hasSuffix(" …") { rest = rest.dropLast(2) }
    while rest.first == " " { rest = rest.dropFirst() }
    return rest.isEmpty || rest == "…" ? text : String(rest)
  }

  /// What follows a name that is left out, without the particle that was attached to the name.
  private func withoutParticle(_ text: Substring, _ language: String?) -> Substring {
    switch language {
    case "ko": text.drop { $0 != " " }
    case "ja": text.first.map { "はがの".contains($0) } == true ? text.dropFirst() : text
    default: text
    }
  }

  /// By kind: whether who is of it can make moves. Where nobody can, everything may be an actor.
  var actingKinds: [Bool] {
    let acting = Set(actions.compactMap(\.actorKind))
    return kinds.indices.map { kind in
      acting.isEmpty || acting.contains { isKind(KindID(kind), $0) }
    }
  }
}
