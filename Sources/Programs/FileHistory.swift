// SPDX-License-Identifier: EUPL-1.2

import Paths

/// A recorded change of a file.
public struct Commit: Hashable, Sendable {
  /// The name that git gave it.
  public let hash: String
  /// The day on which it was made, as `2026-03-12`.
  public let day: String
  /// The time of that day where it was made, as `14:02`.
  public let time: String
  /// The first line of what was said of it.
  public let subject: String
  /// The path of the file in it, from the top of the repository.
  public let path: String
}

extension Git {
  /// Returns the commits that changed a file, newest first, also under its former names.
  ///
  /// - Parameters:
  ///   - path: Its path now, from the folder where git works.
  ///   - most: The most commits to look for.
  public func commits(of path: String, most: Int) throws(GitError) -> [Commit] {
    let answer = try run(
      [
        "log", "--follow", "--max-count=\(most)", "--format=%x01%H%x00%ci%x00%s", "--name-only",
        "-z", "--", path,
      ], accepting: [0, 128])
    // Before the first commit there is nothing to show, which git takes for an error.
    if answer.status != 0 { return [] }
    // Each commit is a sign, its name, moment and subject, and after an empty line the path.
    return answer.output.split(separator: 1).compactMap { record in
      let words = record.split(separator: 0, omittingEmptySubsequences: false)
        .map { ByteText.text(Array($0)) }
      guard words.count > 3, !words[3].drop(while: \.isNewline).isEmpty else { return nil }
      return Commit(
        hash: words[0], day: String(words[1].prefix(10)),
        time: String(words[1].dropFirst(11).prefix(5)), subject: words[2],
        path: String(words[3].drop(while: \.isNewline)))
    }
  }

  /// Returns those of several versions of files that are there.
  public func existing(_ revisions: [Revision]) throws(GitError) -> [Revision] {
    let readable = revisions.filter { !$0.path.contains("\n") }
    if readable.isEmpty { return [] }
    let names = readable.map { "\($0.name):\($0.path)\n" }.joined()
    let answer = try run(["cat-file", "--batch-check=%(objecttype)"], input: ByteText.bytes(names))
    let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(readable, lines).filter { $0.1 == "blob" }.map(\.0)
  }

  /// Returns the file that git writes to at each commit and each other move of the branch; its path may not be there.
  public func recordFile() throws(GitError) -> String {
    try run(["rev-parse", "--path-format=absolute", "--git-path", "logs/HEAD"]).text
  }
}
