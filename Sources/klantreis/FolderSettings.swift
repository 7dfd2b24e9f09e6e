// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyChecks
import JourneyStore
import Words

/// The settings of checks that hold for files: those of their folders and of the folders around them.
struct FolderSettings {
  private var known: [String: CheckSettings?] = [:]

  /// Returns the settings for a file, from the outermost folder to its own, each with the path of the file from there.
  mutating func settings(
    for path: String
  ) throws(Failure) -> [(settings: CheckSettings, file: String)] {
    guard let absolute = Self.absolute(path) else { return [] }
    var found: [(settings: CheckSettings, file: String)] = []
    let parts = absolute.split(separator: "/")
    for count in 0..<max(0, parts.count) {
      let folder = "/" + parts.prefix(count).joined(separator: "/")
      guard let settings = try settings(in: folder) else { continue }
      found.append((settings, parts.dropFirst(count).joined(separator: "/")))
    }
    return found
  }

  private mutating func settings(in folder: String) throws(Failure) -> CheckSettings? {
    if let known = known[folder] { return known }
    let settings = try Self.read(Self.file(in: folder))
    known[folder] = .some(settings)
    return settings
  }

  /// Reads settings; nil where there are none.
  static func read(_ path: String) throws(Failure) -> CheckSettings? {
    guard access(path, F_OK) == 0 else { return nil }
    let bytes: [UInt8]
    do throws(StoreError) { bytes = try Loaded.bytes(path) } catch { throw Failure(error) }
    do throws(SettingsError) {
      return try CheckSettings(reading: bytes)
    } catch {
      throw Failure(Text("\(path):\(error.line):\(error.column): ") + error.text)
    }
  }

  /// The path of the settings of a folder.
  static func file(in folder: String) -> String {
    (folder == "/" ? "" : folder) + "/" + CheckSettings.fileName
  }

  /// The innermost folder around a file that has settings; the folder of the file where none has.
  static func home(of path: String) -> (folder: String, file: String)? {
    guard let absolute = absolute(path) else { return nil }
    let parts = absolute.split(separator: "/")
    for count in stride(from: parts.count - 1, through: 0, by: -1) {
      let folder = "/" + parts.prefix(count).joined(separator: "/")
      if access(file(in: folder), F_OK) == 0 {
        return (folder, parts.dropFirst(count).joined(separator: "/"))
      }
    }
    return ("/" + parts.dropLast().joined(separator: "/"), parts.last.map(String.init) ?? "")
  }

  private static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
