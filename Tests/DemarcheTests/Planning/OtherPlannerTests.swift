import TestSupport
import Testing

@testable import Demarche

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Plan lengths against another planner's, on what is exported as PDDL.
///
/// Runs where `DEMARCHE_PLANNER` is a shell command that plans optimally from the files `$1` (the
/// domain) and `$2` (the problem) and prints `Plan length: N`, as Fast Downward does:
///
///     DEMARCHE_PLANNER='fast-downward.py "$1" "$2" --search "astar(blind())"'
///
/// The planner must know ADL; what it cannot solve counts as having no plan.
@Suite(.enabled(if: OtherPlanner.command != nil)) struct OtherPlannerTests {
  @Test func lengthsAgree() throws {
    let problems = [
      ClassicProblems.mediation(goals: 1, others: 1), ClassicProblems.gripper(balls: 2),
      ClassicProblems.gripper(balls: 4), ClassicProblems.blocks(3), ClassicProblems.blocks(5),
    ]
    for problem in problems { try compare(problem.text, problem.goal) }
  }

  @Test func randomProblemsAgree() throws {
    var compared = 0
    for seed in RandomTests.seeds(25, part: 0, of: 1) {
      let problem = RandomProblem(.plain, seed: seed)
      guard let session = try? Session(text: problem.text),
        case .success(let text) = session.pddl(goal: problem.goal), text.omissions.isEmpty
      else { continue }
      try compare(problem.text, problem.goal)
      compared += 1
    }
    #expect(compared > 5)
  }

  private func compare(_ text: String, _ goal: String) throws {
    let session = try Session(text: text)
    let files = try session.pddl(goal: goal).get()
    #expect(files.omissions == [])
    guard case .plan(let plan)? = session.answer("how \(goal)")?.content else {
      Issue.record("how \(goal) is not answered")
      return
    }
    let other = OtherPlanner.length(domain: files.domain, problem: files.problem)
    #expect(plan.steps == nil ? other == nil : plan.moveCount == other, "\(goal)\n\(text)")
  }
}

enum OtherPlanner {
  static var command: String? { getenv("DEMARCHE_PLANNER").map { String(cString: $0) } }

  /// The length that it prints; nil where it prints none.
  static func length(domain: String, problem: String) -> Int? {
    var name = Array("/tmp/demarche-planner-XXXXXX".utf8CString)
    guard let folder = mkdtemp(&name).map({ String(cString: $0) }) else { return nil }
    defer { run("rm -r \(folder)") }
    for (file, text) in [("domain", domain), ("problem", problem)] {
      guard let stream = fopen("\(folder)/\(file).pddl", "w") else { return nil }
      fputs(text, stream)
      fclose(stream)
    }
    let output = run(
      "cd \(folder) && sh -c \"$DEMARCHE_PLANNER\" sh domain.pddl problem.pddl 2>&1")
    guard let mark = output.firstRange(of: "Plan length: ") else { return nil }
    return Int(output[mark.upperBound...].prefix { $0.isNumber })
  }

  @discardableResult private static func run(_ line: String) -> String {
    guard let stream = popen(line, "r") else { return "" }
    defer { pclose(stream) }
    var bytes: [UInt8] = []
    var next = getc(stream)
    while next >= 0 {
      bytes.append(UInt8(truncatingIfNeeded: next))
      next = getc(stream)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
