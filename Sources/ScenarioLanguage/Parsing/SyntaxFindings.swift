/// What is wrong with the text of a file, found in one go or in several.
struct SyntaxFindings: Sendable {
  /// What is wrong with its characters.
  var problems: [LexicalProblem] = []
  /// What the parser found.
  var mistakes: [(span: Span, mistake: SyntaxMistake)] = []
  /// Where free text stands: characters and numbers that the language does not know are none of
  /// its business there.
  var texts: [Range<Int32>] = []

  /// Takes in what was found in another stretch of the same file.
  mutating func add(_ other: SyntaxFindings) {
    mistakes += other.mistakes
    guard !other.problems.isEmpty else { return }
    problems += other.problems
    texts += other.texts
  }

  /// With what was found stretch by stretch in the order of the file.
  func inOrder() -> SyntaxFindings {
    guard !problems.isEmpty else { return self }
    return SyntaxFindings(
      problems: inOrder(problems) { $0.start }, mistakes: mistakes,
      texts: inOrder(texts) { $0.lowerBound })
  }

  private func inOrder<Part>(_ parts: [Part], _ start: (Part) -> Int32) -> [Part] {
    parts.indices.sorted { (start(parts[$0]), $0) < (start(parts[$1]), $1) }.map { parts[$0] }
  }

  /// All that was found, in the order of its places. A whole file without items is told of it.
  func diagnostics(of file: SourceFile, hasItems: Bool) -> [Diagnostic] {
    if problems.isEmpty, mistakes.isEmpty, hasItems { return [] }
    let lexical = lexicalMistakes(in: file).sorted { $0.span.start < $1.span.start }
    var all = lexical + mistakes.filter { !isEcho($0, of: lexical) }
    if !hasItems, all.isEmpty {
      all.append((Span(file: file.id, start: 0, end: 0), .noItems))
    }
    // Stable, so that of two mistakes in one place the one that was found first comes first.
    let order = all.indices.sorted {
      (all[$0].span.start, $0) < (all[$1].span.start, $1)
    }
    return order.map { diagnostic(all[$0].mistake, all[$0].span) }
  }

  /// Whether a mistake only says that a thing already reported is not what belongs there.
  private func isEcho(
    _ found: (span: Span, mistake: SyntaxMistake),
    of lexical: [(span: Span, mistake: SyntaxMistake)]
  ) -> Bool {
    switch found.mistake {
    case .unexpectedText, .notA, .strayInName, .strayInPhrase, .strayInSentence, .strayInTerm: break
    default: return false
    }
    // The first that does not end before it; they are in order.
    var (low, high) = (0, lexical.count)
    while low < high {
      let middle = (low + high) / 2
      if lexical[middle].span.end <= found.span.start { low = middle + 1 } else { high = middle }
    }
    return low < lexical.count && lexical[low].span.start < found.span.end
  }

  /// The most mistakes of one kind in characters that are shown one by one.
  private static let lexicalMistakesMax = 100

  private func lexicalMistakes(in file: SourceFile) -> [(span: Span, mistake: SyntaxMistake)] {
    var found: [(span: Span, mistake: SyntaxMistake)] = []
    var counts: [LexicalProblem.Kind: (count: Int, last: Span)] = [:]
    var text = 0
    for problem in problems {
      while text < texts.count, texts[text].upperBound <= problem.start { text += 1 }
      let isInText = text < texts.count && texts[text].contains(problem.start)
      guard !isInText || problem.kind.countsInText else { continue }
      let span = Span(file: file.id, start: problem.start, end: problem.end)
      let count = (counts[problem.kind]?.count ?? 0) + 1
      counts[problem.kind] = (count, span)
      if count <= SyntaxFindings.lexicalMistakesMax {
        found.append((span, mistake(problem, span, in: file)))
      }
    }
    // In any order: `diagnostics` sorts them, and no two kinds end in one place.
    for (kind, (count, last)) in counts where count > SyntaxFindings.lexicalMistakesMax {
      let problem = LexicalProblem(kind: kind, start: last.start, end: last.end)
      let example = mistake(problem, last, in: file)
      let code = diagnostic(example, last).code
      found.append((last, .moreOfTheSame(code, count - SyntaxFindings.lexicalMistakesMax)))
    }
    return found
  }

  private func mistake(
    _ problem: LexicalProblem, _ span: Span, in file: SourceFile
  ) -> SyntaxMistake {
    let text = String(
      decoding: file.bytes[Int(span.start)..<min(Int(span.end), Int(span.start) + 60)],
      as: UTF8.self)
    return switch problem.kind {
    case .brokenText: .brokenText
    case .controlCharacter: .controlCharacter
    case .unknownCharacter: .unknownCharacter(text)
    case .unclosedQuote: .unclosedQuote
    case .mixedIndentation: .mixedIndentation
    case .tooManyPlaces: .tooManyPlaces(text)
    case .numberOutOfRange: .numberOutOfRange(text)
    case .noSuchDate: .noSuchDate(text)
    case .crowdedSign: .crowdedSign(text)
    }
  }
}
