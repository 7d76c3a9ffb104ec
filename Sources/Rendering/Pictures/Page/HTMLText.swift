/// Writes HTML from left to right; what is opened is closed by who opened it.
struct HTMLText {
  private(set) var text = ""

  mutating func raw(_ markup: String) { text += markup }

  mutating func line(_ markup: String) { text += markup + "\n" }

  /// An element with text in it, or nothing at all where there is none.
  mutating func element(_ tag: String, _ attributes: String = "", _ content: String?) {
    guard let content else { return }
    text += HTMLText.tag(tag, attributes) + content.markup + "</\(tag)>\n"
  }

  /// An element with markup in it.
  mutating func element(
    _ tag: String, _ attributes: String = "", _ content: (inout HTMLText) -> Void
  ) {
    text += HTMLText.tag(tag, attributes) + "\n"
    content(&self)
    text += "</\(tag)>\n"
  }

  private static func tag(_ tag: String, _ attributes: String) -> String {
    attributes.isEmpty ? "<\(tag)>" : "<\(tag) \(attributes)>"
  }
}
