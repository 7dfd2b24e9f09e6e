// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyModel
import Paths

/// A folder of journeys, opgaven and panels.
public enum Workspace {
  /// How the name of a journey file ends.
  public static let journeyEnding = ".journey.json"

  /// How the names of the files end that the program reads, of each kind.
  public static let endings = Format.roots.map(Format.ending)

  /// Tells whether a path has the name of a file that the program reads.
  public static func isNamedAsOurs(_ path: String) -> Bool {
    endings.contains(where: path.hasSuffix)
  }

  /// Returns the paths of all journey files in a folder and the folders inside it, in the order of their bytes.
  public static func journeys(in folder: String) throws(StoreError) -> [String] {
    try files(in: folder).filter { $0.hasSuffix(journeyEnding) }
  }

  /// Returns the paths of all files that the program reads in a folder and the folders inside it, in the order of their
  /// bytes.
  public static func files(in folder: String) throws(StoreError) -> [String] {
    Array(try WorkspaceWalk(folder))
  }

  /// Returns the paths of the other journey files beside a file, in the order of their bytes.
  public static func neighbours(of path: String) -> [String] {
    let file = FilePath(path)
    let found = (file.folder.entries ?? []).map(\.name)
      .filter { !$0.isHidden && $0.hasSuffix(journeyEnding) }.map(file.beside)
    return found.filter { $0 != file }.sorted().map(\.text)
  }

  /// Tells whether a path leads to a folder.
  public static func isFolder(_ path: String) -> Bool {
    FilePath(path).status.map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }
}
