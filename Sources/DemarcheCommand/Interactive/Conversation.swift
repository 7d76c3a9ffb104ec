import Demarche
import Wording

/// The conversation as the terminal sees it: values in, values out; nothing here knows a terminal.
struct Conversation {
  /// What stands before the next line, as plain text: `22 Aug 2019 main> `.
  var prompt: () -> String

  /// What could stand at the cursor.
  var completions: (_ text: String, _ cursor: String.Index) -> CompletionList

  /// How a text that is being typed is dressed, and what is to be said of it.
  var look: (_ text: String) -> LineLook = { _ in LineLook() }

  /// The likely next lines, each with a remark, the likeliest first.
  var likely: () -> [LikelyLine] = { [] }

  /// The language of what the prompt itself says.
  var words: () -> Language = { .english }

  /// Whether the line may be dressed while it is typed: coloured, underlined, with what is dim.
  var isDressed = false

  /// Whether Enter answers this text; if not, it adds a line to it.
  var isComplete: (_ text: String) -> Bool

  /// Answers a line. May take long: it looks at `Interruption.isRequested` now and then and comes
  /// back soon once that is true.
  var answer: (_ line: String) -> Reply

  /// Called when the user has ended it; not where its terminal was lost.
  var finish: () -> Void = {}
}

/// The texts that could replace a part of the line.
struct CompletionList {
  var replaced: Range<String.Index>
  var candidates: [Candidate]
}

/// One text that could stand at the cursor, and what it would mean there.
struct Candidate: Equatable {
  var text: String
  /// What a list shows of it, where that is only its end.
  var shown: String?
  var note: String?
  /// Whether it leads to something now; those that do not are dim, and never completed unasked.
  var isLegal = true
}

/// The answer to a line, and whether the conversation ends with it.
struct Reply {
  var text: String
  var ends: Bool
  /// Whether it is read in a pager where it is taller than the screen.
  var isForReading = false
}
