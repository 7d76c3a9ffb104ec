import Testing

@testable import Snapshots

private func copy<Value: Storable>(_ value: Value) -> (value: Value, isDone: Bool)? {
  var writer = SnapshotWriter()
  writer.write(value)
  return read(writer.bytes)
}

private func read<Value: Storable>(_ bytes: [UInt8]) -> (value: Value, isDone: Bool)? {
  bytes.withUnsafeBytes { bytes in
    guard var reader = SnapshotReader(bytes) else { return nil }
    let value: Value = reader.read()
    return (value, reader.isDone)
  }
}

@Suite("Values as bytes and back")
struct SnapshotTests {
  @Test(
    "Whole numbers come back, small ones in one byte",
    arguments: [0, 1, -1, 63, -64, 64, 127, 128, 300, -70_000, Int(Int32.max), Int.max, Int.min])
  func numbers(_ number: Int) throws {
    let back = try #require(copy(number))
    #expect(back.value == number)
    #expect(back.isDone)
    var writer = SnapshotWriter()
    writer.write(number)
    #expect((writer.bytes.count == 1) == (-64...63).contains(number))
  }

  @Test("Texts of every length come back", arguments: [0, 1, 15, 16, 127, 128, 5_000])
  func texts(_ count: Int) throws {
    let text = String(repeating: "é", count: count)
    let back = try #require(copy([text, "end"]))
    #expect(back.value == [text, "end"])
    #expect(back.isDone)
  }

  @Test("Lists, tables and what may be missing come back")
  func collections() throws {
    let table: [String: [UInt32?]] = ["a": [1, nil, 3], "": [], "long name of something": [nil]]
    let back = try #require(copy(table))
    #expect(back.value == table)
    #expect(back.isDone)
  }

  @Test("Bytes that end too early break the reader, wherever they end")
  func cutShort() throws {
    var writer = SnapshotWriter()
    let list: [[Int32]] = [[1, 2, 3], [], [4]]
    writer.write(list, "text", true)
    for end in 1..<writer.bytes.count {
      let cut = Array(writer.bytes[..<end])
      let isDone = cut.withUnsafeBytes { bytes -> Bool in
        guard var reader = SnapshotReader(bytes) else { return false }
        let _: [[Int32]] = reader.read()
        let _: String = reader.read()
        let _: Bool = reader.read()
        return reader.isDone
      }
      #expect(!isDone, "cut after \(end) bytes")
    }
  }

  @Test("A count of more than there is asks for no memory")
  func largeCount() throws {
    var writer = SnapshotWriter()
    writer.write(count: Int.max)
    for back in [
      read(writer.bytes).map { ($0.value as [UInt64]).count },
      read(writer.bytes).map { ($0.value as [String]).count },
      read(writer.bytes).map { ($0.value as String).count },
      read(writer.bytes).map { ($0.value as [Int: Int]).count },
    ] {
      #expect(back == 0)
    }
    let broken: (value: [UInt64], isDone: Bool) = try #require(read(writer.bytes))
    #expect(!broken.isDone)
  }

  @Test("A digest tells order, borders and lengths apart")
  func digest() {
    func digest(_ texts: String...) -> Digest {
      var digest = Digest()
      for text in texts { digest.add(text) }
      return digest
    }
    let all = [
      digest(), digest(""), digest("", ""), digest("a"), digest("a", ""), digest("", "a"),
      digest("ab"), digest("ba"), digest("a", "b"), digest("b", "a"), digest("a\0"),
      digest("12345678"), digest("12345678\0"), digest("1234567812345678"),
    ]
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.text.count == 32 })
    #expect(digest("12345678", "x") == digest("12345678", "x"))
  }
}
