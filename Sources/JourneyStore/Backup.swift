// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Glibc
import Paths

/// The old texts of files that were written in their place, or changed along with many others.
public enum Backup {
  private static let ending = ".backup"
  /// How long a backup is kept in any case: thirty days, in seconds.
  static let shortestStay = 30 * 24 * 60 * 60

  /// Writes a text to a new backup of a file, and returns its path when the disk has it.
  public static func make(
    of path: String, _ bytes: [UInt8], in folder: StateFolder
  ) throws(StoreError) -> String {
    let stem = "\(PathKey(path).name).\(time(nil))"
    var backup = ""
    do throws(SystemError) {
      try folder.make()
      for number in 0..<1000 {
        backup = folder.file(stem + (number == 0 ? "" : "-\(number)") + ending)
        do throws(SystemError) {
          try write(bytes, toNew: backup)
          return backup
        } catch {
          // Another one was made in the same second.
          if error.code != EEXIST { throw error }
        }
      }
      throw SystemError(code: EEXIST)
    } catch {
      throw .system(errno: error.code, path: backup, isSaving: true)
    }
  }

  /// Removes old backups of a file whose every text stands in the file or in a later backup.
  ///
  /// What stands nowhere else stays, however old it is.
  public static func clear(of path: String, in folder: StateFolder) {
    let now = time(nil)
    let backups = folder.names(of: PathKey(path), ending: ending).map { FilePath(folder.file($0)) }
      .compactMap { file in file.linkStatus.map { (file: file, time: $0.st_mtim.tv_sec) } }
      .sorted { ($0.time, $0.file) > ($1.time, $1.file) }
    guard backups.contains(where: { now - $0.time > shortestStay }),
      let text = try? Loaded.bytes(path), var known = scalars(text)
    else { return }
    for (file, time) in backups {
      guard let bytes = try? Loaded.bytes(file.text), let said = scalars(bytes) else { continue }
      if now - time > shortestStay, said.isSubset(of: known) {
        _ = unlink(file.cString)
      } else {
        known.formUnion(said)
      }
    }
  }

  /// The names, texts and numbers that a file says; nil for what cannot be read, such as a file that is half written.
  private static func scalars(_ bytes: [UInt8]) -> Set<ArraySlice<UInt8>>? {
    guard let tape = try? Tape(bytes) else { return nil }
    return Set(
      tape.nodes.lazy.filter { $0.kind != .object && $0.kind != .array }.map { bytes[$0.range] })
  }

  private static func write(_ bytes: [UInt8], toNew path: String) throws(SystemError) {
    let file = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    do throws(SystemError) {
      try file.writeAll(bytes)
      try file.synchronise()
    } catch {
      _ = unlink(FilePath(path).cString)
      throw error
    }
  }
}
