// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// The states of a document, to which undo and redo go.
///
/// Whatever changes them is also written down, so that a journal of it cannot miss anything.
struct History: Sendable {
  /// A state with the edit that made it, and what that edit is called.
  struct State: Sendable {
    let root: Item
    /// A number of its own; what was saved is known by it.
    let revision: Int
    let label: Text
    /// The edit that led here; nil for the state that was opened.
    let edit: Edit?
    /// Where the focus was before and after the edit.
    let before: Focus
    var after: Focus
  }

  private(set) var current: State
  private var past: [State] = []
  private var future: [State] = []
  /// What the last edit took the place of, for when it is dropped.
  private var replaced: [State] = []
  private var lastRevision = 0
  /// What was done since it was last taken.
  private var log: [JournalEntry] = []

  init(_ root: Item, focus: Focus) {
    current = State(
      root: root, revision: 0, label: Text(""), edit: nil, before: focus, after: focus)
  }

  /// All states, in the order in which they were made; those behind the present one are undone.
  var states: [State] { past + [current] + future.reversed() }

  /// The number of the state before the present one.
  var previousRevision: Int? { past.last?.revision }

  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !future.isEmpty }

  mutating func add(_ root: Item, _ edit: Edit, _ label: Text, before: Focus, after: Focus) {
    lastRevision += 1
    past.append(current)
    replaced = future
    future = []
    current = State(
      root: root, revision: lastRevision, label: label, edit: edit, before: before, after: after)
    log.append(.edit(edit, label))
  }

  /// Goes back one edit, and returns what was undone.
  mutating func undo() -> State? {
    guard let previous = past.popLast() else { return nil }
    replaced = []
    let undone = current
    future.append(current)
    current = previous
    log.append(.undo)
    return undone
  }

  /// Makes the last undone edit again, and returns it.
  mutating func redo() -> State? {
    guard let next = future.popLast() else { return nil }
    replaced = []
    past.append(current)
    current = next
    log.append(.redo)
    return next
  }

  /// Takes the last edit back as if it was never made.
  mutating func drop() {
    guard let previous = past.popLast() else { return }
    current = previous
    future = replaced
    replaced = []
    log.append(.drop)
  }

  /// Makes one step of the last two edits, called as the first of them.
  mutating func joinLast() {
    guard let first = past.last, let edit = first.edit, let second = current.edit else { return }
    past.removeLast()
    current = State(
      root: current.root, revision: current.revision, label: first.label,
      edit: .all([edit, second]), before: first.before, after: current.after)
    log.append(.join)
  }

  /// Starts anew from another root, with nothing to undo.
  ///
  /// - Parameter text: The root as text, where that is at hand.
  mutating func restart(_ root: Item, isOnDisk: Bool, text: [UInt8]? = nil, focus: Focus) {
    lastRevision += 1
    past = []
    future = []
    replaced = []
    current = State(
      root: root, revision: lastRevision, label: Text(""), edit: nil, before: focus, after: focus)
    let text = text ?? root.canonicalText
    log.append(isOnDisk ? .base(text) : .replaced(text))
  }

  /// Takes over the states of another history, with numbers that no state had here before.
  ///
  /// - Returns: By how much the numbers are higher than they were there.
  mutating func adopt(_ other: History) -> Int {
    let offset = lastRevision + 1
    current = other.current.numbered(higherBy: offset)
    past = other.past.map { $0.numbered(higherBy: offset) }
    future = other.future.map { $0.numbered(higherBy: offset) }
    replaced = other.replaced.map { $0.numbered(higherBy: offset) }
    lastRevision = other.lastRevision + offset
    log = []
    return offset
  }

  /// The edits that led from a state to the present one, the oldest first; nil where the state is not among the past.
  func steps(since revision: Int) -> [State]? {
    if current.revision == revision { return [] }
    guard let index = past.firstIndex(where: { $0.revision == revision }) else { return nil }
    return Array(past[(index + 1)...]) + [current]
  }

  // MARK: - The journal

  /// Writes down something that leaves the states as they are.
  mutating func note(_ entry: JournalEntry) {
    log.append(entry)
  }

  /// Takes what was done since the last time.
  mutating func takeLog() -> [JournalEntry] {
    defer { log = [] }
    return log
  }
}

extension History.State {
  fileprivate func numbered(higherBy offset: Int) -> Self {
    History.State(
      root: root, revision: revision + offset, label: label, edit: edit, before: before,
      after: after)
  }
}
