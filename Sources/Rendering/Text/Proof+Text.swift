import Demarche

extension TextWriter {
  /// Proofs as trees, each fact above what it rests on.
  ///
  /// What was shown once with all it rests on is only named when it comes again. A tree that grows
  /// too deep for the page goes on further down, under a number in brackets, so that a proof of
  /// any depth is shown whole and its text grows with its nodes and no faster.
  ///
  /// - Parameter fold: how deep the tree is shown; what lies deeper is counted. Nil: all of it.
  mutating func proofs(_ proofs: [Answer.Proof], fold: Int? = nil) {
    var tree = ProofTree(levels: min(20, max(4, (width - 40) / 3)), fold: fold)
    for proof in proofs { tree.write(proof, to: &self) }
    while let (number, proof) = tree.nextDeferred() {
      gap()
      tree.write(proof, number: number, to: &self)
    }
  }
}

/// Writes trees without recursion and remembers what it has written.
private struct ProofTree {
  /// How deep a tree may grow before it goes on further down.
  let levels: Int
  /// How deep a tree is shown; nil for all of it.
  let fold: Int?
  /// Where a node was shown: 0 above, else the number it goes on under.
  private var shown: [Key: Int] = [:]
  private var deferred: [Answer.Proof] = []
  private var written = 0

  init(levels: Int, fold: Int?) {
    self.levels = levels
    self.fold = fold
  }

  /// What makes two nodes the same part of a proof.
  private struct Key: Hashable {
    var fact: String
    var because: Answer.Proof.Because
    var rule: String?
    var step: Int?
  }

  /// A node that is yet to be written, and the bars before it.
  private struct Pending {
    var node: Answer.Proof
    var bars: String
    var isLast: Bool
    var depth: Int
  }

  mutating func nextDeferred() -> (Int, Answer.Proof)? {
    guard written < deferred.count else { return nil }
    written += 1
    return (written, deferred[written - 1])
  }

  mutating func write(_ root: Answer.Proof, number: Int? = nil, to writer: inout TextWriter) {
    var pending = [Pending(node: root, bars: "", isLast: true, depth: 0)]
    while let next = pending.popLast() {
      let node = next.node
      let branch = next.depth == 0 ? "" : next.isLast ? "└─ " : "├─ "
      let below = next.depth == 0 ? "" : next.bars + (next.isLast ? "   " : "│  ")
      var head = [Piece(next.bars + branch, .aside)]
      if let number, next.depth == 0 {
        head = [Piece("[\(writer.language.number(number))] ", .heading)]
      }
      head.append(Piece(node.fact, next.depth == 0 ? .heading : .plain))
      // A rule's node that rests on nothing was cut short where it stands in full elsewhere.
      let isCut = node.isCut || node.because == .rule && node.from.isEmpty
      let isShort = node.from.isEmpty && node.sources.isEmpty && !isCut
      let key = Key(fact: node.fact, because: node.because, rule: node.rule, step: node.step)
      if !isShort, next.depth > 0 || number == nil, let place = shown[key] {
        let words = writer.say(place == 0 ? ExplanationLabel.asAbove : .see(place))
        writer.line(0, head + [Piece("  (\(words))", .aside)])
        continue
      }
      if let fold, next.depth >= fold, !node.from.isEmpty {
        let count = size(of: node) - 1
        let words = writer.say(
          ExplanationLabel.restsOn(count > ProofTree.countLimit ? nil : count))
        writer.line(0, head + [Piece("  (\(words))", .aside)])
        continue
      }
      if next.depth >= levels, !node.from.isEmpty {
        deferred.append(node)
        shown[key] = deferred.count
        writer.line(
          0, head + [Piece("  (\(writer.say(ExplanationLabel.see(deferred.count))))", .aside)])
        continue
      }
      if !isCut, number == nil || next.depth > 0 { shown[key] = 0 }
      describe(node, head: head, below: below, to: &writer)
      for (place, child) in node.from.enumerated().reversed() {
        pending.append(
          Pending(
            node: child, bars: below, isLast: place == node.from.count - 1, depth: next.depth + 1))
      }
    }
  }

  private static let countLimit = 9999

  /// How many nodes a tree has, up to a limit.
  private func size(of root: Answer.Proof) -> Int {
    var count = 0
    var open = [root]
    while let node = open.popLast(), count <= ProofTree.countLimit {
      count += 1
      open += node.from
    }
    return count
  }

  /// A node's fact, and under it why it holds and who says so.
  private func describe(
    _ node: Answer.Proof, head: [Piece], below: String, to writer: inout TextWriter
  ) {
    let bar = Piece(below + (node.from.isEmpty ? "   " : "│  "), .aside)
    if node.because == .comparison, !node.from.isEmpty {
      writer.line(0, head)
      writer.line(
        0, bar,
        Piece(
          (node.note.map { "\($0), " } ?? "") + writer.say(ExplanationLabel.counting), .aside))
    } else if node.because == .rule, node.rule == nil {
      writer.line(0, head)
    } else if let word = shortReason(node, writer) {
      writer.line(0, head + [Piece("  (\(word))", .aside)])
    } else {
      writer.line(0, head)
      writer.line(0, bar, Piece(writer.say(reason(node)), .aside))
    }
    for source in node.sources {
      let place = source.place.map { ", \($0)" } ?? ""
      writer.line(0, bar, Piece("\(writer.say(StepLabel.source))\(source.name)\(place)", .aside))
    }
  }

  /// The reason where a word or two say it.
  private func shortReason(_ node: Answer.Proof, _ writer: TextWriter) -> String? {
    switch node.because {
    case .given: writer.say(ExplanationLabel.givenSince(node.since))
    case .absence: node.note ?? writer.say(ExplanationLabel.nothingSaysOtherwise)
    case .comparison: node.note ?? writer.say(ExplanationLabel.byComparison)
    case .entity: writer.say(ExplanationLabel.declared)
    case .event, .deadline, .consequence, .rule: nil
    }
  }

  private func reason(_ node: Answer.Proof) -> ExplanationLabel {
    if node.because == .event, let event = node.event, let step = node.step,
      node.fact == event || node.fact.hasPrefix(event + " on ")
    {
      return .itHappened(step)
    }
    let kind: ExplanationLabel.Reason.Kind
    switch node.because {
    case .rule: return .byRule(node.rule ?? "")
    case .deadline: kind = .deadline
    case .consequence: kind = .consequence
    default: kind = .event
    }
    return .reason(
      ExplanationLabel.Reason(
        kind: kind, title: node.rule, step: node.step,
        // What happened is not said twice where it is the rule.
        event: node.event == node.rule ? nil : node.event, since: node.since,
        isEnding: node.fact.hasPrefix("not ")))
  }
}
