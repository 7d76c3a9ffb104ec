import Demarche
import Quantities
import ScenarioLanguage

extension TextWriter {
  /// Branches as a tree: under each those that fork from it, with their forks, their last days and
  /// their last steps; the one in view marked.
  mutating func branches(_ branches: [Answer.Branch]) {
    var children: [String: [Int]] = [:]
    var roots: [Int] = []
    for (place, branch) in branches.enumerated() {
      if let from = branch.from, branches.contains(where: { $0.name == from.branch }) {
        children[from.branch, default: []].append(place)
      } else {
        roots.append(place)
      }
    }
    var open = roots.reversed().map { (place: $0, bars: "", lead: "") }
    while let (place, bars, lead) = open.popLast() {
      let branch = branches[place]
      let below = children[branch.name] ?? []
      self.branch(branch, lead: lead, below: bars + (below.isEmpty ? "  " : "│ "))
      for (number, child) in below.enumerated().reversed() {
        let isLast = number == below.count - 1
        open.append(
          (child, bars + (isLast ? "   " : "│  "), bars + (isLast ? "└─ " : "├─ ")))
      }
    }
  }

  private mutating func branch(_ branch: Answer.Branch, lead: String, below: String) {
    let fork = branch.from.map { $0.step == 0 ? "from the start, " : "after #\($0.step), " } ?? ""
    let steps = branch.steps == 1 ? "1 step" : "\(branch.steps) steps"
    line(
      0, Piece(lead, .aside), Piece(branch.name, .heading),
      Piece(branch.isCurrent ? " ◂ in view" : "", .holds),
      Piece("  \(fork)until \(branch.date.text), \(steps)", .aside))
    if let last = branch.last {
      line(0, Piece(below, .aside), Piece("#\(branch.steps) \(last)"))
    }
  }

  /// Where the sides part, what holds on one only, and what came about on one only.
  mutating func comparison(_ comparison: Answer.Comparison) {
    let fork =
      comparison.fork.step == 0
      ? "They have no step in common."
      : "They part after #\(comparison.fork.step), \(comparison.fork.date.text)."
    line(0, Piece(fork))
    first(comparison.left, comparison.stepsLeft, comparison.parting.left)
    first(comparison.right, comparison.stepsRight, comparison.parting.right)
    side(comparison.left, comparison.onlyLeft, comparison.stepsLeft.count)
    side(comparison.right, comparison.onlyRight, comparison.stepsRight.count)
    effects(comparison.left, comparison.effectsLeft)
    effects(comparison.right, comparison.effectsRight)
  }

  /// The first step of a side that the other does not have like it.
  private mutating func first(_ name: String, _ steps: [Answer.Step], _ number: Int?) {
    guard let number, let step = steps.first(where: { $0.number == number }) else {
      return line(2, Piece("\(name): ", .heading), Piece("goes no further", .aside))
    }
    line(
      2, Piece("\(name): ", .heading), Piece("#\(step.number)  \(step.date.text)  ", .aside),
      Piece(step.event ?? "time passes"), Piece(step.refused == nil ? "" : "  (refused)", .fails))
  }

  private mutating func effects(_ name: String, _ effects: [Answer.Effected]) {
    guard !effects.isEmpty else { return }
    gap()
    line(0, Piece("Came about only on \(name), or on another day", .heading))
    for effect in effects {
      let about = effect.about.isEmpty ? "" : " (\(effect.about.joined(separator: ", ")))"
      line(
        2, Piece("#\(effect.step)  \(effect.date.text)  ", .aside),
        Piece(effect.isDeadline ? "deadline: " : "in consequence: ", .aside), Piece(effect.title),
        Piece(about, .aside))
    }
  }

  private mutating func side(_ name: String, _ facts: [String], _ steps: Int) {
    gap()
    line(
      0, Piece("Only on \(name)", .heading),
      Piece(" (\(facts.count), after \(steps == 1 ? "1 step" : "\(steps) steps") of its own)"))
    if facts.isEmpty { line(2, Piece("nothing")) }
    for fact in facts { line(2, Piece(fact)) }
  }
}
