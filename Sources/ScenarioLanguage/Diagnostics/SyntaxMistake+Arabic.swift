extension SyntaxMistake {
  /// The mistake in Arabic. Total, so that none is added without its wording.
  var arabic: MistakeWords {
    switch self {
    case .brokenText, .controlCharacter, .unknownCharacter, .unclosedQuote, .moreOfTheSame,
      .mixedIndentation, .tooManyPlaces, .numberOutOfRange, .noSuchDate, .crowdedSign:
      arabicOfCharacters
    case .noItems, .lineWithoutItem, .unknownItem, .unknownClause, .repeatedClause,
      .missingClause:
      arabicOfLayout
    case .missingPart(let part, let before):
      MistakeWords(
        "ينقص هنا \(part.arabic)\(before.isEmpty ? "" : " بعد \(quoted(before))").",
        hint: part.arabicHint)
    case .unexpectedText, .notADate, .notA, .reservedWord, .slotWithoutKind, .kindWithoutSlot,
      .strayInPhrase, .strayInName, .phraseWithoutWords:
      arabicOfParts
    case .unclosedBracket, .unopenedBracket, .tooDeep, .missingSentence, .missingTerm,
      .strayInSentence, .strayInTerm, .chainedComparison, .sinceWithoutVariable, .misplacedSince,
      .misplacedWord, .missingIf, .aggregateWithoutBrackets:
      arabicOfConditions
    }
  }

  private var arabicOfCharacters: MistakeWords {
    switch self {
    case .controlCharacter:
      MistakeWords(
        "هنا محرف تحكم، ولا يجوز في أي نص.", hint: "احذفه؛ فالسيناريوهات نص UTF-8 عادي.")
    case .unknownCharacter(let text):
      MistakeWords(
        "\(quoted(text)) ليس جزءًا من كلمة ولا علامة من علامات اللغة.",
        hint: "إن كان من اسم فضع الاسم بين علامتي اقتباس: \"…\".")
    case .unclosedQuote:
      MistakeWords(
        "لم يُغلق هذا الاقتباس في سطره.", hint: "أنهِ النص المقتبس بعلامة \" أخرى في السطر نفسه.")
    case .moreOfTheSame(_, let count):
      MistakeWords("هناك أخطاء أخرى مثل هذا، عددها \(count)، وآخرها هنا.")
    case .mixedIndentation:
      MistakeWords(
        "في هذا الملف سطور مزاحة بمسافات وأخرى بعلامات جدولة.",
        hint: "استعمل واحدة منهما في كل موضع؛ ويستعمل `demarche format` المسافات.")
    case .tooManyPlaces(let text):
      MistakeWords("في \(quoted(text)) أكثر من أربع منازل عشرية؛ والأعداد دقيقة إلى أربع.")
    case .numberOutOfRange(let text):
      MistakeWords("\(quoted(text)) كبير جدًّا؛ فالأعداد بين ±900,000,000,000,000.")
    case .noSuchDate(let text):
      MistakeWords(
        "لا يوجد يوم \(text)؛ تُكتب التواريخ YYYY-MM-DD، في السنوات من 1 إلى 9999.",
        hint: "إن كان من اسم فضع الاسم بين علامتي اقتباس.")
    case .crowdedSign(let text):
      MistakeWords("تقف العلامات بين مسافات؛ و\(quoted(text)) يُقرأ متغيّرًا واحدًا.")
    default:
      MistakeWords("النص تالف هنا: هذه البايتات ليست UTF-8.", hint: "احفظ الملف بترميز UTF-8.")
    }
  }

  private var arabicOfLayout: MistakeWords {
    switch self {
    case .lineWithoutItem:
      MistakeWords(
        "هذا السطر مزاح، ولا بند فوقه ينتمي إليه.",
        hint: "يبدأ البند في العمود الأول، وتتبعه فروعه في سطور مزاحة.")
    case .unknownItem(let word, let near):
      MistakeWords(
        "لا بند يبدأ بالكلمة \(quoted(word)).",
        hint: near.isEmpty
          ? "يبدأ البند بكلمة مثل scenario أو kind أو relation أو rule أو action أو given أو on، أو "
            + "باسم نوع."
          : arabicNear(near))
    case .unknownClause(let word, let place, let allowed, let near):
      MistakeWords(
        allowed.isEmpty
          ? "`\(place)` لا يأخذ فروعًا، ومنها \(quoted(word))."
          : "`\(place)` يأخذ \(allowed.map { "`\($0)`" }.joined(separator: " و"))، لا \(quoted(word)).",
        hint: near.isEmpty ? nil : arabicNear(near))
    case .repeatedClause(let clause, let place, _):
      MistakeWords("في `\(place)` فرع `\(clause)` واحد لا أكثر.")
    case .missingClause(let clause, let place):
      MistakeWords("يلزم `\(place)` فرع `\(clause)`، ولا فرع كهذا هنا.")
    default: MistakeWords("لا شيء في هذا الملف بعد.", hint: "ابدأ بسطر مثل `scenario TITLE`.")
    }
  }

  private var arabicOfParts: MistakeWords {
    switch self {
    case .unexpectedText(let text, let before, _):
      MistakeWords("لا شيء يلي \(quoted(before)) هنا، لكن تبعه \(quoted(text)).")
    case .notADate(let text):
      MistakeWords(
        "المطلوب هنا تاريخ، لا \(quoted(text)).",
        hint: "تُكتب التواريخ YYYY-MM-DD أو YYYY-MM أو YYYY، في السنوات من 1 إلى 9999.")
    case .notA(let expected, let text):
      MistakeWords(
        "المطلوب هنا \(expected.arabic)\(text.isEmpty ? "" : "، لا \(quoted(text))").",
        hint: expected.arabicHint)
    case .reservedWord(let word):
      MistakeWords(
        "\(quoted(word)) كلمة محجوزة؛ ولا تَرِد في اسم أو عبارة إلا بين علامتي اقتباس.",
        hint: "ضع الاسم كله بين علامتي اقتباس، مثل \"Bosnia and Herzegovina\".")
    case .slotWithoutKind(let variable):
      MistakeWords(
        "الخانة \(variable) بلا نوع.", hint: "اكتب نوعها بعد نقطتين: `\(variable):State`.")
    case .kindWithoutSlot:
      MistakeWords(
        "لا تَرِد النقطتان إلا بين اسم خانة ونوعها.", hint: "تُكتب الخانة هكذا: `?name:Kind`.")
    case .strayInPhrase(let text):
      MistakeWords(
        "العبارة كلمات وخانات؛ و\(quoted(text)) ليس أيًّا منهما.",
        hint: "تُكتب الخانة هكذا: `?name:Kind`.")
    case .strayInName(let text):
      MistakeWords(
        "لا يكون \(quoted(text)) جزءًا من اسم.",
        hint: "الاسم الذي فيه علامات كهذه يُكتب بين علامتي اقتباس: \"…\".")
    default: MistakeWords("يلزم العبارة كلمة واحدة على الأقل غير خاناتها.")
    }
  }

  private var arabicOfConditions: MistakeWords {
    switch self {
    case .unclosedBracket: MistakeWords("لم يُغلق هذا القوس في فرعه.")
    case .unopenedBracket: MistakeWords("هذا القوس لا يغلق قوسًا فُتح في فرعه.")
    case .missingSentence(let before):
      MistakeWords("تنقص هنا جملة أو مقارنة\(before.map { " قبل \(quoted($0))" } ?? "").")
    case .missingTerm(let before):
      MistakeWords(
        "ينقص هنا اسم أو متغيّر أو عدد أو تاريخ\(before.map { " عند \(quoted($0))" } ?? "").")
    case .strayInSentence(let text):
      MistakeWords("لا يَرِد \(quoted(text)) في جملة هنا.")
    case .strayInTerm(let text):
      MistakeWords("المطلوب هنا علامة أو نهاية المقارنة، لا \(quoted(text)).")
    case .chainedComparison:
      MistakeWords(
        "للمقارنة طرفان، وهذا يبدأ ثالثًا.",
        hint: "اكتب مقارنتين تجمعهما `and`: `1 < ?x and ?x < 5`.")
    case .sinceWithoutVariable:
      MistakeWords(
        "في الشرط يتبع `since` متغيّر.", hint: "اكتب `since ?d` ثم قارن: `and ?d <= 2020-01-01`.")
    case .misplacedSince:
      MistakeWords(
        "لا تَرِد `since` هنا.",
        hint: "تتبع جملة في شرط (`since ?d`) أو واقعة معطاة (`since 2020-01-01`).")
    case .misplacedWord(let word): MistakeWords("لا تَرِد \(quoted(word)) هنا.")
    case .missingIf:
      MistakeWords(
        "القاعدة `HEAD if CONDITION`، ولا `if` هنا.", hint: "ما هو قائم دائمًا يُكتب تحت `given`.")
    case .aggregateWithoutBrackets(let function):
      MistakeWords(
        "يوضع شرط `\(function) of …` بين قوسين.", hint: "اكتب `\(function) of ?x where (…)`.")
    default: MistakeWords("عمق التداخل هنا أكثر من ١٠٠٠، وهو أقصى ما يجوز.")
    }
  }

  // What only files can have wrong stays English.

  var korean: MistakeWords? {
    switch self {
    case .unclosedQuote: MistakeWords("이 따옴표가 같은 줄에서 닫히지 않았습니다.")
    case .noSuchDate(let text):
      MistakeWords("\(text) — 그런 날짜는 없습니다. 날짜는 YYYY-MM-DD 로 쓰며 1년부터 9999년까지입니다.")
    case .unclosedBracket: MistakeWords("이 괄호가 닫히지 않았습니다.")
    case .unopenedBracket: MistakeWords("이 괄호에 맞는 여는 괄호가 없습니다.")
    case .missingSentence: MistakeWords("여기에 문장이나 비교가 빠졌습니다.")
    case .missingTerm: MistakeWords("여기에 이름, 변수, 수 또는 날짜가 빠졌습니다.")
    case .misplacedWord(let word): MistakeWords("\(quoted(word)) — 여기에 올 수 없습니다.")
    case .strayInSentence(let text): MistakeWords("\(quoted(text)) — 문장의 여기에 올 수 없습니다.")
    case .unknownCharacter(let text): MistakeWords("\(quoted(text)) — 쓸 수 없는 문자입니다.")
    case .reservedWord(let word):
      MistakeWords("\(quoted(word)) — 예약어입니다. 이름이나 문구 안에서는 따옴표로 묶습니다.")
    default: nil
    }
  }

  var japanese: MistakeWords? {
    switch self {
    case .unclosedQuote: MistakeWords("この引用符が同じ行で閉じられていません。")
    case .noSuchDate(let text):
      MistakeWords("\(text) という日付はありません。日付は YYYY-MM-DD と書き、1年から9999年までです。")
    case .unclosedBracket: MistakeWords("この括弧が閉じられていません。")
    case .unopenedBracket: MistakeWords("この括弧に対応する開き括弧がありません。")
    case .missingSentence: MistakeWords("ここに文か比較が欠けています。")
    case .missingTerm: MistakeWords("ここに名称、変数、数または日付が欠けています。")
    case .misplacedWord(let word): MistakeWords("\(quoted(word)) はここに置けません。")
    case .strayInSentence(let text): MistakeWords("\(quoted(text)) は文のこの位置に置けません。")
    case .unknownCharacter(let text): MistakeWords("\(quoted(text)) は使えない文字です。")
    case .reservedWord(let word):
      MistakeWords("\(quoted(word)) は予約語です。名称や文型の中では引用符で囲みます。")
    default: nil
    }
  }
}

private func arabicNear(_ near: [String]) -> String {
  "هل تقصد \(near.map { "`\($0)`" }.joined(separator: " أو "))؟"
}

extension SyntaxMistake.MissingPart {
  fileprivate var arabic: String {
    switch self {
    case .title: "عنوان"
    case .text: "نص"
    case .name: "اسم"
    case .date: "تاريخ"
    case .number: "عدد"
    case .word: "كلمة"
    case .phrase: "عبارة"
    case .path: "مسار ملف"
    case .value: "قيمة"
    case .percent: "احتمال"
    case .duration: "`within` ومدة"
    case .variable: "خانة"
    case .move: "تحرُّك"
    case .fact: "واقعة"
    case .condition: "شرط"
    case .keys: "متغيّر"
    }
  }

  fileprivate var arabicHint: String? {
    switch self {
    case .path: "مثل `use \"models/states.demarche\"`."
    case .phrase: "مثل `?a:State recognises ?b:State`."
    case .percent, .duration: "مثل `likelihood 40% within 30 days`."
    case .date: "تُكتب التواريخ YYYY-MM-DD أو YYYY-MM أو YYYY."
    case .variable: "مثل `by ?a`."
    default: nil
    }
  }
}

extension SyntaxMistake.ExpectedToken {
  fileprivate var arabic: String {
    switch self {
    case .number: "عدد"
    case .variable: "متغيّر"
    case .word: "كلمة واحدة"
    case .path: "مسار بين علامتي اقتباس"
    case .percent: "احتمال بالنسبة المئوية"
    case .duration: "مدة"
    case .moves: "عدد من التحركات"
    case .oneForEach: "`?x for each ?y`"
    }
  }

  fileprivate var arabicHint: String? {
    switch self {
    case .path: "مثل `use \"models/states.demarche\"`."
    case .percent: "مثل `likelihood 40% within 30 days`."
    case .duration: "مثل `within 30 days`."
    case .moves: "مثل `within 3 moves`."
    case .oneForEach: "مثل `one ?d for each ?t`."
    case .variable: "مثل `by ?a`."
    case .number, .word: nil
    }
  }
}
