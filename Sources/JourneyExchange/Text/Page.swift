// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// Lines of text that never grow wider than they may.
struct Page {
  let width: Int
  let language: Language
  let signs: Signs
  private let isASCII: Bool
  private(set) var text = ""

  init(_ options: ExportOptions) {
    width = min(max(options.width, 1), 1000)
    language = options.language
    isASCII = options.isASCII
    signs = options.isASCII ? .ascii : .unicode
  }

  func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  /// Adds a line as it is, without the spaces at its end.
  mutating func put(_ line: String) {
    let spaces = line.utf8.reversed().prefix { $0 == 0x20 }.count
    text += line.dropLast(spaces)
    text += "\n"
  }

  mutating func addRule(_ sign: String) {
    put(String(repeating: sign, count: width))
  }

  /// Adds text on as many lines as it takes, after a label that stands before the first.
  mutating func add(label: String = "", gutter: Int = 0, _ text: String, width: Int? = nil) {
    let room = (width ?? self.width) - gutter
    for (index, line) in lines(text, width: room).enumerated() {
      put((index == 0 ? padded(label, to: gutter) : spaces(gutter)) + line)
    }
  }

  /// Adds items one after the other, parted between them rather than within.
  mutating func add(label: String, gutter: Int, items: [String]) {
    let room = readableWidth - gutter
    var rows: [String] = []
    for item in items {
      let shown = clean(item).split(separator: "\n").joined(separator: " ")
      if let last = rows.last, Width.printed(last) + 1 + Width.printed(shown) <= room {
        rows[rows.count - 1] = last + " " + shown
      } else {
        rows += lines(shown, width: room)
      }
    }
    for (index, row) in rows.enumerated() {
      put((index == 0 ? padded(label, to: gutter) : spaces(gutter)) + row)
    }
  }

  /// Returns text that is safe to show, in 7 bits where that is asked; newlines stay.
  func clean(_ text: String) -> String {
    let shown = Shown.text(text, keepingNewlines: true)
    return isASCII ? Signs.ascii(fold: shown) : shown
  }

  /// Returns text in lines that are safe to show.
  func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    // The soft hyphens of the file say where its words may be parted, so wrapping sees them first.
    let text = isASCII ? clean(text) : text
    return PlainWrapping.lines(text, width: width, hanging: hanging)
      ?? Wrapping.lines(text, width: width, hanging: hanging)
  }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// Returns text filled up with spaces; it is never shortened.
  func padded(_ text: String, to width: Int) -> String {
    text + spaces(width - Width.printed(text))
  }
}
