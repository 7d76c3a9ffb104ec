#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many random cases tests run, and from which seed.
///
/// `DEMARCHE_RANDOM_SCALE=50` runs fifty times as many; `DEMARCHE_RANDOM_SEED=123` runs that seed
/// only; `DEMARCHE_RANDOM_TRACE=1` names each seed before it runs, for cases that end the process.
public enum RandomTests {
  /// The seeds of one of several parts of a test that run side by side.
  public static func seeds(_ count: Int, part: Int, of parts: Int) -> [UInt64] {
    if let seed = variable("DEMARCHE_RANDOM_SEED") { return part == 0 ? [UInt64(seed)] : [] }
    let all = count * (variable("DEMARCHE_RANDOM_SCALE") ?? 1)
    return (0..<all).filter { $0 % parts == part }.map { UInt64($0) }
  }

  /// Names a seed, and tells its case too if it is the only one.
  public static func trace(_ name: String, _ seed: UInt64, _ text: @autoclosure () -> String = "") {
    if variable("DEMARCHE_RANDOM_TRACE") != nil {
      print("\(name) \(seed)")
      if variable("DEMARCHE_RANDOM_SEED") != nil { print(text()) }
      fflush(nil)
    }
  }

  private static func variable(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}

/// The smallest variant found that still fails, and how.
///
/// - Parameter smaller: variants of a case with less in it, most promising first.
public func shrink<Case>(
  _ failing: Case, _ failure: String, smaller: (Case) -> [Case], check: (Case) -> String?
) -> (Case, String) {
  var best = (failing, failure)
  var budget = 2000
  var shrank = true
  while shrank && budget > 0 {
    shrank = false
    for variant in smaller(best.0) {
      budget -= 1
      if budget == 0 { break }
      if let failure = check(variant) {
        best = (variant, failure)
        shrank = true
        break
      }
    }
  }
  return best
}
