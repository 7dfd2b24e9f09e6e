// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Where a save goes, its links followed.
struct Target {
  let path: String
  let status: stat?

  /// Finds out what is there; only what is surely not there counts as new.
  ///
  /// To go on after another failure would put a file in the place of a link, or give it another mode.
  init(_ path: String) throws(SystemError) {
    guard let resolved = realpath(path, nil) else {
      let code = errno
      var link = stat()
      // A link that leads nowhere stays what it is.
      guard code == ENOENT, lstat(path, &link) != 0, errno == ENOENT else {
        throw SystemError(code: code)
      }
      self.path = path
      status = nil
      return
    }
    defer { free(resolved) }
    self.path = String(cString: resolved)
    var status = stat()
    _ = try SystemError.check { stat(resolved, &status) }
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

  // Names are taken apart by their bytes: a slash and a mark behind it are one character.
  var folder: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  var name: Substring {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return path[(slash.map(path.utf8.index(after:)) ?? path.startIndex)...]
  }

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
    return access(folder, W_OK) != 0 && errno == EACCES ? .folder(folder) : nil
  }

  /// Refuses a file that is not the one that was compared.
  func isStillThere(_ file: borrowing Descriptor) throws(SystemError) {
    let now = try file.status()
    guard now.st_ino == status?.st_ino, now.st_dev == status?.st_dev else {
      throw SystemError(code: ESTALE)
    }
  }

  /// Whether the user may write what is there; to replace a file that is protected would go round its protection.
  var isWritable: Bool {
    status == nil || access(path, W_OK) == 0
  }

  func synchroniseFolder() -> Saver.Durability {
    let descriptor: Descriptor
    do throws(SystemError) {
      descriptor = try Descriptor(folder, O_RDONLY | O_DIRECTORY)
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
