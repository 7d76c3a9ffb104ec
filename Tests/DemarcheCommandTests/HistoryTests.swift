import Foundation
import Testing

@testable import DemarcheCommand

@Suite struct HistoryTests {
  @Test func keepsWhatWasAnswered() {
    inFolder { folder in
      var file = HistoryFile(path: folder + "/a/b/history")
      for line in ["one", "two", "two", "한국 어", "a\nb\\n", "one"] { file.add(line) }
      let expected = ["one", "two", "한국 어", "a\nb\\n", "one"]
      #expect(file.entries == expected)
      #expect(HistoryFile(path: file.path).entries == expected)
      #expect(contents(file.path) == "one\ntwo\n한국 어\na\\nb\\\\n\none\n")
      #expect(permissions(file.path) == 0o600)
      #expect(permissions(folder + "/a/b") == 0o700)
    }
  }

  @Test func isNotSpoiledByASecondPrompt() {
    inFolder { folder in
      var first = HistoryFile(path: folder + "/history")
      var second = HistoryFile(path: folder + "/history")
      for number in 1...100 {
        first.add("first \(number)")
        second.add("second \(number)")
      }
      let all = HistoryFile(path: folder + "/history").entries
      #expect(all.count == 200)
      #expect(Set(all).count == 200)
    }
  }

  @Test func mendsARowThatWasCutShort() {
    inFolder { folder in
      let path = folder + "/history"
      _ = FileManager.default.createFile(atPath: path, contents: Data("one\ntw".utf8))
      var file = HistoryFile(path: path)
      file.add("three")
      #expect(HistoryFile(path: path).entries == ["one", "tw", "three"])
    }
  }

  @Test func saysOnceThatItCannotBeKept() {
    var file = HistoryFile(path: "/proc/none/history")
    #expect(
      file.takeTrouble()
        == "The history is not kept: /proc/none/history: No such file or directory.")
    #expect(file.takeTrouble() == nil)
    file.add("one")
    #expect(file.entries == ["one"])
    #expect(file.takeTrouble() == nil)
  }

  @Test func decodesWhatItEncodes() {
    for entry in ["", "\\", "\\n", "a\nb", "\\\n", "\r\n", "日本\\"] {
      let row = HistoryFile.encode(entry)
      #expect(!row.unicodeScalars.contains("\n"))
      #expect(HistoryFile.decode(row) == entry)
    }
    #expect(HistoryFile.decode("C:\\dir") == "C:\\dir")
  }

  @Test func walksAmongWhatBeginsAlikeAndComesBack() {
    var walk = HistoryWalk(entries: ["state", "moves", "state 2", "state 2", "quit"])
    #expect(walk.older(than: "st") == "state 2")
    #expect(walk.older(than: "state 2") == "state")
    #expect(walk.older(than: "state") == nil)
    #expect(walk.newer(than: "state") == "state 2")
    #expect(walk.newer(than: "state 2") == "st")
    #expect(walk.newer(than: "st") == nil)
  }

  @Test func walksAnewWhenTheLineWasChanged() {
    var walk = HistoryWalk(entries: ["moves", "state"])
    #expect(walk.older(than: "") == "state")
    #expect(walk.older(than: "mo") == "moves")
    #expect(walk.newer(than: "moves") == "mo")
    walk.add("quit")
    #expect(walk.older(than: "") == "quit")
  }

  private func inFolder(_ body: (String) -> Void) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("demarche-history-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    body(folder)
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func contents(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  private func permissions(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.posixPermissions] as? Int ?? -1
  }
}
