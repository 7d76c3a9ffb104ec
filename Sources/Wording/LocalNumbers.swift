import Quantities

extension Language {
  /// A whole number in the language's digits.
  public func number(_ number: Int) -> String { digits(String(number)) }

  /// The number of a step, with its sign: `#12`, `#١٢`.
  public func step(_ number: Int) -> String { "#" + self.number(number) }

  /// A text with its digits as the language writes them: Arabic has its own.
  public func digits(_ text: String) -> String {
    guard self == .arabic else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      result.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x660) ?? scalar : scalar)
    }
    return String(result)
  }

  /// A day as a newspaper of the language writes it; in English, as it is typed.
  public func date(_ day: Day) -> String {
    let (year, month, date) = day.civil
    switch self {
    case .english: return day.text
    case .arabic: return digits("\(date) \(Language.arabicMonths[month - 1][0]) \(year)")
    case .korean: return "\(year)년 \(month)월 \(date)일"
    case .japanese: return "\(year)年\(month)月\(date)日"
    }
  }

  /// A day that a label of a ruler has room for: a year, or a year and a month.
  public func date(_ day: Day, upTo unit: CalendarUnit) -> String {
    let (year, month, _) = day.civil
    switch (self, unit) {
    case (_, .day), (_, .week): return date(day)
    case (.english, .month): return String(day.text.prefix(7))
    case (.english, .year): return String(day.text.prefix(4))
    case (.arabic, .month): return digits("\(Language.arabicMonths[month - 1][0]) \(year)")
    case (.arabic, .year): return number(year)
    case (.korean, .month): return "\(year)년 \(month)월"
    case (.korean, .year): return "\(year)년"
    case (.japanese, .month): return "\(year)年\(month)月"
    case (.japanese, .year): return "\(year)年"
    }
  }

  /// The months as Cairo and the Gulf call them, then as Damascus and Baghdad, Tunis and Rabat do.
  static let arabicMonths: [[String]] = [
    ["يناير", "كانون الثاني", "جانفي"], ["فبراير", "شباط", "فيفري"], ["مارس", "آذار"],
    ["أبريل", "نيسان", "إبريل", "أفريل"], ["مايو", "أيار", "ماي"], ["يونيو", "حزيران", "جوان"],
    ["يوليو", "تموز", "جويلية", "يوليوز"], ["أغسطس", "آب", "أوت", "غشت"],
    ["سبتمبر", "أيلول", "شتنبر"], ["أكتوبر", "تشرين الأول"], ["نوفمبر", "تشرين الثاني", "نونبر"],
    ["ديسمبر", "كانون الأول", "دجنبر"],
  ]
}
