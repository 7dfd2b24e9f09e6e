// SPDX-License-Identifier: EUPL-1.2

import Testing
import TextGrid

@Suite("The changes of a screen")
struct ScreenChangesTests {
  /// What a terminal shows: a row of cells that takes what is painted.
  struct Shown {
    var screen: Screen
    var painted = 0

    mutating func take(_ changed: Screen, erases: Bool) {
      for scrolling in changed.scrollings(since: screen) { screen.scroll(scrolling) }
      let before = screen
      changed.changes(since: before, in: before.size, erases: erases) { stretch in
        painted += stretch.columns.count
        guard case .text(let bytes) = stretch.content else {
          screen.fill(row: stretch.row, columns: stretch.columns)
          return
        }
        let used = screen.put(
          String(decoding: bytes, as: UTF8.self),
          at: Point(column: stretch.columns.lowerBound, row: stretch.row),
          style: stretch.style ?? Style(.good))
        #expect(used == stretch.columns.count)
      }
    }
  }

  /// A cell as it looks: on a blank only some styles can be seen.
  static func look(_ screen: Screen) -> [[Cell]] {
    (0..<screen.size.rows).map { row in
      (0..<screen.size.columns).map { column in
        var cell = screen[column, row]
        if cell.text == " ", cell.style.attributes.isDisjoint(with: [.reverse, .underline]) {
          cell.style = .plain
        }
        return cell
      }
    }
  }

  static let glyphs = ["a", "b", " ", " ", "  ", "é", "e\u{301}", "漢", "👍🏽", "─"]

  static func draw(on screen: inout Screen, _ random: inout Seeded) {
    let attributes: [Attributes] = [[], [], .bold, .reverse, .underline]
    for _ in 0..<random.below(8) {
      let row = random.below(screen.size.rows)
      let style = Style(
        Tone.allCases[random.below(Tone.allCases.count)],
        attributes[random.below(attributes.count)])
      switch random.below(5) {
      case 0: screen.restyle(row: row) { $0 = style }
      case 1: screen.fill(row: row)
      default:
        let text = (0..<random.below(8)).map { _ in glyphs[random.below(glyphs.count)] }.joined()
        screen.put(
          text, at: Point(column: random.below(screen.size.columns), row: row), style: style)
      }
    }
  }

  @Test("lead from any screen to any other", arguments: [true, false])
  func property(erases: Bool) {
    var random = Seeded(state: 21)
    for round in 0..<300 {
      let size = Size(columns: 1 + random.below(24), rows: 1 + random.below(12))
      var shown = Shown(screen: Screen(size: size))
      var screen = Screen(size: size)
      for frame in 0..<6 {
        Self.draw(on: &screen, &random)
        if random.below(3) == 0, size.rows > 3 {
          // Rows that move, as when something opens above them.
          let first = random.below(size.rows - 1)
          let count = 1 + random.below(size.rows - first - 1)
          screen.scroll(
            Scrolling(rows: first..<size.rows, count: random.below(2) == 0 ? count : -count))
        }
        shown.take(screen, erases: erases)
        #expect(
          Self.look(shown.screen) == Self.look(screen), "seed 21, round \(round), frame \(frame)")
      }
    }
  }

  @Test("are none where nothing changed")
  func nothing() {
    var screen = Screen(size: Size(columns: 20, rows: 5))
    screen.put("Belt het wijkteam e\u{301}", at: Point(column: 0, row: 2), style: .bold)
    var shown = Shown(screen: screen)
    shown.take(screen, erases: true)
    #expect(shown.painted == 0)
  }

  @Test("are the new rows where others move", arguments: [1, 3, -1, -3])
  func moves(count: Int) {
    var screen = Screen(size: Size(columns: 20, rows: 12))
    for row in 0..<12 { screen.put("stap \(row)", at: Point(column: 0, row: row)) }
    var shown = Shown(screen: screen)
    screen.scroll(Scrolling(rows: 1..<11, count: count))
    let expected = Scrolling(rows: 1..<11, count: count)
    #expect(screen.scrollings(since: shown.screen, most: 1) == [expected])
    shown.take(screen, erases: true)
    #expect(shown.painted == 0)
    #expect(shown.screen == screen)
  }

  @Test("do not move a row or two")
  func fewRows() {
    var screen = Screen(size: Size(columns: 20, rows: 12))
    for row in 4..<6 { screen.put("stap \(row)", at: Point(column: 0, row: row)) }
    let before = screen
    screen.scroll(Scrolling(rows: 2..<8, count: 2))
    #expect(screen.scrollings(since: before).isEmpty)
  }
}
