/// Something that the program says, told apart from how it is said.
///
/// A catalogue is an enumeration with a case for everything there is to say about one area, and one
/// file for each language, whose `switch` has every case: the compiler refuses a message that
/// lacks its English or its Arabic. In Korean and Japanese a message may be missing; it is then said
/// in English. Names and facts inside a message are handed to it in the reader's language.
public protocol Message: Sendable {
  var english: String { get }
  var arabic: String { get }
  var korean: String? { get }
  var japanese: String? { get }
}

extension Message {
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .arabic: arabic
    case .korean: korean ?? english
    case .japanese: japanese ?? english
    }
  }
}
