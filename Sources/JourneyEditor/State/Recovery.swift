// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// What becomes of the journal of a session that ended without saving, when the user has decided.
public enum Retirement: Sendable {
  /// The session that is open has taken it over.
  case taken
  /// The user does not want it now.
  case declined
  /// The user threw it away for good.
  case gone
}

/// A session that ended without saving, as its journal tells it.
public struct Recovery: Sendable {
  /// The file of the journal.
  public let journal: String
  /// When something was written in it last: "21 november 2026 om 14.02 uur".
  public let time: Text
  /// The text that was opened in the session.
  public let base: [UInt8]
  /// What was done after that, in order.
  public let entries: [JournalEntry]
  /// Whether the user chose not to have it; it is kept in reserve then, and offered only on request.
  public let isDeclined: Bool

  /// Takes what a journal told.
  public init(
    journal: String, time: Text, base: [UInt8], entries: [JournalEntry], isDeclined: Bool = false
  ) {
    self.journal = journal
    self.time = time
    self.base = base
    self.entries = entries
    self.isDeclined = isDeclined
  }

  /// The same work, kept in another journal.
  func kept(in journal: String, isDeclined: Bool) -> Recovery {
    Recovery(journal: journal, time: time, base: base, entries: entries, isDeclined: isDeclined)
  }

  /// Makes the session again; nil when the text that it began with cannot be read.
  ///
  /// - Parameter disk: What stands on the disk now.
  func replay(on disk: Item) -> Replay? {
    guard var replay = begun else { return nil }
    replay.recognise(disk)
    return replay
  }

  /// The session from its beginning, or, where that was a text with conflicts, from what came of settling them.
  private var begun: Replay? {
    if let replay = Replay(entries, on: base) { return replay }
    for (index, entry) in entries.enumerated() {
      guard case .replaced(let text) = entry else { continue }
      return Replay(Array(entries[(index + 1)...]), on: text)
    }
    return nil
  }

  /// Whether the session holds something that neither a save took along nor the disk says by now.
  public func isUnsaved(on disk: Item) -> Bool {
    hasChanges(on: disk) || !isDeclined && !answers.isEmpty
  }

  /// Whether the document of the session is another one than what was saved and what stands on the disk.
  func hasChanges(on disk: Item) -> Bool {
    guard let replay = replay(on: disk) else {
      return !entries.allSatisfy { if case .answer = $0 { true } else { false } }
    }
    return replay.isUnsaved && (replay.draft != nil || replay.history.current.root != disk)
  }

  /// What was chosen on cards that were not settled when the session ended, or whose outcome was not saved.
  var answers: [String: CardAnswer] {
    let isDocument = (try? Document(reading: base)) != nil
    var answers: [String: CardAnswer] = [:]
    for entry in entries {
      switch entry {
      case .answer(let answer): answers[answer.card] = answer
      case .replaced where isDocument: answers = [:]
      case .base, .saved: answers = [:]
      default: break
      }
    }
    return answers
  }
}

/// Earlier work that an open journey took over.
struct TakenOver: Sendable {
  /// The file of its journal.
  var journal: String
  /// The state of the journey that has it.
  let revision: Int
  /// Whether it is in what is being saved.
  var isBeingSaved = false
  /// Whether it is in what was saved.
  var isSaved = false
}
