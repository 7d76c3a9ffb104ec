/// The whole small scenario of the language's contract: it uses most of the language and has nothing
/// wrong with it.
public let twoNeighbours = """
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
  """
