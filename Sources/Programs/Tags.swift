// SPDX-License-Identifier: EUPL-1.2

import Paths

/// A tag of a repository.
public struct Tag: Hashable, Sendable {
  /// The name of the tag, without `refs/tags/`.
  public let name: String
  /// The day on which it was made, or that of its commit, as `2026-03-12`.
  public let day: String

  /// The revision that it names, whatever else has that name.
  public var revision: String { "refs/tags/\(name)" }
}

extension Git {
  /// Returns the tags, oldest first.
  public func tags() throws(GitError) -> [Tag] {
    let format = "%(refname:strip=2)%00%(creatordate:short)%00"
    let answer = try run(
      ["for-each-ref", "--sort=refname", "--sort=creatordate", "--format=\(format)", "refs/tags"])
    // Each tag is two texts and a newline, which stands before the next name.
    let words = answer.records.map { String($0.drop { $0 == "\n" }) }
    return stride(from: 0, to: words.count - 1, by: 2).map {
      Tag(name: words[$0], day: words[$0 + 1])
    }
  }

  /// Returns the paths that a file has had, newest first, as far as git can follow it.
  ///
  /// - Parameter path: Its path now, from the folder where git works.
  public func formerPaths(of path: String) throws(GitError) -> [String] {
    let answer = try run(
      ["log", "--follow", "--format=", "--name-only", "-z", "--", path], accepting: [0, 128])
    var paths = [path]
    for record in answer.records {
      let name = String(record.drop { $0 == "\n" })
      if !name.isEmpty, !paths.contains(name) { paths.append(name) }
    }
    return paths
  }

  /// Returns several versions of files at once; nil where there is none.
  public func bytes(of revisions: [Revision]) throws(GitError) -> [[UInt8]?] {
    let readable = revisions.filter { !$0.path.contains("\n") }
    let contents = try contents(of: readable.map { "\($0.name):\($0.path)" })
    let found = Dictionary(zip(readable, contents)) { first, _ in first }
    return revisions.map { found[$0] ?? nil }
  }

  /// Returns what objects hold; nil for what is no file, or is not there.
  ///
  /// - Parameter names: What git calls them, without line breaks.
  public func contents(of names: [String]) throws(GitError) -> [[UInt8]?] {
    do {
      return try contentsAtOnce(of: names)
    } catch {
      // Together they are more than git may write; one alone need not be.
      guard case .tooLarge = error, names.count > 1 else { throw error }
      var contents: [[UInt8]?] = []
      for name in names { contents += try contentsAtOnce(of: [name]) }
      return contents
    }
  }

  private func contentsAtOnce(of names: [String]) throws(GitError) -> [[UInt8]?] {
    if names.isEmpty { return [] }
    let input = names.map { $0 + "\n" }.joined()
    let answer = try run(["cat-file", "--batch", "--buffer"], input: ByteText.bytes(input))
    var rest = answer.output[...]
    return names.map { _ in
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let head = rest[..<end].split(separator: UInt8(ascii: " "))
      rest = rest[(end + 1)...]
      guard head.count == 3, let size = Int(String(decoding: head[2], as: UTF8.self)),
        rest.count > size
      else { return nil }
      defer { rest = rest.dropFirst(size + 1) }
      return head[1].elementsEqual("blob".utf8) ? Array(rest.prefix(size)) : nil
    }
  }
}
