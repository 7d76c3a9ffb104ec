import Demarche

extension PageWriter {
  /// What holds on the day in view, each fact with its proof.
  func standing(_ page: inout HTMLText) {
    for isDerived in [false, true] {
      let facts = chronicle.facts.filter { $0.isDerived == isDerived }
      guard !facts.isEmpty else { continue }
      page.element("h3", "", "\(words[isDerived ? .follows : .holds]) (\(facts.count))")
      page.element("ul", "class=\"facts\"") { page in
        for fact in facts { holding(&page, fact) }
      }
    }
  }

  private func holding(_ page: inout HTMLText, _ fact: Chronicle.Holding) {
    let text = words.bdi(chronicle.text(fact.fact))
    guard let proof = fact.proof else { return page.line("<li>\(text)</li>") }
    page.element("li") { page in
      page.element("details", "class=\"why\"") { page in
        page.line("<summary>\(text)</summary>")
        proofs(&page, [proof])
      }
    }
  }

  /// How deep lists are nested, and how many nodes one proof may have before it is cut short.
  private static var depthLimit: Int { 12 }
  private static var nodeLimit: Int { 200 }

  /// Proofs as nested lists, written without recursion; deep parts stop being set in.
  func proofs(_ page: inout HTMLText, _ proofs: [Answer.Proof]) {
    var open = proofs.reversed().map { (node: $0, depth: 0) }
    var depth = -1
    var count = 0
    while let (node, wanted) = open.popLast() {
      count += 1
      if count > Self.nodeLimit { break }
      let shown = min(wanted, Self.depthLimit)
      if shown > depth {
        page.raw("<ul class=\"proof\">")
      } else {
        page.raw("</li>")
        for _ in shown..<depth { page.raw("</ul></li>") }
      }
      depth = shown
      page.raw("<li>")
      self.node(&page, node)
      for child in node.from.reversed() { open.append((child, wanted + 1)) }
    }
    guard depth >= 0 else { return }
    if count > Self.nodeLimit { page.raw("</li><li>…") }
    for _ in 0..<depth { page.raw("</li></ul>") }
    page.line("</li></ul>")
  }

  private func node(_ page: inout HTMLText, _ node: Answer.Proof) {
    let fact = chronicle.text(node.fact)
    page.raw("\(words.bdi(fact)) ")
    page.raw("<span class=\"reason\">(\(words.bdi(reason(node))))</span>")
    if let note = node.note { page.raw(" " + words.bdi(note, class: "aside")) }
    cited(&page, node.sources)
  }

  private func reason(_ node: Answer.Proof) -> String {
    var node = node
    node.event = node.event.map { chronicle.text($0) }
    return words.reason(of: node)
  }
}
