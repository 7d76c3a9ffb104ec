/// The problems of `ClassicProblems` for other planners.
enum PlainProblems {
  typealias Schema = PlainProblem.Schema

  static func mediation(goals: Int, others: Int) -> PlainProblem {
    let pairs = 0..<goals + others
    func state(_ names: [String]) -> [(name: String, type: String)] { names.map { ($0, "state") } }
    let product = [(name: "p", type: "product")]
    let schemas = [
      Schema(
        name: "open-talks", variables: state(["m", "a", "b"]),
        needs: ["neutral m", "free m", "deals a b"], begins: ["talks a b", "engaged m"],
        ends: ["free m"]),
      Schema(
        name: "close-talks", variables: state(["m", "a", "b"]),
        needs: ["talks a b", "engaged m", "neutral m"], begins: ["free m"],
        ends: ["talks a b", "engaged m"]),
      Schema(
        name: "settle", variables: state(["a", "b"]), needs: ["talks a b", "claims a b"],
        begins: ["settled a b"], ends: ["claims a b"]),
      Schema(
        name: "lift", variables: state(["a", "b"]) + product,
        needs: ["settled a b", "restricts a b p"], begins: ["eases a b"], ends: ["restricts a b p"]),
      Schema(
        name: "relist", variables: state(["a", "b"]),
        needs: ["strikes a b", "eases a b", "settled a b"], begins: ["lists a b"],
        ends: ["strikes a b"]),
      Schema(
        name: "end-boycott", variables: state(["a", "b"]),
        needs: ["boycotts b a", "lists a b", "deals a b"], begins: ["calm b a"],
        ends: ["boycotts b a"]),
      Schema(
        name: "restore", variables: state(["a", "b"]),
        needs: ["suspends a b", "lists a b", "calm b a", "settled a b", "talks a b"],
        begins: ["ties a b"], ends: ["suspends a b"]),
      Schema(
        name: "protest", variables: state(["a", "b"]), needs: ["deals a b"],
        begins: ["protested a b"], ends: []),
      Schema(
        name: "withdraw", variables: state(["a", "b"]), needs: ["protested a b"], begins: [],
        ends: ["protested a b"]),
      Schema(
        name: "delist", variables: state(["a", "b"]), needs: ["lists a b"],
        begins: ["strikes a b"], ends: ["lists a b"]),
      Schema(
        name: "start-boycott", variables: state(["a", "b"]), needs: ["calm b a"],
        begins: ["boycotts b a"], ends: ["calm b a"]),
    ]
    return PlainProblem(
      objects: state(pairs.flatMap { ["upper\($0)", "lower\($0)"] } + ["mediator"])
        + [("steel", "product")], schemas: schemas,
      initial: ["neutral mediator", "free mediator"]
        + pairs.flatMap { pair -> [String] in
          let (a, b) = ("upper\(pair)", "lower\(pair)")
          return [
            "deals \(a) \(b)", "restricts \(a) \(b) steel", "strikes \(a) \(b)",
            "boycotts \(b) \(a)", "suspends \(a) \(b)", "claims \(a) \(b)",
          ]
        }, goal: (0..<goals).map { "ties upper\($0) lower\($0)" })
  }

  static func gripper(balls: Int) -> PlainProblem {
    let names = (1...balls).map { "ball\($0)" }
    let carrying = [
      (name: "h", type: "hand"), (name: "b", type: "ball"), (name: "r", type: "room"),
    ]
    let schemas = [
      Schema(
        name: "go", variables: [("r", "room"), ("s", "room")], needs: ["in r", "other r s"],
        begins: ["in s"], ends: ["in r"]),
      Schema(
        name: "pick", variables: carrying, needs: ["lies b r", "in r", "empty h"],
        begins: ["carries h b"], ends: ["lies b r", "empty h"]),
      Schema(
        name: "drop", variables: carrying, needs: ["carries h b", "in r"],
        begins: ["lies b r", "empty h"], ends: ["carries h b"]),
    ]
    return PlainProblem(
      objects: [("left", "room"), ("right", "room"), ("hand1", "hand"), ("hand2", "hand")]
        + names.map { ($0, "ball") }, schemas: schemas,
      initial: ["in left", "empty hand1", "empty hand2", "other left right", "other right left"]
        + names.map { "lies \($0) left" }, goal: names.map { "lies \($0) right" })
  }

  static func blocks(_ count: Int) -> PlainProblem {
    let names = (1...count).map { "block\($0)" }
    let below = zip(names, names.dropFirst())
    func block(_ names: [String]) -> [(name: String, type: String)] { names.map { ($0, "block") } }
    let schemas = [
      Schema(
        name: "move", variables: block(["x", "z", "y"]),
        needs: ["clear x", "clear y", "on x z", "other x y"], begins: ["on x y", "clear z"],
        ends: ["on x z", "clear y"]),
      Schema(
        name: "move-from-table", variables: block(["x", "y"]),
        needs: ["clear x", "clear y", "on-table x", "other x y"], begins: ["on x y"],
        ends: ["on-table x", "clear y"]),
      Schema(
        name: "move-to-table", variables: block(["x", "z"]), needs: ["clear x", "on x z"],
        begins: ["on-table x", "clear z"], ends: ["on x z"]),
    ]
    let others = names.flatMap { x in names.filter { $0 != x }.map { "other \(x) \($0)" } }
    return PlainProblem(
      objects: block(names), schemas: schemas,
      initial: below.map { "on \($0) \($1)" } + [
        "on-table \(names[count - 1])", "clear \(names[0])",
      ]
        + others, goal: below.map { "on \($1) \($0)" })
  }
}
