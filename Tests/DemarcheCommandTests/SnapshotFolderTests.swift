import Demarche
import Foundation
import Testing

@testable import DemarcheCommand

@Suite final class SnapshotFolderTests {
  private let home = FileManager.default.temporaryDirectory
    .appendingPathComponent("demarche-snapshots-\(UUID().uuidString)").path
  private var folder: SnapshotFolder { SnapshotFolder(path: home + "/cache", build: "b1") }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test func keepsWhatIsWrittenForItsOwnerAlone() throws {
    #expect(folder.store.read("a") == nil)
    folder.store.write("a") { [1, 2, 3] }
    #expect(folder.store.read("a") == [1, 2, 3])
    folder.store.write("a") { [4] }
    #expect(folder.store.read("a") == [4])
    #expect(files == ["a-b1.snapshot"])
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder.path + "/a-b1.snapshot")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    // Another build of the program has its own.
    #expect(SnapshotFolder(path: folder.path, build: "b2").store.read("a") == nil)
  }

  @Test func readsNothingThatOthersMayHaveWritten() throws {
    folder.store.write("a") { [1] }
    let path = folder.path + "/a-b1.snapshot"
    for mode in [0o620, 0o602] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      #expect(folder.store.read("a") == nil)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(folder.store.read("a") == [1])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/b-b1.snapshot", withDestinationPath: path)
    #expect(folder.store.read("b") == nil)
  }

  @Test func keepsNoMoreThanAFew() {
    for number in (0..<40).reversed() { folder.store.write("\(number)") { [UInt8(number)] } }
    #expect(files.count == 32)
    // Those written last.
    #expect((0..<40).filter { folder.store.read("\($0)") == nil } == Array(32..<40))
  }

  @Test func doesWithoutWhereNothingCanBeWritten() {
    let store = SnapshotFolder(path: "/proc/none", build: "b").store
    store.write("a") { [1] }
    #expect(store.read("a") == nil)
  }
}
