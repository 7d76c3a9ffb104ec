/// The variables of one rule, clause or query while it is being read.
///
/// Every `not` and every aggregate is a region inside the one around it. A variable belongs to the
/// outermost region in which it stands itself on the way from the whole clause to the place. If it
/// stands in several regions side by side, each is outside the others, so it belongs to the one
/// around them all, which has to give it a value. The variables after an aggregate's `of` belong to
/// it.
struct ClauseScope {
  struct Variable {
    var name: String
    /// The region it belongs to; 0 is the whole clause.
    var home: Int
    var kind: KindID?
    /// Where it first stands.
    var span: Span
    /// In how many places it stands.
    var uses: Int
    /// Whether it came with the clause: a slot of the action, a variable of `when`.
    var isInherited: Bool
  }

  private(set) var variables: [Variable] = []
  private(set) var regionOfCondition: ShortTable<ConditionIndex, Int> = [:]
  private(set) var regionOfTerm: ShortTable<TermIndex, Int> = [:]
  private var parents = [-1]
  private var occurrences: [Occurrence] = []
  private var uses: ShortTable<Key, Use> = [:]

  private struct Key: Hashable {
    var region: Int
    var word: WordID
  }

  /// A name in a region.
  private struct Use {
    /// Whether it stands there itself, and not only deeper.
    var isDirect = false
    /// Whether it stands after the `of` of the region's aggregate.
    var isOwned = false
    var number: VariableID?
  }

  private struct Occurrence {
    var key: Key
    var token: Int
  }

  init() {}

  /// A scope that starts with variables of another: those that belong to the whole clause can be
  /// used, the others keep their places only.
  init(inheriting inherited: [(word: WordID, variable: Variable)]) {
    variables.reserveCapacity(inherited.count)
    for (word, variable) in inherited {
      let number = VariableID(variables.count)
      var variable = variable
      variable.isInherited = true
      variables.append(variable)
      guard variable.home == 0 else { continue }
      uses[Key(region: 0, word: word)] = Use(isDirect: true, number: number)
    }
  }

  /// The variable that a token of a region stands for; nil where the name was not met there.
  func variable(_ word: WordID, in region: Int) -> VariableID? {
    uses[Key(region: region, word: word)]?.number
  }

  subscript(variable: VariableID) -> Variable {
    get { variables[Int(variable.number)] }
    set { variables[Int(variable.number)] = newValue }
  }

  /// The regions the variables belong to.
  var homes: [Int] { variables.map(\.home) }

  /// The model's scope; a variable without a kind, already reported, gets the given one.
  func scope(defaultKind: KindID) -> Scope {
    var scope = Scope()
    scope.variables = variables.map { variable in
      Scope.Variable(name: variable.name, kind: variable.kind ?? defaultKind)
    }
    return scope
  }

  /// The words of the variables, for scopes that inherit from this one.
  func words() -> [(word: WordID, variable: Variable)] {
    var words = [WordID](repeating: .none, count: variables.count)
    for (key, use) in uses.entries {
      guard let variable = use.number, key.region == self[variable].home else { continue }
      words[Int(variable.number)] = key.word
    }
    return Array(zip(words, variables)).map { (word: $0.0, variable: $0.1) }
  }
}

// MARK: - Finding the variables

extension ClauseScope {
  mutating func scan(_ sentence: SentenceSyntax, in file: FileText, region: Int = 0) {
    var index = sentence.tokens.lowerBound
    var embedded = sentence.embedded[...]
    while index < sentence.tokens.upperBound {
      if let term = embedded.first, term.tokens.lowerBound <= index {
        scan(term.term, in: file, region: region)
        index = max(index + 1, term.tokens.upperBound)
        embedded.removeFirst()
        continue
      }
      if file.tree.tokens[index].kind == .variable { note(index, in: file, region: region) }
      index += 1
    }
    if let since = sentence.since { note(since, in: file, region: region) }
  }

  mutating func scan(_ condition: ConditionIndex, in file: FileText, region: Int = 0) {
    switch file.tree.conditions[Int(condition.number)] {
    case .all(let parts), .any(let parts):
      for part in file.tree.conditionLists[parts] { scan(part, in: file, region: region) }
    case .none(let inner):
      let inside = newRegion(in: region)
      regionOfCondition[condition] = inside
      scan(inner, in: file, region: inside)
    case .sentence(let sentence): scan(sentence, in: file, region: region)
    case .comparison(let left, _, let right):
      scan(left, in: file, region: region)
      scan(right, in: file, region: region)
    case .missing: break
    }
  }

  mutating func scan(_ term: TermIndex, in file: FileText, region: Int = 0) {
    // Sums lean to the left: their spine is walked rather than recursed into.
    var rights: [TermIndex] = []
    var current = term
    while case .arithmetic(let left, _, let right) = file.tree.terms[Int(current.number)] {
      rights.append(right)
      current = left
    }
    scanOperand(current, in: file, region: region)
    for right in rights.reversed() { scan(right, in: file, region: region) }
  }

  private mutating func scanOperand(_ term: TermIndex, in file: FileText, region: Int) {
    switch file.tree.terms[Int(term.number)] {
    case .variable(let token): note(token, in: file, region: region)
    case .duration(let amount, _): scan(amount, in: file, region: region)
    case .aggregate(_, let of, let condition, _):
      let inside = newRegion(in: region)
      regionOfTerm[term] = inside
      for token in of {
        let key = Key(region: inside, word: file.tree.tokens[token].word)
        uses[key, default: Use()].isOwned = true
        note(token, in: file, region: inside)
      }
      scan(condition, in: file, region: inside)
    case .arithmetic, .name, .anything, .number, .date, .today, .missing: break
    }
  }

  private mutating func newRegion(in parent: Int) -> Int {
    parents.append(parent)
    return parents.count - 1
  }

  private mutating func note(_ token: Int, in file: FileText, region: Int) {
    let key = Key(region: region, word: file.tree.tokens[token].word)
    uses[key, default: Use()].isDirect = true
    if occurrences.isEmpty { occurrences.reserveCapacity(8) }
    occurrences.append(Occurrence(key: key, token: token))
  }

  /// Gives every name that was found its variable, in order of first appearance.
  mutating func settle(in file: FileText) {
    let shared = sharedHomes()
    for occurrence in occurrences {
      let word = occurrence.key.word
      let (own, isOwned) = home(of: occurrence.key)
      let home = Key(region: isOwned ? own : shared[word] ?? own, word: word)
      let number: VariableID
      if let known = uses[home]?.number {
        number = known
      } else {
        number = VariableID(variables.count)
        uses[home, default: Use()].number = number
        variables.append(
          Variable(
            name: file.variableName(occurrence.token), home: home.region, kind: nil,
            span: file.span(occurrence.token), uses: 0, isInherited: false))
      }
      uses[occurrence.key, default: Use()].number = number
      variables[Int(number.number)].uses += 1
    }
    occurrences.removeAll()
  }

  /// The outermost region on the way to a name in which it stands itself; whether an aggregate owns
  /// it.
  private func home(of key: Key) -> (region: Int, isOwned: Bool) {
    var (region, home) = (key.region, key.region)
    while region >= 0 {
      let here = uses[Key(region: region, word: key.word)]
      if here?.isDirect == true { home = region }
      if here?.isOwned == true { return (home, true) }
      region = parents[region]
    }
    return (home, false)
  }

  /// The innermost region around all places of each name that no aggregate owns.
  private func sharedHomes() -> [WordID: Int] {
    var shared: [WordID: Int] = [:]
    // With one region inside the whole there are none side by side.
    guard parents.count > 2 else { return shared }
    for occurrence in occurrences {
      let (home, isOwned) = home(of: occurrence.key)
      guard !isOwned else { continue }
      var (left, right) = (home, shared[occurrence.key.word] ?? home)
      // A region has a greater number than those around it.
      while left != right {
        if left > right { left = parents[left] } else { right = parents[right] }
      }
      shared[occurrence.key.word] = left
    }
    return shared
  }
}
