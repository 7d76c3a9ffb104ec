import Quantities
import ScenarioLanguage

/// A branch from its first day to the day in view, with all there is to say about it.
public struct Chronicle: Sendable {
  /// The scenario's declarations.
  public var model: Model
  /// The code of the language that names and sentences are shown in.
  public var language: String
  public var branch: String
  public var start: Day
  /// The day in view.
  public var date: Day
  public var entries: [Entry] = []
  /// Who stands how to whom before the first step, then after each step that changed something.
  public var maps: [RelationMap] = []
  /// What holds on the day in view, stored facts first, each in the order of its text.
  public var facts: [Holding] = []
  /// How long facts have held, given and derived ones included.
  public var intervals: [(interval: Answer.Interval, isDerived: Bool)] = []
  /// Deadlines that are running, by day.
  public var ahead: [(date: Day, title: String)] = []
  public var branches: [Answer.Branch] = []
  /// What was typed, with its answers; empty where nothing was.
  public var asked: [Answer] = []
  /// Canonical sentences in the language that they are shown in, where that differs.
  public var shown: [String: String] = [:]

  /// One step and why it could be made and brought what it did.
  public struct Entry: Sendable {
    public var step: Answer.Step
    /// What its needs, or what its deadline waited for, rested on.
    public var needs: [Answer.Proof] = []
    public var brought: [(fact: String, proof: Answer.Proof)] = []
    /// The place in `maps` of the map after it.
    public var map = 0
  }

  /// A fact that holds, and why.
  public struct Holding: Sendable {
    public var fact: String
    public var isDerived: Bool
    /// Nil where there are too many facts to prove each.
    public var proof: Answer.Proof?
  }

  /// A sentence as it is shown.
  public func text(_ sentence: String) -> String { shown[sentence] ?? sentence }
}
