import Foundation
import Testing

/// The files that come with the program, and the program itself, as tests find them.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let scenarios = root + "/scenarios"

  @Sendable static func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// All scenario files, by their paths from the folder `scenarios`, sorted.
  static var scenarioFiles: [String] {
    let all = FileManager.default.enumerator(atPath: scenarios)?.allObjects ?? []
    return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".demarche") }.sorted()
  }
}

/// One run of the real program.
struct ProgramRun {
  var output: String
  var complaints: String
  var status: Int32

  /// Runs `demarche` with these arguments and this input.
  init(_ arguments: [String], input: String = "", in folder: String = Repository.root) throws {
    try self.init(
      executable: try Self.program().path, arguments, input: input, in: folder)
  }

  /// Runs a line of the shell that knows the program as `$DEMARCHE`.
  init(shell line: String) throws {
    try self.init(
      executable: "/bin/bash", ["-c", "set -o pipefail; " + line], input: "", in: Repository.root)
  }

  private init(executable: String, _ arguments: [String], input: String, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "DEMARCHE": try Self.program().path,
      // Else a crash waits for someone to look at it.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    // Files, not pipes: nothing can fill up while the other end waits.
    let name = FileManager.default.temporaryDirectory.path + "/demarche-\(UUID().uuidString)"
    let paths = ["in", "out", "err"].map { "\(name).\($0)" }
    defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
    _ = FileManager.default.createFile(atPath: paths[0], contents: Data(input.utf8))
    for path in paths.dropFirst() {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    process.standardInput = FileHandle(forReadingAtPath: paths[0])
    process.standardOutput = FileHandle(forWritingAtPath: paths[1])
    process.standardError = FileHandle(forWritingAtPath: paths[2])
    try process.run()
    process.waitUntilExit()
    output = String(decoding: Repository.bytes(paths[1]) ?? [], as: UTF8.self)
    complaints = String(decoding: Repository.bytes(paths[2]) ?? [], as: UTF8.self)
    status = process.terminationStatus
  }

  /// The program that the build has put beside the tests.
  private static func program() throws -> URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("demarche")
      if FileManager.default.isExecutableFile(atPath: candidate.path), !candidate.hasDirectoryPath {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    throw ProgramMissing()
  }

  struct ProgramMissing: Error {}
}
