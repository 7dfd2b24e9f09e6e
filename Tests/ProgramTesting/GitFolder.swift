// SPDX-License-Identifier: EUPL-1.2

internal import JourneyTesting

/// A temporary git repository with real git in it, which knows nothing of the user's settings.
package final class GitFolder: Sendable {
  private let folder: TemporaryFolder

  /// Creates an empty repository with the branch `main`.
  package init() throws {
    folder = try TemporaryFolder()
    try folder.write([], to: "home/.gitconfig")
    try folder.write([], to: "werk/.keep")
    try git("init", "--quiet", "--initial-branch=main")
    try git("config", "user.name", "Test")
    try git("config", "user.email", "test@example.org")
  }

  /// The folder at the top of the work tree.
  package var path: String { folder.file("werk") }
  /// The folder that git takes for the home of the user.
  package var home: String { folder.file("home") }

  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Reads a file of the work tree as text.
  package func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  package func bytes(_ name: String) throws -> [UInt8] { try folder.read("werk/\(name)") }

  /// Writes a file of the work tree.
  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  package func write(_ bytes: [UInt8], to name: String) throws {
    try folder.write(bytes, to: "werk/\(name)")
  }

  /// Reads a file of the home as text.
  package func homeText(_ name: String) throws -> String {
    String(decoding: try folder.read("home/\(name)"), as: UTF8.self)
  }

  /// What git and the program find around them.
  package var environment: [String: String] {
    [
      "HOME": home, "GIT_CONFIG_GLOBAL": home + "/.gitconfig", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_DATE": "2026-03-12T10:00:00Z", "GIT_COMMITTER_DATE": "2026-03-12T10:00:00Z",
    ]
  }

  /// Runs git and returns what it wrote.
  ///
  /// - Throws: Git's own words when it ends with an error.
  @discardableResult
  package func git(_ arguments: String..., date: String? = nil) throws -> String {
    let run = try tried(arguments, date: date)
    guard run.status == 0 else { throw GitRefusal(words: run.errorText) }
    return run.text
  }

  /// Runs git, however it ends.
  package func tried(_ arguments: [String], date: String? = nil) throws -> Run {
    var environment = environment
    if let date {
      environment["GIT_AUTHOR_DATE"] = date
      environment["GIT_COMMITTER_DATE"] = date
    }
    return try Program.run(arguments, of: "/usr/bin/git", in: path, environment: environment)
  }

  /// Writes a file and commits it.
  package func commit(_ text: String, to name: String, date: String? = nil) throws {
    try write(text, to: name)
    try git("add", "--", name)
    try git("commit", "--quiet", "--message", "Verander \(name)", date: date)
  }

  /// Runs the program in the work tree.
  package func klantreis(_ arguments: String..., in folder: String = "") throws -> Run {
    try Program.run(arguments, in: file(folder), environment: environment)
  }
}

/// What git said when it refused.
package struct GitRefusal: Error {
  package let words: String
}
