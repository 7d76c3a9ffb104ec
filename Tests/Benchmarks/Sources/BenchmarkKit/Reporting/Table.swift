/// A table as Markdown, with its columns in line so that it reads well on a terminal too.
public struct Table {
  private var rows: [[String]]

  public init(_ header: [String]) { rows = [header] }

  public mutating func add(_ row: [String]) { rows.append(row) }

  public var isEmpty: Bool { rows.count == 1 }

  public var text: String {
    let columns = rows[0].indices
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    func line(_ row: [String]) -> String {
      let cells = columns.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }
      return "| " + cells.joined(separator: " | ") + " |\n"
    }
    let rule = columns.map { column in
      let dashes = String(repeating: "-", count: max(widths[column] - 1, 2))
      return column == 0 ? ":" + dashes : dashes + ":"
    }
    return line(rows[0]) + "|" + rule.map { " \($0) " }.joined(separator: "|") + "|\n"
      + rows.dropFirst().map(line).joined()
  }
}
