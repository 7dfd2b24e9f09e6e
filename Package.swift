// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2

import PackageDescription

/// The settings that every target is compiled with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "klantreis",
  products: [
    .executable(name: "klantreis", targets: ["klantreis"]),
    // For programs that read, compare, merge and write journeys; see docs/libraries.md.
    .library(name: "JourneyModel", targets: ["JourneyModel", "Words"]),
    .library(name: "JourneyDiff", targets: ["JourneyDiff"]),
    .library(name: "JourneyExchange", targets: ["JourneyExchange"]),
    // For the fuzzer, which is a package of its own.
    .library(
      name: "Journeys",
      targets: [
        "CanonicalJSON", "JourneyDiff", "JourneyExchange", "JourneyModel", "JourneyTesting",
        "Words",
      ]),
    // Preloaded into the program by the tests of saving.
    .library(name: "ShortWrites", type: .dynamic, targets: ["CShortWrites"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(name: "Words", swiftSettings: strict),
    .target(name: "Paths", swiftSettings: strict),
    .target(name: "CanonicalJSON", dependencies: ["Words"], swiftSettings: strict),
    .target(name: "JourneyModel", dependencies: ["CanonicalJSON", "Words"], swiftSettings: strict),
    .target(
      name: "JourneyStore",
      dependencies: ["CFiles", "CanonicalJSON", "JourneyModel", "Paths", "Words"],
      swiftSettings: strict),
    .target(
      name: "JourneyDiff", dependencies: ["CanonicalJSON", "JourneyModel", "TextGrid", "Words"],
      swiftSettings: strict),
    .target(
      name: "JourneyChecks",
      dependencies: ["CanonicalJSON", "JourneyModel", "Paths", "TextGrid", "Words"],
      swiftSettings: strict),
    .target(
      name: "JourneySearch", dependencies: ["JourneyModel", "TextGrid", "Words"],
      swiftSettings: strict),
    .target(name: "CFiles"),
    .target(name: "TextGrid", dependencies: ["Paths", "Words"], swiftSettings: strict),
    .target(
      name: "CCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "Terminal", dependencies: ["CCurses", "TextGrid", "Words"], swiftSettings: strict),
    .target(
      name: "JourneyEditor",
      dependencies: [
        "JourneyChecks", "JourneyDiff", "JourneyExchange", "JourneyModel", "JourneySearch",
        "Paths", "TextGrid", "Words",
      ],
      swiftSettings: strict),
    .target(
      name: "JourneyExchange", dependencies: ["JourneyModel", "Paths", "TextGrid", "Words"],
      swiftSettings: strict),
    .target(name: "Programs", dependencies: ["CFiles", "Paths", "Words"], swiftSettings: strict),
    .executableTarget(
      name: "klantreis",
      dependencies: [
        "JourneyChecks", "JourneyDiff", "JourneyEditor", "JourneyExchange", "JourneyModel",
        "JourneySearch", "JourneyStore", "Paths", "Programs", "Terminal", "TextGrid", "Words",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "JourneyTesting", dependencies: ["JourneyModel", "Words"], path: "Tests/JourneyTesting",
      swiftSettings: strict),
    .testTarget(
      name: "CanonicalJSONTests", dependencies: ["CanonicalJSON", "Words"], swiftSettings: strict),
    .testTarget(
      name: "JourneyModelTests",
      dependencies: ["CanonicalJSON", "JourneyModel", "JourneyTesting", "Words"],
      exclude: ["Versions"],
      swiftSettings: strict),
    .testTarget(
      name: "JourneyStoreTests",
      dependencies: [
        "CanonicalJSON", "JourneyModel", "JourneyStore", "JourneyTesting", "Paths",
        "ProgramTesting",
        "PseudoTerminal", "Words", "klantreis",
      ],
      swiftSettings: strict),
    .target(name: "CShortWrites", path: "Tests/CShortWrites"),
    .testTarget(
      name: "JourneyChecksTests",
      dependencies: ["JourneyChecks", "JourneyModel", "JourneyTesting", "Words"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "JourneyDiffTests",
      dependencies: [
        "CanonicalJSON", "JourneyDiff", "JourneyModel", "JourneyTesting", "ProgramTesting",
        "TextGrid",
        "Words",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "JourneyEditorTests",
      dependencies: [
        "JourneyChecks", "JourneyDiff", "JourneyEditor", "JourneyExchange", "JourneyModel",
        "JourneySearch",
        "JourneyTesting",
        "TextGrid",
        "Words",
      ],
      exclude: ["Cases", "Samples"], swiftSettings: strict),
    .testTarget(
      name: "ProgramsTests",
      dependencies: ["JourneyTesting", "ProgramTesting", "Programs", "Words"],
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalFixture", dependencies: ["Terminal", "TextGrid", "Words"],
      path: "Tests/TerminalFixture", swiftSettings: strict),
    .target(name: "CPty", path: "Tests/CPty"),
    .target(
      name: "PseudoTerminal", dependencies: ["CPty", "Paths", "TextGrid"],
      path: "Tests/PseudoTerminal",
      swiftSettings: strict),
    .testTarget(
      name: "JourneyExchangeTests",
      dependencies: ["JourneyExchange", "JourneyModel", "TextGrid", "Words"],
      exclude: ["Golden"], swiftSettings: strict),
    .target(
      name: "ProgramTesting", dependencies: ["CPty", "JourneyTesting", "Paths", "PseudoTerminal"],
      path: "Tests/ProgramTesting", swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "JourneyDiff", "JourneyModel", "JourneyTesting", "Paths", "ProgramTesting", "Words",
        "klantreis",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "JourneyEditor", "JourneyStore", "JourneyTesting", "Paths", "ProgramTesting",
        "PseudoTerminal", "TextGrid",
        "klantreis",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DocsTests",
      dependencies: [
        "JourneyChecks", "JourneyEditor", "JourneyModel", "JourneyTesting", "ProgramTesting",
        "TextGrid", "Words", "klantreis",
      ],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", dependencies: ["ProgramTesting"], swiftSettings: strict),
    .testTarget(
      name: "PathsTests", dependencies: ["JourneyTesting", "Paths"], swiftSettings: strict),
    .testTarget(name: "WordsTests", dependencies: ["Words"], swiftSettings: strict),
    .testTarget(name: "TextGridTests", dependencies: ["TextGrid", "Words"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["CPty", "PseudoTerminal", "Terminal", "TerminalFixture", "TextGrid", "Words"],
      swiftSettings: strict),
  ]
)
