import Demarche

extension PageWriter {
  /// Every step, from the state before the first: what it changed, where it is told of, and why.
  func happened(_ page: inout HTMLText) {
    if chronicle.entries.isEmpty { page.element("p", "", words[.nothingHappened]) }
    page.element("ol", "class=\"steps\" start=\"0\"") { page in
      page.element("li") { page in
        page.element(
          "article", "id=\"step-0\" class=\"step\" data-map=\"0\" data-x=\"\(x(at: nil))\""
        ) { page in
          page.line(
            "<h3><span class=\"number\">#0</span> <time datetime=\"\(chronicle.start.text)\">"
              + "\(chronicle.start.text)</time> <span class=\"event\">\(words[.before].markup)</span></h3>"
          )
          mapDetails(&page, 0)
        }
      }
      var shown = Set([0])
      for (place, entry) in chronicle.entries.enumerated() {
        page.element("li") { page in
          step(&page, entry, place + 1, hasMap: shown.insert(entry.map).inserted)
        }
      }
    }
  }

  private func x(at entry: Chronicle.Entry?) -> String {
    SVGWriter.number(timeline.x(entry?.step.date ?? chronicle.start))
  }

  private func step(
    _ page: inout HTMLText, _ entry: Chronicle.Entry, _ place: Int, hasMap: Bool
  ) {
    let step = entry.step
    let kind = step.refused != nil ? "refused" : step.cause.rawValue
    page.element(
      "article",
      "id=\"step-\(step.number)\" class=\"step \(kind)\" data-map=\"\(entry.map)\" "
        + "data-x=\"\(x(at: entry))\""
    ) { page in
      heading(&page, step)
      if let refusal = step.refused { reasons(&page, refusal) }
      changes(&page, step)
      if let note = step.note {
        page.line(
          "<p class=\"note\"><span class=\"aside\">\(words[.note].markup):</span> "
            + "\(words.bdi(note))</p>")
      }
      cited(&page, step.sources)
      why(&page, entry)
      if hasMap { mapDetails(&page, entry.map) }
    }
  }

  private func heading(_ page: inout HTMLText, _ step: Answer.Step) {
    let event = step.event.map { chronicle.text($0) } ?? words[.timePasses]
    var tags: [String] = []
    switch step.cause {
    case .deadline: tags.append(words[.deadline])
    case .remark: tags.append(words[.remark])
    case .move: tags.append(words[.played])
    case .script, .wait: break
    }
    let marks = tags.map { " <span class=\"tag\">\($0.markup)</span>" }.joined()
    page.line(
      "<h3><a class=\"number\" href=\"#step-\(step.number)\">#\(step.number)</a> "
        + "<time datetime=\"\(step.date.text)\">\(step.date.text)</time> "
        + "\(words.bdi(event, class: "event"))\(marks)</h3>")
  }

  private func changes(_ page: inout HTMLText, _ step: Answer.Step) {
    let lists: [(String, String, PictureWords.Word, [String])] = [
      ("began", "+", .begins, step.changes.began), ("ended", "−", .ends, step.changes.ended),
      ("began derived", "+", .soNow, step.changes.derivedBegan),
      ("ended derived", "−", .noLonger, step.changes.derivedEnded),
    ]
    if step.changes.isEmpty, step.consequences.isEmpty {
      if step.refused == nil, step.cause != .remark, step.cause != .wait {
        page.element("p", "class=\"aside\"", words[.nothingChanges])
      }
      return
    }
    page.element("ul", "class=\"changes\"") { page in
      for (kind, mark, word, facts) in lists {
        for fact in facts {
          page.line(
            "<li class=\"\(kind)\"><span class=\"mark\">\(mark) \(words[word].markup)</span> "
              + "\(words.bdi(chronicle.text(fact)))</li>")
        }
      }
      for title in step.consequences {
        page.line(
          "<li><span class=\"mark\">\(words[.inConsequence].markup)</span> "
            + "\(words.bdi(title))</li>")
      }
    }
  }

  private func reasons(_ page: inout HTMLText, _ refusal: Answer.Refusal) {
    page.element("p", "class=\"refusal\"", "✗ " + words[.refused])
    page.element("ul") { page in
      for need in refusal.needs {
        let why = need.why.map { ": \($0)" } ?? ""
        page.element(
          "li", "dir=\"auto\"",
          "\(need.holds ? "✓ \(words[.holdsNeed])" : "✗ \(words[.fails])"): \(need.text)\(why)")
      }
      let causes = [refusal.arithmetic, refusal.contradiction, refusal.cascade, refusal.never]
      for case .some(let cause) in causes { page.element("li", "dir=\"auto\"", cause) }
    }
  }

  func cited(_ page: inout HTMLText, _ sources: [Answer.Reference]) {
    guard !sources.isEmpty else { return }
    page.element("ul", "class=\"cited\"") { page in
      for source in sources {
        let number = chronicle.model.sources.firstIndex { $0.name == source.name }
        let name = "\(words.bdi(source.name))"
        let link = number.map { "<a href=\"#source-\($0)\">\(name)</a>" } ?? name
        let place = source.place.map { ", \(words.bdi($0))" } ?? ""
        page.line("<li>\(words[.source].markup): \(link)\(place)</li>")
      }
    }
  }

  private func why(_ page: inout HTMLText, _ entry: Chronicle.Entry) {
    guard !entry.needs.isEmpty || !entry.brought.isEmpty else { return }
    page.element("details", "class=\"why\"") { page in
      page.element("summary", "", words[.why])
      if !entry.needs.isEmpty {
        page.element("h4", "", words[.couldBeDone])
        proofs(&page, entry.needs)
      }
      if !entry.brought.isEmpty {
        page.element("h4", "", words[.itBrought])
        proofs(&page, entry.brought.map(\.proof))
      }
    }
  }

  private func mapDetails(_ page: inout HTMLText, _ number: Int) {
    guard maps.maps.indices.contains(number) else { return }
    page.element("details", "class=\"map-of\"") { page in
      page.element("summary", "", words[.map])
      figure(&page, number, name: "map-\(number)")
    }
  }
}
