// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import ProgramTesting

/// A folder with a journey and a link to it, through which a command saves it.
struct SavedFolder {
  static let old = Array(
    "{\n  \"format\": \"klantreis.journey/1\",\n  \"id\": \"j-1\",\n  \"title\": \"Oud\"\n}\n".utf8)
  static let new = Array(
    "{\n  \"format\": \"klantreis.journey/1\",\n  \"id\": \"j-1\",\n  \"title\": \"Nieuw\"\n}\n"
      .utf8
  )

  /// The program that is tried: the one built with the tests, or another one that the environment names.
  static let program = getenv("KLANTREIS_PROGRAM").map { String(cString: $0) } ?? Program.path

  let folder: TemporaryFolder
  private let logs: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    logs = try TemporaryFolder()
    try folder.write(Self.old, to: "echt.journey.json")
    _ = chmod(real, 0o640)
    _ = symlink("echt.journey.json", link)
  }

  var real: String { folder.file("echt.journey.json") }
  var link: String { folder.file("link.journey.json") }
  var log: String { logs.file("log") }
  /// The paths that are known before a run; strace would follow the link.
  var paths: [String] { [real, folder.path] }
  /// The command that saves the new text.
  var command: [String] { [Self.program, "set", link, "title", "Nieuw"] }

  var bytes: [UInt8] { get throws { try folder.read("echt.journey.json") } }

  /// The calls to the system of the last run.
  var calls: [SystemCall] {
    get throws { Strace.calls(String(decoding: try logs.read("log"), as: UTF8.self)) }
  }

  /// Whether the link is still a link, and the mode what it was.
  var isKept: Bool {
    var linkStatus = stat()
    var status = stat()
    return lstat(link, &linkStatus) == 0 && linkStatus.st_mode & S_IFMT == S_IFLNK
      && stat(real, &status) == 0 && status.st_mode & 0o7777 == 0o640
  }

  /// What is in the folder besides the journey and its link.
  var leftovers: [String] {
    get throws {
      try folder.names.filter { $0 != "echt.journey.json" && $0 != "link.journey.json" }
    }
  }
}
