/// Scenarios that several tests play.
enum Scenarios {
  /// Three events on two days, a month apart, and moves without needs.
  static let calendar = """
    scenario Calendar
      starts 2020-01-01
    kind State
    State Arland, Borland, Cordonia
    relation ?a:State likes ?b:State
    relation ?a:State is an old friend of ?b:State
    relation ?a:State has met ?b:State
    rule Old friends
      ?a is an old friend of ?b
        if ?a likes ?b since ?d and today >= ?d + 30 days
    action ?a:State greets ?b:State
      needs ?a != ?b
      needs not ?a likes ?b
      begins ?a likes ?b
    action ?a:State snubs ?b:State
      needs ?a likes ?b
      ends ?a likes ?b
    on 2020-02-01 Arland greets Borland
    on 2020-03-01 Borland greets Cordonia
    on 2020-03-01 Cordonia greets Arland
    """

  /// Moves that are refused, each for a reason of its own.
  static let refusals = """
    scenario Refusals
      starts 2020-01-01
    kind State
    State Arland, Borland
    relation ?a:State holds ?n:Number
      one ?n for each ?a
    relation ?a:State is fined
    relation ?a:State is banned
    relation ?a:State has the last word over ?b:State
    action ?a:State pays ?n:Number
      needs ?a holds ?m and ?m >= ?n
      needs not ?a is banned
      begins ?a holds ?m - ?n where ?a holds ?m
    action ?a:State splits by ?n:Number
      begins ?a holds ?m / ?n where ?a holds ?m
    action ?a:State muddles by ?n:Number
      begins ?a holds ?m / ?n where ?a holds ?m
      begins ?a is fined
      ends ?a is fined
    action ?a:State doubles
      begins ?a holds 1
      begins ?a holds 2
    action ?a:State is told off
      needs not ?a is banned
      begins ?a is banned
    action ?a:State is pardoned
      ends ?a is banned
    action ?a:State speaks to ?b:State
      needs ?a != ?b
      begins ?a has the last word over ?b
    consequence An answer is given
      when ?a has the last word over ?b
      begins ?b has the last word over ?a
      ends ?a has the last word over ?b
    never ? holds 13
      because Thirteen is unlucky.
    given
      Arland holds 20
      Borland holds 5
    on 2020-01-20 Borland pays 6
    on 2020-01-20 Arland pays 6
    """
}
