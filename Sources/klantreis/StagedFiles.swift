// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import JourneyStore
import Paths
import Programs
import Words

/// What is staged in the repository around the folder where the program runs.
struct StagedFiles: Sendable {
  struct File: Sendable {
    /// The path from the folder where the program runs.
    let path: String
    /// What is staged, which may be other than what stands in the folder.
    let bytes: [UInt8]
  }

  /// The files of the program that a commit would add or change, by their names or by what they hold.
  private(set) var files: [File] = []
  /// The paths of the files from the top of the repository, by their paths from the folder.
  private var names: [String: String] = [:]
  /// The settings of checks as a commit would hold them, by their folders from the top.
  private(set) var settings: [FilePath: CheckSettings] = [:]

  init() throws(Failure) {
    var kept: [(name: String, bytes: [UInt8])] = []
    do throws(GitError) {
      // A hook gets its own index from git, which only this one sees.
      let git = Git.here
      let cdup = try git.run(["rev-parse", "--show-cdup"]).text
      let top = cdup.isEmpty ? "." : cdup
      // A hook runs at the top; the user may be in a folder below it.
      let prefix = cdup.isEmpty ? Surroundings.environment["GIT_PREFIX"] ?? "" : ""
      let up = cdup + prefix.filter { $0 == "/" }.map { _ in "../" }.joined()
      let changed = try Self.changed(git)
      let others = try Self.holding(changed.map(\.name), git, top)
      let ours = changed.filter { Workspace.isNamedAsOurs($0.name) || others.contains($0.name) }
      for ((name, blob), known) in zip(ours, try git.contents(of: ours.map(\.blob))) {
        // What git cannot give is asked for once more, for the reason.
        let bytes: [UInt8]
        if let known { bytes = known } else { bytes = try Self.bytes(of: blob, git) }
        if Workspace.isNamedAsOurs(name) || bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
          let path =
            !prefix.isEmpty && name.hasPrefix(prefix)
            ? String(name.dropFirst(prefix.count)) : up + name
          files.append(File(path: path, bytes: bytes))
          names[path] = name
        }
      }
      for (name, blob) in try Self.settings(git, top) {
        kept.append((name, try Self.bytes(of: blob, git)))
      }
    } catch {
      throw Failure(error)
    }
    for (name, bytes) in kept {
      settings[FilePath(name).folder] = try FolderSettings.settings(bytes, path: name)
    }
  }

  private static func bytes(of blob: String, _ git: Git) throws(GitError) -> [UInt8] {
    try git.run(["cat-file", "blob", blob]).output
  }

  /// Returns the regular files that a commit would add or change, with the ids of what they hold.
  private static func changed(
    _ git: Git
  ) throws(GitError) -> [(name: String, blob: String)] {
    let records = try git.run([
      "diff", "--cached", "--raw", "--no-abbrev", "--no-relative", "--no-renames", "--no-ext-diff",
      "--diff-filter=ACMT", "-z",
    ]).output.split(separator: 0)
    return stride(from: 0, to: records.count - 1, by: 2).compactMap { index in
      let words = String(decoding: records[index], as: UTF8.self).split(separator: " ")
      guard words.count == 5, words[1].hasPrefix("100") else { return nil }
      return (ByteText.text(Array(records[index + 1])), String(words[3]))
    }
  }

  /// Returns which of the files hold a journey, an opgave or a panel, whatever they are called.
  private static func holding(
    _ names: [String], _ git: Git, _ top: String
  ) throws(GitError) -> Set<String> {
    let others = names.filter { !Workspace.isNamedAsOurs($0) }
    if others.isEmpty { return [] }
    let kinds = Format.roots.map(\.rawValue).joined(separator: "|")
    let found = try git.run(
      [
        "-C", top, "grep", "--cached", "--files-with-matches", "-z", "-E", "--no-color",
        "\"format\"[[:space:]]*:[[:space:]]*\"klantreis\\.(\(kinds))/",
      ], accepting: [0, 1]
    ).records
    return Set(others).intersection(found)
  }

  /// Returns the files of settings that a commit would hold, with the ids of what they hold.
  private static func settings(
    _ git: Git, _ top: String
  ) throws(GitError) -> [(name: String, blob: String)] {
    try git.run(["-C", top, "ls-files", "--stage", "-z"]).records.compactMap { record in
      guard let tab = record.firstIndex(of: "\t") else { return nil }
      let name = String(record[record.index(after: tab)...])
      let words = record[..<tab].split(separator: " ")
      guard words.count == 3, words[2] == "0",
        FilePath(name).name == FilePath(CheckSettings.fileName)
      else { return nil }
      return (name, String(words[1]))
    }
  }

  /// Returns the settings for a staged file, from the top of the repository to its folder, each with the path of the file
  /// from there; nil for another path.
  func settings(for path: String) -> FolderSettings.Layers? {
    guard let name = names[path] else { return nil }
    let file = FilePath(name)
    // From the top, which is written as a dot.
    var folders = [file.folder]
    while let inner = folders.last, inner != inner.folder { folders.append(inner.folder) }
    return folders.reversed().compactMap { folder in
      settings[folder].map { ($0, (file.relative(to: folder) ?? file).text) }
    }
  }
}
