/// A day of the proleptic Gregorian calendar, years 1 to 9999.
///
/// Days are counted from 1970-01-01, which is day 0. Conversions between counts and civil dates
/// shift the year to begin in March, so that the leap day is the last of its year and every
/// month's first day is a linear function of its number.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// The day with a count, or nil outside the years 1 to 9999.
  public init?(number: Int) {
    guard Day.numbers.contains(number) else { return nil }
    self.number = Int32(number)
  }

  /// The day of a civil date, or nil where there is no such date or the year is not 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.daysInMonth(month, year: year)).contains(day)
    else { return nil }
    self.number = Int32(Day.count(year: year, month: month, day: day))
  }

  /// 0001-01-01 to 9999-12-31.
  static let numbers = -719_162...2_932_896

  public static let first = Day(unchecked: Int32(numbers.lowerBound))
  public static let last = Day(unchecked: Int32(numbers.upperBound))

  private init(unchecked number: Int32) { self.number = number }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func count(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let yearDays = 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    return yearDays + (153 * monthFromMarch + 2) / 5 + day - 1 - 719_468
  }

  /// The civil date of this day.
  public var civil: (year: Int, month: Int, day: Int) {
    let days = Int(number) + 719_468
    // The year that begins in March: a first guess, never too late, mended by at most one.
    var year = (days * 400) / 146_097
    func firstDay(_ year: Int) -> Int { 365 * year + year / 4 - year / 100 + year / 400 }
    while firstDay(year + 1) <= days { year += 1 }
    while firstDay(year) > days { year -= 1 }
    let dayOfYear = days - firstDay(year)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (month <= 2 ? year + 1 : year, month, day)
  }

  /// `YYYY-MM-DD`.
  public var text: String {
    let (year, month, day) = civil
    return "\(Day.padded(year, 4))-\(Day.padded(month, 2))-\(Day.padded(day, 2))"
  }

  /// `22 August 2019`.
  public var inWords: String {
    let (year, month, day) = civil
    return "\(day) \(Day.months[month - 1]) \(year)"
  }

  /// A day as English writes it, `22 August 2019`, `Aug 22, 2019`, or the first of a month, `August
  /// 2019`; nil for anything else.
  public init?(inWords text: String) {
    let words = text.split { $0 == " " || $0 == "," }.map { $0.lowercased() }
    guard (2...3).contains(words.count), let year = Int(words[words.count - 1]),
      words[words.count - 1].utf8.count == 4
    else { return nil }
    var place: (month: Int, day: Int)?
    for (month, other) in [(0, 1), (1, 0)] where month < words.count - 1 {
      let name = words[month]
      let number = Day.months.firstIndex { name.count >= 3 && $0.lowercased().hasPrefix(name) }
      let day = words.count == 2 ? 1 : Int(words[other])
      if let number, let day { place = (number + 1, day) }
    }
    guard let place else { return nil }
    self.init(year: year, month: place.month, day: place.day)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// This day moved by a span of time, or nil where that leaves the years 1 to 9999.
  ///
  /// Months and years keep the day of the month, or take the month's last day where it has fewer.
  public func adding(_ amount: Int, _ unit: CalendarUnit) -> Day? {
    switch unit {
    case .day:
      let (sum, overflow) = Int(number).addingReportingOverflow(amount)
      return overflow ? nil : Day(number: sum)
    case .week:
      let (days, overflow) = amount.multipliedReportingOverflow(by: 7)
      return overflow ? nil : adding(days, .day)
    case .year:
      let (months, overflow) = amount.multipliedReportingOverflow(by: 12)
      return overflow ? nil : adding(months, .month)
    case .month:
      guard amount.magnitude <= 12 * 10_000 else { return nil }
      let (year, month, day) = civil
      let months = year * 12 + (month - 1) + amount
      guard months >= 12 else { return nil }
      let (newYear, newMonth) = (months / 12, months % 12 + 1)
      guard (1...9999).contains(newYear) else { return nil }
      let newDay = min(day, Day.daysInMonth(newMonth, year: newYear))
      return Day(year: newYear, month: newMonth, day: newDay)
    }
  }
}

/// What durations are counted in.
public enum CalendarUnit: UInt8, Hashable, Sendable, CaseIterable {
  case day, week, month, year

  /// `day`, `week`, `month` or `year`.
  public var name: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }
}

extension Day: CustomStringConvertible {
  public var description: String { text }
}
