// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyStore
import Paths
import Programs
import Words

/// A hook by which git has what is staged checked before a commit: our lines in git's own file, and nothing else in it.
struct CommitHook {
  /// Git runs the second one before the commit of a merge; for a cherry-pick, a revert and a rebase it runs neither.
  private static let names = ["pre-commit", "pre-merge-commit"]

  /// What git calls the hook.
  let name: String
  /// The absolute path of the hook.
  var path: String { folder + "/" + name }
  private let folder: String
  /// Whether git takes the hooks of all repositories from that folder.
  private let isShared: Bool
  private let command: String

  private static let first = ByteLine("# >>> klantreis check: begin")
  private static let last = ByteLine("# <<< klantreis check: end")

  /// Finds the hooks of a repository; the folder of hooks may be another one than git's own.
  ///
  /// - Parameter command: How the shell starts the program.
  static func all(_ git: Git, command: String) throws(Failure) -> [CommitHook] {
    do throws(GitError) {
      let (folder, isShared) = try folder(git)
      return names.map {
        CommitHook(name: $0, folder: folder, isShared: isShared, command: command)
      }
    } catch {
      throw Failure(error)
    }
  }

  private init(name: String, folder: String, isShared: Bool, command: String) {
    (self.name, self.folder, self.isShared, self.command) = (name, folder, isShared, command)
  }

  /// The folder of hooks, and whether other repositories share it.
  private static func folder(_ git: Git) throws(GitError) -> (path: String, isShared: Bool) {
    // This program has git run no hooks, which git says of the command line; that scope does not count.
    let set = try git.run(
      ["config", "--type=path", "--show-scope", "-z", "--get-all", "core.hooksPath"],
      accepting: [0, 1]
    ).records
    let last = stride(from: 0, to: set.count - 1, by: 2).filter { set[$0] != "command" }.last
    guard let last else {
      let own = try git.run(["rev-parse", "--path-format=absolute", "--git-common-dir"]).text
      return (own + "/hooks", false)
    }
    let isShared = !["local", "worktree"].contains(set[last])
    if FilePath(set[last + 1]).isAbsolute { return (set[last + 1], isShared) }
    return (try git.run(["rev-parse", "--show-toplevel"]).text + "/" + set[last + 1], isShared)
  }

  /// Our lines: only what points to persons, hidden characters and errors stop a commit.
  private var lines: [ByteLine] { [Self.first, ByteLine(call), Self.last] }

  private var call: String { "\(command) check --staged --gate || exit 1" }

  /// Whether our lines stand there as they are now.
  func isSet() throws(Failure) -> Bool {
    Self.ours(in: try ByteLines(path).lines) == lines
  }

  /// Whether any of our lines stand there.
  func isThere() throws(Failure) -> Bool {
    !Self.ours(in: try ByteLines(path).lines).isEmpty
  }

  /// Puts our lines at the start, before anything that may end the hook; the others stay.
  func set() throws(Failure) {
    if isShared {
      throw Failure(
        Text(
          nl:
            "Git neemt de hooks van alle repository's uit \(folder); zet daar zelf in \(name): \(call)",
          en:
            "Git takes the hooks of all repositories from \(folder); put into \(name) there yourself: \(call)"
        ))
    }
    let file = try ByteLines(path)
    var text = Self.others(in: file.lines)
    if text.first?.text.hasPrefix("#!") != true { text.insert(ByteLine("#!/bin/sh"), at: 0) }
    guard Self.isShell(text[0].text) else {
      throw Failure(
        Text(
          nl: "\(path) is geen script van de shell; zet daar zelf in: \(call)",
          en: "\(path) is no shell script; put into it yourself: \(call)"))
    }
    text.insert(contentsOf: lines, at: 1)
    try write(text, in: file)
  }

  /// Takes our lines out; a hook that held nothing else goes.
  func remove() throws(Failure) {
    let file = try ByteLines(path)
    guard file.isThere else { return }
    let rest = Self.others(in: file.lines)
    if rest.allSatisfy({ $0.bytes.isEmpty || $0.text.hasPrefix("#!") }) {
      unlink(FilePath(path).cString)
    } else {
      try write(rest, in: file)
    }
  }

  private static func isShell(_ line: String) -> Bool {
    let word = line.split { $0 == "/" || $0 == " " }.last(where: { !$0.hasPrefix("-") }) ?? ""
    return ["sh", "bash", "dash", "zsh", "ksh"].contains(String(word))
  }

  private static func range(in text: [ByteLine]) -> ClosedRange<Int>? {
    guard let start = text.firstIndex(of: first), let end = text[start...].firstIndex(of: last)
    else { return nil }
    return start...end
  }

  private static func ours(in text: [ByteLine]) -> [ByteLine] {
    range(in: text).map { Array(text[$0]) } ?? []
  }

  private static func others(in text: [ByteLine]) -> [ByteLine] {
    guard let range = range(in: text) else { return text }
    var rest = text
    rest.removeSubrange(range)
    return rest
  }

  private func write(_ lines: [ByteLine], in file: ByteLines) throws(Failure) {
    mkdir(FilePath(folder).cString, 0o777)
    try file.write(lines)
    guard let status = FilePath(path).status else { return }
    chmod(FilePath(path).cString, status.st_mode | 0o111)
  }
}
