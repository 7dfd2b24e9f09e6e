// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyStore
import Paths
import Programs
import Words

/// Where the settings of git are kept: with one repository, or with the user.
struct GitScope {
  enum Kind: String {
    case local, global
  }

  let kind: Kind
  let git: Git
  /// The file in which git reads which files the settings are for.
  let attributesPath: String

  init(_ kind: Kind) throws(Failure) {
    self.kind = kind
    do throws(GitError) {
      switch kind {
      case .local:
        let repository = try Repository(of: ".")
        git = repository.git
        attributesPath = repository.top + "/.gitattributes"
      case .global:
        git = .here
        attributesPath = try Self.globalAttributes()
      }
    } catch {
      throw Failure(error)
    }
  }

  private static func globalAttributes() throws(GitError) -> String {
    let named = try Git.here.run(
      ["config", "--global", "--type=path", "--get", "core.attributesFile"], accepting: [0, 1])
    if !named.text.isEmpty { return named.text }
    func variable(_ name: String) -> String? {
      getenv(name).map { FilePath(cString: $0).text }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let folder = variable("XDG_CONFIG_HOME") ?? (variable("HOME") ?? "") + "/.config"
    return folder + "/git/attributes"
  }

  // MARK: - Configuration

  /// Returns what git has been told under a key, in this place only.
  func values(_ key: String) throws(GitError) -> [String] {
    try git.run(["config", "--\(kind.rawValue)", "-z", "--get-all", key], accepting: [0, 1])
      .records
  }

  func set(_ key: String, _ value: String) throws(GitError) {
    _ = try git.run(["config", "--\(kind.rawValue)", "--replace-all", key, value])
  }

  /// Removes a section with all that is in it.
  ///
  /// - Returns: Whether there was one.
  func remove(section: String) throws(GitError) -> Bool {
    let answer = try git.run(
      ["config", "--\(kind.rawValue)", "--remove-section", section], accepting: [0, 1, 128])
    return answer.status == 0
  }

  /// Where git keeps the lines that it worked out for the versions of this repository.
  static let cache = "refs/notes/textconv/journey"

  /// Removes the lines that git kept.
  ///
  /// - Returns: Whether there were any.
  func removeCache() throws(GitError) -> Bool {
    guard kind == .local else { return false }
    let found = try git.run(
      ["rev-parse", "--verify", "--quiet", Self.cache], accepting: [0, 1])
    if found.status != 0 { return false }
    _ = try git.run(["update-ref", "-d", Self.cache])
    return true
  }

  // MARK: - Attributes

  /// Reads the file of attributes.
  func attributes() throws(Failure) -> ByteLines { try ByteLines(attributesPath) }

  /// Whether git has the file of attributes of this repository, so that others get it too.
  var areAttributesShared: Bool {
    guard kind == .local else { return false }
    let known = try? git.run(["ls-files", "-z", "--", ".gitattributes"]).records
    // Where git cannot say, they are taken for shared, so that nobody loses them.
    return known?.isEmpty != true
  }

  /// Writes the lines of the file of attributes; without lines the file goes.
  func write(_ lines: [ByteLine], in file: ByteLines) throws(Failure) {
    if lines.isEmpty {
      unlink(FilePath(attributesPath).cString)
      return
    }
    if kind == .global { Self.makeFolder(FilePath(attributesPath).folder) }
    try file.write(lines)
  }

  private static func makeFolder(_ path: FilePath) {
    if mkdir(path.cString, 0o777) == 0 || errno != ENOENT || path == path.folder { return }
    makeFolder(path.folder)
    mkdir(path.cString, 0o777)
  }
}
