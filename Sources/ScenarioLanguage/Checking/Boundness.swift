/// Finds out which variables of a clause get a value, and where.
///
/// Every conjunction is a place: the whole clause, each part of an `or`, what stands in a `not` or
/// an aggregate. A variable is bound in a place by a sentence there, by an `=` whose other side is
/// bound there, by the place around it, and by an `or` there that binds it in each of its parts.
/// These four are followed from what has newly been bound, so that the work grows with the number
/// of mentions and not with the nesting.
struct Boundness {
  enum Nature { case whole, part, negation, aggregate }

  struct Place {
    var nature: Nature
    /// The region it lies in: its sentences bind the variables that belong there; those that belong
    /// further out they only use.
    var region: Int
    var parent: Int
    /// The `or` it is a part of.
    var alternative: Int
    /// Where it stands, of a part.
    var span: Span?
    var children: [Int] = []
    var equalities: [Int] = []
    var bound = VariableSet()
    /// Variables that stand in it or deeper; others need not be carried into it.
    var mentioned = VariableSet()
  }

  struct Alternative {
    var parent: Int
    var parts: [Int] = []
    var count: ShortTable<VariableID, Int> = [:]
  }

  private struct Equality {
    var target: VariableID
    var needs: VariableSet
  }

  /// A use of a variable that needs a value.
  struct Use {
    var variable: VariableID
    var place: Int
    var span: Span
    var way: Way
  }

  enum Way { case comparison, term, aggregate, result, sentence }

  /// The part of an `or` that gives a variable no value.
  struct Gap {
    /// Its number among the parts, from 0.
    var part: Int
    var span: Span?
  }

  typealias Partial = ShortTable<VariableID, Gap>

  private(set) var places: [Place] = []
  private(set) var alternatives: [Alternative] = []
  private(set) var uses: [Use] = []
  private var equalities: [Equality] = []
  private var open: [(place: Int, variable: VariableID)] = []
  private let homes: [Int]
  /// Whether some part could not be read: then nothing can be said.
  private(set) var isBroken = false

  init(_ condition: DraftCondition?, homes: [Int], inherited: [VariableID]) {
    self.homes = homes
    _ = newPlace(.whole, in: -1, region: 0)
    for variable in inherited { bindHere(variable, in: 0) }
    if let condition { visit(condition, in: 0) }
  }

  /// Notes that a head or an effect needs its variables.
  mutating func use(_ terms: [DraftTerm]) {
    for term in terms { use(term, in: 0, .result) }
  }

  /// Notes that a question needs the variables that belong to all of it.
  mutating func useColumns(_ scope: ClauseScope) {
    for (number, variable) in scope.variables.enumerated() where variable.home == 0 {
      note(VariableID(number), 0, variable.span, .result)
    }
  }

  /// The uses that have no value, in order.
  mutating func unbound() -> [Use] {
    carryMentions()
    spread()
    guard !isBroken else { return [] }
    return uses.filter { !places[$0.place].bound.contains($0.variable) }
  }

  /// Where the first `or` that gives a variable a value in some of its parts does not; nil where
  /// there is no such `or`.
  func gap(of variable: VariableID) -> Gap? {
    let alternative = alternatives.first {
      let count = $0.count[variable] ?? 0
      return count > 0 && count < $0.parts.count
    }
    return alternative.flatMap { gap(of: variable, in: $0) }
  }

  private func gap(of variable: VariableID, in alternative: Alternative) -> Gap? {
    let part = alternative.parts.firstIndex { !places[$0].bound.contains(variable) }
    return part.map { Gap(part: $0, span: places[alternative.parts[$0]].span) }
  }

  /// The variables of the whole clause that only some parts of an `or` give a value.
  func partial(in scope: ClauseScope, except reported: VariableSet) -> Partial {
    var partial: Partial = [:]
    guard !isBroken else { return partial }
    for alternative in alternatives {
      for (variable, count) in alternative.count.entries where count < alternative.parts.count {
        guard scope[variable].home == 0, !places[0].bound.contains(variable),
          !reported.contains(variable), partial[variable] == nil
        else { continue }
        if let gap = gap(of: variable, in: alternative) { partial[variable] = gap }
      }
    }
    return partial
  }

  /// Whether a place lies in a `not` or in an aggregate, the innermost one.
  func surrounding(_ place: Int) -> Nature {
    var place = place
    while places[place].nature == .part { place = places[place].parent }
    return places[place].nature
  }

  // MARK: Building

  private mutating func newPlace(
    _ nature: Nature, in parent: Int, region: Int, of alternative: Int = -1
  ) -> Int {
    places.append(
      Place(nature: nature, region: region, parent: parent, alternative: alternative))
    if parent >= 0 { places[parent].children.append(places.count - 1) }
    return places.count - 1
  }

  private mutating func visit(_ condition: DraftCondition, in place: Int) {
    switch condition {
    case .all(let parts): for part in parts { visit(part, in: place) }
    case .any(let parts):
      let number = alternatives.count
      alternatives.append(Alternative(parent: place))
      for part in parts {
        let inside = newPlace(.part, in: place, region: places[place].region, of: number)
        alternatives[number].parts.append(inside)
        places[inside].span = part.span
        visit(part, in: inside)
      }
    case .none(let inner, let region):
      visit(inner, in: newPlace(.negation, in: place, region: region))
    case .sentence(let sentence):
      for term in sentence.terms {
        if case .variable(let variable, let span) = term {
          bind(variable, in: place)
          note(variable, place, span, .sentence)
        } else {
          use(term, in: place, .term)
        }
      }
      if let since = sentence.since {
        bind(since.variable, in: place)
        note(since.variable, place, since.span, .sentence)
      }
    case .compare(let left, let sign, let right, _):
      use(left, in: place, .comparison)
      use(right, in: place, .comparison)
      guard sign == .equal else { return }
      equate(left, right, in: place)
      equate(right, left, in: place)
    case .missing(let variables):
      if variables.isEmpty { isBroken = true }
      for variable in variables { bind(variable, in: place) }
    }
  }

  private mutating func equate(_ target: DraftTerm, _ source: DraftTerm, in place: Int) {
    guard case .variable(let variable, _) = target else { return }
    var needs = VariableSet()
    source.forEachFreeVariable(homes: homes) { needed, _ in needs.insert(needed) }
    guard !needs.contains(variable) else { return }
    if needs.isEmpty {
      bind(variable, in: place)
    } else {
      places[place].equalities.append(equalities.count)
      equalities.append(Equality(target: variable, needs: needs))
    }
  }

  private mutating func use(_ term: DraftTerm, in place: Int, _ way: Way) {
    switch term {
    case .variable(let variable, let span): note(variable, place, span, way)
    case .arithmetic(let left, _, let right, _):
      use(left, in: place, way)
      use(right, in: place, way)
    case .duration(let amount, _, _): use(amount, in: place, way)
    case .aggregate(let aggregate):
      // Groups get their values outside; what is inside sees them, and binds its own.
      term.forEachFreeVariable(homes: homes) { variable, span in
        note(variable, place, span, .aggregate)
      }
      let inside = newPlace(.aggregate, in: place, region: aggregate.region)
      visit(aggregate.condition, in: inside)
      for (variable, span) in aggregate.of { note(variable, inside, span, .aggregate) }
    case .missing: isBroken = true
    case .value, .open, .anything, .today: break
    }
  }

  private mutating func note(_ variable: VariableID, _ place: Int, _ span: Span, _ way: Way) {
    places[place].mentioned.insert(variable)
    if uses.isEmpty { uses.reserveCapacity(8) }
    uses.append(Use(variable: variable, place: place, span: span, way: way))
  }

  private mutating func bind(_ variable: VariableID, in place: Int) {
    if homes[Int(variable.number)] == places[place].region { bindHere(variable, in: place) }
  }

  private mutating func bindHere(_ variable: VariableID, in place: Int) {
    guard places[place].bound.insert(variable) else { return }
    if open.isEmpty { open.reserveCapacity(8) }
    open.append((place, variable))
  }

  // MARK: Following

  private mutating func carryMentions() {
    for place in places.indices.dropFirst().reversed() {
      places[places[place].parent].mentioned.formUnion(places[place].mentioned)
    }
  }

  private mutating func spread() {
    while let (place, variable) = open.popLast() {
      for child in places[place].children where places[child].mentioned.contains(variable) {
        bindHere(variable, in: child)
      }
      for number in places[place].equalities {
        // An equality stands for its place only, so what it still needs is known there.
        if equalities[number].needs.remove(variable), equalities[number].needs.isEmpty {
          bind(equalities[number].target, in: place)
        }
      }
      let alternative = places[place].alternative
      guard alternative >= 0 else { continue }
      let count = alternatives[alternative].count[variable, default: 0] + 1
      alternatives[alternative].count[variable] = count
      if count == alternatives[alternative].parts.count {
        bind(variable, in: alternatives[alternative].parent)
      }
    }
  }
}
