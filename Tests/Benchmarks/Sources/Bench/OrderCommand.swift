import ArgumentParser
import BenchmarkKit
import Foundation

/// `bench order`: what the program uses until its first prompt, for the linker to put together.
struct OrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Write down which functions and variables a start uses, for the linker.",
    discussion: """
      A start uses a twentieth of the program, and the system brings a file in by pieces of 64 KiB: \
      where the linker puts what is used together, a third of the pieces will do (an order file, as \
      browsers are linked with). Runs the program under valgrind --tool=lackey on GSOMIA, with a \
      snapshot, and finds the names of the addresses it touches. Names that are gone do no harm, new \
      ones lie somewhere else: the file need not follow every change.
      """)

  @OptionGroup var places: Places
  @Option(help: "The order.")
  var file = "Linking/first-prompt.order"

  func run() throws {
    try places.requireProgram()
    try places.requireValgrind()
    let manager = FileManager.default
    let home = places.folder("order")
    try? manager.removeItem(atPath: home)
    try manager.createDirectory(atPath: home, withIntermediateDirectories: true)
    defer { try? manager.removeItem(atPath: home) }
    let program = "\(home)/program"
    try places.strip(keepingNames: true, to: program)
    // The second start finds a snapshot, and does not introduce itself.
    let (command, trace) = ([program, "scenarios/gsomia-2019.demarche"], "\(home)/trace")
    try start(command, home)
    let lackey = [
      "valgrind", "--tool=lackey", "--trace-mem=yes", "--basic-counts=no", "--log-file=\(trace)",
    ]
    try start(lackey + command, home)
    let symbols = try Symbols(of: program)
    let names = symbols.names(inTrace: try Data(contentsOf: URL(fileURLWithPath: trace)))
    guard names.count > 100 else { throw Trouble("\(places.program) has no names of functions") }
    try manager.createDirectory(
      atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try (names.joined(separator: "\n") + "\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    print("\(file) has \(names.count) names.")
  }

  private func start(_ command: [String], _ home: String) throws {
    let environment = [
      "HOME": home, "XDG_STATE_HOME": home, "XDG_CACHE_HOME": home, "TERM": "xterm",
      "LANG": "C.UTF-8",
    ]
    let talk = try Conversation(command, over: .terminal, environment: environment)
    _ = try talk.awaits("main> ", limit: 600)
    try talk.end()
  }
}

/// The functions of a program, and the variables that it begins without a value.
private struct Symbols {
  private var sorted: [(start: UInt64, end: UInt64, name: Substring)] = []

  init(of program: String) throws {
    let run = try ProcessRun(["nm", "--numeric-sort", "--print-size", "--defined-only", program])
    guard run.status == 0 else { throw Trouble("nm cannot read \(program)") }
    for line in run.output.split(separator: "\n") {
      let cells = line.split(separator: " ")
      guard cells.count == 4, "tTwWbB".contains(cells[2]), let start = UInt64(cells[0], radix: 16),
        let size = UInt64(cells[1], radix: 16)
      else { continue }
      sorted.append((start, start + max(size, 1), cells[3]))
    }
  }

  private func place(of address: UInt64) -> Int? {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].start <= address { low = middle + 1 } else { high = middle }
    }
    return low > 0 && address < sorted[low - 1].end ? low - 1 : nil
  }

  /// The names of what a trace touches, in the order in which it first does.
  func names(inTrace trace: Data) -> [String] {
    var names: [String] = []
    var (seenAddresses, seenPlaces): (Set<UInt64>, Set<Int>) = ([], [])
    trace.withUnsafeBytes { bytes in
      var line = bytes.startIndex
      while line < bytes.endIndex {
        let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        // `I  0051d970,3`, ` L 01ffe,8`: three columns, an address and a size; else it is a remark.
        if let address = address(bytes[line..<end].dropFirst(3)),
          seenAddresses.insert(address).inserted, let place = place(of: address),
          seenPlaces.insert(place).inserted
        {
          names.append(String(sorted[place].name))
        }
        line = end + 1
      }
    }
    return names
  }

  private func address(_ text: Slice<UnsafeRawBufferPointer>) -> UInt64? {
    var address: UInt64 = 0
    for (count, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: ","): return count > 0 ? address : nil
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        address = address &* 16 + UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        address = address &* 16 + UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return nil
  }
}
