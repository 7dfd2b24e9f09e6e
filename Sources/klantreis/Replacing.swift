// SPDX-License-Identifier: EUPL-1.2

import JourneyEditor
import JourneyModel
import JourneyStore
import Words

/// Replacing in many files, for the editor.
extension Request {
  /// The most places that are shown.
  private static let mostPlaces = 2_000

  static func replaceable(
    _ replacement: Replacement, in folder: String, _ progress: Progress
  ) throws(StoreError) -> Outcome {
    var found: [FoundReplacement] = []
    var (count, unread) = (0, 0)
    let paths = try Workspace.files(in: folder)
    for (index, path) in paths.enumerated() {
      guard progress.goesOn(done: index, of: paths.count) else { return .stopped }
      guard let loaded = try? Loaded.manageable(path: path) else {
        unread += 1
        continue
      }
      guard
        let file = FoundReplacement(
          replacement, in: loaded.document.root, path: path, bytes: loaded.bytes)
      else { continue }
      if count + file.placeCount > mostPlaces, !found.isEmpty {
        return .replaceable(replacement, found, isCut: true, unread: unread)
      }
      count += file.placeCount
      found.append(file)
    }
    return .replaceable(replacement, found, isCut: false, unread: unread)
  }

  /// Replaces file after file; one that somebody else works on, or that holds unsaved work, is passed over.
  static func replaced(
    _ edits: [FileEdit], _ session: Session, _ progress: Progress
  ) -> Outcome {
    var saved: [FilesReplaced.Saved] = []
    var skipped: [(path: String, reason: Text)] = []
    for (index, edit) in edits.enumerated() {
      guard progress.goesOn(done: index, of: edits.count) else {
        return .replaced(FilesReplaced(saved: saved, skipped: skipped, isStopped: true))
      }
      do throws(Reason) {
        saved.append(try replaced(edit, session))
      } catch {
        skipped.append((edit.path, error.text))
      }
    }
    return .replaced(FilesReplaced(saved: saved, skipped: skipped, isStopped: false))
  }

  /// What the user should know of a file that was saved; nil where there is nothing.
  private static func remark(on saved: Saver.Saved) -> Text? {
    let unconfirmed = Text(
      nl: "De schijf bevestigt het niet; maak een kopie elders.",
      en: "The disk does not confirm it; make a copy elsewhere.")
    let remark = saved.remark.map { $0 + Text(".") }
    guard saved.durability == .unconfirmed else { return remark }
    return remark.map { $0 + Text(" ") + unconfirmed } ?? unconfirmed
  }

  /// Why a file was passed over.
  private struct Reason: Error {
    let text: Text

    init(_ nl: String, _ en: String) {
      text = Text(nl: nl, en: en)
    }

    init(_ text: Text) {
      self.text = text
    }

    static var withoutPlace: Reason {
      Reason(
        "er is geen plaats om de oude versie te bewaren.",
        "there is no place to keep the old version.")
    }
  }

  private static func replaced(
    _ edit: FileEdit, _ session: Session
  ) throws(Reason) -> FilesReplaced.Saved {
    guard let folder = session.folder else { throw .withoutPlace }
    let lock = try lock(edit.path, in: folder)
    defer { withExtendedLifetime(lock) {} }
    return try answer { () throws in
      let loaded = try manageable(edit.path, session)
      if loaded.bytes != edit.bytes {
        throw Reason(
          "intussen veranderd; doe het daarvoor nog eens.",
          "changed in the meantime; do it once more for this one.")
      }
      let root = try loaded.document.root.applying(edit.edit)
      let backup = try Backup.make(of: edit.path, loaded.bytes, in: folder)
      let saved = try Saver.save(root.canonicalText, to: edit.path, over: .bytes(loaded.bytes))
      return FilesReplaced.Saved(edit, backup: backup, remark: remark(on: saved))
    }
  }

  // MARK: - Taking back

  /// Puts old versions back file after file; one that was changed since, or that somebody works on, is passed over.
  static func putBack(
    _ files: [FilesReplaced.Saved], _ session: Session, _ progress: Progress
  ) -> Outcome {
    var paths: [String] = []
    var skipped: [(file: FilesReplaced.Saved, reason: Text)] = []
    for (index, file) in files.enumerated() {
      guard progress.goesOn(done: index, of: files.count) else {
        let rest = files[index...].map { ($0, Text(nl: "gestopt.", en: "stopped.")) }
        return .putBack(FilesPutBack(paths: paths, skipped: skipped + rest, isStopped: true))
      }
      do throws(Reason) {
        try putBack(file, session)
        paths.append(file.path)
      } catch {
        skipped.append((file, error.text))
      }
    }
    return .putBack(FilesPutBack(paths: paths, skipped: skipped, isStopped: false))
  }

  private static func putBack(_ file: FilesReplaced.Saved, _ session: Session) throws(Reason) {
    guard let folder = session.folder else { throw .withoutPlace }
    let lock = try lock(file.path, in: folder)
    defer { withExtendedLifetime(lock) {} }
    try answer { () throws in
      let loaded = try manageable(file.path, session)
      let old = try Loaded(path: file.backup)
      // What the replacement made of the old version must stand there still.
      guard try old.document.root.applying(file.edit).canonicalText == loaded.bytes else {
        throw Reason(
          "na het vervangen veranderd; wat daarna kwam zou verloren gaan.",
          "changed after the replacement; what came after it would be lost.")
      }
      try Saver.save(old.bytes, to: file.path, over: .bytes(loaded.bytes))
    }
  }

  // MARK: - A file of its own

  /// Holds a file until it is saved; nil where locks cannot be had.
  private static func lock(_ path: String, in folder: StateFolder) throws(Reason) -> EditorLock? {
    switch EditorLock.ask(for: path, in: folder) {
    case .held(let held): return held
    case .taken(let owner):
      throw Reason(Text(nl: "open bij ", en: "open with ") + owner.text + Text("."))
    case .unavailable: return nil
    }
  }

  /// Reads a file that can be changed without anybody losing work.
  private static func manageable(_ path: String, _ session: Session) throws -> Loaded {
    let loaded = try Loaded.manageable(path: path)
    if loaded.document.isReadOnly {
      throw Reason(
        "gemaakt met een nieuwere versie van klantreis.",
        "made with a newer version of klantreis.")
    }
    if loaded.document.isDamaged {
      throw Reason(
        "beschadigd; open het om te kiezen wat blijft.",
        "damaged; open it to choose what stays.")
    }
    let unsaved = session.recoveries(of: path, on: loaded.document.root)
    if unsaved.contains(where: { !$0.isDeclined }) {
      throw Reason(
        "er is nog werk dat niet is opgeslagen; open het om dat te herstellen.",
        "there is work that was not saved; open it to recover that.")
    }
    return loaded
  }

  /// Does the work, and puts into words why it fails.
  private static func answer<Made>(_ work: () throws -> Made) throws(Reason) -> Made {
    do {
      return try work()
    } catch let error as Reason {
      throw error
    } catch let error as StoreError {
      throw Reason(error.reason)
    } catch let error as EditError {
      throw Reason(error.text)
    } catch {
      throw Reason(Text("\(error)"))
    }
  }
}
