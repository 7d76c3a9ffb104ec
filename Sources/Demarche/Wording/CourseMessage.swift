import Quantities
import Wording

/// What the commands about branches and other courses of events say.
enum CourseMessage: Message {
  case whatIsItCalled
  case branchExists(String)
  case nameIsOneWord
  case branchBegins(String, Day, after: Int)
  case hasNotCome(Day, branch: String, now: Day)
  case noSuchBranch(String)
  case toWhichBranch
  case onBranch(String, Day, after: Int)
  case withWhichFile
  case joinedByWith
  case withWhichBranch
  case cannotBeOpened(String)
  case whatIfWhat
  case isPastByThen(Day, now: Day)
  case afterThen
  case isNoMove(String)
  case howLongIs(String)
  case thatIsNoMove
  case withoutWhichStep
  case isNoEvent(String)
  case afterTheStep
  case butForWhat
  case liesAhead(String)

  var english: String {
    switch self {
    case .whatIsItCalled: "What shall it be called?"
    case .branchExists(let name): "There is a branch “\(name)” already."
    case .nameIsOneWord: "A branch's name is one word."
    case .branchBegins(let name, let day, let step):
      "Branch \(name) begins at \(day.text), after #\(step)."
    case .hasNotCome(let day, let branch, let now):
      "\(day.text) has not come yet: \(branch) is at \(now.text)."
    case .noSuchBranch(let name): "There is no branch “\(name)”."
    case .toWhichBranch: "To which branch?"
    case .onBranch(let name, let day, let step):
      "On \(name), at its end: \(day.text), after #\(step)."
    case .withWhichFile: "With which file?"
    case .joinedByWith: "Two branches are joined by “with”; a name is one word."
    case .withWhichBranch: "With which branch? branches lists them."
    case .cannotBeOpened(let path): "\(path) cannot be opened; demarche check \(path) says why."
    case .whatIfWhat: "What if what? A move, then perhaps others."
    case .isPastByThen(let day, let now): "\(day.text) is past: by then it is \(now.text)."
    case .afterThen: "After “then” comes a move, or a wait."
    case .isNoMove(let text): "“\(text)” is no move."
    case .howLongIs(let text): "How long is “\(text)”?"
    case .thatIsNoMove: "That is no move."
    case .withoutWhichStep: "Without which step? Like #3."
    case .isNoEvent(let step): "\(step) is no event: time and deadlines cannot be left out."
    case .afterTheStep: "After the step comes as NAME, or nothing."
    case .butForWhat: "Without which step, and what? Like: but for #3 FACT"
    case .liesAhead(let step): "\(step) lies ahead of where you look."
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .whatIsItCalled: "ماذا يُسمّى؟"
    case .branchExists(let name): "يوجد فرع باسم «\(name)» بالفعل."
    case .nameIsOneWord: "اسم الفرع كلمة واحدة."
    case .branchBegins(let name, let day, let step):
      "يبدأ الفرع \(name) في \(language.date(day))، بعد \(language.step(step))."
    case .hasNotCome(let day, let branch, let now):
      "لم يحن \(language.date(day)) بعد: الفرع \(branch) عند \(language.date(now))."
    case .noSuchBranch(let name): "لا يوجد فرع باسم «\(name)»."
    case .toWhichBranch: "إلى أي فرع؟"
    case .onBranch(let name, let day, let step):
      "الفرع \(name)، في نهايته: \(language.date(day))، بعد \(language.step(step))."
    case .withWhichFile: "مع أي ملف؟"
    case .joinedByWith: "يُربط الفرعان بكلمة with؛ والاسم كلمة واحدة."
    case .withWhichBranch: "مع أي فرع؟ يسردها الأمر branches."
    case .cannotBeOpened(let path): "يتعذّر فتح \(path)؛ ويبيّن السبب: demarche check \(path)"
    case .whatIfWhat: "ماذا لو ماذا؟ تحرُّك، ثم ربما غيره."
    case .isPastByThen(let day, let now):
      "\(language.date(day)) مضى: فاليوم عندئذ \(language.date(now))."
    case .afterThen: "بعد then يأتي تحرُّك أو انتظار."
    case .isNoMove(let text): "«\(text)» ليس تحرُّكًا."
    case .howLongIs(let text): "كم تدوم «\(text)»؟"
    case .thatIsNoMove: "هذا ليس تحرُّكًا."
    case .withoutWhichStep: "من دون أي خطوة؟ مثل #٣."
    case .isNoEvent(let step): "\(step) ليست حدثًا: لا يُستثنى الوقت ولا الآجال."
    case .afterTheStep: "بعد الخطوة تأتي as NAME أو لا شيء."
    case .butForWhat: "من دون أي خطوة، وماذا؟ مثل: but for #٣ FACT"
    case .liesAhead(let step): "\(step) أمام الموضع الذي تنظر منه."
    }
  }

  var korean: String? {
    let language = Language.korean
    return switch self {
    case .whatIsItCalled: "이름을 무엇으로 합니까?"
    case .branchExists(let name): "“\(name)” 분기가 이미 있습니다."
    case .nameIsOneWord: "분기 이름은 한 단어입니다."
    case .branchBegins(let name, let day, let step):
      "\(name) 분기가 \(language.date(day)), #\(step) 다음에서 시작합니다."
    case .hasNotCome(let day, let branch, let now):
      "\(language.date(day))은 아직 오지 않았습니다. \(branch) 분기는 \(language.date(now))에 있습니다."
    case .noSuchBranch(let name): "“\(name)” 분기는 없습니다."
    case .toWhichBranch: "어느 분기로 갑니까?"
    case .onBranch(let name, let day, let step):
      "\(name) 분기의 끝입니다: \(language.date(day)), #\(step) 다음."
    case .withWhichFile: "어느 파일과 비교합니까?"
    case .joinedByWith: "두 분기는 with 로 잇습니다. 이름은 한 단어입니다."
    case .withWhichBranch: "어느 분기와 비교합니까? branches 로 볼 수 있습니다."
    case .cannotBeOpened(let path): "\(path) 파일을 열 수 없습니다. 이유: demarche check \(path)"
    case .whatIfWhat: "무엇을 가정합니까? 조치를 입력하십시오."
    case .isPastByThen(let day, let now):
      "\(language.date(day))은 이미 지났습니다. 그때는 \(language.date(now))입니다."
    case .afterThen: "then 다음에는 조치나 wait 가 옵니다."
    case .isNoMove(let text): "“\(text)” — 조치가 아닙니다."
    case .howLongIs(let text): "“\(text)” — 얼마 동안입니까?"
    case .thatIsNoMove: "조치가 아닙니다."
    case .withoutWhichStep: "어느 단계를 제외합니까? 예: #3."
    case .isNoEvent(let step): "\(step) 단계는 사건이 아닙니다. 시간과 시한은 제외할 수 없습니다."
    case .afterTheStep: "단계 다음에는 as NAME 이 오거나 아무것도 오지 않습니다."
    case .butForWhat: "어느 단계가 없을 때 무엇을 묻습니까? 예: but for #3 FACT"
    case .liesAhead(let step): "\(step) 단계는 지금 보는 시점보다 뒤에 있습니다."
    }
  }

  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .whatIsItCalled: "名前は何としますか。"
    case .branchExists(let name): "「\(name)」という分岐はすでにあります。"
    case .nameIsOneWord: "分岐の名前は一語です。"
    case .branchBegins(let name, let day, let step):
      "分岐\(name)は\(language.date(day))、#\(step)の後から始まります。"
    case .hasNotCome(let day, let branch, let now):
      "\(language.date(day))はまだ来ていません。\(branch)は\(language.date(now))にあります。"
    case .noSuchBranch(let name): "「\(name)」という分岐はありません。"
    case .toWhichBranch: "どの分岐へ移りますか。"
    case .onBranch(let name, let day, let step):
      "分岐\(name)の末尾：\(language.date(day))、#\(step)の後。"
    case .withWhichFile: "どのファイルと比べますか。"
    case .joinedByWith: "二つの分岐は with でつなぎます。名前は一語です。"
    case .withWhichBranch: "どの分岐と比べますか。branches で一覧が見られます。"
    case .cannotBeOpened(let path): "\(path) を開けません。理由は demarche check \(path)"
    case .whatIfWhat: "何を仮定しますか。行動を入力してください。"
    case .isPastByThen(let day, let now):
      "\(language.date(day))は過去です。その時点は\(language.date(now))です。"
    case .afterThen: "then の後には行動か wait が来ます。"
    case .isNoMove(let text): "「\(text)」は行動ではありません。"
    case .howLongIs(let text): "「\(text)」はどのくらいですか。"
    case .thatIsNoMove: "それは行動ではありません。"
    case .withoutWhichStep: "どのステップを除きますか。例：#3。"
    case .isNoEvent(let step): "\(step)は出来事ではありません。時間と期限は除けません。"
    case .afterTheStep: "ステップの後には as NAME が来るか、何も来ません。"
    case .butForWhat: "どのステップを除いて、何を尋ねますか。例：but for #3 FACT"
    case .liesAhead(let step): "\(step)は表示中の時点より先にあります。"
    }
  }
}
