// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// A text that is being typed, with its caret; it moves and deletes by what people see as one character.
///
/// A text that is proposed stands there as if it were selected: what is typed takes its place, and moving the caret keeps it.
struct TextField: Hashable, Sendable {
  private(set) var text: String {
    didSet { isPlain = text.isPlain }
  }
  /// Whether each character is a byte, so that a place in the text is known without a look at what stands before it.
  private var isPlain: Bool
  /// The number of characters before the caret.
  private(set) var caret: Int
  /// The states to which undo goes back, one for each run of typing.
  private var past: [State] = []
  private var lastChange: Change?
  /// Whether the text is proposed, so that what is typed takes its place.
  private(set) var isProposed = false

  private struct State: Hashable, Sendable {
    let text: String
    let caret: Int
  }

  private enum Change: Hashable, Sendable {
    case typing, deleting
  }

  init(_ text: String) {
    self.text = text
    isPlain = text.isPlain
    caret = isPlain ? text.utf8.count : text.count
  }

  /// Creates a field with a text that is proposed.
  init(proposing text: String) {
    self.init(text)
    isProposed = !text.isEmpty
  }

  var canUndo: Bool { !past.isEmpty }

  private var index: String.Index {
    isPlain
      ? text.utf8.index(text.startIndex, offsetBy: caret)
      : text.index(text.startIndex, offsetBy: caret)
  }

  /// Inserts text at the caret, which comes to stand behind it.
  mutating func insert(_ new: String, asTyping: Bool = true) {
    guard !new.isEmpty else { return }
    if isProposed { clear() }
    remember(.typing, startsRun: !asTyping || new.isBlank)
    if isPlain, new.isPlain {
      if caret == text.utf8.count { text += new } else { text.insert(contentsOf: new, at: index) }
      caret += new.utf8.count
      return
    }
    let head = text[..<index] + new
    text = String(head + text[index...])
    // A mark joins the character before it, so that the caret does not go on by what was inserted.
    caret = head.count
  }

  mutating func undo() {
    isProposed = false
    guard let state = past.popLast() else { return }
    (text, caret) = (state.text, state.caret)
    lastChange = nil
  }

  mutating func deleteBackward() {
    if isProposed { return clear() }
    guard caret > 0 else { return }
    remember(.deleting)
    caret -= 1
    text.remove(at: index)
    caret = min(caret, text.count)
  }

  /// Deletes the whole text.
  mutating func clear() {
    isProposed = false
    guard !text.isEmpty else { return }
    remember(.deleting, startsRun: true)
    text = ""
    caret = 0
  }

  mutating func deleteToStart() {
    isProposed = false
    guard caret > 0 else { return }
    remember(.deleting, startsRun: true)
    text = String(text[index...])
    caret = 0
  }

  mutating func deleteToEnd() {
    if isProposed { return clear() }
    guard index < text.endIndex else { return }
    remember(.deleting, startsRun: true)
    text = String(text[..<index])
    caret = min(caret, text.count)
  }

  mutating func deleteForward() {
    if isProposed { return clear() }
    guard index < text.endIndex else { return }
    remember(.deleting)
    text.remove(at: index)
    caret = min(caret, text.count)
  }

  mutating func move(by count: Int) {
    move(to: caret + count)
  }

  mutating func move(to place: Int) {
    caret = min(max(0, place), text.count)
    lastChange = nil
    isProposed = false
  }

  /// Moves to the start of the word before the caret, or behind the word after it.
  mutating func moveByWord(forward: Bool) {
    let characters = Array(text)
    var place = caret
    func isWord(_ index: Int) -> Bool { characters[index].isLetter || characters[index].isNumber }
    if forward {
      while place < characters.count, !isWord(place) { place += 1 }
      while place < characters.count, isWord(place) { place += 1 }
    } else {
      while place > 0, !isWord(place - 1) { place -= 1 }
      while place > 0, isWord(place - 1) { place -= 1 }
    }
    move(to: place)
  }

  private mutating func remember(_ change: Change, startsRun: Bool = false) {
    if change != lastChange || startsRun { past.append(State(text: text, caret: caret)) }
    lastChange = change
  }
}

extension String {
  /// Whether each character is a byte: letters and signs of ASCII, and newlines.
  fileprivate var isPlain: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 &- 0x20 < 0x5F || $0 == 0x0A }
    } ?? false
  }

  /// Whether nothing in it can be seen.
  fileprivate var isBlank: Bool {
    // Most of what is typed is a letter, which needs no look at the properties of characters.
    if let first = utf8.first, first &- 0x21 < 0x5E { return false }
    return allSatisfy(\.isWhitespace)
  }
}
