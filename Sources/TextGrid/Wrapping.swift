// SPDX-License-Identifier: EUPL-1.2

/// Breaks text into lines that fit a number of columns.
public struct Wrapping {
  /// Returns text as lines of at most `width` columns, made safe to show; no letter is lost.
  ///
  /// Lines break at newlines and spaces. A word too long for a line of its own breaks after a hyphen
  /// or slash, at a soft hyphen, between syllables, or at last between any two clusters.
  ///
  /// - Parameters:
  ///   - text: The text as it was stored.
  ///   - width: The columns of a line; less than one counts as one.
  ///   - hanging: The number of spaces before every line but the first.
  ///   - most: The number of lines that are wanted; what comes after them is left out.
  /// - Returns: The lines, at least one.
  public static func lines(
    _ text: String, width: Int, hanging: Int = 0, most: Int = .max
  ) -> [String] {
    var wrapping = Wrapping(width: max(1, width), hanging: max(0, hanging), most: max(1, most))
    if let lines = wrapping.simpleLines(text) { return lines }
    let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: isNewline)
    for paragraph in paragraphs { wrapping.add(paragraph) }
    return wrapping.lines
  }

  let width: Int
  let indent: String
  let most: Int
  private var lines: [String] = []
  private var line = ""
  private var used = 0
  private var room: Int

  /// The columns of every line but the first.
  var fullRoom: Int { width - indent.utf8.count }

  private init(width: Int, hanging: Int, most: Int) {
    self.width = width
    self.most = most
    // A hanging indent leaves room for a wide glyph.
    indent = String(repeating: " ", count: min(hanging, max(0, width - 2)))
    room = width
  }

  private mutating func add(_ paragraph: Substring) {
    var spaces = 0
    for part in paragraph.split(omittingEmptySubsequences: false, whereSeparator: Self.isSpace) {
      if lines.count == most { return }
      if !part.isEmpty {
        add(Word(part, maxWidth: fullRoom), after: spaces)
        spaces = 0
      }
      spaces += 1
    }
    endLine()
  }

  private mutating func add(_ word: Word, after spaces: Int) {
    if used + spaces + word.width <= room {
      append(String(repeating: " ", count: spaces) + word.text(from: 0), width: spaces + word.width)
      return
    }
    guard word.width > fullRoom else {
      if used > 0 { endLine() }
      append(word.text(from: 0), width: word.width)
      return
    }
    addInPieces(word, after: spaces)
  }

  private mutating func addInPieces(_ word: Word, after spaces: Int) {
    let breaks = word.breaks()
    var start = 0
    if used > 0 {
      // What is left of the line takes a part of the word only at a proper place.
      if used + spaces < room,
        let cut = word.cut(breaks, from: 0, room: room - used - spaces, anywhere: false)
      {
        append(String(repeating: " ", count: spaces) + cut.text, width: room - used)
        start = cut.end
      }
      endLine()
    }
    while start < word.count, lines.count < most {
      let rest = word.width(from: start)
      if rest <= room {
        append(word.text(from: start), width: rest)
        return
      }
      guard let cut = word.cut(breaks, from: start, room: room, anywhere: true) else { return }
      append(cut.text, width: room)
      start = cut.end
      endLine()
    }
  }

  private static func isNewline(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\u{2028}" || character == "\u{2029}"
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\t"
  }

  private mutating func append(_ text: String, width: Int) {
    line += text
    used += width
  }

  private mutating func endLine() {
    if lines.count == most { return }
    lines.append(lines.isEmpty || line.isEmpty ? line : indent + line)
    (line, used) = ("", 0)
    room = fullRoom
  }
}
