// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Paths

/// A git repository with a work tree.
public struct Repository: Sendable {
  /// Git at work at the top of the work tree.
  public let git: Git
  /// The absolute path of the folder at the top.
  public let top: String

  /// Finds the repository that holds a folder.
  public init(of folder: String) throws(GitError) {
    top = try Git(in: folder).run(["rev-parse", "--show-toplevel"]).text
    git = Git(in: top)
  }

  /// Tells whether a folder can lie in a work tree: whether it or a folder around it holds what git writes there.
  ///
  /// - Parameter folder: Its absolute path, links followed.
  public static func mayHold(_ folder: String) -> Bool {
    var rest = FilePath(folder)
    while true {
      if access((rest / ".git").cString, F_OK) == 0 { return true }
      if rest.bytes.count <= 1 { return false }
      rest = rest.folder
    }
  }

  /// Returns the path of a file from the top.
  ///
  /// - Parameters:
  ///   - name: The name of the file, which need not be there.
  ///   - folder: The folder that holds it.
  public func path(of name: String, in folder: String) throws(GitError) -> String {
    try Git(in: folder).run(["rev-parse", "--show-prefix"]).text + name
  }
}

/// One version of a file: the name of a revision and a path, as git writes it.
public struct Revision: Hashable, Sendable {
  /// A branch, a tag, a commit, or a stage of the index such as `:1`; empty for the index itself.
  public let name: String
  /// The path from the root of the repository; with `./` before it, from the folder in which git runs.
  public let path: String

  /// Names a version of a file; git says whether there is one.
  public init(_ name: String, path: String) {
    (self.name, self.path) = (name, path)
  }

  /// Reads `REV:PATH`; nil where the text has no colon.
  ///
  /// A revision may hold colons between braces, as in `HEAD@{12:30}`; `:PATH` and `:1:PATH` name the index.
  public init?(text: String) {
    var depth = 0
    // Characters would hide a colon with a mark behind it.
    let scalars = text.unicodeScalars
    if scalars.first == ":" {
      let stage = scalars.dropFirst().prefix(2)
      let length = ["0:", "1:", "2:", "3:"].contains(String(stage)) ? 2 : 0
      self.init(String(scalars.prefix(length)), path: String(scalars.dropFirst(length + 1)))
      return
    }
    for (index, scalar) in zip(scalars.indices, scalars) {
      switch scalar {
      case "{": depth += 1
      case "}": depth -= 1
      case ":" where depth == 0:
        self.init(
          String(scalars[..<index]), path: String(scalars[scalars.index(after: index)...]))
        return
      default: break
      }
    }
    return nil
  }
}

extension Git {
  /// Returns a version of a file.
  ///
  /// - Parameter revision: Its path runs from the top of the repository, or from the folder where git works when it
  ///   begins with `./`.
  public func bytes(of revision: Revision) throws(GitError) -> [UInt8] {
    // What begins with a hyphen would be read as an option.
    if revision.name.hasPrefix("-") { throw .noRevision(revision.name) }
    let object = "\(revision.name):\(revision.path)"
    do {
      return try run(["cat-file", "blob", object]).output
    } catch {
      guard case .refused = error else { throw error }
      // The index is no revision with a name.
      if revision.name.isEmpty || revision.name.hasPrefix(":") {
        throw .noFile(path: revision.path, revision: "\(revision.name):")
      }
      throw try knows(revision: revision.name)
        ? .noFile(path: revision.path, revision: revision.name) : .noRevision(revision.name)
    }
  }

  /// Returns the files that a merge left unsettled in the index, by their paths from the folder where git works.
  ///
  /// - Parameter paths: Files and folders to look at; none means all below the folder where git works.
  public func unmergedPaths(_ paths: [String] = []) throws(GitError) -> [String] {
    try unmerged(paths).map(\.path)
  }

  /// A file that a merge left unsettled.
  public struct Unmerged: Sendable {
    /// The path from the folder where git works.
    public let path: String
    /// Which versions there are: 1 is the common one, 2 is ours, 3 is theirs.
    public internal(set) var stages: Set<Int>
    /// What git calls the content of the last of them.
    var object: Substring = ""

    /// Whether one side removed the file and the other changed it.
    public var isRemovedByOneSide: Bool {
      stages.isDisjoint(with: [2]) || stages.isDisjoint(with: [3])
    }
  }

  /// Returns the files that a merge left unsettled in the index, with the versions that there are of each.
  ///
  /// - Parameter paths: Files and folders to look at; none means all below the folder where git works.
  public func unmerged(_ paths: [String] = []) throws(GitError) -> [Unmerged] {
    try Self.unmerged(beginUnmerged(paths).answer())
  }

  /// Starts git on what `unmerged` reads from its answer.
  public func beginUnmerged(_ paths: [String] = []) throws(GitError) -> Pending {
    try begin(["ls-files", "--unmerged", "-z", "--"] + paths)
  }

  /// Reads which files a merge left unsettled.
  public static func unmerged(_ answer: Answer) -> [Unmerged] {
    var found: [Unmerged] = []
    // Each of the two or three sides has an entry: mode, object, stage, a tab and the path.
    for record in answer.records {
      guard let tab = record.firstIndex(of: "\t") else { continue }
      let path = String(record[record.index(after: tab)...])
      let words = record[..<tab].split(separator: " ")
      let stage = words.last.flatMap { Int($0) }
      if found.last?.path != path { found.append(Unmerged(path: path, stages: [])) }
      if let stage {
        found[found.count - 1].stages.insert(stage)
        if words.count > 1 { found[found.count - 1].object = words[1] }
      }
    }
    return found
  }
}

/// A file to which each side of a merge gave another name.
public struct DoubleRename: Sendable {
  /// The path that it had.
  public let old: String
  /// The path on our side.
  public let ours: String
  /// The path on the other side.
  public let theirs: String

  /// Finds them among the files that a merge left: git merges what they hold, puts it under both new names, and keeps the
  /// old name without either.
  public static func all(in files: [Git.Unmerged]) -> [DoubleRename] {
    func alone(_ stage: Int) -> [Git.Unmerged] { files.filter { $0.stages == [stage] } }
    var (old, theirs) = (alone(1), alone(3))
    var found: [DoubleRename] = []
    for mine in alone(2) {
      // Which old name goes with them is only sure where there is one, or where nobody changed what it holds.
      guard let other = theirs.firstIndex(where: { $0.object == mine.object }),
        let first = old.firstIndex(where: { $0.object == mine.object })
          ?? (old.count == 1 ? 0 : nil)
      else { continue }
      found.append(
        DoubleRename(
          old: old.remove(at: first).path, ours: mine.path, theirs: theirs.remove(at: other).path))
    }
    return found
  }
}
