/// A language in which the program speaks.
///
/// Names and phrases come from the scenario, which may know others; what the program says of its own
/// comes from catalogues in these.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case arabic = "ar"
  case korean = "ko"
  case japanese = "ja"

  /// The language of a code like `ko`, whatever its case; nil for one that there is no catalogue for.
  public init?(code: String) {
    guard let language = Language(rawValue: code.lowercased()) else { return nil }
    self = language
  }

  public var code: String { rawValue }

  /// What it calls itself.
  public var name: String {
    switch self {
    case .english: "English"
    case .arabic: "العربية"
    case .korean: "한국어"
    case .japanese: "日本語"
    }
  }

  public var isRightToLeft: Bool { self == .arabic }
}
