import Foundation
import TestSupport
import Testing

/// Exported pages in a real browser, where there is one.
@Suite(.serialized, .enabled(if: Chromium.path != nil, "there is no Chromium"))
struct PageBrowserTests {
  /// A page in a file that is there while the body runs.
  private func withPage(
    _ scenario: String = "gsomia-2019", language: String = "en", hasScripts: Bool = true,
    _ body: (Chromium) throws -> Void
  ) throws {
    let path = FileManager.default.temporaryDirectory.path + "/demarche-\(UUID().uuidString).html"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try ProgramRun([
      "export", "scenarios/\(scenario).demarche", "--as", "html", "--output", path,
      "--language", language,
    ])
    try #require(run.status == 0, "\(run.complaints)")
    let browser = try Chromium()
    try browser.setScreen(width: 1280, height: 900)
    try browser.setScripts(hasScripts)
    try browser.open(path)
    try body(browser)
    #expect(browser.exceptions == [])
    // It asks for itself and for nothing else.
    #expect(browser.requests.filter { $0 != "file://" + path } == [])
  }

  /// Keeps a screenshot where `DEMARCHE_SCREENSHOTS` names a folder.
  private func keep(_ browser: Chromium, _ name: String, isWhole: Bool = false) throws {
    let data = try browser.screenshot(isWhole: isWhole)
    #expect(data.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    guard let folder = ProcessInfo.processInfo.environment["DEMARCHE_SCREENSHOTS"] else { return }
    try data.write(to: URL(fileURLWithPath: "\(folder)/\(name).png"))
  }

  private enum Key { static let (end, home, left, right, enter, tab) = (35, 36, 37, 39, 13, 9) }

  @Test func theSliderMovesThroughTheSteps() throws {
    try withPage { browser in
      let last = try browser.value("document.querySelectorAll('article.step').length - 1")
      // Articles are copied beside the map, too.
      #expect(try browser.value("document.querySelector('#slider').max") == "47")
      #expect(last == "48")
      #expect(try browser.value("document.querySelector('#where').textContent").hasPrefix("#47 "))
      try browser.value("document.querySelector('#slider').focus()")
      try browser.press("Home", code: Key.home)
      #expect(try browser.value("document.querySelector('#where').textContent").hasPrefix("#0 "))
      try browser.press("ArrowRight", code: Key.right)
      #expect(
        try browser.value("document.querySelector('#where').textContent").hasPrefix(
          "#1 2018-10-30 Supreme Court of Korea gives final judgment"))
      #expect(
        try browser.value("document.querySelector('#slider').getAttribute('aria-valuetext')")
          .hasPrefix("#1 "))
      #expect(
        try browser.value("document.querySelector('#now .changes').textContent").contains(
          "Nippon Steel owes Plaintiff Group damages"))
      #expect(
        try browser.value("document.querySelector('#pane figcaption').textContent").contains(
          "2018-10-30, after #1"))
      #expect(try browser.value("location.hash") == "#step-1")
      try browser.press("End", code: Key.end)
      #expect(try browser.value("document.querySelector('#where').textContent").hasPrefix("#47 "))
    }
  }

  @Test func keysMoveWithoutTheSlider() throws {
    try withPage { browser in
      try browser.press("ArrowLeft", code: Key.left)
      #expect(try browser.value("document.querySelector('#slider').value") == "46")
      try browser.press("Home", code: Key.home)
      for _ in 0..<36 { try browser.press("ArrowRight", code: Key.right) }
      #expect(
        try browser.value("document.querySelector('#where').textContent").contains(
          "South Korea gives notice to end GSOMIA"))
      #expect(try browser.value("document.querySelector('#now details.why').open") == "false")
      try browser.press("Enter", code: Key.enter, text: "\r")
      #expect(try browser.value("document.querySelector('#now details.why').open") == "true")
      #expect(
        try browser.value("document.querySelector('#now .proof').textContent").contains(
          "GSOMIA is in force"))
    }
  }

  @Test func clicksOpenStepsAndReasons() throws {
    try withPage { browser in
      try browser.click(#".event[data-step="20"]"#)
      #expect(
        try browser.value("document.querySelector('#where').textContent").hasPrefix(
          "#20 2019-07-04 Japan imposes licences"))
      #expect(try browser.value("document.querySelectorAll('#pane .line.began').length") != "0")
      try browser.click("#forth")
      #expect(try browser.value("document.querySelector('#slider').value") == "21")
      try browser.click("#back")
      try browser.click("#now details.why > summary")
      #expect(try browser.value("document.querySelector('#now details.why').open") == "true")
      // A source leads to what is told of it.
      try browser.click("#now .cited a")
      #expect(try browser.value("location.hash").hasPrefix("#source-"))
      // A click on the slider's end is the last step.
      try browser.command("Page.bringToFront")
      try browser.value("document.querySelector('#slider').focus()")
      try browser.press("End", code: Key.end)
      #expect(try browser.value("document.querySelector('#slider').value") == "47")
    }
  }

  @Test func fromRightToLeft() throws {
    try withPage(language: "ar") { browser in
      #expect(try browser.value("document.documentElement.dir") == "rtl")
      #expect(try browser.value("document.documentElement.lang") == "ar")
      #expect(try browser.value("getComputedStyle(document.body).direction") == "rtl")
      // Time runs to the left, and so do the keys.
      try browser.press("Home", code: Key.home)
      try browser.press("ArrowLeft", code: Key.left)
      #expect(try browser.value("document.querySelector('#slider').value") == "1")
      try browser.value("document.querySelector('#slider').focus()")
      try browser.press("ArrowLeft", code: Key.left)
      #expect(try browser.value("document.querySelector('#slider').value") == "2")
      let first = try browser.value("document.querySelector('#step-1').dataset.x")
      let last = try browser.value("document.querySelector('#step-47').dataset.x")
      #expect((Double(first) ?? 0) > (Double(last) ?? 0))
      #expect(
        try browser.value("document.querySelector('#pane svg').textContent").contains("اليابان"))
      try keep(browser, "arabic-1280")
      try browser.setScreen(width: 390, height: 844, scale: 2, isMobile: true)
      try keep(browser, "arabic-phone")
      #expect(try browser.value("document.documentElement.scrollWidth <= 390") == "true")
    }
  }

  @Test func aPlainDocumentWithoutScripts() throws {
    try withPage(hasScripts: false) { browser in
      #expect(try browser.value("document.body.className") == "")
      #expect(try browser.value("document.querySelector('#control').offsetHeight") == "0")
      #expect(try browser.value("document.querySelectorAll('article.step').length") == "48")
      #expect(
        try browser.value("document.querySelector('#step-36').innerText").contains(
          "South Korea has given notice to end GSOMIA"))
      // A reason opens without a script.
      try browser.click("#step-36 details.why > summary")
      #expect(
        try browser.value("document.querySelector('#step-36 .proof').offsetHeight > 0") == "true")
      #expect(try browser.value("document.querySelector('#pane svg').clientHeight > 100") == "true")
    }
  }

  @Test func onPaper() throws {
    try withPage { browser in
      let pdf = try browser.pdf()
      #expect(pdf.starts(with: Array("%PDF".utf8)))
      let pages =
        String(decoding: pdf, as: UTF8.self).components(separatedBy: "/Type /Page\n").count - 1
      #expect(pages >= 4)
      if let folder = ProcessInfo.processInfo.environment["DEMARCHE_SCREENSHOTS"] {
        try pdf.write(to: URL(fileURLWithPath: "\(folder)/page.pdf"))
      }
      // Reasons were open on paper, and are closed again.
      try browser.value("window.dispatchEvent(new Event('beforeprint'))")
      #expect(
        try browser.value("document.querySelectorAll('#happened details.why:not([open])').length")
          == "0")
      try browser.value("window.dispatchEvent(new Event('afterprint'))")
      #expect(
        try browser.value("document.querySelectorAll('#happened details.why[open]').length") == "0")
      try browser.setMedia("print")
      for hidden in ["nav", "#control", "#now", ".map-of"] {
        #expect(
          try browser.value("getComputedStyle(document.querySelector('\(hidden)')).display")
            == "none")
      }
    }
  }

  @Test(arguments: [("phone", 390, 844, 2.0), ("projector", 1920, 1080, 1.0)])
  func onScreensOfAllSizes(name: String, width: Int, height: Int, scale: Double) throws {
    try withPage { browser in
      try browser.setScreen(width: width, height: height, scale: scale, isMobile: width < 600)
      try browser.press("ArrowLeft", code: Key.left)
      for isDark in [false, true] {
        try browser.setMedia(isDark: isDark)
        try keep(browser, "\(name)-\(isDark ? "dark" : "light")")
        let paper = try browser.value("getComputedStyle(document.documentElement).backgroundColor")
        #expect(paper == (isDark ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)"))
      }
      try keep(browser, "\(name)-whole", isWhole: true)
      // Nothing makes the page itself wider than the screen.
      #expect(try browser.value("document.documentElement.scrollWidth <= \(width)") == "true")
      // Fingers need room.
      #expect(try browser.value("document.querySelector('#back').offsetHeight >= 40") == "true")
    }
  }

  @Test(arguments: ["gsomia-2019", "gulf-rift-2017", "cuban-missiles-1962"], ["en", "ar"])
  func textsStayInTheirBoxes(scenario: String, language: String) throws {
    try withPage(scenario, language: language) { browser in
      let outside = try browser.value(
        """
        (function () {
          var bad = [];
          document.querySelectorAll("#pane svg g").forEach(function (group) {
            var box = group.querySelector("rect").getBBox();
            group.querySelectorAll("text").forEach(function (text) {
              var own = text.getBBox();
              if (own.x < box.x - 1 || own.x + own.width > box.x + box.width + 1) {
                bad.push(text.textContent + " " + own.x + "+" + own.width + " in " + box.x + "+" + box.width);
              }
            });
          });
          return bad.join("; ");
        })()
        """)
      #expect(outside == "")
    }
  }

  @Test func whatIsReadAloud() throws {
    try withPage { browser in
      let nodes = try browser.accessible()
      for (role, name) in [
        ("main", ""), ("banner", ""), ("navigation", "On this page"), ("heading", "GSOMIA 2019"),
        ("region", "Timeline"), ("region", "Map of relations"), ("slider", "Step"),
        ("button", "Next step"), ("link", "Skip to what happened"),
      ] {
        #expect(
          nodes.contains { $0.role == role && (name.isEmpty || $0.name == name) }, "\(role) \(name)"
        )
      }
      // Every picture has a name.
      #expect(
        !nodes.contains {
          ["image", "img", "graphics-document"].contains($0.role) && $0.name.isEmpty
        })
      // The first stop of the Tab key leads past everything.
      try browser.press("Tab", code: Key.tab)
      #expect(try browser.value("document.activeElement.className") == "skip")
      #expect(
        try browser.value("document.activeElement.getBoundingClientRect().left >= 0") == "true")
    }
  }
}
