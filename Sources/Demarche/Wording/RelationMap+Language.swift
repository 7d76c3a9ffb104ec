/// Maps of relations in another language.
extension LocalSentences {
  func map(_ map: RelationMap) -> RelationMap {
    var map = map
    map.name = map.name.map(name)
    map.step = map.step.map { ($0.number, $0.event.map(event)) }
    for place in map.nodes.indices {
      map.nodes[place].name = name(map.nodes[place].name)
      map.nodes[place].facts = map.nodes[place].facts.map(mention)
    }
    for place in map.links.indices {
      let link = map.links[place]
      map.links[place].mention = mention(link.mention)
      guard let source = link.mention.source else { continue }
      map.links[place].phrase = model.phrase(of: source, language: language)
    }
    return map
  }

  private func mention(_ mention: RelationMap.Mention) -> RelationMap.Mention {
    var mention = mention
    mention.fact = sentence(mention.fact)
    if let source = mention.source { mention.text = model.text(of: source, language: language) }
    return mention
  }
}
