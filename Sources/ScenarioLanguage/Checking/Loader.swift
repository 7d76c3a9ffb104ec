/// Files in the order of their use, with what is wrong with the uses.
public struct LoadedFiles {
  /// Used files before those that use them; the place of each is its id.
  public internal(set) var files: [SourceFile] = []
  var diagnostics: [Diagnostic] = []
  /// Normalised paths of files that others use.
  var used: Set<String> = []
  /// Whether not even the first file is there.
  var isMissing = false

  /// Whether all files are there that are used, without a circle.
  public var isWhole: Bool { diagnostics.isEmpty }
}

/// Brings the files of a scenario together, used ones before those that use them. `read` answers the
/// bytes of a path, or nil where there is no such file.
///
/// A file's place in that order is known only when all that it uses has been loaded, and spans
/// name files by their place: so the `use` lines are looked for in the bytes, and files are parsed
/// when the order stands. A chain of uses may be as long as it likes.
public func load(_ path: String, read: (String) -> [UInt8]?) -> LoadedFiles {
  struct Node {
    var path: String
    var bytes: [UInt8]
    var uses: [UseLine]
    var place: Int?
  }
  var loaded = LoadedFiles()
  guard let bytes = read(path) else {
    loaded.files = [SourceFile(id: FileID(0), path: path, bytes: [])]
    let nowhere = Span(file: FileID(0), 0..<0)
    loaded.diagnostics = [CheckMistake.missingFile(path).diagnostic(at: nowhere)]
    loaded.isMissing = true
    return loaded
  }
  var nodes = [Node(path: path, bytes: bytes, uses: useLines(bytes))]
  var numbers = [normalized(path): 0]
  var mistakes: [(node: Int, range: Range<Int>, mistake: CheckMistake)] = []
  var stack = [(node: 0, next: 0)]
  while let (node, next) = stack.last {
    guard next < nodes[node].uses.count else {
      nodes[node].place = loaded.files.count
      loaded.files.append(
        SourceFile(
          id: FileID(loaded.files.count), path: nodes[node].path, bytes: nodes[node].bytes))
      stack.removeLast()
      continue
    }
    stack[stack.count - 1].next += 1
    let use = nodes[node].uses[next]
    let path = resolved(use.path, from: nodes[node].path)
    let key = normalized(path)
    loaded.used.insert(key)
    if let known = numbers[key] {
      guard nodes[known].place == nil else { continue }
      let circle = stack.drop { $0.node != known }.map { nodes[$0.node].path }
      let mistake: CheckMistake =
        known == node ? .usesItself(use.path) : .useCircle(circle)
      mistakes.append((node, use.range, mistake))
    } else if let bytes = read(path) {
      numbers[key] = nodes.count
      stack.append((nodes.count, 0))
      nodes.append(Node(path: path, bytes: bytes, uses: useLines(bytes)))
    } else {
      mistakes.append((node, use.range, .missingFile(use.path)))
    }
  }
  loaded.diagnostics = mistakes.map { node, range, mistake in
    mistake.diagnostic(at: Span(file: FileID(nodes[node].place ?? 0), range))
  }
  return loaded
}

/// A `use` line: its path, and where that stands, quotes included.
struct UseLine {
  var path: String
  var range: Range<Int>
}

/// The `use` lines of a file, in order.
func useLines(_ bytes: [UInt8]) -> [UseLine] {
  var lines: [UseLine] = []
  var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  bytes.withUnsafeBufferPointer { text in
    while start < text.count {
      let end = lineEnd(text, from: start)
      if start < end, text[start] | 0x20 == UInt8(ascii: "u"),
        let line = useLine(bytes, start..<end)
      {
        lines.append(line)
      }
      start = end + 1
    }
  }
  return lines
}

/// - Parameter line: It begins with a `u`.
private func useLine(_ bytes: [UInt8], _ line: Range<Int>) -> UseLine? {
  let start = line.lowerBound
  guard line.count > 3, bytes[start + 1] | 0x20 == UInt8(ascii: "s"),
    bytes[start + 2] | 0x20 == UInt8(ascii: "e")
  else { return nil }
  let rest = bytes[line].dropFirst(3)
  let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  let quoted = rest.drop(while: isSpace)
  guard quoted.first == UInt8(ascii: "\"") else { return nil }
  let inside = quoted.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
  guard inside.endIndex < line.upperBound else { return nil }
  return UseLine(
    path: String(decoding: inside, as: UTF8.self),
    range: quoted.startIndex..<inside.endIndex + 1)
}

/// A path as one used from a file: relative to that file's folder.
func resolved(_ path: String, from file: String) -> String {
  guard path.utf8.first != UInt8(ascii: "/"),
    let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
  else { return path }
  return String(file[...slash]) + path
}

/// A path without `.`, without empty parts and with `..` worked out as far as it goes.
func normalized(_ path: String) -> String {
  let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
  var path = path
  return path.withUTF8 { bytes in
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    if bytes.first == slash { result.append(slash) }
    // What `..` takes nothing of: the root, and each `..` that leads out of where the path begins.
    var fixed = result.count
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: slash) ?? bytes.count
      let part = bytes[start..<end]
      start = end + 1
      let isUp = part.count == 2 && part.allSatisfy { $0 == dot }
      if part.isEmpty || part.count == 1 && part.first == dot { continue }
      if isUp, result.count > fixed {
        while result.count > fixed, result.last != slash { result.removeLast() }
        if result.count > fixed { result.removeLast() }
        continue
      }
      if let last = result.last, last != slash { result.append(slash) }
      result.append(contentsOf: part)
      if isUp { fixed = result.count }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
