import Testing

@testable import Demarche

/// `next`, `back`, `goto`, `skip`, `wait`, `undo`, `redo`: where lines lead, and what they keep.
@Suite struct HistoryTests {
  static let first = "1 2020-02-01 script Arland greets Borland"
  static let second = "2 2020-03-01 script Borland greets Cordonia"
  static let third = "3 2020-03-01 script Cordonia greets Arland"

  private func talk() throws -> Talk { try Talk(Scenarios.calendar) }

  // MARK: next

  @Test func nextPlaysEventsInTheirOrder() throws {
    let talk = try talk()
    talk.expectSteps("next", [Self.first])
    talk.expectSteps("next 2", [Self.second, Self.third])
    talk.expect(
      "next", #""ok":true,"kind":"steps","date":"2020-03-01","branch":"main","steps":[]"#)
    #expect(talk.view == "main #3 2020-03-01")
  }

  @Test func nextAllPlaysTheWholeScript() throws {
    let talk = try talk()
    talk.expectSteps("next all", [Self.first, Self.second, Self.third])
    talk.expectSteps("next all", [])
  }

  @Test func nextWithNothingToPlayCannotBeUndone() throws {
    let talk = try talk()
    talk.run("next all", "next")
    talk.expect(
      "undo",
      #""ok":true,"kind":"done","date":"2020-01-01","branch":"main","text":"Taken back: next all.""#
    )
  }

  @Test func nextWhileLookingBackGoesForwardsAlongTheBranch() throws {
    let talk = try talk()
    talk.run("next", "wait 3 days", "back 2")
    talk.expectSteps("next", [Self.first])
    talk.expectSteps("next 7", ["2 2020-02-04 wait -"])
    #expect(talk.view == "main #2 2020-02-04")
    talk.expectSteps("next", ["3 2020-03-01 script Borland greets Cordonia"])
  }

  @Test func changesOfDaysAreInTheStepThatFollowsThem() throws {
    let talk = try talk()
    talk.run("next")
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-03-01","branch":"main","steps":[{"number":2,"date":"2020-03-01","cause":"script","event":"Borland greets Cordonia","titles":[],"actor":"Borland","began":["Borland likes Cordonia"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "wait until 2020-03-02",
      #""ok":true,"kind":"steps","date":"2020-03-02","branch":"main","steps":[{"number":3,"date":"2020-03-01","cause":"script","event":"Cordonia greets Arland","titles":[],"actor":"Cordonia","began":["Cordonia likes Arland"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},{"number":4,"date":"2020-03-02","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":["Arland is an old friend of Borland"],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
  }

  // MARK: back and goto

  @Test func backLosesNothing() throws {
    let talk = try talk()
    talk.run("next all")
    talk.expect(
      "back 2",
      #""ok":true,"kind":"state","date":"2020-02-01","branch":"main","stored":["Arland likes Borland"],"derived":[]"#
    )
    #expect(talk.view == "main #1 2020-02-01")
    talk.expectSteps("log", [Self.first, Self.second, Self.third])
    #expect(talk.view == "main #1 2020-02-01")
    talk.expectSteps("goto end", [Self.second, Self.third])
    #expect(talk.view == "main #3 2020-03-01")
  }

  @Test func backGoesNoFurtherThanTheStart() throws {
    let talk = try talk()
    talk.run("next")
    talk.expect(
      "back 99",
      #""ok":true,"kind":"state","date":"2020-01-01","branch":"main","stored":[],"derived":[]"#)
    talk.expect(
      "back",
      #""ok":true,"kind":"state","date":"2020-01-01","branch":"main","stored":[],"derived":[]"#)
  }

  @Test func backAndGotoAreNotUndone() throws {
    let talk = try talk()
    talk.run("next", "next", "back", "goto start", "undo")
    #expect(talk.view == "main #1 2020-02-01")
  }

  @Test func gotoADayBetweenSteps() throws {
    let talk = try talk()
    talk.run("next", "next")
    talk.expect(
      "goto 2020-02-20",
      #""ok":true,"kind":"state","date":"2020-02-20","branch":"main","stored":["Arland likes Borland"],"derived":[]"#
    )
    #expect(talk.holds("today = 2020-02-20") == true)
    // Thirty days after the first of February is the second of March.
    talk.run("wait until 2020-03-02")
    #expect(talk.view == "main-2 #4 2020-03-02")
    talk.expect(
      "goto 2020-03-02",
      #""ok":true,"kind":"state","date":"2020-03-02","branch":"main-2","stored":["Arland likes Borland","Borland likes Cordonia","Cordonia likes Arland"],"derived":["Arland is an old friend of Borland"]"#
    )
  }

  @Test func whatDependsOnTodayHoldsOnDaysBetweenSteps() throws {
    let talk = try talk()
    talk.run("next", "skip all", "wait until 2020-06-01")
    talk.expect(
      "goto 2020-03-01",
      #""ok":true,"kind":"state","date":"2020-03-01","branch":"main","stored":["Arland likes Borland"],"derived":[]"#
    )
    talk.run("goto 2020-03-02")
    #expect(talk.holds("Arland is an old friend of Borland") == true)
    talk.run("back")
    #expect(talk.view == "main #0 2020-01-01")
  }

  @Test func gotoADayShowsItsEnd() throws {
    let talk = try talk()
    talk.run("next all", "goto start")
    talk.expectSteps("goto 2020-03-01", [Self.first, Self.second, Self.third])
    talk.run("goto 2020-02-29")
    #expect(talk.view == "main #1 2020-02-29")
  }

  @Test func gotoAStep() throws {
    let talk = try talk()
    talk.run("next all")
    talk.expect(
      "goto #0",
      #""ok":true,"kind":"state","date":"2020-01-01","branch":"main","stored":[],"derived":[]"#)
    talk.expectSteps("goto #2", [Self.first, Self.second])
    talk.expect(
      "goto #2",
      #""ok":true,"kind":"state","date":"2020-03-01","branch":"main","stored":["Arland likes Borland","Borland likes Cordonia"],"derived":[]"#
    )
    talk.expectError("goto #4", "no-such-step")
    talk.expectError("goto #-1", "no-such-step")
    #expect(talk.view == "main #2 2020-03-01")
  }

  @Test func gotoBeyondTheEndIsAWait() throws {
    let talk = try talk()
    talk.expectSteps("goto 2020-02-10", [Self.first, "2 2020-02-10 wait -"])
    talk.run("undo")
    #expect(talk.view == "main #0 2020-01-01")
  }

  @Test func gotoBeyondTheEndWhileLookingBackIsAWaitFromThere() throws {
    let talk = try talk()
    talk.run("next", "skip all", "Arland snubs Borland", "goto #1")
    talk.expectSteps("goto 2020-02-10", ["2 2020-02-10 wait -"])
    #expect(talk.view == "main-2 #2 2020-02-10")
    #expect(talk.holds("Arland likes Borland") == true)
    talk.run("undo")
    #expect(talk.view == "main #1 2020-02-01")
  }

  // MARK: Making a branch by a move

  @Test func aMoveWhileLookingBackStartsABranch() throws {
    let talk = try talk()
    talk.run("next all", "goto #1")
    talk.expectSteps("Borland greets Arland", ["2 2020-02-01 move Borland greets Arland"])
    #expect(talk.view == "main-2 #2 2020-02-01")
    #expect(
      talk.events() == [
        "played Arland greets Borland", "pending Borland greets Cordonia",
        "pending Cordonia greets Arland",
      ])
    talk.run("switch main")
    talk.expectSteps("log", [Self.first, Self.second, Self.third])
  }

  @Test func aMoveOnADayBetweenStepsIsMadeOnThatDay() throws {
    let talk = try talk()
    talk.run("next all", "goto 2020-02-11")
    talk.expectSteps("Borland greets Arland", ["2 2020-02-11 move Borland greets Arland"])
    talk.expectSteps(
      "log", [Self.first, "2 2020-02-11 move Borland greets Arland"])
  }

  @Test func aRefusedMoveWhileLookingBackStartsNone() throws {
    let talk = try talk()
    talk.run("next all", "goto 2020-02-11")
    _ = try talk.refusal("Arland greets Borland")
    #expect(talk.view == "main #1 2020-02-11")
    talk.expect(
      "branches",
      #""ok":true,"kind":"branches","date":"2020-02-11","branch":"main","branches":[{"name":"main","date":"2020-03-01","steps":3,"from":null}]"#
    )
  }

  @Test func undoingALineTypedWhileLookingBackBringsTheViewBack() throws {
    let talk = try talk()
    talk.run("next all", "goto 2020-02-11", "Borland greets Arland", "undo")
    #expect(talk.view == "main #1 2020-02-11")
    talk.run("redo")
    #expect(talk.view == "main-2 #2 2020-02-11")
  }

  // MARK: skip

  @Test func skippedEventsDoNotHappen() throws {
    let talk = try talk()
    talk.expect(
      "skip",
      #""ok":true,"kind":"done","date":"2020-01-01","branch":"main","text":"1 event of the script will not happen on main.""#
    )
    talk.expectSteps(
      "next all",
      ["1 2020-03-01 script Borland greets Cordonia", "2 2020-03-01 script Cordonia greets Arland"])
    #expect(
      talk.events() == [
        "skipped Arland greets Borland", "played Borland greets Cordonia",
        "played Cordonia greets Arland",
      ])
  }

  @Test func skippingNothingIsDoneAndChangesNothing() throws {
    let talk = try talk()
    talk.run("next 2", "skip all")
    talk.expect(
      "skip",
      #""ok":true,"kind":"done","date":"2020-03-01","branch":"main","text":"Nothing is left to skip.""#
    )
    talk.run("undo")
    #expect(talk.events().last == "pending Cordonia greets Arland")
  }

  @Test func skippingWhileLookingBackStartsABranch() throws {
    let talk = try talk()
    talk.run("next 2", "back", "skip")
    #expect(talk.view == "main-2 #1 2020-02-01")
    #expect(
      talk.events() == [
        "played Arland greets Borland", "skipped Borland greets Cordonia",
        "pending Cordonia greets Arland",
      ])
    talk.run("switch main")
    #expect(talk.events()[1] == "played Borland greets Cordonia")
  }

  @Test func aSkipBelongsToTheMomentItWasTyped() throws {
    let talk = try talk()
    talk.run("next", "skip", "next", "goto start", "branch early")
    #expect(talk.events().map { $0.prefix(7) } == ["pending", "pending", "pending"])
    talk.run("switch main", "goto #1", "Borland greets Arland")
    #expect(talk.view == "main-2 #2 2020-02-01")
    #expect(
      talk.events() == [
        "played Arland greets Borland", "skipped Borland greets Cordonia",
        "pending Cordonia greets Arland",
      ])
  }

  // MARK: wait

  @Test func aWaitEndsWithAStepOfItsOwn() throws {
    let talk = try talk()
    talk.expect(
      "wait 1 month",
      #""ok":true,"kind":"steps","date":"2020-02-01","branch":"main","steps":[{"number":1,"date":"2020-02-01","cause":"script","event":"Arland greets Borland","titles":[],"actor":"Arland","began":["Arland likes Borland"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},{"number":2,"date":"2020-02-01","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
  }

  @Test(arguments: [
    ("wait 1 day", "2020-01-02"), ("wait 3 days", "2020-01-04"), ("wait 2 weeks", "2020-01-15"),
    ("wait 1 year", "2021-01-01"), ("WAIT 1 Week", "2020-01-08"),
    ("wait until 2020-01-31", "2020-01-31"), ("wait until 2020-02", "2020-02-01"),
    ("wait until 2021", "2021-01-01"), ("wait until 9999-12-31", "9999-12-31"),
  ])
  func waits(line: String, day: String) throws {
    let talk = try talk()
    talk.run(line)
    #expect(talk.session.date.text == day)
  }

  @Test func aMonthAfterTheLastOfJanuaryIsTheLastOfFebruary() throws {
    let talk = try talk()
    talk.run("wait until 2020-01-31", "wait 1 month")
    #expect(talk.session.date.text == "2020-02-29")
  }

  @Test func aWaitOfNoDaysPlaysWhatIsLeftOfToday() throws {
    let talk = try talk()
    talk.run("next 2")
    talk.expectSteps("wait 0 days", [Self.third, "4 2020-03-01 wait -"])
    talk.expectSteps("wait until 2020-03-01", ["5 2020-03-01 wait -"])
  }

  @Test func waitingIntoThePastIsABadDate() throws {
    let talk = try talk()
    talk.run("next")
    talk.expectError("wait until 2020-01-31", "bad-date")
    talk.expectError("wait until 2020-13", "bad-date")
    talk.expectError("wait 9000 years", "bad-date")
    talk.expectError("wait 99999999999999999999 days", "bad-date")
    #expect(talk.view == "main #1 2020-02-01")
  }

  @Test func aWaitWhileLookingBackStartsABranch() throws {
    let talk = try talk()
    talk.run("next all", "goto #1")
    talk.expectSteps("wait 1 week", ["2 2020-02-08 wait -"])
    #expect(talk.view == "main-2 #2 2020-02-08")
    talk.expectSteps(
      "next",
      ["3 2020-03-01 script Borland greets Cordonia"])
  }

  // MARK: undo and redo

  @Test func undoTakesLinesBack() throws {
    let talk = try talk()
    talk.run("next", "Borland greets Arland", "skip all", "wait 1 day", "branch other")
    talk.run("undo")
    #expect(talk.view == "main #3 2020-02-02")
    talk.run("undo 2")
    #expect(talk.view == "main #2 2020-02-01")
    #expect(talk.events().last == "pending Cordonia greets Arland")
    talk.run("undo 99")
    #expect(talk.view == "main #0 2020-01-01")
    talk.expectError("undo", "nothing-to-undo")
    talk.run("redo 4")
    #expect(talk.view == "main #3 2020-02-02")
    talk.run("redo")
    #expect(talk.view == "other #3 2020-02-02")
    talk.expectError("redo", "nothing-to-redo")
  }

  @Test func aChangeForgetsWhatWasUndone() throws {
    let talk = try talk()
    talk.run("next", "undo", "Borland greets Arland")
    talk.expectError("redo", "nothing-to-redo")
  }

  @Test func aRefusedMoveCannotBeUndoneAndForgetsNothing() throws {
    let talk = try talk()
    talk.run("next", "next", "undo")
    _ = try talk.refusal("Arland greets Borland")
    talk.run("redo", "undo 2")
    #expect(talk.view == "main #0 2020-01-01")
    talk.expectError("undo", "nothing-to-undo")
  }

  @Test func undoBringsAllFactsBack() throws {
    let talk = try talk()
    let before = talk.json("state")
    talk.run("next all", "wait 2 years")
    let after = talk.json("state")
    talk.run("undo 2")
    #expect(talk.json("state") == before)
    talk.run("redo 2")
    #expect(talk.json("state") == after)
  }
}
