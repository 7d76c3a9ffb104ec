extension Scenarios {
  /// A lesson of every kind of step, in a quarrel over tariffs; names in three languages.
  static let tariffLesson = """
    scenario Tariffs
      starts 2020-01-01
    kind State
    kind Good
    State Arland
      also Arl
      in ar أرلاند
    State Borland
      in ko 볼란드
    State Cordonia
    Good Steel, Wheat
    relation ?a:State taxes ?g:Good from ?b:State
    relation ?a:State is at odds with ?b:State
    relation ?a:State has ?n:Number ports
    rule A tariff sours relations
      ?a is at odds with ?b
        if ?a taxes ? from ?b
    action ?a:State imposes a tariff on ?g:Good from ?b:State
      needs ?a != ?b
      begins ?a taxes ?g from ?b
      weight -5
    action ?a:State lifts its tariff on ?g:Good from ?b:State
      needs ?a taxes ?g from ?b
      ends ?a taxes ?g from ?b
      weight 5
    given
      Arland has 3 ports
    on 2020-02-01 Arland imposes a tariff on Steel from Borland
    on 2020-03-01 Borland imposes a tariff on Wheat from Arland
    on 2020-04-01 Cordonia imposes a tariff on Wheat from Arland
    lesson Tariffs and answers
      tell Two states trade.
      goto 2020-02-15
      ask Who taxes what from whom?
        answer ?who taxes ?what from ?whom
        hint Look at the log.
        hint There is one row.
        because One tariff stands.
      ask How many ports has Arland?
        answer Arland has ?n ports
      goto 2020-03-15
      ask Who is at odds with whom?
        answer ?who is at odds with ?whom
        because Each with the other.
      ask Is Cordonia at odds with Arland?
        answer Cordonia is at odds with Arland
      ask Which of these is a good?
        choice Arland
        choice Steel
        choice The river of gold
        right Steel
      task Bring both tariffs down.
        until not ? taxes ? from ?
        within 2 moves
        hint Each can lift its own.
        because Both are gone.
      tell Peace, for now.
      ask Who taxes whom now?
        answer ?who is at odds with ?whom
      goto 2020-04-15
      ask Who taxes wheat?
        answer ?who taxes Wheat from Arland
    lesson The other one
      ask Whose name is Arl?
        choice Arland
        choice Borland
        right Arland
    """
}
