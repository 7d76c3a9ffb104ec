extension CodePage {
  var arabic: String {
    switch self {
    case .unknownCommand: "السطر ليس جملة من السيناريو، وكلمته الأولى ليست أمرًا."
    case .unknownSentence: "الكلمات ليست كلمات علاقة ولا تحرُّك."
    case .unknownName: "الكلمات صحيحة، لكن لا أحد ولا شيء بهذا الاسم."
    case .wrongKind: "الاسم موجود، لكنه ليس من النوع المطلوب في هذا الموضع."
    case .ambiguous: "يحتمل عدة معانٍ. اكتب المزيد منه، أو ضعه بين علامتي اقتباس."
    case .unboundVariable: "متغيّر بلا قيمة: لا شيء مما هو قائم يعطيه قيمة."
    case .badDate: "ليس يومًا، أو لا يجوز في هذا الموضع. تُكتب الأيام هكذا: 2019-08-22."
    case .beforeStart: "اليوم سابق لأول أيام السيناريو."
    case .notYet: "لم يحلّ ذلك اليوم في هذا الفرع."
    case .noSuchStep: "ليس في هذا الفرع خطوة بهذا الرقم."
    case .noSuchBranch: "لا فرع بهذا الاسم."
    case .branchExists: "يوجد فرع بهذا الاسم."
    case .nothingToUndo: "لم يغيّر أي سطر شيئًا، أو جرى التراجع عنها كلها."
    case .nothingToRedo: "لم يُتراجع عن شيء منذ آخر تغيير."
    case .noSuchRule: "لا قاعدة ولا تبعة ولا أجل بهذا العنوان."
    case .noSuchSource: "لا خطوة ولا واقعة ولا وثيقة بهذا الاسم."
    case .notDerived: "ليس رأسًا لأي قاعدة: فهو مخزَّن."
    case .stillHolds: "هو قائم، فلم ينهه شيء."
    case .file: "تتعذّر قراءة الملف أو كتابته، أو أنه لا يوافق السيناريو."
    case .notKept: "فُتح السيناريو بالخيار --no-history أو --no-reasons، والسطر يحتاج إلى ما تُرك."
    case .usage: "يأخذ الأمر شيئًا آخر."
    case .definition: "لم يُقبل التعريف؛ ولم يتغيّر شيء."
    case .badMacro: "الماكرو غير موجود، أو لا يجوز هذا اسمًا له، أو يحتاج إلى أسماء أخرى."
    case .interrupted:
      """
      أوقف ^C السطر؛ ولم يتغيّر شيء. إلا next مع summary on في سيناريو فُتح بالخيار --no-history، \
      فيبقى حيث وصل.
      """
    }
  }

  var korean: String? {
    switch self {
    case .unknownCommand: "이 줄은 시나리오의 문장이 아니고, 첫 낱말도 명령이 아닙니다."
    case .unknownSentence: "어느 관계나 조치의 낱말도 아닙니다."
    case .unknownName: "낱말은 맞지만, 그런 이름을 가진 것이 없습니다."
    case .wrongKind: "그런 이름은 있지만, 그 자리에 오는 종류가 아닙니다."
    case .ambiguous: "여러 가지를 뜻할 수 있습니다. 더 길게 쓰거나 따옴표로 묶으십시오."
    case .unboundVariable: "변수에 값이 없습니다. 성립하는 어떤 것도 값을 주지 않습니다."
    case .badDate: "날짜가 아니거나 그 자리에 올 수 없습니다. 날짜는 2019-08-22처럼 씁니다."
    case .beforeStart: "시나리오의 첫날보다 앞선 날입니다."
    case .notYet: "이 분기에서는 아직 오지 않은 날입니다."
    case .noSuchStep: "이 분기에 그 번호의 단계가 없습니다."
    case .noSuchBranch: "그런 이름의 분기가 없습니다."
    case .branchExists: "그런 이름의 분기가 이미 있습니다."
    case .nothingToUndo: "무언가를 바꾼 줄이 없거나, 모두 되돌렸습니다."
    case .nothingToRedo: "마지막 변경 뒤로 되돌린 것이 없습니다."
    case .noSuchRule: "그런 제목의 규칙, 결과, 시한이 없습니다."
    case .noSuchSource: "그런 단계, 사실, 문서가 없습니다."
    case .notDerived: "이것을 머리로 하는 규칙이 없습니다. 저장된 사실입니다."
    case .stillHolds: "성립하므로, 이를 끝낸 것이 없습니다."
    case .file: "파일을 읽거나 쓸 수 없거나, 파일이 맞지 않습니다."
    case .notKept: "시나리오를 --no-history 또는 --no-reasons 로 열었는데, 이 줄에는 그것이 필요합니다."
    case .usage: "명령은 다른 것을 받습니다."
    case .definition: "정의를 받아들이지 않았습니다. 바뀐 것은 없습니다."
    case .badMacro: "매크로가 없거나, 그런 이름을 쓸 수 없거나, 다른 이름이 필요합니다."
    case .interrupted:
      """
      ^C 로 줄을 멈추었습니다. 바뀐 것은 없습니다. 다만 --no-history 로 연 시나리오에서 summary on 일 때의 \
      next 는 멈춘 곳에 그대로 있습니다.
      """
    }
  }

  var japanese: String? {
    switch self {
    case .unknownCommand: "この行はシナリオの文ではなく、最初の語もコマンドではありません。"
    case .unknownSentence: "どの関係や行動の語でもありません。"
    case .unknownName: "語は正しいのですが、その名称を持つものがありません。"
    case .wrongKind: "その名称はありますが、そこに来る種類ではありません。"
    case .ambiguous: "複数の意味に取れます。もっと長く書くか、引用符で囲んでください。"
    case .unboundVariable: "変数に値がありません。成り立つどれも値を与えません。"
    case .badDate: "日付ではないか、そこには置けません。日付は 2019-08-22 のように書きます。"
    case .beforeStart: "シナリオの初日より前の日です。"
    case .notYet: "この分岐ではまだ来ていない日です。"
    case .noSuchStep: "この分岐にその番号のステップはありません。"
    case .noSuchBranch: "その名前の分岐はありません。"
    case .branchExists: "その名前の分岐はすでにあります。"
    case .nothingToUndo: "何かを変えた行がないか、すべて取り消し済みです。"
    case .nothingToRedo: "最後の変更の後に取り消したものはありません。"
    case .noSuchRule: "その題名の規則・帰結・期限はありません。"
    case .noSuchSource: "そのようなステップ・事実・文書はありません。"
    case .notDerived: "これを頭部とする規則はありません。保存された事実です。"
    case .stillHolds: "成り立っているので、終わらせたものはありません。"
    case .file: "ファイルを読み書きできないか、ファイルが合いません。"
    case .notKept: "シナリオは --no-history または --no-reasons で開かれましたが、この行にはそれが必要です。"
    case .usage: "コマンドは別のものを取ります。"
    case .definition: "定義は採用されませんでした。何も変わっていません。"
    case .badMacro: "マクロがないか、その名前は使えないか、別の名称が必要です。"
    case .interrupted:
      """
      ^C で行を止めました。何も変わっていません。ただし --no-history で開いたシナリオで summary on のときの \
      next は、止めたところにとどまります。
      """
    }
  }
}
