// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Glibc
public import JourneyModel
import Paths
public import Words

/// The journal of a session that has ended, in whatever way.
public struct FoundJournal: Sendable {
  /// Where the journal itself is.
  public let file: String
  /// When something was written in it last.
  public let time: Text
  /// The text that was opened.
  public let base: [UInt8]
  public let entries: [JournalEntry]
  /// Seconds since 1970.
  private let writtenAt: Int

  /// Returns the journals of a file whose sessions have ended, the newest first.
  ///
  /// Those of other users and those that are still being written are passed over, and so is what is no journal.
  public static func all(of path: String, in folder: StateFolder) -> [FoundJournal] {
    let key = PathKey(path)
    return folder.names(of: key, ending: ".journal")
      .compactMap { FoundJournal(folder.file($0), of: key) }
      .sorted { $0.writtenAt > $1.writtenAt }
  }

  private init?(_ file: String, of key: PathKey) {
    guard let descriptor = try? Descriptor(file, O_RDWR | O_NOFOLLOW | O_NONBLOCK),
      let status = try? descriptor.status(), status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid()
    else { return nil }
    // Whoever writes it holds a lock on it; so may, for a moment, a program that it was just starting when it ended.
    let isLocked = flock(descriptor.number, LOCK_EX | LOCK_NB) != 0
    guard let bytes = try? descriptor.readAll(expecting: Int(status.st_size)),
      let records = JournalFile.records(in: bytes), records.count >= 2,
      let head = JSONObject(records[0]), let owner = Owner(head), let path = head.text("path"),
      head.text("base") == Checksum.hexadecimal(Checksum.fnv(records[1]))
    else { return nil }
    if isLocked, !owner.isGone { return nil }
    var entries: [JournalEntry] = []
    for record in records.dropFirst(2) {
      guard let entry = JournalEntry(reading: record) else { break }
      entries.append(entry)
    }
    let last = entries.last { if case .path = $0 { true } else { false } }
    guard (last.map { if case .path(let path) = $0 { path } else { path } } ?? path) == key.path
    else { return nil }
    self.file = file
    self.entries = entries
    base = records[1]
    writtenAt = status.st_mtim.tv_sec
    time = Moment.text(writtenAt)
  }

  /// Puts a journal away, to be kept until the file is left well.
  public static func retire(_ file: String) {
    guard file.hasSuffix(".journal") else { return }
    _ = rename(
      FilePath(file).cString, FilePath(file.dropLast(".journal".count) + ".old").cString)
  }

  /// Removes a journal that holds nothing that was not saved.
  public static func remove(_ file: String) {
    if file.hasSuffix(".journal") { _ = unlink(FilePath(file).cString) }
  }

  /// Removes what was put away of a file.
  public static func removeRetired(of path: String, in folder: StateFolder) {
    for name in folder.names(of: PathKey(path), ending: ".old") {
      _ = unlink(FilePath(folder.file(name)).cString)
    }
  }
}
