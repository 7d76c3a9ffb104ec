@testable import Demarche

extension Talk {
  /// The spans of `when`, each as `from` or `from..to`, the day from which it no longer holds.
  func spans(_ condition: String) -> [String] {
    guard case .spans(let spans)? = session.answer("when \(condition)")?.content else {
      return ["no spans"]
    }
    return spans.map { span in span.from.text + (span.to.map { ".." + $0.text } ?? "") }
  }

  /// The later events that are no longer possible without a step; nil where it cannot be left out.
  func impossible(without number: Int) -> [String]? {
    guard case .without(let omission)? = session.answer("without #\(number)")?.content else {
      return nil
    }
    return omission.illegal.map(\.event)
  }

  /// The number of the first step of this branch with this event.
  func step(of event: String) -> Int? {
    guard case .log(let steps)? = session.answer("log")?.content else { return nil }
    return steps.first { $0.event == event }?.number
  }
}
