import Foundation

/// Numbers in what the program answers as JSON, a line for each line typed.
public enum DemarcheAnswers {
  /// Of a replay summed up, then of queries with one number for an answer: how many events were
  /// legal, how many not, and the queries' numbers.
  public static func summedReplay(_ output: String) -> [Int] {
    let lines = output.split(separator: "\n")
    guard let first = lines.first, let count = field("count", in: first),
      let refused = field("refusedCount", in: first)
    else { return [] }
    return [count - refused, refused] + lines.dropFirst().flatMap(row)
  }

  /// Of queries with one number for an answer.
  public static func queries(_ output: String) -> [Int] {
    output.split(separator: "\n").flatMap(row)
  }

  /// Of a replay told step by step, then of such queries: the reference's numbers.
  public static func replayNumbers(_ output: String) throws -> [Int] {
    struct Steps: Decodable {
      struct Step: Decodable {
        struct Refusal: Decodable {}
        var derivedBegan: [String]
        var derivedEnded: [String]
        var refused: Refusal?
      }
      var steps: [Step]
    }
    let lines = output.split(separator: "\n")
    guard let first = lines.first else { throw Trouble("the program answers nothing") }
    let steps = try JSONDecoder().decode(Steps.self, from: Data(first.utf8)).steps
    let refused = steps.count { $0.refused != nil }
    let added = steps.reduce(0) { $0 + $1.derivedBegan.count }
    let removed = steps.reduce(0) { $0 + $1.derivedEnded.count }
    let hash = steps.reduce(0) { ($0 * 31 + $1.derivedBegan.count) % 1_000_003 }
    return [steps.count - refused, refused, added, removed, hash] + lines.dropFirst().flatMap(row)
  }

  private static func field(_ name: String, in line: Substring) -> Int? {
    guard let place = line.range(of: "\"\(name)\":") else { return nil }
    return Int(line[place.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }

  /// The numbers in an answer's rows.
  private static func row(_ line: Substring) -> [Int] {
    guard let place = line.range(of: "\"rows\":[") else { return [] }
    return numbers(in: String(line[place.upperBound...].prefix { $0 != "]" }))
  }
}
