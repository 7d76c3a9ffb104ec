import CLineEditing
import Glibc

/// The width that prose is set in: the terminal's, within what is good to read.
func readingWidth() -> Int { min(max(terminalColumns(), 40), 120) }

/// The rows of the terminal that answers go to, for what is better folded than scrolled away.
func readingHeight() -> Int { max(terminalSize().rows, 10) }

/// The width of the terminal that answers go to, or 80 where it does not say.
func terminalColumns() -> Int { terminalSize().columns }

private func terminalSize() -> (rows: Int, columns: Int) {
  var rows: Int32 = 24
  var columns: Int32 = 80
  _ = line_editor_terminal_size(STDOUT_FILENO, &rows, &columns)
  return (Int(rows), Int(columns))
}

/// The width that drawings take without a prompt: what COLUMNS says, else 80.
func batchColumns() -> Int {
  guard let columns = environment("COLUMNS").flatMap({ Int($0) }) else { return 80 }
  return min(max(columns, 20), 1000)
}
