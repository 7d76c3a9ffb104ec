/// What somebody may want to do, and the lines that do it: `help` by task.
struct HelpTask: Sendable {
  /// What follows `help`.
  var name: String
  /// One line.
  var summary: String
  /// Whose commands belong to it.
  var topics: [Command.Topic]
  /// How it goes, in a few sentences.
  var text: String

  static let all: [HelpTask] = [
    HelpTask(
      name: "replay", summary: "go through what happened, and back", topics: [.moving],
      text: """
        next plays the script's next event; the deadlines on the way happen by themselves. back and \
        goto only look: nothing is lost, and everything can be asked of the past day as it was.
        """),
    HelpTask(
      name: "play", summary: "make a move, or see what one would bring", topics: [.playing],
      text: """
        Type a move as a sentence to make it. moves lists what can be done now, what if tries \
        something and leaves no trace, undo takes a line back.
        """),
    HelpTask(
      name: "ask", summary: "ask what holds, who, when and since when",
      topics: [.asking, .time],
      text: """
        Type a condition to ask it. ?who stands for whoever fits, ? for anyone or anything; and, or, \
        not and brackets join conditions.
        """),
    HelpTask(
      name: "explain", summary: "why, why not, and by which rule", topics: [.why],
      text: """
        why FACT shows what a fact rests on, down to events and documents; why not FACT what is \
        missing for it, and the nearest moves that would bring it about.
        """),
    HelpTask(
      name: "plan", summary: "the shortest way to bring something about", topics: [.how],
      text: """
        how CONDITION finds the fewest moves; until when can CONDITION the last day on which it can \
        still be done.
        """),
    HelpTask(
      name: "branch", summary: "try another course of events", topics: [.branches],
      text: """
        A branch is another course of events from a past moment. A move made while looking back \
        begins one by itself; compare shows how two differ.
        """),
    HelpTask(
      name: "extend", summary: "add rules, facts and moves of your own", topics: [.extending],
      text: """
        define adds to the scenario for this session: checked like a file, taken back with undo, \
        saved with the session.
        """),
    HelpTask(
      name: "learn", summary: "lessons, drills, and parts to play", topics: [.teaching, .roles],
      text: """
        lessons lists them, lesson TITLE begins one. answer answers the question that waits, hint \
        helps a little at a time; a task is done by making moves.
        """),
    HelpTask(
      name: "keep", summary: "save, load, export, undo", topics: [.session],
      text: """
        At the prompt every line that changes something is on disk before its answer shows. save \
        FILE writes the lines that led here; load FILE goes on from them.
        """),
    HelpTask(
      name: "type", summary: "the prompt: output, macros, earlier lines", topics: [.prompt],
      text: """
        Tab completes and lists what can follow, → takes the dim suggestion, ^R finds earlier lines, \
        ^C drops the line or stops a long answer, ^D leaves.
        """),
  ]

  var commands: [Command] { topics.flatMap { topic in Command.all.filter { $0.topic == topic } } }

  static func named(_ word: String) -> HelpTask? {
    let word = word.lowercased()
    return all.first { $0.name == word || otherNames[$0.name]?.contains(word) == true }
  }

  private static let otherNames: [String: [String]] = [
    "replay": ["script", "replaying", "moving"], "play": ["playing", "move"],
    "ask": ["asking", "query", "queries", "question", "questions"],
    "learn": ["teach", "teaching", "learning"],
    "explain": ["why", "explaining", "explanation"], "plan": ["planning", "plans"],
    "branch": ["branching", "course"], "extend": ["extending", "defining"],
    "keep": ["keeping", "session", "saving"], "type": ["typing", "keys", "prompt"],
  ]
}
