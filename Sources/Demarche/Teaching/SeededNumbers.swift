/// Numbers that look random and are the same for the same seed on every machine (SplitMix64 by Steele,
/// Lea and Flood).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for every text, so that the order in which streams are used is all the same.
  init(seed: UInt64, text: String) {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = seed &* 0x9E37_79B9_7F4A_7C15 ^ digest
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of so many, each as likely as the others but for less than one part in 2^40.
  mutating func below(_ count: Int) -> Int {
    precondition(count > 0, "there is nothing to choose from")
    return Int(next() % UInt64(count))
  }

  mutating func element<Element>(of all: [Element]) -> Element? {
    all.isEmpty ? nil : all[below(all.count)]
  }

  mutating func shuffled<Element>(_ all: [Element]) -> [Element] {
    var result = all
    for place in result.indices.dropFirst().reversed() {
      result.swapAt(place, below(place + 1))
    }
    return result
  }
}
