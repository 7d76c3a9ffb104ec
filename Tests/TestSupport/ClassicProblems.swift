/// Well-known planning problems as scenarios.
public enum ClassicProblems {
  /// `goals` pairs of states to be reconciled by one mediator, and more pairs that do not matter;
  /// the shortest plan has 7 · goals − 1 moves.
  public static func mediation(goals: Int, others: Int) -> (text: String, goal: String) {
    let pairs = 0..<goals + others
    let names = pairs.flatMap { ["Upper\($0)", "Lower\($0)"] } + ["Mediator"]
    var given = ["Mediator is neutral", "Mediator is free"]
    for pair in pairs {
      let (a, b) = ("Upper\(pair)", "Lower\(pair)")
      given += [
        "\(a) deals with \(b)", "\(a) restricts Steel to \(b)", "\(a) strikes \(b)",
        "\(b) boycotts \(a)", "\(a) suspends ties with \(b)", "\(a) claims from \(b)",
      ]
    }
    let text = """
      scenario Mediation
        starts 2020-01-01
      kind State
      kind Product
      State \(names.joined(separator: ", "))
      Product Steel
      relation ?a:State deals with ?b:State
      relation ?m:State is neutral
      relation ?m:State is free
      relation ?m:State is engaged
      relation ?a:State restricts ?p:Product to ?b:State
      relation ?a:State eases trade to ?b:State
      relation ?a:State strikes ?b:State
      relation ?a:State lists ?b:State
      relation ?a:State boycotts ?b:State
      relation ?a:State is calm towards ?b:State
      relation ?a:State suspends ties with ?b:State
      relation ?a:State has ties with ?b:State
      relation ?a:State claims from ?b:State
      relation ?a:State is settled with ?b:State
      relation ?a:State talks to ?b:State
      relation ?a:State has protested to ?b:State
      action ?m:State opens talks of ?a:State with ?b:State
        needs ?m is neutral
        needs ?m is free
        needs ?a deals with ?b
        begins ?a talks to ?b
        begins ?m is engaged
        ends ?m is free
      action ?m:State closes talks of ?a:State with ?b:State
        needs ?a talks to ?b
        needs ?m is engaged
        needs ?m is neutral
        begins ?m is free
        ends ?a talks to ?b
        ends ?m is engaged
      action ?a:State settles its claim on ?b:State
        needs ?a talks to ?b
        needs ?a claims from ?b
        begins ?a is settled with ?b
        ends ?a claims from ?b
      action ?a:State lifts curbs on ?p:Product to ?b:State
        needs ?a is settled with ?b
        needs ?a restricts ?p to ?b
        begins ?a eases trade to ?b
        ends ?a restricts ?p to ?b
      action ?a:State relists ?b:State
        needs ?a strikes ?b
        needs ?a eases trade to ?b
        needs ?a is settled with ?b
        begins ?a lists ?b
        ends ?a strikes ?b
      action ?b:State calls off its boycott of ?a:State
        needs ?b boycotts ?a
        needs ?a lists ?b
        needs ?a deals with ?b
        begins ?b is calm towards ?a
        ends ?b boycotts ?a
      action ?a:State restores ties with ?b:State
        needs ?a suspends ties with ?b
        needs ?a lists ?b
        needs ?b is calm towards ?a
        needs ?a is settled with ?b
        needs ?a talks to ?b
        begins ?a has ties with ?b
        ends ?a suspends ties with ?b
      action ?a:State protests to ?b:State
        needs ?a deals with ?b
        begins ?a has protested to ?b
      action ?a:State withdraws its protest to ?b:State
        needs ?a has protested to ?b
        ends ?a has protested to ?b
      action ?a:State delists ?b:State
        needs ?a lists ?b
        begins ?a strikes ?b
        ends ?a lists ?b
      action ?b:State starts a boycott of ?a:State
        needs ?b is calm towards ?a
        begins ?b boycotts ?a
        ends ?b is calm towards ?a
      given
        \(given.joined(separator: "\n  "))
      """
    let goal = (0..<goals).map { "Upper\($0) has ties with Lower\($0)" }
    return (text, goal.joined(separator: " and "))
  }

  /// Gripper: balls to be carried from one room to another by two hands; 3 · balls − 1 moves for an
  /// even number of balls.
  public static func gripper(balls: Int) -> (text: String, goal: String) {
    let names = (1...balls).map { "Ball\($0)" }
    let text = """
      scenario Gripper
        starts 2020-01-01
      kind Room
      kind Ball
      kind Hand
      Room Left Room, Right Room
      Hand Left Hand, Right Hand
      Ball \(names.joined(separator: ", "))
      relation the robot is in ?room:Room
      relation ?ball:Ball lies in ?room:Room
      relation ?hand:Hand is empty
      relation ?hand:Hand carries ?ball:Ball
      action the robot goes to ?room:Room
        needs not the robot is in ?room
        begins the robot is in ?room
        ends the robot is in ?other where the robot is in ?other and ?other != ?room
      action ?hand:Hand picks ?ball:Ball up in ?room:Room
        needs ?ball lies in ?room
        needs the robot is in ?room
        needs ?hand is empty
        begins ?hand carries ?ball
        ends ?ball lies in ?room
        ends ?hand is empty
      action ?hand:Hand drops ?ball:Ball in ?room:Room
        needs ?hand carries ?ball
        needs the robot is in ?room
        begins ?ball lies in ?room
        begins ?hand is empty
        ends ?hand carries ?ball
      given
        the robot is in Left Room
        Left Hand is empty
        Right Hand is empty
        \(names.map { "\($0) lies in Left Room" }.joined(separator: "\n  "))
      """
    return (text, names.map { "\($0) lies in Right Room" }.joined(separator: " and "))
  }

  /// A tower of blocks to be turned upside down, by moves from pile to pile: as many moves as blocks
  /// and one hand's moves are put together; blocks − 1 where the top goes to the table first.
  public static func blocks(_ count: Int) -> (text: String, goal: String) {
    let names = (1...count).map { "Block\($0)" }
    let tower = zip(names, names.dropFirst()).map { "\($0) stands on \($1)" }
    let text = """
      scenario Blocks
        starts 2020-01-01
      kind Block
      Block \(names.joined(separator: ", "))
      relation ?x:Block stands on ?y:Block
      relation ?x:Block stands on the table
      relation ?x:Block is clear
      rule Clear blocks
        ?x is clear
          if (?x stands on ? or ?x stands on the table) and not ? stands on ?x
      action move ?x:Block onto ?y:Block
        needs ?x is clear
        needs ?y is clear
        needs ?x != ?y
        begins ?x stands on ?y
        ends ?x stands on ?z where ?x stands on ?z and ?z != ?y
        ends ?x stands on the table
      action move ?x:Block to the table
        needs ?x is clear
        needs ?x stands on ?
        begins ?x stands on the table
        ends ?x stands on ?
      given
        \((tower + ["\(names[count - 1]) stands on the table"]).joined(separator: "\n  "))
      """
    let goal = zip(names, names.dropFirst()).map { "\($1) stands on \($0)" }
    return (text, goal.joined(separator: " and "))
  }
}
