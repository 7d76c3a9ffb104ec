import Demarche
import Wording

/// The command that long answers are read with; nil for none. `pager`: what PAGER says, nil if it
/// is not set.
func pagerCommand(_ pager: String?) -> String? {
  guard let pager else { return "less -RFX" }
  let words = pager.split(whereSeparator: \.isWhitespace)
  return words.isEmpty || words == ["cat"] ? nil : pager
}

/// What `less` needs to show colours, to leave a short text on the screen, and to say in its last row
/// how one gets back to the prompt. `less` takes the bytes of other scripts there one by one and shows
/// something else: where English is not spoken it only shows how far one has read, as a share or, as
/// long as that is not known, as the number of a line, and the key that leaves.
func lessOptions(columns: Int, language: Language) -> String {
  guard language == .english else { return #"-FRXK -Ps?pB%pB\%:%lb.  [q]"# }
  let keys =
    columns < 64
    ? #"space\, / searches\, q leaves"#
    : #"space goes on\, / searches\, q leaves\, other keys begin a line"#
  return "-FRXK -Ps" + keys
}

/// Whether a pager is `less`, which can be told its keys.
func isLess(_ pager: String) -> Bool {
  let program = pager.split(whereSeparator: \.isWhitespace).first ?? ""
  return program.split(separator: "/").last == "less"
}

extension Answer {
  /// Whether the line asks for something to be read at length: only then is it worth a pager. What a
  /// step brings is told in short instead, so that keys typed ahead stay the prompt's.
  var isForReading: Bool {
    switch content {
    case .steps, .summary, .truth, .done, .refused, .error, .defined, .lines, .ideas, .quit: false
    default: true
    }
  }
}
