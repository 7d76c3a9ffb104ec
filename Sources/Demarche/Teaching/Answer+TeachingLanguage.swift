/// Lessons in another language: the sentences and names in them. Their own texts stay as written.
extension LocalSentences {
  func teaching(_ teaching: Answer.Teaching) -> Answer.Teaching {
    switch teaching {
    case .lessons, .hint: teaching
    case .lesson(let view): .lesson(self.view(view))
    case .judgement(let judgement): .judgement(self.judgement(judgement))
    case .drill, .communique, .debrief: teaching
    case .brief(let brief): .brief(self.brief(brief))
    case .round(let round): .round(self.round(round))
    case .expect(let responses, let hasAny):
      .expect(responses.map(expected), hasAny: hasAny)
    case .trend(let trend): .trend(self.trend(trend))
    }
  }

  func notice(_ notice: Answer.LessonNotice) -> Answer.LessonNotice {
    var notice = notice
    notice.progress = progress(notice.progress)
    notice.next = notice.next.map(view)
    return notice
  }

  private func brief(_ brief: Answer.Brief) -> Answer.Brief {
    var brief = brief
    brief.actor = name(brief.actor)
    for place in brief.wishes.indices {
      brief.wishes[place].text = sentence(brief.wishes[place].text)
    }
    brief.owes = brief.owes.map { (date: $0.date, title: title($0.title)) }
    brief.facts = brief.facts.map(sentence)
    brief.lately = brief.lately.map(step)
    brief.moves = brief.moves.map(sentence)
    return brief
  }

  private func round(_ round: Answer.RoundView) -> Answer.RoundView {
    var round = round
    round.role = name(round.role)
    round.steps = round.steps.map(step)
    round.expected = round.expected.map(expected)
    round.next = round.next.map { (date: $0.date, title: title($0.title)) }
    return round
  }

  private func expected(_ response: Answer.ExpectedResponse) -> Answer.ExpectedResponse {
    var response = response
    response.response = title(response.response)
    response.move = sentence(response.move)
    response.actor = response.actor.map(name)
    return response
  }

  private func trend(_ trend: Answer.Trend) -> Answer.Trend {
    var trend = trend
    trend.names = trend.names.map(name)
    for place in trend.events.indices {
      trend.events[place].actor = name(trend.events[place].actor)
      trend.events[place].event = sentence(trend.events[place].event)
    }
    return trend
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
