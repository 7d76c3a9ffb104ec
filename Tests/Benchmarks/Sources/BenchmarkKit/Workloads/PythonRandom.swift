import Foundation

/// The random numbers of CPython's `random.Random`, bit for bit: the Mersenne Twister of Matsumoto
/// and Nishimura (1998), seeded by array, and the ways in which Python draws from it.
///
/// The peers' generators are in Python. With the same numbers here a clean clone makes the same
/// events and facts without Python, and `bench prepare --verify` can compare them byte for byte.
public struct PythonRandom {
  private var state = [UInt32](repeating: 0, count: 624)
  private var place = 624

  public init(seed: UInt32) {
    let length = 624
    state[0] = 19_650_218
    for index in 1..<length {
      let before = state[index - 1]
      state[index] = 1_812_433_253 &* (before ^ (before >> 30)) &+ UInt32(index)
    }
    var index = 1
    // The key is the one word of the seed.
    for _ in 0..<length {
      let before = state[index - 1]
      state[index] = (state[index] ^ ((before ^ (before >> 30)) &* 1_664_525)) &+ seed
      advance(&index)
    }
    for _ in 1..<length {
      let before = state[index - 1]
      state[index] = (state[index] ^ ((before ^ (before >> 30)) &* 1_566_083_941)) &- UInt32(index)
      advance(&index)
    }
    state[0] = 0x8000_0000
  }

  private mutating func advance(_ index: inout Int) {
    index += 1
    if index == 624 {
      state[0] = state[623]
      index = 1
    }
  }

  private mutating func next() -> UInt32 {
    if place == 624 { twist() }
    var word = state[place]
    place += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }

  private mutating func twist() {
    for index in 0..<624 {
      let word = (state[index] & 0x8000_0000) | (state[(index + 1) % 624] & 0x7FFF_FFFF)
      state[index] =
        state[(index + 397) % 624] ^ (word >> 1) ^ (word & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    place = 0
  }

  /// `random()`: from 0 up to 1, 53 bits.
  public mutating func unit() -> Double {
    let high = next() >> 5
    let low = next() >> 6
    return (Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992
  }

  /// `randrange(bound)`: the first draw of as many bits as the bound has that lies below it.
  public mutating func below(_ bound: Int) -> Int {
    let bits = Int.bitWidth - bound.leadingZeroBitCount
    while true {
      let draw = Int(next() >> UInt32(32 - bits))
      if draw < bound { return draw }
    }
  }

  /// `choices(…, weights)[0]`, of weights summed up.
  public mutating func choice(cumulative: [Int]) -> Int {
    let draw = unit() * Double(cumulative[cumulative.count - 1])
    return min(cumulative.firstIndex { Double($0) > draw } ?? .max, cumulative.count - 1)
  }
}
