import Demarche
import Wording

/// An answer as comma-separated values, each record with its line end (RFC 4180: CRLF, quotes where a
/// cell has a comma, a quote or a line break); the columns' names come first. Empty for what only
/// says that a line was carried out. Lines that were run as one are tables with an empty line
/// between.
public func renderCSV(_ answer: Answer) -> String {
  if case .lines(let lines) = answer.content {
    return lines.answers.map { renderCSV($0.answer) }.filter { !$0.isEmpty }.joined(
      separator: "\r\n")
  }
  guard let table = AnswerRows(answer) else { return "" }
  return ([table.columns] + table.rows).map { row in
    row.map(csvCell).joined(separator: ",") + "\r\n"
  }.joined()
}

private func csvCell(_ text: String) -> String {
  let isPlain = !text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
  if isPlain, text.first != " ", text.last != " " { return text }
  return "\"" + text.replacingQuotes + "\""
}

/// An answer as a table with aligned columns; what has no rows, as text.
public func renderTable(
  _ answer: Answer, width: Int, style: TextStyle = .plain, language: Language = .english
) -> String {
  guard let table = AnswerRows(answer) else {
    return renderText(answer, width: width, style: style, language: language)
  }
  var writer = TextWriter(width: width, style: style, language: language)
  writer.table(
    table.columns,
    table.rows.map { $0.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") } },
    countsAnswers: false)
  return writer.text
}

extension String {
  fileprivate var replacingQuotes: String {
    var result = ""
    for character in self { result += character == "\"" ? "\"\"" : String(character) }
    return result
  }
}
