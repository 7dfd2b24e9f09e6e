// SPDX-License-Identifier: EUPL-1.2

extension Signs {
  /// Returns text in 7 bits: `é` as `e`, `€` as `EUR`, signs by their ASCII form, the rest as `?`.
  ///
  /// Newlines and tabs stay; marks that stand apart from their letter are left out.
  public static func ascii(fold text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var folded = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        folded.unicodeScalars.append(scalar)
      } else if let plain = table[scalar] {
        folded += plain
      } else if Width.of(scalar) > 0 {
        folded += "?"
      }
    }
    return folded
  }

  /// Returns the ASCII letter as which a letter of U+00C0 to U+00FF is written; nil where that is more than one letter.
  ///
  /// - Parameter second: The second byte of the letter in UTF-8; the first is C3.
  public static func asciiLetter(latin second: UInt8) -> UInt8? {
    let letter = latin.utf8[latin.utf8.index(latin.startIndex, offsetBy: Int(second & 0x3F))]
    return letter == UInt8(ascii: ".") ? nil : letter
  }

  /// The letters of U+00C0 to U+017F without their marks, in order; `.` stands for two letters.
  private static let latin =
    "AAAAAA.CEEEEIIIIDNOOOOOxOUUUUY..aaaaaa.ceeeeiiiidnooooo/ouuuuy.y"
    + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi..JjKkkLlLlLlLlLlNnNnNnnNn"
    + "OoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "Æ": "AE", "æ": "ae", "Þ": "Th", "þ": "th", "ß": "ss", "ẞ": "SS", "Œ": "OE", "œ": "oe",
      "Ĳ": "IJ", "ĳ": "ij", "Ș": "S", "ș": "s", "Ț": "T", "ț": "t", "ﬁ": "fi", "ﬂ": "fl",
      "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ", "\u{AD}": "", "€": "EUR", "£": "GBP",
      "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'", "“": "\"", "”": "\"",
      "„": "\"", "‟": "\"", "″": "\"", "«": "\"", "»": "\"", "‹": "'", "›": "'",
      "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
      "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "↑": "^", "↓": "v", "▸": ">", "▾": "v",
      "…": "...", "·": ".", "•": "*", "●": "o", "○": "o", "★": "*", "☆": "*", "■": "x", "□": "o",
      "×": "x", "÷": "/", "±": "+/-", "½": "1/2", "¼": "1/4", "¾": "3/4", "°": "o", "²": "2",
      "³": "3", "¹": "1", "§": "S", "©": "(c)", "®": "(r)", "™": "(tm)", "¿": "?", "¡": "!",
      "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "✓": "v", "✔": "v", "✗": "x", "✘": "x",
      "─": "-", "━": "=", "│": "|", "┃": "|", "┄": ".", "┌": "+", "┐": "+", "└": "+", "┘": "+",
      "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╭": ".", "╮": ".", "╰": "'", "╯": "'",
      "▁": "_", "▂": ".", "▄": "-", "▆": "=", "█": "#",
    ]
    for (offset, letter) in latin.unicodeScalars.enumerated() where letter != "." {
      guard let scalar = Unicode.Scalar(0xC0 + UInt32(offset)), table[scalar] == nil else {
        continue
      }
      table[scalar] = String(letter)
    }
    return table
  }()
}
