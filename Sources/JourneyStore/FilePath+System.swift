// SPDX-License-Identifier: EUPL-1.2

public import Glibc
public import Paths

extension FilePath {
  /// The path with all links followed; nil where nothing is there, or for another reason that `errno` tells.
  public var resolved: FilePath? {
    guard let resolved = realpath(cString, nil) else { return nil }
    defer { free(resolved) }
    return FilePath(cString: resolved)
  }

  /// The path with all links followed, of a file that need not be there; nil where its folder is not.
  public var resolvedInFolder: FilePath? {
    if let resolved { return resolved }
    return name.bytes.isEmpty ? nil : folder.resolved.map { $0 / name }
  }

  /// Whether there is something at the path, its links followed.
  public var isThere: Bool { access(cString, F_OK) == 0 }

  /// What the system says of the file, its links followed; nil where there is none.
  public var status: stat? {
    var status = stat()
    return stat(cString, &status) == 0 ? status : nil
  }

  /// What the system says of the file or the link itself; nil where there is none.
  public var linkStatus: stat? {
    var status = stat()
    return lstat(cString, &status) == 0 ? status : nil
  }

  /// What lies in a folder: the names and kinds, without the folder itself and the one around it; nil where it cannot be
  /// read, for the reason that `errno` tells.
  public var entries: [(name: FilePath, type: UInt8)]? {
    guard let directory = opendir(cString) else { return nil }
    defer { closedir(directory) }
    var found: [(FilePath, UInt8)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { FilePath(cString: $0) }
      }
      if ![".", ".."].contains(name.text) { found.append((name, entry.pointee.d_type)) }
    }
    return found
  }
}
