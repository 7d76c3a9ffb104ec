import Quantities
import ScenarioLanguage

/// Writes the program: declarations and rules as they come, then the facts' files.
struct DatalogWriter {
  let model: Model
  let day: Day
  /// Whether numbers are written as whole ones.
  let isWhole: Bool
  var names = DatalogNames()
  /// By relation, by action, by kind.
  let relationNames: [String]
  let actionNames: [String]
  let kindNames: [String]
  /// Relations whose days of beginning some rule asks for.
  var withSince: Set<RelationID> = []
  /// Kinds that some rule has to ask for.
  var kindsAsked: Set<KindID> = []
  var declarations: [String] = []
  var rules: [String] = []
  /// Derived relations that are given as facts, and why.
  var given: [(relation: RelationID, why: String)] = []

  init(_ model: Model, on day: Day, _ facts: DatalogFacts) {
    self.model = model
    self.day = day
    isWhole = DatalogWriter.isWhole(model, facts)
    var names = DatalogNames()
    func words(_ phrase: Phrase) -> String {
      phrase.parts.map { if case .word(let word) = $0 { word } else { " " } }
        .joined(separator: " ")
    }
    relationNames = model.relations.map { names.name(words($0.phrase), else: "relation") }
    actionNames = model.actions.map { names.name("did " + words($0.phrase), else: "did") }
    kindNames = model.kinds.map { names.name("kind " + $0.name, else: "kind") }
    self.names = names
  }

  // MARK: Rules

  /// Adds the rules of a derived relation; all of them, or none where one does not fit.
  mutating func add(_ rulesOfHead: [Rule], of head: RelationID) {
    let before = self
    for rule in rulesOfHead {
      var body = DatalogBody(self, rule.scope)
      do {
        let condition = try body.conjunction([rule.condition], outside: [])
        let atom = try body.atom(relationNames[head.index], rule.headTerms, in: condition.bound)
        self = body.writer
        rules.append(
          "// \(DatalogWriter.oneLine(rule.title))\n\(atom) :- "
            + "\(condition.literals.joined(separator: ", ")).")
      } catch {
        self = before
        given.append((head, "“\(rule.title)” has \(error.what)"))
        return
      }
    }
  }

  // MARK: Types

  func type(of kind: KindID) -> String {
    switch kind {
    case .number: isWhole ? "number" : "float"
    case .date: "number"
    default: "symbol"
    }
  }

  /// Columns of a declaration.
  func columns(_ slots: [(name: String, kind: KindID)]) -> String {
    var names = DatalogNames()
    return slots.map { "\(names.name($0.name, else: "x")): \(type(of: $0.kind))" }
      .joined(separator: ", ")
  }

  /// A value as a constant of the program.
  func constant(_ value: Value) -> String {
    switch value {
    case .entity, .text:
      var text = "\""
      for character in plain(value) {
        if character == "\"" || character == "\\" { text += "\\" }
        text.append(character)
      }
      return text + "\""
    case .number(let number):
      let text = number.text
      return isWhole || text.contains(".") ? text : text + ".0"
    case .date(let day): return "\(day.number)"
    }
  }

  /// A value as a cell of a file: nothing in it parts cells or lines.
  func plain(_ value: Value) -> String {
    if case .date(let day) = value { return "\(day.number)" }
    return DatalogWriter.oneLine(model.text(value))
  }

  static func oneLine(_ text: String) -> String {
    String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }

  /// Whether no number has a fraction or can come to have one.
  private static func isWhole(_ model: Model, _ facts: DatalogFacts) -> Bool {
    func isWhole(_ values: [Value]) -> Bool {
      values.allSatisfy { if case .number(let number) = $0 { number.whole != nil } else { true } }
    }
    guard facts.facts.allSatisfy({ isWhole($0.fact.values) }),
      facts.events.allSatisfy({ isWhole($0.move.values) })
    else { return false }
    return model.rules.allSatisfy { rule in
      rule.headTerms.allSatisfy(\.isWhole) && rule.condition.terms.allSatisfy(\.isWhole)
    }
  }

  // MARK: Files

  /// The whole export.
  consuming func finish(_ facts: DatalogFacts) -> DatalogExport {
    let given = Set(given.map(\.relation))
    var files: [(name: String, text: String)] = []
    var rows: [RelationID: [String]] = [:]
    var sinceRows: [RelationID: [String]] = [:]
    for (fact, since) in facts.facts {
      let cells = fact.values.map { plain($0) }
      if !model[fact.relation].isDerived || given.contains(fact.relation) {
        rows[fact.relation, default: []].append(line(cells))
      }
      if let since, withSince.contains(fact.relation) {
        sinceRows[fact.relation, default: []].append(line(cells + ["\(since.number)"]))
      }
    }
    for (place, relation) in model.relations.enumerated() {
      let (id, name) = (RelationID(place), relationNames[place])
      let slots = relation.slots.map { ($0.name, $0.kind) }
      if relation.isDerived, !given.contains(id) {
        declarations.append(".decl \(name)(\(columns(slots)))\n.output \(name)")
      } else {
        declarations.append(".decl \(name)(\(columns(slots)))\n.input \(name)")
        files.append(("\(name).facts", (rows[id] ?? []).sorted().joined()))
      }
      if withSince.contains(id) {
        declarations.append(
          ".decl \(name)_since(\(columns(slots + [("since", .date)])))\n.input \(name)_since")
        files.append(("\(name)_since.facts", (sinceRows[id] ?? []).sorted().joined()))
      }
    }
    addEvents(facts.events, to: &files)
    for kind in kindsAsked.sorted() {
      let name = kindNames[kind.index]
      declarations.append(".decl \(name)(name: symbol)\n.input \(name)")
      let members = model.entities.filter { model.isKind($0.kind, under: kind) }
      files.append(("\(name).facts", members.map { line([$0.name]) }.sorted().joined()))
    }
    let omissions = self.omissions
    files.sort { $0.name < $1.name }
    files.insert(("scenario.dl", program(omissions)), at: 0)
    return DatalogExport(files: files, omissions: omissions)
  }

  private mutating func addEvents(
    _ events: [(move: Move, day: Day)], to files: inout [(name: String, text: String)]
  ) {
    var rows: [ActionID: Set<String>] = [:]
    for (move, day) in events {
      rows[move.action, default: []].insert(
        line(move.values.map { plain($0) } + ["\(day.number)"]))
    }
    for (place, action) in model.actions.enumerated() {
      let name = actionNames[place]
      let slots = action.slots.map { ($0.name, $0.kind) } + [("day", KindID.date)]
      declarations.append(".decl \(name)(\(columns(slots)))\n.input \(name)")
      files.append(("\(name).facts", (rows[ActionID(place)] ?? []).sorted().joined()))
    }
  }

  /// Soufflé reads a tuple without cells as brackets.
  private func line(_ cells: [String]) -> String {
    (cells.isEmpty ? "()" : cells.joined(separator: "\t")) + "\n"
  }

  private func program(_ omissions: [String]) -> String {
    var head = ["// \(DatalogWriter.oneLine(model.title ?? "A scenario")), as of \(day.text)."]
    head.append("// Run: souffle -F. -D. scenario.dl  Dates are days from 1970-01-01.")
    for omission in omissions { head.append("// Left out: \(DatalogWriter.oneLine(omission))") }
    return
      ([head.joined(separator: "\n")] + declarations + rules).joined(separator: "\n\n") + "\n"
  }

  private var omissions: [String] {
    var result: [String] = []
    for (relation, why) in given {
      result.append("the rules of \(relationNames[relation.index]): \(why). Its facts are given.")
    }
    func count(_ count: Int, _ noun: String) -> String? {
      count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    let changing = [
      count(model.actions.count, "action"), count(model.consequences.count, "consequence"),
      count(model.deadlines.count, "deadline"), count(model.nevers.count, "prohibition"),
    ].compactMap { $0 }
    if !changing.isEmpty {
      result.append(
        "\(changing.joined(separator: ", ")): Datalog derives from one state and has none after it."
          + (model.actions.isEmpty ? "" : " What has happened is given by day, in did_….facts."))
    }
    let expecting = [
      count(model.responses.count, "response"), count(model.wants.count, "preference order"),
      count(model.lessons.count, "lesson"),
    ].compactMap { $0 }
    if !expecting.isEmpty { result.append("\(expecting.joined(separator: ", ")).") }
    return result
  }
}

extension RelationID { var index: Int { Int(number) } }
extension ActionID { var index: Int { Int(number) } }
extension KindID { var index: Int { Int(number) } }

extension Condition {
  /// All terms that stand anywhere in it.
  fileprivate var terms: [Term] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.terms)
    case .none(let part): part.terms
    case .holds(_, let terms, _): terms
    case .happened(_, let terms, let day): terms + (day.map { [$0] } ?? [])
    case .compare(let left, _, let right): [left, right]
    }
  }
}

extension Term {
  fileprivate var isWhole: Bool {
    switch self {
    case .value(.number(let number)): number.whole != nil
    case .value, .variable, .anything, .today: true
    case .arithmetic(let left, let sign, let right):
      sign != .divide && left.isWhole && right.isWhole
    case .duration(let amount, _): amount.isWhole
    case .aggregate(let aggregate): aggregate.condition.terms.allSatisfy(\.isWhole)
    }
  }
}
