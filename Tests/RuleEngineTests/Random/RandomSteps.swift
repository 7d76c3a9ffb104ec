import Quantities
import TestSupport

@testable import RuleEngine

/// What is done to a database in a random test.
enum RandomStep {
  /// Facts whose state is turned round together.
  case apply([StoredFact])
  /// Days after the first.
  case day(Int)
  case takeBack(Int)
  case redo(Int)
  /// Applies and rolls back.
  case attempt([StoredFact])

  static func make(_ count: Int, for program: inout RandomProgram, _ random: inout SplitMix64)
    -> [RandomStep]
  {
    (0..<count).map { _ in
      switch random.below(12) {
      case 0...5: .apply(StoredFact.make(1 + random.below(3), for: &program, &random))
      case 6, 7: .day(random.below(6))
      case 8, 9: .takeBack(1 + random.below(4))
      case 10: .redo(1 + random.below(4))
      default: .attempt(StoredFact.make(1 + random.below(3), for: &program, &random))
      }
    }
  }
}

struct StoredFact: Hashable {
  var relation: Int
  var tuple: [Symbol]

  static func make(_ count: Int, for program: inout RandomProgram, _ random: inout SplitMix64)
    -> [StoredFact]
  {
    var seen = Set<StoredFact>()
    for _ in 0..<count {
      let relation = random.pick(program.stored)
      let tuple = program.sorts[relation].map {
        RandomProgram.constant($0, &random, in: &program.program)
      }
      seen.insert(StoredFact(relation: relation, tuple: tuple))
    }
    return seen.sorted {
      ($0.relation, $0.tuple.map(\.bits).description) < (
        $1.relation, $1.tuple.map(\.bits).description
      )
    }
  }
}

/// A program, what is given, and what is done.
struct RandomCase {
  var random: RandomProgram
  var given: [StoredFact]
  var steps: [RandomStep]

  static func make(seed: UInt64) -> RandomCase {
    var random = SplitMix64(seed: seed)
    var program = RandomProgram.make(&random)
    let given = StoredFact.make(random.below(12), for: &program, &random)
    let steps = RandomStep.make(4 + random.below(8), for: &program, &random)
    return RandomCase(random: program, given: given, steps: steps)
  }

  /// This with a rule, a literal, a given fact or a step less.
  var smaller: [RandomCase] {
    var result: [RandomCase] = []
    for place in steps.indices.reversed() {
      var variant = self
      variant.steps.remove(at: place)
      result.append(variant)
    }
    for place in random.program.rules.indices {
      var variant = self
      variant.random.program.rules.remove(at: place)
      result.append(variant)
    }
    for place in given.indices {
      var variant = self
      variant.given.remove(at: place)
      result.append(variant)
    }
    for (place, step) in steps.enumerated() {
      guard case .apply(let facts) = step, facts.count > 1 else { continue }
      for fact in facts.indices {
        var fewer = facts
        fewer.remove(at: fact)
        var variant = self
        variant.steps[place] = .apply(fewer)
        result.append(variant)
      }
    }
    return result
  }

  func text() -> String {
    let database = Database(random.program, today: RandomProgram.firstDay)
    let text = ProgramText(program: random.program, decode: database.content)
    func fact(_ fact: StoredFact) -> String {
      ProgramText.text(fact.relation, fact.tuple.map(database.content))
    }
    let lines = steps.map { step in
      switch step {
      case .apply(let facts): "apply \(facts.map(fact))"
      case .attempt(let facts): "attempt \(facts.map(fact))"
      case .day(let day): "day \(day)"
      case .takeBack(let count): "take back \(count)"
      case .redo(let count): "redo \(count)"
      }
    }
    return ([text.text(), "given \(given.map(fact))"] + lines).joined(separator: "\n")
  }
}
