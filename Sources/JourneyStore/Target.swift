// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Paths

/// Where a save goes, its links followed.
struct Target {
  let file: FilePath
  let status: stat?

  /// Finds out what is there; only what is surely not there counts as new.
  ///
  /// To go on after another failure would put a file in the place of a link, or give it another mode.
  init(_ path: String) throws(SystemError) {
    let asked = FilePath(path)
    guard let resolved = asked.resolved else {
      let code = errno
      // A link that leads nowhere stays what it is.
      guard code == ENOENT, asked.linkStatus == nil, errno == ENOENT else {
        throw SystemError(code: code)
      }
      file = asked
      status = nil
      return
    }
    file = resolved
    guard let status = resolved.status else { throw SystemError(code: errno) }
    self.status = status
  }

  /// Finds out what is there, with the failure told as one of saving.
  static func found(_ path: String) throws(StoreError) -> Target {
    do {
      return try Target(path)
    } catch {
      throw .system(errno: error.code, path: path, isSaving: true)
    }
  }

  var path: String { file.text }

  /// Refuses to go over anything but what is expected.
  func check(_ expected: Saver.Expected, _ shownPath: String) throws(StoreError) {
    if case .anything = expected {
      if let status, status.st_mode & S_IFMT != S_IFREG { throw .notAFile(path: shownPath) }
      return
    }
    let found: [UInt8]?
    do {
      found = try Loaded.bytes(path)
    } catch {
      switch error {
      case .system(ENOENT, _, _): found = nil
      // The user knows the file by the path that was asked for.
      case .system(let code, _, _): throw .system(errno: code, path: shownPath, isSaving: true)
      case .notAFile: throw .notAFile(path: shownPath)
      default: throw error
      }
    }
    switch (expected, found) {
    case (.nothing, .some): throw .exists(path: shownPath)
    case (.bytes(let bytes), let found?) where found != bytes: throw .changedOnDisk(path: shownPath)
    default: return
    }
  }

  /// Why the file must be written in its place instead of getting another one; nil where it can be replaced.
  var reasonToStay: StoreError.ReasonToStay? {
    guard let status else { return nil }
    if status.st_nlink > 1 { return .hardLinks(Int(status.st_nlink)) }
    return access(file.folder.cString, W_OK) != 0 && errno == EACCES
      ? .folder(file.folder.text) : nil
  }

  /// Refuses a file that is not the one that was compared.
  func isStillThere(_ descriptor: borrowing Descriptor) throws(SystemError) {
    let now = try descriptor.status()
    guard now.st_ino == status?.st_ino, now.st_dev == status?.st_dev else {
      throw SystemError(code: ESTALE)
    }
  }

  /// Whether the user may write what is there; to replace a file that is protected would go round its protection.
  var isWritable: Bool {
    status == nil || access(file.cString, W_OK) == 0
  }

  func synchroniseFolder() -> Saver.Durability {
    let descriptor: Descriptor
    do throws(SystemError) {
      descriptor = try Descriptor(file.folder.text, O_RDONLY | O_DIRECTORY)
    } catch {
      // A folder that may not be read cannot be synchronised; that is no fault of the disk.
      return error.code == EACCES ? .confirmed : .unconfirmed
    }
    do throws(SystemError) {
      try descriptor.synchronise()
      return .confirmed
    } catch {
      // Some file systems know no such thing.
      return error.code == EINVAL ? .confirmed : .unconfirmed
    }
  }
}
