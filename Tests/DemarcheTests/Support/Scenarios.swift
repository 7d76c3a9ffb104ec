/// Scenarios that several tests play.
enum Scenarios {
  /// The whole small scenario of the language's contract.
  static let neighbours = #"""
    scenario Two neighbours
      about A tariff, an answer in kind, and a treaty that lapses.
      starts 2020-01-01

    kind State
    kind Treaty

    State Arland
      also Arl
    State Borland
    Treaty River Pact

    relation ?a:State taxes imports from ?b:State
    relation ?a:State is party to ?t:Treaty
    relation ?t:Treaty is in force
    relation ?t:Treaty expires on ?d:Date
      one ?d for each ?t
    relation ?a:State has given notice on ?t:Treaty
    relation ?a:State is at odds with ?b:State
    relation ?a:State cooperates with ?b:State under ?t:Treaty

    rule A tariff sours relations
      ?a is at odds with ?b
        if ?a taxes imports from ?b

    rule Ill will is mutual
      ?a is at odds with ?b
        if ?b is at odds with ?a

    rule Treaties bind their parties
      ?a cooperates with ?b under ?t
        if ?t is in force
        and ?a is party to ?t
        and ?b is party to ?t
        and ?a != ?b

    action ?a:State imposes a tariff on ?b:State
      needs ?a != ?b
      needs not ?a taxes imports from ?b
      begins ?a taxes imports from ?b
      weight -5

    action ?a:State lifts its tariff on ?b:State
      needs ?a taxes imports from ?b
      ends ?a taxes imports from ?b
      weight 5

    action ?a:State gives notice on ?t:Treaty
      needs ?a is party to ?t
      needs ?t is in force
      needs ?t expires on ?d and today <= ?d - 90 days
      begins ?a has given notice on ?t

    deadline The treaty lapses
      when ?t is in force and ?t expires on ?d and ? has given notice on ?t
      on ?d + 1 day
      ends ?t is in force

    deadline The treaty renews itself
      when ?t is in force and ?t expires on ?d and not ? has given notice on ?t
      on ?d + 1 day
      begins ?t expires on ?d + 1 year

    given
      Arland is party to River Pact
      Borland is party to River Pact
      River Pact is in force
      River Pact expires on 2020-12-31

    on 2020-02-01 Arland imposes a tariff on Borland
    on 2020-03-01 Borland imposes a tariff on Arland
      note An answer in kind.
    on 2020-06-01 Borland gives notice on River Pact
    """#

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
