/// A number of 128 bits that tells bytes from all others that come by chance; no guard against someone who
/// looks for two texts with one digest.
///
/// Two sums of eight bytes at a time, multiplied and folded with different odd numbers: a sixth of an
/// instruction a byte, where a byte at a time (FNV) takes three.
public struct Digest: Hashable, Sendable, BitwiseCopyable {
  public private(set) var high: UInt64 = 0x243F_6A88_85A3_08D3
  public private(set) var low: UInt64 = 0x1319_8A2E_0370_7344

  public init() {}

  public init(of bytes: UnsafeRawBufferPointer) { add(bytes) }

  /// Adds bytes, and how many they are, so that none can pass from one part to the next.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    guard var place = bytes.baseAddress else { return add(0) }
    let end = place + bytes.count
    while place + 8 <= end {
      add(UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)))
      place += 8
    }
    var last: UInt64 = 0
    while place < end {
      last = last << 8 | UInt64(place.load(as: UInt8.self))
      place += 1
    }
    add(last)
  }

  public mutating func add(_ text: String) {
    var copy = text
    copy.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  @inline(__always) private mutating func add(_ word: UInt64) {
    high = (high ^ word) &* 0x9E37_79B9_7F4A_7C15
    high ^= high &>> 29
    low = (low &+ word) &* 0xD6E8_FEB8_6659_FD93
    low ^= low &>> 32
  }

  /// In 32 hexadecimal digits.
  public var text: String {
    [high, low].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
