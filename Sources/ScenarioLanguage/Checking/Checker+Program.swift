// Checks of the whole program, each linear in its size.

extension Checker {
  mutating func checkProgram() {
    for use in sinceUses where model[use.relation].isDerived {
      report(.sinceAfterDerived(phraseText(use.relation)), at: use.span)
    }
    for (number, relation) in model.relations.enumerated() where relation.isDerived {
      for span in uniquenessSpans[number] {
        report(.oneOnDerived(phraseText(RelationID(number))), at: span)
      }
    }
    let dependencies = Dependencies(model)
    checkStrata(dependencies)
    checkArithmetic(dependencies)
    checkToday(dependencies)
  }

  func phraseText(_ relation: RelationID) -> String {
    model[relation].phrase.text { "?" + model[relation].slots[$0].name }
  }

  /// Reports relations that rest on their own absence, once for each set that rest on each other.
  private mutating func checkStrata(_ dependencies: Dependencies) {
    var reported: Set<Int> = []
    for edge in dependencies.edges where edge.isNegative {
      let component = dependencies.component(edge.head)
      guard dependencies.component(edge.on) == component, reported.insert(component).inserted
      else { continue }
      let back =
        dependencies.graph.path(
          from: Int(edge.on.number), to: Int(edge.head.number),
          through: { dependencies.components[$0] == component }) ?? []
      let circle = [edge] + back.map { dependencies.edges[$0] }
      let places = circle.prefix(20).map { edge in
        let way = edge.isNegative ? "from the absence, or the number, of" : "from"
        let rule = model.rules[edge.rule]
        return CheckMistake.Place(
          "\(quoted(rule.title)) derives `\(phraseText(edge.head))` \(way) "
            + "`\(phraseText(edge.on))`.", rule.span)
      }
      report(
        .unstratified(phraseText(edge.head), places), at: model.rules[edge.rule].span)
    }
  }

  /// Reports values made by arithmetic that feed the recursion that makes them.
  private mutating func checkArithmetic(_ dependencies: Dependencies) {
    let flow = ValueFlow(model, dependencies)
    var reported: Set<Int> = []
    for edge in flow.edges where edge.isMade {
      let component = flow.components[edge.from]
      guard flow.components[edge.to] == component, reported.insert(component).inserted else {
        continue
      }
      let back =
        flow.graph.path(
          from: edge.to, to: edge.from, through: { flow.components[$0] == component }) ?? []
      var rules: [Int] = []
      for rule in [edge.rule] + back.map({ flow.edges[$0].rule }) where !rules.contains(rule) {
        rules.append(rule)
      }
      let places = rules.prefix(20).enumerated().map { index, rule in
        CheckMistake.Place(
          "\(quoted(model.rules[rule].title)) \(index == 0 ? "makes the value" : "hands it on").",
          model.rules[rule].span)
      }
      let rule = model.rules[edge.rule]
      report(.endlessArithmetic(phraseText(rule.head), places), at: rule.span)
    }
  }

  /// Reports what rests on `today` through rules where `today` may not stand.
  private mutating func checkToday(_ dependencies: Dependencies) {
    guard !timelessUses.isEmpty, !dependencies.datedRules.isEmpty else { return }
    var users: [RelationID: [Dependencies.Edge]] = [:]
    for edge in dependencies.edges { users[edge.on, default: []].append(edge) }
    // By relation, the rule that makes it rest on today, and the relation through which it does.
    var causes: [RelationID: (rule: Int, through: RelationID?)] = [:]
    var open: [RelationID] = []
    for rule in dependencies.datedRules where causes[model.rules[rule].head] == nil {
      causes[model.rules[rule].head] = (rule, nil)
      open.append(model.rules[rule].head)
    }
    while let relation = open.popLast() {
      for edge in users[relation] ?? [] where causes[edge.head] == nil {
        causes[edge.head] = (edge.rule, relation)
        open.append(edge.head)
      }
    }
    for use in timelessUses {
      var places: [CheckMistake.Place] = []
      var next: RelationID? = use.relation
      while let relation = next, let cause = causes[relation], places.count < 20 {
        let rule = model.rules[cause.rule]
        let way = cause.through == nil ? "looks at `today`" : "rests on it"
        places.append(CheckMistake.Place("\(quoted(rule.title)) \(way).", rule.span))
        next = cause.through
      }
      if !places.isEmpty { report(.todayThroughRules(use.place, places), at: use.span) }
    }
  }
}
