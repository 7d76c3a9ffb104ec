import Quantities
import ScenarioLanguage

/// An answer as a learner typed it, understood.
enum TypedAnswer {
  case rows([[Value]])
  case truth(Bool)
  /// Places among the choices.
  case choices([Int])
}

extension Session {
  // MARK: Choices

  /// Reads an answer among choices: by their text, or another name or spelling of the same thing, by
  /// letter, by number, or by words that only one of them has. Several are joined by commas.
  func readChoice(_ text: String, among choices: [String]) -> Result<TypedAnswer, Answer.Mistake> {
    if let one = choice(text, choices) { return .success(.choices([one])) }
    let parts = text.split { ",;،、".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    let found = parts.compactMap { choice($0, choices) }
    if parts.count > 1, found.count == parts.count {
      return .success(.choices(Set(found).sorted()))
    }
    let listed = choices.indices.map { "\(Session.letter($0))) \(choices[$0])" }
    return .failure(
      mistake(
        "no-such-choice", TeachingMessage.noChoice(text),
        suggestions: listed.map { "answer \($0.prefix(1))" }))
  }

  /// `a`, `b`, … and numbers from the twenty-seventh on.
  static func letter(_ place: Int) -> String {
    guard place < 26, let scalar = Unicode.Scalar(UInt32(97 + place)) else { return "\(place + 1)" }
    return String(Character(scalar))
  }

  private func choice(_ text: String, _ choices: [String]) -> Int? {
    let typed = plainWords(text)
    guard !typed.isEmpty else { return nil }
    if let same = choices.firstIndex(where: { plainWords($0) == typed }) { return same }
    if let value = singleValue(text),
      let same = choices.firstIndex(where: { singleValue($0) == value })
    {
      return same
    }
    let mark = typed.hasSuffix(")") ? String(typed.dropLast()) : typed
    if let place = choices.indices.first(where: { Session.letter($0) == mark }) { return place }
    if let number = Int(mark), (1...choices.count).contains(number) { return number - 1 }
    let words = typed.split(separator: " ")
    let near = choices.indices.filter { place in
      let own = plainWords(choices[place])
      return typed.count > 2
        && (own.hasPrefix(typed) || words.allSatisfy { own.split(separator: " ").contains($0) })
    }
    return near.count == 1 ? near[0] : nil
  }

  /// Words in small letters with one space between, without stops at the end.
  private func plainWords(_ text: String) -> String {
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let last = words.last, ".!?".contains(last), words.count > 1 { words.removeLast() }
    return words
  }

  private func singleValue(_ text: String) -> Value? {
    var scanner = ValueScanner(text, self, wantsNumbers: false)
    let found = scanner.scan()
    return found.unknown.isEmpty && found.values.count == 1 ? found.values[0] : nil
  }

  // MARK: Rows

  /// Reads an answer to a question: names and values in any order, a sentence, or a query that gives
  /// the rows. The view is where the question was asked.
  func readAnswer(_ text: String, to key: Query) -> Result<TypedAnswer, Answer.Mistake> {
    if key.columns.isEmpty { return readTruth(text, key) }
    let words = plainWords(text)
    if Session.nobody.contains(words), readName(text, in: model) == nil {
      return .success(.rows([]))
    }
    let reading = readCondition(text)
    if case .success(let query) = reading {
      return query.columns.isEmpty ? sentence(query, key) : answers(of: query, key)
    }
    switch namedRows(text, key) {
    case .success(let rows): return .success(.rows(rows))
    case .failure(let mistake):
      // Whoever types question marks means a question.
      guard text.contains("?"), case .failure(let failure) = reading else {
        return .failure(mistake)
      }
      return .failure(failure)
    }
  }

  private static let nobody: Set<String> = [
    "none", "nobody", "no one", "noone", "nothing", "no row", "no rows", "لا أحد", "لا شيء",
  ]
  private static let yes: Set<String> = ["yes", "y", "true", "نعم", "はい", "네", "예"]
  private static let no: Set<String> = ["no", "n", "false", "لا", "いいえ", "아니요"]

  private func readTruth(_ text: String, _ key: Query) -> Result<TypedAnswer, Answer.Mistake> {
    let word = plainWords(text)
    if Session.yes.contains(word) { return .success(.truth(true)) }
    if Session.no.contains(word) { return .success(.truth(false)) }
    return .failure(
      mistake(
        "usage", TeachingMessage.yesOrNo, suggestions: ["answer yes", "answer no"]))
  }

  /// What a typed query gives, its columns in the order of the key's: those of the same names, else
  /// whichever order fits.
  private func answers(of query: Query, _ key: Query) -> Result<TypedAnswer, Answer.Mistake> {
    guard query.columns.count == key.columns.count else {
      return .failure(
        mistake(
          "usage",
          TeachingMessage.otherColumns(own: query.columns.count, columns(of: key))))
    }
    guard let found = rows(of: query) else { return .failure(interrupted) }
    let wanted = rows(of: key) ?? []
    let (own, names) = (columns(of: query), columns(of: key))
    if Set(own) == Set(names) {
      let order = names.map { own.firstIndex(of: $0) ?? 0 }
      return .success(.rows(found.map { row in order.map { row[$0] } }))
    }
    let right = Set(wanted)
    let best = orders(of: names.count).max { left, right in
      func hits(_ order: [Int]) -> Int {
        found.count { row in rights(row, order) }
      }
      return hits(left) < hits(right)
    }
    func rights(_ row: [Value], _ order: [Int]) -> Bool { right.contains(order.map { row[$0] }) }
    guard let best else { return .success(.rows(found)) }
    return .success(.rows(found.map { row in best.map { row[$0] } }))
  }

  /// A sentence with names in it, where the key is one of the same phrase.
  private func sentence(_ query: Query, _ key: Query) -> Result<TypedAnswer, Answer.Mistake> {
    var rows: [[Value]] = []
    for part in query.condition.conjuncts {
      guard let row = key.row(saidBy: part) else {
        return .failure(
          mistake("usage", TeachingMessage.answerWithNames(columns(of: key))))
      }
      rows.append(row)
    }
    return .success(.rows(rows))
  }

  /// Names and values, each row's together: rows apart by semicolons, or one after another.
  private func namedRows(_ text: String, _ key: Query) -> Result<[[Value]], Answer.Mistake> {
    let kinds = key.columns.map { key.scope.variables[Int($0.number)].kind }
    var rows: [[Value]] = []
    for chunk in text.split(whereSeparator: { ";؛\n".contains($0) }) {
      var scanner = ValueScanner(String(chunk), self, wantsNumbers: kinds.contains(.number))
      let found = scanner.scan()
      if let unknown = found.unknown.first {
        let near = namesNear(unknown, in: model)
        return .failure(
          mistake(
            "unknown-name", LineMessage.nobodyIsCalled(unknown),
            suggestions: near.map { "answer " + text.replacingFirst(unknown, by: $0) }))
      }
      guard !found.values.isEmpty, found.values.count % kinds.count == 0 else {
        return .failure(
          mistake("usage", TeachingMessage.parts(columns(of: key))))
      }
      for start in stride(from: 0, to: found.values.count, by: kinds.count) {
        let row = Array(found.values[start..<start + kinds.count])
        let order = orders(of: kinds.count).first { order in
          zip(order, kinds).allSatisfy { isOfKind(row[$0], $1) }
        }
        guard let order else { return .failure(wrongKind(row, kinds, key)) }
        rows.append(order.map { row[$0] })
      }
    }
    return .success(rows)
  }

  private func wrongKind(_ row: [Value], _ kinds: [KindID], _ key: Query) -> Answer.Mistake {
    let wanted = zip(columns(of: key), kinds).map { "?\($0) is \(article(model[$1].name))" }
    return mistake(
      "wrong-kind",
      TeachingMessage.doesNotFit(row.map { model.text($0) }.joined(separator: ", "), wanted))
  }

  private func isOfKind(_ value: Value, _ kind: KindID) -> Bool {
    switch value {
    case .entity(let entity): model.isKind(model[entity].kind, kind)
    case .number: kind == .number
    case .date: kind == .date
    case .text: kind == .text
    }
  }

  /// All orders of so many places, the given one first; of many places that one alone.
  private func orders(of count: Int) -> [[Int]] {
    guard count <= 5 else { return [Array(0..<count)] }
    var result: [[Int]] = [[]]
    for _ in 0..<count {
      result = result.flatMap { start in
        (0..<count).filter { !start.contains($0) }.map { start + [$0] }
      }
    }
    return result
  }
}

extension Query {
  /// The row that a sentence without variables says, where this asks with the same phrase.
  fileprivate func row(saidBy sentence: Condition) -> [Value]? {
    let (own, said): ([Term], [Term])
    switch (condition, sentence) {
    case (.holds(let wanted, let terms, _), .holds(let relation, let values, _))
    where wanted == relation:
      (own, said) = (terms, values)
    case (.happened(let wanted, let terms, let day), .happened(let action, let values, let on))
    where wanted == action:
      (own, said) = (terms + [day].compactMap { $0 }, values + [on].compactMap { $0 })
    default: return nil
    }
    guard own.count == said.count else { return nil }
    var found: [VariableID: Value] = [:]
    for (term, other) in zip(own, said) {
      guard case .value(let value) = other else { return nil }
      switch term {
      case .variable(let variable): found[variable] = value
      case .value(let fixed): guard fixed == value else { return nil }
      case .anything: continue
      default: return nil
      }
    }
    let row = columns.compactMap { found[$0] }
    return row.count == columns.count ? row : nil
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, by other: String) -> String {
    guard let range = range(of: part) else { return other }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
