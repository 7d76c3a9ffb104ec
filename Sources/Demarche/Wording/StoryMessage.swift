import Wording

/// What began or ended, told around a sentence of the reader's language. English has verbs of its
/// own for it (`EnglishVerb`).
enum StoryMessage: Message {
  case begins(String)
  case ends(String)

  var english: String {
    switch self {
    case .begins(let sentence): "Now \(sentence)"
    case .ends(let sentence): "It no longer holds that \(sentence)"
    }
  }

  var arabic: String {
    switch self {
    case .begins(let sentence): "صار قائمًا: \(sentence)"
    case .ends(let sentence): "لم يعد قائمًا: \(sentence)"
    }
  }

  var korean: String? {
    switch self {
    case .begins(let sentence): "이제: \(sentence)"
    case .ends(let sentence): "더는 아님: \(sentence)"
    }
  }

  var japanese: String? {
    switch self {
    case .begins(let sentence): "今からは：\(sentence)"
    case .ends(let sentence): "もはや成り立たない：\(sentence)"
    }
  }
}
