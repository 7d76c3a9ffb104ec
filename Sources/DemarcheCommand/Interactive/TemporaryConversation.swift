#if DEBUG
  import Glibc

  extension Conversation {
    /// A conversation about nothing, until there is a session to talk to; tests of the terminal
    /// hold it. An echo, with a few words to complete.
    static var temporary: Conversation {
      var answered = 0
      let words = [
        Candidate(text: "state", note: "what holds"),
        Candidate(text: "stability", note: "which states are stable"),
        Candidate(text: "quit", note: "the session"),
        Candidate(text: "الجمهورية العربية", note: "عربي"),
        Candidate(text: "대한민국 국방부", note: "국방부"),
        Candidate(text: "대한민국 외교부", note: "외교부"),
        Candidate(text: "日本国 外務省", note: nil),
      ]
      return Conversation(
        prompt: { "main \(answered)> " },
        completions: { text, cursor in
          // The longest end of what is typed that begins one of the words, spaces and all.
          var start = text.startIndex
          while start < cursor {
            let typed = text[start..<cursor]
            let found = words.filter { $0.text.hasPrefix(typed) }
            if !found.isEmpty { return CompletionList(replaced: start..<cursor, candidates: found) }
            start = text.index(after: start)
          }
          return CompletionList(replaced: cursor..<cursor, candidates: words)
        },
        isComplete: { $0.last != "," && $0.count { $0 == "(" } <= $0.count { $0 == ")" } },
        answer: { line in
          answered += 1
          switch line {
          case "quit": return Reply(text: "Bye.", ends: true)
          case "trap": preconditionFailure("as asked")
          case "slow":
            _ = writeAll("computing\n", to: STDOUT_FILENO)
            while !Interruption.isRequested { usleep(1000) }
            return Reply(text: "given up", ends: false)
          default:
            return Reply(
              text: "[" + line.split(separator: "\n").joined(separator: "|") + "]", ends: false)
          }
        })
    }
  }
#endif
