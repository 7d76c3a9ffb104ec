import Quantities
import ScenarioLanguage

/// Finds names, days and numbers in an answer: `Japan and the US`, `22 November 2019`, `Korea, 90`.
///
/// Small words between them are passed over; any other word that names nothing is reported.
struct ValueScanner {
  private let session: Session
  private let wantsNumbers: Bool
  private var words: [String]
  private var place = 0

  struct Found {
    var values: [Value] = []
    /// Words that name nothing, those that stand together as one.
    var unknown: [String] = []
  }

  init(_ text: String, _ session: Session, wantsNumbers: Bool) {
    self.session = session
    self.wantsNumbers = wantsNumbers
    words = []
    var current = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
        current.append(character)
      } else if !isQuoted, character.isWhitespace || ",،、".contains(character) {
        if !current.isEmpty { words.append(current) }
        // A comma ends a name.
        if !character.isWhitespace { words.append(",") }
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { words.append(current) }
    if var last = words.popLast() {
      while last.count > 1, let end = last.last, ".!".contains(end),
        readName(last, in: session.model) == nil
      {
        last.removeLast()
      }
      words.append(last)
    }
  }

  /// Words that say nothing of their own between names.
  private static let fillers: Set<String> = [
    ",", "and", "the", "to", "of", "with", "by", "from", "for", "on", "in", "under", "against",
    "about", "through", "both", "it", "is", "was", "are", "were", "days", "day", "&",
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  mutating func scan() -> Found {
    var found = Found()
    var isUnknown = false
    while place < words.count {
      if let (value, end) = name() ?? day() ?? number() ?? text() {
        found.values.append(value)
        place = end
        isUnknown = false
        continue
      }
      let word = words[place]
      place += 1
      if ValueScanner.fillers.contains(word.lowercased()) {
        if word == "," { isUnknown = false }
        continue
      }
      if isUnknown, var last = found.unknown.popLast() {
        last += " " + word
        found.unknown.append(last)
      } else {
        found.unknown.append(word)
      }
      isUnknown = true
    }
    return found
  }

  /// The longest name that begins here.
  private func name() -> (Value, Int)? {
    for end in (place + 1...min(place + 8, words.count)).reversed() {
      let part = words[place..<end]
      guard !part.contains(",") else { continue }
      if let entity = readName(part.joined(separator: " "), in: session.model) {
        return (.entity(entity), end)
      }
    }
    return nil
  }

  private func day() -> (Value, Int)? {
    let word = words[place]
    if let day = parseDay(word), word.contains("-") || !wantsNumbers {
      return (.date(day), place + 1)
    }
    // `22 November 2019`, `November 22, 2019`
    let rest = Array(words[place...].prefix(4).filter { $0 != "," }.prefix(3))
    let taken = words[place...].prefix(4).prefix { _ in true }
    guard rest.count == 3, let year = Int(rest[2]), rest[2].count == 4 else { return nil }
    let (first, second) = (rest[0].lowercased(), rest[1].lowercased())
    let pair: (day: Int?, month: Int?) =
      Int(first) != nil
      ? (Int(first), month(second)) : (Int(second), month(first))
    guard let number = pair.day, let month = pair.month,
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    return (.date(day), place + (taken.contains(",") ? 4 : 3))
  }

  private func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return ValueScanner.months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private func number() -> (Value, Int)? {
    guard wantsNumbers, let number = decimal(words[place]) else { return nil }
    return (.number(number), place + 1)
  }

  private func decimal(_ word: String) -> Decimal? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, let whole = Int64(first), parts.count <= 2,
      abs(whole) < 900_000_000_000_000
    else { return nil }
    guard parts.count == 2 else { return Decimal(tenThousandths: whole * 10_000) }
    guard (1...4).contains(parts[1].count), let digits = Int64(parts[1]), digits >= 0 else {
      return nil
    }
    var fraction = digits
    for _ in parts[1].count..<4 { fraction *= 10 }
    return Decimal(
      tenThousandths: whole * 10_000 + (first.hasPrefix("-") ? -fraction : fraction))
  }

  private func text() -> (Value, Int)? {
    let word = words[place]
    guard word.count > 1, word.hasPrefix("\""), word.hasSuffix("\"") else { return nil }
    let plain = String(word.dropFirst().dropLast())
    return session.model.texts.firstIndex(of: plain).map { (.text(TextID($0)), place + 1) }
  }
}
