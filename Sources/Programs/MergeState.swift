// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Paths

/// What git is in the middle of while two versions of a file meet.
public struct MergeState: Hashable, Sendable {
  /// What brings the versions together.
  public enum Deed: Hashable, Sendable {
    case merge, rebase, cherryPick, revert
  }

  /// Where the version that git calls theirs comes from.
  public enum Origin: Hashable, Sendable {
    case branch(String)
    /// The title of a commit.
    case commit(String)
  }

  /// What brings them together now.
  public let deed: Deed
  /// The branch that is checked out; nil where none is.
  public let branch: String?
  /// For a rebase, the work of whoever rebases.
  public let theirs: Origin

  /// Takes what git is doing.
  public init(_ deed: Deed, branch: String?, theirs: Origin) {
    (self.deed, self.branch, self.theirs) = (deed, branch, theirs)
  }
}

extension Git {
  /// Returns what git is in the middle of; nil where it does nothing that it keeps a note of.
  ///
  /// - Parameter action: What git says to the programs that it starts that it does, as in `merge main`. Git writes its
  ///   own notes after the drivers have run.
  public func mergeState(during action: String? = nil) throws(GitError) -> MergeState? {
    let folder = FilePath(try run(["rev-parse", "--absolute-git-dir"]).text)
    let rebase = folder / "rebase-merge"
    if Self.isThere(rebase) || Self.isThere(folder / "rebase-apply") {
      let commit = picked(in: rebase) ?? "REBASE_HEAD"
      return try title(of: commit).map { MergeState(.rebase, branch: nil, theirs: .commit($0)) }
    }
    let branch = try run(["symbolic-ref", "--quiet", "--short", "HEAD"], accepting: [0, 1]).text
    func state(_ deed: MergeState.Deed, _ theirs: MergeState.Origin) -> MergeState {
      MergeState(deed, branch: branch.isEmpty ? nil : branch, theirs: theirs)
    }
    let words = action?.split(separator: " ") ?? []
    if words.count == 2, words[0] == "merge" {
      let name = String(words[1])
      return try origin(of: name, calledAs: name).map { state(.merge, $0) }
    }
    for (name, deed) in [
      ("MERGE_HEAD", MergeState.Deed.merge), ("CHERRY_PICK_HEAD", .cherryPick),
      ("REVERT_HEAD", .revert),
    ] where Self.isThere(folder / name) {
      if deed == .merge { return try origin(of: name, calledAs: nil).map { state(deed, $0) } }
      return try title(of: name).map { state(deed, .commit($0)) }
    }
    return nil
  }

  /// Returns the commit that a rebase is applying, as its list of what is done says.
  private func picked(in folder: FilePath) -> String? {
    let done = folder / "done"
    guard let file = fopen(done.cString, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while bytes.count < 1 << 20 {
      let byte = getc(file)
      if byte == EOF { break }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    // A line such as `pick 1a2b3c4 # Title`.
    let words = String(decoding: bytes, as: UTF8.self).split(separator: "\n").last?
      .split(separator: " ")
    return words?.dropFirst().first { $0.count >= 7 && $0.allSatisfy(\.isHexDigit) }
      .map(String.init)
  }

  private static func isThere(_ path: FilePath) -> Bool { access(path.cString, F_OK) == 0 }

  private func title(of commit: String) throws(GitError) -> String? {
    let answer = try run(
      ["log", "-1", "--format=%s", "--no-show-signature", commit, "--"], accepting: [0, 128])
    return answer.status == 0 && !answer.text.isEmpty ? answer.text : nil
  }

  private func origin(
    of commit: String, calledAs name: String?
  ) throws(GitError) -> MergeState.Origin? {
    let branches = try run([
      "for-each-ref", "--points-at=\(commit)", "--format=%(refname:short)", "refs/heads",
      "refs/remotes",
    ]).text.split(separator: "\n").map(String.init)
    if let name, branches.contains(name) { return .branch(name) }
    if let first = branches.first { return .branch(first) }
    return try title(of: commit).map { .commit($0) }
  }
}
