// SPDX-License-Identifier: EUPL-1.2

import Programs

/// What both sides of a merge that git could not end go back to, as git keeps it in its index.
enum CommonVersion {
  /// Returns the text of it, after waiting for git; nil where git keeps none.
  static func bytes(of path: String) -> [UInt8]? {
    // Paths are taken apart by their bytes, as the system does.
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? "."
    let name = String(path[(slash.map(path.utf8.index(after:)) ?? path.startIndex)...])
    return try? Git(in: folder, patience: .seconds(5)).bytes(of: Revision(":1", path: "./\(name)"))
  }
}
