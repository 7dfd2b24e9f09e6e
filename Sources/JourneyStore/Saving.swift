// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import Words

/// Writes files so that at any moment either the old or the new text is there, whole.
public enum Saver {
  /// What should stand on the disk before a save.
  public enum Expected: Hashable, Sendable {
    /// A file with these bytes, or none where it was taken away meanwhile.
    case bytes([UInt8])
    case nothing
    /// Whatever there is; for files that are made anew from others.
    case anything

    /// Finds what stands at a path now, to be saved over as long as nothing else came there.
    public static func standing(at path: String) throws(StoreError) -> Self {
      do throws(StoreError) {
        return .bytes(try Loaded.bytes(path))
      } catch .system(ENOENT, _, _) {
        return .nothing
      }
    }
  }

  /// What is known of a text that was saved.
  public enum Durability: Sendable {
    case confirmed
    /// The text is in its place, but the disk did not say that the folder will last too.
    case unconfirmed
  }

  /// A save that went well.
  public struct Saved: Sendable {
    /// Whether the disk said that it will last.
    public let durability: Durability
    /// What else the user should know.
    public let remark: Text?
  }

  /// Saves a text, and returns when it is durable.
  ///
  /// The text goes to a temporary file beside the target, which then takes the target's place; a link stays a link, and
  /// mode and group stay as they were.
  ///
  /// - Parameters:
  ///   - path: Where to; a link is followed.
  ///   - expected: What must stand there now, so that nobody's work is overwritten.
  /// - Throws: Among others that the file can only be written in its place, which takes the consent of the user.
  @discardableResult
  public static func save(
    _ text: [UInt8], to path: String, over expected: Expected
  ) throws(StoreError) -> Saved {
    let target = try Target.found(path)
    guard target.isWritable else { throw .system(errno: EACCES, path: path, isSaving: true) }
    if case .bytes = expected, let reason = target.reasonToStay {
      // It must be what is expected, before anybody is asked to agree.
      try target.check(expected, path)
      throw .onlyInPlace(path: path, reason)
    }
    let temporary: Temporary
    do throws(SystemError) {
      temporary = try Temporary(beside: target)
      try temporary.fill(text, like: target)
    } catch {
      throw .system(errno: error.code, path: path, isSaving: true)
    }
    // The disk is compared as late as can be: after the slow work, just before the file takes its place.
    try target.check(expected, path)
    // Somebody may write between the comparison and the exchange: what was there at that moment is compared again.
    let exchange = try temporary.exchange(with: target, path, expecting: expected)
    if exchange != .done {
      do {
        try temporary.takePlace(of: target, isNew: expected == .nothing || exchange == .absent)
      } catch  where error.code == EEXIST {
        throw expected == .nothing ? .exists(path: path) : .changedOnDisk(path: path)
      } catch {
        throw .system(errno: error.code, path: path, isSaving: true)
      }
    }
    return Saved(durability: target.synchroniseFolder(), remark: temporary.remark)
  }

  /// Saves a text by writing the file itself, after a complete backup of the old text in the state folder.
  ///
  /// A crash halfway leaves a file that is part old and part new; that is what the backup is for.
  ///
  /// - Throws: A failure; one halfway names the backup.
  public static func saveInPlace(
    _ text: [UInt8], to path: String, over expected: Expected, backupIn folder: StateFolder?
  ) throws(StoreError) -> Saved {
    let target = try Target.found(path)
    try target.check(expected, path)
    guard let folder else { throw .system(errno: ENOENT, path: path, isSaving: true) }
    let old = try Loaded.bytes(target.path)
    let backup = try Backup.make(of: path, old, in: folder)
    do throws(SystemError) {
      let file = try Descriptor(target.path, O_WRONLY | O_NOFOLLOW)
      try target.isStillThere(file)
      try file.writeAll(text)
      let number = file.number
      _ = try SystemError.check { ftruncate(number, text.count) }
      try file.synchronise()
    } catch {
      throw .brokenOff(errno: error.code, path: path, backup: backup)
    }
    return Saved(
      durability: .confirmed,
      remark: Text(nl: "De oude versie staat in \(backup)", en: "The old version is in \(backup)")
    )
  }
}
