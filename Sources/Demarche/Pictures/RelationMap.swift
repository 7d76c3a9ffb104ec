import Quantities
import ScenarioLanguage

/// Who stands how to whom at one moment, and what changed with the last step.
///
/// Actors are those that can make moves, everything else is a thing. A fact that names two actors is
/// a link between the first two of them; every other is told of the first actor it names, or, where
/// it names none, of the first thing.
public struct RelationMap: Sendable {
  /// Whom or what it is about; nil for everybody.
  public var name: String?
  var about: EntityID?
  /// The scenario's title.
  public var title: String?
  /// The day that is shown.
  public var date: Day
  /// The number of the last step up to it, and what that was; nil before the first.
  public var step: (number: Int, event: String?)?
  /// Actors first, then things, each by name. Who and what has no fact is left out.
  public var nodes: [Node] = []
  /// By the nodes they join, then by text.
  public var links: [Link] = []

  public struct Node: Sendable {
    public var name: String
    /// Its kind's name.
    public var kind: String
    public var isActor: Bool
    /// What is told of it alone, in the order of text.
    public var facts: [Mention] = []
  }

  /// A fact, in full and as it is told beside a name.
  public struct Mention: Sendable {
    /// The canonical sentence.
    public var fact: String
    /// The sentence without the node it is told of.
    public var text: String
    public var isDerived: Bool
    public var change: Change?
    /// Whether it held when the branch began: such facts are the background.
    public var isFromStart: Bool
  }

  /// A fact that joins two nodes.
  public struct Link: Sendable {
    /// Places in `nodes`.
    public var from: Int
    public var to: Int
    /// The sentence without the first of the two, and with `…` for the second unless it ends so.
    public var mention: Mention
    /// The same for each fact of one relation: `shares … with`.
    public var phrase: String
  }

  /// What the last step did to a fact. One that it ended is shown once more.
  public enum Change: String, Sendable { case began, ended }
}
