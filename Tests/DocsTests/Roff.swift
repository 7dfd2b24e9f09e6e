// SPDX-License-Identifier: EUPL-1.2

/// A page for `man`, made of the macros that every version of it knows.
struct Roff {
  private(set) var text = ""

  init(_ comment: String, title: [String]) {
    text =
      ".\\\" \(comment)\n.TH " + title.map { "\"\(Self.safe($0))\"" }.joined(separator: " ")
      + "\n.nh\n.ad l\n"
  }

  mutating func section(_ title: String) { text += ".SH \"\(Self.safe(title.uppercased()))\"\n" }

  mutating func part(_ title: String) { text += ".SS \"\(Self.safe(title))\"\n" }

  /// Adds a line in the language of roff.
  mutating func raw(_ line: String) { text += line + "\n" }

  mutating func paragraph(_ words: String) {
    text += (isAfterHeading ? "" : ".PP\n") + Self.line(words)
  }

  /// Adds a thing with what is said of it, indented.
  mutating func item(_ head: String, _ words: String) {
    text += ".TP\n.B " + Self.safe(head) + "\n" + Self.line(words)
  }

  /// Adds lines that stand as they are.
  mutating func example(_ lines: [String]) {
    text += ".PP\n.RS 4\n.nf\n" + lines.map(Self.line).joined() + ".fi\n.RE\n"
  }

  /// Whether nothing stands under the last heading yet.
  private var isAfterHeading: Bool {
    guard let line = text.split(separator: "\n").last else { return true }
    return line.hasPrefix(".SH ") || line.hasPrefix(".SS ")
  }

  private static func line(_ words: String) -> String {
    let safe = safe(words)
    return (safe.first == "." || safe.first == "'" ? "\\&" : "") + safe + "\n"
  }

  /// A text in which no sign means anything to roff.
  private static func safe(_ words: String) -> String {
    words.map { sign in
      switch sign {
      case "\\": "\\e"
      case "-": "\\-"
      case "\"": "\\(dq"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "`": "\\(ga"
      case "'": "\\(aq"
      case "\n": " "
      default: String(sign)
      }
    }.joined()
  }
}
