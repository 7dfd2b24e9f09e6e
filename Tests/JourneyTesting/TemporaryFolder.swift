// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// A folder of its own for one test, removed with all that is in it when it goes out of use.
public final class TemporaryFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// Makes an empty folder, which goes with the value.
  public init() throws {
    path =
      FileManager.default.temporaryDirectory.path
      + "/klantreis-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Returns the path of a file in the folder.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of all that is in the folder, in order.
  public var names: [String] {
    get throws { try Self.names(in: path) }
  }

  /// The names of all that is in a folder, in order.
  public static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Writes a file as it is, making the folders that it needs.
  ///
  /// - Parameter atOnce: Whether a new file takes its place, so that nobody reads a half of it.
  public func write(_ bytes: [UInt8], to name: String, atOnce: Bool = false) throws {
    let parts = name.split(separator: "/").dropLast()
    if !parts.isEmpty {
      try FileManager.default.createDirectory(
        atPath: file(parts.joined(separator: "/")), withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: URL(filePath: file(name)), options: atOnce ? .atomic : [])
  }

  /// Reads a file as it is.
  public func read(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: file(name))))
  }
}
