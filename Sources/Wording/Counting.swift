/// `1 step`, `2 steps`.
public func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

/// A noun that Arabic counts: each of the forms that the language has for how many there are.
public struct ArabicNoun: Sendable {
  /// None: `لا خطوات`.
  var zero: String
  /// One: `خطوة واحدة`.
  var one: String
  /// Two, without a number: `خطوتان`.
  var two: String
  /// Behind 3 to 10, and what ends so: `خطوات`.
  var few: String
  /// Behind 11 to 99, and what ends so: `خطوة`.
  var many: String
  /// Behind whole hundreds, and one and two beyond them: `خطوة`.
  var other: String

  public init(
    zero: String, one: String, two: String, few: String, many: String, other: String? = nil
  ) {
    (self.zero, self.one, self.two) = (zero, one, two)
    (self.few, self.many, self.other) = (few, many, other ?? many)
  }

  /// The noun with a number, as CLDR's plural rules for Arabic tell the six forms apart.
  public func counted(_ count: Int) -> String {
    let rest = count.magnitude % 100
    switch (count, rest) {
    case (0, _): return zero
    case (1, _): return one
    case (2, _): return two
    case (_, 3...10): return "\(Language.arabic.number(count)) \(few)"
    case (_, 11...99): return "\(Language.arabic.number(count)) \(many)"
    default: return "\(Language.arabic.number(count)) \(other)"
    }
  }
}
