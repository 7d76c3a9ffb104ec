import Testing

@testable import Demarche

/// The crisis over GSOMIA, as people play it.
@Suite struct GsomiaTests {
  private func talk() throws -> Talk { try Talk(Session(scenario: "gsomia-2019.demarche")) }

  /// At the notice of 23 August 2019.
  private func atTheNotice() throws -> Talk {
    let talk = try talk()
    talk.run("goto 2019-08-22", "next")
    #expect(talk.session.date.text == "2019-08-23")
    return talk
  }

  static let hubSharing = [
    "Japan, North Korean Missiles, United States",
    "Japan, North Korean Nuclear Programme, United States",
    "South Korea, North Korean Missiles, United States",
    "South Korea, North Korean Nuclear Programme, United States",
    "United States, North Korean Missiles, Japan",
    "United States, North Korean Missiles, South Korea",
    "United States, North Korean Nuclear Programme, Japan",
    "United States, North Korean Nuclear Programme, South Korea",
  ]
  static let directSharing = [
    "Japan, North Korean Missiles, South Korea",
    "Japan, North Korean Nuclear Programme, South Korea",
    "South Korea, North Korean Missiles, Japan",
    "South Korea, North Korean Nuclear Programme, Japan",
  ]
  static let sharing = "?who shares ?what with ?whom"

  /// The lines of the acceptance session, after the notice has been reached.
  static let lines: [(line: String, answer: String)] = [
    (
      "?who shares ?what with ?whom",
      #""ok":true,"kind":"answers","date":"2019-08-23","branch":"main","columns":["who","what","whom"],"rows":[["Japan","North Korean Missiles","South Korea"],["Japan","North Korean Missiles","United States"],["Japan","North Korean Nuclear Programme","South Korea"],["Japan","North Korean Nuclear Programme","United States"],["South Korea","North Korean Missiles","Japan"],["South Korea","North Korean Missiles","United States"],["South Korea","North Korean Nuclear Programme","Japan"],["South Korea","North Korean Nuclear Programme","United States"],["United States","North Korean Missiles","Japan"],["United States","North Korean Missiles","South Korea"],["United States","North Korean Nuclear Programme","Japan"],["United States","North Korean Nuclear Programme","South Korea"]],"count":12"#
    ),
    (
      "why South Korea shares North Korean Missiles with Japan",
      #""ok":true,"kind":"why","date":"2019-08-23","branch":"main","fact":"South Korea shares North Korean Missiles with Japan","holds":true,"proof":{"fact":"South Korea shares North Korean Missiles with Japan","because":"rule","rule":"Direct sharing","step":null,"since":null,"sources":[],"from":[{"fact":"South Korea may share North Korean Missiles under GSOMIA","because":"rule","rule":"Who may share","step":null,"since":null,"sources":[],"from":[{"fact":"GSOMIA is in force","because":"given","rule":null,"step":null,"since":"2016-11-23","sources":[{"name":"GSOMIA Text","at":"article 21"}],"from":[]},{"fact":"GSOMIA covers North Korean Missiles","because":"given","rule":null,"step":null,"since":"2018-10-30","sources":[],"from":[]},{"fact":"South Korea is party to GSOMIA","because":"given","rule":null,"step":null,"since":"2016-11-23","sources":[],"from":[]},{"fact":"not South Korea has stopped sharing under GSOMIA","because":"absence","rule":null,"step":null,"since":null,"sources":[],"from":[]}]},{"fact":"Japan is party to GSOMIA","because":"given","rule":null,"step":null,"since":"2016-11-23","sources":[],"from":[]},{"fact":"not ? is the hub of GSOMIA","because":"absence","rule":null,"step":null,"since":null,"sources":[],"from":[]},{"fact":"South Korea != Japan","because":"comparison","rule":null,"step":null,"since":null,"sources":[],"from":[]}]}"#
    ),
    (
      "skip all",
      #""ok":true,"kind":"done","date":"2019-08-23","branch":"main","text":"10 events of the script will not happen on main.""#
    ),
    (
      "wait until 2019-11-24",
      #""ok":true,"kind":"steps","date":"2019-11-24","branch":"main","steps":[{"number":38,"date":"2019-08-28","cause":"deadline","event":"A removal takes effect","titles":["A removal takes effect"],"actor":null,"began":["Japan has struck South Korea from White List"],"ended":["Japan lists South Korea on White List","Japan takes South Korea off White List from 2019-08-28"],"derivedBegan":[],"derivedEnded":["Japan eases exports to South Korea"],"consequences":[],"refused":null,"sources":[],"note":null},{"number":39,"date":"2019-11-23","cause":"deadline","event":"The agreement lapses","titles":["The agreement lapses"],"actor":null,"began":["GSOMIA has expired"],"ended":["GSOMIA is in force","South Korea has announced the end of GSOMIA","South Korea has given notice to end GSOMIA"],"derivedBegan":[],"derivedEnded":["Japan is bound to South Korea by GSOMIA","Japan may share North Korean Missiles under GSOMIA","Japan may share North Korean Nuclear Programme under GSOMIA","Japan shares North Korean Missiles with South Korea","Japan shares North Korean Nuclear Programme with South Korea","South Korea is bound to Japan by GSOMIA","South Korea may share North Korean Missiles under GSOMIA","South Korea may share North Korean Nuclear Programme under GSOMIA","South Korea shares North Korean Missiles with Japan","South Korea shares North Korean Nuclear Programme with Japan"],"consequences":[],"refused":null,"sources":[],"note":null},{"number":40,"date":"2019-11-24","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    ),
    (
      "?who shares ?what with ?whom",
      #""ok":true,"kind":"answers","date":"2019-11-24","branch":"main","columns":["who","what","whom"],"rows":[["Japan","North Korean Missiles","United States"],["Japan","North Korean Nuclear Programme","United States"],["South Korea","North Korean Missiles","United States"],["South Korea","North Korean Nuclear Programme","United States"],["United States","North Korean Missiles","Japan"],["United States","North Korean Missiles","South Korea"],["United States","North Korean Nuclear Programme","Japan"],["United States","North Korean Nuclear Programme","South Korea"]],"count":8"#
    ),
    (
      "undo",
      #""ok":true,"kind":"done","date":"2019-08-23","branch":"main","text":"Taken back: wait until 2019-11-24.""#
    ),
    (
      "South Korea withdraws notice on GSOMIA",
      #""ok":true,"kind":"steps","date":"2019-08-23","branch":"main","steps":[{"number":38,"date":"2019-08-23","cause":"move","event":"South Korea withdraws notice on GSOMIA","titles":[],"actor":"South Korea","began":[],"ended":["South Korea has announced the end of GSOMIA","South Korea has given notice to end GSOMIA"],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    ),
    (
      "wait until 2019-11-24",
      #""ok":true,"kind":"steps","date":"2019-11-24","branch":"main","steps":[{"number":39,"date":"2019-08-28","cause":"deadline","event":"A removal takes effect","titles":["A removal takes effect"],"actor":null,"began":["Japan has struck South Korea from White List"],"ended":["Japan lists South Korea on White List","Japan takes South Korea off White List from 2019-08-28"],"derivedBegan":[],"derivedEnded":["Japan eases exports to South Korea"],"consequences":[],"refused":null,"sources":[],"note":null},{"number":40,"date":"2019-11-23","cause":"deadline","event":"The agreement renews itself","titles":["The agreement renews itself"],"actor":null,"began":["GSOMIA expires on 2020-11-22"],"ended":["GSOMIA expires on 2019-11-22"],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},{"number":41,"date":"2019-11-24","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    ),
    (
      "GSOMIA expires on 2020-11-22",
      #""ok":true,"kind":"truth","date":"2019-11-24","branch":"main","holds":true"#
    ),
    (
      "GSOMIA is in force",
      #""ok":true,"kind":"truth","date":"2019-11-24","branch":"main","holds":true"#
    ),
  ]

  @Test func theAcceptanceSession() throws {
    let talk = try atTheNotice()
    for (line, answer) in Self.lines { talk.expect(line, answer) }
  }

  @Test func theAcceptanceSessionThroughTheProgram() throws {
    let lines = ["goto 2019-08-22", "next"] + Self.lines.map(\.line)
    let run = try ProgramRun(
      ["scenarios/gsomia-2019.demarche", "--format", "json"] + lines.flatMap { ["--command", $0] })
    #expect(run.status == 0)
    #expect(run.complaints == "")
    let answers = run.output.split(separator: "\n").map(String.init)
    #expect(answers.count == lines.count)
    #expect(
      Array(answers.dropFirst(2)) == Self.lines.map { #"{"line":"\#($0.line)",\#($0.answer)}"# })
  }

  @Test func theNoticeIsTheStepAfterTheTwentySecond() throws {
    let talk = try talk()
    talk.run("goto 2019-08-22")
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2019-08-23","branch":"main","steps":[{"number":37,"date":"2019-08-23","cause":"script","event":"South Korea gives notice to end GSOMIA","titles":[],"actor":"South Korea","began":["South Korea has given notice to end GSOMIA"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[{"name":"Arirang","at":"x7h7zfz"},{"name":"GSOMIA Text","at":"article 21"}],"note":"A written note, handed to Ambassador Nagamine, one day before the last day for it."}]"#
    )
  }

  @Test func theLastDayForNoticeIsTheTwentyFourth() throws {
    let talk = try talk()
    talk.run("goto 2019-08-22", "skip all", "wait until 2019-08-24")
    talk.expectSteps(
      "South Korea gives notice to end GSOMIA",
      ["38 2019-08-24 move South Korea gives notice to end GSOMIA"])
    talk.run("undo", "wait 1 day")
    let refusal = try talk.refusal("South Korea gives notice to end GSOMIA")
    #expect(refusal.needs.map(\.holds) == [true, true, true, true, false])
    #expect(
      refusal.needs.last?.why
        == "not so: today <= 2019-11-22 - 90 days, that is 2019-08-25 <= 2019-08-24")
    talk.run("wait until 2019-11-24")
    #expect(talk.holds("GSOMIA expires on 2020-11-22") == true)
  }

  @Test func theSuspensionOfTheScriptKeepsGsomiaInForce() throws {
    let talk = try talk()
    talk.run("next all", "wait until 2021-01-01")
    #expect(talk.session.date.text == "2021-01-01")
    #expect(talk.holds("GSOMIA is in force") == true)
    #expect(talk.holds("GSOMIA expires on 2019-11-22") == true)
    #expect(talk.holds("South Korea has suspended its notice on GSOMIA") == true)
    #expect(talk.rows(Self.sharing) == (Self.directSharing + Self.hubSharing).sorted())
    #expect(talk.events().allSatisfy { $0.hasPrefix("played ") })
  }

  @Test func aRemovalFromTheListTakesEffectTwentyOneDaysAfterPromulgation() throws {
    let talk = try talk()
    talk.run("goto 2019-08-07")
    #expect(
      talk.rows("Japan takes South Korea off White List from ?day") == ["2019-08-28"])
    talk.run("goto 2019-08-27")
    #expect(talk.holds("Japan lists South Korea on White List") == true)
    talk.run("goto 2019-08-28")
    #expect(talk.holds("Japan lists South Korea on White List") == false)
    #expect(talk.holds("Japan has struck South Korea from White List") == true)
    #expect(talk.rows("Japan lists South Korea on White List since ?d") == [])
  }

  @Test func whatEndsWithGsomiaIsExplained() throws {
    let talk = try atTheNotice()
    talk.run("skip all", "wait until 2019-11-24")
    guard
      case .whyNot(let fact, let attempts, _, _)? = talk.session.answer(
        "why South Korea shares North Korean Missiles with Japan")?.content
    else {
      Issue.record("it holds")
      return
    }
    #expect(fact == "South Korea shares North Korean Missiles with Japan")
    #expect(
      Set(attempts.compactMap(\.rule)) == [
        "Direct sharing", "Sharing with a hub", "Sharing by a hub",
      ])
    talk.expect(
      "why not GSOMIA is in force",
      #""ok":true,"kind":"why-not","date":"2019-11-24","branch":"main","fact":"GSOMIA is in force","holds":false,"attempts":[{"rule":null,"conditions":[{"text":"GSOMIA is in force","holds":false,"why":"GSOMIA is in force ended on 2019-11-23 (#39), by “The agreement lapses”"}]}],"nearest":[["Japan offers to conclude GSOMIA with South Korea","South Korea concludes GSOMIA with Japan"],["South Korea offers to conclude GSOMIA with Japan","Japan concludes GSOMIA with South Korea"]],"ways":[{"moves":["Japan offers to conclude GSOMIA with South Korea","South Korea concludes GSOMIA with Japan"],"actors":["Japan","South Korea"],"until":null},{"moves":["South Korea offers to conclude GSOMIA with Japan","Japan concludes GSOMIA with South Korea"],"actors":["South Korea","Japan"],"until":null}]"#
    )
  }
}
