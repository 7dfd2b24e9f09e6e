// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Testing
import TextGrid

@testable import JourneyEditor

/// All that a case leads to, in windows of every size.
@Suite("At every size of the window")
struct SizeTests {
  private static let columns = [0, 1, 2, 5, 10, 20, 39, 40, 41, 59, 60, 64, 80, 99, 100, 120, 200]
  private static let rows = [0, 1, 2, 3, 5, 9, 10, 11, 12, 19, 20, 23, 24, 36, 50, 60]
  private static let all = columns.flatMap { columns in
    rows.map { Size(columns: columns, rows: $0) }
  }
  private static let isWhole = getenv("KLANTREIS_SIZES") != nil

  /// Some sizes for each case, others for the next; all together they are all sizes.
  private static func sizes(_ picture: Picture) -> [Size] {
    if isWhole { return all }
    let index = Picture.all.firstIndex { $0.name == picture.name } ?? 0
    return (0..<5).map { all[(index * 5 + $0) * 37 % all.count] }
  }

  @Test("what is shown fills it, with the cursor in it", arguments: Picture.all)
  func isSound(picture: Picture) throws {
    var session = try picture.played()
    guard !session.editor.isLinear else { return }
    for size in Self.sizes(picture) {
      session.resize(size)
      let place: Comment = "\(picture.name) at \(size.columns)x\(size.rows)"
      let view = session.view
      #expect(view.size == size, place)
      let widths = view.lines.map { Width.of($0) }
      #expect(widths.allSatisfy { $0 <= size.columns }, place)
      guard size.columns > 0, size.rows > 0 else { continue }
      let cursor = try #require(view.cursor, place)
      let isInside =
        (0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row)
      #expect(isInside, "the cursor is at \(cursor); \(place)")
      if session.editor.open?.typing == nil { try session.press("Down") }
    }
  }
}
