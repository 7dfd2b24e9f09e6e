// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyEditor
import JourneyModel
import JourneyStore
import Synchronization
import Words

/// What the program holds for each journey that is open: its lock, its journal and the watch on its file.
final class Session: Sendable {
  private struct Held: Sendable {
    var lock: EditorLock?
    var journal: Journal?
    var watch: FileWatch?
    /// The watch on what git writes when something is recorded.
    var record: FileWatch?
  }

  let folder: StateFolder?
  private let held = Mutex<[String: Held]>([:])
  /// The locks of journeys that were left, and of which something is still being cleared away.
  private let clearing = Mutex<[String: EditorLock]>([:])
  /// When nothing more is to come between the user and the screen; at the start that is after a first look at it.
  private let rest = Mutex(ContinuousClock.now + .milliseconds(500))
  private let post: @Sendable (Message) -> Void

  /// - Parameter post: Takes what happens beside the editor, on any thread.
  init(in folder: StateFolder?, posting post: @escaping @Sendable (Message) -> Void) {
    self.folder = folder
    self.post = post
  }

  // MARK: - The user

  /// Notes that the user does something.
  func noteDeed() {
    rest.withLock { $0 = max($0, .now + .milliseconds(250)) }
  }

  /// Returns when the user has done nothing for a moment: longer than it takes from key to key, and too short to notice.
  func waitForPause() {
    while case let left = rest.withLock({ $0 }) - .now, left > .zero {
      usleep(UInt32(left / .microseconds(1)) + 1)
    }
  }

  // MARK: - Opening

  /// Takes hold of a file that is being opened; returns who else has it, in words.
  func open(_ path: String) -> Text? {
    // Whoever comes back at once finds what is there still, not what is going.
    while clearing.withLock({ $0[path] != nil }) { usleep(10_000) }
    watch(path)
    guard let folder, !held.withLock({ $0[path]?.lock?.isOurs == true }) else { return nil }
    switch EditorLock.ask(for: path, in: folder) {
    case .held(let lock): held.withLock { $0[path, default: Held()].lock = lock }
    case .taken(let owner):
      return Text(nl: "Deze reis is al open bij ", en: "This journey is open already with ")
        + owner.text + Text(".")
    case .unavailable: break
    }
    return nil
  }

  /// Takes the lock of a file over from another editor.
  func takeOver(_ path: String) {
    guard let folder,
      case .held(let lock) = EditorLock.ask(for: path, in: folder, force: true)
    else { return }
    held.withLock { $0[path, default: Held()].lock = lock }
  }

  /// Finds the sessions with a file that ended without saving; those that left nothing unsaved are cleared away.
  func recoveries(of path: String, on disk: Item) -> [Recovery] {
    guard let folder else { return [] }
    return FoundJournal.all(of: path, in: folder).map(Recovery.init).filter { recovery in
      if recovery.isUnsaved(on: disk) { return true }
      FoundJournal.putAway(recovery.journal, as: .gone)
      return false
    }
  }

  /// Looks of which files there are journals.
  var journals: FoundJournal.Index? { folder.map(FoundJournal.Index.init) }

  /// Whether sessions with a file ended without saving.
  func hasEarlierWork(on path: String, _ disk: Item, among journals: FoundJournal.Index?) -> Bool {
    guard let folder, journals?.holds(path) == true else { return false }
    return FoundJournal.all(of: path, in: folder).map(Recovery.init).contains {
      $0.isUnsaved(on: disk)
    }
  }

  /// Says that there is work of a session with a file that cannot be opened; empty where there is none.
  func hint(of path: String) -> Text {
    guard let folder,
      let found = FoundJournal.all(of: path, in: folder).first(where: { !$0.isDeclined })
    else {
      return Text("")
    }
    return Text(
      nl: " Er is wel werk dat niet is opgeslagen, van ",
      en: " There is work that was not saved, from ")
      + found.time
      + Text(
        nl: ". Zet het bestand terug, bijvoorbeeld met git checkout, en open het dan opnieuw.",
        en: ". Bring the file back, for example with git checkout, and open it again then.")
  }

  private func watch(_ path: String) {
    let watch = FileWatch(path) { [post] in post(.diskChanged(path: path)) }
    held.withLock { $0[path, default: Held()].watch = watch }
  }

  /// Tells when something is recorded in the repository of a journey, as its file for that says.
  func watchRecord(of path: String, _ file: String) {
    held.withLock { held in
      guard held[path] != nil, held[path]?.record == nil else { return }
      held[path]?.record = FileWatch(file) { [post] in post(.recordChanged(path: path)) }
    }
  }

  // MARK: - Being open

  /// Writes down what was done; returns at once.
  func record(_ recording: Recording) {
    let journal = held.withLock { held -> Journal in
      if let journal = held[recording.path]?.journal { return journal }
      let journal = Journal(of: recording.path, base: recording.base, in: folder) { [post] text in
        post(.journalFailed(path: recording.path, text))
      }
      held[recording.path, default: Held()].journal = journal
      return journal
    }
    journal.add(recording.entries)
  }

  /// Returns when all that was recorded stands in the journals.
  func flush() {
    for journal in held.withLock({ $0.values.compactMap(\.journal) }) { journal.flush() }
  }

  /// Writes down at once what was recorded, where that takes no time that anybody notices.
  func flushIfShort() {
    for journal in held.withLock({ $0.values.compactMap(\.journal) }) { journal.flushIfShort() }
  }

  /// Has the file looked at, for where the system does not tell of changes, and tells when its lock was taken over.
  func look() {
    for watch in held.withLock({ $0.values.compactMap(\.watch) }) { watch.look() }
    let lost = held.withLock { held in held.filter { $0.value.lock?.isOurs == false }.map(\.key) }
    for path in lost {
      held.withLock { $0[path]?.lock = nil }
      post(.takenOver(path: path))
    }
  }

  /// Takes the file as it is now as known, since the program itself wrote it.
  func accept(_ path: String) {
    held.withLock { $0[path]?.watch }?.accept()
  }

  /// Follows a journey that got another path.
  func move(from old: String, to new: String) {
    guard let taken = held.withLock({ $0.removeValue(forKey: old) }) else { return }
    taken.journal?.move(to: new)
    taken.watch?.end()
    taken.record?.end()
    held.withLock { $0[new] = Held(journal: taken.journal) }
    _ = open(new)
  }

  // MARK: - The end

  /// Lets go of a journey.
  ///
  /// - Returns: What is left to do, which takes as long as reading the file and holds the lock so long; nil for nothing.
  func leave(_ path: String, _ leaving: Leaving) -> (@Sendable () -> Void)? {
    guard let left = held.withLock({ $0.removeValue(forKey: path) }) else { return nil }
    left.watch?.end()
    left.record?.end()
    switch leaving {
    case .saved: left.journal?.end(.removed)
    case .unsaved: left.journal?.end(.declined)
    case .later: left.journal?.end(.kept)
    }
    guard leaving == .saved, let lock = left.lock, let folder else { return nil }
    clearing.withLock { $0[path] = lock }
    return { [self] in
      clear(path, in: folder)
      clearing.withLock { $0[path] = nil }
    }
  }

  /// Clears away what is kept about a file that was left with everything saved, as far as it stands in the file.
  private func clear(_ path: String, in folder: StateFolder) {
    FoundJournal.removeTaken(of: path, in: folder)
    Backup.clear(of: path, in: folder)
    if FoundJournal.all(of: path, in: folder).contains(where: \.isDeclined),
      let disk = try? Loaded(path: path).document.root
    {
      _ = recoveries(of: path, on: disk)
    }
  }

  /// Ends because the program is told to: the journals stay, and those with nothing unsaved go at the next start.
  func end() {
    flush()
    // Work that still runs would keep the locks.
    held.withLock { held in for path in held.keys { held[path]?.lock = nil } }
  }
}

extension Recovery {
  fileprivate init(_ found: FoundJournal) {
    self.init(
      journal: found.file, time: found.time, base: found.base, entries: found.entries,
      isDeclined: found.isDeclined)
  }
}
