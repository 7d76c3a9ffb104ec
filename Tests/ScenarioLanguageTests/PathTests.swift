import Testing

@testable import ScenarioLanguage

@Suite struct PathTests {
  @Test(
    "A path loses what leads nowhere",
    arguments: [
      ("", ""), ("a", "a"), ("/", "/"), (".", ""), ("a/", "a"), ("/a//b/", "/a/b"),
      ("./a/./b", "a/b"), ("a/..", ""), ("a/b/..", "a"), ("/a/..", "/"), ("a/../b", "b"),
      ("a/b/../../c", "c"), ("..", ".."), ("../..", "../.."), ("../a/..", ".."),
      ("a/../../b", "../b"), ("/..", "/.."), ("/../a", "/../a"), ("..a/.b/...", "..a/.b/..."),
      ("scenarios/casts/../models/base.demarche", "scenarios/models/base.demarche"),
      ("日本/../한국", "한국"),
    ])
  func normalizes(path: String, expected: String) {
    #expect(normalized(path) == expected)
    #expect(normalized(expected) == expected)
  }

  @Test("Lines are counted and ended alike at every place, whatever stands around them")
  func lineFeeds() {
    let text = Array("\n\nab\u{8A}\u{10A}\nabcdefgh\n\n\n0123456789\u{0B}\tx\n".utf8)
    text.withUnsafeBufferPointer { bytes in
      for start in 0...text.count {
        let end = text[start...].firstIndex(of: 0x0A) ?? text.count
        #expect(lineEnd(bytes, from: start) == end, "from \(start)")
        for end in start...text.count {
          let count = text[start..<end].count { $0 == 0x0A }
          #expect(lineBreaks(bytes, start..<end) == Int32(count), "\(start)..<\(end)")
        }
      }
    }
  }
}
