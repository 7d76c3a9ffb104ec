/// Drills, parts that are played, and what comes of them.
extension AnswerSchema {
  static let acted: [Kind] = [
    Kind(
      "drill", .always("topic", .optional(.text)), .always("seed", .number),
      .always("number", .number), .always("count", .number), .always("over", .truth),
      .always(
        "question",
        .optional(
          .object([
            .always("topic", .text), .always("text", .text), .always("choices", .list(.text)),
            .always("day", .date),
          ]))),
      .always("results", .list(.object([])))),
    Kind(
      "brief", .always("actor", .text), .always("round", .optional(.number)),
      .always("note", .optional(.text)),
      .always(
        "wants",
        .list(
          .object([
            .always("text", .text), .always("sentence", .text), .always("holds", .truth),
            .always("note", .optional(.text)),
          ]))),
      .always("owes", .list(.part("dated"))), .always("facts", .list(.text)),
      .always("factCount", .number), .always("lately", .list(.part("step"))),
      .always("moves", .list(.text))),
    Kind(
      "round", .always("role", .optional(.text)), .always("number", .number),
      .always("from", .date), .always("until", .date), .always("steps", .list(.part("step"))),
      .always("expected", .list(.object(expected))), .always("next", .optional(.part("dated")))),
    Kind("expect", .always("responses", .list(.object(expected)))),
    Kind(
      "communique", .always("role", .optional(.text)), .always("round", .optional(.number)),
      .always("text", .text)),
    Kind(
      "debrief", .always("role", .optional(.text)), .always("from", .date),
      .always("until", .date), .always("steps", .list(.part("step"))),
      .always("turningPoints", .list(.object(turningPoint))), .always("tried", .number),
      .always("events", .number),
      .always(
        "outcomes",
        .list(
          .object([
            .always("actor", .text),
            .always(
              "wants",
              .list(
                .object([
                  .always("text", .text), .always("atStart", .truth), .always("atEnd", .truth),
                ]))),
          ]))),
      .always("text", .text)),
    Kind(
      "trend", .always("names", .list(.text)), .always("from", .date), .always("until", .date),
      .always(
        "events",
        .list(
          .object([
            .always("number", .number), .always("date", .date),
            .always("actor", .optional(.text)), .always("event", .text),
            .always("weight", .decimal), .always("sum", .decimal),
          ]))),
      .always("unweighted", .number)),
  ]

  private static let expected: [SchemaField] = [
    .always("response", .text), .always("move", .text), .always("likelihood", .decimal),
    .always("from", .date), .always("until", .date), .always("actor", .optional(.text)),
    .always("legal", .truth), .always("note", .optional(.text)),
    .always("sources", .list(.part("reference"))),
  ]

  private static let turningPoint: [SchemaField] = [
    .always("number", .number), .always("date", .date), .always("event", .text),
    .always(
      "illegal", .list(.object([.always("number", .number), .always("event", .text)]))),
    .always("net", .part("changes")), .always("gained", .list(.object(wish))),
    .always("lost", .list(.object(wish))),
  ]

  private static let wish: [SchemaField] = [.always("actor", .text), .always("text", .text)]
}
