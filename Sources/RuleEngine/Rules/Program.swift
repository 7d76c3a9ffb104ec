import Quantities
import Snapshots

/// What an engine runs: relations, rules over them, and what steps may do. Immutable; made by
/// lowering a scenario, or by hand in tests.
public struct Program: Sendable {
  public var relations: [Relation] = []
  public var rules: [Rule] = []
  public var aggregates: [Aggregate] = []
  public var actions = LateList<Action>()
  public var reactions: [Reaction] = []
  /// Derived relations of which no step may add a tuple.
  public var prohibitions: [RelationID] = []
  var numbers = NumberTable()

  public init() {}

  /// The symbol of a number, the same in every database of this program.
  public mutating func symbol(_ number: Decimal) -> Symbol { numbers.symbol(number) }

  public struct RelationID: Hashable, Sendable, Comparable {
    public let number: Int32
    public init(_ number: Int) { self.number = Int32(number) }
    public static func < (left: RelationID, right: RelationID) -> Bool {
      left.number < right.number
    }
    @inlinable public var index: Int { Int(number) }
  }

  public struct RuleID: Hashable, Sendable {
    public let number: Int32
    public init(_ number: Int) { self.number = Int32(number) }
    public var index: Int { Int(number) }
  }

  public struct AggregateID: Hashable, Sendable {
    public let number: Int32
    public init(_ number: Int) { self.number = Int32(number) }
    public var index: Int { Int(number) }
  }

  /// A relation of the program. Whether it is derived follows from the rules.
  public struct Relation: Sendable {
    public var arity: Int
    /// At most one value of a column for each combination of the key columns; stored ones only.
    public var uniqueness: [Uniqueness] = []
    /// A stored relation with one column more: the same tuples with the day since when they hold.
    public var sinceRelation: RelationID?
    public init(arity: Int) { self.arity = arity }
  }

  public struct Uniqueness: Sendable {
    public var value: Int
    public var keys: [Int]
    public init(value: Int, keys: [Int]) {
      self.value = value
      self.keys = keys
    }
  }

  /// A derived relation's rule: the head's tuple is there for every binding of the body.
  public struct Rule: Sendable {
    public var head: RelationID
    /// Variables and constants, all bound by the body.
    public var headTerms: [Operand]
    public var body: [Literal]
    public var variableCount: Int
    public init(head: RelationID, headTerms: [Operand], body: [Literal], variableCount: Int) {
      self.head = head
      self.headTerms = headTerms
      self.body = body
      self.variableCount = variableCount
    }
  }

  /// A function of groups of a relation's tuples, kept up to date by groups.
  public struct Aggregate: Sendable {
    public var function: Function
    public var source: RelationID
    /// Columns of the source that make the group.
    public var groups: [Int]
    /// The column that is summed or compared; for `count` the tuples of a group are counted.
    public var value: Int?
    public init(function: Function, source: RelationID, groups: [Int], value: Int?) {
      self.function = function
      self.source = source
      self.groups = groups
      self.value = value
    }
  }

  public enum Function: UInt8, Sendable, Hashable { case count, sum, min, max }

  /// What a move does.
  public struct Action: Sendable {
    public var slotCount: Int
    /// Conditions over the slots, which are variables 0 to slotCount − 1.
    public var needs: [Query]
    public var effects: [Effect]
    /// Where its events are kept: the slots and the day.
    public var events: RelationID
    public init(slotCount: Int, needs: [Query], effects: [Effect], events: RelationID) {
      self.slotCount = slotCount
      self.needs = needs
      self.effects = effects
      self.events = events
    }
  }

  /// A consequence or a deadline: effects for each tuple that its trigger gains.
  public struct Reaction: Sendable {
    /// A derived relation over the named variables of the condition; for a deadline with the day
    /// in one more, last column.
    public var trigger: RelationID
    public var hasDay: Bool
    /// Which variable of the effects each column of the trigger gives its value (without the day).
    public var variables: [Int]
    public var effects: [Effect]
    public init(trigger: RelationID, hasDay: Bool, variables: [Int], effects: [Effect]) {
      self.trigger = trigger
      self.hasDay = hasDay
      self.variables = variables
      self.effects = effects
    }
  }

  public struct Effect: Sendable {
    public var begins: Bool
    public var relation: RelationID
    /// Nil stands for "every one that holds", in effects that end.
    public var terms: [Expression?]
    /// The bindings for which it happens; nil for once.
    public var query: Query?
    /// Variables that are worked out for each binding: a query that gives one a value, or none
    /// where the term has none. They are numbered after all that the terms and the query share.
    public var computed: [Computed] = []

    public struct Computed: Sendable {
      public var variable: Int
      public var query: Query
      public init(variable: Int, query: Query) {
        self.variable = variable
        self.query = query
      }
    }

    public init(begins: Bool, relation: RelationID, terms: [Expression?], query: Query?) {
      self.begins = begins
      self.relation = relation
      self.terms = terms
      self.query = query
    }
  }

  /// A condition to be answered when asked; may hold nested literals.
  public struct Query: Sendable {
    public var body: [Literal]
    public var variableCount: Int
    public init(body: [Literal], variableCount: Int) {
      self.body = body
      self.variableCount = variableCount
    }
  }

  public enum Operand: Hashable, Sendable {
    case constant(Symbol)
    case variable(Int)
    /// Whatever stands there.
    case anything
  }

  public enum Literal: Sendable {
    case holds(RelationID, [Operand])
    /// As `holds`, binding the day since when the fact holds. Queries only.
    case since(RelationID, [Operand], day: Operand)
    /// No tuple fits. In rules every operand is a constant or is bound elsewhere.
    case absent(RelationID, [Operand])
    /// `isNegated`: the comparison does not hold, be it for want of a value.
    case compare(Expression, Comparison, Expression, isNegated: Bool)
    /// An aggregate's value for a group.
    case aggregate(AggregateID, groups: [Operand], value: Operand)
    /// Queries only: no binding of the body's own variables. `outer` are the variables it shares.
    case none([Literal], outer: [Int])
    /// Queries only: some part holds.
    case any([[Literal]])
    /// Queries only: a function over the bindings of a body, grouped by `outer`. For `sum`, `of`
    /// is the summed variable and `all` the variables whose combinations count once each.
    case fold(Function, of: [Int], all: [Int], [Literal], outer: [Int], value: Operand)
  }

  public enum Comparison: UInt8, Sendable, Hashable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  }
}

/// A term that is worked out: a value, a variable, the day of the step, or arithmetic on them.
public indirect enum Expression: Sendable, Hashable {
  case constant(Symbol)
  case variable(Int)
  case today
  case arithmetic(Expression, Operation, Expression)
  /// A day moved forwards (`isForward`) or back by an amount of units.
  case shift(Expression, isForward: Bool, Expression, CalendarUnit)

  public enum Operation: UInt8, Sendable, Hashable { case plus, minus, times, divide }

  /// The variables in it, with repetitions.
  public var variables: [Int] {
    switch self {
    case .constant, .today: []
    case .variable(let variable): [variable]
    case .arithmetic(let left, _, let right), .shift(let left, _, let right, _):
      left.variables + right.variables
    }
  }

  var usesToday: Bool {
    switch self {
    case .constant, .variable: false
    case .today: true
    case .arithmetic(let left, _, let right), .shift(let left, _, let right, _):
      left.usesToday || right.usesToday
    }
  }
}

extension Program.Rule {
  /// Whether its head can change with the day alone: it compares with today, or rests on a relation
  /// that does.
  public func isMoved(byDays relations: [Bool], _ aggregates: [Program.Aggregate]) -> Bool {
    body.contains { literal in
      switch literal {
      case .holds(let relation, _), .absent(let relation, _): relations[relation.index]
      case .compare(let left, _, let right, _): left.usesToday || right.usesToday
      case .aggregate(let aggregate, _, _): relations[aggregates[aggregate.index].source.index]
      case .since, .none, .any, .fold: false
      }
    }
  }
}

/// Variables of a rule or a query, by their numbers.
typealias VariableSet = NumberSet<Int>
