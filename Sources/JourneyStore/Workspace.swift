// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyModel

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
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    guard let directory = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = name(entry)
      if !name.hasPrefix("."), name.hasSuffix(journeyEnding) { found.append(folder + name) }
    }
    return found.filter { !$0.utf8.elementsEqual(path.utf8) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func name(_ entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }

  /// Tells whether a path leads to a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
