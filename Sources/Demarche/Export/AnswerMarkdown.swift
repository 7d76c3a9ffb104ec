/// An answer as Markdown, as `export markdown` writes it, without a line feed at the end.
public func renderMarkdown(_ answer: Answer) -> String {
  var writer = MarkdownWriter()
  writer.answer(answer)
  var text = writer.text
  while text.last == "\n" { text.removeLast() }
  return text
}
