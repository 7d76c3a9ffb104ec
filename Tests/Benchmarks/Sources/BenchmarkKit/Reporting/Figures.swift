import Foundation

/// Numbers as people read them.
enum Figures {
  /// Three digits that count, in the unit that fits.
  static func seconds(_ seconds: Double) -> String {
    switch seconds {
    case ..<0.0995: String(format: "%.1f ms", seconds * 1000)
    case ..<0.9995: String(format: "%.0f ms", seconds * 1000)
    case ..<9.995: String(format: "%.2f s", seconds)
    case ..<99.95: String(format: "%.1f s", seconds)
    case ..<7200: String(format: "%.0f s", seconds)
    case ..<172_800: String(format: "%.1f h", seconds / 3600)
    default: String(format: "%.0f days", seconds / 86_400)
    }
  }

  /// A power of ten in seconds, for the marks of a scale.
  static func power(_ seconds: Double) -> String {
    switch seconds {
    case ..<0.0005: String(format: "%.0f µs", seconds * 1_000_000)
    case ..<0.5: String(format: "%.0f ms", seconds * 1000)
    default: String(format: "%.0f s", seconds)
    }
  }

  static func ratio(_ ratio: Double) -> String {
    String(format: ratio < 0.0995 ? "%.2f×" : ratio < 9.95 ? "%.1f×" : "%.0f×", ratio)
  }

  static func megabytes(_ megabytes: Double) -> String {
    megabytes < 10_000
      ? String(format: "%.0f MB", megabytes) : String(format: "%.0f GB", megabytes / 1024)
  }

  /// `1,000,000`
  static func count(_ count: Int) -> String {
    var digits = Array(String(count))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}

extension Reading {
  var cpu: Double { median(cpuSeconds) }

  /// From the fastest to the slowest round, as a share of the median.
  var spread: Double {
    guard let low = cpuSeconds.min(), let high = cpuSeconds.max(), cpu > 0 else { return 0 }
    return (high - low) / cpu
  }
}

/// The measurements of one system on one kind of work, by size.
struct Course {
  var system: String
  var points: [Reading]

  var usable: [Reading] { points.filter(\.isUsable) }

  /// The exponent between the two largest sizes: 1 where twice the work takes twice the time.
  var growth: Double? {
    guard usable.count >= 2, let last = usable.last, last.cpu > 0 else { return nil }
    let before = usable[usable.count - 2]
    guard before.cpu > 0, before.size < last.size else { return nil }
    return log(last.cpu / before.cpu) / log(Double(last.size) / Double(before.size))
  }

  /// Bytes for each more of something, between the two largest sizes.
  func bytes(per amount: (Reading) -> Int?) -> Double? {
    guard usable.count >= 2, let last = usable.last, let more = amount(last),
      let fewer = amount(usable[usable.count - 2]), more > fewer
    else { return nil }
    let grown = last.peakMegabytes - usable[usable.count - 2].peakMegabytes
    return grown * 1_048_576 / Double(more - fewer)
  }
}

extension Results {
  /// The kinds of work of a suite, in the order in which they were measured.
  func workloads(_ suite: String) -> [String] {
    var seen = Set<String>()
    return measurements.filter { $0.suite == suite }.map(\.workload)
      .filter { seen.insert($0).inserted }
  }

  /// What each system took for a kind of work, in the order in which they were measured.
  func courses(_ workload: String) -> [Course] {
    let all = measurements.filter { $0.workload == workload }
    var seen = Set<String>()
    return all.map(\.system).filter { seen.insert($0).inserted }.map { system in
      Course(
        system: system,
        points: all.filter { $0.system == system }.sorted { $0.size < $1.size })
    }
  }

  func course(_ workload: String, _ system: String) -> Course? {
    courses(workload).first { $0.system == system }
  }

  func measurement(_ workload: String, _ system: String, size: Int? = nil) -> Reading? {
    let points = course(workload, system)?.usable ?? []
    return size == nil ? points.last : points.first { $0.size == size }
  }
}
