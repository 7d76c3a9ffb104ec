/// What people type first, by whole lines: see `FirstLine`.
enum FirstLines {
  // MARK: Keys

  /// Words that change nothing in what a line asks for.
  private static let fillers: Set<String> = [
    "me", "us", "the", "a", "an", "all", "please", "my", "any", "some", "just", "out", "also",
    "possible", "legal", "available", "current",
  ]

  private static let leads: [[String]] = [
    ["can", "you"], ["could", "you"], ["i", "want", "to"], ["i", "would", "like", "to"],
    ["i", "wish", "to"], ["let"], ["let's"], ["so"], ["and"], ["ok"], ["well"], ["now"],
  ]

  /// Folded words without fillers and marks.
  static func key(_ text: String) -> String {
    telling(PlainQuestion.words(text)).map { $0.word.lowercased() }.joined(separator: " ")
  }

  /// The end of a line that has so many words in its key, as it was typed, without marks at the end.
  static func typed(_ text: String, _ count: Int) -> String {
    let words = PlainQuestion.words(text)
    guard let first = telling(words).suffix(count).first else { return "" }
    return words[first.place...].joined(separator: " ")
  }

  /// The words that are no fillers, with their places.
  private static func telling(_ words: [String]) -> [(place: Int, word: String)] {
    var kept = words.enumerated().map { (place: $0.offset, word: $0.element) }
    kept.removeAll { fillers.contains($0.word.lowercased()) }
    func begins(_ lead: [String]) -> Bool {
      kept.count > lead.count && zip(kept, lead).allSatisfy { $0.word.lowercased() == $1 }
    }
    while let lead = leads.first(where: begins) { kept.removeFirst(lead.count) }
    return kept
  }

  /// The letters of a line in another script, as people leave out spaces, marks and hamzas.
  static func letters(_ text: String) -> String {
    String(
      text.lowercased().compactMap { letter -> Character? in
        switch letter {
        case "أ", "إ", "آ": "ا"
        case "ى": "ي"
        case "ة": "ه"
        default: letter.isLetter || letter.isNumber ? letter : nil
        }
      })
  }

  /// Verbs in front of what is to be shown.
  static let showing: Set<String> = [
    "show", "list", "display", "print", "give", "see", "view", "tell", "describe", "info", "draw",
    "information", "facts", "details", "get", "open", "find", "run", "about", "look",
  ]

  /// What stands in front of whom somebody wants to play.
  static let playing: [[String]] = [
    ["play", "as"], ["play", "for"], ["play"], ["be"], ["become"], ["i", "am"], ["i", "play"],
    ["can", "i", "play", "as"], ["can", "i", "play"], ["can", "i", "be"],
  ]

  /// Words between those and what is to be shown, or in front of it.
  static let leading: Set<String> = ["about", "on", "of", "at", "for", "describe", "info"]

  /// What a word stands for behind `how do I`.
  static let tasks: [String: String] = [
    "start": "what now", "begin": "what now", "use": "help", "this": "help", "act": "help play",
    "go": "help replay", "return": "help replay", "leave": "help quit", "exit": "help quit",
    "see": "help ask", "know": "help ask", "find": "help ask", "win": "help plan",
    "step": "help replay", "facts": "help ask", "rewind": "help replay", "reset": "help replay",
    "restart": "help replay",
  ]

  static let ofWords: Set<String> = ["of", "for", "about", "on"]

  /// The command that shows such things of a name.
  static let ofNames: [String: String] = [
    "moves": "moves", "actions": "moves", "options": "moves", "facts": "show", "state": "show",
    "everything": "show", "timeline": "timeline", "history": "timeline", "map": "map",
    "relations": "map", "wishes": "brief", "goals": "brief", "aims": "brief", "interests": "brief",
  ]

  /// What shows all of a sort.
  static let nouns = byKey([
    "moves": ["moves", "actions", "legal moves", "list of moves", "things to do"],
    "state": [
      "facts", "everything", "state", "situation", "status", "world", "relations", "relationships",
      "what holds", "what is true", "list of facts",
    ],
    "?": [
      "actors", "players", "rules", "phrases", "names", "sources", "documents", "here", "there",
      "involved", "people", "things", "sentences", "this", "this about", "this scenario",
      "scenario", "scenario about", "story", "this story about", "characters", "in this",
      "playing", "this game", "this game about", "in it",
    ],
    "events": ["script", "schedule", "events", "scripted events", "plan of events"],
    "log": ["history", "past", "steps", "past events", "what happened"],
    "help all": ["commands", "options", "menu", "list of commands", "keys"],
    "lessons": ["lessons", "courses", "tutorials", "exercises list"],
    "branches": ["date", "day", "time", "today", "day it", "time it", "date today", "day today"],
    "timeline": ["time line", "chronology", "deadlines"],
    "map": ["graph", "network", "picture"],
  ])

  // MARK: English

  static let english: [String: FirstLine] = {
    var known = byKey(lines).mapValues(FirstLine.line)
    for (text, lines) in perhaps { known[key(text)] = .perhaps(lines) }
    return known
  }()

  private static func byKey(_ lines: [String: [String]]) -> [String: String] {
    var known: [String: String] = [:]
    for (line, texts) in lines { for text in texts { known[key(text)] = line } }
    return known
  }

  /// By the line that does it.
  private static let lines: [String: [String]] = [
    "what now": [
      "what happens now", "what is happening", "what is going on", "what happens next",
      "what comes next", "what will happen next", "what is next", "what next", "next what", "start",
      "begin", "how do i start", "how do i begin", "where do i start", "where do i begin",
      "what do i do", "what to do", "what should i do", "what do i do now", "what should i do now",
      "what can i ask", "what should i type", "what do i type", "i am lost", "i do not know",
      "i do not understand", "hello", "hi", "hey", "good morning", "good evening", "yes", "no",
      "thanks", "thank you", "ready", "lets go", "ok", "okay", "fine", "cool", "good",
      "suggest something", "any ideas",
      "ideas", "what else",
    ],
    "help": [
      "help me", "who can help", "i need help", "can you help", "can you help me",
      "how does this work",
      "how does it work", "how to use this", "what can you do", "what can i do here",
      "who can help me",
      "how do i play this", "what can i type", "instructions", "manual", "usage", "info", "about",
      "help please",
    ],
    "?": [
      "what is this", "what is it", "what is this about", "who is here", "who is there",
      "who are they", "tell me more", "what is here", "what is there", "who can act", "who plays",
      "who can move",
      "??", "who is who", "where is this", "who is in this",
    ],
    "branches": [
      "where am i", "where are we", "when are we", "when is it", "what is date", "what day is it",
      "what is today", "what time is it", "what is time", "date", "time", "today",
      "which day is it",
      "what year is it",
    ],
    "brief": [
      "who am i", "what am i", "what is my role", "what is my goal", "what do i want", "my role",
      "what are my goals", "what do i need", "goal", "goals", "my goal", "am i winning", "score",
      "what is my aim", "what is my task",
    ],
    "moves": [
      "what can i do", "what can we do", "what can be done", "what moves can i make",
      "which moves can i make", "what are my moves", "what moves are there", "what is possible",
      "what can happen", "who can do what", "move", "what can anyone do", "what could i do",
    ],
    "state": [
      "what holds", "what holds now", "what is true", "what is true now", "how are things",
      "how do things stand", "look", "look around", "what do we know",
    ],
    "log": [
      "what happened", "what has happened", "what happened so far", "past", "how did we get here",
    ],
    "changes": [
      "what changed", "what has changed", "what is new", "what is different", "what did that do",
      "what have i changed", "what did change", "difference", "differences",
    ],
    "next": ["next event", "next step", "next one", "next please"],
    "back": [
      "go back", "step back", "previous", "go one step back", "prev", "backwards", "previous step",
    ],
    "undo": ["undo that", "undo it", "undo last", "undo this", "take that back", "undo last move"],
    "drill": ["test me", "quiz me", "quiz", "exercise", "exercises", "practice", "test", "ask me"],
    "lessons": [
      "teach me", "tutorial", "learn", "course", "class", "what can i learn", "teach",
      "start lesson",
    ],
    "debrief": [
      "who won", "who wins", "who is winning", "who lost", "result", "results", "outcome",
    ],
    "help all": [
      "menu", "commands", "options", "what commands are there", "what are commands", "keys",
      "shortcuts",
    ],
    "help type": ["clear", "cls", "clear screen"],
    "help play": [
      "how do i move", "how do i make a move", "how do i act", "how do i play", "how can i play",
    ],
    "help quit": ["how do i stop"],
    "play": ["who can i play", "whom can i play", "who can i be", "roles", "what roles are there"],
    "events": [
      "is it over", "is this over", "what will happen", "what is planned",
      "what is going to happen",
      "when is the next event", "are we done",
    ],
  ]

  private static let perhaps: [String: [String]] = [
    "restart": ["goto start", "undo"], "reset": ["goto start", "undo"],
    "start over": ["goto start", "undo"], "start again": ["goto start", "undo"],
    "begin again": ["goto start", "undo"], "from the beginning": ["goto start", "undo"],
    "from the start": ["goto start", "undo"], "back to start": ["goto start"],
    "go to the start": ["goto start"], "go to the end": ["goto end", "next all"],
    "new game": ["goto start", "play"], "new": ["goto start", "help branch"],
    "continue": ["next", "what now"], "go on": ["next", "what now"],
    "proceed": ["next", "what now"],
    "go ahead": ["next", "what now"], "more": ["next", "what now"],
    "forward": ["next", "goto end"], "step": ["next", "back"], "event": ["next", "events"],
    "run": ["next", "next all"], "play everything": ["next all"],
    "play the events": ["next all", "next"],
    "replay": ["next all", "help replay"], "how does it end": ["next all", "goto end", "debrief"],
    "how did it end": ["next all", "goto end", "debrief"],
    "how does this end": ["next all", "goto end", "debrief"],
    "how will it end": ["next all", "debrief"], "how does the story end": ["next all", "debrief"],
    "end": ["goto end", "quit"], "stop": ["quit"], "leave": ["quit"], "close": ["quit"],
    "logout": ["quit"], "goodbye": ["quit"], "cancel": ["undo", "help"],
    "who wants what": ["brief NAME"], "what do they want": ["brief NAME"],
    "who wants something": ["brief NAME"], "what do the actors want": ["brief NAME"],
  ]
}
