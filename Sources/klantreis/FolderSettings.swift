// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyChecks
import JourneyStore
import Synchronization
import Words

/// The settings of checks that hold for files: those of their folders and of the folders around them, up to the top of the
/// repository where they are in one.
final class FolderSettings: Sendable {
  /// The settings for a file, from the outermost folder to its own, each with the path of the file from there.
  typealias Layers = [(settings: CheckSettings, file: String)]

  private struct Known {
    var settings: [String: CheckSettings?] = [:]
    /// The settings for the files of a folder, by what it was called, each with the path of the folder from there.
    var layers: [Substring: Layers] = [:]
  }

  private let known = Mutex(Known())

  /// Returns the settings for a file, whichever thread asks.
  func settings(for path: String) throws(Failure) -> Layers {
    try known.withLock { known throws(Failure) in
      guard let slash = path.lastIndex(of: "/"), Self.isPlain(path) else {
        return try Self.absolute(path).map { place throws(Failure) in
          try Self.layers(place, &known)
        } ?? []
      }
      let folder = path[...slash]
      if known.layers[folder] == nil {
        // A folder is written like a file in it without a name.
        known.layers[folder] = try Self.absolute(String(folder)).map { place throws(Failure) in
          try Self.layers(place == "/" ? place : place + "/", &known)
        }
      }
      let name = path[path.index(after: slash)...]
      return known.layers[folder]?.map { ($0.settings, $0.file + name) } ?? []
    }
  }

  private static func layers(_ place: String, _ known: inout Known) throws(Failure) -> Layers {
    var found: Layers = []
    let parts = place.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for count in top(Array(parts))..<parts.count {
      let folder = "/" + parts.prefix(count).joined(separator: "/")
      if known.settings[folder] == nil {
        known.settings[folder] = .some(try read(file(in: folder)))
      }
      guard let settings = known.settings[folder] ?? nil else { continue }
      found.append((settings, parts.dropFirst(count).joined(separator: "/")))
    }
    return found
  }

  /// Whether a path leads to a file itself, and not by a link to a file in another folder.
  private static func isPlain(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Reads settings; nil where there are none.
  static func read(_ path: String) throws(Failure) -> CheckSettings? {
    guard access(path, F_OK) == 0 else { return nil }
    let bytes: [UInt8]
    do throws(StoreError) { bytes = try Loaded.bytes(path) } catch { throw Failure(error) }
    return try settings(bytes, path: path)
  }

  /// Reads settings that stand at a path.
  static func settings(_ bytes: [UInt8], path: String) throws(Failure) -> CheckSettings {
    do throws(SettingsError) {
      return try CheckSettings(reading: bytes)
    } catch {
      throw Failure(Text("\(path):\(error.line):\(error.column): ") + error.text)
    }
  }

  /// How many parts of a path lead to the top of its repository; 0 where it is in none.
  private static func top(_ parts: [Substring]) -> Int {
    stride(from: parts.count - 1, through: 0, by: -1).first { count in
      access("/" + parts.prefix(count).joined(separator: "/") + "/.git", F_OK) == 0
    } ?? 0
  }

  /// The path of the settings of a folder.
  static func file(in folder: String) -> String {
    (folder == "/" ? "" : folder) + "/" + CheckSettings.fileName
  }

  /// The innermost folder around a file that has settings; the folder of the file where none has.
  static func home(of path: String) -> (folder: String, file: String)? {
    guard let absolute = absolute(path) else { return nil }
    let parts = absolute.split(separator: "/")
    for count in stride(from: parts.count - 1, through: top(parts), by: -1) {
      let folder = "/" + parts.prefix(count).joined(separator: "/")
      if access(file(in: folder), F_OK) == 0 {
        return (folder, parts.dropFirst(count).joined(separator: "/"))
      }
    }
    return ("/" + parts.dropLast().joined(separator: "/"), parts.last.map(String.init) ?? "")
  }

  /// Returns a path without links; the file itself need not be there.
  static func absolute(_ path: String) -> String? {
    if let resolved = resolved(path) { return resolved }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    guard !name.isEmpty, let start = resolved(slash.map { String(path[...$0]) } ?? ".") else {
      return nil
    }
    return (start == "/" ? "" : start) + "/" + name
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
