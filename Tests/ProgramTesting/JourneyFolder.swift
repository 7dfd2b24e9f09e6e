// SPDX-License-Identifier: EUPL-1.2

internal import FoundationEssentials
internal import Glibc
internal import JourneyTesting

/// A temporary folder with a copy of an example journey, on which the program is let loose.
package final class JourneyFolder: Sendable {
  /// The name of the copy.
  package static let name = "huidig.journey.json"
  private let folder: TemporaryFolder
  private let stateFolder: TemporaryFolder
  private let configFolder: TemporaryFolder

  /// Creates a folder with a copy of an example, or with a text of its own.
  package init(_ example: String = "schuldhulpverlening", text: String? = nil) throws {
    folder = try TemporaryFolder()
    stateFolder = try TemporaryFolder()
    configFolder = try TemporaryFolder()
    // Whoever has settings is not welcomed.
    try FileManager.default.createDirectory(
      atPath: configFolder.path + "/klantreis", withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: configFolder.path + "/klantreis/settings"))
    let bytes = try text.map { Array($0.utf8) } ?? Self.example(example)
    try folder.write(bytes, to: Self.name)
  }

  package var path: String { folder.path }
  /// A folder for what the program keeps about its own work.
  package var state: String { stateFolder.path }
  /// A folder for what the user chose.
  package var config: String { configFolder.path }
  /// The names of what the program keeps about its own work.
  package var stateNames: [String] {
    get throws {
      try stateFolder.names.isEmpty ? [] : TemporaryFolder.names(in: "\(state)/klantreis")
    }
  }

  /// The names of what was recorded; a lock that a session left behind when it was ended does not count.
  package var journals: [String] {
    get throws { try stateNames.filter { !$0.hasSuffix(".lock") } }
  }

  /// The path of the copy.
  package var file: String { folder.file(Self.name) }

  /// The names of all that is in the folder.
  package var names: [String] { get throws { try folder.names } }

  /// Reads a file of the folder as text.
  package func text(_ name: String = JourneyFolder.name) throws -> String {
    String(decoding: try folder.read(name), as: UTF8.self)
  }

  package func write(
    _ text: String, to name: String = JourneyFolder.name, atOnce: Bool = false
  ) throws {
    try folder.write(Array(text.utf8), to: name, atOnce: atOnce)
  }

  /// What changes when a file is written: its number and its time.
  package var stamp: String {
    var status = Glibc.stat()
    guard stat(file, &status) == 0 else { return "gone" }
    return "\(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  /// The bytes of an example journey of the project.
  package static func example(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: "\(project)/journeys/\(name)/huidig.journey.json")))
  }

  /// The folder of the whole project.
  package static let project =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
}
