// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// A journey that is being edited, with where the user is in it.
struct OpenJourney: Sendable {
  /// Tells this journey from those opened before, also of the same file.
  let number: Int
  var path: String
  /// The bytes on disk as they were opened or last saved; what a save compares with.
  private(set) var savedBytes: [UInt8]
  private(set) var savedRevision = 0
  let isReadOnly: Bool
  let remarks: [Diagnostic]
  private(set) var history: History

  var focus: Focus
  var folded: Set<String> = []
  var unfolded: Set<ItemPath> = []
  var scroll: Scroll
  /// Whether the row of the focus is shown with all its fields, also where there is room for the map.
  var isWhole = false
  var mapScroll = MapScroll()
  /// The map as it is drawn at the present size.
  var map: MapLayout?
  /// The lanes of the map, under the titles of the steps.
  var lanes: [FieldKey] = []
  /// The lanes that have something to show but are not shown.
  var hiddenLanes: [FieldKey] = []
  /// The revision whose lanes these are.
  var lanesRevision: Int?
  /// The row that holds the focus as it is drawn at the present size.
  var openRow: OpenRow?
  /// The field that is being typed in.
  var typing: Typing?
  /// Whether line after line is being captured.
  var isCapturing = false
  /// The revision of a save that is under way.
  var savingRevision: Int?

  /// A field that is being typed in.
  struct Typing: Sendable {
    let focus: Focus
    let key: FieldKey
    var field: TextField
    let original: String
    /// Whether the item was made for this field, and goes again when the text stays empty.
    let isNew: Bool
    /// Whether the text may have several lines.
    let takesLines: Bool
  }

  init(_ file: OpenedFile, number: Int) {
    self.number = number
    path = file.path
    savedBytes = file.bytes
    isReadOnly = file.document.isReadOnly
    remarks = file.document.remarks
    let root = file.document.root
    let outline = Outline(root, folded: [])
    let first = outline.phases.firstIndex { !$0.items(.steps).isEmpty }
    focus = outline.focus(OutlineRow(phase: first ?? 0, step: first == nil ? nil : 0))
    history = History(root, focus: focus)
    scroll = Scroll(top: OutlineRow(phase: 0, step: nil), skipped: 0)
  }

  var root: Item { history.current.root }
  var journey: Journey { Journey(root) }
  var outline: Outline { Outline(root, folded: folded) }
  var isDirty: Bool { history.current.revision != savedRevision }
  /// Whether a text is being typed that is not the old one any more.
  var isTypingNewText: Bool { typing.map { $0.field.text != $0.original } ?? false }
  var row: OutlineRow { outline.row(focus) ?? .journey }

  /// Whether the focus is on a line inside the open row.
  var isInside: Bool { !outline.isOnRow(focus) }

  /// The lines of the open row.
  var lines: [Line] {
    let outline = outline
    let rowFocus = outline.focus(outline.row(focus) ?? .journey)
    guard rowFocus.key == nil, let item = root.item(at: rowFocus.path) else { return [] }
    let isInside = !outline.isOnRow(focus)
    if item.kind != .step, !isInside { return [] }
    return Line.lines(of: item, at: rowFocus.path, all: isInside, unfolded: unfolded)
  }

  /// The item that holds the focus.
  var focused: Item? { root.item(at: focus.path) }

  // MARK: - Edits

  /// Makes an edit as one step of the history.
  mutating func make(_ edit: Edit, _ label: Text, focus after: Focus? = nil) throws(EditError) {
    let edited = try root.applying(edit)
    let target = Outline(edited, folded: folded).repaired(after ?? focus)
    history.add(edited, edit, label, before: focus, after: target)
    focus = target
  }

  mutating func undo() -> Text? {
    guard let undone = history.undo() else { return nil }
    focus = outline.repaired(undone.before)
    reveal()
    return undone.label
  }

  mutating func redo() -> Text? {
    guard let redone = history.redo() else { return nil }
    focus = outline.repaired(redone.after)
    reveal()
    return redone.label
  }

  /// Takes the last edit back as if it was never made.
  mutating func dropLastEdit() {
    let before = history.current.before
    history.drop()
    focus = outline.repaired(before)
  }

  /// Makes one step of the last two edits, called as the first of them.
  mutating func joinLastEdits() {
    history.joinLast()
  }

  /// Makes sure that the focus is not in something folded.
  mutating func reveal() {
    if let step = focus.path.steps.first, step.key == .phases, focus.path.steps.count > 1,
      let phase = root.item(at: ItemPath([step]))
    {
      folded.remove(phase.id)
    }
    for length in focus.path.steps.indices.dropFirst(focus.key == nil ? 1 : 0) {
      unfolded.insert(ItemPath(Array(focus.path.steps.prefix(length))))
    }
    if focus.key != nil { unfolded.insert(focus.path) }
  }

  // MARK: - Saving

  mutating func startSaving() -> [UInt8] {
    savingRevision = history.current.revision
    return root.canonicalText
  }

  mutating func saved(_ bytes: [UInt8], as path: String) {
    self.path = path
    savedBytes = bytes
    if let revision = savingRevision { savedRevision = revision }
    savingRevision = nil
  }
}
