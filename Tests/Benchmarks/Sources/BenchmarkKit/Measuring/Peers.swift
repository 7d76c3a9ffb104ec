import Foundation

/// Other systems for the same work: those of a folder with the peers' programs (their `build.sh`
/// makes `bin`) that are installed on this machine. Without a folder there are none.
public struct Peers {
  public let folder: String?
  /// A Python with clingo, clipspy, duckdb, cozo-embedded and nemo-python.
  public let python: String

  public init(folder: String?, python: String) {
    self.folder = folder
    self.python = python
  }

  /// For a log of events.
  public func replay(_ path: String, isRecursive: Bool) -> [Job.Run] {
    guard let folder else { return [] }
    if isRecursive {
      return installed([
        ("C++, bitset", ["\(folder)/bin/w1_flat", path, "r"]),
        ("Python, anew each time", ["python3", "\(folder)/w1/ref.py", path, "r"]),
        (
          "SWI-Prolog, incremental tables",
          ["swipl", "-O", "\(folder)/w1/w1.pl", "--", path, "rec"]
        ),
      ])
    }
    return installed([
      ("C++, a word a pair (limit)", ["\(folder)/bin/w1_flat", path]),
      ("C++, generic hash", ["\(folder)/bin/w1_hash", path]),
      ("Swift, rules as data (prototype)", ["\(folder)/bin/w1_engine_swift", path]),
      ("CLIPS, through C", ["\(folder)/bin/w1_clips_capi", path]),
      ("CLIPS, script", ["clips", "\(folder)/w1/run_clips.sh", path]),
      ("SQLite, triggers", ["python3", "\(folder)/w1/w1_sqlite.py", path]),
      (
        "SWI-Prolog, incremental tables",
        ["swipl", "-O", "\(folder)/w1/w1.pl", "--", path, "point"]
      ),
    ])
  }

  /// For a folder of facts.
  public func bulk(_ problem: BulkFacts.Problem, in data: String, isLongChain: Bool) -> [Job.Run] {
    guard let folder else { return [] }
    let isGraph = problem == .closure || problem == .sameGeneration
    let problem = problem.rawValue
    var all = [("C++, semi-naive", ["\(folder)/bin/w2_cpp", problem, data])]
    if isGraph {
      all.append(("C++, bitset (limit)", ["\(folder)/bin/w2_cpp", problem + "lim", data]))
    }
    all += [
      ("Soufflé, compiled", ["\(folder)/bin/\(problem).souffle", "-F", data]),
      ("Soufflé, interpreted", ["souffle", "-F", data, "\(folder)/w2/\(problem).dl"]),
      ("DuckDB, one thread", [python, "\(folder)/w2/run_duckdb.py", problem, data]),
      ("clingo", [python, "\(folder)/w2/run_clingo.py", problem, data]),
      ("SWI-Prolog, tables", ["swipl", "-O", "\(folder)/w2/w2.pl", "--", problem, data]),
    ]
    // Nemo needs a step for every link of a chain.
    if !isLongChain {
      all.append(("Nemo", [python, "\(folder)/w2/run_nemo.py", problem, data]))
    }
    return installed(all)
  }

  /// What starts and leaves.
  public func starting() -> [Job.Run] {
    guard folder != nil else { return [] }
    return installed([
      ("sqlite3", ["sqlite3", ":memory:", "select 1"]),
      ("SWI-Prolog", ["swipl", "-g", "halt"]),
      ("Lua", ["lua5.4", "-e", "print(1)"]),
      ("Python", ["python3", "-c", "print(1)"]),
    ])
  }

  private func installed(_ all: [(String, [String])]) -> [Job.Run] {
    all.compactMap { system, command in
      guard Peers.path(of: command[0]) != nil else { return nil }
      // A shell script that needs the system named before it.
      let isScript = command.count > 1 && command[1].hasSuffix(".sh")
      return Job.Run(system: system, command: isScript ? ["sh"] + command.dropFirst() : command)
    }
  }

  /// Where a program is, as a shell would find it.
  public static func path(of program: String) -> String? {
    if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// Versions of what is installed, by name.
  public func versions() -> [String: String] {
    var versions: [String: String] = [:]
    func ask(_ name: String, _ command: [String]) {
      guard Peers.path(of: command[0]) != nil,
        let run = try? ProcessRun(command, limit: 20, keepsComplaints: true), run.status == 0,
        let line = run.output.split(separator: "\n").first
      else { return }
      // The version, without dates of builds and holders of rights.
      let words = line.split(separator: " ")
      let number = words.first { $0.first?.isNumber == true || $0.contains(".") }
      versions[name] = (number ?? line).trimmingCharacters(in: ["(", ")"])
    }
    guard let folder else { return versions }
    ask("g++", ["g++", "--version"])
    ask("SWI-Prolog", ["swipl", "--version"])
    ask("sqlite3", ["sqlite3", "--version"])
    ask("Python", ["python3", "--version"])
    ask("Lua", ["lua5.4", "-v"])
    ask("Soufflé", ["souffle", "--version"])
    if Peers.path(of: "\(folder)/bin/w1_clips_capi") != nil {
      ask("CLIPS", ["dpkg-query", "-W", "-f", "${Version}", "libclips-dev"])
    }
    let packages = [
      ("clingo", "clingo"), ("DuckDB", "duckdb"), ("Nemo", "nemo-python"),
    ]
    for (name, package) in packages {
      ask(
        name,
        [python, "-c", "import importlib.metadata as m;print(m.version('\(package)'))"])
    }
    return versions
  }
}
