// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// A session that ended without saving, as its journal tells it.
public struct Recovery: Sendable {
  /// The file of the journal.
  public let journal: String
  /// When something was written in it last: "21 november 2026 om 14.02 uur".
  public let time: Text
  /// The text that was opened in the session.
  public let base: [UInt8]
  public let entries: [JournalEntry]

  public init(journal: String, time: Text, base: [UInt8], entries: [JournalEntry]) {
    self.journal = journal
    self.time = time
    self.base = base
    self.entries = entries
  }

  /// Makes the session again; nil when the text that it began with cannot be read.
  ///
  /// - Parameter disk: What stands on the disk now.
  func replay(on disk: Item) -> Replay? {
    guard let root = try? Document(reading: base).root else { return nil }
    var replay = Replay(entries, on: root)
    replay.recognise(disk)
    return replay
  }

  /// Whether the session holds something that neither a save took along nor the disk says by now.
  public func isUnsaved(on disk: Item) -> Bool {
    guard let replay = replay(on: disk) else { return true }
    return replay.isUnsaved && (replay.draft != nil || replay.history.current.root != disk)
  }
}
