// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2

import PackageDescription

/// The fuzzer, apart from the program: all that it builds is built with the coverage that libFuzzer follows.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "klantreis", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [.product(name: "Journeys", package: "klantreis")],
      path: "Sources/Fuzz",
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
        // The main function is libFuzzer's.
        .unsafeFlags(["-parse-as-library"]),
      ])
  ]
)
