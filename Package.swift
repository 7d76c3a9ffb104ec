// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Demarche",
  products: [
    .executable(name: "demarche", targets: ["DemarcheCommand"]),
    .library(name: "Demarche", targets: ["Demarche"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Values written down as bytes, and made again from them.
    .target(name: "Snapshots"),
    // Exact decimals and days: the two kinds of value that language and engine both reckon with.
    .target(name: "Quantities", dependencies: ["Snapshots"]),
    // Languages the program speaks: numbers, dates, plurals and particles; what a catalogue is.
    .target(name: "Wording", dependencies: ["Quantities"]),
    // Text -> tokens -> syntax tree -> checked model.
    .target(name: "ScenarioLanguage", dependencies: ["Quantities", "Wording", "Snapshots"]),
    // Programs of rules over interned values. Knows no text.
    .target(name: "RuleEngine", dependencies: ["Quantities", "Snapshots"]),
    // What a session can do, values in, values out.
    .target(
      name: "Demarche",
      dependencies: ["ScenarioLanguage", "RuleEngine", "Quantities", "Wording", "Snapshots"]),
    // Answers -> text and JSON.
    .target(
      name: "Rendering", dependencies: ["Demarche", "ScenarioLanguage", "Quantities", "Wording"]),
    // libedit, found through pkg-config, and one C door for each of its variadic calls.
    .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLineEditing", dependencies: ["CLibedit"]),
    .executableTarget(
      name: "DemarcheCommand",
      dependencies: [
        "Rendering", "Demarche", "ScenarioLanguage", "Wording", "CLineEditing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // What only tests need: snippets with marks, seeded randomness, the real binary on a pseudo-terminal.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestSupport", dependencies: ["ScenarioLanguage", "CPseudoTerminal"],
      path: "Tests/TestSupport"),
    .testTarget(name: "SnapshotsTests", dependencies: ["Snapshots"]),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities", "TestSupport"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording", "Quantities"]),
    .testTarget(
      name: "ScenarioLanguageTests",
      dependencies: ["ScenarioLanguage", "Quantities", "Wording", "TestSupport"]),
    .testTarget(
      name: "RuleEngineTests", dependencies: ["RuleEngine", "Quantities", "TestSupport"]),
    .testTarget(
      name: "DemarcheTests",
      dependencies: [
        "Demarche", "ScenarioLanguage", "RuleEngine", "Quantities", "Wording", "Rendering",
        "TestSupport",
      ]),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Rendering", "Demarche", "ScenarioLanguage", "Quantities", "Wording"]),
    .testTarget(
      name: "DemarcheCommandTests",
      dependencies: [
        "DemarcheCommand", "Demarche", "Rendering", "ScenarioLanguage", "Wording", "CLineEditing",
        "TestSupport",
      ]),
  ]
)

// Tests work through thousands of random programs; with the engine optimised they take three quarters of
// the time. Not so by default: a package with such flags cannot be depended on by version.
if Context.environment["DEMARCHE_OPTIMIZES_ENGINE"] != nil {
  for target in package.targets where ["Quantities", "RuleEngine"].contains(target.name) {
    target.swiftSettings = [.unsafeFlags(["-O"], .when(configuration: .debug))]
  }
}

// A program that starts sooner and needs no library of the machine: it is linked as a whole, with what a
// start uses together (`bench order` says what), and does not look types up by their names. Not so by
// default, for the same reason.
if Context.environment["DEMARCHE_STANDALONE"] != nil {
  for target in package.targets where [.regular, .executable].contains(target.type) {
    target.swiftSettings = [
      .unsafeFlags([
        "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
        "-Xfrontend", "-function-sections",
      ])
    ]
  }
  for target in package.targets where target.type == .executable {
    target.linkerSettings = [
      .unsafeFlags([
        "-static-executable", "-use-ld=lld",
        "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Linking/first-prompt.order",
        "-Xlinker", "--no-warn-symbol-ordering",
      ]),
      // What libedit needs.
      .linkedLibrary("tinfo"), .linkedLibrary("bsd"), .linkedLibrary("md"),
    ]
  }
}

// Fuzzing needs a sanitizer that plain builds do not: DEMARCHE_FUZZ=1 swift build -c release
// --product demarche-fuzz, then run the product with a folder of texts to begin from.
if Context.environment["DEMARCHE_FUZZ"] != nil {
  let watched: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer"])]
  for target in package.targets
  where ["Quantities", "Wording", "ScenarioLanguage", "RuleEngine", "Demarche"].contains(
    target.name)
  {
    target.swiftSettings = watched
  }
  package.products.append(.executable(name: "demarche-fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Demarche", "ScenarioLanguage"], path: "Tests/Fuzz",
      swiftSettings: [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
