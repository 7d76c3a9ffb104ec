import Snapshots

/// The lines that a session accepted, as a file keeps them: a script that can be read and replayed.
///
/// ```
/// # Demarche journal: replaying these lines leads to where the session was.
/// # scenario: /home/ada/lake.demarche
/// # files: 4f0c21d09a3be671
/// next 3
/// Ostrana complains to Velmora
/// ```
///
/// A line counts when its newline is there; what comes after the last newline was cut short. What
/// was loaded from a file is kept line by line, so that the journal needs no other file.
public struct Journal: Sendable {
  /// What a line did to the session, as it is replayed.
  public enum Record: Equatable, Sendable {
    case line(String)
    /// A saved session was loaded: the lines of it that left a trace.
    case load(path: String, lines: [String])
  }

  /// The scenario that lines were typed for.
  public struct Scenario: Equatable, Sendable {
    /// From the root, so that it means the same from every folder.
    public var path: String
    private let files: [[UInt8]]

    public init(path: String, files: [[UInt8]]) {
      self.path = path.onOneLine
      self.files = files
    }

    /// A digest of its files; costs a look at every byte of them.
    public var digest: String { Journal.digest(of: files) }
  }

  public var records: [Record] = []
  /// As the head names them; nil where it does not.
  public var scenarioPath: String?
  public var digest: String?
  /// How many bytes count; what comes after them was cut short.
  public var length = 0
  /// What was cut short, as far as it can be read.
  public var cutShort: String?

  /// Whether the file begins as a journal or a saved session does; an empty one does.
  public var hasHead = true

  /// The number of lines that were kept.
  public var lineCount: Int {
    records.reduce(0) { sum, record in
      if case .load(_, let lines) = record { sum + lines.count } else { sum + 1 }
    }
  }

  // MARK: Writing

  private static let title = "# Demarche journal"
  private static let scenarioMark = "# scenario: "
  private static let digestMark = "# files: "
  private static let loadMark = "# load "
  /// Loading nothing begins anew.
  private static let beginAnew = "load /dev/null"

  /// The first lines of a journal.
  public static func head(_ scenario: Scenario) -> String {
    "\(title): replaying these lines leads to where the session was.\n"
      + "\(scenarioMark)\(scenario.path)\n\(digestMark)\(scenario.digest)\n"
  }

  /// Says in the middle of a journal that the scenario is another from here on.
  public static func change(to scenario: Scenario) -> String {
    "\(digestMark)\(scenario.digest)\n"
  }

  /// A record as lines, the last newline included.
  public static func encode(_ record: Record) -> String {
    switch record {
    case .line(let line): return line.onOneLine + "\n"
    case .load(let path, let lines):
      let head = "\(loadMark)\(path.onOneLine): \(lines.count) lines"
      return ([head, beginAnew] + lines.map(\.onOneLine)).map { $0 + "\n" }.joined()
    }
  }

  // MARK: Reading

  public init(_ bytes: [UInt8] = []) {
    var rows: [(text: String, end: Int)] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      rows.append((String(decoding: bytes[start..<place], as: UTF8.self), place + 1))
      start = place + 1
    }
    length = start
    if start < bytes.count { cutShort = String(decoding: bytes[start...], as: UTF8.self) }
    // The head itself may have been cut short.
    let mark = Array("# Demarche ".utf8)
    hasHead = bytes.starts(with: mark) || mark.starts(with: bytes)
    var place = 0
    while place < rows.count {
      let row = rows[place].text
      place += 1
      if row.hasPrefix(Journal.scenarioMark) {
        scenarioPath = String(row.dropFirst(Journal.scenarioMark.count))
      } else if row.hasPrefix(Journal.digestMark) {
        digest = String(row.dropFirst(Journal.digestMark.count))
      } else if let (path, count) = Journal.load(row) {
        guard place + count < rows.count else {
          // A load whose lines are not all there is one record cut short.
          length = place > 1 ? rows[place - 2].end : 0
          cutShort = "load \(path)"
          return
        }
        records.append(
          .load(path: path, lines: rows[(place + 1)..<(place + 1 + count)].map(\.text)))
        place += 1 + count
      } else if !row.allSatisfy(\.isWhitespace), !row.trimmed.hasPrefix("#") {
        records.append(.line(row))
      }
    }
  }

  /// The file and the number of lines that a load's first row tells.
  private static func load(_ row: String) -> (path: String, count: Int)? {
    guard row.hasPrefix(loadMark), row.hasSuffix(" lines") else { return nil }
    let words = row.dropFirst(loadMark.count).dropLast(" lines".count)
    guard let colon = words.lastIndex(of: ":"),
      let count = Int(words[words.index(after: colon)...].trimmed), (0...1_000_000) ~= count
    else { return nil }
    return (String(words[..<colon]), count)
  }

  /// Enough to tell that something was changed, not to withstand someone who wants it unseen.
  private static func digest(of files: [[UInt8]]) -> String {
    var digest = Digest()
    for file in files { file.withUnsafeBytes { digest.add($0) } }
    return String(digest.text.prefix(16))
  }
}

extension String {
  /// With a space in place of each line feed.
  var onOneLine: String {
    guard utf8.contains(UInt8(ascii: "\n")) else { return self }
    var result = ""
    for scalar in unicodeScalars { result.unicodeScalars.append(scalar == "\n" ? " " : scalar) }
    return result
  }
}
