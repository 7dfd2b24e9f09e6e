// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyStore
import Paths
import Programs
import Synchronization
import Words

/// The files that a merge left unsettled, in all repositories that paths lead to.
///
/// Git looks for them while the files are read.
final class UnmergedFiles: Sendable {
  private struct Found {
    /// The absolute paths, links followed, with how each stands in git.
    var states: [FilePath: UnmergedState] = [:]
    /// What kept git from telling, where that matters.
    var remarks: [Text] = []
    /// What git was asked, and has not answered yet, by the folder that it is about and what the user calls that.
    var pending: [(folder: FilePath, name: FilePath, answer: Git.Pending)] = []

    mutating func note(_ error: GitError) {
      switch error {
      case .missing, .noRepository: break
      default: remarks.append(error.text)
      }
    }

    mutating func settle() {
      for (folder, name, answer) in pending {
        do throws(GitError) {
          let files = Git.unmerged(try answer.answer())
          for file in files {
            states[folder / file.path] =
              !file.isRemovedByOneSide
              ? .changed : file.stages.contains(2) ? .removedByThem : .removedByUs
          }
          for rename in DoubleRename.all(in: files) {
            let paths = [rename.old, rename.ours, rename.theirs]
            // As the user calls the folder, so that the commands can be given from where he is.
            let shown = paths.map { name.text == "." ? $0 : (name / $0).text }
            let names = UnmergedState.Names(old: shown[0], ours: shown[1], theirs: shown[2])
            for path in paths { states[folder / path] = .renamed(names) }
          }
        } catch {
          note(error)
        }
      }
      pending = []
    }
  }

  private let found: Mutex<Found>
  /// So many repositories are asked at a time.
  private static let most = 8

  /// Asks git about the repositories that hold files and folders; outside a repository there is nothing to ask.
  init(near places: [String]) {
    var found = Found()
    var asked: [FilePath] = []
    for place in places {
      let folder = Workspace.isFolder(place) ? FilePath(place) : FilePath(place).folder
      guard let real = folder.resolved else { continue }
      if asked.contains(where: { real == $0 || real.relative(to: $0) != nil }) { continue }
      // Starting git takes longer than checking a file.
      guard Repository.mayHold(real.text) else { continue }
      if found.pending.count >= Self.most { found.settle() }
      asked.append(real)
      do throws(GitError) {
        found.pending.append((real, folder, try Git(in: real.text).beginUnmerged()))
      } catch {
        found.note(error)
      }
    }
    self.found = Mutex(found)
  }

  private var settled: (states: [FilePath: UnmergedState], remarks: [Text]) {
    found.withLock { found in
      if !found.pending.isEmpty { found.settle() }
      return (found.states, found.remarks)
    }
  }

  /// What kept git from telling, where that matters.
  var remarks: [Text] { settled.remarks }

  /// Returns how a file stands in a merge that is not finished; nil where it is settled.
  func state(of path: String) -> UnmergedState? {
    let states = settled.states
    if states.isEmpty { return nil }
    // The file itself may be gone; its folder says where it was.
    guard let folder = FilePath(path).folder.resolved else { return nil }
    return states[folder / FilePath(path).name]
  }

  /// Returns the journeys below a folder that one side of a merge removed, by their paths from that folder.
  func missing(below folder: String) -> [String] {
    guard let real = FilePath(folder).resolved else { return [] }
    let states = settled.states
    return states.keys.sorted().compactMap { path in
      guard Workspace.isNamedAsOurs(path.text), !path.isThere else { return nil }
      // It is told of where it is now.
      if case .renamed = states[path] { return nil }
      return path.relative(to: real).map { (FilePath(folder) / $0).text }
    }
  }
}
