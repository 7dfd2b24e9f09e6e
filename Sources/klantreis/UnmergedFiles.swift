// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyStore
import Programs
import Words

/// The files that a merge left unsettled, in all repositories that paths lead to.
struct UnmergedFiles {
  /// The absolute paths, links followed.
  private var paths: Set<String> = []
  /// What kept git from telling, where that matters.
  private(set) var remarks: [Text] = []

  /// Asks git about the repositories that hold files and folders; outside a repository there is nothing to ask.
  init(near places: [String]) {
    var asked: [String] = []
    for place in places {
      let folder = Workspace.isFolder(place) ? place : Self.folder(of: place)
      guard let real = Self.resolved(folder) else { continue }
      if asked.contains(where: { real == $0 || real.hasPrefix($0 + "/") }) { continue }
      // Starting git takes longer than checking a file.
      guard Repository.mayHold(real) else { continue }
      do throws(GitError) {
        for path in try Git(in: real).unmergedPaths() { paths.insert(real + "/" + path) }
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
    guard let folder = Self.resolved(Self.folder(of: path)) else { return false }
    return paths.contains(folder + "/" + Self.name(of: path))
  }

  /// Returns the journeys below a folder that one side of a merge removed, by their paths from that folder.
  func missing(below folder: String) -> [String] {
    guard let real = Self.resolved(folder) else { return [] }
    return paths.sorted().filter {
      $0.hasPrefix(real + "/") && Workspace.isNamedAsOurs($0) && access($0, F_OK) != 0
    }.map { folder + $0.dropFirst(real.count) }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  private static func name(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
