// SPDX-License-Identifier: EUPL-1.2

import Paths
import Programs

/// What both sides of a merge that git could not end go back to, as git keeps it in its index.
enum CommonVersion {
  /// Returns the text of it, after waiting for git; nil where git keeps none.
  static func bytes(of path: String) -> [UInt8]? {
    let file = FilePath(path)
    return try? Git(in: file.folder.text, patience: .seconds(5))
      .bytes(of: Revision(":1", path: "./\(file.name.text)"))
  }
}
