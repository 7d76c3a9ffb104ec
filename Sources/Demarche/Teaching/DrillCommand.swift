import ScenarioLanguage

extension Command {
  static let drill = Command(
    name: "drill", topic: .teaching,
    usage: [
      "drill", "drill why|history|consequences|deadlines", "drill 10", "drill why 10 seed 7",
      "drill stop",
    ],
    summary: "questions made from this scenario, to practise",
    details: """
      Asks about the branch in view and what the script has still to bring: why something holds or is \
      refused, what happened when, what a move would bring, when a deadline comes. Answer with a \
      letter, a number or words; hint points at the rule, then at the condition that decides, then \
      tells the answer. The same scenario, branch and seed (1 unless given) make the same questions.
      """
  ) { session, call in session.drill(call.rest, line: call.line) }
}

extension Session {
  private static let drillCount = 5
  private static let drillCountMax = 50

  /// Drill steps are counted as those of a lesson that no scenario has.
  private func drillKey(_ place: Int) -> LessonStepKey { LessonStepKey(lesson: -1, step: place) }

  func drill(_ text: String, line: String) -> Answer.Content {
    var topic: DrillTopic?
    var count = Session.drillCount
    var seed = 1
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)[...]
    if words == ["stop"] || words == ["leave"] { return stopDrill(line: line) }
    while let word = words.popFirst() {
      if word == "seed", let number = words.popFirst().flatMap({ Int($0) }) {
        seed = number
      } else if let number = Int(word), (1...Session.drillCountMax).contains(number) {
        count = number
      } else if let named = DrillTopic.allCases.first(where: { $0.rawValue.hasPrefix(word) }),
        topic == nil
      {
        topic = named
      } else {
        return usage("drill", TeachingMessage.howToDrill(Session.drillCountMax))
      }
    }
    let questions = drillQuestions(count, about: topic, seed: seed)
    guard !questions.isEmpty else {
      return .error(
        mistake(
          "no-questions", TeachingMessage.noQuestion(topic?.rawValue),
          suggestions: topic == nil ? [] : ["drill"]))
    }
    return change(line) {
      state.teaching.drill = DrillState(topic: topic, seed: seed, questions: questions)
      for place in questions.indices { state.teaching.tally[drillKey(place)] = nil }
      return drillContent()
    }
  }

  private func drillQuestions(_ count: Int, about topic: DrillTopic?, seed: Int)
    -> [DrillQuestion]
  {
    let here = state.view
    let questions = world.trying {
      var maker = DrillMaker(self, seed: seed)
      defer { state.view = here }
      return maker.questions(count, about: topic)
    }
    show()
    return questions
  }

  private func stopDrill(line: String) -> Answer.Content {
    guard state.teaching.drill != nil else {
      return .error(mistake("nothing-asked", TeachingMessage.noDrill))
    }
    return change(line) {
      state.teaching.drill = nil
      return .done(say(TeachingMessage.drillIsOver))
    }
  }

  // MARK: Answers

  /// The drill, while a question of it waits.
  var openDrill: DrillState? {
    state.teaching.drill.flatMap { $0.question == nil ? nil : $0 }
  }

  func answerDrill(_ drill: DrillState, _ text: String, line: String) -> Answer.Content {
    guard let question = drill.question else { return drillContent() }
    guard !text.isEmpty else { return drillContent() }
    let chosen: Int
    switch readChoice(text, among: question.choices) {
    case .failure(let mistake): return .error(mistake)
    case .success(.choices(let places)) where places.count == 1: chosen = places[0]
    case .success: return usage("answer", TeachingMessage.oneIsRight)
    }
    return change(line) {
      state.teaching.tally[drillKey(drill.place), default: StepTally()].tries += 1
      let tally = state.teaching.tally[drillKey(drill.place)] ?? StepTally()
      var judgement = Answer.Judgement(question: question.text, isRight: chosen == question.right)
      judgement.given = [[question.choices[chosen]]]
      judgement.canSkip = false
      judgement.tries = tally.tries
      judgement.hintsUsed = tally.hints
      judgement.hintsLeft = max(0, question.hints.count - tally.hints)
      if judgement.isRight {
        state.teaching.drill?.done.insert(drill.place)
        state.teaching.drill?.place += 1
        judgement.nextQuestion = drillView()
      } else {
        judgement.remark = question.remarks[chosen]
      }
      return .teaching(.judgement(judgement))
    }
  }

  func hintOfDrill(_ drill: DrillState, line: String) -> Answer.Content {
    guard let question = drill.question else { return drillContent() }
    let used = state.teaching.tally[drillKey(drill.place)]?.hints ?? 0
    guard used < question.hints.count else {
      return .done(
        say(TeachingMessage.noMoreHints(question.hints[question.hints.count - 1])))
    }
    return change(line) {
      state.teaching.tally[drillKey(drill.place), default: StepTally()].hints += 1
      return .teaching(
        .hint(
          Answer.Hint(text: question.hints[used], number: used + 1, count: question.hints.count)))
    }
  }

  // MARK: Views

  private func drillContent() -> Answer.Content {
    drillView().map { .teaching(.drill($0)) } ?? .done(say(TeachingMessage.drillIsOver))
  }

  private func drillView() -> Answer.DrillView? {
    guard let drill = state.teaching.drill else { return nil }
    var view = Answer.DrillView(
      topic: drill.topic, seed: drill.seed, number: min(drill.place + 1, drill.questions.count),
      count: drill.questions.count)
    view.results = drill.questions.enumerated().map { place, question in
      let tally = state.teaching.tally[drillKey(place)] ?? StepTally()
      return Answer.StepResult(
        number: place + 1, text: question.text, isTask: false,
        outcome: drill.done.contains(place) ? .done : .open, tries: tally.tries,
        hints: tally.hints)
    }
    if let question = drill.question {
      view.question = Answer.DrillQuestionView(
        topic: question.topic, text: question.text, choices: question.choices,
        day: question.day)
    }
    return view
  }
}
