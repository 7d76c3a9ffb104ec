// Checks of the whole program.

extension Checker {
  mutating func checkProgram() {
    for use in sinceUses where model[use.relation].isDerived {
      report(.sinceAfterDerived(phraseText(use.relation)), at: use.span)
    }
    for (number, relation) in model.relations.enumerated() where relation.isDerived {
      for index in relation.uniqueness.indices {
        let place = UniquenessPlace(relation: RelationID(number), index: index)
        if let span = uniquenessSpans[place] {
          report(.oneOnDerived(phraseText(RelationID(number))), at: span)
        }
      }
    }
  }

  func phraseText(_ relation: RelationID) -> String {
    model[relation].phrase.text { "?" + model[relation].slots[$0].name }
  }
}
