// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// What the checks read in texts.
enum Reading {
  /// Returns a text in small letters without accents.
  static func folded(_ text: String) -> String {
    Signs.ascii(fold: text).lowercased()
  }

  /// Returns the words of a text, folded.
  static func list(_ text: String) -> [String] {
    folded(text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
