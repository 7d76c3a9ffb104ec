import Demarche

/// Maps of relations as JSON: nodes with what is told of each alone, and an edge for every fact that
/// joins two. `change` is what the step in view did: `began`, `ended`, or null.
extension JSONWriter {
  mutating func fields(of map: RelationMap) {
    field("name", map.name)
    field("on", map.date.text)
    field("step", map.step?.number)
    field("nodes", map.nodes) { json, node in
      json.object {
        $0.field("name", node.name)
        $0.field("kind", node.kind)
        $0.field("actor", node.isActor)
        $0.field("facts", node.facts) { json, fact in json.object { $0.fields(of: fact) } }
      }
    }
    field("edges", map.links) { json, link in
      json.object {
        $0.field("from", map.nodes[link.from].name)
        $0.field("to", map.nodes[link.to].name)
        $0.field("phrase", link.phrase)
        $0.fields(of: link.mention)
      }
    }
  }

  private mutating func fields(of mention: RelationMap.Mention) {
    field("fact", mention.fact)
    field("text", mention.text)
    field("derived", mention.isDerived)
    field("change", mention.change?.rawValue)
    field("fromStart", mention.isFromStart)
  }
}
