// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyStore
import Paths
import Programs

/// A version of a journey as the user names it: a file, or `REV:PATH` as in git.
struct NamedVersion {
  let name: String
  let bytes: [UInt8]

  /// Finds a version; a file that exists by that name wins.
  init(_ name: String) throws(Failure) {
    self.name = name
    if !FilePath(name).isThere, let revision = Revision(text: name) {
      do {
        bytes = try Self.bytes(of: revision)
      } catch {
        throw Failure(error)
      }
    } else {
      do {
        bytes = try Loaded.bytes(name)
      } catch {
        throw Failure(error)
      }
    }
  }

  /// Reads the journey in it.
  func root() throws(Failure) -> Item {
    do {
      return try Document(reading: bytes).manageable().root
    } catch {
      throw Failure(StoreError.refused(path: name, error))
    }
  }

  /// Reads two journeys at once.
  static func roots(_ old: String, _ new: String) throws(Failure) -> (old: Item, new: Item) {
    let versions = [try NamedVersion(old), try NamedVersion(new)]
    var roots: [Item] = []
    try SideBySide.map(versions) { version in
      Result { () throws(Failure) in try version.root() }
    } take: { (root) throws(Failure) in
      roots.append(try root.get())
    }
    return (roots[0], roots[1])
  }

  /// So many files beside a version are looked into for titles.
  private static let mostBeside = 100

  /// Returns the titles of what has one of some ids, as far as files beside some versions hold it.
  static func titles(of ids: Set<String>, beside names: [String]) -> [String: String] {
    let folders = names.lazy.compactMap { name in
      let path = FilePath(name).isThere ? name : Revision(text: name)?.path
      return path.map { FilePath($0).folder.text }
    }
    return titles(of: ids, in: folders)
  }

  /// Returns the titles of what a file refers to in other files, as far as files beside it or in a folder hold it.
  static func titles(of root: Item, beside path: String, under folder: String) -> [String: String] {
    titles(of: root.outsideIDs, in: [FilePath(path).folder.text, folder])
  }

  private static func titles(
    of ids: Set<String>, in folders: some Sequence<String>
  ) -> [String: String] {
    var missing = ids
    var titles: [String: String] = [:]
    var seen: Set<String> = []
    for folder in folders where !missing.isEmpty {
      guard Workspace.isFolder(folder), seen.insert(folder).inserted,
        let walk = try? WorkspaceWalk(folder)
      else { continue }
      for path in walk.prefix(mostBeside) where !missing.isEmpty {
        guard let root = try? Loaded(path: path).document.root else { continue }
        let found = root.titles(of: missing)
        titles.merge(found) { first, _ in first }
        missing.subtract(found.keys)
      }
    }
    return titles
  }

  /// Looks for a path from the top of the repository, as git does, and then from the folder where the user is.
  private static func bytes(of revision: Revision) throws(GitError) -> [UInt8] {
    let file = FilePath(revision.path)
    var reason: GitError?
    if !file.isAbsolute {
      do {
        return try Git.here.bytes(of: revision)
      } catch {
        reason = error
      }
    }
    switch reason {
    case nil, .noRepository, .noFile: break
    case let other?: throw other
    }
    let folder = file.folder.text
    guard Workspace.isFolder(folder) else {
      throw reason ?? .noFile(path: revision.path, revision: revision.name)
    }
    let near = Revision(revision.name, path: "./" + file.name.text)
    do {
      return try Git(in: folder).bytes(of: near)
    } catch {
      guard case .noFile = error else { throw error }
      if let former = try? formerBytes(of: revision) { return former }
      throw reason ?? .noFile(path: revision.path, revision: revision.name)
    }
  }

  /// Returns what a file held that had another path in a revision, as git knows it by what it holds; nil where it was not
  /// there, or where the path was not meant as that of a file that is there now.
  private static func formerBytes(of revision: Revision) throws(GitError) -> [UInt8]? {
    let file = FilePath(revision.path)
    guard file.isAbsolute || revision.path.hasPrefix("./"), file.isThere else { return nil }
    let folder = file.folder.text
    let repository = try Repository(of: folder)
    let path = try repository.path(of: file.name.text, in: folder)
    let changed = try repository.git.changedFiles(from: revision.name, to: nil)
    guard let blob = changed.first(where: { $0.new == path })?.oldBlob else { return nil }
    return try repository.git.contents(of: [blob]).first ?? nil
  }
}
