import Demarche
import ScenarioLanguage

/// What libFuzzer calls with every text that it thinks of. Whatever the bytes are, reading must end
/// without a trap, and laying out must be done after once.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let file = SourceFile(id: FileID(0), path: "fuzz.demarche", bytes: bytes)
  readOnce(file)
  let once = formattedBytes(file)
  let twice = formattedBytes(SourceFile(id: FileID(0), path: file.path, bytes: once))
  precondition(once == twice, "laying out twice differs from laying out once")
  return 0
}

/// The whole way from a text to what is wrong with it, its replay included; and the text once more
/// as if it had been typed.
private func readOnce(_ file: SourceFile) {
  let reading = readScenario(path: file.path) { $0 == file.path ? file.bytes : nil }
  for diagnostic in reading.diagnostics { _ = render(diagnostic, reading.files) }
  if !reading.hasErrors {
    for diagnostic in checkByReplay(reading.model) { _ = render(diagnostic, reading.files) }
  }
  var model = reading.model
  for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").prefix(20) {
    _ = readLine(String(line), in: &model)
    _ = model.expectations(after: String(line))
  }
}

/// The package manager makes `main` of a target's own `Fuzz_main`; this one hands on to libFuzzer.
@_cdecl("Fuzz_main")
public func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments) { fuzzOneInput($0, $1) }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
