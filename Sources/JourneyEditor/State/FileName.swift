// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// Names of files made from what people type.
enum FileName {
  /// Returns at most 64 small letters, digits and hyphens, so that a title can never become a path.
  static func slug(_ title: String) -> String {
    let words = Signs.ascii(fold: title.lowercased())
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let slug = String(words.joined(separator: "-").prefix(64))
    return slug.isEmpty ? "reis" : slug
  }
}
