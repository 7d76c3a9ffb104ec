/// Wording in Arabic of mistakes in variables, terms, rules and facts.
extension CheckMistake {
  var arabicOfVariables: MistakeWords {
    switch self {
    case .unboundVariable(let name, let reason, _):
      MistakeWords(
        "?\(name) لا قيمة له هنا: \(reason.arabic).", hint: "أضف جملة تبيّن ما هو ?\(name).")
    case .orVariable(let name, let part, _):
      MistakeWords(
        "?\(name) لا قيمة له حين يكون الجزء رقم \(part) من `or` هو القائم.",
        hint: "ما يُستعمل خارج `or` يَرِد في جملة من كل جزء من أجزائه.")
    case .singleUse(let name):
      MistakeWords(
        "?\(name) لا يَرِد إلا هنا.",
        hint: "اكتب `?` حيث لا يهم مَن أو ماذا؛ وإلا فتحقق من كتابته.")
    case .unrelatedKinds(let name, let first, let second, _):
      MistakeWords(
        "يلزم أن يكون ?\(name) من النوع \(first) ومن النوع \(second)، ولا شيء منهما معًا.",
        hint: "استعمل متغيّرين، أو تحقق من ترتيب الأسماء في الجملة.")
    case .narrowSlot(let name, let kind, let slot, _):
      MistakeWords(
        "قد يكون ?\(name) أي شيء من النوع \(kind)، وهذا الموضع لا يأخذ إلا \(slot).",
        hint: "أضف جملة تبيّن أن ?\(name) من النوع \(slot)، أو وسّع الخانة.")
    case .anythingInResult:
      MistakeWords("`?` لا تبيّن أيها المقصود هنا.", hint: "اكتب متغيّرًا يعطيه الشرط قيمة.")
    case .anythingInComparison:
      MistakeWords("`?` لا قيمة لها تُقارَن.", hint: "اكتب متغيّرًا تعطيه جملةٌ قيمة.")
    default: MistakeWords("")
    }
  }

  var arabicOfTerms: MistakeWords {
    switch self {
    case .wrongTermKind(let found, let expected):
      MistakeWords("هذا من النوع \(found)، والمطلوب هنا \(expected).")
    case .incomparable(let left, let sign, let right):
      MistakeWords(
        "لا يُقارَن \(left) مع \(right) بالعلامة `\(sign)`.",
        hint: sign == "=" || sign == "!="
          ? "لا شيء منهما معًا." : "تقارن `\(sign)` الأعداد بالأعداد والتواريخ بالتواريخ.")
    case .badArithmetic(let left, let sign, let right):
      MistakeWords(
        "العلامة `\(sign)` لا تجمع بين \(left) و\(right).",
        hint: left == "Date" && right == "Number"
          ? "بيّن المدة: `+ 30 days`." : "الأعداد مع الأعداد؛ والفرق بين تاريخين أيام.")
    case .badDuration(let kind):
      MistakeWords(
        "تُضاف المدة إلى تاريخ أو تُطرح منه\(kind.map { "، لا من \($0)" } ?? "").",
        hint: "مثل `?d + 30 days`؛ ويجوز أن يكون العدد متغيّرًا.")
    case .bareDuration:
      MistakeWords(
        "لا تَرِد المدة إلا بعد `+` أو `-` وتاريخ.",
        hint: "الفرق بين تاريخين عدد أيام: اكتب العدد وحده.")
    case .durationFirst:
      MistakeWords(
        "لا تَرِد المدة إلا بعد `+` أو `-` وتاريخ.", hint: "اكتب التاريخ أولًا: `?d + 30 days`.")
    case .aggregateOfSeveral(let function):
      MistakeWords(
        "تأخذ `\(function)` متغيّرًا واحدًا بعد `of`.", hint: "وحدها `count` تأخذ عدة متغيّرات.")
    case .aggregateKind(let function, let name, let kind):
      MistakeWords(
        "?\(name) من النوع \(kind)، ولا تحسب به `\(function)`.",
        hint: function == "sum"
          ? "تأخذ `sum` أعدادًا." : "تأخذ `\(function)` أعدادًا أو تواريخ.")
    case .aggregateInOn:
      MistakeWords(
        "لا يكون يوم الأجل ناتج تجميع.",
        hint: "احفظ اليوم في واقعة، أو احسبه من متغيّرات `when`.")
    case .tooLongSum: MistakeWords("في هذا المجموع أكثر من ١٠٠٠ جزء.", hint: "قسّمه.")
    default: MistakeWords("")
    }
  }

  var arabicOfRules: MistakeWords {
    switch self {
    case .derivedChanged(let change, let phrase, _):
      MistakeWords(
        "\(quotedPhrase(phrase)) مشتقة بقواعد، فلا يجوز أن \(change.arabic).",
        hint: "قسّمها إلى اثنتين: علاقة مخزنة لها عبارتها، وقاعدة تشتق هذه منها.")
    case .unstratified(let phrase, _):
      MistakeWords(
        "\(quotedPhrase(phrase)) تترتّب على غيابها: تدور هذه القواعد في حلقة عبر `not` أو تجميع.",
        hint: "اجعل ما في `not` أو في التجميع متوقفًا على وقائع مخزنة فقط.")
    case .endlessArithmetic(let phrase, _):
      MistakeWords(
        "\(quotedPhrase(phrase)) لا تنتهي: القيمة التي تحسبها هذه القاعدة تغذّي القواعد التي "
          + "تُحسب منها.",
        hint: "استعمل قيمًا في وقائع مخزنة، أو اجعل أجلًا يخطو خطوة في كل مرة.")
    case .misplacedToday(let place):
      MistakeWords(
        "لا تَرِد `today` في \(place.arabic).",
        hint: place == .deadline
          ? "الأجل ينتظر يومه: بيّنه تحت `on`." : "ما يأتي به يوم هو `deadline`، ويومه تحت `on`.")
    case .todayThroughRules(let place, _):
      MistakeWords(
        "هذا يتوقف على `today` عبر قواعد، فلا يَرِد في \(place.arabic).",
        hint: "ما يأتي به يوم هو `deadline`، ويومه تحت `on`.")
    default: MistakeWords("")
    }
  }

  var arabicOfFacts: MistakeWords {
    switch self {
    case .givenTwice: MistakeWords("هذا معطى بالفعل.", hint: "احذف أحدهما.")
    case .givenBreaksOne(let value, let keys, _, _):
      MistakeWords(
        "لا يوجد أكثر من ?\(value) واحد لكل \(keys.map { "?" + $0 }.joined(separator: " "))، وقد "
          + "أُعطي غيره.", hint: "احذف أحدهما.")
    case .likelihoodRange(let text): MistakeWords("الاحتمال من 0% إلى 100%، وهذا \(text).")
    case .badCount(let text):
      MistakeWords("\(text) لا يصلح هنا عددًا للعدّ.", hint: "اكتب عددًا صحيحًا أكبر من 0.")
    case .wantsTwice(let name, _):
      MistakeWords(
        "ما يريده \(name) مذكور بالفعل.", hint: "اجمع شروطه في قائمة واحدة، والأهم أولًا.")
    case .lessonWithoutSteps:
      MistakeWords("ليس في هذا الدرس خطوات.", hint: "يتألف الدرس من `tell` و`goto` و`ask` و`task`.")
    case .answerAndChoices:
      MistakeWords(
        "للسؤال إما `answer` وإما خيارات.", hint: "احذف `answer`، أو احذف `choice` و`right`.")
    case .singleChoice:
      MistakeWords("ليس هناك سوى خيار واحد.", hint: "أضف `choice` غير صحيح.")
    case .choiceTwice(let text):
      MistakeWords("الخيار \(quoted(text)) مكرر.", hint: "احذف أحدهما.")
    default: MistakeWords("")
    }
  }
}

// MARK: - Pieces

extension TimelessPlace {
  fileprivate var arabic: String { "`\(rawValue)`" }
}

extension DerivedChange {
  fileprivate var arabic: String {
    switch self {
    case .given: "تُعطى"
    case .begun: "تُبدأ"
    case .ended: "تُنهى"
    }
  }
}

extension UnboundReason {
  fileprivate var arabic: String {
    switch self {
    case .onlyInNegation: "لا يَرِد إلا داخل `not`"
    case .onlyInAggregate: "لا يَرِد إلا في تجميع"
    case .onlyInArithmetic: "لا يَرِد إلا في حساب"
    case .onlyCompared: "يُقارَن فقط"
    case .onlyInResult: "لا جملة في الشرط تحويه"
    }
  }
}
