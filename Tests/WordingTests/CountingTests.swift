import Quantities
import Testing

@testable import Wording

@Suite("Numbers, dates, plurals and particles")
struct CountingTests {
  @Test("Arabic has six forms of a counted noun")
  func arabicForms() {
    let steps = ArabicNoun(
      zero: "لا خطوات", one: "خطوة واحدة", two: "خطوتان", few: "خطوات", many: "خطوة",
      other: "مئات")
    #expect(steps.counted(0) == "لا خطوات")
    #expect(steps.counted(1) == "خطوة واحدة")
    #expect(steps.counted(2) == "خطوتان")
    #expect([3, 10, 103, 110, 1005].map(steps.counted).allSatisfy { $0.hasSuffix(" خطوات") })
    #expect([11, 99, 111, 1011].map(steps.counted).allSatisfy { $0.hasSuffix(" خطوة") })
    #expect([100, 101, 102, 200, 1000].map(steps.counted).allSatisfy { $0.hasSuffix(" مئات") })
    #expect(steps.counted(37) == "٣٧ خطوة")
  }

  @Test("Korean particles go by the last letter")
  func koreanParticles() {
    func all(_ word: String) -> [String] {
      KoreanParticle.allCases.map { word + $0.form(after: word) }
    }
    #expect(all("한국") == ["한국은", "한국이", "한국을", "한국과", "한국으로", "한국이"])
    #expect(all("미국의 소비자").prefix(3) == ["미국의 소비자는", "미국의 소비자가", "미국의 소비자를"])
    #expect(KoreanParticle.direction.form(after: "서울") == "로")
    #expect(KoreanParticle.topic.form(after: "GSOMIA") == "는")
    #expect(KoreanParticle.topic.form(after: "Nippon Steel") == "은")
    #expect(KoreanParticle.topic.form(after: "DS590") == "은")
    #expect(KoreanParticle.topic.form(after: "“일본”") == "은")
    #expect(KoreanParticle.attached("는", after: "일본") == "은")
    #expect(KoreanParticle.attached("과의", after: "중국") == "과의")
    #expect(KoreanParticle.attached("과의", after: "정부") == "와의")
    #expect(KoreanParticle.attached("에서", after: "정부") == "에서")
    #expect(KoreanParticle.attached("종료", after: "정부") == nil)
  }

  @Test("Days as newspapers write them")
  func dates() throws {
    let day = try #require(Day(year: 2019, month: 8, day: 24))
    #expect(
      Language.allCases.map { $0.date(day) } == [
        "2019-08-24", "٢٤ أغسطس ٢٠١٩", "2019년 8월 24일", "2019年8月24日",
      ])
  }

  @Test(
    "Dates and digits of every language are read",
    arguments: [
      ("goto ٢٤ أغسطس ٢٠١٩", "goto 2019-08-24"),
      ("goto ٢٤ كانون الثاني ٢٠١٩", "goto 2019-01-24"),
      ("goto 24 آب 2019", "goto 2019-08-24"),
      ("why #٤", "why #4"), ("wait ٣ weeks", "wait 3 weeks"),
      ("goto 2019년 8월 24일", "goto 2019-08-24"), ("goto 2019年8月24日", "goto 2019-08-24"),
      ("goto ２０１９-０８-２４", "goto 2019-08-24"),
      ("as of 2019년 8월 24일 한국은 ?what", "as of 2019-08-24 한국은 ?what"),
      ("تنتهي ٢٠١٩-١١-٢٢", "تنتهي 2019-11-22"), ("يساوي ٣٫٥", "يساوي 3.5"),
      ("وقّعت \"٢٤ أغسطس ٢٠١٩\"", "وقّعت \"٢٤ أغسطس ٢٠١٩\""),
      ("القرار ع٤", "القرار ع٤"), ("Japan – 2019", "Japan – 2019"),
      ("goto ٣١ فبراير ٢٠١٩", "goto 31 فبراير 2019"),
    ])
  func reading(typed: String, plain: String) {
    #expect(withPlainDatesAndDigits(typed) == plain)
  }
}
