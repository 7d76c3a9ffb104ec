import ScenarioLanguage
import Snapshots

/// What the files of a scenario come to before anything is played: the checked model, and the engine's
/// program.
///
/// Making it takes most of the time in which a scenario is opened, and it depends on nothing but the
/// bytes of the files. So it can be kept as a *snapshot*, as Prolog systems keep compiled files: found by
/// a digest of those bytes, it is exact as long as it is there, and nothing is lost when it goes.
struct PreparedScenario {
  var model: Model
  var lowered: LoweredModel

  init(_ model: Model) {
    self.model = model
    lowered = lower(model)
  }
}

extension PreparedScenario: Storable {
  /// Everything but the files.
  func write(to snapshot: inout SnapshotWriter) { snapshot.write(model, lowered) }

  init(from snapshot: inout SnapshotReader) {
    model = snapshot.read()
    lowered = snapshot.read()
  }
}

/// Where snapshots of scenarios are kept from one session to the next.
///
/// A snapshot is good for the program that made it alone: a store gives no other program's. It may forget
/// any, and has to keep them from whom the user would not let write the program itself.
public struct SnapshotStore: Sendable {
  /// What is kept under a name, or nil.
  public var read: @Sendable (_ name: String) -> [UInt8]?
  /// Keeps bytes under a name, or does not; then it need not ask for them.
  public var write: @Sendable (_ name: String, _ bytes: () -> [UInt8]) -> Void

  public init(
    read: @escaping @Sendable (_ name: String) -> [UInt8]?,
    write: @escaping @Sendable (_ name: String, _ bytes: () -> [UInt8]) -> Void
  ) {
    self.read = read
    self.write = write
  }

  /// Larger scenarios are read anew each time: what they cost is facts and events, which a snapshot would
  /// only copy.
  static let largestScenario = 1 << 20

  /// What is kept under a name, if it is whole.
  func scenario(named name: String, of files: [SourceFile]) -> PreparedScenario? {
    guard let bytes = read(name) else { return nil }
    let digestSize = MemoryLayout<Digest>.size
    let count = bytes.count - digestSize
    let isWhole =
      count > 0
      && bytes.withUnsafeBytes { bytes in
        Digest(of: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
          == bytes.loadUnaligned(fromByteOffset: count, as: Digest.self)
      }
    guard isWhole else { return nil }
    return SnapshotReader.read(bytes, upTo: count) { snapshot in
      var scenario: PreparedScenario = snapshot.read()
      scenario.model.files = files
      return snapshot.isDone ? scenario : nil
    }
  }

  /// Keeps what files that have no mistakes come to.
  func keep(_ scenario: PreparedScenario, named name: String) {
    write(name) {
      var snapshot = SnapshotWriter()
      snapshot.write(scenario)
      let digest = snapshot.bytes.withUnsafeBytes { Digest(of: $0) }
      return snapshot.bytes + withUnsafeBytes(of: digest, Array.init)
    }
  }

  /// Nil for files that no snapshot is kept of.
  static func name(of loaded: LoadedFiles) -> String? {
    let files = loaded.files
    guard loaded.isWhole, files.reduce(0, { $0 + $1.bytes.count }) <= largestScenario else {
      return nil
    }
    var digest = Digest()
    for file in files { file.bytes.withUnsafeBytes { digest.add($0) } }
    return digest.text
  }
}
