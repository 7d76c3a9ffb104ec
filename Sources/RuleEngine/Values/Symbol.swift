import Quantities
import Snapshots

/// A value in 32 bits: an atom of the host's (a name), a day, a number or a text.
///
/// Equal values have equal bits. Days, numbers of up to about ±53,000 and whole numbers of up to
/// about ±134 million hold their value themselves; other numbers are interned by `NumberTable`.
/// The upper two to four bits say which:
///
///     00…    atom            01…    day, counted from 0001-01-01
///     10…    small number    1100…  whole number    1101…  interned number
///     111…   text of the host's
public struct Symbol: Hashable, Sendable {
  public let bits: UInt32

  @inlinable public init(bits: UInt32) { self.bits = bits }

  public static func atom(_ id: Int) -> Symbol { Symbol(bits: UInt32(id)) }
  public static func text(_ id: Int) -> Symbol { Symbol(bits: 0xE000_0000 | UInt32(id)) }
  public static func day(_ day: Day) -> Symbol {
    Symbol(bits: 0x4000_0000 | UInt32(day.number - Day.first.number))
  }

  public enum Content: Hashable, Sendable {
    case atom(Int)
    case day(Day)
    case number(Decimal)
    case text(Int)
  }

  /// The day this is, or nil if it is something else.
  @inlinable public var day: Day? {
    guard bits >> 30 == 1 else { return nil }
    return Day(number: Int(bits & 0x3FFF_FFFF) + Int(Day.first.number))
  }
}

/// The numbers too large or too fine to stand in a symbol's own bits.
struct NumberTable: Sendable {
  private var numbers = NumberIndex()

  private static let small = -(1 << 29)..<(1 << 29)
  private static let whole = -(1 << 27)..<(1 << 27)

  mutating func symbol(_ number: Decimal) -> Symbol {
    let scaled = Int(number.tenThousandths)
    if NumberTable.small.contains(scaled) {
      return Symbol(bits: 0x8000_0000 | (UInt32(bitPattern: Int32(scaled)) & 0x3FFF_FFFF))
    }
    if let whole = number.whole, NumberTable.whole.contains(whole) {
      return Symbol(bits: 0xC000_0000 | (UInt32(bitPattern: Int32(whole)) & 0x0FFF_FFFF))
    }
    return Symbol(bits: 0xD000_0000 | UInt32(numbers.insert(number)))
  }

  /// The number a symbol is, or nil if it is something else.
  func number(_ symbol: Symbol) -> Decimal? {
    switch symbol.bits >> 29 {
    case 4, 5:
      // The sign is bit 29: shift it to the top and back.
      Decimal(tenThousandths: Int64(Int32(bitPattern: symbol.bits << 2) >> 2))
    case 6 where symbol.bits >> 28 == 0xC:
      // The sign is bit 27.
      Decimal(tenThousandths: Int64(Int32(bitPattern: symbol.bits << 4) >> 4) * 10_000)
    case 6: numbers.numbers[Int(symbol.bits & 0x0FFF_FFFF)]
    default: nil
    }
  }

  func content(_ symbol: Symbol) -> Symbol.Content {
    switch symbol.bits >> 29 {
    case 0, 1: return .atom(Int(symbol.bits))
    case 7: return .text(Int(symbol.bits & 0x1FFF_FFFF))
    default:
      if let day = symbol.day { return .day(day) }
      guard let number = number(symbol) else {
        preconditionFailure("a symbol's tag is a day's or a number's here")
      }
      return .number(number)
    }
  }
}

extension NumberTable: Storable {
  func write(to snapshot: inout SnapshotWriter) { snapshot.write(numbers) }
  init(from snapshot: inout SnapshotReader) { numbers = snapshot.read() }
}
