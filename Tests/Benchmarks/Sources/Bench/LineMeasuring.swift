import BenchmarkKit
import Foundation

/// How long single lines take on a large scenario: over pipes, from the line sent to the answer
/// read; and keys at the prompt, on a pseudo-terminal.
func measureLines(program: String, scenario: String, factCount: Int) throws -> [Reading] {
  var measurements: [Reading] = []
  func keep(_ name: String, _ seconds: [Double], _ verdict: Reading.Verdict = .unchecked) {
    measurements.append(
      Reading(
        suite: "line", workload: name, size: factCount, system: "Demarche",
        wallSeconds: seconds, verdict: verdict))
  }

  let talk = try Conversation([program, scenario, "--format", "json"], over: .pipes)
  // The first answer comes after the scenario has been read; two branches to switch between.
  for line in ["branch other", "s0 boycotts s1", "switch main", "s0 restricts p1 to s1"] {
    guard try talk.ask(line).answer.contains("\"ok\":true") else {
      throw Trouble("\(line) is not carried out")
    }
  }
  let exchanges =
    LineScenario.exchanges + [("back", ["back", "goto end"]), ("switch", ["switch other"])]
  for exchange in exchanges {
    var seconds: [Double] = []
    // What takes seconds need not be asked often to be known.
    for round in 0..<31 where round < 2 || seconds.reduce(0, +) < 5 {
      var lines = exchange.lines
      if exchange.name == "switch", round % 2 == 1 { lines = ["switch main"] }
      let timed = lines.removeFirst()
      let (time, answer) = try talk.ask(timed)
      // The first of each may have something to prepare: it counts, as it does for a person.
      seconds.append(time)
      guard !answer.contains("\"kind\":\"error\"") else {
        throw Trouble("\(timed): \(answer.prefix(300))")
      }
      for line in lines { _ = try talk.ask(line) }
    }
    keep(exchange.name, seconds)
  }

  let state = NSTemporaryDirectory() + "/bench-state-\(getpid())"
  try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: state) }
  let prompt = try Conversation(
    [program, scenario], over: .terminal,
    environment: [
      "XDG_STATE_HOME": state, "XDG_CACHE_HOME": "/dev/null", "TERM": "xterm", "LANG": "C.UTF-8",
    ])
  _ = try prompt.type("", quiet: 1)
  let completions = [
    ("completing a word", "s17 restri"), ("completing a name", "s17 restricts p0 to s"),
    ("completing a question", "?a is str"),
  ]
  for (name, begun) in completions {
    var seconds: [Double] = []
    for _ in 0..<15 {
      _ = try prompt.type(begun)
      seconds.append(try prompt.type("\t").seconds)
      // ^U takes the line back.
      _ = try prompt.type("\u{15}")
    }
    keep(name, seconds)
  }
  return measurements
}
