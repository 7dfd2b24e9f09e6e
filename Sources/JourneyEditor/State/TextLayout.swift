// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// A text as it is shown while it is typed: in lines, with every space that was typed.
struct TextLayout: Hashable {
  /// The lines, without their line ends.
  private(set) var lines: [Line] = []
  /// The line and the column of the caret.
  private(set) var caret = Point(column: 0, row: 0)

  struct Line: Hashable {
    let text: String
    /// The place in the text of the first character.
    let start: Int
    /// The number of characters, its line end included.
    let length: Int
  }

  /// Lays a text out in lines of at most `width` columns; behind a last line that is full comes one for the caret.
  ///
  /// Lines break at spaces, as where the text is not being typed; a word that is too long breaks between its syllables.
  init(_ field: TextField, width: Int) {
    let room = max(2, width)
    self = TextLayout(simple: field, room: room) ?? TextLayout(anyText: field, room: room)
    if caret.column >= room, caret.row == lines.count - 1 {
      lines.append(Line(text: "", start: field.caret, length: 0))
      caret = Point(column: 0, row: caret.row + 1)
    }
    caret.column = min(caret.column, room - 1)
  }

  init(lines: [Line], caret: Point) {
    (self.lines, self.caret) = (lines, caret)
  }

  /// Lays out a text character by character.
  init(anyText field: TextField, room: Int) {
    let text = field.text
    /// A place in the text: its index, the characters before it, and the columns of its line before it.
    typealias Place = (index: String.Index, number: Int, used: Int)
    var place: Place = (text.startIndex, 0, 0)
    var start = place
    var lastBreak: Place?
    // In a text without words that are too long nobody needs them.
    lazy var syllables = Hyphenation.breaks(in: text)

    func endLine(at end: Place, goingOnAt next: Place) {
      // The caret goes along with a word that does not fit.
      if (next.number..<place.number).contains(field.caret) {
        caret = Point(column: caret.column - next.used, row: caret.row + 1)
      }
      lines.append(
        Line(
          text: String(text[start.index..<end.index]), start: start.number,
          length: next.number - start.number))
      (start, lastBreak) = (next, nil)
      place.used -= next.used
    }

    func lastSyllable(upTo end: Place) -> Place? {
      let numbers = start.number + 1..<end.number + 1
      guard let number = syllables.last(where: numbers.contains) else { return nil }
      var place: Place = (start.index, start.number, 0)
      for character in text[start.index...].prefix(number - start.number) {
        place.index = text.utf8.index(place.index, offsetBy: character.utf8.count)
        place.number += 1
        place.used += Shown.cluster(character).width
      }
      return place
    }

    func noteCaret() {
      if place.number == field.caret { caret = Point(column: place.used, row: lines.count) }
    }

    for character in text {
      noteCaret()
      let before = place
      place.index = text.utf8.index(before.index, offsetBy: character.utf8.count)
      place.number += 1
      if character.isNewline {
        endLine(at: before, goingOnAt: place)
        continue
      }
      place.used += Shown.cluster(character).width
      if place.used > room, character != " " {
        let cut = lastBreak ?? lastSyllable(upTo: before) ?? before
        endLine(at: cut, goingOnAt: cut)
      }
      if character == " " { lastBreak = place }
    }
    noteCaret()
    endLine(at: place, goingOnAt: place)
  }

  /// Returns the place in the text nearest to a column of a line; nil when there is no such line.
  func place(column: Int, row: Int) -> Int? {
    guard lines.indices.contains(row) else { return nil }
    let line = lines[row]
    var used = 0
    var place = line.start
    for character in line.text {
      used += Shown.cluster(character).width
      if used > column { break }
      place += 1
    }
    // Behind the last character of a wrapped line stands the first of the next.
    let isLast = row == lines.count - 1 || line.text.count < line.length
    return min(place, line.start + line.text.count - (isLast || line.text.isEmpty ? 0 : 1))
  }
}
