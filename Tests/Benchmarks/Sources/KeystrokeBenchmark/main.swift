import Foundation

// Types at the real prompt over a big world and prints what keys cost, in CPU milliseconds: the
// first Tab of a kind, which may build an index, and later ones on moments not looked at before.

let program = CommandLine.arguments.dropFirst().first ?? ".build/release/demarche"
let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
  "demarche-keystrokes-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let scenario = folder.appendingPathComponent("big.demarche").path
try BigWorld.text().write(toFile: scenario, atomically: true, encoding: .utf8)

guard let typed = TypedProgram(program, scenario, home: folder.path) else {
  print("\(program) cannot be run; is it built?")
  exit(1)
}

let lines = [
  "New Land0 ", "New Land0 sanctions exports of ", "New Land0 protests to ",
  "New Land0 begins selling Good1 to ", "?who sells Good1 to ", "why New Land0 is at odds with ",
  "New Land0 sanctoins",
]
print("line                                key max   Tab first  Tab later (max of 5)")
for line in lines {
  var keys: [Double] = []
  var tabs: [Double] = []
  for _ in 0..<6 {
    keys += line.map { typed.type(String($0)) }
    tabs.append(typed.type("\t"))
    _ = typed.type("\u{5}")
    _ = typed.type("\u{15}")
    // Another moment: what was worked out for the one before is no help.
    _ = typed.type("wait 1 day\r")
  }
  print(
    line.padding(toLength: 36, withPad: " ", startingAt: 0)
      + String(
        format: "%6.1f  %9.1f  %9.1f", keys.max() ?? 0, tabs[0], tabs.dropFirst().max() ?? 0))
}
