/// What several kinds of answers are made of.
extension AnswerSchema {
  private static let texts = SchemaType.list(.text)

  static let parts: [(name: String, fields: [SchemaField])] = [
    ("reference", [.always("name", .text), .always("at", .optional(.text))]),
    ("by", [.always("step", .number), .always("event", .optional(.text))]),
    ("dated", [.always("date", .date), .always("title", .text)]),
    ("changes", changes),
    (
      "need",
      [
        .always("text", .text), .always("holds", .truth), .always("why", .optional(.text)),
        .sometimes("attempts", .list(.part("attempt"))),
      ]
    ),
    (
      "attempt",
      [
        .always("rule", .optional(.text)), .always("conditions", .list(.part("need"))),
        .sometimes("fact", .text),
      ]
    ),
    (
      "refusal",
      [
        .always("move", .text), .always("needs", .list(.part("need"))),
        .always("never", .optional(.text)), .always("contradiction", .optional(.text)),
        .always("cascade", .optional(.text)), .always("arithmetic", .optional(.text)),
        .sometimes("madeBy", .list(.part("by"))),
      ]
    ),
    (
      "step",
      [
        .always("number", .number), .always("date", .date),
        .always("cause", .one(of: ["script", "move", "deadline", "remark", "wait"])),
        .always("event", .optional(.text)), .always("titles", texts),
        .always("actor", .optional(.text)), .always("began", texts), .always("ended", texts),
        .always("derivedBegan", texts), .always("derivedEnded", texts),
        .always("consequences", texts), .always("refused", .optional(.part("refusal"))),
        .always("sources", .list(.part("reference"))), .always("note", .optional(.text)),
      ]
    ),
    (
      "proof",
      [
        .always("fact", .text),
        .always(
          "because",
          .one(of: [
            "given", "event", "deadline", "consequence", "rule", "absence", "comparison", "entity",
          ])), .always("rule", .optional(.text)), .always("step", .optional(.number)),
        .always("since", .optional(.date)), .always("sources", .list(.part("reference"))),
        .always("from", .list(.part("proof"))),
      ]
    ),
    ("planned", [.always("date", .date), .sometimes("move", .text), .sometimes("wait", .date)]),
    (
      "interval",
      [
        .always("fact", .text), .always("from", .date), .always("to", .optional(.date)),
        .always("beganBy", .optional(.part("by"))), .always("endedBy", .optional(.part("by"))),
      ]
    ),
    (
      "watched",
      [
        .always("condition", .text), .always("joined", .list(texts)), .always("left", .list(texts)),
      ]
    ),
    ("lesson", lesson),
    (
      "task",
      [
        .always("title", .text), .always("text", .text), .always("standing", .text),
        .always("conditions", .list(.part("need"))), .always("moves", .number),
        .always("within", .optional(.number)), .always("because", .optional(.text)),
        .always("next", .optional(.part("lesson"))),
      ]
    ),
    (
      "answer",
      [
        .always("line", .text), .always("ok", .truth), .always("kind", .text),
        .always("date", .date), .always("branch", .text),
      ]
    ),
  ]
}
