import Quantities
import ScenarioLanguage

/// What the calendar does.
extension DrillMaker {
  /// When a deadline that is running comes, if only time passes.
  mutating func deadlineQuestion() -> DrillQuestion? {
    let day = goSomewhere()
    let running = session.runningDeadlines()
    guard let one = numbers.element(of: running) else { return nil }
    let title = session.title(of: one.carried.reaction)
    let about = session.about(one.carried)
    // The same one about the same things may come on several days.
    let alike = Set(
      running.filter {
        session.title(of: $0.carried.reaction) == title && session.about($0.carried) == about
      }.map(\.day))
    guard alike.count == 1, isCarriedOut(one, title) else { return nil }
    var wrong: [(text: String, remark: String)] = []
    func add(_ other: Day?, _ remark: String) {
      guard let other, other != one.day, other >= day else { return }
      wrong.append((other.text, remark))
    }
    let shift = numbers.below(2) == 0 ? 1 : -1
    add(one.day.adding(shift, .day), say(.aDayOff))
    add(one.day.adding(-shift, .month), say(.aMonthOff))
    for other in running where other.day != one.day {
      add(
        other.day, say(.thenComes(session.shown(title: session.title(of: other.carried.reaction)))))
    }
    add(one.day.adding(-shift, .day), say(.aDayOff))
    return finished(
      .deadlines,
      say(
        .whenComes(
          day, session.shown(title: title), about: about.map { session.shown(name: $0) })),
      right: one.day.text, wrong: Array(wrong.prefix(DrillMaker.choiceCount - 1)),
      hints: [say(.theRule(text(of: one))), say(.waitsFor(waiting(one)))],
      day: day)
  }

  /// Whether a running deadline is carried out on its day if only time passes, the script left out.
  private func isCarriedOut(_ one: Session.Running, _ title: String) -> Bool {
    world.passing(until: one.day.adding(-1, .day) ?? one.day) {
      session.runningDeadlines().contains {
        $0.day == one.day && $0.carried.row == one.carried.row
          && $0.carried.reaction == one.carried.reaction
      }
    }
  }

  private func text(of one: Session.Running) -> String {
    guard case .deadline(let place) = world.lowered.reactions[one.carried.reaction] else {
      return ""
    }
    return plainSource(of: model.deadlines[place].item)
  }

  /// What has set a deadline running, with its names.
  private func waiting(_ one: Session.Running) -> String {
    guard case .deadline(let place) = world.lowered.reactions[one.carried.reaction] else {
      return ""
    }
    let deadline = model.deadlines[place]
    let trigger = world.database.program.reactions[one.carried.reaction].trigger
    let values = world.database.tuple(trigger, one.carried.row).map { world.database.value($0) }
    let named = deadline.when.variables.sorted()
    guard values.count >= named.count else { return model.text(deadline.when, deadline.scope, [:]) }
    let found = session.bindings(of: deadline.when, deadline.scope, [:])?.bindings ?? []
    let fitting = found.first { binding in
      Set(binding.values.compactMap(entity)) == Set(values.compactMap(entity))
    }
    return model.text(deadline.when, deadline.scope, fitting ?? [:])
  }

  private func entity(_ value: Value) -> EntityID? {
    if case .entity(let entity) = value { entity } else { nil }
  }
}
