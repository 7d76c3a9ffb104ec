import Foundation

/// A planner that is measured.
struct Contender {
  var name: String
  /// What it is called with, given the files.
  var arguments: (Files) -> [String]
  /// What stands before the number of moves in what it prints.
  var words = "Plan length:"

  /// A problem's files, in the form of each planner.
  struct Files {
    var scenario: String
    var goal: String
    var domain: String
    var problem: String
    var logic: String
    var plan: String
  }

  static func demarche(_ program: String) -> Contender {
    Contender(
      name: "Demarche",
      arguments: { files in
        [
          program, files.scenario, "--format", "json", "--command",
          "how \(files.goal) within 100 moves",
        ]
      }, words: "\"moves\":")
  }

  /// Those installed beside a Python: Fast Downward, pyperplan and clingo.
  static func others(_ python: String, in folder: URL) -> [Contender] {
    var result: [Contender] = []
    if let downward = place(of: "up_fast_downward", python, in: folder) {
      let program = downward + "/downward/fast-downward.py"
      for (name, search) in [("LM-cut", "lmcut"), ("blind", "blind")] {
        result.append(
          Contender(
            name: "Fast Downward, A* \(name)",
            arguments: { files in
              [
                python, program, "--plan-file", files.plan, files.domain, files.problem, "--search",
                "astar(\(search)())",
              ]
            }))
      }
    }
    if place(of: "pyperplan", python, in: folder) != nil {
      result.append(
        Contender(
          name: "pyperplan, A* LM-cut",
          arguments: { files in
            [python, "-m", "pyperplan", "-H", "lmcut", "-s", "astar", files.domain, files.problem]
          }))
    }
    if place(of: "clingo", python, in: folder) != nil {
      let script = folder.appendingPathComponent("planner.py").path
      try? ClingoPlanner.program.write(toFile: script, atomically: true, encoding: .utf8)
      result.append(Contender(name: "clingo", arguments: { [python, script, $0.logic] }))
    }
    return result
  }

  /// Names and versions, as one sentence.
  static func versions(_ python: String, in folder: URL) -> String {
    let names = ["up_fast_downward", "pyperplan", "clingo"]
    let code =
      "import importlib.metadata as m\nfor n in \(names):\n try: print(n, m.version(n))\n"
      + " except m.PackageNotFoundError: pass"
    let output = run([python, "-c", code], in: folder, secondsMax: 60)?.output ?? ""
    return output.split(separator: "\n").joined(separator: ", ")
  }

  private static func place(of package: String, _ python: String, in folder: URL) -> String? {
    // Looked for, not loaded: some need packages for loading that they do not need for planning.
    let code =
      "import importlib.util, os\ns = importlib.util.find_spec('\(package)')\n"
      + "if s and s.origin: print('at:' + os.path.dirname(s.origin))"
    let output = run([python, "-c", code], in: folder, secondsMax: 60)?.output ?? ""
    return output.split(separator: "\n").first { $0.hasPrefix("at:") }.map {
      String($0.dropFirst(3))
    }
  }
}
