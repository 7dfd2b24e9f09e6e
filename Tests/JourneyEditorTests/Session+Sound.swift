// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import TextGrid

@testable import JourneyEditor

extension Session {
  /// Every row is as wide as the screen at most, and the cursor stands on what holds the focus.
  func expectSoundScreen(_ place: Comment) throws {
    let view = view
    #expect(view.size == size, place)
    for (row, line) in view.lines.enumerated() where Width.of(line) > view.size.columns {
      Issue.record("row \(row) is too long; \(place)")
    }
    guard view.size.columns > 0, view.size.rows > 0 else { return }
    guard let cursor = view.cursor else {
      let focus = editor.open.map { "\($0.focus)" } ?? "the list"
      Issue.record("no cursor at \(focus); \(place)\n\(view.lines.joined(separator: "\n"))")
      throw NoCursor()
    }
    let isInside =
      (0..<view.size.columns).contains(cursor.column) && (0..<view.size.rows).contains(cursor.row)
    #expect(isInside, "the cursor is at \(cursor); \(place)")
    let isLarge = view.size.columns >= 40 && view.size.rows >= 10
    guard isLarge, editor.overlay == nil, let open = editor.open else { return }
    let isMap = editor.showsMap
    if open.typing == nil {
      // On the map the mark stands just before the cursor, in the outline before the row.
      let mark = isMap ? cursor.column - 1 : 1
      if view[mark, cursor.row].text != ">" {
        Issue.record(
          "no mark at \(open.focus), \(cursor); \(place)\n\(view.lines.joined(separator: "\n"))")
      }
    } else {
      #expect(((isMap ? 1 : 4)..<view.size.rows - 3).contains(cursor.row), place)
    }
  }
}

extension Session {
  /// The journal leads to what is open, at any moment.
  func expectSoundJournal(_ place: Comment) throws {
    guard let open = editor.open, let journal, !hasQuit else { return }
    // What began as a text with conflicts goes on from what came of settling them.
    let replay = try #require(
      Replay(journal.entries, on: journal.base) ?? journal.replay(on: open.savedRoot), place)
    if (try? Document(reading: journal.base)) != nil {
      #expect(replay.made.count == journal.entries.count, place)
    }
    let isSame = replay.history.current.root == open.root
    #expect(isSame, place)
    let typed = open.isTypingNewText ? open.typing?.field.text : nil
    // In these a text for a field may be typed too.
    let isAsking =
      switch editor.overlay?.withoutHelp {
      case .picker, .prompt: true
      default: false
      }
    #expect(isAsking || replay.draft?.text == typed, place)
    #expect(replay.history.canUndo == open.history.canUndo, place)
    #expect(replay.history.canRedo == open.history.canRedo, place)
  }
}

/// A screen on which nothing holds the focus.
struct NoCursor: Error {}
