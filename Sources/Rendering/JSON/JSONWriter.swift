import Quantities

/// Writes one JSON text from left to right, without spaces and on one line.
///
/// The writer keeps no stack: a comma is due before a value or a key unless the last byte opens
/// a list or an object or follows a key, and no string ends in such a byte, as strings end in a
/// quote. So nesting costs nothing, however deep; callers see to it that what they open is closed.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  /// What was written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func openObject() { open(UInt8(ascii: "{")) }
  mutating func closeObject() { bytes.append(UInt8(ascii: "}")) }
  mutating func openList() { open(UInt8(ascii: "[")) }
  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }
  mutating func closeList() { bytes.append(UInt8(ascii: "]")) }

  /// A field's name; its value must follow.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func null() { literal("null") }
  mutating func value(_ truth: Bool) { literal(truth ? "true" : "false") }

  mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func value(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A value that is JSON already.
  mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
  }

  private mutating func literal(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): return
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  /// Appends stretches of bytes that stand for themselves as they are.
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for place in text.indices {
      let byte = text[place]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: text[start..<place])
      append(escaping: byte)
      start = place + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  /// Quotes, backslashes and control characters are escaped; everything else is itself.
  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): escape(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): escape(UInt8(ascii: "\\"))
    case 0x08: escape(UInt8(ascii: "b"))
    case 0x09: escape(UInt8(ascii: "t"))
    case 0x0A: escape(UInt8(ascii: "n"))
    case 0x0C: escape(UInt8(ascii: "f"))
    case 0x0D: escape(UInt8(ascii: "r"))
    case 0..<0x20:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 0xF))
    default: bytes.append(byte)
    }
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(byte)
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension JSONWriter {
  mutating func field(_ name: StaticString, _ truth: Bool) {
    key(name)
    value(truth)
  }

  /// A number, or null.
  mutating func field(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  /// A number as it is written.
  mutating func field(_ name: StaticString, number: Decimal) {
    key(name)
    separate()
    bytes.append(contentsOf: number.text.utf8)
  }

  /// A text, or null.
  mutating func field(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// A list of texts.
  mutating func field(_ name: StaticString, _ texts: [String]) {
    field(name, texts) { $0.value($1) }
  }

  /// A list, each element written by `write`.
  mutating func field<Element>(
    _ name: StaticString, _ elements: some Sequence<Element>,
    write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    list(elements, write: write)
  }

  mutating func list<Element>(
    _ elements: some Sequence<Element>, write: (inout JSONWriter, Element) -> Void
  ) {
    openList()
    for element in elements { write(&self, element) }
    closeList()
  }

  /// An object, or null where there is nothing to write.
  mutating func field<Value>(
    _ name: StaticString, object: Value?, write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let object else { return null() }
    self.object { write(&$0, object) }
  }

  mutating func object(_ write: (inout JSONWriter) -> Void) {
    openObject()
    write(&self)
    closeObject()
  }
}
