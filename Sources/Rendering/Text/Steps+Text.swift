import Demarche

/// Many steps as one answer.
extension TextWriter {
  /// Steps that were played: in full where they fit into the height, else the last of them in short,
  /// after a line that says what went before and how all of it can be seen.
  mutating func steps(_ steps: [Answer.Step], height: Int?, columns: Int) {
    guard !steps.isEmpty else { return say(0, StepLabel.scriptIsOver) }
    // No more steps fit than rows, whatever is in them.
    if let height, steps.count > height { return folded(steps, height: height, columns: columns) }
    var all = self
    for step in steps {
      all.gap()
      all.step(step)
    }
    guard let height, all.rowCount(columns: columns) > height else {
      self = all
      return
    }
    folded(steps, height: height, columns: columns)
  }

  private mutating func folded(_ steps: [Answer.Step], height: Int, columns: Int) {
    // The rows that the lines about the rest take.
    var room = height - 3
    var shown: [TextWriter] = []
    for step in steps.reversed() {
      var one = TextWriter(width: width, style: style, language: language)
      one.short(step)
      room -= one.rowCount(columns: columns)
      if room < 0, !shown.isEmpty { break }
      shown.append(one)
    }
    let left = steps.dropLast(shown.count)
    if let first = left.first, let last = left.last {
      let label = FoldLabel.before(
        steps: left.count, from: first.date, to: last.date, sorts: sorts(of: left))
      prose(0, say(label), .aside)
    }
    for one in shown.reversed() { take(one) }
    let line = shown.count == 1 ? "log #\(steps[steps.count - 1].number)" : "log \(shown.count)"
    let all = left.isEmpty ? nil : "log \(steps.count)"
    prose(0, say(FoldLabel.tells(line, all: all)), .aside)
  }

  /// A step in short: what happened, and what it comes to.
  private mutating func short(_ step: Answer.Step) {
    head(of: step)
    if let refusal = step.refused {
      say(4, FoldLabel.refused(refusal.cause), .fails)
    }
    if step.story.isEmpty, let only = step.changes.only {
      line(4, Piece(only.sign, only.role), Piece(only.fact, only.role))
    } else {
      story(4, of: step)
    }
  }

  /// What a step comes to.
  mutating func story(_ indent: Int, of step: Answer.Step) {
    for sentence in step.story { prose(indent, sentence + (language == .japanese ? "。" : ".")) }
    if !step.story.isEmpty, step.untold > 0 {
      say(indent, FoldLabel.moreChanges(step.untold), .aside)
    }
  }

  private func sorts(of steps: ArraySlice<Answer.Step>) -> FoldLabel.Sorts {
    FoldLabel.Sorts(
      scripted: steps.count { $0.cause == .script || $0.cause == .remark },
      deadlines: steps.count { $0.cause == .deadline },
      refused: steps.count { $0.refused != nil })
  }
}

extension Answer.Changes {
  /// The only fact that changed, and how; nil where there are several, or none.
  fileprivate var only: (sign: String, fact: String, role: TextRole)? {
    guard began.count + ended.count == 1, derivedBegan.isEmpty, derivedEnded.isEmpty else {
      return nil
    }
    return began.first.map { ("+ ", $0, .began) } ?? ended.first.map { ("− ", $0, .ended) }
  }
}
