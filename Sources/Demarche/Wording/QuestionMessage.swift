import Quantities
import Wording

/// What the commands that ask about time, reasons and sources say.
enum QuestionMessage: Message {
  case like(String)
  case liesBefore(String, String)
  case whenAsksOne(variable: String)
  case asksAboutOneSentence(command: String, String)
  case sinceAsksOne
  case nothingIsWatched
  case nothingIsWatchedAnyMore
  case whichOfWatched(Int)
  case noLongerWatched(String)
  case whyWhat
  case noMoreProofsAreTold(Int)
  case noOtherProof(of: Int)
  case whySinceAsksOne
  case whyNoLongerAsksOne
  case isNoFact
  case holdsSince(String, Day)
  case stillHolds(String)
  case whichRule
  case noSuchRule(String)
  case noSuchSource(String)
  case nothingIsCited
  case inLanguage(String)
  case published(String)
  case whatIsYourAnswer

  var english: String {
    switch self {
    case .like(let line): "Like: \(line)"
    case .liesBefore(let first, let second): "\(first) lies before \(second)."
    case .whenAsksOne(let name):
      "when asks about one condition: put a name in place of ?\(name), or ?."
    case .asksAboutOneSentence(let command, let text):
      "\(command) asks about one sentence of a relation, not “\(text)”."
    case .sinceAsksOne: "since when asks about one fact; history asks about many."
    case .nothingIsWatched: "Nothing is watched."
    case .nothingIsWatchedAnyMore: "Nothing is watched any more."
    case .whichOfWatched(let count): "Which one? There are \(count)."
    case .noLongerWatched(let condition): "No longer watched: \(condition)."
    case .whyWhat: "Why what? A fact, or a step like #3."
    case .noMoreProofsAreTold(let count): "No more than the first \(count) proofs are told apart."
    case .noOtherProof(1): "There is no other proof: nothing else makes it so in its last step."
    case .noOtherProof(let count):
      "There is no other proof: all \(count) that differ in their last step have been shown."
    case .whySinceAsksOne: "why … since a day asks about one fact."
    case .whyNoLongerAsksOne: "why not … any more asks about one fact."
    case .isNoFact: "That is no fact."
    case .holdsSince(let fact, let day): "\(fact) holds since \(day.text)."
    case .stillHolds(let fact): "It still holds that \(fact)."
    case .whichRule: "Which rule?"
    case .noSuchRule(let text): "No rule is called “\(text)”."
    case .noSuchSource(let text): "“\(text)” is no step, no fact and no document cited here."
    case .nothingIsCited: "That does not hold now, so nothing is cited for it."
    case .inLanguage(let code): "language \(code)"
    case .published(let day): "published \(day)"
    case .whatIsYourAnswer: "What is your answer?"
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .like(let line): "مثل: \(line)"
    case .liesBefore(let first, let second): "\(first) يسبق \(second)."
    case .whenAsksOne(let name): "يسأل when عن شرط واحد: ضع اسمًا مكان ?\(name)، أو ?."
    case .asksAboutOneSentence(let command, let text):
      "يسأل \(command) عن جملة واحدة لعلاقة، لا عن «\(text)»."
    case .sinceAsksOne: "يسأل since when عن واقعة واحدة؛ ويسأل history عن الكثير."
    case .nothingIsWatched: "لا شيء تحت المراقبة."
    case .nothingIsWatchedAnyMore: "لم يعد شيء تحت المراقبة."
    case .whichOfWatched(let count): "أيها؟ عددها \(language.number(count))."
    case .noLongerWatched(let condition): "لم يعد تحت المراقبة: \(condition)."
    case .whyWhat: "لماذا ماذا؟ واقعة، أو خطوة مثل #٣."
    case .noMoreProofsAreTold(let count):
      "لا يُميَّز إلا بين البراهين الأولى، وعددها \(language.number(count))."
    case .noOtherProof(1): "لا برهان آخر: لا شيء غيره يجعل الأمر كذلك في خطوته الأخيرة."
    case .noOtherProof(let count):
      "لا برهان آخر: عُرض كل ما يختلف في خطوته الأخيرة (\(ArabicNoun.proofs.counted(count)))."
    case .whySinceAsksOne: "يسأل why … since عن واقعة واحدة."
    case .whyNoLongerAsksOne: "يسأل why not … any more عن واقعة واحدة."
    case .isNoFact: "هذه ليست واقعة."
    case .holdsSince(let fact, let day): "\(fact): قائم منذ \(language.date(day))."
    case .stillHolds(let fact): "ما زال قائمًا: \(fact)."
    case .whichRule: "أي قاعدة؟"
    case .noSuchRule(let text): "لا قاعدة باسم «\(text)»."
    case .noSuchSource(let text): "«\(text)» ليس خطوة ولا واقعة ولا وثيقة مستشهدًا بها هنا."
    case .nothingIsCited: "هذا غير قائم الآن، فلا يُستشهد له بشيء."
    case .inLanguage(let code): "اللغة: \(code)"
    case .published(let day): "نُشر في \(day)"
    case .whatIsYourAnswer: "ما إجابتك؟"
    }
  }

  var korean: String? {
    let language = Language.korean
    return switch self {
    case .like(let line): "예: \(line)"
    case .liesBefore(let first, let second): "\(first) 날짜가 \(second) 날짜보다 앞섭니다."
    case .whenAsksOne(let name):
      "when 은 한 가지 조건을 묻습니다. ?\(name) 자리에 이름이나 ? 를 넣으십시오."
    case .asksAboutOneSentence(let command, let text):
      "\(command) 명령은 관계 문장 하나를 묻습니다. “\(text)” — 그런 문장이 아닙니다."
    case .sinceAsksOne: "since when 은 사실 하나를 묻습니다. 여럿은 history 로 묻습니다."
    case .nothingIsWatched: "지켜보는 조건이 없습니다."
    case .nothingIsWatchedAnyMore: "이제 지켜보는 조건이 없습니다."
    case .whichOfWatched(let count): "어느 것입니까? 모두 \(count)개입니다."
    case .noLongerWatched(let condition): "더는 지켜보지 않음: \(condition)."
    case .whyWhat: "무엇의 이유입니까? 사실 또는 #3 같은 단계."
    case .noMoreProofsAreTold(let count): "처음 \(count)개의 증명까지만 구별합니다."
    case .noOtherProof(1): "다른 증명이 없습니다. 마지막 단계에서 이를 성립시키는 것은 이것뿐입니다."
    case .noOtherProof(let count):
      "다른 증명이 없습니다. 마지막 단계가 다른 \(count)개를 모두 보였습니다."
    case .whySinceAsksOne: "why … since 는 사실 하나를 묻습니다."
    case .whyNoLongerAsksOne: "why not … any more 는 사실 하나를 묻습니다."
    case .isNoFact: "사실을 나타내는 문장이 아닙니다."
    case .holdsSince(let fact, let day): "\(fact) — \(language.date(day))부터 성립합니다."
    case .stillHolds(let fact): "여전히 성립합니다: \(fact)."
    case .whichRule: "어느 규칙입니까?"
    case .noSuchRule(let text): "“\(text)” 규칙은 없습니다."
    case .noSuchSource(let text): "“\(text)” — 여기서 인용된 단계, 사실, 문서가 아닙니다."
    case .nothingIsCited: "지금 성립하지 않으므로 인용된 출처가 없습니다."
    case .inLanguage(let code): "언어 \(code)"
    case .published(let day): "발행 \(day)"
    case .whatIsYourAnswer: "답이 무엇입니까?"
    }
  }

  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .like(let line): "例：\(line)"
    case .liesBefore(let first, let second): "\(first)は\(second)より前です。"
    case .whenAsksOne(let name):
      "when は一つの条件を尋ねます。?\(name) の代わりに名称か ? を入れてください。"
    case .asksAboutOneSentence(let command, let text):
      "\(command) は関係の文を一つ尋ねます。「\(text)」はそうではありません。"
    case .sinceAsksOne: "since when は一つの事実を尋ねます。複数は history で尋ねます。"
    case .nothingIsWatched: "監視中の条件はありません。"
    case .nothingIsWatchedAnyMore: "監視中の条件はなくなりました。"
    case .whichOfWatched(let count): "どれですか。全部で\(count)件です。"
    case .noLongerWatched(let condition): "監視を終了：\(condition)。"
    case .whyWhat: "何の理由ですか。事実、または #3 のようなステップ。"
    case .noMoreProofsAreTold(let count): "区別するのは最初の\(count)件の証明までです。"
    case .noOtherProof(1): "ほかの証明はありません。最後の段階でこれを成り立たせるものはほかにありません。"
    case .noOtherProof(let count):
      "ほかの証明はありません。最後の段階が異なる\(count)件をすべて示しました。"
    case .whySinceAsksOne: "why … since は一つの事実を尋ねます。"
    case .whyNoLongerAsksOne: "why not … any more は一つの事実を尋ねます。"
    case .isNoFact: "それは事実ではありません。"
    case .holdsSince(let fact, let day): "\(fact)：\(language.date(day))から成り立っています。"
    case .stillHolds(let fact): "引き続き成り立っています：\(fact)。"
    case .whichRule: "どの規則ですか。"
    case .noSuchRule(let text): "「\(text)」という規則はありません。"
    case .noSuchSource(let text): "「\(text)」は、ここで引用されたステップ・事実・文書のいずれでもありません。"
    case .nothingIsCited: "いま成り立っていないため、引用された出典はありません。"
    case .inLanguage(let code): "言語 \(code)"
    case .published(let day): "発行 \(day)"
    case .whatIsYourAnswer: "答えは何ですか。"
    }
  }
}
