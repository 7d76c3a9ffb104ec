extension Scenarios {
  /// Events that rest on earlier ones: by a deadline, a rule, a consequence, and by what is absent.
  static let dominoes = """
    scenario Dominoes
      about What follows from an armament.
      starts 2020-01-01
    source Gazette
      title The Gazette of Arland
    kind State
    State Arland, Borland, Cordonia
    relation ?a:State is armed
    relation ?a:State is warned
    relation ?a:State is sorry
    relation ?a:State is afraid
    relation ?a:State leans on ?b:State
    relation ?a:State is bold
    rule Friends of the strong
      ?a is bold
        if ?a leans on ?b
        and ?b is armed
    action ?a:State arms
      begins ?a is armed
    action ?a:State disarms
      ends ?a is armed
    action ?a:State sides with ?b:State
      begins ?a leans on ?b
    action ?a:State apologises
      needs ?a is warned
      begins ?a is sorry
    action ?a:State forgives ?b:State
      needs ?b is sorry
      ends ?b is sorry
    action ?a:State boasts
      needs ?a is bold
    action ?a:State trembles
      needs ?a is afraid
    action ?a:State calms ?b:State
      ends ?b is afraid
    action ?a:State relaxes
      needs not ?a is afraid
    consequence Arms alarm
      when ?a is armed and not ?a is warned
      begins Cordonia is afraid
    deadline The warning comes
      when ?a is armed since ?d
      on ?d + 30 days
      begins ?a is warned
    never Cordonia is armed
      because Cordonia is neutral.
    given
      Borland is afraid
    on 2020-01-05 Arland arms
      source Gazette, page 3
    on 2020-01-06 Borland sides with Arland
    on 2020-01-07 Arland calms Borland
    on 2020-02-10 Arland apologises
    on 2020-02-11 Borland forgives Arland
    on 2020-02-12 Borland boasts
    on 2020-02-12 Cordonia trembles
    on 2020-02-13 Borland relaxes
    """
}
