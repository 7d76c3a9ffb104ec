import ScenarioLanguage

/// The scenario as a session has it: that of the files, or with definitions of its own.
///
/// A model never changes while it is played. So a line that defines something makes another model of
/// files and definitions, a world that plays it, and replays the session's branches there; the state
/// of the session says which edition it belongs to, and undoing the line goes back to the one before,
/// which is still there. A definition costs what opening the scenario and replaying the branches
/// costs, and the memory of another world.
struct Edition {
  let world: World
  /// As files hold them.
  var definitions: [Definition] = []
}

extension World {
  /// Why a history does not hold in another edition.
  struct Misfit: Error {
    /// A moment of the old world.
    var old: MomentID
    /// In the new one, where it would be.
    var before: MomentID
    var move: Move?
    var refusal: StepRefusal
  }

  /// Plays again what led to moments of an older edition; where each of its moments is here, or the
  /// first step that is refused here and was not there. Steps that were refused before may now be
  /// made. The engine ends anywhere.
  func adopt(_ tips: [MomentID], of old: World) -> Result<[MomentID: MomentID], Misfit> {
    var places: [MomentID: MomentID] = [.start: .start]
    for tip in tips {
      var here = MomentID.start
      for id in old.history.way(from: .start, to: tip) {
        if let known = places[id] {
          here = known
          continue
        }
        move(to: here)
        if let misfit = again(id, of: old) { return .failure(misfit) }
        here = place
        places[id] = here
      }
    }
    return .success(places)
  }

  /// Plays one moment again, where the engine stands.
  private func again(_ id: MomentID, of old: World) -> Misfit? {
    let moment = old.history[id]
    let wasRefused = old.history.details[id]?.refusal != nil
    switch moment.what {
    case .start: return nil
    case .deadlines: return newlyRefused(playDeadlines(until: moment.day), id, wasRefused)
    case .waited: return newlyRefused(wait(until: moment.day), id, wasRefused)
    case .skipped(let count):
      let misfit = newlyRefused(playDeadlines(until: moment.day), id, wasRefused)
      skip(count, on: max(moment.day, database.today))
      return misfit
    case .scripted: return newlyRefused(playNextEvent(), id, wasRefused)
    case .played(let move):
      if let misfit = newlyRefused(playDeadlines(until: moment.day), id, wasRefused) {
        return misfit
      }
      let before = place
      // Texts are numbered as they are met; everything else keeps its number.
      let here = translated(move, from: old)
      guard case .failure(let refusal) = play(here, on: moment.day) else { return nil }
      return Misfit(old: id, before: before, move: here, refusal: refusal)
    }
  }

  /// The first of moments that was refused, where none was before.
  private func newlyRefused(_ moments: [MomentID], _ id: MomentID, _ wasRefused: Bool) -> Misfit? {
    guard !wasRefused else { return nil }
    for moment in moments {
      guard let refusal = history.details[moment]?.refusal else { continue }
      return Misfit(
        old: id, before: history[moment].parent, move: self.move(of: moment), refusal: refusal)
    }
    return nil
  }

  private func translated(_ move: Move, from old: World) -> Move {
    let hasText = move.values.contains { if case .text = $0 { true } else { false } }
    guard hasText,
      case .success(let read) = readMove(old.model.sentence(move), in: &model)
    else { return move }
    return read
  }
}
