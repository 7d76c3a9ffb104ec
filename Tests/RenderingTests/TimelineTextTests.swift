import ScenarioLanguage
import Testing

@testable import Demarche
@testable import Rendering

/// Timelines and branches as they are drawn.
@Suite struct TimelineTextTests {
  private func interval(
    _ fact: String, _ from: String, _ to: String? = nil, by steps: (Int?, Int?) = (nil, nil)
  ) -> Answer.Interval {
    Answer.Interval(
      fact: fact, from: Sample.day(from), to: to.map(Sample.day),
      beganBy: steps.0.map { Answer.By(step: $0, event: nil) },
      endedBy: steps.1.map { Answer.By(step: $0, event: nil) })
  }

  private func event(
    _ number: Int, _ date: String, _ text: String, _ cause: Answer.Step.Cause = .script
  ) -> Answer.Timeline.Event {
    Answer.Timeline.Event(
      number: number, date: Sample.day(date), event: text, cause: cause, isRefused: number == 3,
      isTold: true)
  }

  private var timeline: Answer.Timeline {
    Answer.Timeline(
      name: nil, from: Sample.day("2020-01-01"), now: Sample.day("2020-06-30"),
      events: [
        event(1, "2020-02-01", "일본이 한국을 제재한다"), event(2, "2020-02-01", "日本は抗議する"),
        event(3, "2020-05-01", "اليابان تحتج"),
        event(4, "2020-06-15", "The pact lapses", .deadline),
      ],
      facts: [
        (interval("اليابان تعاقب كوريا", "2020-02-01", "2020-05-01", by: (1, 3)), false),
        (interval("日本は怒っている", "2020-02-01", by: (2, nil)), true),
        (interval("日本は韓国を承認している", "2020-01-01"), false),
      ],
      ahead: [
        (Sample.day("2020-08-01"), "The pact renews itself"),
        (Sample.day("2031-01-01"), "The century turns"),
      ])
  }

  /// On any terminal what is listed breaks between words, and no line is wider than the terminal.
  @Test(arguments: [40, 57, 200])
  func whatIsListedFitsTheTerminal(columns: Int) {
    let long = "Qatar brings Application A against United Arab Emirates before ICAO Council"
    var timeline = timeline
    timeline.events.append(event(36, "2020-06-20", long))
    timeline.facts.append((interval(long, "2020-06-20", by: (36, nil)), false))
    let text = renderText(
      Sample.answer(.timeline(timeline)), width: min(columns, 100), columns: columns)
    for line in text.split(separator: "\n") {
      #expect(displayWidth(line) <= columns, "\(line)")
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    for word in long.split(separator: " ") {
      let count = words.count { $0 == word }
      #expect(count >= 2, "\(word)")
    }
  }

  @Test func drawnOverEightyColumns() {
    checkText(
      .timeline(timeline),
      """
      This branch over time

      2020-01-01            2020-03                2020-05                2020-07
      ┬─────────────────────┬──────────────────────┬──────────────────────┬───────────
                 2                                 │                │
                 #1                                #3               #4
                                                                         ┊           ◆

      اليابان تعاقب كوريا  #1 to #3
                 ██████████████████████████████████
      日本は怒っている  #2 on
                 ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▶

      All the time
        日本は韓国を承認している

      │ an event, 2 so many in one place, █ a fact holds, ▒ it follows from others, ▶
      it still does, ┊ the day in view, ◆ a deadline ahead

      #1  2020-02-01  일본이 한국을 제재한다
      #2  2020-02-01  日本は抗議する
      #3  2020-05-01  ✗ اليابان تحتج
      #4  2020-06-15  deadline: The pact lapses
      ◆  2020-08-01  The pact renews itself
      ◆  2031-01-01  The century turns (beyond what is drawn)
      """)
  }

  @Test(arguments: [20, 33, 40, 80, 132, 200])
  func nothingDrawnIsWiderThanTheTerminal(columns: Int) {
    let text = renderText(Sample.answer(.timeline(timeline)), width: 60, columns: columns)
    let drawn = text.split(separator: "\n").filter { line in
      line.contains { "─█▒│┊".contains($0) } && !line.contains("a fact holds")
        && !line.contains("the day in view")
    }
    #expect(drawn.count >= 5)
    for line in drawn { #expect(line.count <= columns, "\(line)") }
    // The ruler takes all of it.
    #expect(drawn.contains { $0.count == columns && $0.allSatisfy { "─┬".contains($0) } })
  }

  @Test func nothingToDraw() {
    checkText(
      .timeline(
        Answer.Timeline(
          name: "Arland", from: Sample.day("2020-01-01"), now: Sample.day("2020-01-01"),
          events: [], facts: [], ahead: [])),
      """
      Arland over time

      2020-01-01
      ┬───────────────────────────────────────────────────────────────────────────────
      Nothing has happened yet.

      Nothing holds of it.
      """)
  }

  @Test func branchesAsATree() {
    func branch(
      _ name: String, _ from: (String, Int)?, isCurrent: Bool = false, last: String? = nil
    ) -> Answer.Branch {
      Answer.Branch(
        name: name, date: Sample.day("2020-03-01"), steps: last == nil ? 0 : 3,
        from: from.map { (branch: $0.0, step: $0.1) }, isCurrent: isCurrent, last: last)
    }
    checkText(
      .branches([
        branch("main", nil, last: "Arland arms"), branch("a", ("main", 2), last: "Arland waits"),
        branch("b", ("a", 1), isCurrent: true, last: "time passes"), branch("c", ("main", 0)),
        branch("平和", ("a", 3), last: "Borland waits"),
      ]),
      """
      main  until 2020-03-01, 3 steps
      │ #3 Arland arms
      ├─ a  after #2, until 2020-03-01, 3 steps
      │  │ #3 Arland waits
      │  ├─ b ◂ in view  after #1, until 2020-03-01, 3 steps
      │  │    #3 time passes
      │  └─ 平和  after #3, until 2020-03-01, 3 steps
      │       #3 Borland waits
      └─ c  from the start, until 2020-03-01, 0 steps
      """)
  }
}
