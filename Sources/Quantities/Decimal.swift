/// A decimal number exact to four places, between ±9 × 10^14.
///
/// Kept as a count of ten-thousandths. Sums, differences and comparisons are exact; products and
/// quotients round half to even at the fourth place. Every operation that leaves the range, and
/// division by zero, answers nil.
public struct Decimal: Hashable, Comparable, Sendable {
  /// The number times 10,000.
  public let tenThousandths: Int64

  /// Nil outside ±9 × 10^14.
  public init?(tenThousandths: Int64) {
    guard tenThousandths.magnitude <= Decimal.largest else { return nil }
    self.tenThousandths = tenThousandths
  }

  /// Nil outside ±9 × 10^14.
  public init?(_ whole: Int) {
    guard whole.magnitude <= 900_000_000_000_000 else { return nil }
    tenThousandths = Int64(whole) * 10_000
  }

  private static let largest: UInt64 = 9_000_000_000_000_000_000

  public static func < (left: Decimal, right: Decimal) -> Bool {
    left.tenThousandths < right.tenThousandths
  }

  /// The whole number this is, or nil where it has a fraction.
  public var whole: Int? {
    tenThousandths % 10_000 == 0 ? Int(tenThousandths / 10_000) : nil
  }

  public func adding(_ other: Decimal) -> Decimal? {
    let (sum, overflow) = tenThousandths.addingReportingOverflow(other.tenThousandths)
    return overflow ? nil : Decimal(tenThousandths: sum)
  }

  public func subtracting(_ other: Decimal) -> Decimal? {
    let (difference, overflow) = tenThousandths.subtractingReportingOverflow(other.tenThousandths)
    return overflow ? nil : Decimal(tenThousandths: difference)
  }

  public func multiplied(by other: Decimal) -> Decimal? {
    let product = Int128(tenThousandths) * Int128(other.tenThousandths)
    return Decimal(rounding: product, over: 10_000)
  }

  /// Nil for division by zero too.
  public func divided(by other: Decimal) -> Decimal? {
    guard other.tenThousandths != 0 else { return nil }
    return Decimal(rounding: Int128(tenThousandths) * 10_000, over: Int128(other.tenThousandths))
  }

  /// A quotient in ten-thousandths, rounded half to even.
  private init?(rounding dividend: Int128, over divisor: Int128) {
    var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let twice = remainder.magnitude * 2
    if twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0) {
      quotient += (dividend < 0) == (divisor < 0) ? 1 : -1
    }
    guard let narrow = Int64(exactly: quotient) else { return nil }
    self.init(tenThousandths: narrow)
  }

  /// Without an exponent and without trailing zeros: `-3.5`, `0`, `1200`.
  public var text: String {
    let magnitude = tenThousandths.magnitude
    let whole = String(magnitude / 10_000)
    let fraction = magnitude % 10_000
    let sign = tenThousandths < 0 ? "-" : ""
    guard fraction != 0 else { return sign + whole }
    var digits = String(fraction)
    digits = String(repeating: "0", count: 4 - digits.utf8.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return sign + whole + "." + digits
  }
}

extension Decimal: CustomStringConvertible {
  public var description: String { text }
}
