// SPDX-License-Identifier: EUPL-1.2

import CFiles
import Glibc
import Paths
import Words

/// A file that is to take the place of another, and is gone when it does not.
final class Temporary {
  private let file: FilePath
  private let descriptor: Descriptor
  private var isPlaced = false
  /// What of the old file could not be kept.
  private(set) var remark: Text?

  init(beside target: Target) throws(SystemError) {
    var generator = SystemRandomNumberGenerator()
    let random = String(generator.next() as UInt64, radix: 36)
    // A long name keeps room for what is added to it.
    let name = FilePath(bytes: target.file.name.bytes.prefix(200)).text
    file = target.file.folder / ".\(name).\(random).tmp"
    // A new file gets the mode that the user's mask allows; a copy of an old one is private until it has its mode.
    descriptor = try Descriptor(
      file.text, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
      mode: target.status == nil ? 0o666 : 0o600)
  }

  deinit {
    if !isPlaced { _ = unlink(file.cString) }
  }

  func fill(_ text: [UInt8], like target: Target) throws(SystemError) {
    try descriptor.writeAll(text)
    if let old = target.status {
      // Without permission to give the file to its old owner or group it stays with the one who saves.
      if fchown(descriptor.number, old.st_uid, old.st_gid) != 0 {
        _ = fchown(descriptor.number, uid_t.max, old.st_gid)
      }
      _ = try SystemError.check { fchmod(descriptor.number, old.st_mode & 0o7777) }
      keepAttributes(of: target)
    }
    try descriptor.synchronise()
  }

  private func keepAttributes(of target: Target) {
    if cfiles_copy_attributes(target.file.cString, descriptor.number) > 0 {
      remark = Text(
        nl: "De bijzondere rechten (ACL) of kenmerken van het bestand konden niet mee",
        en: "The special permissions (ACL) or attributes of the file could not be kept")
    }
  }

  /// How it went to change places with the target.
  enum Exchange {
    case done
    /// There is nothing to change places with.
    case absent
    /// The file system cannot do this.
    case impossible
  }

  /// Lets the file and the target change places, so that what stood there at that very moment can be compared.
  ///
  /// - Throws: That something else stood there than was expected, or a failure; then everything is as before.
  func exchange(
    with target: Target, _ shownPath: String, expecting expected: Saver.Expected
  ) throws(StoreError) -> Exchange {
    guard case .bytes(let bytes) = expected else { return .impossible }
    if target.status == nil { return .absent }
    if cfiles_exchange(file.cString, target.file.cString) != 0 {
      switch errno {
      case ENOENT: return .absent
      case EINVAL, ENOSYS: return .impossible
      case let code: throw .system(errno: code, path: shownPath, isSaving: true)
      }
    }
    // The old file has the name of the temporary one now, and goes with it.
    let failure: StoreError
    do throws(StoreError) {
      if try Loaded.bytes(file.text) == bytes { return .done }
      failure = .changedOnDisk(path: shownPath)
    } catch .system(let code, _, _) {
      failure = .system(errno: code, path: shownPath, isSaving: true)
    } catch {
      // It is no file that can be opened any more.
      failure = .changedOnDisk(path: shownPath)
    }
    _ = cfiles_exchange(file.cString, target.file.cString)
    throw failure
  }

  /// Puts the file in its place; a new one never goes over what came there meanwhile.
  func takePlace(of target: Target, isNew: Bool) throws(SystemError) {
    if isNew, link(file.cString, target.file.cString) == 0 {
      _ = unlink(file.cString)
    } else if isNew, errno == EEXIST {
      throw SystemError(code: EEXIST)
    } else {
      // Some file systems know no second name for a file.
      _ = try SystemError.check { rename(file.cString, target.file.cString) }
    }
    isPlaced = true
  }
}
