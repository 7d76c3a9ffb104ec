extension CheckMistake {
  /// The mistake in Arabic. Total, so that none is added without its wording.
  var arabic: MistakeWords {
    switch self {
    case .missingFile, .useCircle, .usesItself, .severalScenarios, .missingStart,
      .eventBeforeStart, .sinceAfterStart:
      arabicOfFiles
    case .unknownItem, .unknownKind, .unknownName, .unknownSource, .duplicateKind, .duplicateName,
      .duplicateSource, .duplicateTitle, .reservedKindName, .kindUnderValues, .kindCircle,
      .declaredValue, .clausesForSeveral, .emptyName, .halfQuotedName:
      arabicOfNames
    case .repeatedSlot, .unknownSlot, .localPhraseLacksSlot, .phraseCollision, .repeatedInOne,
      .oneOnDerived, .actorIsValue, .weightRange:
      arabicOfPhrases
    case .wrongKind, .unknownSentence, .otherSort, .ambiguous, .sinceAfterAction,
      .sinceAfterDerived, .sinceInResult, .variableInStatement, .anythingInStatement, .noConstant:
      arabicOfSentences
    case .unboundVariable, .orVariable, .singleUse, .unrelatedKinds, .narrowSlot,
      .anythingInResult, .anythingInComparison:
      arabicOfVariables
    case .wrongTermKind, .incomparable, .badArithmetic, .badDuration, .bareDuration,
      .durationFirst, .aggregateOfSeveral, .aggregateKind, .aggregateInOn, .tooLongSum:
      arabicOfTerms
    case .derivedChanged, .unstratified, .endlessArithmetic, .misplacedToday, .todayThroughRules:
      arabicOfRules
    case .givenTwice, .givenBreaksOne, .likelihoodRange, .badCount, .wantsTwice,
      .lessonWithoutSteps, .answerAndChoices, .singleChoice, .choiceTwice:
      arabicOfFacts
    }
  }

  private var arabicOfFiles: MistakeWords {
    switch self {
    case .missingFile(let path):
      MistakeWords(
        "لا يوجد ملف \(quoted(path)) يمكن قراءته.",
        hint: "يُحسب المسار من مجلد الملف الذي يستخدمه.")
    case .useCircle(let paths):
      MistakeWords(
        "تستخدم هذه الملفات بعضها بعضًا في حلقة: \(arabicChain(paths)).",
        hint: "انقل المشترك بينها إلى ملف لا يستخدم أيًّا منها.")
    case .usesItself(let path):
      MistakeWords("الملف \(quoted(path)) يستخدم نفسه.", hint: "احذف السطر.")
    case .severalScenarios:
      MistakeWords(
        "هناك `scenario` واحد في الملفات كلها، وهذا آخر.",
        hint: "الملف الذي تستخدمه ملفات أخرى لا يكون له `scenario` خاص به.")
    case .missingStart:
      MistakeWords(
        "لا شيء يبيّن في أي يوم يبدأ هذا.",
        hint: "اكتب `starts DATE` تحت `scenario`، أو حدثًا بصيغة `on DATE`.")
    case .eventBeforeStart(let day, let start):
      MistakeWords(
        "هذا الحدث في \(day)، والساعة تبدأ في \(start).",
        hint: "اجعل السيناريو يبدأ قبل ذلك، أو اكتب ما أدّى إليه تحت `given`.")
    case .sinceAfterStart(let day, let start):
      MistakeWords(
        "الواقعة المعطاة قائمة منذ اليوم الأول، \(start)، و\(day) بعده.",
        hint: "احذف `since`، أو اجعل حدثًا يبدأ الواقعة في ذلك اليوم.")
    default: MistakeWords("")
    }
  }

  private var arabicOfNames: MistakeWords {
    switch self {
    case .unknownItem(let name, let near):
      MistakeWords(
        "لا بند يبدأ بالكلمة \(quoted(name))، ولا نوع بهذا الاسم.",
        hint: arabicNear(near) ?? "يُعرَّف النوع هكذا: `kind \(name)`.")
    case .unknownKind(let name, let near):
      MistakeWords(
        "لا يوجد نوع \(quoted(name)).",
        hint: arabicNear(near) ?? "يُعرَّف النوع هكذا: `kind \(name)`.")
    case .unknownName(let name, let near):
      MistakeWords(
        "لا شيء باسم \(quoted(name)).",
        hint: arabicNear(near) ?? "يُعرَّف الاسم هكذا: `KIND NAME`.")
    case .unknownSource(let name, let near):
      MistakeWords(
        "لا يوجد مصدر \(quoted(name)).",
        hint: arabicNear(near) ?? "يُعرَّف المصدر هكذا: `source NAME`.")
    case .duplicateKind(let name, let first):
      MistakeWords(
        first == nil ? "النوع \(name) مدمج في اللغة." : "النوع \(name) معرَّف مرتين.",
        hint: "لكل نوع اسمه الخاص.")
    case .duplicateName(let name, let owner, _):
      MistakeWords(
        "\(quoted(name)) اسم مستعمل بالفعل\(owner == name ? "" : " للكيان \(owner)").",
        hint: "كل اسم لشيء واحد؛ أضف كلمة تميّز بينهما.")
    case .duplicateSource(let name, _):
      MistakeWords("المصدر \(quoted(name)) معرَّف مرتين.", hint: "لكل مصدر اسمه الخاص.")
    case .duplicateTitle(let item, let title, _):
      MistakeWords(
        "يوجد بالفعل `\(item)` بالعنوان \(quoted(title)).",
        hint: "العنوان يبيّن أيها المقصود؛ أعطِ كلًّا منها عنوانه.")
    case .reservedKindName(let name):
      MistakeWords(
        "لا يُسمّى نوع \(quoted(name)): فالسطور التي تبدأ به تعني شيئًا آخر.",
        hint: "اختر كلمة أخرى، أو كلمتين بينهما واصلة.")
    case .kindUnderValues(let kind):
      MistakeWords(
        "\(kind) نوع من القيم، ولا يندرج تحته نوع من الأشياء.",
        hint: "احذف `is \(kind)`، واستعمل \(kind) للخانة.")
    case .kindCircle(let names, _):
      MistakeWords(
        "تندرج هذه الأنواع بعضها تحت بعض في حلقة: \(arabicChain(names)).",
        hint: "احذف `is` من أحدها.")
    case .declaredValue(let kind):
      MistakeWords("قيم النوع \(kind) تُكتب حيث تُستعمل ولا تُعرَّف.", hint: "احذف السطر.")
    case .clausesForSeveral:
      MistakeWords(
        "ليس واضحًا أيّ الأسماء أعلاه يعنيه هذا السطر.",
        hint: "عرّف ذلك الاسم في سطر مستقل، وتحته بنوده.")
    case .emptyName: MistakeWords("لا اسم بين علامتي الاقتباس هاتين.")
    case .halfQuotedName(let name):
      MistakeWords(
        "\(quoted(name)) بعضه بين علامتي اقتباس.",
        hint: "ضع الاسم كله بين علامتي اقتباس أو لا شيء منه.")
    default: MistakeWords("")
    }
  }

  private var arabicOfPhrases: MistakeWords {
    switch self {
    case .repeatedSlot(let name):
      MistakeWords("الخانة ?\(name) مكررة في هذه العبارة.", hint: "أعطِ كل خانة اسمها الخاص.")
    case .unknownSlot(let text, let known):
      MistakeWords(
        "\(quoted(text)) ليست خانة في هذه العبارة.",
        hint: known.isEmpty ? "ليس في العبارة خانات." : "خاناتها: \(arabicList(known)).")
    case .localPhraseLacksSlot(let name):
      MistakeWords(
        "ليس في هذه العبارة مكان للخانة ?\(name).",
        hint: "للعبارة في لغة أخرى الخانات نفسها بأي ترتيب.")
    case .phraseCollision(let text, let other, _):
      MistakeWords(
        text == other
          ? "العبارة \(quotedPhrase(text)) مكررة."
          : "للعبارة \(quotedPhrase(text)) الكلمات نفسها في المواضع نفسها كما في \(quotedPhrase(other)).",
        hint: "يجب أن تنتمي الجملة إلى واحدة منهما: غيّر كلمة.")
    case .repeatedInOne(let name):
      MistakeWords(
        "?\(name) مكررة في هذا البند.",
        hint: "مثل `one ?d for each ?t`: خانة، ثم الخانات التي تتوقف عليها.")
    case .oneOnDerived(let phrase):
      MistakeWords(
        "\(quotedPhrase(phrase)) مشتقة بقواعد، و`one … for each` لا يقول عنها شيئًا.",
        hint: "احذف البند، أو بيّن ما لا يجوز باستعمال `never`.")
    case .actorIsValue(let name, let kind):
      MistakeWords(
        "?\(name) قيمة من النوع \(kind)، والتحرُّك يكون لطرف.", hint: "سمِّ خانة يشغلها طرف.")
    case .weightRange(let text):
      MistakeWords(
        "الوزن عدد من -10 إلى 10، وهذا \(text).",
        hint: "-10 أشد العداء، و10 أقصى التعاون.")
    default: MistakeWords("")
    }
  }

  private var arabicOfSentences: MistakeWords {
    switch self {
    case .wrongKind(let text, let found, let expected, let phrase, let near):
      MistakeWords(
        (found.map { "\(quoted(text)) من النوع \($0)، بينما " } ?? "\(quoted(text)) لا يلائم: ")
          + "\(quotedPhrase(phrase)) تأخذ هنا النوع \(expected).", hint: arabicNear(near))
    case .unknownSentence(let text, let near):
      MistakeWords(
        "لا أعرف جملة مثل \(quoted(text)).",
        hint: near.isEmpty
          ? "الجملة عبارة علاقة أو تحرُّك، وفي خاناتها أسماء."
          : "أقرب العبارات: " + near.map { "`\($0.text)`" }.joined(separator: "، ") + ".")
    case .otherSort(let phrase, let sort, let wanted):
      MistakeWords(
        sort == .actionOn
          ? "\(quotedPhrase(phrase)) تتحدث عن حدث ماضٍ."
          : "\(quotedPhrase(phrase)) \(sort == .relation ? "علاقة" : "تحرُّك").",
        hint: wanted.contains(.relation)
          ? "ما يُعطى أو يبدأ أو ينتهي أو يُشتق علاقة."
          : "ما يحدث تحرُّك\(sort == .actionOn ? "، من دون `on`" : "").")
    case .ambiguous(let text, let readings):
      MistakeWords(
        "\(quoted(text)) يمكن أن تُقرأ: "
          + readings.map { "`\($0)`" }.joined(separator: " أو ") + ".",
        hint: "ضع الأسماء بين علامتي اقتباس كما في القراءة المقصودة.")
    case .sinceAfterAction:
      MistakeWords(
        "الحدث يقع في يوم ولا يقوم منذ يوم.", hint: "اكتب `on ?d` ليوم وقوعه.")
    case .sinceAfterDerived(let phrase):
      MistakeWords(
        "\(quotedPhrase(phrase)) مشتقة بقواعد، و`since` لا تتبع إلا الوقائع المخزنة.",
        hint: "اسأل عن الوقائع المخزنة التي تُشتق منها.")
    case .sinceInResult:
      MistakeWords("ما يبدأ أو ينتهي أو يُشتق هنا قائم منذ يومه.", hint: "احذف `since`.")
    case .variableInStatement(let text):
      MistakeWords(
        "هذا قول عن شيء محدد، و\(text) يمثّل أي شيء.", hint: "اكتب اسمًا أو قيمة مكانه.")
    case .anythingInStatement:
      MistakeWords("هذا قول عن شيء محدد، و? تمثّل أي شيء.", hint: "اكتب اسمًا أو قيمة مكانها.")
    case .noConstant(let text, let kind):
      MistakeWords(
        "\(quoted(text)) لا قيمة له هنا من النوع \(kind).", hint: "اكتب القيمة نفسها.")
    default: MistakeWords("")
    }
  }
}

// MARK: - Pieces

private func arabicNear(_ near: [String]) -> String? {
  near.isEmpty ? nil : "هل تقصد \(near.map { "`\($0)`" }.joined(separator: " أو "))؟"
}

private func arabicList(_ words: [String]) -> String {
  words.map { "`\($0)`" }.joined(separator: " و")
}

private func arabicChain(_ names: [String]) -> String {
  (names + names.prefix(1)).map { "`\($0)`" }.joined(separator: " ← ")
}
