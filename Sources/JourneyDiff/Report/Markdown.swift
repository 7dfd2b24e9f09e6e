// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// Text for Markdown.
enum Markdown {
  private static let signs: Set<Character> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "+", "!", "|", "~", "&", "@",
    "$",
  ]

  /// Returns text in one line in which every sign of markup stands for itself.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in Shown.text(text) {
      // A mark on a sign must not hide it.
      if let first = character.unicodeScalars.first, signs.contains(Character(first)) {
        result +=
          first == "&" ? "&amp;" : first == "<" ? "&lt;" : first == "@" ? "&#64;" : "\\\(first)"
        result.unicodeScalars.append(contentsOf: character.unicodeScalars.dropFirst())
      } else {
        result.append(character)
      }
    }
    return result
  }
}
