// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// The journeys that the tests open, each a file in the folder Samples.
enum Sample {
  static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: "\(folder)/Samples/\(file(name))")))
  }

  /// The file of a sample: a journey, or what the end of the name says.
  static func file(_ name: String) -> String {
    name.contains(".") ? "\(name).json" : "\(name).journey.json"
  }

  /// The folder of these tests.
  static let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
}
