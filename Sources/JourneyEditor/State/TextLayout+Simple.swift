// SPDX-License-Identifier: EUPL-1.2

import TextGrid

extension TextLayout {
  /// Lays out a text in which each scalar is a character of one column.
  ///
  /// It is read straight from its bytes, since every letter that is typed has the whole text laid out again.
  ///
  /// - Returns: The same lines that characters come to; nil where the text is not so simple.
  init?(simple field: TextField, room: Int) {
    var lines: [Line] = []
    var caret = Point(column: 0, row: 0)
    let isSimple = field.text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      var place = Place()
      var start = place
      var lastBreak: Place?

      func endLine(at end: Place, goingOnAt next: Place) {
        // The caret goes along with a word that does not fit.
        if (next.number..<place.number).contains(field.caret) {
          caret = Point(column: caret.column - next.used, row: caret.row + 1)
        }
        let part = UnsafeBufferPointer(rebasing: bytes[start.offset..<end.offset])
        lines.append(
          Line(
            text: String(decoding: part, as: UTF8.self), start: start.number,
            length: next.number - start.number))
        (start, lastBreak) = (next, nil)
        place.used -= next.used
      }

      func lastSyllable(upTo end: Place) -> Place? {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A }
        let wordStart = bytes[..<start.offset].lastIndex(where: isBlank).map { $0 + 1 } ?? 0
        let wordEnd = bytes[start.offset...].firstIndex(where: isBlank) ?? bytes.count
        let word = String(decoding: bytes[wordStart..<wordEnd], as: UTF8.self)
        // A part of the word may stand on the lines before.
        let skipped = bytes[wordStart..<start.offset].count(where: \.startsScalar)
        let lengths = skipped + 1..<skipped + end.number - start.number + 1
        guard let length = Hyphenation.breaks(in: word).last(where: lengths.contains) else {
          return nil
        }
        var offset = start.offset
        for _ in skipped..<length {
          offset += 1
          while !bytes[offset].startsScalar { offset += 1 }
        }
        let used = length - skipped
        return Place(offset: offset, number: start.number + used, used: used)
      }

      while place.offset < bytes.count {
        if place.number == field.caret {
          caret = Point(column: place.used, row: lines.count)
        }
        let before = place
        let byte = bytes[place.offset]
        if byte == 0x0A {
          place.offset += 1
          place.number += 1
          endLine(at: before, goingOnAt: place)
          continue
        }
        guard let length = bytes.length(ofSimpleAt: place.offset) else { return false }
        place.offset += length
        place.number += 1
        place.used += 1
        if place.used > room, byte != 0x20 {
          let cut = lastBreak ?? lastSyllable(upTo: before) ?? before
          endLine(at: cut, goingOnAt: cut)
        }
        if byte == 0x20 { lastBreak = place }
      }
      if place.number == field.caret { caret = Point(column: place.used, row: lines.count) }
      endLine(at: place, goingOnAt: place)
      return true
    }
    guard isSimple == true else { return nil }
    self.init(lines: lines, caret: caret)
  }

  /// A place in the text: the bytes and the characters before it, and the columns of its line before it.
  private struct Place {
    var offset = 0
    var number = 0
    var used = 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of the character at an offset, where it is a scalar of one column by itself.
  fileprivate func length(ofSimpleAt offset: Int) -> Int? {
    // Nearly all of what is typed is ASCII.
    let next = offset + 1
    if self[offset] &- 0x20 < 0x5F, next == count || self[next] < 0x80 { return 1 }
    return simpleCluster(at: offset)?.length
  }
}

extension UInt8 {
  /// Whether a scalar begins with the byte of a text in UTF-8.
  fileprivate var startsScalar: Bool { self & 0xC0 != 0x80 }
}
