import CLineEditing

/// The wish, made with ^C, that a long answer be given up.
enum Interruption {
  /// True from ^C until the next line is answered. Cheap enough to look at often, from any thread.
  static var isRequested: Bool { interruption_is_requested() }

  static func request() { interruption_request() }

  static func clear() { interruption_clear() }
}
