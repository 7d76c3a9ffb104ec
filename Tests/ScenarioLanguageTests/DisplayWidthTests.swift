import ScenarioLanguage
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Arland", 6), ("日本", 4), ("대한민국", 8), ("カナ", 4), ("ｶﾅ", 2), ("Ａ", 2),
    ("é", 1), ("e\u{301}", 1), ("مُحَمَّد", 4), ("שָׁלוֹם", 4), ("あ\u{3099}", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("क्षि", 3), ("ไทย", 3), ("กำ", 2),
    ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇰🇷", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
    ("⌚", 2), ("a\u{200D}b", 2), ("a\u{200B}b", 2), ("\u{2068}a\u{2069}", 1), ("—…·✓✗−", 6),
    ("「」、。", 8), ("\u{20BB7}", 2), ("\u{600}1", 2), ("5°", 2),
  ])
  func columns(text: String, width: Int) { #expect(displayWidth(text) == width) }
}
