// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// The colours of the report on a terminal.
enum Ink {
  case none, coloured

  func title(_ text: String) -> String {
    self == .none ? text : "\u{1B}[1m\(text)\u{1B}[0m"
  }

  /// Colours the lines into which the pieces of a sentence were broken.
  ///
  /// Breaking may have left out spaces, put in hyphens and indented lines; these keep the colour before them.
  func painted(_ lines: [String], _ pieces: [(text: String, tone: Sentence.Tone)]) -> [String] {
    guard self == .coloured, pieces.contains(where: { $0.tone != .plain }) else { return lines }
    // What stands before the sentence on its first line has no colour.
    let shown =
      [(" ", .plain)]
      + pieces.flatMap { piece in
        Shown.text(piece.text).map { ($0, piece.tone) }
      }
    var rest: ArraySlice<(Character, Sentence.Tone)> = shown[...]
    var isStarted = false
    return lines.map { line in
      var result = ""
      var tone = Sentence.Tone.plain
      for character in line {
        if character != " ", rest.first?.0 == " " { rest = rest.drop { $0.0 == " " } }
        if !isStarted, character == "-" {
          isStarted = true
        } else if isStarted, let next = rest.first, next.0 == character {
          if next.1 != tone {
            result += Self.codes(next.1)
            tone = next.1
          }
          rest.removeFirst()
        }
        result.append(character)
      }
      return tone == .plain ? result : result + "\u{1B}[0m"
    }
  }

  private static func codes(_ tone: Sentence.Tone) -> String {
    switch tone {
    case .plain: "\u{1B}[0m"
    case .old: "\u{1B}[0;31m"
    case .new: "\u{1B}[0;32m"
    case .remark: "\u{1B}[0;33m"
    }
  }
}
