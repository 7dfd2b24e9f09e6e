// SPDX-License-Identifier: EUPL-1.2

internal import CPty

/// An extended attribute of a file, such as `user.origin` or an access list.
package struct FileAttribute: Sendable {
  let path: String
  let name: String

  package init(_ name: String, of path: String) {
    (self.name, self.path) = (name, path)
  }

  /// The value; nil where the file has none.
  package var value: [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = cpty_attribute(path, name, &bytes, bytes.count)
    return count < 0 ? nil : Array(bytes[..<count])
  }

  /// Gives the file the attribute; returns whether its disk knows such things.
  package func set(_ value: [UInt8]) -> Bool {
    cpty_set_attribute(path, name, value, value.count) == 0
  }
}
