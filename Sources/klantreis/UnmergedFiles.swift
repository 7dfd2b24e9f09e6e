// SPDX-License-Identifier: EUPL-1.2

import JourneyStore
import Paths
import Programs
import Words

/// The files that a merge left unsettled, in all repositories that paths lead to.
struct UnmergedFiles {
  /// The absolute paths, links followed.
  private var paths: Set<FilePath> = []
  /// What kept git from telling, where that matters.
  private(set) var remarks: [Text] = []

  /// Asks git about the repositories that hold files and folders; outside a repository there is nothing to ask.
  init(near places: [String]) {
    var asked: [FilePath] = []
    for place in places {
      let folder = Workspace.isFolder(place) ? FilePath(place) : FilePath(place).folder
      guard let real = folder.resolved else { continue }
      if asked.contains(where: { real == $0 || real.relative(to: $0) != nil }) { continue }
      // Starting git takes longer than checking a file.
      guard Repository.mayHold(real.text) else { continue }
      do throws(GitError) {
        for path in try Git(in: real.text).unmergedPaths() { paths.insert(real / path) }
        asked.append(real)
      } catch {
        switch error {
        case .missing, .noRepository: break
        default: remarks.append(error.text)
        }
      }
    }
  }

  func contains(_ path: String) -> Bool {
    if paths.isEmpty { return false }
    // The file itself may be gone; its folder says where it was.
    guard let folder = FilePath(path).folder.resolved else { return false }
    return paths.contains(folder / FilePath(path).name)
  }

  /// Returns the journeys below a folder that one side of a merge removed, by their paths from that folder.
  func missing(below folder: String) -> [String] {
    guard let real = FilePath(folder).resolved else { return [] }
    return paths.sorted().compactMap { path in
      guard Workspace.isNamedAsOurs(path.text), !path.isThere else { return nil }
      return path.relative(to: real).map { (FilePath(folder) / $0).text }
    }
  }
}
