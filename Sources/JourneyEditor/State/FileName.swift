// SPDX-License-Identifier: EUPL-1.2

import Paths
import TextGrid

/// Names of files made from what people type.
enum FileName {
  /// Returns at most 64 small letters, digits and hyphens, so that a title can never become a path.
  static func slug(_ title: String) -> String {
    let words = Signs.ascii(fold: title.lowercased())
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let slug = String(words.joined(separator: "-").prefix(64))
    return slug.isEmpty ? "reis" : slug
  }

  /// Splits a path into the folder, without the slash at its end, and the name in it.
  static func parts(_ path: String) -> (folder: String, name: String) {
    let file = FilePath(path)
    return (file == file.name ? "" : file.folder.text, file.name.text)
  }

  /// Tells whether two paths are the same, one of which may be told from the folder of the program on.
  static func isSame(_ one: String, _ other: String) -> Bool { plain(one) == plain(other) }

  /// Tells whether a file lies in a folder, or in a folder in it.
  static func isIn(_ folder: String, _ path: String) -> Bool {
    if folder == "." { return !path.hasPrefix("/") && !path.hasPrefix("../") }
    return plain(path).hasPrefix(folder.hasSuffix("/") ? plain(folder) : plain(folder) + "/")
  }

  private static func plain(_ path: String) -> Substring {
    path.hasPrefix("./") ? path.dropFirst(2) : path[...]
  }

  /// Returns the name without an ending, which people need not know.
  static func withoutEnding(_ name: String, _ ending: String) -> String {
    name.hasSuffix(ending) && name.utf8.count > ending.utf8.count
      ? String(name.dropLast(ending.count)) : name
  }

  /// Returns the path that somebody means who types a name.
  ///
  /// - Parameters:
  ///   - typed: A name, or a path where it has a slash; with or without the ending.
  ///   - folder: The folder of a mere name.
  ///   - ending: How the name must end.
  static func path(_ typed: String, in folder: String, ending: String) -> String {
    let place =
      typed.utf8.contains(UInt8(ascii: "/")) || folder.isEmpty
      ? "" : folder == "/" ? "/" : folder + "/"
    if typed.hasSuffix(ending) { return place + typed }
    let stem = typed.hasSuffix(".json") ? String(typed.dropLast(5)) : typed
    return place + stem + ending
  }
}
