/// Lessons in another language: the sentences and names in them. Their own texts stay as written.
extension LocalSentences {
  func teaching(_ teaching: Answer.Teaching) -> Answer.Teaching {
    switch teaching {
    case .lessons, .hint: teaching
    case .lesson(let view): .lesson(self.view(view))
    case .judgement(let judgement): .judgement(self.judgement(judgement))
    }
  }

  func notice(_ notice: Answer.LessonNotice) -> Answer.LessonNotice {
    var notice = notice
    notice.progress = progress(notice.progress)
    notice.next = notice.next.map(view)
    return notice
  }

  private func view(_ view: Answer.LessonView) -> Answer.LessonView {
    var view = view
    if let task = view.step?.task { view.step?.task = progress(task) }
    return view
  }

  private func progress(_ progress: Answer.TaskProgress) -> Answer.TaskProgress {
    var progress = progress
    progress.conditions = progress.conditions.map(need)
    return progress
  }

  private func judgement(_ judgement: Answer.Judgement) -> Answer.Judgement {
    var judgement = judgement
    judgement.given = rows(judgement.given)
    judgement.missing = judgement.missing.map {
      (row: $0.row.map(name), proof: $0.proof.map(proof))
    }
    judgement.extra = judgement.extra.map {
      (row: $0.row.map(name), attempts: $0.attempts.map(attempt))
    }
    judgement.next = judgement.next.map(view)
    return judgement
  }
}
