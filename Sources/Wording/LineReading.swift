import Quantities

/// A typed line with the digits and dates of other languages as the program's own languages have
/// them: `goto ٢٢ أغسطس ٢٠١٩`, `why #٤`, `goto 2019년 8월 22일` and `goto 2019年8月22日` become
/// `goto 2019-08-22` and `why #4`. What stands in quotes stays as it is, and so does a digit in the
/// middle of a word. A line of ASCII only is given back untouched.
public func withPlainDatesAndDigits(_ line: String) -> String {
  guard line.utf8.contains(where: { $0 >= 0x80 }) else { return line }
  var result = ""
  for (place, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
    if place > 0 { result += "\"" }
    result += place % 2 == 0 ? plain(String(part)) : String(part)
  }
  return result
}

private func plain(_ text: String) -> String {
  // Words and the spaces between them, so that nothing else of the line changes.
  var pieces: [(text: String, isSpace: Bool)] = []
  for character in text {
    let isSpace = character.isWhitespace
    if let last = pieces.last, last.isSpace == isSpace {
      pieces[pieces.count - 1].text.append(character)
    } else {
      pieces.append((String(character), isSpace))
    }
  }
  for place in pieces.indices where !pieces[place].isSpace {
    pieces[place].text = plainWord(pieces[place].text)
  }
  var result = ""
  var place = 0
  while place < pieces.count {
    let words = pieces[place...].lazy.filter { !$0.isSpace }.prefix(4).map(\.text)
    if !pieces[place].isSpace, let (date, count) = date(Array(words)) {
      result += date
      place += 2 * count - 1
    } else {
      result += pieces[place].text
      place += 1
    }
  }
  return result
}

/// The value of a digit that is not ASCII: Arabic, Persian or full-width.
private func digit(_ scalar: Unicode.Scalar) -> UInt32? {
  switch scalar.value {
  case 0x660...0x669: scalar.value - 0x660
  case 0x6F0...0x6F9: scalar.value - 0x6F0
  case 0xFF10...0xFF19: scalar.value - 0xFF10
  default: nil
  }
}

/// A word with ASCII digits, where it has no letters but those of a date.
private func plainWord(_ word: String) -> String {
  let isNumber = word.unicodeScalars.allSatisfy { scalar in
    digit(scalar) != nil || "0123456789-#.,()%٫٪−年月日년월일".unicodeScalars.contains(scalar)
      || (0x2066...0x2069).contains(scalar.value)
  }
  guard isNumber,
    word.unicodeScalars.contains(where: { digit($0) != nil || $0.value == 0x5E74 })
      || word.unicodeScalars.contains(where: { (0x2066...0x2069).contains($0.value) })
  else { return word }
  var plain = String.UnicodeScalarView()
  for scalar in word.unicodeScalars {
    switch scalar {
    case "٫": plain.append(".")
    case "٪": plain.append("%")
    case "−": plain.append("-")
    case _ where (0x2066...0x2069).contains(scalar.value): continue
    default: plain.append(digit(scalar).flatMap { Unicode.Scalar($0 + 0x30) } ?? scalar)
    }
  }
  return String(plain)
}

/// The date that words begin with, as `YYYY-MM-DD`, and how many of them it takes.
private func date(_ words: [String]) -> (String, Int)? {
  guard let first = words.first else { return nil }
  // 2019年8月22日
  if let day = dayOf(first, "年", "月", "日") ?? dayOf(first, "년", "월", "일") { return (day.text, 1) }
  guard words.count >= 3 else { return nil }
  // 2019년 8월 22일
  if let year = number(words[0], before: "년"), let month = number(words[1], before: "월"),
    let date = number(words[2], before: "일"), let day = Day(year: year, month: month, day: date)
  {
    return (day.text, 3)
  }
  // ٢٢ أغسطس ٢٠١٩, and months of two words
  guard let date = Int(first), (1...31).contains(date) else { return nil }
  for count in 1...2 where words.count > count + 1 {
    let name = words[1...count].joined(separator: " ")
    if let month = Language.arabicMonths.firstIndex(where: { $0.contains(name) }),
      words[count + 1].count == 4, let year = Int(words[count + 1]),
      let day = Day(year: year, month: month + 1, day: date)
    {
      return (day.text, count + 2)
    }
  }
  return nil
}

private func number(_ word: String, before unit: Character) -> Int? {
  word.last == unit ? Int(word.dropLast()) : nil
}

private func dayOf(
  _ word: String, _ year: Character, _ month: Character, _ day: Character
) -> Day? {
  guard word.last == day, let yearEnd = word.firstIndex(of: year),
    let monthEnd = word.firstIndex(of: month), yearEnd < monthEnd,
    let years = Int(word[..<yearEnd]),
    let months = Int(word[word.index(after: yearEnd)..<monthEnd]),
    let days = Int(word[word.index(after: monthEnd)...].dropLast())
  else { return nil }
  return Day(year: years, month: months, day: days)
}
