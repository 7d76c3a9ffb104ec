import Quantities
import Testing

@Suite struct DayTests {
  @Test func everyDayOfTheCalendarComesBackFromItsCivilDate() {
    var expected = (year: 1, month: 1, day: 1)
    for number in Int(Day.first.number)...Int(Day.last.number) {
      let civil = Day(number: number)?.civil
      guard let civil, civil == expected,
        Day(year: civil.year, month: civil.month, day: civil.day)?.number == Int32(number)
      else {
        Issue.record("day \(number) is \(String(describing: civil)), not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > Day.daysInMonth(expected.month, year: expected.year) {
        expected.day = 1
        expected.month += 1
      }
      if expected.month > 12 {
        expected.month = 1
        expected.year += 1
      }
    }
    #expect(expected == (10000, 1, 1))
  }

  @Test(arguments: [
    ("2019-01-31", 1, CalendarUnit.month, "2019-02-28"),
    ("2020-01-31", 1, .month, "2020-02-29"),
    ("2020-02-29", 1, .year, "2021-02-28"),
    ("2019-03-31", -1, .month, "2019-02-28"),
    ("2019-08-07", 3, .week, "2019-08-28"),
    ("2019-11-22", -90, .day, "2019-08-24"),
    ("2019-12-15", 2, .month, "2020-02-15"),
  ])
  func movesByTheCalendar(start: String, amount: Int, unit: CalendarUnit, end: String) {
    #expect(day(start).adding(amount, unit)?.text == end)
  }

  @Test func readsDaysInWords() {
    for text in ["22 August 2019", "August 22, 2019", "aug 22 2019"] {
      #expect(Day(inWords: text)?.text == "2019-08-22", "\(text)")
    }
    #expect(Day(inWords: "August 2019")?.text == "2019-08-01")
    for text in ["", "2019", "22 2019", "Au 22 2019", "31 June 2019", "22 August 19", "a b c d"] {
      #expect(Day(inWords: text) == nil, "\(text)")
    }
    #expect(Day(year: 2019, month: 8, day: 22).flatMap { Day(inWords: $0.inWords) } != nil)
  }

  @Test func leavesTheCalendarAsNoDay() {
    #expect(Day.last.adding(1, .day) == nil)
    #expect(Day.first.adding(-1, .month) == nil)
    #expect(Day.last.adding(.max, .year) == nil)
    #expect(Day(year: 2019, month: 2, day: 29) == nil)
    #expect(Day.first.text == "0001-01-01")
    #expect(Day.last.text == "9999-12-31")
  }

  private func day(_ text: String) -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return Day(year: parts[0], month: parts[1], day: parts[2])!
  }
}
