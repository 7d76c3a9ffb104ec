import BenchmarkKit
import Foundation

/// From the start to the first prompt on a pseudo-terminal, as a person has it: Demarche with GSOMIA
/// and a journal, with a snapshot (as from the second start on) and without one, beside `sqlite3` with
/// nothing, in turn, round after round.
func measurePrompts(program: String, rounds: Int) throws -> [Reading] {
  let home = NSTemporaryDirectory() + "/bench-home-\(getpid())"
  try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: home) }
  let open = [program, "scenarios/gsomia-2019.demarche"]
  let all = [
    (system: "Demarche", command: open, prompt: "main> ", cache: home),
    (system: "Demarche, without a snapshot", command: open, prompt: "main> ", cache: "/dev/null"),
    (system: "sqlite3", command: ["sqlite3", ":memory:"], prompt: "sqlite> ", cache: home),
  ].filter { Peers.path(of: $0.command[0]) != nil }
  var readings = all.map {
    Reading(suite: "start", workload: "first prompt", size: 1, system: $0.system)
  }
  // The first round finds nothing in memory and no snapshot, and what is told on a first start.
  for round in 0...rounds {
    for (place, one) in all.enumerated() {
      let environment = [
        "HOME": home, "XDG_STATE_HOME": home, "XDG_CACHE_HOME": one.cache, "TERM": "xterm",
        "LANG": "C.UTF-8",
      ]
      let talk = try Conversation(one.command, over: .terminal, environment: environment)
      let (wall, cpu) = try talk.awaits(one.prompt)
      try talk.end()
      guard round > 0 else { continue }
      readings[place].wallSeconds.append(wall)
      readings[place].cpuSeconds.append(cpu)
    }
  }
  return readings
}
