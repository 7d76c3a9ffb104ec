import Wording

/// What the walk through the tutorial says itself; the tutorial is a text of its own.
enum TutorialMessage: Message {
  case notFound
  case hasParts(Int)
  case greeting(String)
  case wereAt(Int)
  case type
  case nextLine
  case goesOn(String)
  case knows(Int)
  case wasTheLast
  case wasPart(Int, of: Int, next: String)
  case wasAll
  case cannotBeOpened(String)
  case scenarioCannotBeOpened
  case toBegin

  var english: String {
    switch self {
    case .notFound: "I cannot find TUTORIAL.md among the scenarios that come with the program."
    case .hasParts(let count): "The tutorial has parts 1 to \(count)."
    case .greeting(let title): "\(title). tutorial parts lists what there is; ^D leaves."
    case .wereAt(let part): "You were at part \(part); tutorial 1 begins again."
    case .type: "Type:  "
    case .nextLine: "the tutorial's next line"
    case .goesOn(let line): "The tutorial goes on with: \(line)"
    case .knows(let count):
      "The tutorial knows: tutorial (where we are), tutorial next (types the line for you), "
        + "tutorial parts, and a part by its number, 1 to \(count): tutorial 2"
    case .wasTheLast: "That was the last part. tutorial 1 begins again; quit leaves."
    case .wasPart(let number, let count, let next):
      "That was part \(number) of \(count). Next comes “\(next)”; to go on type: tutorial next"
    case .wasAll: "That was the tutorial. Stay as long as you like; quit leaves."
    case .cannotBeOpened(let path): "\(path) cannot be opened."
    case .scenarioCannotBeOpened: "The scenario above cannot be opened."
    case .toBegin: "To begin one, type for example: tutorial 3"
    }
  }

  var arabic: String {
    switch self {
    case .notFound: "لا أجد TUTORIAL.md بين السيناريوهات المرفقة بالبرنامج."
    case .hasParts(let count): "أجزاء الدرس التمهيدي من ١ إلى \(Language.arabic.number(count))."
    case .greeting(let title):
      "\(title). يسرد tutorial parts الأجزاء، ويُخرج ^D. ونص الدرس بالإنجليزية."
    case .wereAt(let part):
      "كنت في الجزء \(Language.arabic.number(part))؛ ويبدأ tutorial 1 من جديد."
    case .type: "اكتب:  "
    case .nextLine: "السطر التالي في الدرس"
    case .goesOn(let line): "يتابع الدرس بهذا السطر: \(line)"
    case .knows(let count):
      "يعرف الدرس: tutorial (أين نحن)، وtutorial next (يكتب السطر عنك)، وtutorial parts، "
        + "والجزء برقمه من ١ إلى \(Language.arabic.number(count)): tutorial 2"
    case .wasTheLast: "كان ذلك آخر جزء. يبدأ tutorial 1 من جديد، ويُخرج quit."
    case .wasPart(let number, let count, let next):
      "كان ذلك الجزء \(Language.arabic.number(number)) من \(Language.arabic.number(count)). يليه «\(next)»؛ "
        + "للمتابعة اكتب: tutorial next"
    case .wasAll: "انتهى الدرس. ابقَ ما شئت، ويُخرج quit."
    case .cannotBeOpened(let path): "يتعذّر فتح \(path)."
    case .scenarioCannotBeOpened: "يتعذّر فتح السيناريو أعلاه."
    case .toBegin: "لبدء جزء اكتب مثلًا: tutorial 3"
    }
  }

  var korean: String? {
    switch self {
    case .notFound: "프로그램에 딸린 시나리오에서 TUTORIAL.md 를 찾을 수 없습니다."
    case .hasParts(let count): "길잡이는 1부터 \(count)까지의 부분으로 되어 있습니다."
    case .greeting(let title): "\(title). tutorial parts 는 목록을 보여 주고 ^D 로 나갑니다. 본문은 영어입니다."
    case .wereAt(let part): "\(part)부분까지 했습니다. tutorial 1 은 처음부터 시작합니다."
    case .type: "입력:  "
    case .nextLine: "길잡이의 다음 줄"
    case .goesOn(let line): "길잡이의 다음 줄: \(line)"
    case .knows(let count):
      "쓸 수 있는 것: tutorial(현재 위치), tutorial next(줄을 대신 입력), tutorial parts, "
        + "1부터 \(count)까지의 번호로 한 부분: tutorial 2"
    case .wasTheLast: "마지막 부분이었습니다. tutorial 1 은 처음부터, quit 은 나가기입니다."
    case .wasPart(let number, let count, let next):
      "\(count)부분 가운데 \(number)번째였습니다. 다음은 “\(next)”입니다. 계속하려면: tutorial next"
    case .wasAll: "길잡이가 끝났습니다. 원하는 만큼 더 해 보십시오. quit 은 나가기입니다."
    case .cannotBeOpened(let path): "\(path) 파일을 열 수 없습니다."
    case .scenarioCannotBeOpened: "위의 시나리오를 열 수 없습니다."
    case .toBegin: "한 부분을 시작하려면 예를 들어: tutorial 3"
    }
  }

  var japanese: String? {
    switch self {
    case .notFound: "付属のシナリオの中に TUTORIAL.md が見つかりません。"
    case .hasParts(let count): "チュートリアルには第1部から第\(count)部まであります。"
    case .greeting(let title): "\(title)。tutorial parts で一覧、^D で終了します。本文は英語です。"
    case .wereAt(let part): "第\(part)部まで進んでいました。tutorial 1 で最初から始まります。"
    case .type: "入力：  "
    case .nextLine: "チュートリアルの次の行"
    case .goesOn(let line): "チュートリアルの続き：\(line)"
    case .knows(let count):
      "使えるもの：tutorial（現在位置）、tutorial next（代わりに入力）、tutorial parts、"
        + "1から\(count)までの番号で一つの部：tutorial 2"
    case .wasTheLast: "最後の部でした。tutorial 1 で最初から、quit で終了します。"
    case .wasPart(let number, let count, let next):
      "全\(count)部のうち第\(number)部でした。次は「\(next)」です。続けるには：tutorial next"
    case .wasAll: "チュートリアルは終わりです。好きなだけ続けてください。quit で終了します。"
    case .cannotBeOpened(let path): "\(path) を開けません。"
    case .scenarioCannotBeOpened: "上のシナリオを開けません。"
    case .toBegin: "ある部を始めるには、たとえば：tutorial 3"
    }
  }
}
