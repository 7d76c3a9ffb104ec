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

/// The whole way from a text to what is wrong with it.
private func readOnce(_ file: SourceFile) {
  var words = WordTable()
  let parsed = parse(file, words: &words)
  for diagnostic in parsed.diagnostics { _ = render(diagnostic, [file]) }
  _ = parseCondition(file, words: &words)
  _ = parseSentence(file, words: &words)
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
