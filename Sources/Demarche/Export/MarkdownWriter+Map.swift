/// Maps of relations as Markdown: a table of links, then what is told of each name alone.
extension MarkdownWriter {
  mutating func map(_ map: RelationMap) {
    if map.nodes.isEmpty { return paragraph("Nothing is told of anybody.") }
    if !map.links.isEmpty {
      table(
        ["who", "what", "to whom"],
        map.links.map { link in
          [map.nodes[link.from].name, told(link.mention), map.nodes[link.to].name]
        })
    }
    for node in map.nodes where !node.facts.isEmpty {
      items(MarkdownWriter.plain(node.name), node.facts.map(told))
    }
  }

  private func told(_ mention: RelationMap.Mention) -> String {
    switch mention.change {
    case .began: "\(mention.text) (new)"
    case .ended: "\(mention.text) (no longer)"
    case nil: mention.text
    }
  }
}
