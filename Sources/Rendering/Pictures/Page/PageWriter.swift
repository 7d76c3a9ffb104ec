import Demarche

/// A branch as a page: one file that needs no network, to be looked through step by step, printed or
/// read aloud.
///
/// All that it tells is in its markup, so that it is a plain document where scripts are off. The
/// script (`PageScript`) brings a slider over the steps; colours and print are `PageStyle`'s.
struct PageWriter {
  let chronicle: Chronicle
  let words: PictureWords
  let maps: MapDrawing
  let timeline: TimelineDrawing

  init(_ chronicle: Chronicle) {
    self.chronicle = chronicle
    words = PictureWords(chronicle.language)
    maps = MapDrawing(chronicle.maps, language: chronicle.language, isPage: true)
    timeline = TimelineDrawing(chronicle)
  }

  private var title: String { chronicle.model.title ?? words[.timeline] }

  var text: String {
    var page = HTMLText()
    page.line("<!DOCTYPE html>")
    page.element(
      "html", "lang=\"\(chronicle.language.markup)\" dir=\"\(words.direction)\""
    ) { page in
      page.element("head") { head(&$0) }
      page.element("body") { body(&$0) }
    }
    return page.text
  }

  private func head(_ page: inout HTMLText) {
    page.line("<meta charset=\"utf-8\">")
    page.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    page.line("<meta name=\"color-scheme\" content=\"light dark\">")
    // Nothing is loaded from anywhere.
    page.line(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">")
    page.element("title", "", title)
    page.line("<style>\(SVGWriter.style)\(PageStyle.text)</style>")
  }

  private func body(_ page: inout HTMLText) {
    page.element("a", "class=\"skip\" href=\"#happened\"", words[.skip])
    page.raw(arrows)
    page.element("header") { header(&$0) }
    page.element("nav", "aria-label=\"\(words[.contents].markup)\"") { nav(&$0) }
    page.element("main") { page in
      section(&page, "timeline", .timeline) { timeline(&$0) }
      page.element("div", "class=\"stage\"") { page in
        control(&page)
        section(&page, "map", .map) { map(&$0) }
        page.line(
          "<section id=\"now\" aria-label=\"\(words[.step].markup)\" hidden>"
            + "</section>")
      }
      section(&page, "happened", .whatHappened) { happened(&$0) }
      section(&page, "standing", .standing) { standing(&$0) }
      if chronicle.branches.count > 1 {
        section(&page, "branches", .branches) { branches(&$0) }
      }
      if !chronicle.asked.isEmpty { section(&page, "asked", .asked) { asked(&$0) } }
      if !chronicle.model.sources.isEmpty {
        section(&page, "sources", .sources) { sources(&$0) }
      }
    }
    page.line("<script>\(PageScript.text)</script>")
  }

  /// The heads of arrows, once for all pictures of the page.
  private var arrows: String {
    var text = "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
    for name in ["", "began", "ended"] { text += SVGWriter.marker(name) }
    return text + "</defs></svg>\n"
  }

  private func section(
    _ page: inout HTMLText, _ name: String, _ heading: PictureWords.Word,
    _ content: (inout HTMLText) -> Void
  ) {
    page.element("section", "id=\"\(name)\" aria-labelledby=\"\(name)-heading\"") { page in
      page.element("h2", "id=\"\(name)-heading\"", words[heading])
      content(&page)
    }
  }

  private func header(_ page: inout HTMLText) {
    page.element("h1", "dir=\"auto\"", title)
    page.element("p", "class=\"about\" dir=\"auto\"", chronicle.model.about)
    let facts = [
      "\(words[.branch]): \(chronicle.branch)",
      "\(words[.firstDay]): \(words.date(chronicle.start))",
      "\(words[.toldUntil]): \(words.date(chronicle.date))",
    ]
    page.element("p", "class=\"aside\"", facts.joined(separator: " · "))
  }

  private func nav(_ page: inout HTMLText) {
    var sections: [(String, PictureWords.Word)] = [
      ("timeline", .timeline), ("map", .map), ("happened", .whatHappened), ("standing", .standing),
    ]
    if chronicle.branches.count > 1 { sections.append(("branches", .branches)) }
    if !chronicle.asked.isEmpty { sections.append(("asked", .asked)) }
    if !chronicle.model.sources.isEmpty { sections.append(("sources", .sources)) }
    page.element("ul") { page in
      for (name, word) in sections {
        page.line("<li><a href=\"#\(name)\">\(words[word].markup)</a></li>")
      }
    }
  }

  // MARK: Timeline and map

  private func timeline(_ page: inout HTMLText) {
    page.element(
      "div",
      "class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(words[.timeline].markup)\""
    ) {
      $0.raw(timeline.svg)
    }
    if !chronicle.ahead.isEmpty {
      page.element("h3", "", words[.deadlinesAhead])
      page.element("ul") { page in
        for deadline in chronicle.ahead {
          page.line(
            "<li><time datetime=\"\(deadline.date.text)\">\(deadline.date.text)</time> "
              + "\(words.bdi(deadline.title))</li>")
        }
      }
    }
  }

  private func control(_ page: inout HTMLText) {
    let last = chronicle.entries.count
    // Shown by the script, which it is nothing without.
    page.element("div", "id=\"control\" hidden") { page in
      page.line(
        "<button type=\"button\" id=\"back\" aria-label=\"\(words[.previous].markup)\">‹</button>")
      page.line(
        "<input type=\"range\" id=\"slider\" min=\"0\" max=\"\(last)\" value=\"\(last)\" "
          + "aria-label=\"\(words[.step].markup)\" aria-describedby=\"keys\">")
      page.line(
        "<button type=\"button\" id=\"forth\" aria-label=\"\(words[.next].markup)\">›</button>")
      page.line("<output id=\"where\" for=\"slider\"></output>")
      page.element("p", "id=\"keys\" class=\"aside\"", words[.keys])
    }
  }

  private func map(_ page: inout HTMLText) {
    page.element("div", "id=\"pane\"") { figure(&$0, maps.maps.count - 1, name: nil) }
    page.element("ul", "class=\"legend\"") { page in
      for entry in maps.legend {
        page.line(
          "<li><svg width=\"34\" height=\"10\" aria-hidden=\"true\">"
            + "<path class=\"line\(entry.style.classes)\" d=\"M2 5H32\"/></svg> "
            + "\(entry.text.markup)</li>")
      }
    }
  }

  /// A map with its caption.
  func figure(_ page: inout HTMLText, _ number: Int, name: String?) {
    let scene = maps.scene(number)
    page.element("figure", name.map { "id=\"\($0)\"" } ?? "") { page in
      if scene.boxes.isEmpty {
        page.element("p", "", words[.nobody])
      } else {
        page.element(
          "div",
          "class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(scene.title.markup)\""
        ) {
          $0.raw(SVGWriter(scene).fragment(frame: maps.bounds))
        }
      }
      page.element("figcaption", "dir=\"auto\"", scene.title)
    }
  }

  private func branches(_ page: inout HTMLText) {
    let scene = BranchScene(
      chronicle.branches, title: chronicle.model.title, language: chronicle.language
    ).scene
    page.element(
      "div", "class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(scene.title.markup)\""
    ) {
      $0.raw(SVGWriter(scene).fragment())
    }
  }

  // MARK: What was asked

  private func asked(_ page: inout HTMLText) {
    for answer in chronicle.asked {
      // A line that was mistyped is no part of what was found out.
      if case .error = answer.content { continue }
      page.element("article", "class=\"asked\"") { page in
        page.line("<h3><code dir=\"auto\">\(answer.line.markup)</code></h3>")
        page.element("p", "class=\"aside\"", "\(answer.date.text) · \(answer.branch)")
        let text = renderText(answer, width: 90, columns: 90, language: words.catalogue)
        page.line("<pre dir=\"auto\" tabindex=\"0\">\(text.markup)</pre>")
      }
    }
  }

  private func sources(_ page: inout HTMLText) {
    page.element("dl") { page in
      for (number, source) in chronicle.model.sources.enumerated() {
        page.line("<dt id=\"source-\(number)\">\(words.bdi(source.name))</dt>")
        let published = source.published.map { "\(words[.published]) \(chronicle.model.text($0))" }
        let more = [source.title, source.language, published, source.locator].compactMap { $0 }
        page.element("dd", "dir=\"auto\"", more.joined(separator: ", "))
      }
    }
  }
}
