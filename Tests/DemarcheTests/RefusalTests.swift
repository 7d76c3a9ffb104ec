import Rendering
import Testing
import Wording

@testable import Demarche

/// Why a move is not made: needs, arithmetic, contradiction, cascade, never.
@Suite struct RefusalTests {
  private func talk() throws -> Talk { try Talk(Scenarios.refusals) }

  @Test func aNeedThatFails() throws {
    try talk().expect(
      "Arland pays 30",
      #""ok":false,"kind":"refused","date":"2020-01-01","branch":"main","move":"Arland pays 30","needs":[{"text":"Arland holds ?m and ?m >= 30","holds":false,"why":"not so: 20 >= 30"},{"text":"not Arland is banned","holds":true,"why":null}],"never":null,"contradiction":null,"cascade":null,"arithmetic":null"#
    )
  }

  /// People are told the day, and what the variables of the need stand for.
  @Test func aDeadlineThatWasMissed() throws {
    let session = try Session(scenario: "gsomia-2019.demarche")
    for line in ["goto 2019-08-22", "skip all", "wait until 2019-08-25"] {
      _ = session.answer(line)
    }
    let answer = try #require(session.answer("South Korea gives notice to end GSOMIA"))
    let text = renderText(answer, width: 120)
    #expect(
      text.hasSuffix(
        """
          ✗ GSOMIA expires on 2019-11-22 and GSOMIA has a notice period in days of 90 and today <= 2019-11-22 - 90 days
              the last day for it was 24 August 2019
        """), "\(text)")
    _ = session.answer("language ko")
    let korean = try #require(session.answer("South Korea gives notice to end GSOMIA"))
    #expect(renderText(korean, width: 120, language: .korean).contains("2019년 8월 24일이었음"))
  }

  @Test func everyNeedIsListed() throws {
    let talk = try talk()
    talk.run("Arland is told off")
    talk.expect(
      "Arland pays 1",
      #""ok":false,"kind":"refused","date":"2020-01-01","branch":"main","move":"Arland pays 1","needs":[{"text":"Arland holds 20 and 20 >= 1","holds":true,"why":null},{"text":"not Arland is banned","holds":false,"why":"Arland is banned since 2020-01-01"}],"never":null,"contradiction":null,"cascade":null,"arithmetic":null,"madeBy":[{"step":1,"event":"Arland is told off"}]"#
    )
  }

  @Test func aTermWithoutAValue() throws {
    try talk().expect(
      "Arland splits by 0",
      #""ok":false,"kind":"refused","date":"2020-01-01","branch":"main","move":"Arland splits by 0","needs":[],"never":null,"contradiction":null,"cascade":null,"arithmetic":"A term of `begins ?a holds ?m / ?n` has no value.""#
    )
  }

  @Test func beginningAndEndingTheSameFact() throws {
    try talk().expect(
      "Arland muddles by 1",
      #""ok":false,"kind":"refused","date":"2020-01-01","branch":"main","move":"Arland muddles by 1","needs":[],"never":null,"contradiction":"`begins ?a is fined` (the move) and `ends ?a is fined` (the move) contradict each other about “Arland is fined”.","cascade":null,"arithmetic":null"#
    )
  }

  @Test func arithmeticComesBeforeContradiction() throws {
    let refusal = try talk().refusal("Arland muddles by 0")
    #expect(refusal.arithmetic != nil)
    #expect(refusal.contradiction == nil)
  }

  @Test func twoValuesWhereOneMayBe() throws {
    let refusal = try talk().refusal("Arland doubles")
    #expect(refusal.contradiction?.contains("`begins ?a holds 1`") == true)
    #expect(refusal.contradiction?.contains("`begins ?a holds 2`") == true)
  }

  @Test func replacingTheOneValueIsNoContradiction() throws {
    try talk().expect(
      "Arland pays 6",
      #""ok":true,"kind":"steps","date":"2020-01-01","branch":"main","steps":[{"number":1,"date":"2020-01-01","cause":"move","event":"Arland pays 6","titles":[],"actor":"Arland","began":["Arland holds 14"],"ended":["Arland holds 20"],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
  }

  @Test func anEndlessCascade() throws {
    try talk().expect(
      "Arland speaks to Borland",
      #""ok":false,"kind":"refused","date":"2020-01-01","branch":"main","move":"Arland speaks to Borland","needs":[{"text":"Arland != Borland","holds":true,"why":null}],"never":null,"contradiction":null,"cascade":"What follows would go on for ever: An answer is given → An answer is given → An answer is given → …","arithmetic":null"#
    )
  }

  @Test func whatMustNeverBe() throws {
    try talk().expect(
      "Arland pays 7",
      #""ok":false,"kind":"refused","date":"2020-01-01","branch":"main","move":"Arland pays 7","needs":[{"text":"Arland holds 20 and 20 >= 7","holds":true,"why":null},{"text":"not Arland is banned","holds":true,"why":null}],"never":"It would bring about what must never be: ? holds 13. Thirteen is unlucky.","contradiction":null,"cascade":null,"arithmetic":null"#
    )
  }

  @Test func aRefusedMoveChangesNothing() throws {
    let talk = try talk()
    let before = talk.json("state")
    for line in [
      "Arland pays 30", "Arland splits by 0", "Arland muddles by 1", "Arland speaks to Borland",
      "Arland pays 7",
    ] {
      _ = try talk.refusal(line)
      #expect(talk.json("state") == before)
      #expect(talk.view == "main #0 2020-01-01")
    }
    talk.expectSteps("log", [])
    talk.expectError("undo", "nothing-to-undo")
  }

  @Test func aRefusedEventOfTheScriptIsAStep() throws {
    let talk = try talk()
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-01-20","branch":"main","steps":[{"number":1,"date":"2020-01-20","cause":"script","event":"Borland pays 6","titles":[],"actor":"Borland","began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":{"move":"Borland pays 6","needs":[{"text":"Borland holds ?m and ?m >= 6","holds":false,"why":"not so: 5 >= 6"},{"text":"not Borland is banned","holds":true,"why":null}],"never":null,"contradiction":null,"cascade":null,"arithmetic":null},"sources":[],"note":null}]"#
    )
    talk.expectSteps("next", ["2 2020-01-20 script Arland pays 6"])
    #expect(talk.events() == ["refused Borland pays 6", "played Arland pays 6"])
    #expect(talk.rows("?a pays ?n on ?d") == ["Arland, 6, 2020-01-20"])
  }

  @Test func movesThatWouldBeRefusedAreNotOffered() throws {
    let talk = try talk()
    talk.expect(
      "moves Arland",
      #""ok":true,"kind":"moves","date":"2020-01-01","branch":"main","moves":[{"actor":"Arland","move":"Arland is pardoned"},{"actor":"Arland","move":"Arland is told off"},{"actor":"Arland","move":"Arland muddles by …"},{"actor":"Arland","move":"Arland pays …"},{"actor":"Arland","move":"Arland splits by …"}]"#
    )
    talk.run("Arland is told off")
    talk.expect(
      "moves Arland",
      #""ok":true,"kind":"moves","date":"2020-01-01","branch":"main","moves":[{"actor":"Arland","move":"Arland is pardoned"},{"actor":"Arland","move":"Arland muddles by …"},{"actor":"Arland","move":"Arland splits by …"}]"#
    )
  }
}
