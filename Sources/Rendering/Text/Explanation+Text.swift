import Demarche

extension TextWriter {
  mutating func whyNot(_ fact: String, _ attempts: [Answer.Attempt], _ nearest: [[String]]) {
    line(0, Piece("No: ", .fails), Piece(fact, .heading))
    for attempt in attempts {
      if let rule = attempt.rule { line(2, Piece("rule: ", .aside), Piece(rule)) }
      for condition in attempt.conditions {
        need(attempt.rule == nil ? 2 : 4, condition)
      }
    }
    guard !nearest.isEmpty else { return }
    gap()
    line(0, Piece("What would bring it about:", .heading))
    let digits = String(nearest.count).count
    for (number, moves) in nearest.enumerated() {
      let label = String(number + 1)
      let padding = String(repeating: " ", count: digits - label.count)
      for (place, move) in moves.enumerated() {
        let lead = place == 0 ? "\(padding)\(label). " : String(repeating: " ", count: digits + 2)
        line(2, Piece(lead, .aside), Piece(place == 0 ? "" : "then ", .aside), Piece(move))
      }
    }
  }

  mutating func whyStep(
    _ step: Answer.Step, needs: [Answer.Proof], brought: [Answer.Proof]
  ) {
    self.step(step)
    if !needs.isEmpty {
      gap()
      line(0, Piece("It could be done, because", .heading))
      proofs(needs)
    }
    if !brought.isEmpty {
      gap()
      line(0, Piece("It brought", .heading))
      proofs(brought)
    }
  }
}
