import Quantities

@testable import RuleEngine

/// What must be true of a database at any time between two changes.
extension Database {
  /// The facts that hold, by relation.
  func allFacts() -> Facts {
    program.relations.indices.map { relation in
      let id = Program.RelationID(relation)
      return Set(rows(of: id).map { tuple(id, $0).map(content) })
    }
  }

  /// The states of all rows, derivations and origins included.
  func snapshot() -> [[UInt32]] {
    program.relations.indices.map { relation in
      var states = tables[relation].states
      while states.last == 0 { states.removeLast() }
      return states
    }
  }

  /// What is wrong with tables and indexes, if anything is.
  func structuralFault() -> String? {
    for relation in program.relations.indices {
      let table = tables[relation]
      let holding = table.states.indices.filter { table.holds($0) }
      guard holding.count == table.count else { return "r\(relation) counts wrong" }
      for row in table.states.indices {
        let expected: Table.Mark = table.holds(row) ? .linked : []
        guard table.marks[row] == expected else {
          return "r\(relation) row \(row) is marked \(table.marks[row].rawValue)"
        }
      }
      for index in table.indexes where index.isBuilt {
        var found: [Int] = []
        for head in index.heads {
          var next = head
          var key: [UInt32]?
          while next != 0 {
            let row = Int(next) - 1
            let cells = index.columns.map { table.cell(row, $0) }
            guard key == nil || key == cells else { return "r\(relation) mixes groups" }
            key = cells
            found.append(row)
            next = index.nexts[row]
          }
        }
        guard found.sorted() == holding else {
          return "r\(relation)'s index over \(index.columns) has \(found), not \(holding)"
        }
      }
    }
    return nil
  }

  /// A derivation that is on record, where there should be none.
  func derivationOnRecord() -> String? {
    if !derivations.isEmpty { return "derivations are written out" }
    for relation in program.relations.indices {
      for row in tables[relation].states.indices
      where derivation(Program.RelationID(relation), row) != nil {
        return "r\(relation) row \(row) has a derivation"
      }
    }
    return nil
  }

  /// What is wrong with the derivations on record, if anything is.
  func derivationFault(_ plain: PlainEvaluator, _ facts: Facts) -> String? {
    for relation in program.relations.indices {
      let id = Program.RelationID(relation)
      guard isDerived(id) else { continue }
      for row in rows(of: id) {
        let name = ProgramText.text(relation, tuple(id, row).map(content))
        guard let (number, parents) = derivation(id, row) else { return "\(name) has none" }
        let rule = program.rules[number]
        guard rule.head == id else { return "\(name) is derived by another relation's rule" }
        guard let fault = fault(of: rule, parents, row, plain, facts) else { continue }
        return "\(name) by rule \(number) from \(parents): \(fault)"
      }
    }
    return circle()
  }

  private func fault(
    of rule: Program.Rule, _ parents: [Int], _ row: Int, _ plain: PlainEvaluator, _ facts: Facts
  ) -> String? {
    var body: [Program.Literal] = []
    var next = 0
    for literal in rule.body {
      guard case .holds(let relation, let terms) = literal else {
        body.append(literal)
        continue
      }
      guard next < parents.count, holds(relation, parents[next]) else { return "no such parent" }
      for (term, cell) in zip(terms, tuple(relation, parents[next])) where term != .anything {
        body.append(.compare(Database.expression(term), .equal, .constant(cell), isNegated: false))
      }
      next += 1
    }
    guard next == parents.count else { return "too many parents" }
    let goal = zip(rule.headTerms, tuple(rule.head, row)).map { term, cell in
      Program.Literal.compare(
        Database.expression(term), .equal, .constant(cell), isNegated: false)
    }
    return plain.solve(body + goal, [:], facts).isEmpty ? "does not fit" : nil
  }

  private static func expression(_ operand: Program.Operand) -> Expression {
    switch operand {
    case .constant(let symbol): .constant(symbol)
    case .variable(let variable): .variable(variable)
    case .anything: .today
    }
  }

  /// Facts that are on record as supporting themselves.
  private func circle() -> String? {
    struct Node: Hashable {
      var relation: Int
      var row: Int
    }
    var done = Set<Node>()
    var open = Set<Node>()
    func visit(_ node: Node) -> Bool {
      if done.contains(node) { return true }
      guard open.insert(node).inserted else { return false }
      if let (rule, parents) = derivation(Program.RelationID(node.relation), node.row) {
        var next = 0
        for case .holds(let relation, _) in program.rules[rule].body {
          guard visit(Node(relation: relation.index, row: parents[next])) else { return false }
          next += 1
        }
      }
      open.remove(node)
      done.insert(node)
      return true
    }
    for relation in program.relations.indices where isDerived(Program.RelationID(relation)) {
      for row in rows(of: Program.RelationID(relation)) {
        guard visit(Node(relation: relation, row: row)) else {
          return "r\(relation) row \(row) rests on itself"
        }
      }
    }
    return nil
  }

  /// What is wrong with the aggregates that are kept up to date, if anything is.
  func aggregateFault(_ plain: PlainEvaluator, _ facts: Facts) -> String? {
    for place in aggregates.indices {
      guard aggregates[place].before.isEmpty else { return "a\(place) remembers an old value" }
      for group in 0..<aggregates[place].groups.rowCount {
        let key = aggregates[place].groups.tuple(group).map { Symbol(bits: $0) }
        let value = aggregates[place].value(group, &numbers).map { content(Symbol(bits: $0)) }
        let literal = Program.Literal.aggregate(
          Program.AggregateID(place), groups: key.map { .constant($0) }, value: .variable(0))
        let expected = plain.solve([literal], [:], facts).first?[0]
        guard value == expected else {
          return
            "a\(place) of \(key) is \(String(describing: value)), not \(String(describing: expected))"
        }
      }
    }
    return nil
  }
}
