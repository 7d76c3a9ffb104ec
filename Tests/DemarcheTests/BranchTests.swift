import Testing

@testable import Demarche

/// `branch`, `branches`, `switch`, `compare`.
@Suite struct BranchTests {
  private func talk() throws -> Talk { try Talk(Scenarios.calendar) }

  @Test func aBranchBeginsWhereTheViewIs() throws {
    let talk = try talk()
    talk.run("next")
    talk.expect(
      "branch other",
      #""ok":true,"kind":"done","date":"2020-02-01","branch":"other","text":"Branch other begins at 2020-02-01, after #1.""#
    )
    talk.run("Arland snubs Borland")
    talk.expect(
      "branches",
      #""ok":true,"kind":"branches","date":"2020-02-01","branch":"other","branches":[{"name":"main","date":"2020-02-01","steps":1,"from":null},{"name":"other","date":"2020-02-01","steps":2,"from":{"branch":"main","step":1}}]"#
    )
  }

  @Test func aBranchFromADayBeginsAtItsEnd() throws {
    let talk = try talk()
    talk.run("next all", "branch late from 2020-03-01")
    #expect(talk.view == "late #3 2020-03-01")
    talk.run("switch main", "branch between from 2020-02-15")
    #expect(talk.view == "between #1 2020-02-15")
    talk.expectSteps("Borland greets Arland", ["2 2020-02-15 move Borland greets Arland"])
    talk.run("switch main", "branch start from 2020-01-01")
    #expect(talk.view == "start #0 2020-01-01")
    talk.expectSteps("next", ["1 2020-02-01 script Arland greets Borland"])
  }

  @Test func aBranchFromADayKeepsThatDayAsItsEnd() throws {
    let talk = try talk()
    talk.run("next all", "branch between from 2020-02-15", "back", "goto end")
    #expect(talk.view == "between #1 2020-02-15")
    talk.run("switch main", "switch between")
    #expect(talk.view == "between #1 2020-02-15")
  }

  @Test func aBranchFromAStep() throws {
    let talk = try talk()
    talk.run("next all", "branch second from #2")
    #expect(talk.view == "second #2 2020-03-01")
    #expect(talk.events().last == "pending Cordonia greets Arland")
    talk.run("switch main", "branch zero from #0")
    #expect(talk.view == "zero #0 2020-01-01")
  }

  @Test func mistakesInBranches() throws {
    let talk = try talk()
    talk.run("next")
    talk.expectError("branch MAIN", "branch-exists")
    talk.expectError("branch a from #2", "no-such-step")
    talk.expectError("branch a from 2020-03-01", "not-yet")
    talk.expectError("branch a from 2019-12-31", "before-start")
    talk.expectError("branch a from yesterday", "bad-date")
    talk.expectError("switch b", "no-such-branch")
    talk.expectError("compare b", "no-such-branch")
    talk.expectError("compare main with b", "no-such-branch")
    talk.expect(
      "branches",
      #""ok":true,"kind":"branches","date":"2020-02-01","branch":"main","branches":[{"name":"main","date":"2020-02-01","steps":1,"from":null}]"#
    )
  }

  @Test func switchingShowsABranchAtItsEnd() throws {
    let talk = try talk()
    talk.run("next all", "back 2", "branch other", "back")
    talk.expect(
      "switch main",
      #""ok":true,"kind":"done","date":"2020-03-01","branch":"main","text":"On main, at its end: 2020-03-01, after #3.""#
    )
    talk.run("undo")
    #expect(talk.view == "other #0 2020-01-01")
  }

  @Test func comparingAtTheirEnds() throws {
    let talk = try talk()
    talk.run("next", "branch other", "Arland snubs Borland", "switch main", "Borland greets Arland")
    talk.expect(
      "compare other",
      #""ok":true,"kind":"compare","date":"2020-02-01","branch":"main","left":"main","right":"other","fork":{"date":"2020-02-01","step":1},"onlyLeft":["Arland likes Borland","Borland likes Arland"],"onlyRight":[],"stepsLeft":[{"number":2,"date":"2020-02-01","cause":"move","event":"Borland greets Arland","titles":[],"actor":"Borland","began":["Borland likes Arland"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}],"stepsRight":[{"number":2,"date":"2020-02-01","cause":"move","event":"Arland snubs Borland","titles":[],"actor":"Arland","began":[],"ended":["Arland likes Borland"],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}],"parting":{"left":2,"right":2},"effectsLeft":[],"effectsRight":[]"#
    )
    talk.run("back")
    let back = talk.view
    talk.run("compare other with main")
    #expect(talk.view == back)
  }

  @Test func theForkIsAStepThatBothShareNotAnEqualOne() throws {
    let talk = try talk()
    talk.run("branch other", "next", "switch main", "next")
    talk.expect(
      "compare other",
      #""ok":true,"kind":"compare","date":"2020-02-01","branch":"main","left":"main","right":"other","fork":{"date":"2020-01-01","step":0},"onlyLeft":[],"onlyRight":[],"stepsLeft":[{"number":1,"date":"2020-02-01","cause":"script","event":"Arland greets Borland","titles":[],"actor":"Arland","began":["Arland likes Borland"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}],"stepsRight":[{"number":1,"date":"2020-02-01","cause":"script","event":"Arland greets Borland","titles":[],"actor":"Arland","began":["Arland likes Borland"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}],"parting":{"left":null,"right":null},"effectsLeft":[],"effectsRight":[]"#
    )
  }

  @Test func comparingABranchWithOneThatItBeganFrom() throws {
    let talk = try talk()
    talk.run("next", "branch other", "next")
    talk.expect(
      "compare",
      #""ok":true,"kind":"compare","date":"2020-03-01","branch":"other","left":"other","right":"main","fork":{"date":"2020-02-01","step":1},"onlyLeft":["Borland likes Cordonia"],"onlyRight":[],"stepsLeft":[{"number":2,"date":"2020-03-01","cause":"script","event":"Borland greets Cordonia","titles":[],"actor":"Borland","began":["Borland likes Cordonia"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}],"stepsRight":[],"parting":{"left":2,"right":null},"effectsLeft":[],"effectsRight":[]"#
    )
  }

  @Test func theForkAfterASkipHasTheDayOfItsStep() throws {
    let talk = try talk()
    talk.run("next all", "branch between from 2020-02-15", "branch other", "next")
    talk.expect(
      "compare between",
      #""ok":true,"kind":"compare","date":"2020-03-01","branch":"other","left":"other","right":"between","fork":{"date":"2020-02-01","step":1},"onlyLeft":["Borland likes Cordonia"],"onlyRight":[],"stepsLeft":[{"number":2,"date":"2020-03-01","cause":"script","event":"Borland greets Cordonia","titles":[],"actor":"Borland","began":["Borland likes Cordonia"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}],"stepsRight":[],"parting":{"left":2,"right":null},"effectsLeft":[],"effectsRight":[]"#
    )
  }

  @Test func undoTakesABranchBack() throws {
    let talk = try talk()
    talk.run("next", "branch other", "undo")
    #expect(talk.view == "main #1 2020-02-01")
    talk.expectError("switch other", "no-such-branch")
    talk.run("branch other")
    #expect(talk.view == "other #1 2020-02-01")
  }

  @Test func branchesOfBranches() throws {
    let talk = try talk()
    talk.run("next", "branch a", "next", "branch b", "next", "back 2", "Arland snubs Borland")
    talk.expect(
      "branches",
      #""ok":true,"kind":"branches","date":"2020-02-01","branch":"main-2","branches":[{"name":"main","date":"2020-02-01","steps":1,"from":null},{"name":"a","date":"2020-03-01","steps":2,"from":{"branch":"main","step":1}},{"name":"b","date":"2020-03-01","steps":3,"from":{"branch":"a","step":2}},{"name":"main-2","date":"2020-02-01","steps":2,"from":{"branch":"b","step":1}}]"#
    )
  }
}
