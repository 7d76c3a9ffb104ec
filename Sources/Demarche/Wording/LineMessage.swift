import Wording

/// What is said of a line that cannot be read, and of one that is being typed.
enum LineMessage: Message {
  case isTypedAlone(String)
  case couldBe(String, [String])
  case unknownCommand(String)
  case noSuchCommand(String)
  case noSentence
  case questionNotRead
  case lineForThat
  case linesForThat
  case readAs(String)
  case stopped
  case onlyAtThePrompt(String)
  case asksSomething(String)
  case whomOrWhat
  case nobodyIsCalled(String)
  // While it is typed.
  case wouldBeRefused(String)
  case fitsNothing(String)
  case perhaps(String, [String])
  case forwardAlongTheBranch
  case changesVeryMuch
  case changesNothing
  case andMore(Int)
  case needs(String)
  case refused
  case noneCanBeMade

  var english: String {
    switch self {
    case .isTypedAlone(let command): "\(command) is typed alone."
    case .couldBe(let word, let names): "“\(word)” could be \(names.listed("or"))."
    case .unknownCommand(let word):
      "I know no sentence like this, and no command “\(word)”. Type help for what can be typed."
    case .noSuchCommand(let word): "There is no command “\(word)”."
    case .noSentence: "This is no sentence."
    case .questionNotRead: "I cannot read this question. Lines ask with the scenario’s own phrases."
    case .lineForThat: "There is a line for that."
    case .linesForThat: "There are lines for that."
    case .readAs(let line): "read as: \(line)"
    case .stopped: "Stopped. Nothing has changed."
    case .onlyAtThePrompt(let word): "\(word) is for the prompt, where lines are typed."
    case .asksSomething(let text):
      "“\(text)” asks something; a move names everybody and everything."
    case .whomOrWhat: "Whom or what?"
    case .nobodyIsCalled(let text): "Nobody and nothing here is called “\(text)”."
    case .wouldBeRefused(let reason): "would be refused: \(reason)"
    case .fitsNothing(let word): "“\(word)” fits nothing here"
    case .perhaps(let word, let near): "“\(word)”? Perhaps: " + near.joined(separator: ", ")
    case .forwardAlongTheBranch: "forward along the branch"
    case .changesVeryMuch: "changes very much"
    case .changesNothing: "changes nothing"
    case .andMore(let count): "and \(count) more"
    case .needs(let condition): "needs \(condition)"
    case .refused: "refused"
    case .noneCanBeMade: "none can be made now"
    }
  }

  var arabic: String {
    switch self {
    case .isTypedAlone(let command): "يُكتب \(command) وحده."
    case .couldBe(let word, let names):
      "قد تعني «\(word)» أيًّا من: \(names.joined(separator: "، "))."
    case .unknownCommand(let word):
      "لا أعرف جملة كهذه، ولا أمرًا باسم «\(word)». اكتب help لمعرفة ما يمكن كتابته."
    case .noSuchCommand(let word): "لا يوجد أمر باسم «\(word)»."
    case .noSentence: "هذه ليست جملة."
    case .questionNotRead: "لا أستطيع قراءة هذا السؤال. تُطرح الأسئلة بعبارات السيناريو نفسها."
    case .lineForThat: "لذلك سطر يُكتب."
    case .linesForThat: "لذلك أسطر تُكتب."
    case .readAs(let line): "يُقرأ هكذا: \(line)"
    case .stopped: "أُوقف. لم يتغيّر شيء."
    case .onlyAtThePrompt(let word): "الأمر \(word) خاص بسطر الأوامر التفاعلي."
    case .asksSomething(let text): "«\(text)» سؤال؛ أما التحرُّك فيسمّي كل طرف وكل شيء."
    case .whomOrWhat: "مَن أو ماذا؟"
    case .nobodyIsCalled(let text): "لا أحد ولا شيء هنا باسم «\(text)»."
    case .wouldBeRefused(let reason): "سيُرفض: \(reason)"
    case .fitsNothing(let word): "«\(word)» لا يناسب شيئًا هنا"
    case .perhaps(let word, let near):
      "«\(word)»؟ لعلك تقصد: " + near.joined(separator: "، ")
    case .forwardAlongTheBranch: "إلى الأمام على الفرع"
    case .changesVeryMuch: "يغيّر الكثير جدًّا"
    case .changesNothing: "لا يغيّر شيئًا"
    case .andMore(let count): "وغيرها: \(Language.arabic.number(count))"
    case .needs(let condition): "يشترط: \(condition)"
    case .refused: "مرفوض"
    case .noneCanBeMade: "لا يمكن القيام بأي منها الآن"
    }
  }

  var korean: String? {
    switch self {
    case .isTypedAlone(let command): "\(command) 명령은 단독으로 입력합니다."
    case .couldBe(let word, let names):
      "“\(word)”에 해당하는 것이 여럿입니다: \(names.joined(separator: ", "))."
    case .unknownCommand(let word):
      "이런 문장도, “\(word)” 명령도 없습니다. 입력할 수 있는 것은 help 로 볼 수 있습니다."
    case .noSuchCommand(let word): "“\(word)” 명령은 없습니다."
    case .noSentence: "문장이 아닙니다."
    case .questionNotRead: "이 질문은 읽을 수 없습니다. 질문은 시나리오의 표현으로 입력합니다."
    case .lineForThat, .linesForThat: "그런 때 입력하는 줄이 있습니다."
    case .readAs(let line): "다음과 같이 읽음: \(line)"
    case .stopped: "중단했습니다. 바뀐 것은 없습니다."
    case .onlyAtThePrompt(let word): "\(word) 명령은 대화형 프롬프트에서만 쓸 수 있습니다."
    case .asksSomething(let text): "“\(text)” — 질문입니다. 조치에는 모든 이름이 들어가야 합니다."
    case .whomOrWhat: "누구 또는 무엇입니까?"
    case .nobodyIsCalled(let text):
      "여기에는 “\(text)”\(KoreanParticle.copula.form(after: text))라는 이름이 없습니다."
    case .wouldBeRefused(let reason): "거부될 조치: \(reason)"
    case .fitsNothing(let word): "“\(word)” — 여기에 맞는 것이 없음"
    case .perhaps(let word, let near): "“\(word)”? 혹시: " + near.joined(separator: ", ")
    case .forwardAlongTheBranch: "분기를 따라 앞으로"
    case .changesVeryMuch: "매우 많이 바뀜"
    case .changesNothing: "바뀌는 것 없음"
    case .andMore(let count): "외 \(count)개"
    case .needs(let condition): "필요 조건: \(condition)"
    case .refused: "거부됨"
    case .noneCanBeMade: "지금은 취할 수 없음"
    }
  }

  var japanese: String? {
    switch self {
    case .isTypedAlone(let command): "\(command) は単独で入力します。"
    case .couldBe(let word, let names):
      "「\(word)」に当たるものが複数あります：\(names.joined(separator: "、"))。"
    case .unknownCommand(let word):
      "このような文も、「\(word)」というコマンドもありません。入力できるものは help で分かります。"
    case .noSuchCommand(let word): "「\(word)」というコマンドはありません。"
    case .noSentence: "これは文ではありません。"
    case .questionNotRead: "この質問は読み取れません。質問はシナリオの言い回しで入力します。"
    case .lineForThat, .linesForThat: "そのための行があります。"
    case .readAs(let line): "次のように読み取ります：\(line)"
    case .stopped: "中断しました。何も変わっていません。"
    case .onlyAtThePrompt(let word): "\(word) は対話型プロンプトでのみ使えます。"
    case .asksSomething(let text): "「\(text)」は質問です。行動にはすべての名称が必要です。"
    case .whomOrWhat: "誰または何ですか。"
    case .nobodyIsCalled(let text): "ここに「\(text)」という名称はありません。"
    case .wouldBeRefused(let reason): "拒否される行動：\(reason)"
    case .fitsNothing(let word): "「\(word)」に当てはまるものはありません"
    case .perhaps(let word, let near): "「\(word)」？ もしかすると：" + near.joined(separator: "、")
    case .forwardAlongTheBranch: "分岐に沿って先へ"
    case .changesVeryMuch: "非常に多く変わる"
    case .changesNothing: "何も変わらない"
    case .andMore(let count): "ほか\(count)件"
    case .needs(let condition): "必要条件：\(condition)"
    case .refused: "拒否"
    case .noneCanBeMade: "いまは取れない"
    }
  }
}
