// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// A journey as Markdown: a heading for each phase and under it a table with a row for each step; then lists of what holds for
/// the whole journey, its sources among them.
enum MarkdownTable {
  static func text(of journey: Journey, _ options: ExportOptions) -> String {
    let language = options.language
    let steps = journey.steps.map(\.item)
    // Columns that stand empty everywhere would only push the others off the page.
    let columns = SheetColumn.all.filter { column in
      column.field.key == .title
        || steps.contains { !column.text(of: $0, in: journey, language).isEmpty }
    }
    var text = "# \(line(journey.title))\n"
    for phase in journey.phases {
      text += "\n## \(line(phase.title))\n"
      let steps = phase.item.items(.steps)
      guard !steps.isEmpty else { continue }
      text += "\n" + row(columns.map { $0.name[language] })
      text += "|" + columns.map { _ in " --- |" }.joined() + "\n"
      for step in steps {
        text += row(columns.map { cell($0.text(of: step, in: journey, language)) })
      }
    }
    return text + lists(of: journey, options)
  }

  /// Says what has no place in the tables, under headings of a level that is passed over when the tables are read.
  private static func lists(of journey: Journey, _ options: ExportOptions) -> String {
    let (language, digest) = (options.language, Digest(journey, options: options))
    var head = Facts(language: language)
    head.addHead(digest, journey, opgave: options.opgave, nil)
    var whole = Facts(language: language)
    whole.addWhole(digest, journey, options.panels)
    if let missing = LeftOut.markdown.sentence(about: journey.item) {
      whole.addLine(missing[language])
    }
    let parts = [
      (Text(nl: "Over deze reis", en: "About this journey"), head.lines),
      (Text(nl: "Voor de hele reis", en: "For the whole journey"), whole.lines),
    ]
    return parts.map { title, lines in
      let items = lines.filter { !$0.isEmpty }.map { "- \(item($0))\n" }
      return items.isEmpty ? "" : "\n### \(title[language])\n\n" + items.joined()
    }.joined()
  }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.map { " \($0) |" }.joined() + "\n"
  }

  /// Returns text that stands as it is on one line of Markdown.
  static func line(_ text: String) -> String {
    cell(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// Returns text that stands as it is at the start of an item of a list, where a number or a dash would open a list in it.
  static func item(_ text: String) -> String {
    let line = line(text)
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let sign = line[digits.endIndex...].first
    guard let sign, (digits.isEmpty ? "-+=" : ".)").contains(sign) else { return line }
    return digits + "\\" + line[digits.endIndex...]
  }

  private static func cell(_ text: String) -> String {
    let scalars = text.unicodeScalars
    // Spaces at the ends are not kept as they are, and many at the start of a line would make it code.
    let start = scalars.prefix { $0 == " " }.endIndex
    let end = scalars.reversed().prefix { $0 == " " }.endIndex.base
    var cell = ""
    for index in scalars.indices {
      let scalar = scalars[index]
      // A mark would be one character with the space before it.
      let isMark = index == scalars.startIndex && scalar.properties.isGraphemeExtend
      switch scalar {
      case "\n": cell += "<br>"
      case _ where Invisible.contains(scalar) || isMark || index < start || index >= end:
        cell += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "&":
        cell += "\\"
        cell.unicodeScalars.append(scalar)
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cell
  }

  // MARK: - In

  static func read<G>(_ text: String, into reader: inout SheetReader<G>) {
    var head: [String]?
    var awaitsRule = false
    var hasTitle = false
    var isPassedOver = false
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let number = index + 1
      let line = raw.drop { $0 == " " }
      if let (level, title) = heading(line) {
        head = nil
        isPassedOver = false
        switch level {
        case 1 where !hasTitle:
          reader.name(plain(title))
          hasTitle = true
        case 2: reader.beginPhase(plain(title))
        default:
          isPassedOver = level > 2
          reader.remark(
            number,
            "Deze kop is weggelaten\(isPassedOver ? ", met de tekst eronder" : ""): één # is de titel, ## is een fase.",
            "This heading was left out\(isPassedOver ? " with the text below it" : ""): one # is the title, ## is a phase."
          )
        }
      } else if isPassedOver, line.first != "|" {
        continue
      } else if line.first == "|" {
        let cells = cells(line)
        if let head {
          defer { awaitsRule = false }
          if awaitsRule, isRule(cells) { continue }
          TableReader.read(
            CollectionOfOne((number, cells)), under: head, holdsPhases: false, into: &reader)
        } else {
          head = cells
          awaitsRule = true
          TableReader.judge((number, cells), into: &reader)
        }
      } else if !line.isEmpty {
        head = nil
        reader.remark(
          number, "“\(line.prefix(40))” staat niet in een tabel en is weggelaten.",
          "“\(line.prefix(40))” is not in a table and was left out.")
      } else {
        head = nil
      }
    }
  }

  private static func heading(_ line: Substring) -> (level: Int, title: Substring)? {
    let level = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(level)
    guard (1...6).contains(level), rest.isEmpty || rest.first == " " else { return nil }
    return (level, rest.drop { $0 == " " })
  }

  private static func isRule(_ cells: [String]) -> Bool {
    !cells.isEmpty && cells.allSatisfy { $0.contains("-") && $0.allSatisfy { "-: ".contains($0) } }
  }

  /// Returns the cells of a row as they were meant.
  private static func cells(_ line: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if isEscaped {
        cell += "\\" + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(plain(cell[...]))
        cell = ""
      } else {
        cell.append(character)
      }
    }
    if cell.contains(where: { $0 != " " }) { cells.append(plain(cell[...])) }
    return cells
  }

  private static func plain(_ text: Substring) -> String {
    var plain = ""
    var rest = text.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    while let next = rest.first {
      if next == "\\", let escaped = rest.dropFirst().first, escaped.isASCII,
        escaped.isPunctuation || escaped.isSymbol
      {
        plain.append(escaped)
        rest = rest.dropFirst(2)
      } else if let tag = ["<br>", "<br/>", "<br />"].first(where: {
        rest.lowercased().hasPrefix($0)
      }) {
        plain += "\n"
        rest = rest.dropFirst(tag.count)
      } else if let (scalar, after) = entity(rest) {
        plain.unicodeScalars.append(scalar)
        rest = after
      } else {
        plain.append(next)
        rest = rest.dropFirst()
      }
    }
    return plain
  }

  /// Returns the sign that a text such as `&#x200F;` begins with stands for, and what follows.
  private static func entity(_ text: Substring) -> (Unicode.Scalar, Substring)? {
    guard text.hasPrefix("&#x"), let end = text.prefix(12).firstIndex(of: ";"),
      let value = UInt32(text[..<end].dropFirst(3), radix: 16), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, text[text.index(after: end)...])
  }
}
