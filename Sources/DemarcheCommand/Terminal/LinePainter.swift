/// Shows the prompt and the line on a terminal, below what is already there.
///
/// The painter begins where the cursor stands, at the start of a row, and answers with what is to
/// be sent to the terminal; it sends nothing itself.
protocol LinePainter {
  /// What shows the view, given what was shown last.
  mutating func show(_ view: PromptView) -> String

  /// What goes on to the row below the view, once and for all, with a last text at its end.
  mutating func leave(saying text: String) -> String

  /// What goes back to where the view began, after the terminal became another size.
  mutating func resize(rows: Int, columns: Int) -> String

  /// What empties the screen, for a fresh start at its top.
  mutating func clearScreen() -> String
}
