import Demarche
import Quantities
import ScenarioLanguage
import Wording

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
    let extent = BranchLabel.extent(
      after: branch.from?.step, until: branch.date, steps: branch.steps)
    line(
      0, Piece(lead, .aside), Piece(branch.name, .heading),
      Piece(branch.isCurrent ? " ◂ \(say(BranchLabel.inView))" : "", .holds),
      Piece("  " + say(extent), .aside))
    if let last = branch.last {
      line(0, Piece(below, .aside), Piece("\(step(branch.steps)) \(last)"))
    }
  }

  /// Where the sides part, what holds on one only, and what came about on one only.
  mutating func comparison(_ comparison: Answer.Comparison) {
    let fork: BranchLabel =
      comparison.fork.step == 0
      ? .noStepInCommon : .part(after: comparison.fork.step, comparison.fork.date)
    if comparison.parting.left == nil, comparison.parting.right == nil {
      say(0, BranchLabel.sameOnBoth)
    } else {
      say(0, fork)
      first(comparison.left, comparison.stepsLeft, comparison.parting.left)
      first(comparison.right, comparison.stepsRight, comparison.parting.right)
    }
    side(comparison.left, comparison.onlyLeft, comparison.stepsLeft.count)
    side(comparison.right, comparison.onlyRight, comparison.stepsRight.count)
    effects(comparison.left, comparison.effectsLeft)
    effects(comparison.right, comparison.effectsRight)
  }

  /// The first step of a side that the other does not have like it.
  private mutating func first(_ name: String, _ steps: [Answer.Step], _ number: Int?) {
    guard let number, let step = steps.first(where: { $0.number == number }) else {
      return line(2, Piece("\(name): ", .heading), Piece(say(BranchLabel.goesNoFurther), .aside))
    }
    line(
      2, Piece("\(name): ", .heading),
      Piece("\(self.step(step.number))  \(date(step.date))  ", .aside),
      Piece(step.event ?? say(StepLabel.timePasses)),
      Piece(step.refused == nil ? "" : "  " + say(BranchLabel.wasRefused), .fails))
  }

  private mutating func effects(_ name: String, _ effects: [Answer.Effected]) {
    guard !effects.isEmpty else { return }
    gap()
    say(0, BranchLabel.onlyOnOrOtherDay(name), .heading)
    for effect in effects {
      let about = effect.about.isEmpty ? "" : " (\(effect.about.joined(separator: ", ")))"
      line(
        2, Piece("\(step(effect.step))  \(date(effect.date))  ", .aside),
        Piece(say(effect.isDeadline ? StepLabel.deadline : .inConsequence), .aside),
        Piece(effect.title),
        Piece(about, .aside))
    }
  }

  private mutating func side(_ name: String, _ facts: [String], _ steps: Int) {
    gap()
    line(
      0, Piece(say(BranchLabel.onlyOn(name)), .heading),
      Piece(" " + say(BranchLabel.factsAfterOwnSteps(facts: facts.count, steps: steps))))
    if facts.isEmpty { say(2, BranchLabel.nothing) }
    for fact in facts { line(2, Piece(fact)) }
  }
}
