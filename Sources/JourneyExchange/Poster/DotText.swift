// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// The three ways in which the language of Graphviz writes text.
enum DotText {
  /// Returns a quoted name; in a name only the quotation mark can be escaped.
  static func name(_ name: String) -> String {
    if isPlain(name) { return "\"\(name)\"" }
    var text = "\""
    for scalar in Shown.text(name).unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      // At the end it would take the quotation mark along, and nothing can be put before it.
      case "\\": text += "/"
      case "&": text += "&amp;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// Returns a quoted text in which sequences with a backslash and named characters would be expanded.
  ///
  /// It ends after 300 characters, since a run of more than 16 kB is refused.
  static func quoted(_ words: String) -> String {
    if words.utf8.count <= 300, isPlain(words) { return "\"\(words)\"" }
    var text = "\""
    for scalar in Shown.text(shortened(words, to: 300)).unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "&": text += "&amp;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// Returns text within a label that is written like HTML; backslashes are expanded there too.
  static func html(_ line: String) -> String {
    if !line.isEmpty, isPlain(line) { return line }
    var text = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    // An empty element is an error.
    return text.isEmpty ? " " : text
  }

  /// Tells whether text stands as it is in all three ways; most does.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        false
      default: byte >= 0x20 && byte < 0x7F
      }
    }
  }

  static func shortened(_ text: String, to count: Int) -> String {
    guard text.utf8.count > count else { return text }
    // A character may be a base with any number of marks, so the scalars are counted.
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: count, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  /// Returns a number of half points, as "12" or "12.5".
  static func halves(_ value: Int) -> String {
    let sign = value < 0 ? "-" : ""
    let size = abs(value)
    return size.isMultiple(of: 2) ? "\(sign)\(size / 2)" : "\(sign)\(size / 2).5"
  }

  /// Returns a number of tenths, as "3" or "0.8".
  static func tenths(_ value: Int) -> String {
    value.isMultiple(of: 10) ? "\(value / 10)" : "\(value / 10).\(value % 10)"
  }

  /// Returns points in inches, with three decimals.
  static func inches(_ points: Int) -> String {
    thousandths((points * 1000 + 36) / 72)
  }

  /// Returns a number of thousandths, as "0.250".
  static func thousandths(_ value: Int) -> String {
    let rest = "\(abs(value) % 1000)"
    return (value < 0 ? "-" : "") + "\(abs(value) / 1000)."
      + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }
}
