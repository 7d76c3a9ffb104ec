// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of Demarche never build it.
let package = Package(
  name: "DemarcheBenchmarks",
  products: [.executable(name: "bench", targets: ["Bench"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Workloads from seeds, their right answers, processes measured as a whole, tables and charts.
    .target(name: "BenchmarkKit"),
    // Starts what is measured from a process so small that it does not count.
    .executableTarget(name: "Launch"),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "BenchmarkKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Lines on long histories.
    .executableTarget(name: "HistoryBenchmark"),
    // Plans beside other planners. Its problems are those of the tests, by a link.
    .executableTarget(name: "PlanBenchmark"),
    // The prompt on a terminal, key by key.
    .executableTarget(name: "KeystrokeBenchmark"),
  ]
)
