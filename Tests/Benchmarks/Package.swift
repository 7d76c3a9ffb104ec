// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of Demarche never build it.
let package = Package(
  name: "DemarcheBenchmarks",
  targets: [
    // wait4 and its resource usage, for processes as a whole.
    .executableTarget(name: "ReplayBenchmark"),
    // The prompt on a terminal, key by key.
    .executableTarget(name: "KeystrokeBenchmark"),
  ]
)
