// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import TextGrid

@testable import JourneyEditor

extension Session {
  var view: Screen { editor.view(in: size) }

  /// The rows of the screen as text, with `‸` before the glyph on which the cursor stands.
  ///
  /// Where the work goes line by line, it is all that was told and typed.
  var screen: [String] {
    if editor.isLinear, !transcript.isEmpty { return transcript }
    let view = view
    var lines = view.lines
    guard let cursor = view.cursor, lines.indices.contains(cursor.row) else { return lines }
    let row = (0..<view.size.columns).map { view[$0, cursor.row].text }
    let line = row[..<cursor.column].joined() + "‸" + row[cursor.column...].joined()
    lines[cursor.row] = String(line.reversed().drop { $0 == " " }.reversed())
    return lines
  }

  /// Tells whether text stands somewhere on the screen.
  func shows(_ text: String) -> Bool { view.lines.contains { $0.contains(text) } }

  /// What the last command has to say.
  var notice: String { editor.notice.map { editor.says($0.text) } ?? "" }

  /// The document as it is now.
  var root: Item? { editor.open?.root }

  /// The text that a save would write.
  var text: String { String(decoding: root?.canonicalText ?? [], as: UTF8.self) }

  var isDirty: Bool { editor.open?.isDirty == true }

  /// Whether the file holds the document as it is now.
  var isOnDisk: Bool { editor.open.map { disk[$0.path] } == Array(text.utf8) }

  var hasQuit: Bool {
    effects.contains { if case .quit = $0 { true } else { false } }
  }

  /// The number of the request that was made last.
  var lastRequest: Int {
    effects.compactMap { if case .perform(let number, _) = $0 { number } else { nil } }.last ?? 0
  }

  /// The paths of the saves that were asked for.
  var saves: [String] {
    effects.compactMap {
      if case .perform(_, .save(let path, _, _, _)) = $0 { path } else { nil }
    }
  }
}

extension Session: CustomTestStringConvertible {
  var testDescription: String { screen.joined(separator: "\n") }
}
