// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyChecks
import JourneyStore
import Paths
import Synchronization
import Words

/// The settings of checks that hold for files: those of their folders and of the folders around them, up to the top of the
/// repository where they are in one.
final class FolderSettings: Sendable {
  /// The settings for a file, from the outermost folder to its own, each with the path of the file from there.
  typealias Layers = [(settings: CheckSettings, file: String)]

  /// What was read so far, by the paths of folders as text: to find out how paths are told apart takes longer, when it is first
  /// done, than to read a journey.
  private struct Known {
    var settings: [String: CheckSettings?] = [:]
    /// The settings for the files of a folder, by what it was called, each with the path of the folder from there.
    var layers: [String: Layers] = [:]
  }

  private let known = Mutex(Known())

  /// Returns the settings for a file, whichever thread asks.
  func settings(for path: String) throws(Failure) -> Layers {
    try known.withLock { known throws(Failure) in
      let file = FilePath(path)
      guard Self.isPlain(file) else {
        return try file.resolvedInFolder.map { place throws(Failure) in
          try Self.layers(place, &known)
        } ?? []
      }
      let folder = file.folder
      let called = folder.text
      if known.layers[called] == nil {
        // A folder is written like a file in it without a name.
        known.layers[called] = try folder.resolved.map { place throws(Failure) in
          try Self.layers(place / "", &known)
        }
      }
      let name = file.name.text
      return known.layers[called]?.map { ($0.settings, $0.file + name) } ?? []
    }
  }

  private static func layers(_ place: FilePath, _ known: inout Known) throws(Failure) -> Layers {
    var found: Layers = []
    for folder in around(place) {
      let path = folder.text
      if known.settings[path] == nil {
        known.settings[path] = .some(try read(file(in: folder)))
      }
      guard let settings = known.settings[path] ?? nil else { continue }
      found.append((settings, place.relative(to: folder)?.text ?? ""))
    }
    return found
  }

  /// Whether a path leads to a file itself, and not by a link to a file in another folder.
  private static func isPlain(_ path: FilePath) -> Bool {
    path.linkStatus.map { $0.st_mode & S_IFMT == S_IFREG } ?? false
  }

  /// Reads settings; nil where there are none.
  static func read(_ path: String) throws(Failure) -> CheckSettings? {
    guard FilePath(path).isThere else { return nil }
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

  /// The folders around a file whose settings hold for it, the outermost first: those up to the top of its repository, or
  /// all where it is in none.
  private static func around(_ file: FilePath) -> [FilePath] {
    var folders = [file.folder]
    while let outer = folders.first, outer != outer.folder, !(outer / ".git").isThere {
      folders.insert(outer.folder, at: 0)
    }
    return folders
  }

  /// The path of the settings of a folder.
  static func file(in folder: FilePath) -> String { (folder / CheckSettings.fileName).text }

  /// The innermost folder around a file that has settings; the folder of the file where none has.
  static func home(of path: String) -> (folder: FilePath, file: String)? {
    guard let absolute = FilePath(path).resolvedInFolder else { return nil }
    let home = around(absolute).last { FilePath(file(in: $0)).isThere } ?? absolute.folder
    return (home, absolute.relative(to: home)?.text ?? "")
  }
}
