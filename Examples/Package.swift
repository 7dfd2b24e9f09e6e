// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2

import PackageDescription

/// A program that uses the libraries of klantreis, as another project would.
let package = Package(
  name: "Examples",
  dependencies: [.package(name: "klantreis", path: "..")],
  targets: [
    .executableTarget(
      name: "heartbeat",
      dependencies: [
        .product(name: "JourneyModel", package: "klantreis"),
        .product(name: "JourneyDiff", package: "klantreis"),
        .product(name: "JourneyExchange", package: "klantreis"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
