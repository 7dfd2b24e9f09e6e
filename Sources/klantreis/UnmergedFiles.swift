// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyStore
import Paths
import Programs
import Words

/// The files that a merge left unsettled, in all repositories that paths lead to.
struct UnmergedFiles {
  /// The absolute paths, links followed, with how each stands in git.
  private var states: [FilePath: UnmergedState] = [:]
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
        for file in try Git(in: real.text).unmerged() {
          states[real / file.path] =
            !file.isRemovedByOneSide
            ? .changed : file.stages.contains(2) ? .removedByThem : .removedByUs
        }
        asked.append(real)
      } catch {
        switch error {
        case .missing, .noRepository: break
        default: remarks.append(error.text)
        }
      }
    }
  }

  /// Returns how a file stands in a merge that is not finished; nil where it is settled.
  func state(of path: String) -> UnmergedState? {
    if states.isEmpty { return nil }
    // The file itself may be gone; its folder says where it was.
    guard let folder = FilePath(path).folder.resolved else { return nil }
    return states[folder / FilePath(path).name]
  }

  /// Returns the journeys below a folder that one side of a merge removed, by their paths from that folder.
  func missing(below folder: String) -> [String] {
    guard let real = FilePath(folder).resolved else { return [] }
    return states.keys.sorted().compactMap { path in
      guard Workspace.isNamedAsOurs(path.text), !path.isThere else { return nil }
      return path.relative(to: real).map { (FilePath(folder) / $0).text }
    }
  }
}
