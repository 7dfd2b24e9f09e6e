// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyEditor
import JourneyStore
import Paths
import Words

/// The file in which the settings of the editor stand, as the XDG specification says where.
enum SettingsFile {
  /// The folder of the file; nil where there is no home.
  private static var folder: String? {
    let environment = Surroundings.environment
    if let folder = environment["XDG_CONFIG_HOME"], FilePath(folder).isAbsolute {
      return folder + "/klantreis"
    }
    return environment["HOME"].flatMap { FilePath($0).isAbsolute ? $0 + "/.config/klantreis" : nil }
  }

  private static var path: String? { folder.map { $0 + "/settings" } }

  /// Reads the settings; those of a file that is wrong do not hold, and what is wrong is said.
  ///
  /// Where there is no file yet, the user starts the program for the first time.
  static func read() -> (settings: Settings, problem: Text?, isMissing: Bool) {
    guard let path else { return (Settings(), nil, false) }
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try Loaded.bytes(path)
    } catch .system(let code, _, _) {
      return (Settings(), nil, code == ENOENT)
    } catch {
      return (Settings(), nil, false)
    }
    do throws(SettingsError) {
      return (try Settings(reading: String(decoding: bytes, as: UTF8.self)), nil, false)
    } catch {
      return (Settings(), error.text(file: path), false)
    }
  }

  /// Writes the settings down; a file that is wrong stays beside it under another name.
  static func write(_ settings: Settings, _ language: Language) throws(StoreError) {
    guard let folder, let path else { return }
    make(folder: folder)
    if read().problem != nil { rename(FilePath(path).cString, FilePath(path + ".old").cString) }
    _ = try Saver.save(Array(settings.text(language).utf8), to: path, over: .anything)
  }

  /// Makes a folder where it is not there, open to nobody else.
  static func make(folder: String) {
    var made = FilePath("/")
    for part in FilePath(folder).parts {
      made = made / part
      mkdir(made.cString, 0o700)
    }
  }
}
