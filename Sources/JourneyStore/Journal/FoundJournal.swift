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
  /// What was done after that, in order.
  public let entries: [JournalEntry]
  /// Whether the user chose not to have it, so that it is kept in reserve only.
  public var isDeclined: Bool { file.hasSuffix(Fate.declined.ending) }
  /// Seconds since 1970.
  private let writtenAt: Int

  /// What became of what a journal holds.
  public enum Fate: Sendable {
    /// A session that is open has taken it over, and writes it down itself.
    case taken
    /// The user chose not to save it, or threw it away once.
    case declined
    /// The user threw it away for good.
    case gone

    /// How the names of such journals end.
    var ending: String { self == .taken ? ".taken" : ".old" }
  }

  private static let ending = ".journal"

  /// Returns the journals of a file whose sessions have ended, the newest first, those that were declined last.
  ///
  /// Those of other users and those that are still being written are passed over, and so is what is no journal.
  public static func all(of path: String, in folder: StateFolder) -> [FoundJournal] {
    let key = PathKey(path)
    return [ending, Fate.declined.ending].flatMap { ending in
      folder.names(of: key, ending: ending)
        .compactMap { FoundJournal(folder.file($0), of: key) }
        .sorted { $0.writtenAt > $1.writtenAt }
    }
  }

  /// The files of which there are journals, for whoever asks about many.
  public struct Index: Sendable {
    private let keys: Set<Substring>

    /// Looks which journals there are.
    public init(in folder: StateFolder) {
      let names = (FilePath(folder.path).entries ?? []).map(\.name.text)
      keys = Set(
        names.filter { $0.hasSuffix(FoundJournal.ending) || $0.hasSuffix(Fate.declined.ending) }
          .map { $0.prefix { $0 != "." } })
    }

    /// Whether there may be a journal of a file.
    public func holds(_ path: String) -> Bool {
      !keys.isEmpty && keys.contains(Substring(PathKey(path).name))
    }
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

  /// Puts a journal away for what became of it; what is gone is removed.
  ///
  /// - Parameter file: The path of a journal, which may have been declined before.
  /// - Returns: The path of the journal from now on; nil where it is gone.
  @discardableResult
  public static func putAway(_ file: String, as fate: Fate) -> String? {
    guard let ending = [ending, Fate.declined.ending].first(where: file.hasSuffix) else {
      return nil
    }
    if fate == .gone {
      _ = unlink(FilePath(file).cString)
      return nil
    }
    let stem = file.dropLast(ending.count)
    // A process that ended had the same number, and what it left is still there.
    for number in 0..<1000 {
      let place = FilePath(stem + (number == 0 ? "" : "-\(number)") + fate.ending)
      if place.isThere { continue }
      return rename(FilePath(file).cString, place.cString) == 0 ? place.text : nil
    }
    return nil
  }

  /// Removes what sessions took over of a file, which they have saved by now.
  public static func removeTaken(of path: String, in folder: StateFolder) {
    for name in folder.names(of: PathKey(path), ending: Fate.taken.ending) {
      _ = unlink(FilePath(folder.file(name)).cString)
    }
  }
}
