import Testing

@testable import Rendering

@Suite struct WidthTests {
  @Test func wrapsAtSpacesAndHangs() {
    #expect(wrapped("one two  three", width: 7) == ["one two", "three"])
    #expect(wrapped("one two three", width: 9, first: 4) == ["one", "two three"])
    #expect(wrapped("one", width: 9, first: 2) == ["", "one"])
    #expect(wrapped("one\n\n two ", width: 9) == ["one", "", "two"])
    #expect(wrapped("", width: 9) == [""])
    #expect(wrapped("abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
  }

  @Test func breaksRowsAtBlanksOfATerminal() {
    #expect(brokenAtBlanks("one two three", columns: 13) == "one two three")
    #expect(brokenAtBlanks("one two three\nfour", columns: 9) == "one two\nthree\nfour")
    #expect(
      brokenAtBlanks("  one two  three four", columns: 12) == "  one two\n      three\n      four")
    // Escapes take no columns, wide characters take two and may part, long words are cut.
    #expect(
      brokenAtBlanks("\u{1B}[31mone\u{1B}[0m two three", columns: 7)
        == "\u{1B}[31mone\u{1B}[0m two\nthree")
    #expect(brokenAtBlanks("日本は韓国を", columns: 8) == "日本は韓\n国を")
    #expect(brokenAtBlanks("abcdefgh ij", columns: 4) == "abcd\nefgh\nij")
  }

  @Test func wrapsBesideWideCharacters() {
    #expect(wrapped("日本は韓国を、外した。", width: 10) == ["日本は韓国", "を、外し", "た。"])
    #expect(wrapped("見た「日本」", width: 6) == ["見た", "「日", "本」"])
    #expect(wrapped("한국 정부는", width: 6) == ["한국", "정부는"])
    #expect(wrapped("日", width: 1) == ["日"])
  }

  @Test func keepsKoreanWordsAndMarksTogether() {
    #expect(wrapped("2019년 11월 22일입니다", width: 16) == ["2019년 11월", "22일입니다"])
    #expect(
      brokenAtBlanks("종료를 발표한 상태 (처음부터)", columns: 20) == "종료를 발표한 상태\n    (처음부터)")
    #expect(brokenAtBlanks("韓国を許可。", columns: 10) == "韓国を許\n    可。")
  }

  /// An isolate that is open where a row breaks is closed there, and opened anew on the next.
  @Test func closesIsolatesOnEachRow() {
    #expect(
      brokenAtBlanks("\u{2067}عام \u{2068}GSOMIA\u{2069} بعد\u{2069} x", columns: 12)
        == "\u{2067}عام \u{2068}GSOMIA\u{2069}\u{2069}\n    \u{2067}بعد\u{2069} x")
  }

  @Test func isolatesWhatRunsFromRightToLeft() {
    #expect(isolatingDirections("Arland waits") == "Arland waits")
    #expect(
      isolatingDirections("كوريا الجنوبية trusts اليابان.")
        == "\u{2068}كوريا الجنوبية\u{2069} trusts \u{2068}اليابان\u{2069}.")
    #expect(
      isolatingDirections("on عام 2019 م, x") == "on \u{2068}عام 2019 م\u{2069}, x")
    #expect(isolatingDirections("\u{2068}عام\u{2069} x") == "\u{2068}عام\u{2069} x")
    #expect(isolatingRightToLeft("Arland") == "Arland")
    #expect(
      isolatingRightToLeft("Nippon Steel تتابع القضية DS590 في عام 2019")
        == "\u{2067}\u{2068}Nippon Steel\u{2069} تتابع القضية \u{2068}DS590\u{2069} في عام 2019\u{2069}"
    )
  }

  @Test func showsControlCharactersAndDoesNotObeyThem() {
    #expect(visible("a\u{1B}[2Jb\tc\r\u{7F}\u{9B}é") == "a␛[2Jb c␍␡\u{FFFD}é")
  }
}
