// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// A session made again from its journal.
struct Replay {
  /// The text that the entries build on.
  let base: [UInt8]
  private(set) var history: History
  /// The text that was being typed when the session ended.
  private(set) var draft: (ref: ItemRef, key: FieldKey, text: String)?
  /// The state that stood on the disk last, as far as the journal knows.
  private(set) var saved: History.State
  /// The entries that could be made again.
  private(set) var made: [JournalEntry] = []
  /// The states that may stand on the disk: those of which a save began.
  private var begun: [History.State] = []

  /// Makes the entries of a journal again; nil where the text that they build on is no document.
  init?(_ entries: [JournalEntry], on base: [UInt8]) {
    guard let root = try? Document(reading: base).root else { return nil }
    self.base = base
    history = History(root, focus: Focus(ItemPath()))
    saved = history.current
    for entry in entries {
      guard make(entry) else { break }
      made.append(entry)
    }
    // What was made again stands in a journal already.
    _ = history.takeLog()
  }

  /// Whether there is something that no save took along.
  var isUnsaved: Bool { draft != nil || history.current.revision != saved.revision }

  /// The number of changes since the last save, with the text being typed as one.
  var changeCount: Int {
    let steps = history.steps(since: saved.revision)?.count ?? 1
    return steps + (draft == nil ? 0 : 1)
  }

  /// Takes as saved what stands on the disk, where a save of it began: its end may have come too late for the journal.
  mutating func recognise(_ disk: Item) {
    let text = disk.canonicalText
    if let state = begun.last(where: { $0.root.canonicalText == text }) { saved = state }
  }

  private mutating func make(_ entry: JournalEntry) -> Bool {
    let root = history.current.root
    switch entry {
    case .edit(let edit, let label):
      guard let edited = try? root.applying(edit) else { return false }
      let focus = edit.target.flatMap { edited.path(to: $0) ?? root.path(to: $0) }
      let spot = Focus(focus ?? ItemPath())
      history.add(edited, edit, label, before: spot, after: spot)
    case .undo: return history.undo() != nil
    case .redo: return history.redo() != nil
    case .drop: history.drop()
    case .join: history.joinLast()
    case .draft(let ref, let key, let text): draft = (ref, key, text)
    case .noDraft: draft = nil
    case .saving: begun.append(history.current)
    case .saved: saved = begun.last ?? saved
    case .base(let text):
      guard let root = try? Document(reading: text).root else { return false }
      history.restart(root, isOnDisk: true, text: text, focus: Focus(ItemPath()))
      saved = history.current
    case .replaced(let text):
      guard let root = try? Document(reading: text).root else { return false }
      history.restart(root, isOnDisk: false, text: text, focus: Focus(ItemPath()))
    case .answer, .path: break
    }
    return true
  }
}

extension Edit {
  /// The item that the edit is about; for a new one the item itself.
  var target: ItemRef? {
    switch self {
    case .set(let ref, _, _), .remove(let ref), .move(let ref, _, _, _), .spell(let ref, _): ref
    case .insert(let item, let parent, _, _): item.id.isEmpty ? parent : ItemRef(item.id)
    case .replace: nil
    case .all(let edits): edits.first?.target
    }
  }
}
