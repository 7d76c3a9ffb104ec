/// The words that the language itself knows.
///
/// Every `WordTable` begins with them, in this order, so that telling a keyword is a comparison of
/// numbers. The reserved words come first: they are the only ones that delimit sentences.
public enum Keyword: String, CaseIterable, Sendable {
  // Reserved.
  case and, or, not, `if`, `where`, since, today
  // Aggregates.
  case count, sum, min, max
  // Items.
  case scenario, use, source, kind, relation, rule, action, consequence, deadline, never, given
  case on, response, wants, lesson
  // Clauses.
  case about, starts, title, language, published, locator, note, also, `in`, code, one, by, needs
  case begins, ends, weight, when, because, then, likelihood, tell, goto, ask, answer, choice, right
  case task, until, within, hint
  // Words inside items and clauses.
  case the, `is`, `for`, each, of, remark, day, days, week, weeks, month, months, year, years
  case move, moves

  /// `and or not if where since today`.
  static let reservedCount: UInt32 = 7
  /// The numbers of `count sum min max`.
  static let aggregateNumbers: ClosedRange<UInt32> = 8...11

  /// The number of the last of them.
  static let numberMax: UInt32 = 72

  static let all: [Keyword] = Array(allCases)
}

extension WordID {
  /// Whether it is one of `and or not if where since today`, which delimit sentences.
  @inlinable public var isReserved: Bool { number != 0 && number <= 7 }

  /// Whether it is one of `count sum min max`.
  var isAggregate: Bool { Keyword.aggregateNumbers.contains(number) }

  /// The language's own word that it is, if any.
  public var keyword: Keyword? {
    // Most words are none: tell them without a look at the table.
    guard number &- 1 < Keyword.numberMax else { return nil }
    return Keyword.all[Int(number) - 1]
  }
}
