import Quantities
import RuleEngine
import ScenarioLanguage

/// A scenario at one moment as a program for Soufflé, the Datalog engine: its rules, and a
/// tab-separated file for each relation that is given to them.
///
/// Names and texts are symbols, dates are counted in days from 1970-01-01, numbers are whole where
/// all of the scenario's are. Rules keep their meaning or are left out: of a relation with a rule
/// that does not fit, the facts that hold are exported in place of its rules.
public struct DatalogExport: Sendable {
  /// `scenario.dl`, then the facts' files by name.
  public var files: [(name: String, text: String)]
  /// What of the scenario the program does not say, a sentence each.
  public var omissions: [String]
}

/// What holds at a moment, and what has happened up to it: all that is exported besides the rules.
struct DatalogFacts {
  /// Stored and derived, in any order; `since` is nil for derived ones.
  var facts: [(fact: Fact, since: Day?)] = []
  var events: [(move: Move, day: Day)] = []
}

extension Session {
  /// The scenario as a Datalog program: with its whole script played, or up to the end of a day.
  /// Changes what is in view.
  public func datalog(at date: String? = nil) -> Result<DatalogExport, Answer.Mistake> {
    // Steps that nobody reads need not be worded.
    isSummary = true
    if let answer = answer(date.map { "goto \($0)" } ?? "next all"),
      case .error(let mistake) = answer.content
    {
      return .failure(mistake)
    }
    var facts = DatalogFacts()
    for place in model.relations.indices {
      let id = Program.RelationID(place)
      for row in world.database.rows(of: id) {
        facts.facts.append((fact(id, row), world.database.origin(id, row)?.day))
      }
    }
    let place = world.place
    for id in world.history.way(from: .start, to: place)
    where world.history.details[id]?.refusal == nil {
      let moment = world.history[id]
      switch moment.what {
      case .played(let move): facts.events.append((move, moment.day))
      case .scripted(let event):
        if case .move(let move) = world.script[event].what {
          facts.events.append((move, moment.day))
        }
      case .start, .skipped, .waited, .deadlines: break
      }
    }
    return .success(exportDatalog(model, on: self.date, facts))
  }
}

/// A model's rules and what holds on a day as a Datalog program.
func exportDatalog(_ model: Model, on day: Day, _ facts: DatalogFacts) -> DatalogExport {
  var writer = DatalogWriter(model, on: day, facts)
  var rulesOfHead: [RelationID: [Rule]] = [:]
  for rule in model.rules { rulesOfHead[rule.head, default: []].append(rule) }
  for head in model.relations.indices.map({ RelationID($0) }) where model[head].isDerived {
    writer.add(rulesOfHead[head] ?? [], of: head)
  }
  return writer.finish(facts)
}

/// Names that Soufflé can read, each given once.
struct DatalogNames {
  private var taken: Set<String>

  /// The reserved words of Soufflé are taken from the start.
  init() {
    taken = [
      "_", "true", "false", "nil", "as", "number", "symbol", "float", "unsigned", "count", "sum",
      "min", "max", "mean", "ord", "cat", "strlen", "substr", "contains", "match", "to_number",
      "to_string", "to_float", "to_unsigned", "range", "band", "bor", "bxor", "bnot", "land", "lor",
      "lxor", "lnot", "bshl", "bshr", "bshru", "autoinc", "input", "output", "printsize", "inline",
      "eqrel", "override", "overridable", "brie", "btree", "choice", "recursive_iteration_cnt",
    ]
  }

  /// Letters, digits and underscores of a text; `stem` and a number where it has none.
  mutating func name(_ text: String, else stem: String) -> String {
    var letters = ""
    for character in text.lowercased() {
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      if isPlain {
        letters.append(character)
      } else if !letters.isEmpty, letters.last != "_" {
        letters.append("_")
      }
    }
    if letters.last == "_" { letters.removeLast() }
    if letters.first?.isNumber == true { letters = "_" + letters }
    let base = letters.isEmpty ? stem : letters
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }
}
