import ScenarioLanguage

/// Reads a scenario of one text.
func read(_ text: String) -> ScenarioReading {
  read(["main": text])
}

/// Reads the scenario of the file `main`.
func read(_ files: [String: String]) -> ScenarioReading {
  readScenario(path: "main") { files[$0].map { Array($0.utf8) } }
}

/// Diagnostics as a person sees them: place, code, message, hint and other places, a block each.
func rendered(_ reading: ScenarioReading) -> String {
  func place(_ span: Span) -> String {
    let file = reading.files[Int(span.file.number)]
    let start = file.position(of: span)
    let text = String(decoding: file.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    let line = text.split(separator: "\n").first ?? ""
    return "\(file.path == "main" ? "" : file.path + ":")\(start.line):\(start.column) [\(line)]"
  }
  return reading.diagnostics.map { diagnostic in
    var lines = ["\(place(diagnostic.span)) \(diagnostic.code.name): \(diagnostic.message)"]
    if let hint = diagnostic.hint { lines.append("  hint: \(hint)") }
    lines += diagnostic.related.map { "  see \(place($0.span)): \($0.message)" }
    return lines.joined(separator: "\n")
  }.joined(separator: "\n")
}
