// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// Breaks text into lines for a width in points, by the widths of the letters of Helvetica.
///
/// A text that is longer than anyone reads on a poster ends in "…"; the poster says so at its foot. The font that is at hand may be wider than Helvetica: lines are filled to 94 per cent, though one word may fill a line.
struct Typesetter {
  /// The characters of a text that a poster shows at the most.
  static let longest = 600

  /// Returns text that ends in "…" where it is longer than so many characters, counted as code points.
  static func shortened(_ text: String, to count: Int) -> String {
    DotText.shortened(text, to: count)
  }

  /// Returns text in lines that fit, safe to show.
  static func lines(_ text: String, width: Int, _ ink: Ink) -> [Line] {
    let words = shortened(text, to: longest).unicodeScalars.split(whereSeparator: isSpace)
    func set(spare: Int) -> [String] {
      var setter = Typesetter(
        limit: max(width, 2 * ink.size) * 1000 / ink.size, spare: spare, isBold: ink.isBold)
      for word in words { setter.add(Substring(word)) }
      setter.endLine()
      return setter.lines
    }
    var lines = set(spare: 6)
    if ink.isBold {
      // Bold letters differ most between fonts; where it takes no more lines they get more room.
      let roomy = set(spare: 14)
      if roomy.count <= max(2, lines.count) { lines = roomy }
    }
    return lines.map { Line(text: $0, ink: ink) }
  }

  /// Returns the width that text takes in points, rounded up.
  static func width(_ text: String, _ ink: Ink) -> Int {
    let width = text.unicodeScalars.reduce(0) { $0 + Helvetica.width($1, isBold: ink.isBold) }
    return (width * ink.size + 999) / 1000
  }

  /// A space that may become the end of a line; a hard space may not.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private let limit: Int
  /// How much of a hundred the letters of another font may be wider.
  private let spare: Int
  private let isBold: Bool
  private let space: Int
  private var lines: [String] = []
  private var line = ""
  private var used = 0

  private init(limit: Int, spare: Int, isBold: Bool) {
    self.limit = limit
    self.spare = spare
    self.isBold = isBold
    space = Helvetica.width(" ", isBold: isBold)
  }

  private func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Helvetica.width($1, isBold: isBold) }
  }

  private mutating func add(_ word: Substring) {
    let shown = Shown.text(String(word))
    let width = width(shown)
    if used > 0, (used + space + width) * (100 + spare) <= limit * 100 {
      line += " " + shown
      used += space + width
    } else if width <= limit {
      if used > 0 { endLine() }
      line = shown
      used = width
    } else {
      addInPieces(word)
    }
  }

  /// Adds a word that is wider than a line, broken at the last proper place that fits.
  private mutating func addInPieces(_ word: Substring) {
    if used > 0 { endLine() }
    let letters = Array(word)
    var kinds = Array(repeating: 0, count: letters.count)
    for place in Hyphenation.breaks(in: String(word)) where place < kinds.count { kinds[place] = 1 }
    for place in kinds.indices.dropFirst() where "-/‐–\u{AD}".contains(letters[place - 1]) {
      kinds[place] = letters[place - 1] == "\u{AD}" ? 2 : 3
    }
    var start = 0
    while start < letters.count {
      var end = start
      var total = 0
      var best = (kind: 0, end: start)
      while end < letters.count {
        let next = width(Shown.text(String(letters[end])))
        if end > start, total + next + 333 > limit { break }
        total += next
        end += 1
        if end < letters.count, kinds[end] > 0, kinds[end] >= best.kind { best = (kinds[end], end) }
      }
      let isLast = end == letters.count
      let cut = isLast || best.kind == 0 ? end : best.end
      line = Shown.text(String(letters[start..<cut]))
      if !isLast, best.kind == 1 || best.kind == 2 { line += "-" }
      used = width(line)
      if !isLast { endLine() }
      start = cut
    }
  }

  private mutating func endLine() {
    if !line.isEmpty { lines.append(line) }
    (line, used) = ("", 0)
  }
}
