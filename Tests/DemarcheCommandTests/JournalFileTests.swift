import Demarche
import Foundation
import Testing

@testable import DemarcheCommand

@Suite struct JournalFileTests {
  private let scenario = Journal.Scenario(path: "/lake.demarche", files: [[1]])

  @Test func keepsLinesAndGoesOn() throws {
    try inFolder { folder in
      let path = folder + "/journal"
      do {
        let file = try JournalFile.open(path, for: scenario).get()
        file.append(.line("next"))
        file.append(.line("undo"))
        #expect(file.takeTrouble() == nil)
      }
      let text = Journal.head(scenario) + "next\nundo\n"
      #expect(contents(path) == text)
      var facts = stat()
      #expect(stat(path, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
      try (text + "ha").write(toFile: path, atomically: false, encoding: .utf8)
      do {
        let file = try JournalFile.open(path, for: scenario).get()
        #expect(file.journal.records == [.line("next"), .line("undo")])
        #expect(file.journal.cutShort == "ha")
        file.mend()
        file.append(.line("back"))
      }
      #expect(contents(path) == text + "back\n")
      let other = Journal.Scenario(path: "/lake.demarche", files: [[2]])
      try JournalFile.open(path, for: other).get().append(.line("redo"))
      #expect(contents(path) == text + "back\n# files: \(other.digest)\nredo\n")
    }
  }

  @Test func isHeldByOneSession() throws {
    try inFolder { folder in
      let first = try JournalFile.new(in: folder, for: scenario).get()
      let second = try JournalFile.new(in: folder, for: scenario).get()
      #expect(first.path == folder + "/lake-1.journal")
      #expect(second.path == folder + "/lake-2.journal")
      #expect(throws: JournalFile.Failure.self) {
        try JournalFile.open(first.path, for: scenario).get()
      }
      #expect(first.setAside() == folder + "/lake-1.1.aside")
      first.append(.line("next"))
      #expect(contents(first.path) == Journal.head(scenario) + "next\n")
      second.remove()
      #expect(names(in: folder).contains("lake-2.journal") == false)
    }
  }

  @Test func saysOnceThatTheDiskIsFull() throws {
    let file = try JournalFile.open("/dev/full", for: scenario).get()
    file.append(.line("next"))
    #expect(
      file.takeTrouble()
        == "The journal is no longer kept: /dev/full: No space left on device. "
        + "The session goes on without it.")
    file.append(.line("next"))
    #expect(file.takeTrouble() == nil)
  }

  @Test func saysThatTheDescriptorIsGone() throws {
    try inFolder { folder in
      let file = try JournalFile.open(folder + "/journal", for: scenario).get()
      file.append(.line("next"))
      // A number that stands for something else now, as after a close.
      let other = open("/dev/null", O_RDONLY)
      #expect(dup2(other, file.descriptor) == file.descriptor)
      close(other)
      file.append(.line("back"))
      #expect(file.takeTrouble()?.contains("Bad file descriptor") == true)
      #expect(contents(file.path) == Journal.head(scenario) + "next\n")
    }
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("demarche-journal-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func contents(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
