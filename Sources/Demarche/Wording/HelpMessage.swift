import Wording

/// What help says around tasks and commands.
enum HelpMessage: Message {
  case typeASentence
  case whatToDo
  case tellsMore
  case tellsOfAnything
  case suggests
  case canBeShortened
  case moreOfEach
  case nothingCalled(String)

  var english: String {
    switch self {
    case .typeASentence:
      "Type a move as a sentence to make it, or a condition to ask it; ?who is whoever fits."
    case .whatToDo: "What do you want to do?"
    case .tellsMore: "help WORD tells more: of a command, an error's code, a word of the language."
    case .tellsOfAnything:
      "? NAME tells of anything here: an actor, a phrase, a rule, a source; ? alone of all of it."
    case .suggests: "what now suggests three things to try. help all lists every command."
    case .canBeShortened: "Words can be shortened while they stay clear."
    case .moreOfEach: "help WORD tells more of each."
    case .nothingCalled(let text):
      "I know nothing called “\(text)”: no name, phrase, rule, source, command or code."
    }
  }

  var arabic: String {
    switch self {
    case .typeASentence:
      "اكتب تحرُّكًا في جملة للقيام به، أو شرطًا للسؤال عنه؛ و?who لكل من ينطبق عليه."
    case .whatToDo: "ماذا تريد أن تفعل؟"
    case .tellsMore: "للمزيد: help WORD، لأمر، أو رمز خطأ، أو كلمة من كلمات اللغة."
    case .tellsOfAnything: "لأي شيء هنا: ? NAME، لطرف أو عبارة أو قاعدة أو مصدر؛ و? وحدها لذلك كله."
    case .suggests: "للاقتراح: what now يقترح ثلاثة أمور تجرّبها. ولكل الأوامر: help all."
    case .canBeShortened: "يجوز اختصار الكلمات ما بقيت واضحة."
    case .moreOfEach: "للمزيد عن كل منها: help WORD."
    case .nothingCalled(let text):
      "لا أعرف شيئًا باسم «\(text)»: لا اسم ولا عبارة ولا قاعدة ولا مصدر ولا أمر ولا رمز."
    }
  }

  var korean: String? {
    switch self {
    case .typeASentence: "조치는 문장으로 입력하고, 조건을 입력하면 질문이 됩니다. ?who 는 해당하는 모두입니다."
    case .whatToDo: "무엇을 하려 합니까?"
    case .tellsMore: "help WORD 로 명령, 오류 코드, 언어의 낱말을 자세히 볼 수 있습니다."
    case .tellsOfAnything: "? NAME 은 행위자, 문구, 규칙, 출처 등 무엇이든 알려 주고, ? 만 쓰면 전체를 알려 줍니다."
    case .suggests: "what now 는 해 볼 만한 세 가지를 제안하고, help all 은 모든 명령을 보여 줍니다."
    case .canBeShortened: "낱말은 분명한 만큼 줄여 쓸 수 있습니다."
    case .moreOfEach: "help WORD 로 하나하나를 자세히 볼 수 있습니다."
    case .nothingCalled(let text): "“\(text)” — 그런 이름, 문구, 규칙, 출처, 명령, 코드가 없습니다."
    }
  }

  var japanese: String? {
    switch self {
    case .typeASentence: "行動は文として入力し、条件を入力すると質問になります。?who は当てはまる者すべてです。"
    case .whatToDo: "何をしますか。"
    case .tellsMore: "help WORD で、コマンド、エラーのコード、言語の語を詳しく見られます。"
    case .tellsOfAnything: "? NAME は主体・言い回し・規則・出典など何についても示し、? だけなら全体を示します。"
    case .suggests: "what now は試すとよいことを三つ提案し、help all はすべてのコマンドを示します。"
    case .canBeShortened: "語は紛れのない限り短く書けます。"
    case .moreOfEach: "help WORD でそれぞれを詳しく見られます。"
    case .nothingCalled(let text): "「\(text)」という名称・言い回し・規則・出典・コマンド・コードはありません。"
    }
  }
}
