// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The files of a folder and the folders inside it that the program reads, in the order of the bytes of their paths.
///
/// A folder is read when the walk gets there, so that the first file comes at once and no list of all is kept. Hidden
/// folders and links to folders are passed over; one inside that may not be read does not hide the others.
public struct WorkspaceWalk: Sequence, IteratorProtocol {
  private struct Entry {
    let path: String
    let isFolder: Bool

    /// What stands before all that lies in a folder.
    var sortingPath: String { isFolder ? path + "/" : path }
  }

  /// What is still to come, the next one last.
  private var waiting: [Entry] = []

  /// Begins a walk; fails where the folder itself cannot be read.
  public init(_ folder: String) throws(StoreError) {
    try push(folder)
  }

  public mutating func next() -> String? {
    while let entry = waiting.popLast() {
      if !entry.isFolder { return entry.path }
      try? push(entry.path)
    }
    return nil
  }

  private mutating func push(_ folder: String) throws(StoreError) {
    guard let directory = opendir(folder) else {
      throw .system(errno: errno, path: folder, isSaving: false)
    }
    defer { closedir(directory) }
    var found: [Entry] = []
    while let entry = readdir(directory) {
      let name = Workspace.name(entry)
      guard !name.hasPrefix(".") else { continue }
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if Workspace.isNamedAsOurs(name) {
        found.append(Entry(path: path, isFolder: false))
      } else if Self.isRealFolder(path, entry.pointee.d_type) {
        found.append(Entry(path: path, isFolder: true))
      }
    }
    waiting += found.sorted {
      $1.sortingPath.utf8.lexicographicallyPrecedes($0.sortingPath.utf8)
    }
  }

  private static func isRealFolder(_ path: String, _ type: UInt8) -> Bool {
    if type != UInt8(DT_UNKNOWN) { return type == UInt8(DT_DIR) }
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
