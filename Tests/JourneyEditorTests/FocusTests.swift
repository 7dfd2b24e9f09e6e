// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import TextGrid
import Words

@testable import JourneyEditor

@Suite("What holds the focus")
struct FocusTests {
  /// The place of a first item that is there by now, and a field of a step that no longer has a row.
  static let gone: [(focus: Focus, isFolded: Bool)] = [
    (Focus(ItemPath(), .phases), false),
    (Focus(ItemPath([.init(.phases, 0), .init(.steps, 0)]), .emotion), true),
  ]

  @Test("is on the screen, also where it was on a line that went", arguments: gone)
  func isShown(focus: Focus, isFolded: Bool) throws {
    var session = try Session(open: "kort")
    let phase = try #require(session.editor.open?.root.items(.phases).first)
    if isFolded { session.editor.open?.folded = [phase.id] }
    session.editor.open?.focus = focus
    session.resize(Size(columns: 80, rows: 24))
    try session.expectSoundScreen("\(focus)")
    #expect(session.editor.open?.focus == Focus(ItemPath([.init(.phases, 0)])))
  }

  @Test("stays in view above the longest message", arguments: [(40, 10), (80, 24), (120, 36)])
  func isAboveMessage(columns: Int, rows: Int) throws {
    var session = try Session(open: "kort")
    session.resize(Size(columns: columns, rows: rows))
    session.editor.notice = Notice(Text(String(repeating: "lang ", count: 2_000)))
    session.editor.lay()
    try session.expectSoundScreen("\(columns)x\(rows)")
    #expect(session.editor.noticeRows(in: session.size) <= max(1, rows / 3))
  }
}
