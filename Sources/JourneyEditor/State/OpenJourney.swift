// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// A journey that is being edited, with where the user is in it.
struct OpenJourney: Sendable {
  /// Tells this journey from those opened before, also of the same file.
  let number: Int
  var path: String
  /// The bytes that were opened, on which the journal builds.
  private(set) var openedBytes: [UInt8]
  /// What stood on the disk when it was opened, saved or read again: what a save compares with, and the base of a merge.
  private(set) var savedBytes: [UInt8]
  private(set) var savedRoot: Item
  private(set) var savedRevision = 0
  var access: Access
  /// What a save writes of a file of a later format: its very bytes; nil of one that this program writes itself.
  private(set) var laterText: [UInt8]?
  let remarks: [Diagnostic]
  @Boxed var history: History

  var focus: Focus
  /// What held the focus when the journey opened.
  let openedFocus: Focus
  /// Another journey beside this one.
  var beside: Beside?
  /// Where the user jumped from.
  var jumps = Jumps()
  /// Where the user was when a note was parked, and whether that was shown as a whole.
  var parkedFrom: (focus: Focus, isWhole: Bool)?
  /// The steps that are chosen together.
  var run: StepRun?
  var folded: Set<String> = []
  var unfolded: Set<ItemPath> = []
  var scroll: Scroll
  /// Whether the row of the focus is shown with all its fields, also where there is room for the map.
  var isWhole = false
  /// What held the focus on the map when its step was shown as a whole.
  var wholeFrom: Focus?
  var mapScroll = MapScroll()
  /// The map as it is drawn at the present size.
  @Boxed var map: MapLayout? = nil
  /// The lanes of the map, under the titles of the steps.
  var lanes: [FieldKey] = []
  /// The lanes that have something to show.
  var usedLanes: [FieldKey] = []
  /// The columns of the whole map.
  var columnCount = 0
  var lanesSource: LanesSource?
  /// How the steps of a revision are counted, which is not to be done for every key.
  private var stepCounts: (revision: Int, counts: StepCounts)?
  /// The rows of the outline that are in view at the present size.
  var shownLines: [ShownLine] = []
  /// Where the text that is being typed stands on the screen; nil where none is, or where more changes by a letter.
  var typedRows: TypedRows?
  /// What was drawn of the outline before.
  var drawn = DrawnOutline()
  /// The field that is being typed in.
  var typing: Typing?
  /// Whether line after line is being captured.
  var isCapturing = false
  /// The save that is under way: the revision that it writes.
  var saving: (revision: Int, root: Item)?
  /// What stood in the way of the last save, while a question about it waits.
  var problem: SaveProblem?
  /// What somebody else put on the disk, as long as it is not taken in.
  var incoming: OpenedFile?
  /// Whether the file was taken away from the disk.
  var isGone = false
  /// Whether git left a conflict in the file.
  var isInConflict = false
  /// What must be decided before the journey can be changed, where its file is damaged.
  private(set) var repair: Repair?
  /// Whether the user wants to look at it first.
  var putsOffRepair = false
  /// What came in from the disk and is told when the save has ended.
  var joined: Text?
  /// What was recorded last, and what changed since.
  @Boxed var past = Past()
  /// What deserves a look.
  @Boxed var attention = Attention()
  /// Sessions that ended without saving, about which the user has not decided yet.
  var recoveries: [Recovery] = []
  /// Sessions that the user chose not to save or threw away, the newest first.
  var declined: [Recovery] = []
  /// Those of them that the journey took over, which are kept until they are in what is saved.
  var takenOver: [TakenOver] = []
  /// The titles of what it refers to in other files, by their ids; nil as long as they are being looked for.
  var outsideTitles: [String: String]?
  /// Whether somebody should look for them again.
  var areTitlesStale = true
  /// Whether what is done to it cannot be written down beside it.
  var isJournalLost = false
  /// The path as the journal knows it.
  var recordedPath: String
  /// The text that is being typed as the journal has it.
  var journalDraft: String?

  /// What may be done with a journey.
  enum Access: Hashable, Sendable {
    case full
    /// It was written by a later version.
    case laterVersion
    /// Another editor has it, as the text says.
    case otherEditor(Text)
  }

  init(_ file: OpenedFile, number: Int) {
    self.number = number
    path = file.path
    recordedPath = file.path
    let root = file.document.root
    openedBytes = file.bytes
    savedBytes = file.bytes
    savedRoot = root
    access = file.access
    laterText = file.document.isReadOnly ? file.bytes : nil
    remarks = file.document.remarks
    if file.document.isDamaged { repair = Repair(root) }
    let outline = Outline(root, folded: [])
    let first = outline.phases.firstIndex { !$0.items(.steps).isEmpty }
    // An opgave and a panel begin with their first field.
    focus =
      outline.isForm
      ? Focus(ItemPath(), .title)
      : outline.focus(OutlineRow(phase: first ?? 0, step: first == nil ? nil : 0))
    openedFocus = focus
    history = History(root, focus: focus)
    scroll = Scroll(top: outline.isForm ? .journey : OutlineRow(phase: 0, step: nil), skipped: 0)
  }

  var root: Item { history.current.root }
  var journey: Journey {
    var journey = Journey(root)
    journey.outsideTitles = outsideTitles
    return journey
  }
  var outline: Outline {
    let isKnown = stepCounts?.revision == history.current.revision
    return Outline(root, folded: folded, counts: isKnown ? stepCounts?.counts : nil)
  }
  var isReadOnly: Bool { access != .full || repair != nil }
  var savingRevision: Int? { saving?.revision }
  /// Whether the save that is under way writes the journey as it is now.
  var savesAll: Bool { savingRevision == history.current.revision }
  /// Whether the disk does not hold the journey as it is now.
  var isDirty: Bool { history.current.revision != savedRevision || isGone || isInConflict }
  /// Whether something was changed that is not saved, other than a new item in which nothing was typed yet.
  var showsDirty: Bool {
    if isTypingNewText { return true }
    let isNewAlone =
      typing?.isNew == true && history.previousRevision == savedRevision && !isGone
      && !isInConflict
    return isDirty && !isNewAlone
  }
  /// Whether a text is being typed that is not the old one any more.
  var isTypingNewText: Bool { typing != nil && typing?.field.text != typing?.original }
  var row: OutlineRow { outline.row(focus) ?? .journey }

  /// Whether the focus is on a line inside the open row.
  var isInside: Bool { !outline.isOnRow(focus) }

  /// The lines of the open row.
  var lines: [Line] {
    let outline = outline
    let rowFocus = outline.focus(outline.row(focus) ?? .journey)
    guard rowFocus.key == nil, let item = root.item(at: rowFocus.path) else { return [] }
    let isInside = !outline.isOnRow(focus) || outline.isForm
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
    if edit.refersOutside { areTitlesStale = true }
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

  /// Counts the steps, where the journey changed.
  mutating func countSteps() {
    let revision = history.current.revision
    if stepCounts?.revision == revision { return }
    stepCounts = (revision, StepCounts(root.items(.phases)))
  }

  // MARK: - Saving

  mutating func startSaving() -> [UInt8] {
    saving = (history.current.revision, root)
    for index in takenOver.indices {
      takenOver[index].isBeingSaved = history.steps(since: takenOver[index].revision) != nil
    }
    problem = nil
    history.note(.saving)
    return laterText ?? root.canonicalText
  }

  mutating func saved(_ bytes: [UInt8], as path: String) {
    self.path = path
    savedBytes = bytes
    if let saving { (savedRevision, savedRoot) = saving }
    saving = nil
    for index in takenOver.indices where takenOver[index].isBeingSaved {
      takenOver[index].isSaved = true
    }
    isGone = false
    isInConflict = false
    history.note(.saved)
  }

  /// Counts as not saved yet, over a text that is none of its versions.
  mutating func holdUnsaved(over bytes: [UInt8], base: Item) {
    openedBytes = bytes
    savedBytes = bytes
    savedRoot = base
    savedRevision = -1
    // The journal builds on the bytes, which are no document.
    history.restart(root, isOnDisk: false, focus: focus)
  }

  // MARK: - The disk

  /// Takes over what stands on the disk, with the merged tree as what the user has.
  ///
  /// What the user did since the last save can still be undone where it can be made again on what came in; undoing
  /// never takes back what others did.
  mutating func adopt(_ merged: Item, over file: OpenedFile) {
    let place = Anchor(self)
    past.isStale = true
    areTitlesStale = true
    let steps = history.steps(since: savedRevision) ?? []
    let disk = file.document.root
    laterText = file.document.isReadOnly ? file.bytes : nil
    savedBytes = file.bytes
    savedRoot = disk
    isGone = false
    isInConflict = false
    incoming = nil
    history.restart(
      disk, isOnDisk: !file.isSettled, text: file.isSettled ? nil : file.bytes, focus: focus)
    savedRevision = file.isSettled ? -1 : history.current.revision
    if merged != disk, !remake(steps, leadingTo: merged) {
      history.restart(merged, isOnDisk: false, focus: focus)
    }
    examine(file.document.isDamaged)
    place.restore(in: &self)
  }

  /// Takes what is wrong still as wanted so.
  mutating func keepDamage() { repair = nil }

  /// Finds out what must be mended.
  ///
  /// - Parameter isNew: Whether something damaged came in.
  private mutating func examine(_ isNew: Bool = false) {
    guard isNew || repair != nil else { return }
    repair = Repair(root)
    putsOffRepair = false
  }

  /// Makes steps again on what there is now; does nothing, and returns false, where they lead to something else.
  private mutating func remake(_ steps: [History.State], leadingTo goal: Item) -> Bool {
    var remade = history
    for step in steps {
      guard let edit = step.edit, let edited = try? remade.current.root.applying(edit) else {
        return false
      }
      remade.add(edited, edit, step.label, before: step.before, after: step.after)
    }
    guard remade.current.root == goal else { return false }
    history = remade
    return true
  }

  /// Takes over a session that was made again from a journal of what is on the disk; the journal goes on from there.
  mutating func adopt(_ replay: Replay) {
    let place = Anchor(self)
    past.isStale = true
    areTitlesStale = true
    openedBytes = replay.base
    let offset = history.adopt(replay.history)
    savedRoot = replay.saved.root
    savedRevision = replay.saved.revision + offset
    // The journal may have begun on another text.
    for entry in [.base(replay.base)] + replay.made { history.note(entry) }
    examine()
    place.restore(in: &self)
  }

  /// Takes over a mended tree, of which nothing is to be saved where it came out as what stands on the disk.
  mutating func adopt(_ mended: Item) {
    let place = Anchor(self)
    past.isStale = true
    areTitlesStale = true
    let isOnDisk = mended == savedRoot
    history.restart(mended, isOnDisk: isOnDisk, text: isOnDisk ? savedBytes : nil, focus: focus)
    if isOnDisk { savedRevision = history.current.revision }
    examine()
    place.restore(in: &self)
  }

  /// Joins work of an earlier session with what there is now, as one step of the history.
  ///
  /// - Parameter merged: What comes of joining them.
  mutating func join(_ earlier: Replay, as merged: Item) throws(EditError) {
    if merged == root { return }
    let place = Anchor(self)
    // Edits of its own can be made again where somebody else saves meanwhile.
    let again = earlier.edit.flatMap { (try? root.applying($0)) == merged ? $0 : nil }
    try make(
      again ?? .replace(merged), Text(nl: "eerder werk hersteld", en: "earlier work recovered"))
    examine()
    place.restore(in: &self)
  }
}
