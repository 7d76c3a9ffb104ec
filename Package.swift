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
    // Text -> tokens -> syntax tree -> checked model. Standard library only.
    .target(name: "ScenarioLanguage"),
    // Programs of rules over interned values. Knows no text.
    .target(name: "RuleEngine"),
    // What a session can do, values in, values out.
    .target(name: "Demarche", dependencies: ["ScenarioLanguage", "RuleEngine"]),
    // Answers -> text and JSON.
    .target(name: "Rendering", dependencies: ["Demarche", "ScenarioLanguage"]),
    // libedit, found through pkg-config, and one C door for each of its variadic calls.
    .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLineEditing", dependencies: ["CLibedit"]),
    .executableTarget(
      name: "DemarcheCommand",
      dependencies: [
        "Rendering", "Demarche", "ScenarioLanguage", "CLineEditing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // What only tests need: snippets with marks, seeded randomness, the real binary on a pseudo-terminal.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestSupport", dependencies: ["ScenarioLanguage", "CPseudoTerminal"],
      path: "Tests/TestSupport"),
    .testTarget(name: "ScenarioLanguageTests", dependencies: ["ScenarioLanguage", "TestSupport"]),
    .testTarget(name: "RuleEngineTests", dependencies: ["RuleEngine", "TestSupport"]),
    .testTarget(
      name: "DemarcheTests",
      dependencies: ["Demarche", "ScenarioLanguage", "RuleEngine", "Rendering", "TestSupport"]),
    .testTarget(
      name: "DemarcheCommandTests",
      dependencies: ["DemarcheCommand", "Demarche", "CLineEditing", "TestSupport"]),
  ]
)
