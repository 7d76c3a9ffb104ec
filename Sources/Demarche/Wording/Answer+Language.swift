import Quantities

/// Answers in another language: every sentence and name in it as the scenario has it there.
extension LocalSentences {
  func answer(_ answer: Answer) -> Answer {
    var local = answer
    local.content = content(answer.content)
    local.watched = answer.watched.map { watched in
      var watched = watched
      watched.condition = sentence(watched.condition)
      watched.joined = rows(watched.joined)
      watched.left = rows(watched.left)
      return watched
    }
    local.lesson = answer.lesson.map(notice)
    return local
  }

  private func content(_ content: Answer.Content) -> Answer.Content {
    switch content {
    case .truth, .done, .help, .quit, .rule, .source, .spans, .definitions, .macros: return content
    case .about(let about): return .about(self.about(about))
    case .ideas(let ideas):
      return .ideas(
        ideas.map { Answer.Idea(line: line($0.line), reason: $0.reason) })
    case .defined(let defined):
      var defined = defined
      defined.changes = changes(defined.changes)
      return .defined(defined)
    case .lines(let lines):
      var lines = lines
      lines.answers = lines.answers.map { ($0.number, answer($0.answer)) }
      return .lines(lines)
    case .answers(let columns, let rows): return .answers(columns: columns, rows: self.rows(rows))
    case .watch(let columns, let rows): return .watch(columns: columns, rows: self.rows(rows))
    case .steps(let steps): return .steps(steps.map(step))
    case .log(let steps): return .log(steps.map(step))
    case .summary(let count, let refused, let net):
      return .summary(count: count, refusedCount: refused, net: changes(net))
    case .moves(let moves, let isOfRole):
      return .moves(
        moves.map { (actor: $0.actor.map(name), move: sentence($0.move)) }, isOfRole: isOfRole)
    case .state(let stored, let derived):
      return .state(stored: stored.map(sentence), derived: derived.map(sentence))
    case .events(let events):
      return .events(
        events.map {
          Answer.EventStatus(date: $0.date, event: sentence($0.event), status: $0.status)
        })
    case .why, .whyNot, .whyStep, .butFor: return explanation(content)
    case .preview(let preview): return .preview(self.preview(preview))
    case .changes(let changes): return .changes(self.changes(changes))
    case .since(let fact, let holds, let since, let by):
      return .since(fact: sentence(fact), holds: holds, since: since, by: by.map(self.by))
    case .history(let intervals): return .history(intervals.map(interval))
    case .without(let omission): return .without(self.omission(omission))
    case .timeline(let timeline): return .timeline(self.timeline(timeline))
    case .map(let map): return .map(self.map(map))
    case .branches(let branches):
      return .branches(
        branches.map { branch in
          var branch = branch
          branch.last = branch.last.map(event)
          return branch
        })
    case .compare(let comparison): return .compare(self.comparison(comparison))
    case .plan(let plan): return .plan(self.plan(plan))
    case .untilWhen(let answer): return .untilWhen(untilWhen(answer))
    case .teaching(let teaching): return .teaching(self.teaching(teaching))
    case .refused(let refusal): return .refused(self.refusal(refusal))
    case .error(let mistake):
      var mistake = mistake
      mistake.suggestions = mistake.suggestions.map { name(sentence($0)) }
      return .error(mistake)
    }
  }

  // MARK: Help

  private func about(_ about: Answer.About) -> Answer.About {
    var about = about
    about.name = anything(about.name)
    for place in about.sections.indices {
      about.sections[place].items = about.sections[place].items.map {
        Answer.Section.Item(anything($0.text), $0.note)
      }
    }
    about.next = about.next.map(line)
    return about
  }

  /// A title, a name, a sentence or the declaration of one.
  private func anything(_ text: String) -> String {
    let title = title(text)
    if title != text { return title }
    return declaration(text) ?? name(sentence(text))
  }

  /// A line that is a move, or `what if`, `why` or `why not` and a sentence, or `how`, a condition and
  /// `by` somebody.
  private func line(_ line: String) -> String {
    let parts = line.split(separator: " by ")
    if line.hasPrefix("how "), parts.count > 1, let actor = parts.last {
      let wish = sentence(parts.dropLast().joined(separator: " by ").dropFirst(4).description)
      return "how \(wish) by \(name(String(actor)))"
    }
    for lead in ["what if ", "why not ", "why ", "ask ", "history ", "when "]
    where line.hasPrefix(lead) {
      return lead + sentence(String(line.dropFirst(lead.count)))
    }
    for lead in ["? ", "show ", "timeline "] where line.hasPrefix(lead) {
      return lead + anything(String(line.dropFirst(lead.count)))
    }
    return sentence(line)
  }

  // MARK: Steps

  func step(_ step: Answer.Step) -> Answer.Step {
    var step = step
    // Whose move it is has to be said only where its sentence does not begin with that.
    step.actor = step.actor.flatMap { step.event?.hasPrefix($0) == true ? nil : name($0) }
    switch step.cause {
    case .script, .move: step.event = step.event.map(sentence)
    case .deadline:
      step.titles = step.titles.map(title)
      step.event = step.titles.joined(separator: "; ")
    case .remark, .wait: break
    }
    step.consequences = step.consequences.map(title)
    step.changes = changes(step.changes)
    step.refused = step.refused.map(refusal)
    return step
  }

  private func changes(_ changes: Answer.Changes) -> Answer.Changes {
    var changes = changes
    changes.began = changes.began.map(sentence)
    changes.ended = changes.ended.map(sentence)
    changes.derivedBegan = changes.derivedBegan.map(sentence)
    changes.derivedEnded = changes.derivedEnded.map(sentence)
    return changes
  }

  private func refusal(_ refusal: Answer.Refusal) -> Answer.Refusal {
    var refusal = refusal
    refusal.move = sentence(refusal.move)
    refusal.needs = refusal.needs.map(need)
    refusal.madeBy = refusal.madeBy.map(by)
    return refusal
  }

  func need(_ need: Answer.Need) -> Answer.Need {
    var need = need
    need.text = sentence(need.text)
    need.attempts = need.attempts.map(attempt)
    return need
  }

  func attempt(_ attempt: Answer.Attempt) -> Answer.Attempt {
    var attempt = attempt
    attempt.rule = attempt.rule.map(title)
    attempt.fact = attempt.fact.map(sentence)
    attempt.conditions = attempt.conditions.map(need)
    return attempt
  }

  private func by(_ by: Answer.By) -> Answer.By {
    Answer.By(step: by.step, event: by.event.map(event))
  }

  /// What happened: a move, or deadlines by their titles.
  func event(_ canonical: String) -> String {
    let titles = canonical.split(separator: "; ").map { title(String($0)) }
    let text = titles.joined(separator: "; ")
    return text == canonical ? sentence(canonical) : text
  }

  private func interval(_ interval: Answer.Interval) -> Answer.Interval {
    var interval = interval
    interval.fact = sentence(interval.fact)
    interval.beganBy = interval.beganBy.map(by)
    interval.endedBy = interval.endedBy.map(by)
    return interval
  }

  func rows(_ rows: [[String]]) -> [[String]] { rows.map { $0.map(name) } }

  // MARK: Explanations

  private func explanation(_ content: Answer.Content) -> Answer.Content {
    switch content {
    case .why(let fact, let proof, let about):
      return .why(fact: sentence(fact), proof: self.proof(proof), about: about)
    case .whyNot(let fact, let attempts, let nearest, let about):
      var about = about
      about.ended = about.ended.map {
        Answer.Ended(step: step($0.step), proofs: $0.proofs.map(proof))
      }
      about.ways = about.ways.map(way)
      about.later = about.later.map(planned)
      about.already = about.already.map { (sentence($0.fact), $0.since) }
      return .whyNot(
        fact: sentence(fact), attempts: attempts.map(attempt),
        nearest: nearest.map { $0.map(sentence) }, about: about)
    case .whyStep(let step, let needs, let brought, let later):
      var later = later
      later.steps = later.steps.map {
        (number: $0.number, date: $0.date, event: event($0.event), through: sentence($0.through))
      }
      return .whyStep(
        step: self.step(step), needs: needs.map(proof),
        brought: brought.map { (fact: sentence($0.fact), proof: proof($0.proof)) }, later: later)
    case .butFor(let answer):
      var answer = answer
      answer.condition = sentence(answer.condition)
      answer.omission = omission(answer.omission)
      return .butFor(answer)
    default: return content
    }
  }

  /// A proof, worked through without recursion, as it may be very deep.
  func proof(_ root: Answer.Proof) -> Answer.Proof {
    var open: [(node: Answer.Proof, from: [Answer.Proof])] = [(worded(root), [])]
    while let (node, done) = open.popLast() {
      if done.count < node.from.count {
        open.append((node, done))
        open.append((worded(node.from[done.count]), []))
        continue
      }
      var finished = node
      finished.from = done
      guard !open.isEmpty else { return finished }
      open[open.count - 1].from.append(finished)
    }
    return root
  }

  private func worded(_ node: Answer.Proof) -> Answer.Proof {
    var node = node
    node.fact = sentence(node.fact)
    node.event = node.event.map(event)
    node.rule = node.rule.map(title)
    return node
  }

  private func way(_ way: Answer.Way) -> Answer.Way {
    var way = way
    way.moves = way.moves.map(sentence)
    way.actors = way.actors.map(name)
    return way
  }

  // MARK: Other times and courses

  private func preview(_ preview: Answer.Preview) -> Answer.Preview {
    var preview = preview
    preview.steps = preview.steps.map(step)
    preview.net = changes(preview.net)
    preview.ahead = preview.ahead.map(ahead)
    preview.stopped = preview.stopped.map(ahead)
    preview.possible = preview.possible.map(sentence)
    preview.impossible = preview.impossible.map(sentence)
    preview.others.possible = preview.others.possible.map(sentence)
    preview.others.impossible = preview.others.impossible.map(sentence)
    return preview
  }

  private func ahead(_ deadline: (date: Day, title: String)) -> (date: Day, title: String) {
    (deadline.date, title(deadline.title))
  }

  private func omission(_ omission: Answer.Omission) -> Answer.Omission {
    var omission = omission
    omission.omitted.event = sentence(omission.omitted.event)
    omission.illegal = omission.illegal.map { illegal in
      var illegal = illegal
      illegal.event = sentence(illegal.event)
      illegal.refused = refusal(illegal.refused)
      return illegal
    }
    omission.net = changes(omission.net)
    omission.deadlines = omission.deadlines.map { shift in
      var shift = shift
      shift.about = shift.about.map(name)
      shift.title = title(shift.title)
      return shift
    }
    return omission
  }

  private func timeline(_ timeline: Answer.Timeline) -> Answer.Timeline {
    var timeline = timeline
    timeline.name = timeline.name.map { name(sentence($0)) }
    timeline.events = timeline.events.map { event in
      var event = event
      event.event = self.event(event.event)
      return event
    }
    timeline.ahead = timeline.ahead.map(ahead)
    timeline.facts = timeline.facts.map {
      (interval: interval($0.interval), isDerived: $0.isDerived)
    }
    return timeline
  }

  private func comparison(_ comparison: Answer.Comparison) -> Answer.Comparison {
    var comparison = comparison
    comparison.onlyLeft = comparison.onlyLeft.map(sentence)
    comparison.onlyRight = comparison.onlyRight.map(sentence)
    comparison.stepsLeft = comparison.stepsLeft.map(step)
    comparison.stepsRight = comparison.stepsRight.map(step)
    comparison.effectsLeft = comparison.effectsLeft.map(effected)
    comparison.effectsRight = comparison.effectsRight.map(effected)
    return comparison
  }

  private func effected(_ effected: Answer.Effected) -> Answer.Effected {
    var effected = effected
    effected.about = effected.about.map(name)
    effected.title = title(effected.title)
    return effected
  }

  private func plan(_ plan: Answer.Plan) -> Answer.Plan {
    var plan = plan
    plan.goal = sentence(plan.goal)
    plan.limits.actors = plan.limits.actors?.map(name)
    plan.steps = plan.steps?.map(planned)
    plan.plans = plan.plans?.map { $0.map(planned) }
    return plan
  }

  private func untilWhen(_ answer: Answer.UntilWhen) -> Answer.UntilWhen {
    var answer = answer
    answer.goal = sentence(answer.goal)
    answer.limits.actors = answer.limits.actors?.map(name)
    answer.steps = answer.steps.map(planned)
    return answer
  }

  private func planned(_ step: Answer.PlannedStep) -> Answer.PlannedStep {
    Answer.PlannedStep(date: step.date, move: step.move.map(sentence))
  }
}
