// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import JourneyModel
import Synchronization
public import Words

/// Writes down what is done to a journey while it is open, so that a crash loses nothing.
///
/// Writing goes on beside the editor: adding an entry takes no longer than remembering it. What is remembered stands in
/// the file within a fraction of a second, and on the disk within a second.
public final class Journal: Sendable {
  private struct Content {
    var queue: [JournalEntry] = []
    var hasEnded = false

    /// Whether writing it takes no time that anybody notices.
    var isShort: Bool {
      queue.count <= 32
        && queue.allSatisfy { entry in
          switch entry {
          case .draft(_, _, let text): text.utf8.count <= Journal.littleAtOnce
          case .undo, .redo, .noDraft: true
          default: entry.bytes.count <= Journal.littleAtOnce
          }
        }
    }
  }

  private struct Output: ~Copyable {
    var file: JournalFile?
    var key: PathKey
    var base: [UInt8]
    var hasFailed = false
    var isUnsynchronised = false
    /// How many bytes were written the last time.
    var lastCount = 0
    /// How many bytes were written of which the thread does not know.
    var countAside = 0

    /// Whether the next writing takes no time that anybody notices, but for what waits.
    var isShort: Bool {
      (file == nil ? base.count : lastCount) <= Journal.littleAtOnce && !hasFailed
    }
  }

  private let folder: StateFolder?
  private let content = Mutex(Content())
  private let output: Mutex<Output>
  private let bell = Bell()
  private let report: @Sendable (Text) -> Void

  /// How long, in milliseconds, what comes is gathered before the next writing; longer after much was written.
  private static let pauses: ClosedRange<Int> = 20...500
  /// How many bytes are written in a millisecond at the most, so that a long text does not fill the disk.
  private static let pace = 4096
  /// Up to so many bytes whoever is idle anyway writes at once.
  private static let littleAtOnce = 16_384
  /// How long what was written may wait for the disk.
  private static let longestWait = Duration.milliseconds(400)

  /// Creates the journal of a session; its file is made when there is something to write.
  ///
  /// - Parameters:
  ///   - path: The file that is open.
  ///   - base: The text that was opened.
  ///   - folder: Nil where there is no place to write.
  ///   - report: Told once when nothing can be written, in words for the user.
  public init(
    of path: String, base: [UInt8], in folder: StateFolder?,
    reportingTo report: @escaping @Sendable (Text) -> Void
  ) {
    self.folder = folder
    self.report = report
    output = Mutex(Output(file: nil, key: PathKey(path), base: base))
    BackgroundThread.start { [weak self, bell] in
      while Self.writeWhenRung(self, bell) {
        // Holding on to the journal while waiting would keep it for ever.
        bell.wait()
      }
    }
  }

  deinit {
    bell.ring()
  }

  /// Adds entries; returns at once.
  public func add(_ entries: [JournalEntry]) {
    content.withLock { $0.queue += entries }
    bell.ring()
  }

  /// Returns when all that was added stands in the file.
  public func flush() {
    writeQueue()
  }

  /// Writes what was added at once where it is little and nobody is at it: the thread for it may have to wait for a processor.
  public func flushIfShort() {
    let failure = output.withLockIfAvailable { output in
      guard output.isShort, content.withLock({ $0.isShort }) else { return SystemError?.none }
      let (count, failure) = writeQueue(to: &output)
      output.countAside += count ?? 0
      return failure
    }
    if let failure = failure ?? nil { report(Self.text(failure)) }
  }

  /// Follows the journey to another path.
  public func move(to path: String) {
    guard let folder else { return }
    flush()
    output.withLock { output in
      output.key = PathKey(path)
      guard output.file != nil else { return }
      output.file?.move(to: output.key, in: folder)
      try? output.file?.append([.path(output.key.path)])
    }
  }

  /// What becomes of a journal that ends.
  public enum End: Sendable {
    /// It stays, for the next time.
    case kept
    /// It is put away, since it holds what the user chose not to save.
    case declined
    case removed
  }

  /// Ends the journal.
  public func end(_ end: End) {
    content.withLock { content in
      content.hasEnded = true
      if end == .removed { content.queue = [] }
    }
    flush()
    output.withLock { output in
      guard let path = output.file?.path else { return }
      switch end {
      case .kept: break
      case .declined: FoundJournal.putAway(path, as: .declined)
      case .removed: FoundJournal.putAway(path, as: .gone)
      }
      output.file = nil
    }
    bell.ring()
  }

  // MARK: - Writing

  /// Writes what waits; returns false when there is nothing to write any more.
  private static func writeWhenRung(_ journal: Journal?, _ bell: Bell) -> Bool {
    guard let journal, !journal.content.withLock({ $0.hasEnded }) else { return false }
    var lastTime = ContinuousClock.now
    while let count = journal.writeQueue() {
      if ContinuousClock.now - lastTime > longestWait {
        journal.synchronise()
        lastTime = .now
      }
      // Whatever comes meanwhile is written together.
      _ = poll(nil, 0, Int32(min(max(count / pace, pauses.lowerBound), pauses.upperBound)))
    }
    journal.synchronise()
    return true
  }

  private func synchronise() {
    output.withLock { output in
      if output.isUnsynchronised { output.file?.synchronise() }
      output.isUnsynchronised = false
    }
  }

  /// Writes what waits; returns the number of bytes, or nil when there was nothing to write.
  @discardableResult
  private func writeQueue() -> Int? {
    let (count, failure) = output.withLock { output in
      let (count, failure) = writeQueue(to: &output)
      defer { output.countAside = 0 }
      return (count ?? (output.countAside > 0 ? output.countAside : nil), failure)
    }
    if let failure { report(Self.text(failure)) }
    return count
  }

  /// Writes what waits; returns the number of bytes, or nil when there was nothing to write, and what is to be told.
  private func writeQueue(to output: inout Output) -> (count: Int?, failure: SystemError?) {
    let entries = content.withLock { content in
      defer { content.queue = [] }
      return content.queue
    }
    let shorter = Self.withoutOldDrafts(entries)
    if shorter.isEmpty { return (nil, nil) }
    do throws(SystemError) {
      let before = output.file?.size ?? 0
      try write(shorter, to: &output)
      output.hasFailed = false
      output.lastCount = (output.file?.size ?? 0) - before
      return (output.lastCount, nil)
    } catch {
      // What could not be written is tried again with what comes next.
      content.withLock { $0.queue = shorter + $0.queue }
      defer { output.hasFailed = true }
      return (nil, output.hasFailed ? nil : error)
    }
  }

  private func write(_ entries: [JournalEntry], to output: inout Output) throws(SystemError) {
    guard let folder else { throw SystemError(code: ENOENT) }
    var entries = entries
    if output.file == nil {
      // Until something is changed there is nothing to keep but what the changes will build on.
      while let first = entries.first, !first.isChange {
        if case .base(let text) = first { output.base = text }
        entries.removeFirst()
      }
      if entries.isEmpty { return }
      output.file = try JournalFile.new(of: output.key, base: output.base, in: folder)
    }
    try output.file?.append(entries)
    output.isUnsynchronised = true
  }

  /// Of texts that grew while they waited only the last one matters.
  private static func withoutOldDrafts(_ entries: [JournalEntry]) -> [JournalEntry] {
    var result: [JournalEntry] = []
    for entry in entries {
      if case .draft = entry, case .draft = result.last { result.removeLast() }
      if case .answer(let new) = entry, case .answer(let old) = result.last, new.card == old.card {
        result.removeLast()
      }
      result.append(entry)
    }
    return result
  }

  private static func text(_ error: SystemError) -> Text {
    Text(
      nl:
        "Na een storing kan uw werk niet hersteld worden: het herstelbestand is niet te schrijven (",
      en: "After a crash your work cannot be recovered: the recovery file cannot be written (")
      + StoreError.cause(error.code).map { String($0.dropLast()) }
      + Text(nl: "). Sla vaak op.", en: "). Save often.")
  }
}

extension JournalEntry {
  /// Whether the entry changes what the user has.
  fileprivate var isChange: Bool {
    switch self {
    case .edit, .undo, .redo, .drop, .join, .draft, .answer, .replaced: true
    case .noDraft, .saving, .saved, .base, .path: false
    }
  }
}
