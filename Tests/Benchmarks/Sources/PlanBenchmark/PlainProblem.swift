/// A planning problem as other planners are given it: objects, facts, and moves with needs and
/// effects that are lists of facts. Written by hand beside the scenarios of `ClassicProblems`, as a
/// user of those planners would, so that none of them pays for how Demarche exports.
struct PlainProblem {
  struct Schema {
    var name: String
    /// Variables with their types.
    var variables: [(name: String, type: String)]
    var needs: [String]
    var begins: [String]
    var ends: [String]
  }

  var objects: [(name: String, type: String)]
  var schemas: [Schema]
  var initial: [String]
  var goal: [String]

  // MARK: As PDDL

  var domain: String {
    let types = Set(objects.map(\.type)).sorted().joined(separator: " ")
    let actions = schemas.map { schema in
      """
      (:action \(schema.name)
        :parameters (\(schema.variables.map { "?\($0.name) - \($0.type)" }.joined(separator: " ")))
        :precondition (and \(schema.needs.map { atom($0, schema) }.joined(separator: " ")))
        :effect (and \(schema.begins.map { atom($0, schema) }.joined(separator: " ")) \
      \(schema.ends.map { "(not \(atom($0, schema)))" }.joined(separator: " "))))
      """
    }
    return "(define (domain d) (:requirements :strips :typing) (:types \(types))\n(:predicates "
      + predicates.joined(separator: " ") + ")\n" + actions.joined(separator: "\n") + ")\n"
  }

  var problem: String {
    "(define (problem p) (:domain d) (:objects "
      + objects.map { "\($0.name) - \($0.type)" }.joined(separator: " ") + ")\n(:init "
      + initial.map { "(\($0))" }.joined(separator: " ") + ")\n(:goal (and "
      + goal.map { "(\($0))" }.joined(separator: " ") + ")))\n"
  }

  private func atom(_ words: String, _ schema: Schema) -> String {
    let names = Set(schema.variables.map(\.name))
    return "("
      + words.split(separator: " ").map { names.contains(String($0)) ? "?\($0)" : String($0) }
      .joined(separator: " ") + ")"
  }

  /// With the types of the first schema that mentions each.
  private var predicates: [String] {
    var known: [String: String] = [:]
    for schema in schemas {
      let types = Dictionary(schema.variables.map { ($0.name, $0.type) }, uniquingKeysWith: { $1 })
      for words in schema.needs + schema.begins + schema.ends {
        let parts = words.split(separator: " ").map(String.init)
        guard known[parts[0]] == nil else { continue }
        let slots = parts.dropFirst().enumerated().map {
          " ?x\($0.offset) - \(types[$0.element] ?? "object")"
        }
        known[parts[0]] = "(\(parts[0])\(slots.joined()))"
      }
    }
    return known.values.sorted()
  }

  // MARK: For clingo

  /// Facts and rules for `ClingoPlanner`.
  var logicProgram: String {
    var lines = objects.map { "is(\(plain($0.type)),\(plain($0.name)))." }
    for schema in schemas {
      let names = Set(schema.variables.map(\.name))
      func term(_ words: String) -> String {
        let parts = words.split(separator: " ").map {
          names.contains(String($0)) ? "V" + $0 : plain(String($0))
        }
        return parts.count == 1
          ? parts[0] : "\(parts[0])(\(parts.dropFirst().joined(separator: ",")))"
      }
      let move = term(([schema.name] + schema.variables.map(\.name)).joined(separator: " "))
      let domain = schema.variables.map { "is(\(plain($0.type)),V\($0.name))" }
      lines.append("move(\(move)) :- \(domain.joined(separator: ", ")).")
      for need in schema.needs { lines.append("need(\(move),\(term(need))) :- move(\(move)).") }
      for begun in schema.begins { lines.append("begin(\(move),\(term(begun))) :- move(\(move)).") }
      for ended in schema.ends { lines.append("end(\(move),\(term(ended))) :- move(\(move)).") }
    }
    func fact(_ words: String) -> String {
      let parts = words.split(separator: " ").map { plain(String($0)) }
      return parts.count == 1
        ? parts[0] : "\(parts[0])(\(parts.dropFirst().joined(separator: ",")))"
    }
    lines += initial.map { "holds(\(fact($0)),0)." } + goal.map { "goal(\(fact($0)))." }
    return lines.joined(separator: "\n") + "\n"
  }

  private func plain(_ name: String) -> String {
    name.map { $0 == "-" ? "_" : String($0) }.joined()
  }
}

/// A planner on clingo, one move a step, one step more until there is a plan. The usual way to plan
/// with it, so the plan is a shortest one.
enum ClingoPlanner {
  static let program = #"""
    import sys, clingo
    control = clingo.Control(["-t1"])
    control.add("base", [], open(sys.argv[1]).read())
    control.add("step", ["t"], """
    1 { do(M,t) : move(M) } 1.
    :- do(M,t), need(M,F), not holds(F,t-1).
    holds(F,t) :- do(M,t), begin(M,F).
    holds(F,t) :- holds(F,t-1), not ended(F,t).
    ended(F,t) :- do(M,t), end(M,F).
    """)
    control.add("check", ["t"], """
    #external wanted(t).
    :- wanted(t), goal(F), not holds(F,t).
    """)
    control.ground([("base", [])])
    length = 0
    while True:
        number = clingo.Number(length)
        parts = [("check", [number])]
        if length > 0: parts.insert(0, ("step", [number]))
        control.ground(parts)
        wanted = clingo.Function("wanted", [number])
        control.assign_external(wanted, True)
        if control.solve().satisfiable:
            print("Plan length:", length)
            break
        control.release_external(wanted)
        length += 1
    """#
}
