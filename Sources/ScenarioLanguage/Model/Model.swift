import Quantities
import Snapshots

/// What a set of scenario files means once everything in it has been resolved and checked: the
/// typed program that the engine's program is made from, and all that is needed to read and to
/// print sentences about it.
///
/// Ids are indices into the arrays here.
public struct Model: Sendable {
  public var title: String?
  public var about: String?
  /// The clock's first day; nil only where nothing in the files has a date.
  public var start: Day?
  public var kinds: [Kind] = []
  public var entities: [Entity] = []
  /// Quoted texts that stand in Text slots.
  public var texts: [String] = []
  public var sources: [Source] = []
  public var relations = LateList<Relation>()
  public var rules = LateList<Rule>()
  public var actions = LateList<Action>()
  public var consequences = LateList<Consequence>()
  public var deadlines = LateList<Deadline>()
  public var nevers = LateList<Never>()
  public var givens = Givens()
  /// In the order in which they happen: by day, then used files first, then as written.
  public var script = Script()
  public var responses = LateList<Response>()
  public var wants = LateList<Wants>()
  public var lessons = LateList<Lesson>()
  /// Titles of rules, consequences and deadlines in other languages, by the title.
  public var localTitles = Late([String: [LocalTitle]]())
  /// How a day is shown where the files first wrote it shorter than `YYYY-MM-DD`.
  public var dateTexts: [Day: String] = [:]
  /// What reads sentences: names and phrases by their words.
  public var vocabulary = Vocabulary()
  /// The files, used ones before those that use them.
  public var files: [SourceFile] = []

  public init() {}
}

public struct KindID: Hashable, Sendable, Comparable {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
  public static let number = KindID(0)
  public static let date = KindID(1)
  public static let text = KindID(2)
  public static func < (left: KindID, right: KindID) -> Bool { left.number < right.number }
}

public struct EntityID: Hashable, Sendable, Comparable {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
  public static func < (left: EntityID, right: EntityID) -> Bool { left.number < right.number }
}

public struct TextID: Hashable, Sendable {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
}

public struct SourceID: Hashable, Sendable {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
}

public struct RelationID: Hashable, Sendable, Comparable {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
  public static func < (left: RelationID, right: RelationID) -> Bool { left.number < right.number }
}

public struct ActionID: Hashable, Sendable, Comparable {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
  public static func < (left: ActionID, right: ActionID) -> Bool { left.number < right.number }
}

/// A sort of entity; `Number`, `Date` and `Text` are the first three of every model.
public struct Kind: Sendable {
  public var name: String
  public var parent: KindID?
  public var note: String?
  public var span: Span?
}

public struct Entity: Sendable {
  public var name: String
  public var kind: KindID
  public var otherNames: [String] = []
  /// Language code → name in that language.
  public var localNames: [(language: String, name: String)] = []
  public var codes: [(scheme: String, value: String)] = []
  public var note: String?
  public var span: Span
}

/// What something is called in another language.
public struct LocalTitle: Sendable {
  public var language: String
  public var title: String
}

/// A document that facts, events and rules cite.
public struct Source: Sendable {
  public var name: String
  public var title: String?
  public var language: String?
  public var published: Day?
  public var locator: String?
  public var span: Span
}

public struct Citation: Sendable, Hashable {
  public var source: SourceID
  /// The place in it; nil where none is named.
  public var place: String?
}

/// A phrase: words and slots, in order.
public struct Phrase: Sendable {
  public enum Part: Sendable, Hashable {
    /// As declared.
    case word(String)
    /// Index of the slot in `Relation.slots` or `Action.slots`.
    case slot(Int)
  }
  public var parts: [Part]
}

public struct Slot: Sendable {
  /// Without `?`.
  public var name: String
  public var kind: KindID
}

public struct Relation: Sendable {
  public var phrase: Phrase
  public var slots: [Slot]
  public var localPhrases: [(language: String, phrase: Phrase)] = []
  /// At most one value of a slot for each combination of the key slots.
  public var uniqueness: [Uniqueness] = []
  /// Whether some rule has it as its head.
  public var isDerived: Bool
  public var note: String?
  public var span: Span

  public struct Uniqueness: Sendable {
    public var value: Int
    public var keys: [Int]
  }
}

/// The variables of one rule, clause or query, each with its kind.
public struct Scope: Sendable {
  public struct Variable: Sendable {
    /// Without `?`, as first written.
    public var name: String
    public var kind: KindID
    public init(name: String, kind: KindID) {
      self.name = name
      self.kind = kind
    }
  }
  public var variables: [Variable] = []
  public init() {}
}

/// Index into a `Scope`.
public struct VariableID: Hashable, Sendable, Comparable, Numbered {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
  public static func < (left: VariableID, right: VariableID) -> Bool { left.number < right.number }
  @inlinable public var place: Int { Int(number) }
}

public typealias VariableSet = NumberSet<VariableID>

public enum Value: Hashable, Sendable {
  case entity(EntityID)
  case number(Decimal)
  case date(Day)
  case text(TextID)
}

/// A ground fact: a relation's canonical sentence is printed from it.
public struct Fact: Hashable, Sendable {
  public var relation: RelationID
  public var values: [Value]
  public init(relation: RelationID, values: [Value]) {
    self.relation = relation
    self.values = values
  }
}

/// An action with a value in every slot.
public struct Move: Hashable, Sendable {
  public var action: ActionID
  public var values: [Value]
  public init(action: ActionID, values: [Value]) {
    self.action = action
    self.values = values
  }
}

public indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case none(Condition)
  /// A sentence of a relation; `since` is the variable bound to the day it has held from.
  case holds(RelationID, [Term], since: VariableID?)
  /// A sentence of an action: history. `on` is nil for "on some day".
  case happened(ActionID, [Term], on: Term?)
  case compare(Term, Comparison, Term)
}

public enum Comparison: UInt8, Sendable, Hashable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  /// `=`, `!=`, …
  public var sign: String {
    switch self {
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}

public indirect enum Term: Sendable {
  case value(Value)
  case variable(VariableID)
  /// `?`
  case anything
  case today
  case arithmetic(Term, Arithmetic, Term)
  /// Only as the right side of `+` or `-` with a date on the left.
  case duration(Term, CalendarUnit)
  case aggregate(Aggregate)
}

public enum Arithmetic: UInt8, Sendable, Hashable {
  case plus, minus, times, divide

  public var sign: String {
    switch self {
    case .plus: "+"
    case .minus: "-"
    case .times: "*"
    case .divide: "/"
    }
  }
}

public struct Aggregate: Sendable {
  public enum Function: String, Sendable, Hashable { case count, sum, min, max }
  public var function: Function
  public var of: [VariableID]
  /// Variables of it that also occur outside the aggregate are its groups.
  public var condition: Condition
}

public struct Rule: Sendable {
  public var title: String
  public var scope: Scope
  public var head: RelationID
  /// Without `?` and without aggregates that the body does not bind: arithmetic may occur.
  public var headTerms: [Term]
  public var condition: Condition
  public var citations: [Citation] = []
  public var note: String?
  public var span: Span
  /// The whole item, its clauses included.
  public var item: Span
}

public struct Effect: Sendable {
  public var begins: Bool
  public var relation: RelationID
  /// `.anything` occurs in `ends` only.
  public var terms: [Term]
  public var condition: Condition?
  public var scope: Scope
  public var span: Span
}

/// A condition of an action, with variables of its own after the action's slots.
public struct Need: Sendable {
  public var condition: Condition
  public var scope: Scope
  /// As written, lines joined.
  public var text: String
  public var span: Span
}

/// In every scope of an action's clauses the first variables are the action's slots, in order.
public struct Action: Sendable {
  public var phrase: Phrase
  public var slots: [Slot]
  public var localPhrases: [(language: String, phrase: Phrase)] = []
  /// The slot of whose move it is; nil where the action has no slots, or
  /// begins with a value that nobody is.
  public var actor: Int?
  /// What whose move it is has to be.
  public var actorKind: KindID? { actor.map { slots[$0].kind } }
  public var needs: [Need] = []
  public var effects: [Effect] = []
  public var weight: Decimal?
  public var codes: [(scheme: String, value: String)] = []
  public var citations: [Citation] = []
  public var note: String?
  public var span: Span
}

/// In every effect's scope the first variables are those of `scope`, in order.
public struct Consequence: Sendable {
  public var title: String
  public var scope: Scope
  public var when: Condition
  public var effects: [Effect]
  public var citations: [Citation] = []
  public var note: String?
  public var span: Span
  /// The whole item, its clauses included.
  public var item: Span
}

/// As a consequence, carried out on a day.
public struct Deadline: Sendable {
  public var title: String
  public var scope: Scope
  public var when: Condition
  public var on: Term
  public var effects: [Effect]
  public var citations: [Citation] = []
  public var note: String?
  public var span: Span
  /// The whole item, its clauses included.
  public var item: Span
}

public struct Never: Sendable {
  public var scope: Scope
  public var condition: Condition
  public var because: String?
  /// The condition as written, lines joined.
  public var text: String
  public var span: Span
}

public struct Given: Sendable {
  public var fact: Fact
  /// Nil: since the first day.
  public var since: Day?
  public var citations: [Citation] = []
  public var note: String?
  public var span: Span
}

public struct ScriptedEvent: Sendable {
  public enum What: Sendable {
    case move(Move)
    case remark(String)
  }
  public var day: Day
  public var what: What
  public var citations: [Citation] = []
  public var note: String?
  public var span: Span
}

public struct Response: Sendable {
  public var title: String
  public var scope: Scope
  public var when: Condition
  public var action: ActionID
  public var terms: [Term]
  /// 0 to 100.
  public var likelihood: Decimal
  public var within: Int
  public var unit: CalendarUnit
  public var citations: [Citation] = []
  public var note: String?
  public var span: Span
}

public struct Wants: Sendable {
  public struct Wish: Sendable {
    public var condition: Condition
    public var scope: Scope
    public var text: String
    public var note: String?
  }
  public var actor: EntityID
  public var wishes: [Wish]
  public var span: Span
}

public struct Lesson: Sendable {
  public enum Step: Sendable {
    case tell(String)
    case goto(Day)
    case ask(Question)
    case task(Task)
  }
  public struct Question: Sendable {
    public var text: String
    public var key: Key
    public var hints: [String] = []
    public var because: String?
  }
  public enum Key: Sendable {
    case answer(Query)
    /// All choices in the order written.
    case choices([Choice])
  }
  public struct Choice: Sendable {
    public var text: String
    public var isRight: Bool
    /// What would have to hold for it to be right.
    public var when: Query?
    /// Said where it is chosen and wrong.
    public var because: String?
  }
  public struct Task: Sendable {
    public var text: String
    public var until: Query
    public var within: Int?
    public var hints: [String] = []
    public var because: String?
  }
  public var title: String
  public var steps: [Step]
  /// Where each of them stands: its first line.
  public var stepSpans: [Span] = []
  /// For whom it is and how long it takes: said where lessons are listed.
  public var note: String?
  public var span: Span
}

/// A condition on its own: a question. Its columns are the variables that do not live only inside
/// `not` or an aggregate, in order of first appearance.
public struct Query: Sendable {
  public var condition: Condition
  public var scope: Scope
  public var columns: [VariableID]
  public var text: String

  public init(condition: Condition, scope: Scope, columns: [VariableID], text: String) {
    self.condition = condition
    self.scope = scope
    self.columns = columns
    self.text = text
  }
}
