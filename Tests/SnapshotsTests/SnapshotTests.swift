import Synchronization
import Testing

@testable import Snapshots

private func copy<Value: Storable>(_ value: Value) -> (value: Value, isDone: Bool)? {
  var writer = SnapshotWriter()
  writer.write(value)
  return read(writer.bytes)
}

private func read<Value: Storable>(_ bytes: [UInt8]) -> (value: Value, isDone: Bool)? {
  SnapshotReader.read(bytes) { reader in (reader.read(), reader.isDone) }
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

  @Test("A late list is read element by element, and each only once")
  func lateList() throws {
    let words: LateList<String> = ["one", "", "three, longer than sixteen bytes", "four"]
    var writer = SnapshotWriter()
    writer.write(7)
    words.write(to: &writer)
    writer.write("end")
    let reads = Mutex<[String]>([])
    let (back, end, isDone) = SnapshotReader.read(writer.bytes) { reader in
      #expect(reader.read() == 7)
      let list = LateList<String>(from: &reader) { element in
        let word: String = element.read()
        reads.withLock { $0.append(word) }
        return word
      }
      return (list, String(from: &reader), reader.isDone)
    }
    #expect(end == "end")
    #expect(isDone)
    #expect(back.count == 4)
    #expect(reads.withLock { $0 }.isEmpty)
    #expect(back[2] == words[2])
    #expect(back[2] == words[2])
    #expect(reads.withLock { $0 } == [words[2]])
    #expect(Array(back) == Array(words))
    #expect(reads.withLock { $0 }.count == 4)
  }

  @Test("A late list that is changed leaves its copies as they were")
  func changedLateList() throws {
    let list = try #require(copy(["a", "b", "c"] as LateList<String>))
    #expect(list.isDone)
    var changed = list.value
    changed[1] = "other"
    changed.append("d")
    changed.removeFirst()
    #expect(Array(changed) == ["other", "c", "d"])
    #expect(Array(list.value) == ["a", "b", "c"])
    var value = try #require(copy(Late(["key": [1]]))).value
    #expect(value.value == ["key": [1]])
    value.value["key", default: []].append(2)
    #expect(value.value == ["key": [1, 2]])
  }

  @Test("A late list whose table of places is wrong is read without a crash")
  func wrongPlaces() throws {
    var writer = SnapshotWriter()
    writer.write(["first", "second", "third"] as LateList<String>, [1, 2, 3])
    for place in writer.bytes.indices {
      for byte in [UInt8(0), 1, 0x7F, 0x80, 0xFF] {
        var bytes = writer.bytes
        bytes[place] = byte
        let count = SnapshotReader.read(bytes) { reader -> Int in
          let list: LateList<String> = reader.read()
          let rest: [Int] = reader.read()
          return list.reduce(0) { $0 + $1.utf8.count } + rest.count
        }
        #expect(count >= 0)
      }
    }
  }

  @Test("Bytes that end too early break the reader, wherever they end")
  func cutShort() throws {
    var writer = SnapshotWriter()
    let list: [[Int32]] = [[1, 2, 3], [], [4]]
    writer.write(list, "text", true)
    for end in 1..<writer.bytes.count {
      let cut = Array(writer.bytes[..<end])
      let isDone = SnapshotReader.read(cut) { reader in
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
