import Quantities
import RuleEngine
import ScenarioLanguage
import Snapshots

/// A model as the engine's program, with the way back: which rule of the program says what of the
/// model.
struct LoweredModel {
  var program = Program()
  /// By rule of the program.
  var rules = LateList<LoweredRule>()
  /// By relation of the program from `auxiliaryStart` on: what it stands for is hidden from users.
  var auxiliaryStart = 0
  /// Relations with the day since when: of which relation.
  var sinceRelations: [Program.RelationID: Program.RelationID] = [:]
  /// By action: where its events are kept.
  var eventRelations: [Program.RelationID] = []
  /// By kind: its entities; -1 for the built-in kinds.
  var kindRelations: [Program.RelationID?] = []
  /// By reaction of the program.
  var reactions: [ReactionSource] = []

  /// What a reaction of the program is in the model.
  enum ReactionSource: Sendable {
    case consequence(Int)
    case deadline(Int)
  }
}

/// What a rule of the program says in the model's words.
struct LoweredRule: Sendable {
  enum Source: Sendable {
    case rule(Int)
    case consequence(Int)
    case deadline(Int)
    case never(Int)
    /// A part of one of these.
    case part
  }
  var source: Source
  /// Names the variables of the program's rule: those of the model's scope come first and have
  /// the same numbers.
  var scope: Scope
  /// What it rests on, in the order in which it was written.
  var grounds: [Ground]

  enum Ground: Sendable {
    /// A positive atom: its place among the atoms.
    case atom(Int)
    /// A condition that holds by absence or by comparison.
    case condition(Condition)
  }
}

extension Symbol {
  /// A value that needs no table: everything but numbers.
  static func entity(_ entity: EntityID) -> Symbol { .atom(Int(entity.number)) }
}

extension Program {
  mutating func symbol(_ value: Value) -> Symbol {
    switch value {
    case .entity(let entity): .entity(entity)
    case .date(let day): .day(day)
    case .text(let text): .text(Int(text.number))
    case .number(let number): symbol(number)
    }
  }
}

extension Database {
  func symbol(_ value: Value) -> Symbol {
    switch value {
    case .entity(let entity): .entity(entity)
    case .date(let day): .day(day)
    case .text(let text): .text(Int(text.number))
    case .number(let number): symbol(number)
    }
  }

  /// Puts the symbols of a statement's cells into an array in place, since there are millions.
  /// - Parameter value: the value of a cell.
  @inline(__always) func take(
    _ cells: UnsafeBufferPointer<UInt32>, into symbols: inout [Symbol], value: (UInt32) -> Value
  ) {
    while symbols.count < cells.count { symbols.append(Symbol(bits: 0)) }
    while symbols.count > cells.count { symbols.removeLast() }
    for place in cells.indices {
      symbols[place] =
        StatementTable.entity(ofCell: cells[place]).map(Symbol.entity)
        ?? symbol(value(cells[place]))
    }
  }

  func value(_ symbol: Symbol) -> Value {
    switch content(symbol) {
    case .atom(let entity): .entity(EntityID(entity))
    case .day(let day): .date(day)
    case .number(let number): .number(number)
    case .text(let text): .text(TextID(text))
    }
  }
}
