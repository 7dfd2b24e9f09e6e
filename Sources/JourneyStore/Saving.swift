// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Writes files so that at any moment either the old or the new text is there, whole.
public enum Saver {
  /// What should stand on the disk before a save.
  public enum Expected: Hashable, Sendable {
    /// A file with these bytes, or none where it was taken away meanwhile.
    case bytes([UInt8])
    case nothing
    /// Whatever there is; for files that are made anew from others.
    case anything
  }

  /// What is known of a text that was saved.
  public enum Durability: Sendable {
    case confirmed
    /// The text is in its place, but the disk did not say that the folder will last too.
    case unconfirmed
  }

  /// Saves a text, and returns when it is durable.
  ///
  /// The text goes to a temporary file beside the target, which then takes the target's place; a link stays a link, and
  /// mode and group stay as they were.
  ///
  /// - Parameters:
  ///   - path: Where to; a link is followed.
  ///   - expected: What must stand there now, so that nobody's work is overwritten.
  @discardableResult
  public static func save(
    _ text: [UInt8], to path: String, over expected: Expected
  ) throws(StoreError) -> Durability {
    let target: Target
    let temporary: Temporary
    do throws(SystemError) {
      target = try Target(path)
      guard target.isWritable else { throw SystemError(code: EACCES) }
      temporary = try Temporary(beside: target)
      try temporary.fill(text, like: target)
    } catch {
      throw .system(errno: error.code, path: path, isSaving: true)
    }
    // The disk is compared as late as can be: after the slow work, just before the file takes its place.
    try target.check(expected, path)
    do {
      try temporary.takePlace(of: target, isNew: expected == .nothing)
    } catch {
      throw error.code == EEXIST
        ? .exists(path: path) : .system(errno: error.code, path: path, isSaving: true)
    }
    return target.synchroniseFolder()
  }
}

/// Where a save goes, its links followed.
private struct Target {
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

/// A file that is to take the place of another, and is gone when it does not.
private final class Temporary {
  private let path: String
  private let descriptor: Descriptor
  private var isPlaced = false

  init(beside target: Target) throws(SystemError) {
    var generator = SystemRandomNumberGenerator()
    let random = String(generator.next() as UInt64, radix: 36)
    // A long name keeps room for what is added to it.
    let name = String(decoding: target.name.utf8.prefix(200), as: UTF8.self)
    path = "\(target.folder)/.\(name).\(random).tmp"
    // A new file gets the mode that the user's mask allows; a copy of an old one is private until it has its mode.
    descriptor = try Descriptor(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: target.status == nil ? 0o666 : 0o600)
  }

  deinit {
    if !isPlaced { _ = unlink(path) }
  }

  func fill(_ text: [UInt8], like target: Target) throws(SystemError) {
    try descriptor.writeAll(text)
    if let old = target.status {
      // Without permission to give the file to its old owner or group it stays with the one who saves.
      if fchown(descriptor.number, old.st_uid, old.st_gid) != 0 {
        _ = fchown(descriptor.number, uid_t.max, old.st_gid)
      }
      _ = try SystemError.check { fchmod(descriptor.number, old.st_mode & 0o7777) }
    }
    try descriptor.synchronise()
  }

  /// Puts the file in its place; a new one never goes over what came there meanwhile.
  func takePlace(of target: Target, isNew: Bool) throws(SystemError) {
    if isNew, link(path, target.path) == 0 {
      _ = unlink(path)
    } else if isNew, errno == EEXIST {
      throw SystemError(code: EEXIST)
    } else {
      // Some file systems know no second name for a file.
      _ = try SystemError.check { rename(path, target.path) }
    }
    isPlaced = true
  }
}
