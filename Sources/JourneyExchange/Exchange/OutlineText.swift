// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// A journey as an indented outline: the title, under it phases, under them steps, and under each step its fields.
///
/// A newline within a text is written `\n`, a backslash `\\`, and `\u{200F}` a sign that nobody sees, as a space at either end; a
/// title that is empty is a lone `-`.
enum OutlineText {
  static func text(of journey: Journey, _ language: Language) -> String {
    var text = title(journey.title) + "\n"
    for phase in journey.phases {
      text += "  \(title(phase.title))\n"
      for step in phase.item.items(.steps) {
        text += "    \(title(step.title))\n"
        for column in SheetColumn.all where column.field.key != .title {
          let value = column.text(of: step, in: journey, language)
          guard !value.isEmpty else { continue }
          // Each of several things stands on a line of its own.
          let lines =
            if case .items = column.field.shape {
              value.split(separator: "\n").map(String.init)
            } else { [value] }
          for line in lines { text += "      \(column.name[language]): \(escaped(line))\n" }
        }
      }
    }
    return text
  }

  private static func title(_ text: String) -> String {
    let text = escaped(text)
    return text.isEmpty ? "-" : text == "-" ? "\\-" : text
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    let scalars = text.unicodeScalars
    // Spaces at the start would be taken for a deeper level, and those at the end are not seen.
    let start = scalars.prefix { $0 == " " }.endIndex
    let end = scalars.reversed().prefix { $0 == " " }.endIndex.base
    for index in scalars.indices {
      let scalar = scalars[index]
      // A mark would be one character with the space before it.
      let isMark = index == scalars.startIndex && scalar.properties.isGraphemeExtend
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case _ where Invisible.contains(scalar) || isMark || index < start || index >= end:
        escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func untitled(_ text: Substring) -> String { text == "-" ? "" : plain(text) }

  private static func plain(_ text: Substring) -> String {
    var plain = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let next = rest.popFirst() {
      guard next == "\\", let escaped = rest.popFirst() else {
        if next != "\\" { plain.append(next) }
        continue
      }
      if escaped == "u", rest.first == "{", let end = rest.prefix(8).firstIndex(of: "}"),
        let value = UInt32(String(rest[..<end].dropFirst()), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        plain.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(escaped == "n" ? "\n" : escaped)
      }
    }
    return String(plain)
  }

  // MARK: - In

  static func read<G>(_ text: String, into reader: inout SheetReader<G>) {
    // The indents of the levels above this line; a tab counts as any other sign.
    var indents: [Int] = []
    var pending: (column: SheetColumn, lines: [String], line: Int)?
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let number = index + 1
      let indent = raw.prefix { $0 == " " || $0 == "\t" }.count
      var line = raw.dropFirst(indent)
      while line.last == " " || line.last == "\t" { line.removeLast() }
      if line.isEmpty { continue }
      while let last = indents.last, indent <= last { indents.removeLast() }
      let level = indents.count
      indents.append(indent)
      if level == 3, let (column, value) = field(line) {
        if let known = pending, known.column.field.key == column.field.key,
          case .items = column.field.shape
        {
          pending = (column, known.lines + [value], known.line)
        } else {
          finish(&pending, &reader)
          pending = (column, [value], number)
        }
        continue
      }
      finish(&pending, &reader)
      switch level {
      case 0 where number == 1 || reader.title.isEmpty && reader.phase == nil:
        reader.name(untitled(line))
      case 1: reader.beginPhase(untitled(line))
      case 2: reader.beginStep(untitled(line))
      default:
        reader.remark(
          number, "“\(line.prefix(40))” is geen titel, fase, stap of veld en is weggelaten.",
          "“\(line.prefix(40))” is no title, phase, step or field and was left out.")
      }
    }
    finish(&pending, &reader)
  }

  private static func finish<G>(
    _ pending: inout (column: SheetColumn, lines: [String], line: Int)?,
    _ reader: inout SheetReader<G>
  ) {
    guard let (column, lines, line) = pending else { return }
    reader.set(column, lines.joined(separator: "\n"), line: line)
    pending = nil
  }

  private static func field(_ line: Substring) -> (SheetColumn, String)? {
    guard let colon = line.firstIndex(of: ":"),
      let column = SheetColumn.named(String(line[..<colon])), column.field.key != .title
    else { return nil }
    return (column, plain(line[line.index(after: colon)...].drop { $0 == " " }))
  }
}
