// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import JourneyStore
import Paths
import Words

/// What the other files of a folder still say of what was removed from one of them.
enum LeftBehind {
  /// Returns what leads nowhere since a file was changed; files that cannot be read say nothing.
  static func findings(
    at path: String, from before: Item, to after: Item
  ) -> [Finding] {
    let folder = folder(of: path)
    // A folder can hold very many files: they are read only where it matters.
    guard !targets(in: before).isSubset(of: targets(in: after)), Workspace.isFolder(folder),
      let walk = try? WorkspaceWalk(folder)
    else { return [] }
    // Of two files with one id the first counts, so the one on the disk does not count again.
    var then = comparison(path, before)
    var now = comparison(path, after)
    SideBySide.map(walk) { path -> FileFacts? in
      (try? Loaded.bytes(path)).flatMap { FileFacts(CheckedFile(path: path, bytes: $0)) }
    } take: { facts in
      guard let facts else { return }
      then.add(facts)
      now.add(facts)
    }
    let known = Set(then.findings.map(\.cause.nl))
    return now.findings.filter { !known.contains($0.cause.nl) }
  }

  /// The folder of journeys where the file lies in it, and else the folder of the file.
  private static func folder(of path: String) -> String {
    let all = FilePath(Surroundings.folder).resolved
    let isInside = all.flatMap { FilePath(path).resolvedInFolder?.relative(to: $0) } != nil
    return isInside ? Surroundings.folder : FilePath(path).folder.text
  }

  private static func comparison(_ path: String, _ root: Item) -> FolderComparison {
    var comparison = FolderComparison()
    let file = CheckedFile(path: path, bytes: root.canonicalText)
    if let facts = FileFacts(file) { comparison.add(facts) }
    return comparison
  }

  private static func targets(in root: Item) -> Set<String> {
    var ids: Set<String> = []
    root.visit { item, _ in
      if FolderComparison.supports.contains(item.kind) { ids.insert(item.id) }
      return true
    }
    return ids
  }
}
