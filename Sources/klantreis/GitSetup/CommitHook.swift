// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyStore
import Programs
import Words

/// The hook by which git has what is staged checked before a commit: our lines in git's own file, and nothing else in it.
struct CommitHook {
  /// The absolute path of the hook.
  var path: String { folder + "/pre-commit" }
  private let folder: String
  /// Whether git takes the hooks of all repositories from that folder.
  private let isShared: Bool
  private let command: String

  private static let first = "# >>> klantreis check: begin"
  private static let last = "# <<< klantreis check: end"

  /// Finds the hook of a repository; the folder of hooks may be another one than git's own.
  ///
  /// - Parameter command: How the shell starts the program.
  init(_ git: Git, command: String) throws(Failure) {
    self.command = command
    do throws(GitError) {
      (folder, isShared) = try Self.folder(git)
    } catch {
      throw Failure(error)
    }
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
    if set[last + 1].hasPrefix("/") { return (set[last + 1], isShared) }
    return (try git.run(["rev-parse", "--show-toplevel"]).text + "/" + set[last + 1], isShared)
  }

  /// Our lines: only what points to persons, hidden characters and errors stop a commit.
  private var lines: [String] {
    [
      Self.first,
      "\(command) check --staged --gate || exit 1",
      Self.last,
    ]
  }

  /// Whether our lines stand there as they are now.
  func isSet() throws(Failure) -> Bool {
    let text = try text()
    return text.map { Self.ours(in: $0) == lines } ?? false
  }

  /// Whether any of our lines stand there.
  func isThere() throws(Failure) -> Bool {
    try text().map { !Self.ours(in: $0).isEmpty } ?? false
  }

  /// Puts our lines at the start, before anything that may end the hook; the others stay.
  func set() throws(Failure) {
    if isShared {
      throw Failure(
        Text(
          nl:
            "Git neemt de hooks van alle opslagen uit \(folder); zet daar zelf in pre-commit: \(lines[1])",
          en:
            "Git takes the hooks of all repositories from \(folder); put into pre-commit there yourself: \(lines[1])"
        ))
    }
    var text = Self.others(in: try text() ?? ["#!/bin/sh"])
    if text.first?.hasPrefix("#!") != true { text.insert("#!/bin/sh", at: 0) }
    guard Self.isShell(text[0]) else {
      throw Failure(
        Text(
          nl: "\(path) is geen script van de shell; zet daar zelf in: \(lines[1])",
          en: "\(path) is no shell script; put into it yourself: \(lines[1])"))
    }
    text.insert(contentsOf: lines, at: 1)
    try write(text)
  }

  /// Takes our lines out; a hook that held nothing else goes.
  func remove() throws(Failure) {
    guard let text = try text() else { return }
    let rest = Self.others(in: text)
    if rest.allSatisfy({ $0.isEmpty || $0.hasPrefix("#!") }) {
      unlink(path)
    } else {
      try write(rest)
    }
  }

  private static func isShell(_ line: String) -> Bool {
    let word = line.split { $0 == "/" || $0 == " " }.last(where: { !$0.hasPrefix("-") }) ?? ""
    return ["sh", "bash", "dash", "zsh", "ksh"].contains(String(word))
  }

  private static func range(in text: [String]) -> ClosedRange<Int>? {
    guard let start = text.firstIndex(of: first), let end = text[start...].firstIndex(of: last)
    else { return nil }
    return start...end
  }

  private static func ours(in text: [String]) -> [String] {
    range(in: text).map { Array(text[$0]) } ?? []
  }

  private static func others(in text: [String]) -> [String] {
    guard let range = range(in: text) else { return text }
    var rest = text
    rest.removeSubrange(range)
    return rest
  }

  /// The lines of the hook; nil where there is none.
  private func text() throws(Failure) -> [String]? {
    guard access(path, F_OK) == 0 else { return nil }
    do throws(StoreError) {
      var lines = String(decoding: try Loaded.bytes(path), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return lines
    } catch {
      throw Failure(error)
    }
  }

  private func write(_ lines: [String]) throws(Failure) {
    if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o777) }
    do throws(StoreError) {
      try Saver.save(Array((lines.joined(separator: "\n") + "\n").utf8), to: path, over: .anything)
    } catch {
      throw Failure(error)
    }
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    chmod(path, status.st_mode | 0o111)
  }
}
