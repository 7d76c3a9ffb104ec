import Foundation

// Asks the real program about histories of 10^3, 10^5 and 10^6 steps and prints what each kind of
// line costs, in CPU time of the program (`clock_getcpuclockid`), loading and replaying left out.

let program = CommandLine.arguments.dropFirst().first ?? ".build/release/demarche"
let sizes = [1_000, 100_000, 1_000_000]

let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
  "demarche-history-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

/// Microseconds, with a ratio to those of the smallest size.
struct Row {
  var name: String
  var costs: [Double] = []
}

var rows: [Row] = []

@MainActor func note(_ name: String, _ seconds: Double) {
  if let place = rows.firstIndex(where: { $0.name == name }) {
    rows[place].costs.append(seconds * 1e6)
  } else {
    rows.append(Row(name: name, costs: [seconds * 1e6]))
  }
}

/// The median CPU time of the last of some lines; those before it lead to where it is typed, and
/// others bring the session back.
func median(
  of lines: [String], then others: [String] = [], in talk: Conversation, rounds: Int
) throws -> Double {
  var results: [Double] = []
  for _ in 0..<rounds {
    for line in lines.dropLast() { _ = try talk.ask(line) }
    results.append(try talk.ask(lines[lines.count - 1]))
    for line in others { _ = try talk.ask(line) }
  }
  return results.sorted()[rounds / 2]
}

for size in sizes {
  let path = folder.appendingPathComponent("\(size).demarche").path
  try LongHistory.text(events: size).write(toFile: path, atomically: true, encoding: .utf8)
  let talk = try Conversation([program, path, "--format", "json", "--summary"])
  _ = try talk.ask("next all")
  let middle = LongHistory.date(of: size / 2)
  let late = LongHistory.date(of: size - 20)
  note("a line that does nothing", try median(of: ["help back"], in: talk, rounds: 41))
  note("branch", try median(of: ["branch b"], then: ["undo"], in: talk, rounds: 41))
  note(
    "branch from the middle",
    try median(of: ["branch m from \(middle)"], then: ["undo"], in: talk, rounds: 5))
  _ = try talk.ask("branch b")
  note("switch", try median(of: ["switch main", "switch b"], in: talk, rounds: 41))
  _ = try talk.ask("switch main")
  for count in [1, 10, 100, 1000] where count <= size {
    note("back \(count)", try median(of: ["goto end", "back \(count)"], in: talk, rounds: 21))
  }
  _ = try talk.ask("goto end")
  note("as of, 20 events ago", try median(of: ["as of \(late) s1 owes s2"], in: talk, rounds: 21))
  note("as of, half way", try median(of: ["as of \(middle) s1 owes s2"], in: talk, rounds: 5))
  note(
    "as of, half way, from there",
    try median(of: ["goto \(middle)", "as of \(middle) s1 owes s2"], in: talk, rounds: 5))
  _ = try talk.ask("goto end")
  note(
    "a move, no journal", try median(of: ["s0 lends to s9", "s9 repays s0"], in: talk, rounds: 201))
  talk.end()

  let journal = folder.appendingPathComponent("\(size).journal").path
  let kept = try Conversation([
    program, path, "--format", "json", "--summary", "--journal", journal,
  ])
  _ = try kept.ask("next all")
  note(
    "a move, with a journal",
    try median(of: ["s0 lends to s9", "s9 repays s0"], in: kept, rounds: 201)
  )
  kept.end()
}

// The cost of a line must not grow with the lines before it.
let long = try Conversation([
  program, folder.appendingPathComponent("1000.demarche").path, "--format", "json",
])
_ = try long.ask("next all")
var afterLines: [(lines: Int, microseconds: Double)] = []
var typed = 0
for goal in [1_000, 10_000, 50_000] {
  while typed < goal {
    _ = try long.ask(typed % 2 == 0 ? "s0 lends to s9" : "s9 repays s0")
    typed += 1
  }
  afterLines.append(
    (goal, try median(of: ["s0 lends to s9", "s9 repays s0"], in: long, rounds: 201) * 1e6))
}
long.end()

func padded(_ text: String) -> String { text.padding(toLength: 34, withPad: " ", startingAt: 0) }
print(
  padded("CPU microseconds a line, steps:")
    + sizes.map { String(format: "%12d", $0) }.joined() + "    last/first")
for row in rows {
  // What a size has too few steps for has no figure there.
  let missing = String(repeating: " ", count: 12 * (sizes.count - row.costs.count))
  let ratio = (row.costs.last ?? 0) / max(row.costs.first ?? 1, 0.001)
  print(
    padded(row.name) + missing + row.costs.map { String(format: "%12.1f", $0) }.joined()
      + String(format: "  %12.1f", ratio))
}
print("")
print("CPU microseconds of a move after so many typed lines:")
for row in afterLines { print(String(format: "%8d  %10.1f", row.lines, row.microseconds)) }
