/// What each kind of answer holds.
extension AnswerSchema {
  private static let texts = SchemaType.list(.text)
  private static let rows = SchemaType.list(.list(.text))
  private static let steps = SchemaType.list(.part("step"))
  private static let proofs = SchemaType.list(.part("proof"))

  static let changes: [SchemaField] = [
    .always("began", texts), .always("ended", texts), .always("derivedBegan", texts),
    .always("derivedEnded", texts),
  ]

  private static let omission: [SchemaField] = [
    .always(
      "omitted", .object([.always("number", .number), .always("event", .text)])),
    .always(
      "illegal",
      .list(
        .object([
          .always("number", .number), .always("date", .date), .always("event", .text),
          .always("refused", .part("refusal")),
        ]))), .always("net", .part("changes")),
    .always(
      "deadlines",
      .list(
        .object([
          .always("title", .text), .always("about", texts), .always("old", .optional(.date)),
          .always("new", .optional(.date)),
        ]))),
  ]

  private static let cited: [SchemaField] = [
    .always("title", .text), .always("text", .text), .always("sources", .list(.part("reference"))),
  ]

  private static let search: [SchemaField] = [
    .always("reason", .optional(.one(of: ["unreachable", "limit"]))),
    .always("explanation", .optional(.text)),
    .always(
      "limits",
      .object([
        .always("moves", .number), .always("until", .date), .always("by", .optional(texts)),
      ])),
  ]

  static let kinds: [Kind] = asked + played + explained + timed + kept + taught + acted

  private static let taught: [Kind] = [
    Kind(
      "lessons",
      .always(
        "lessons",
        .list(
          .object([
            .always("number", .number), .always("title", .text), .always("steps", .number),
            .always("done", .number), .always("state", .text), .always("current", .truth),
            .sometimes("note", .text),
          ])))),
    Kind("lesson", fields: lesson),
    Kind(
      "judgement", .always("right", .truth), .always("question", .text), .always("columns", texts),
      .always("given", rows),
      .always(
        "missing",
        .list(.object([.always("row", texts), .always("proof", .optional(.part("proof")))]))),
      .always("missingCount", .number),
      .always(
        "extra",
        .list(.object([.always("row", texts), .always("attempts", .list(.part("attempt")))]))),
      .always("because", .optional(.text)), .always("tries", .number), .always("hints", .number),
      .always("hintsLeft", .number),
      // What is asked next: of a lesson, or of a drill.
      .always(
        "next",
        .optional(
          .object([
            .always("number", .optional(.number)), .always("count", .number),
            .always("over", .truth), .always("results", .list(.object([]))),
          ])))),
    Kind(
      "hint", .always("hint", .optional(.text)), .always("number", .number),
      .always("count", .number)),
  ]

  static let lesson: [SchemaField] = [
    .always("title", .text), .always("told", .list(.object([]))),
    .always("number", .optional(.number)), .always("count", .number), .always("over", .truth),
    .always("step", .optional(.object([.always("kind", .text), .always("text", .text)]))),
    .always("results", .list(.object([]))),
  ]

  private static let asked: [Kind] = [
    Kind("truth", .always("holds", .truth)),
    Kind("answers", .always("columns", texts), .always("rows", rows), .always("count", .number)),
    Kind("state", .always("stored", texts), .always("derived", texts)),
    Kind(
      "moves",
      .always(
        "moves",
        .list(.object([.always("actor", .optional(.text)), .always("move", .text)])))),
    Kind(
      "map", .always("name", .optional(.text)), .always("on", .date),
      .always("step", .optional(.number)),
      .always("nodes", .list(.object([.always("name", .text)]))),
      .always("edges", .list(.object([.always("from", .text), .always("to", .text)])))),
    Kind("watch", .always("columns", texts), .always("rows", rows)),
  ]

  private static let played: [Kind] = [
    // With `summary on`: count, refusedCount and net in place of steps.
    Kind(
      "steps", .sometimes("steps", steps), .sometimes("count", .number),
      .sometimes("refusedCount", .number), .sometimes("net", .part("changes"))),
    Kind("log", .always("steps", steps)),
    Kind(
      "events",
      .always(
        "events",
        .list(
          .object([
            .always("date", .date), .always("event", .text),
            .always("status", .one(of: ["played", "refused", "skipped", "pending"])),
          ])))),
    Kind(
      "preview", .always("steps", steps), .always("net", .part("changes")),
      .always("ahead", .list(.part("dated"))), .always("possible", texts),
      .always("impossible", texts)),
    Kind(
      "refused",
      fields: parts.first { $0.name == "refusal" }?.fields ?? []),
  ]

  private static let explained: [Kind] = [
    Kind("why", .always("fact", .text), .always("holds", .truth), .always("proof", .part("proof"))),
    Kind(
      "why-not", .always("fact", .text), .always("holds", .truth),
      .always("attempts", .list(.part("attempt"))), .always("nearest", rows),
      .sometimes("search", .text), .sometimes("plan", .list(.part("planned"))),
      .sometimes(
        "already",
        .list(.object([.always("fact", .text), .always("since", .optional(.date))])))),
    Kind(
      "why-step", .always("step", .part("step")), .always("needs", proofs),
      .always(
        "brought", .list(.object([.always("fact", .text), .always("proof", .part("proof"))])))),
    Kind(
      "but-for",
      fields: [
        .always("condition", .text), .always("holds", .truth), .always("wouldHold", .truth),
      ] + omission),
    Kind("rule", fields: cited), Kind("source", fields: cited),
    Kind(
      "plan",
      fields: [
        .always("goal", .text), .always("found", .truth), .always("moves", .optional(.number)),
        .always("steps", .list(.part("planned"))),
      ] + search),
    Kind(
      "until-when",
      fields: [
        .always("goal", .text), .always("possible", .truth), .always("until", .optional(.date)),
        .always("steps", .list(.part("planned"))), .always("closes", texts),
      ] + search),
  ]

  private static let timed: [Kind] = [
    Kind("changes", fields: changes),
    Kind(
      "since", .always("fact", .text), .always("holds", .truth),
      .always("since", .optional(.date)), .always("by", .optional(.part("by")))),
    Kind(
      "spans",
      .always(
        "spans",
        .list(.object([.always("from", .date), .always("to", .optional(.date))])))),
    Kind("history", .always("intervals", .list(.part("interval")))),
    Kind("without", fields: omission),
    Kind(
      "timeline", .always("name", .optional(.text)), .always("from", .date), .always("to", .date),
      .always(
        "events",
        .list(
          .object([
            .always("number", .number), .always("date", .date), .always("event", .text),
            .always("cause", .text), .always("refused", .truth),
          ]))), .always("facts", .list(.part("interval"))),
      .always("ahead", .list(.part("dated")))),
    Kind(
      "branches",
      .always(
        "branches",
        .list(
          .object([
            .always("name", .text), .always("date", .date), .always("steps", .number),
            .always(
              "from",
              .optional(.object([.always("branch", .text), .always("step", .number)]))),
          ])))),
    Kind(
      "compare", .always("left", .text), .always("right", .text),
      .always("fork", .object([.always("date", .date), .always("step", .number)])),
      .always("onlyLeft", texts), .always("onlyRight", texts), .always("stepsLeft", steps),
      .always("stepsRight", steps)),
  ]

  private static let kept: [Kind] = [
    Kind("done", .always("text", .optional(.text))),
    Kind(
      "error", .always("code", .text), .always("message", .text), .always("suggestions", texts),
      .sometimes("next", texts)),
    Kind(
      "about", .always("subject", .text), .always("name", .text), .always("text", .optional(.text)),
      .always(
        "sections",
        .list(
          .object([
            .always("title", .text), .always("count", .number),
            .always(
              "items",
              .list(.object([.always("text", .text), .always("note", .optional(.text))]))),
          ]))), .always("next", texts)),
    Kind(
      "ideas",
      .always("ideas", .list(.object([.always("line", .text), .always("reason", .text)])))),
    Kind(
      "defined",
      fields: [
        .always("text", .text), .always("number", .number), .always("warnings", texts),
      ] + changes),
    Kind(
      "definitions",
      .always("definitions", .list(.object([.always("text", .text), .always("line", .text)])))),
    Kind(
      "macros",
      .always("macros", .list(.object([.always("name", .text), .always("line", .text)])))),
    Kind(
      "lines", .always("name", .text),
      .always(
        "answers",
        .list(.object([.always("number", .number), .always("answer", .part("answer"))]))),
      .always("cutShort", .truth)),
  ]
}
