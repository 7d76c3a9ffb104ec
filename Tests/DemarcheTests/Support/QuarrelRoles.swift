extension Scenarios {
  /// A quarrel with responses that are certain, that never come, and that may come.
  static let quarrelRoles = """
    scenario Roles
      starts 2020-01-01
    source Gazette
    kind State
    State Arland, Borland, Cordonia
    relation ?a:State taxes ?b:State
    relation ?a:State is at odds with ?b:State
    rule A tariff sours relations
      ?a is at odds with ?b
        if ?a taxes ?b
    action ?a:State imposes a tariff on ?b:State
      needs ?a != ?b
      needs not ?a taxes ?b
      begins ?a taxes ?b
      weight -5
    action ?a:State lifts its tariff on ?b:State
      needs ?a taxes ?b
      ends ?a taxes ?b
      weight 5
    action ?a:State criticises ?b:State
      needs ?a != ?b
      weight -1.5
    action ?a:State greets ?b:State
    deadline Tariffs run out
      when ?a taxes ?b since ?d
      on ?d + 60 days
      ends ?a taxes ?b
    response An answer in kind
      when ?a taxes ?b
      then ?b imposes a tariff on ?a
      likelihood 100% within 3 days
      source Gazette, page 2
    response A bystander joins
      when ?a taxes ?b
      then Cordonia imposes a tariff on ?a
      likelihood 0% within 3 days
    response A bystander speaks
      when ?a taxes ?b and ?b != Cordonia
      then Cordonia criticises ?a
      likelihood 50% within 10 days
    wants Arland
      not Borland taxes Arland
      Arland taxes Borland
        note For the money.
    wants Borland
      not Arland taxes Borland
    on 2020-03-01 Borland imposes a tariff on Cordonia
    """
}
