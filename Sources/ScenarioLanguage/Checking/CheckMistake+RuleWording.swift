/// Wording of mistakes in variables, terms, rules and facts.
extension CheckMistake {
  func variableDiagnostic(_ span: Span) -> Diagnostic? {
    switch self {
    case .unboundVariable(let name, let reason, let place):
      Diagnostic(
        .unboundVariable, span, "?\(name) has no value here: \(reason.text).",
        hint: "Add a sentence that says what ?\(name) is.",
        related: place.map { [.init(span: $0, message: "It stands here.")] } ?? [])
    case .orVariable(let name, let part, let place):
      Diagnostic(
        .orVariable, span,
        "?\(name) has no value where the \(ordinal(part)) part of the `or` is what holds.",
        hint: "What is used outside an `or` stands in a sentence of each of its parts.",
        related: place.map {
          [.init(span: $0, message: "This part does not say what ?\(name) is.")]
        } ?? [])
    case .singleUse(let name):
      Diagnostic(
        .singleUse, span, "?\(name) stands here and nowhere else.",
        hint: "Write `?` where it does not matter who or what; otherwise check its spelling.")
    case .unrelatedKinds(let name, let first, let second, let place):
      Diagnostic(
        .unrelatedKinds, span,
        "?\(name) would have to be \(article(first)) and \(article(second)), and nothing is both.",
        hint: "Use two variables, or check the order of the names in the sentence.",
        related: [.init(span: place, message: "Here it is \(article(first)).")])
    case .narrowSlot(let name, let kind, let slot, let place):
      Diagnostic(
        .narrowSlot, span,
        "?\(name) may be any \(kind), and this place takes \(article(slot)) only.",
        hint: "Add a sentence that says that ?\(name) is \(article(slot)), or widen the slot.",
        related: [.init(span: place, message: "Here it is \(article(kind)).")])
    case .anythingInResult:
      Diagnostic(
        .misplacedAnything, span, "`?` does not say which one is meant here.",
        hint: "Write a variable that the condition gives a value.")
    case .anythingInComparison:
      Diagnostic(
        .misplacedAnything, span, "`?` has no value that could be compared.",
        hint: "Write a variable that a sentence gives a value.")
    default: nil
    }
  }

  func termDiagnostic(_ span: Span) -> Diagnostic? {
    switch self {
    case .wrongTermKind(let found, let expected):
      Diagnostic(
        .wrongKind, span, "This is \(article(found)), and \(article(expected)) belongs here.")
    case .incomparable(let left, let sign, let right):
      Diagnostic(
        .incomparable, span,
        "\(article(left).capitalizedFirst) and \(article(right)) cannot be compared with `\(sign)`.",
        hint: sign == "=" || sign == "!="
          ? "Nothing is both." : "`\(sign)` compares numbers with numbers and dates with dates.")
    case .badArithmetic(let left, let sign, let right):
      Diagnostic(
        .badArithmetic, span,
        "`\(sign)` does not go with \(article(left)) and \(article(right)).",
        hint: left == "Date" && right == "Number"
          ? "Say how long: `+ 30 days`." : "Numbers go with numbers; date - date is days.")
    case .badDuration(let kind):
      Diagnostic(
        .badArithmetic, span,
        "A duration is added to a date or taken from one\(kind.map { ", not from \(article($0))" } ?? "").",
        hint: "As `?d + 30 days`; how many may be a variable.")
    case .bareDuration:
      Diagnostic(
        .badArithmetic, span, "A duration stands only after `+` or `-` and a date.",
        hint: "Date - date is a number of days: write the number alone.")
    case .durationFirst:
      Diagnostic(
        .badArithmetic, span, "A duration stands only after `+` or `-` and a date.",
        hint: "Write the date first: `?d + 30 days`.")
    case .aggregateOfSeveral(let function):
      Diagnostic(
        .badAggregate, span, "`\(function)` takes one variable after `of`.",
        hint: "Only `count` takes several.")
    case .aggregateKind(let function, let name, let kind):
      Diagnostic(
        .badAggregate, span,
        "?\(name) is \(article(kind)), and `\(function)` cannot reckon with it.",
        hint: function == "sum"
          ? "`sum` takes numbers." : "`\(function)` takes numbers or dates.")
    case .aggregateInOn:
      Diagnostic(
        .aggregateInOn, span, "The day of a deadline cannot be an aggregate.",
        hint: "Keep the day in a fact, or work it out from the variables of `when`.")
    case .tooLongSum:
      Diagnostic(.tooDeep, span, "This sum has more than 1,000 parts.", hint: "Split it up.")
    default: nil
    }
  }

  func ruleDiagnostic(_ span: Span) -> Diagnostic? {
    switch self {
    case .derivedChanged(let change, let phrase, let rules):
      Diagnostic(
        .derivedChanged, span,
        "\(quotedPhrase(phrase)) is derived by rules, so it cannot be \(change.rawValue).",
        hint: "Split it in two: a stored relation that can be \(change.rawValue), with a phrase of "
          + "its own, and a rule that derives this one from it.",
        related: rules.prefix(4).map {
          .init(span: $0.span, message: "\(quoted($0.title)) derives it.")
        })
    case .unstratified(let phrase, let circle):
      Diagnostic(
        .unstratified, span,
        "\(quotedPhrase(phrase)) would follow from its own absence: these rules go in a circle "
          + "through `not` or an aggregate.",
        hint: "Let what stands in `not` or in the aggregate depend on stored facts only.",
        related: circle.map { .init(span: $0.span, message: $0.title) })
    case .endlessArithmetic(let phrase, let circle):
      Diagnostic(
        .endlessArithmetic, span,
        "\(quotedPhrase(phrase)) would go on for ever: the value that this rule works out feeds the "
          + "rules that it is worked out from.",
        hint: "Work with values that stored facts hold, or let a deadline take one step at a time.",
        related: circle.map { .init(span: $0.span, message: $0.title) })
    case .misplacedToday(let place):
      Diagnostic(
        .misplacedToday, span, "`today` cannot stand in \(place.name).",
        hint: place == .deadline
          ? "A deadline waits for its day: say which under `on`."
          : "What a day brings is a `deadline`, with the day under `on`.")
    case .todayThroughRules(let place, let chain):
      Diagnostic(
        .misplacedToday, span,
        "This depends on `today` through rules, and cannot stand in \(place.name).",
        hint: "What a day brings is a `deadline`, with the day under `on`.",
        related: chain.map { .init(span: $0.span, message: $0.title) })
    default: nil
    }
  }

  func factDiagnostic(_ span: Span) -> Diagnostic {
    switch self {
    case .givenTwice(let first):
      Diagnostic(
        .givenTwice, span, "This is given already.", hint: "Leave one of the two out.",
        related: firstPlace(first))
    case .givenBreaksOne(let value, let keys, let first, let rule):
      Diagnostic(
        .givenBreaksOne, span,
        "There is at most one ?\(value) for each \(keys.map { "?" + $0 }.joined(separator: " ")), "
          + "and another is given.",
        hint: "Leave one of the two out.",
        related: firstPlace(first)
          + (rule.map { [.init(span: $0, message: "This clause says so.")] } ?? []))
    case .likelihoodRange(let text):
      Diagnostic(
        .likelihoodRange, span, "A likelihood is from 0% to 100%, and this is \(text).")
    case .badCount(let text):
      Diagnostic(
        .badCount, span, "\(text) is no number to count with here.",
        hint: "Write a whole number greater than 0.")
    case .wantsTwice(let name, let first):
      Diagnostic(
        .wantsTwice, span, "What \(name) wants is listed already.",
        hint: "Put all its conditions in one list, the most important first.",
        related: firstPlace(first))
    case .answerAndChoices:
      Diagnostic(
        .lessonShape, span, "A question has either an `answer` or choices.",
        hint: "Leave `answer` out, or `choice` and `right`.")
    case .singleChoice:
      Diagnostic(
        .lessonShape, span, "There is only one choice.", hint: "Add a `choice` that is not right.")
    case .choiceTwice(let text):
      Diagnostic(
        .lessonShape, span, "The choice \(quoted(text)) is listed twice.",
        hint: "Leave one of the two out.")
    default:
      Diagnostic(
        .lessonShape, span, "This lesson has no steps.",
        hint: "A lesson is made of `tell`, `goto`, `ask` and `task`.")
    }
  }
}

// MARK: - Pieces

extension TimelessPlace {
  fileprivate var name: String { self == .never ? "`never`" : article(rawValue) }
}

extension UnboundReason {
  fileprivate var text: String {
    switch self {
    case .onlyInNegation: "it stands only inside `not`"
    case .onlyInAggregate: "it stands only in an aggregate"
    case .onlyInArithmetic: "it stands only in arithmetic"
    case .onlyCompared: "it is only compared"
    case .onlyInResult: "no sentence of the condition has it"
    }
  }
}

private func ordinal(_ number: Int) -> String {
  let words = ["first", "second", "third", "fourth", "fifth"]
  return words.indices.contains(number - 1) ? words[number - 1] : "\(number)th"
}
