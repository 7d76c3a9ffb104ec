// Conditions: matched sentence by sentence.

extension Checker {
  mutating func draft(
    _ condition: ConditionIndex, in file: FileText, _ scope: ClauseScope, region: Int = 0
  ) -> DraftCondition {
    switch file.tree.conditions[Int(condition.number)] {
    case .all(let parts):
      return .all(
        file.tree.conditionLists[parts].map { draft($0, in: file, scope, region: region) })
    case .any(let parts):
      let parts = file.tree.conditionLists[parts].map {
        draft($0, in: file, scope, region: region)
      }
      return .any(parts)
    case .none(let inner):
      let inside = scope.regionOfCondition[condition] ?? region
      return .none(draft(inner, in: file, scope, region: inside), region: inside)
    case .sentence(let sentence):
      let sorts: Sorts = .any
      guard let draft = draft(sentence, in: file, scope, region: region, sorts: sorts) else {
        return .missing(variables(of: sentence, in: file, scope, region: region))
      }
      return .sentence(draft)
    case .comparison(let left, let sign, let right):
      let left = draft(left, in: file, scope, region: region)
      let right = draft(right, in: file, scope, region: region)
      let comparison = Checker.comparison(file.tree.tokens[sign].kind)
      return .compare(left, comparison, right, left.span.through(right.span))
    case .missing: return .missing([])
    }
  }

  /// The variables of a sentence that could not be read: they count as bound, so that one mistake
  /// is reported once.
  private func variables(
    of sentence: SentenceSyntax, in file: FileText, _ scope: ClauseScope, region: Int
  ) -> [VariableID] {
    let tokens = Array(sentence.tokens) + (sentence.since.map { [$0] } ?? [])
    return tokens.compactMap { index in
      let token = file.tree.tokens[index]
      return token.kind == .variable ? scope.variable(token.word, in: region) : nil
    }
  }

  private static func comparison(_ kind: Token.Kind) -> Comparison {
    switch kind {
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: .equal
    }
  }
}
