// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Paths

/// The files of a folder and the folders inside it that the program reads, in the order of the bytes of their paths.
///
/// A folder is read when the walk gets there, so that the first file comes at once and no list of all is kept. Hidden
/// folders and links to folders are passed over; one inside that may not be read does not hide the others.
public struct WorkspaceWalk: Sequence, IteratorProtocol {
  private struct Entry {
    let path: FilePath
    let isFolder: Bool

    /// What stands before all that lies in a folder.
    var sortingPath: FilePath { isFolder ? path / "" : path }
  }

  /// What is still to come, the next one last.
  private var waiting: [Entry] = []

  /// Begins a walk; fails where the folder itself cannot be read.
  public init(_ folder: String) throws(StoreError) {
    try push(FilePath(folder))
  }

  /// Returns the path of the next file, beginning with the folder as it was given; nil after the last one.
  public mutating func next() -> String? {
    while let entry = waiting.popLast() {
      if !entry.isFolder { return entry.path.text }
      try? push(entry.path)
    }
    return nil
  }

  private mutating func push(_ folder: FilePath) throws(StoreError) {
    guard let entries = folder.entries else {
      throw .system(errno: errno, path: folder.text, isSaving: false)
    }
    var found: [Entry] = []
    for (name, type) in entries where !name.isHidden {
      let path = folder / name
      if Workspace.endings.contains(where: name.hasSuffix) {
        found.append(Entry(path: path, isFolder: false))
      } else if Self.isRealFolder(path, type) {
        found.append(Entry(path: path, isFolder: true))
      }
    }
    waiting += found.sorted { $0.sortingPath > $1.sortingPath }
  }

  private static func isRealFolder(_ path: FilePath, _ type: UInt8) -> Bool {
    if type != UInt8(DT_UNKNOWN) { return type == UInt8(DT_DIR) }
    return path.linkStatus.map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }
}
