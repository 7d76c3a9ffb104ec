import Quantities

/// The shape of a number: whether the text is one, and its decimal places.
struct NumberShape {
  var places: Int

  /// Nil for a text that is no `-`? digits (`.` digits)?.
  init?(_ text: some Collection<UInt8>) {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let afterWhole = rest.drop(while: isDigit)
    guard afterWhole.startIndex != rest.startIndex else { return nil }
    guard let stop = afterWhole.first else {
      places = 0
      return
    }
    let fraction = afterWhole.dropFirst()
    guard stop == UInt8(ascii: "."), !fraction.isEmpty, fraction.allSatisfy(isDigit) else {
      return nil
    }
    places = fraction.count
  }

  /// Whether the text has the shape of `2019-08-22`.
  static func isDate(_ text: some Collection<UInt8>) -> Bool {
    guard text.count == 10 else { return false }
    var place = 0
    for byte in text {
      let isHyphen = place == 4 || place == 7
      guard isHyphen ? byte == UInt8(ascii: "-") : isDigit(byte) else { return false }
      place += 1
    }
    return true
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// The number that a text like `-3.5` is; nil if it is none, has more than four places or lies
/// outside ±9 × 10^14.
public func decimal(of text: some Collection<UInt8>) -> Decimal? {
  guard let shape = NumberShape(text), shape.places <= 4 else { return nil }
  var value: Int64 = 0
  for byte in text where isDigit(byte) {
    let (tenfold, overflowed) = value.multipliedReportingOverflow(by: 10)
    let (sum, overflowed2) = tenfold.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
    guard !overflowed, !overflowed2 else { return nil }
    value = sum
  }
  for _ in shape.places..<4 {
    let (tenfold, overflowed) = value.multipliedReportingOverflow(by: 10)
    guard !overflowed else { return nil }
    value = tenfold
  }
  return Decimal(tenThousandths: text.first == UInt8(ascii: "-") ? -value : value)
}

/// The day that `YYYY-MM-DD`, or the first day that `YYYY-MM` or `YYYY`, is; nil if it is none.
public func day(of text: some Collection<UInt8>) -> Day? {
  guard [4, 7, 10].contains(text.count) else { return nil }
  var parts = [0, 1, 1]
  var part = 0
  for (offset, byte) in text.enumerated() {
    if offset == 4 || offset == 7 {
      guard byte == UInt8(ascii: "-") else { return nil }
      part += 1
      parts[part] = 0
    } else {
      guard isDigit(byte) else { return nil }
      parts[part] = parts[part] * 10 + Int(byte - UInt8(ascii: "0"))
    }
  }
  return Day(year: parts[0], month: parts[1], day: parts[2])
}

extension CalendarUnit {
  /// The unit that `day`, `days`, `week`, … names.
  public init?(_ word: WordID) {
    switch word.keyword {
    case .day, .days: self = .day
    case .week, .weeks: self = .week
    case .month, .months: self = .month
    case .year, .years: self = .year
    default: return nil
    }
  }
}

extension SourceFile {
  /// The bytes of a token, as written.
  public func bytes(of token: Token) -> ArraySlice<UInt8> {
    bytes[Int(token.start)..<Int(token.end)]
  }

  /// A token as written.
  public func text(of token: Token) -> String { String(decoding: bytes(of: token), as: UTF8.self) }

  /// What a token stands for as a word of a name: quoted text without its quotes, a variable without
  /// its `?`, a word without a full stop at its end, anything else as written.
  public func plainText(of token: Token) -> String {
    var slice = bytes(of: token)
    switch token.kind {
    case .quoted: slice = slice.dropFirst().dropLast()
    case .variable: slice = slice.dropFirst()
    case .word where slice.count > 1 && slice.last == UInt8(ascii: "."): slice = slice.dropLast()
    default: break
    }
    return String(decoding: slice, as: UTF8.self)
  }

  /// The number that a token is, or nil.
  public func decimal(of token: Token) -> Decimal? {
    token.kind == .number ? ScenarioLanguage.decimal(of: bytes(of: token)) : nil
  }

  /// The number of a token like `40%` (or of the number in `40 %`), or nil.
  public func percent(of token: Token) -> Decimal? {
    var slice = bytes(of: token)
    if slice.last == UInt8(ascii: "%") { slice = slice.dropLast() }
    return ScenarioLanguage.decimal(of: slice)
  }

  /// The day that a token names where a date is expected: a whole date, `2019-08` or `2019`.
  public func day(of token: Token) -> Day? {
    var slice = bytes(of: token)
    if token.kind == .word, slice.last == UInt8(ascii: ".") { slice = slice.dropLast() }
    return ScenarioLanguage.day(of: slice)
  }

  /// A free text: its lines joined by a space, the quotes around the whole left out.
  public func text(of lines: [Span]) -> String {
    let text = lines.map { span in
      String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }.joined(separator: " ")
    let isQuoted =
      text.utf8.count >= 2 && text.utf8.first == UInt8(ascii: "\"")
      && text.utf8.dropFirst().firstIndex(of: UInt8(ascii: "\"")) == text.utf8.indices.last
    return isQuoted ? String(text.dropFirst().dropLast()) : text
  }
}
