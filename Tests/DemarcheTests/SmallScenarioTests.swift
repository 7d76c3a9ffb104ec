import TestSupport
import Testing

@testable import Demarche

/// The small scenario that the language's contract begins with, line by line.
@Suite struct SmallScenarioTests {
  private func talk() throws -> Talk { try Talk(twoNeighbours) }

  @Test func theFirstDay() throws {
    let talk = try talk()
    talk.expect(
      "state",
      #""ok":true,"kind":"state","date":"2020-01-01","branch":"main","stored":["Arland is party to River Pact","Borland is party to River Pact","River Pact expires on 2020-12-31","River Pact is in force"],"derived":["Arland cooperates with Borland under River Pact","Borland cooperates with Arland under River Pact"]"#
    )
    talk.expect(
      "events",
      #""ok":true,"kind":"events","date":"2020-01-01","branch":"main","events":[{"date":"2020-02-01","event":"Arland imposes a tariff on Borland","status":"pending"},{"date":"2020-03-01","event":"Borland imposes a tariff on Arland","status":"pending"},{"date":"2020-06-01","event":"Borland gives notice on River Pact","status":"pending"}]"#
    )
    talk.expect(
      "moves",
      #""ok":true,"kind":"moves","date":"2020-01-01","branch":"main","moves":[{"actor":"Arland","move":"Arland gives notice on River Pact"},{"actor":"Arland","move":"Arland imposes a tariff on Borland"},{"actor":"Borland","move":"Borland gives notice on River Pact"},{"actor":"Borland","move":"Borland imposes a tariff on Arland"}]"#
    )
    talk.expect(
      "moves arl",
      #""ok":true,"kind":"moves","date":"2020-01-01","branch":"main","moves":[{"actor":"Arland","move":"Arland gives notice on River Pact"},{"actor":"Arland","move":"Arland imposes a tariff on Borland"}]"#
    )
    talk.expect(
      "?a cooperates with ?b under ?t",
      #""ok":true,"kind":"answers","date":"2020-01-01","branch":"main","columns":["a","b","t"],"rows":[["Arland","Borland","River Pact"],["Borland","Arland","River Pact"]],"count":2"#
    )
    talk.expect(
      "Arland is at odds with Borland",
      #""ok":true,"kind":"truth","date":"2020-01-01","branch":"main","holds":false"#
    )
    talk.expect(
      "show Arl",
      #""ok":true,"kind":"state","date":"2020-01-01","branch":"main","stored":["Arland is party to River Pact"],"derived":["Arland cooperates with Borland under River Pact","Borland cooperates with Arland under River Pact"]"#
    )
    talk.expect(
      "show River Pact",
      #""ok":true,"kind":"state","date":"2020-01-01","branch":"main","stored":["Arland is party to River Pact","Borland is party to River Pact","River Pact expires on 2020-12-31","River Pact is in force"],"derived":["Arland cooperates with Borland under River Pact","Borland cooperates with Arland under River Pact"]"#
    )
  }

  @Test func theScript() throws {
    let talk = try talk()
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-02-01","branch":"main","steps":[{"number":1,"date":"2020-02-01","cause":"script","event":"Arland imposes a tariff on Borland","titles":[],"actor":"Arland","began":["Arland taxes imports from Borland"],"ended":[],"derivedBegan":["Arland is at odds with Borland","Borland is at odds with Arland"],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "?a is at odds with ?b",
      #""ok":true,"kind":"answers","date":"2020-02-01","branch":"main","columns":["a","b"],"rows":[["Arland","Borland"],["Borland","Arland"]],"count":2"#
    )
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-03-01","branch":"main","steps":[{"number":2,"date":"2020-03-01","cause":"script","event":"Borland imposes a tariff on Arland","titles":[],"actor":"Borland","began":["Borland taxes imports from Arland"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":"An answer in kind."}]"#
    )
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-06-01","branch":"main","steps":[{"number":3,"date":"2020-06-01","cause":"script","event":"Borland gives notice on River Pact","titles":[],"actor":"Borland","began":["Borland has given notice on River Pact"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "events",
      #""ok":true,"kind":"events","date":"2020-06-01","branch":"main","events":[{"date":"2020-02-01","event":"Arland imposes a tariff on Borland","status":"played"},{"date":"2020-03-01","event":"Borland imposes a tariff on Arland","status":"played"},{"date":"2020-06-01","event":"Borland gives notice on River Pact","status":"played"}]"#
    )
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-06-01","branch":"main","steps":[]"#
    )
  }

  @Test func theTreatyLapsesAfterNotice() throws {
    let talk = try talk()
    talk.expect(
      "next all",
      #""ok":true,"kind":"steps","date":"2020-06-01","branch":"main","steps":[{"number":1,"date":"2020-02-01","cause":"script","event":"Arland imposes a tariff on Borland","titles":[],"actor":"Arland","began":["Arland taxes imports from Borland"],"ended":[],"derivedBegan":["Arland is at odds with Borland","Borland is at odds with Arland"],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},{"number":2,"date":"2020-03-01","cause":"script","event":"Borland imposes a tariff on Arland","titles":[],"actor":"Borland","began":["Borland taxes imports from Arland"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":"An answer in kind."},{"number":3,"date":"2020-06-01","cause":"script","event":"Borland gives notice on River Pact","titles":[],"actor":"Borland","began":["Borland has given notice on River Pact"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "wait until 2020-12-31",
      #""ok":true,"kind":"steps","date":"2020-12-31","branch":"main","steps":[{"number":4,"date":"2020-12-31","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "River Pact is in force",
      #""ok":true,"kind":"truth","date":"2020-12-31","branch":"main","holds":true"#
    )
    talk.expect(
      "wait 1 day",
      #""ok":true,"kind":"steps","date":"2021-01-01","branch":"main","steps":[{"number":5,"date":"2021-01-01","cause":"deadline","event":"The treaty lapses","titles":["The treaty lapses"],"actor":null,"began":[],"ended":["River Pact is in force"],"derivedBegan":[],"derivedEnded":["Arland cooperates with Borland under River Pact","Borland cooperates with Arland under River Pact"],"consequences":[],"refused":null,"sources":[],"note":null},{"number":6,"date":"2021-01-01","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "?a cooperates with ?b under ?t",
      #""ok":true,"kind":"answers","date":"2021-01-01","branch":"main","columns":["a","b","t"],"rows":[],"count":0"#
    )
    talk.expect(
      "why #5",
      #""ok":true,"kind":"why-step","date":"2021-01-01","branch":"main","step":{"number":5,"date":"2021-01-01","cause":"deadline","event":"The treaty lapses","titles":["The treaty lapses"],"actor":null,"began":[],"ended":["River Pact is in force"],"derivedBegan":[],"derivedEnded":["Arland cooperates with Borland under River Pact","Borland cooperates with Arland under River Pact"],"consequences":[],"refused":null,"sources":[],"note":null},"needs":[{"fact":"River Pact is in force","because":"given","rule":null,"step":null,"since":"2020-01-01","sources":[],"from":[]},{"fact":"River Pact expires on 2020-12-31","because":"given","rule":null,"step":null,"since":"2020-01-01","sources":[],"from":[]},{"fact":"Borland has given notice on River Pact","because":"event","rule":null,"step":3,"since":"2020-06-01","sources":[],"from":[]}],"brought":[]"#
    )
    talk.expect(
      "why Arland cooperates with Borland under River Pact",
      #""ok":true,"kind":"why-not","date":"2021-01-01","branch":"main","fact":"Arland cooperates with Borland under River Pact","holds":false,"attempts":[{"rule":"Treaties bind their parties","conditions":[{"text":"River Pact is in force","holds":false,"why":"River Pact is in force ended on 2021-01-01 (#5), by “The treaty lapses”; no move, consequence or deadline can bring it about"},{"text":"Arland is party to River Pact","holds":true,"why":null},{"text":"Borland is party to River Pact","holds":true,"why":null},{"text":"Arland != Borland","holds":true,"why":null}]}],"nearest":[],"search":"There is no way. No rule can come to make it so that Arland cooperates with Borland under River Pact. “Treaties bind their parties” needs that River Pact is in force. Nothing begins that River Pact is in force: no move, no consequence and no deadline.""#
    )
    talk.expect(
      "why not River Pact is in force",
      #""ok":true,"kind":"why-not","date":"2021-01-01","branch":"main","fact":"River Pact is in force","holds":false,"attempts":[{"rule":null,"conditions":[{"text":"River Pact is in force","holds":false,"why":"River Pact is in force ended on 2021-01-01 (#5), by “The treaty lapses”; no move, consequence or deadline can bring it about"}]}],"nearest":[],"search":"There is no way. Nothing begins that River Pact is in force: no move, no consequence and no deadline.""#
    )
    talk.expect(
      "log",
      #""ok":true,"kind":"log","date":"2021-01-01","branch":"main","steps":[{"number":1,"date":"2020-02-01","cause":"script","event":"Arland imposes a tariff on Borland","titles":[],"actor":"Arland","began":["Arland taxes imports from Borland"],"ended":[],"derivedBegan":["Arland is at odds with Borland","Borland is at odds with Arland"],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},{"number":2,"date":"2020-03-01","cause":"script","event":"Borland imposes a tariff on Arland","titles":[],"actor":"Borland","began":["Borland taxes imports from Arland"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":"An answer in kind."},{"number":3,"date":"2020-06-01","cause":"script","event":"Borland gives notice on River Pact","titles":[],"actor":"Borland","began":["Borland has given notice on River Pact"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},{"number":4,"date":"2020-12-31","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},{"number":5,"date":"2021-01-01","cause":"deadline","event":"The treaty lapses","titles":["The treaty lapses"],"actor":null,"began":[],"ended":["River Pact is in force"],"derivedBegan":[],"derivedEnded":["Arland cooperates with Borland under River Pact","Borland cooperates with Arland under River Pact"],"consequences":[],"refused":null,"sources":[],"note":null},{"number":6,"date":"2021-01-01","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
  }

  @Test func theTreatyRenewsItselfWithoutNotice() throws {
    let talk = try talk()
    talk.expect(
      "next 2",
      #""ok":true,"kind":"steps","date":"2020-03-01","branch":"main","steps":[{"number":1,"date":"2020-02-01","cause":"script","event":"Arland imposes a tariff on Borland","titles":[],"actor":"Arland","began":["Arland taxes imports from Borland"],"ended":[],"derivedBegan":["Arland is at odds with Borland","Borland is at odds with Arland"],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},{"number":2,"date":"2020-03-01","cause":"script","event":"Borland imposes a tariff on Arland","titles":[],"actor":"Borland","began":["Borland taxes imports from Arland"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":"An answer in kind."}]"#
    )
    talk.expect(
      "skip",
      #""ok":true,"kind":"done","date":"2020-03-01","branch":"main","text":"1 event of the script will not happen on main.""#
    )
    talk.expect(
      "wait until 2021-01-01",
      #""ok":true,"kind":"steps","date":"2021-01-01","branch":"main","steps":[{"number":3,"date":"2021-01-01","cause":"deadline","event":"The treaty renews itself","titles":["The treaty renews itself"],"actor":null,"began":["River Pact expires on 2021-12-31"],"ended":["River Pact expires on 2020-12-31"],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},{"number":4,"date":"2021-01-01","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "River Pact expires on ?d",
      #""ok":true,"kind":"answers","date":"2021-01-01","branch":"main","columns":["d"],"rows":[["2021-12-31"]],"count":1"#
    )
    talk.expect(
      "why River Pact expires on 2021-12-31",
      #""ok":true,"kind":"why","date":"2021-01-01","branch":"main","fact":"River Pact expires on 2021-12-31","holds":true,"proof":{"fact":"River Pact expires on 2021-12-31","because":"deadline","rule":"The treaty renews itself","step":3,"since":"2021-01-01","sources":[],"from":[{"fact":"River Pact is in force","because":"given","rule":null,"step":null,"since":"2020-01-01","sources":[],"from":[]},{"fact":"River Pact expires on 2020-12-31","because":"given","rule":null,"step":null,"since":"2020-01-01","sources":[],"from":[]},{"fact":"not ? has given notice on River Pact","because":"absence","rule":null,"step":null,"since":null,"sources":[],"from":[]}]}"#
    )
    talk.expect(
      "wait until 2022-01-01",
      #""ok":true,"kind":"steps","date":"2022-01-01","branch":"main","steps":[{"number":5,"date":"2022-01-01","cause":"deadline","event":"The treaty renews itself","titles":["The treaty renews itself"],"actor":null,"began":["River Pact expires on 2022-12-31"],"ended":["River Pact expires on 2021-12-31"],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},{"number":6,"date":"2022-01-01","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
  }

  @Test func noticeIsGivenNinetyDaysAhead() throws {
    let talk = try talk()
    talk.expect(
      "skip all",
      #""ok":true,"kind":"done","date":"2020-01-01","branch":"main","text":"3 events of the script will not happen on main.""#
    )
    talk.expect(
      "wait until 2020-10-02",
      #""ok":true,"kind":"steps","date":"2020-10-02","branch":"main","steps":[{"number":1,"date":"2020-10-02","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "moves Arland",
      #""ok":true,"kind":"moves","date":"2020-10-02","branch":"main","moves":[{"actor":"Arland","move":"Arland gives notice on River Pact"},{"actor":"Arland","move":"Arland imposes a tariff on Borland"}]"#
    )
    talk.expect(
      "wait 1 day",
      #""ok":true,"kind":"steps","date":"2020-10-03","branch":"main","steps":[{"number":2,"date":"2020-10-03","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "Arland gives notice on River Pact",
      #""ok":false,"kind":"refused","date":"2020-10-03","branch":"main","move":"Arland gives notice on River Pact","needs":[{"text":"Arland is party to River Pact","holds":true,"why":null},{"text":"River Pact is in force","holds":true,"why":null},{"text":"River Pact expires on ?d and today <= ?d - 90 days","holds":false,"why":"not so: today <= 2020-12-31 - 90 days, that is 2020-10-03 <= 2020-10-02"}],"never":null,"contradiction":null,"cascade":null,"arithmetic":null"#
    )
    talk.expect(
      "moves Arland",
      #""ok":true,"kind":"moves","date":"2020-10-03","branch":"main","moves":[{"actor":"Arland","move":"Arland imposes a tariff on Borland"}]"#
    )
    talk.expect(
      "undo",
      #""ok":true,"kind":"done","date":"2020-10-02","branch":"main","text":"Taken back: wait 1 day.""#
    )
    talk.expect(
      "Arland gives notice on River Pact",
      #""ok":true,"kind":"steps","date":"2020-10-02","branch":"main","steps":[{"number":2,"date":"2020-10-02","cause":"move","event":"Arland gives notice on River Pact","titles":[],"actor":"Arland","began":["Arland has given notice on River Pact"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "wait until 2021-01-01",
      #""ok":true,"kind":"steps","date":"2021-01-01","branch":"main","steps":[{"number":3,"date":"2021-01-01","cause":"deadline","event":"The treaty lapses","titles":["The treaty lapses"],"actor":null,"began":[],"ended":["River Pact is in force"],"derivedBegan":[],"derivedEnded":["Arland cooperates with Borland under River Pact","Borland cooperates with Arland under River Pact"],"consequences":[],"refused":null,"sources":[],"note":null},{"number":4,"date":"2021-01-01","cause":"wait","event":null,"titles":[],"actor":null,"began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
  }

  @Test func aTariffIsImposedOnceAndLifted() throws {
    let talk = try talk()
    talk.expect(
      "Arland imposes a tariff on Arl",
      #""ok":false,"kind":"refused","date":"2020-01-01","branch":"main","move":"Arland imposes a tariff on Arland","needs":[{"text":"Arland != Arland","holds":false,"why":"not so: Arland != Arland"},{"text":"not Arland taxes imports from Arland","holds":true,"why":null}],"never":null,"contradiction":null,"cascade":null,"arithmetic":null"#
    )
    talk.expect(
      "Arland lifts its tariff on Borland",
      #""ok":false,"kind":"refused","date":"2020-01-01","branch":"main","move":"Arland lifts its tariff on Borland","needs":[{"text":"Arland taxes imports from Borland","holds":false,"why":"it never began that Arland taxes imports from Borland"}],"never":null,"contradiction":null,"cascade":null,"arithmetic":null"#
    )
    talk.expect(
      "Arland imposes a tariff on Borland",
      #""ok":true,"kind":"steps","date":"2020-01-01","branch":"main","steps":[{"number":1,"date":"2020-01-01","cause":"move","event":"Arland imposes a tariff on Borland","titles":[],"actor":"Arland","began":["Arland taxes imports from Borland"],"ended":[],"derivedBegan":["Arland is at odds with Borland","Borland is at odds with Arland"],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-02-01","branch":"main","steps":[{"number":2,"date":"2020-02-01","cause":"script","event":"Arland imposes a tariff on Borland","titles":[],"actor":"Arland","began":[],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":{"move":"Arland imposes a tariff on Borland","needs":[{"text":"Arland != Borland","holds":true,"why":null},{"text":"not Arland taxes imports from Borland","holds":false,"why":"Arland taxes imports from Borland since 2020-01-01"}],"never":null,"contradiction":null,"cascade":null,"arithmetic":null,"madeBy":[{"step":1,"event":"Arland imposes a tariff on Borland"}]},"sources":[],"note":null}]"#
    )
    talk.expect(
      "events",
      #""ok":true,"kind":"events","date":"2020-02-01","branch":"main","events":[{"date":"2020-02-01","event":"Arland imposes a tariff on Borland","status":"refused"},{"date":"2020-03-01","event":"Borland imposes a tariff on Arland","status":"pending"},{"date":"2020-06-01","event":"Borland gives notice on River Pact","status":"pending"}]"#
    )
    talk.expect(
      "Arland lifts its tariff on Borland",
      #""ok":true,"kind":"steps","date":"2020-02-01","branch":"main","steps":[{"number":3,"date":"2020-02-01","cause":"move","event":"Arland lifts its tariff on Borland","titles":[],"actor":"Arland","began":[],"ended":["Arland taxes imports from Borland"],"derivedBegan":[],"derivedEnded":["Arland is at odds with Borland","Borland is at odds with Arland"],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "why not Arland is at odds with Borland",
      #""ok":true,"kind":"why-not","date":"2020-02-01","branch":"main","fact":"Arland is at odds with Borland","holds":false,"attempts":[{"rule":"A tariff sours relations","conditions":[{"text":"Arland taxes imports from Borland","holds":false,"why":"Arland taxes imports from Borland ended on 2020-02-01 (#3), by “Arland lifts its tariff on Borland”"}]},{"rule":"Ill will is mutual","conditions":[{"text":"Borland is at odds with Arland","holds":false,"why":"no rule makes it so that Borland is at odds with Arland: it never began that Borland taxes imports from Arland","attempts":[{"rule":"A tariff sours relations","conditions":[{"text":"Borland taxes imports from Arland","holds":false,"why":"it never began that Borland taxes imports from Arland"}]}]}]}],"nearest":[["Arland imposes a tariff on Borland"],["Borland imposes a tariff on Arland"]],"ways":[{"moves":["Arland imposes a tariff on Borland"],"actors":["Arland"],"until":null},{"moves":["Borland imposes a tariff on Arland"],"actors":["Borland"],"until":null}]"#
    )
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-03-01","branch":"main","steps":[{"number":4,"date":"2020-03-01","cause":"script","event":"Borland imposes a tariff on Arland","titles":[],"actor":"Borland","began":["Borland taxes imports from Arland"],"ended":[],"derivedBegan":["Arland is at odds with Borland","Borland is at odds with Arland"],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":"An answer in kind."}]"#
    )
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-06-01","branch":"main","steps":[{"number":5,"date":"2020-06-01","cause":"script","event":"Borland gives notice on River Pact","titles":[],"actor":"Borland","began":["Borland has given notice on River Pact"],"ended":[],"derivedBegan":[],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
  }

  @Test func illWillIsMutual() throws {
    let talk = try talk()
    talk.expect(
      "next",
      #""ok":true,"kind":"steps","date":"2020-02-01","branch":"main","steps":[{"number":1,"date":"2020-02-01","cause":"script","event":"Arland imposes a tariff on Borland","titles":[],"actor":"Arland","began":["Arland taxes imports from Borland"],"ended":[],"derivedBegan":["Arland is at odds with Borland","Borland is at odds with Arland"],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null}]"#
    )
    talk.expect(
      "why Borland is at odds with Arland",
      #""ok":true,"kind":"why","date":"2020-02-01","branch":"main","fact":"Borland is at odds with Arland","holds":true,"proof":{"fact":"Borland is at odds with Arland","because":"rule","rule":"Ill will is mutual","step":null,"since":null,"sources":[],"from":[{"fact":"Arland is at odds with Borland","because":"rule","rule":"A tariff sours relations","step":null,"since":null,"sources":[],"from":[{"fact":"Arland taxes imports from Borland","because":"event","rule":null,"step":1,"since":"2020-02-01","sources":[],"from":[]}]}]}"#
    )
    talk.expect(
      "why #1",
      #""ok":true,"kind":"why-step","date":"2020-02-01","branch":"main","step":{"number":1,"date":"2020-02-01","cause":"script","event":"Arland imposes a tariff on Borland","titles":[],"actor":"Arland","began":["Arland taxes imports from Borland"],"ended":[],"derivedBegan":["Arland is at odds with Borland","Borland is at odds with Arland"],"derivedEnded":[],"consequences":[],"refused":null,"sources":[],"note":null},"needs":[{"fact":"Arland != Borland","because":"comparison","rule":null,"step":null,"since":null,"sources":[],"from":[]},{"fact":"not Arland taxes imports from Borland","because":"absence","rule":null,"step":null,"since":null,"sources":[],"from":[]}],"brought":[{"fact":"Arland is at odds with Borland","proof":{"fact":"Arland is at odds with Borland","because":"rule","rule":"A tariff sours relations","step":null,"since":null,"sources":[],"from":[{"fact":"Arland taxes imports from Borland","because":"event","rule":null,"step":1,"since":"2020-02-01","sources":[],"from":[]}]}},{"fact":"Arland taxes imports from Borland","proof":{"fact":"Arland taxes imports from Borland","because":"event","rule":null,"step":1,"since":"2020-02-01","sources":[],"from":[]}},{"fact":"Borland is at odds with Arland","proof":{"fact":"Borland is at odds with Arland","because":"rule","rule":"Ill will is mutual","step":null,"since":null,"sources":[],"from":[{"fact":"Arland is at odds with Borland","because":"rule","rule":"A tariff sours relations","step":null,"since":null,"sources":[],"from":[{"fact":"Arland taxes imports from Borland","because":"event","rule":null,"step":1,"since":"2020-02-01","sources":[],"from":[]}]}]}}]"#
    )
    talk.expect(
      "rule ill will is mutual",
      #""ok":true,"kind":"rule","date":"2020-02-01","branch":"main","title":"Ill will is mutual","text":"rule Ill will is mutual\n  ?a is at odds with ?b\n    if ?b is at odds with ?a","sources":[]"#
    )
    talk.expect(
      "rule The treaty lapses",
      #""ok":true,"kind":"rule","date":"2020-02-01","branch":"main","title":"The treaty lapses","text":"deadline The treaty lapses\n  when ?t is in force and ?t expires on ?d and ? has given notice on ?t\n  on ?d + 1 day\n  ends ?t is in force","sources":[]"#
    )
  }
}
