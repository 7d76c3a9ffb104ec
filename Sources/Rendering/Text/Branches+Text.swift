import Demarche
import ScenarioLanguage

extension TextWriter {
  /// Each branch with its fork, its last day and its length; the one in view marked.
  mutating func branches(_ branches: [Answer.Branch]) {
    let width = branches.map { displayWidth($0.name) }.max() ?? 0
    for branch in branches {
      let padding = String(repeating: " ", count: width - displayWidth(branch.name))
      let fork = branch.from.map { ", from \($0.branch) after #\($0.step)" } ?? ""
      let steps = branch.steps == 1 ? "1 step" : "\(branch.steps) steps"
      line(
        0, Piece(branch.isCurrent ? "▸ " : "  "), Piece(branch.name, .heading),
        Piece("\(padding)  until \(branch.date.text), \(steps)\(fork)"))
    }
  }

  /// What holds on one side only, and how long the sides have gone apart.
  mutating func comparison(_ comparison: Answer.Comparison) {
    let fork =
      comparison.fork.step == 0
      ? "They have no step in common."
      : "They part after #\(comparison.fork.step), \(comparison.fork.date.text)."
    line(0, Piece(fork))
    side(comparison.left, comparison.onlyLeft, comparison.stepsLeft.count)
    side(comparison.right, comparison.onlyRight, comparison.stepsRight.count)
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
