import Wording

/// What the grade of a lesson says around the lesson's own texts.
package enum GradeMessage: Message {
  case scenario(String)
  case stepsDone(Int, of: Int)
  case rightAtOnce(Int, of: Int)
  case hintsTaken(Int)
  case linesTyped(Int, mistaken: Int)
  case task(String)
  case outcome(Answer.StepResult.Outcome)
  /// The columns of the table: the step, what it is, what came of it, tries, hints.
  case step, what, whatCame, tries, hints
  /// Of one step, behind what came of it.
  case effort(isTask: Bool, tries: Int, hints: Int)
  case inAll(done: Int, of: Int)
  case effortInAll(hints: Int, lines: Int, mistaken: Int)

  package var english: String {
    switch self {
    case .scenario(let title): "Scenario: \(title)"
    case .stepsDone(let count, let all): "Steps done: \(count) of \(all)"
    case .rightAtOnce(let count, let all):
      "Questions right at the first try, without a hint: \(count) of \(all)"
    case .hintsTaken(let count): "Hints taken: \(count)"
    case .linesTyped(let count, let mistaken):
      "Lines typed: \(count), of which \(mistaken) could not be carried out"
    case .task(let text): "Task: \(text)"
    case .outcome(let outcome): outcome.rawValue
    case .step: "step"
    case .what: "what"
    case .whatCame: "outcome"
    case .tries: "tries"
    case .hints: "hints"
    case .effort(let isTask, let tries, let hints):
      (isTask ? counted(tries, "move") : tries == 1 ? "1 try" : "\(tries) tries")
        + ", \(counted(hints, "hint"))"
    case .inAll(let done, let all): "\(done) of \(counted(all, "step")) done"
    case .effortInAll(let hints, let lines, let mistaken):
      "\(counted(hints, "hint")); \(counted(lines, "line")), \(mistaken) not carried out"
    }
  }

  package var arabic: String {
    let language = Language.arabic
    return switch self {
    case .scenario(let title): "السيناريو: \(title)"
    case .stepsDone(let count, let all):
      "الخطوات المنجزة: \(language.number(count)) من \(language.number(all))"
    case .rightAtOnce(let count, let all):
      "الأسئلة التي أُجيب عنها من أول محاولة وبلا تلميح: \(language.number(count)) من \(language.number(all))"
    case .hintsTaken(let count): "التلميحات المطلوبة: \(language.number(count))"
    case .linesTyped(let count, let mistaken):
      "الأسطر المكتوبة: \(language.number(count))، ومنها ما تعذّر تنفيذه: \(language.number(mistaken))"
    case .task(let text): "مهمة: \(text)"
    case .outcome(.done): "أُنجزت"
    case .outcome(.skipped): "تُركت"
    case .outcome(.open): "لم تُنجز"
    case .step: "الخطوة"
    case .what: "المطلوب"
    case .whatCame: "النتيجة"
    case .tries: "المحاولات"
    case .hints: "التلميحات"
    case .effort(let isTask, let tries, let hints):
      "\(isTask ? "التحركات" : "المحاولات"): \(language.number(tries))، التلميحات: \(language.number(hints))"
    case .inAll(let done, let all):
      "أُنجز \(language.number(done)) من \(language.number(all))"
    case .effortInAll(let hints, let lines, let mistaken):
      "التلميحات: \(language.number(hints))؛ الأسطر: \(language.number(lines))، ومنها ما تعذّر تنفيذه: \(language.number(mistaken))"
    }
  }

  package var korean: String? {
    switch self {
    case .scenario(let title): "시나리오: \(title)"
    case .stepsDone(let count, let all): "끝낸 단계: \(all)단계 중 \(count)단계"
    case .rightAtOnce(let count, let all): "힌트 없이 한 번에 맞힌 물음: \(all)개 중 \(count)개"
    case .hintsTaken(let count): "받은 힌트: \(count)개"
    case .linesTyped(let count, let mistaken): "입력한 줄: \(count)줄, 그중 실행할 수 없었던 줄 \(mistaken)줄"
    case .task(let text): "과제: \(text)"
    case .outcome(.done): "끝냄"
    case .outcome(.skipped): "건너뜀"
    case .outcome(.open): "끝내지 못함"
    case .step: "단계"
    case .what: "내용"
    case .whatCame: "결과"
    case .tries: "시도"
    case .hints: "힌트"
    case .effort(let isTask, let tries, let hints):
      "\(isTask ? "조치" : "시도") \(tries)번, 힌트 \(hints)개"
    case .inAll(let done, let all): "\(all)단계 중 \(done)단계를 끝냄"
    case .effortInAll(let hints, let lines, let mistaken):
      "힌트 \(hints)개; \(lines)줄, 그중 \(mistaken)줄은 실행되지 않음"
    }
  }

  package var japanese: String? {
    switch self {
    case .scenario(let title): "シナリオ：\(title)"
    case .stepsDone(let count, let all): "終えたステップ：\(all)のうち\(count)"
    case .rightAtOnce(let count, let all): "ヒントなしで一度で正解した問い：\(all)問中\(count)問"
    case .hintsTaken(let count): "使ったヒント：\(count)件"
    case .linesTyped(let count, let mistaken): "入力した行：\(count)行、うち実行できなかった行\(mistaken)行"
    case .task(let text): "課題：\(text)"
    case .outcome(.done): "完了"
    case .outcome(.skipped): "省略"
    case .outcome(.open): "未完了"
    case .step: "ステップ"
    case .what: "内容"
    case .whatCame: "結果"
    case .tries: "試行"
    case .hints: "ヒント"
    case .effort(let isTask, let tries, let hints):
      "\(isTask ? "行動" : "試行")\(tries)回、ヒント\(hints)件"
    case .inAll(let done, let all): "\(all)ステップ中\(done)ステップを完了"
    case .effortInAll(let hints, let lines, let mistaken):
      "ヒント\(hints)件；\(lines)行、うち\(mistaken)行は実行されず"
    }
  }
}
