import Quantities
import Wording

/// What is said of the journal that a session is kept in.
enum JournalMessage: Message {
  case isInUse(String)
  case isNoJournal(String)
  case isOfElse(String)
  case replayed(Int, String, Day)
  case nowhereToKeep
  case notKept(String, String)
  case goOn(Day, Int)
  case wasCutShort(String, String)
  case wasOfElse(String, String)
  case hasChanged
  case noLongerHolds
  case line(Int, String, reason: String)
  case andMore(Int)
  case setAside(String)

  var english: String {
    switch self {
    case .isInUse(let path): "\(path) is in use by another session."
    case .isNoJournal(let path):
      "\(path) is no journal: it holds no line that ends. Name another file."
    case .isOfElse(let path): "\(path) is no journal of this scenario. "
    case .replayed(let count, let path, let day):
      "\(counted(count, "line")) of \(path) replayed; it is \(day.text)."
    case .nowhereToKeep:
      "The journal is not kept: neither HOME nor XDG_STATE_HOME says where. "
        + "--journal names a file for it."
    case .notKept(let path, let trouble): "The journal is not kept: \(path): \(trouble)."
    case .goOn(let day, let count):
      "Go on where you left off at \(day.text), \(counted(count, "line"))? [Y/n] "
    case .wasCutShort(let path, let line):
      "The last line of \(path) was cut short and is dropped: “\(line)”."
    case .wasOfElse(let path, let other): "\(path) was kept for another scenario, \(other). "
    case .hasChanged: "The scenario has changed since. "
    case .noLongerHolds: "What no longer holds:"
    case .line(let number, let line, let reason): "line \(number), “\(line)”: \(reason)"
    case .andMore(let count): "… and \(count) more"
    case .setAside(let path): "The lines of that session are kept in \(path)."
    }
  }

  var arabic: String {
    let language = Language.arabic
    return switch self {
    case .isInUse(let path): "الملف \(path) تستعمله جلسة أخرى."
    case .isNoJournal(let path): "الملف \(path) ليس سجل جلسة: لا سطر تامًا فيه. اذكر ملفًا آخر."
    case .isOfElse(let path): "الملف \(path) ليس سجل جلسة من هذا السيناريو. "
    case .replayed(let count, let path, let day):
      "أُعيد من \(path): \(JournalMessage.lines.counted(count))؛ واليوم \(language.date(day))."
    case .nowhereToKeep:
      "لا يُحفظ سجل الجلسة: لا يذكر HOME ولا XDG_STATE_HOME مكانًا له. "
        + "ويحدد --journal ملفًا."
    case .notKept(let path, let trouble): "لا يُحفظ سجل الجلسة: \(path): \(trouble)."
    case .goOn(let day, let count):
      "هل تتابع من حيث توقفت في \(language.date(day))، \(JournalMessage.lines.counted(count))؟ [Y/n] "
    case .wasCutShort(let path, let line): "السطر الأخير في \(path) ناقص فتُرك: «\(line)»."
    case .wasOfElse(let path, let other): "حُفظ \(path) لسيناريو آخر هو \(other). "
    case .hasChanged: "تغيّر السيناريو منذ ذلك الحين. "
    case .noLongerHolds: "ما لم يعد صحيحًا:"
    case .line(let number, let line, let reason):
      "السطر \(language.number(number))، «\(line)»: \(reason)"
    case .andMore(let count): "… وغيرها: \(language.number(count))"
    case .setAside(let path): "سطور تلك الجلسة محفوظة في \(path)."
    }
  }

  var korean: String? {
    let language = Language.korean
    return switch self {
    case .isInUse(let path): "\(path) 파일은 다른 세션이 쓰고 있습니다."
    case .isNoJournal(let path): "\(path) — 세션 기록이 아닙니다. 끝맺은 줄이 없습니다. 다른 파일을 지정하십시오."
    case .isOfElse(let path): "\(path) — 이 시나리오의 세션 기록이 아닙니다. "
    case .replayed(let count, let path, let day):
      "\(path) 파일의 \(count)줄을 재현했습니다. 현재는 \(language.date(day))입니다."
    case .nowhereToKeep:
      "세션 기록을 남기지 않습니다. HOME 과 XDG_STATE_HOME 이 위치를 정하지 않았습니다. "
        + "--journal 로 파일을 지정할 수 있습니다."
    case .notKept(let path, let trouble): "세션 기록을 남기지 않습니다: \(path): \(trouble)."
    case .goOn(let day, let count): "멈춘 곳(\(language.date(day)), \(count)줄)에서 이어 가겠습니까? [Y/n] "
    case .wasCutShort(let path, let line): "\(path) 파일의 마지막 줄이 잘려 있어 버립니다: “\(line)”."
    case .wasOfElse(let path, let other): "\(path) 파일은 다른 시나리오 \(other)의 기록입니다. "
    case .hasChanged: "그 뒤 시나리오가 바뀌었습니다. "
    case .noLongerHolds: "더는 맞지 않는 것:"
    case .line(let number, let line, let reason): "\(number)번째 줄, “\(line)”: \(reason)"
    case .andMore(let count): "… 그 밖에 \(count)개"
    case .setAside(let path): "그 세션의 줄은 \(path) 파일에 있습니다."
    }
  }

  var japanese: String? {
    let language = Language.japanese
    return switch self {
    case .isInUse(let path): "\(path) は別のセッションが使用中です。"
    case .isNoJournal(let path): "\(path) はセッションの記録ではありません。完結した行がありません。別のファイルを指定してください。"
    case .isOfElse(let path): "\(path) はこのシナリオのセッションの記録ではありません。"
    case .replayed(let count, let path, let day):
      "\(path) の\(count)行を再現しました。現在は\(language.date(day))です。"
    case .nowhereToKeep:
      "セッションの記録は残りません。HOME も XDG_STATE_HOME も場所を示していません。"
        + "--journal でファイルを指定できます。"
    case .notKept(let path, let trouble): "セッションの記録は残りません：\(path)：\(trouble)。"
    case .goOn(let day, let count): "前回の続き（\(language.date(day))、\(count)行）から始めますか。[Y/n] "
    case .wasCutShort(let path, let line): "\(path) の最後の行は途切れているため捨てられます：「\(line)」。"
    case .wasOfElse(let path, let other): "\(path) は別のシナリオ \(other) の記録です。"
    case .hasChanged: "その後シナリオが変わりました。"
    case .noLongerHolds: "もう合わないもの："
    case .line(let number, let line, let reason): "\(number)行目、「\(line)」：\(reason)"
    case .andMore(let count): "… ほか\(count)件"
    case .setAside(let path): "そのセッションの行は \(path) に保存されています。"
    }
  }

  private static let lines = ArabicNoun(
    zero: "لا سطور", one: "سطر واحد", two: "سطران", few: "سطور", many: "سطرًا", other: "سطر")
}
