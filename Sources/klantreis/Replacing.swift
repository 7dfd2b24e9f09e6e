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
  }

  private static func replaced(
    _ edit: FileEdit, _ session: Session
  ) throws(Reason) -> FilesReplaced.Saved {
    guard let folder = session.folder else {
      throw Reason(
        "er is geen plaats om de oude versie te bewaren.",
        "there is no place to keep the old version.")
    }
    // Held until the file is saved.
    var lock: EditorLock?
    switch EditorLock.ask(for: edit.path, in: folder) {
    case .held(let held): lock = held
    case .taken(let owner):
      throw Reason(Text(nl: "open bij ", en: "open with ") + owner.text + Text("."))
    case .unavailable: break
    }
    defer { withExtendedLifetime(lock) {} }
    do {
      let loaded = try Loaded.manageable(path: edit.path)
      if loaded.bytes != edit.bytes {
        throw Reason(
          "intussen veranderd; doe het daarvoor nog eens.",
          "changed in the meantime; do it once more for this one.")
      }
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
      let unsaved = session.recoveries(of: edit.path, on: loaded.document.root)
      if unsaved.contains(where: { !$0.isDeclined }) {
        throw Reason(
          "er is nog werk dat niet is opgeslagen; open het om dat te herstellen.",
          "there is work that was not saved; open it to recover that.")
      }
      let root = try loaded.document.root.applying(edit.edit)
      let backup = try Backup.make(of: edit.path, loaded.bytes, in: folder)
      let saved = try Saver.save(root.canonicalText, to: edit.path, over: .bytes(loaded.bytes))
      return FilesReplaced.Saved(
        path: edit.path, count: edit.count, backup: backup, remark: remark(on: saved))
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
