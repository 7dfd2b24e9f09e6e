// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A journey as a table for spreadsheets, with a row for each step.
///
/// It begins with a byte order mark, by which Excel knows that the text is UTF-8. In Dutch the cells are parted by
/// semicolons, as Excel wants there, in English by commas; reading takes both. A cell that a spreadsheet would take for a
/// formula begins with an apostrophe.
enum CSVTable {
  static func text(of journey: Journey, _ language: Language) -> String {
    let heads = [ItemKind.journey.noun.one, ItemKind.phase.noun.one].map {
      $0[language].capitalised
    }
    var text = Self.text(rows: [heads + SheetColumn.all.map { $0.name[language] }], language)
    var last: String?
    for phase in journey.phases {
      let start = [journey.title, phase.title]
      let steps = phase.item.items(.steps)
      // A row without a step begins a phase, which the same title again would not.
      if steps.isEmpty || phase.title == last {
        text += row(start + SheetColumn.all.map { _ in "" }, language)
      }
      last = phase.title
      for step in steps {
        var cells = SheetColumn.all.map { $0.text(of: step, in: journey, language) }
        if cells.allSatisfy(\.isEmpty) { cells[0] = TableReader.untitled }
        text += row(start + cells, language)
      }
    }
    if journey.phases.isEmpty, !journey.title.isEmpty {
      text += row([journey.title, ""] + SheetColumn.all.map { _ in "" }, language)
    }
    return text
  }

  /// Returns rows as spreadsheets of a language read them.
  static func text(rows: [[String]], _ language: Language) -> String {
    "\u{FEFF}" + rows.map { row($0, language) }.joined()
  }

  /// Returns one more row.
  static func row(_ cells: [String], _ language: Language) -> String {
    let separator = language == .dutch ? ";" : ","
    return cells.map { cell($0, separator) }.joined(separator: separator) + "\r\n"
  }

  private static func cell(_ text: String, _ separator: String) -> String {
    // As in a spreadsheet, an apostrophe alone is a cell that holds an empty text.
    if text == TableReader.untitled { return "'" }
    var text = text
    if Int(text) == nil, let first = text.unicodeScalars.first,
      "=+-@\t\r'".unicodeScalars.contains(first)
    {
      text = "'" + text
    }
    let needsQuotes = text.unicodeScalars.contains { ";,\"\n\r".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  // MARK: - In

  /// Returns the rows of a table that hold something, each with the line on which it begins.
  static func rows(_ text: String) -> [(line: Int, cells: [String])] {
    allRows(text).filter { row in row.cells.contains { !$0.isEmpty } }
  }

  /// Returns the rows of a table, also those without a word in them, each with the line on which it begins.
  static func allRows(_ text: String) -> [(line: Int, cells: [String])] {
    let scalars = Array(text.unicodeScalars)
    var index = scalars.first == "\u{FEFF}" ? 1 : 0
    let head = scalars[index...].prefix { $0 != "\n" }
    var separator: Unicode.Scalar =
      head.count { $0 == ";" } > head.count { $0 == "," } ? ";" : head.contains("\t") ? "\t" : ","
    var firstLine = 1
    // By a first line such as `sep=;` Excel says what parts the cells.
    let words = head.last == "\r" ? head.dropLast() : head
    if words.count == 5, words.prefix(4).elementsEqual("sep=".unicodeScalars), let sign = words.last
    {
      separator = sign
      index += head.count + 1
      firstLine = 2
    }
    var rows: [(line: Int, cells: [String])] = []
    var (cells, cell) = ([String](), String.UnicodeScalarView())
    var (line, start, isQuoted, wasQuoted) = (firstLine, firstLine, false, false)
    func finished(_ cell: String.UnicodeScalarView) -> String {
      let text = String(cell)
      if text == "'" { return TableReader.untitled }
      guard text.first == "'", let next = text.unicodeScalars.dropFirst().first,
        "=+-@\t\r'".unicodeScalars.contains(next)
      else { return text }
      return String(text.dropFirst())
    }
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\n" { line += 1 }
      if isQuoted {
        if scalar == "\r", index < scalars.count, scalars[index] == "\n" {
          // Some programs end the lines within a cell as they end rows.
        } else if scalar != "\"" {
          cell.append(scalar)
        } else if index < scalars.count, scalars[index] == "\"" {
          cell.append(scalar)
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", cell.isEmpty, !wasQuoted {
        (isQuoted, wasQuoted) = (true, true)
      } else if scalar == separator {
        cells.append(finished(cell))
        (cell, wasQuoted) = (.init(), false)
      } else if scalar == "\n"
        || (scalar == "\r" && index < scalars.count && scalars[index] == "\n")
      {
        if scalar == "\r" {
          index += 1
          line += 1
        }
        cells.append(finished(cell))
        rows.append((start, cells))
        (cells, cell, wasQuoted, start) = ([], .init(), false, line)
      } else {
        cell.append(scalar)
      }
    }
    if !cell.isEmpty || !cells.isEmpty || wasQuoted {
      cells.append(finished(cell))
      rows.append((start, cells))
    }
    return rows
  }

  static func read<G>(_ text: String, into reader: inout SheetReader<G>) {
    let rows = rows(text)
    guard let head = rows.first else { return }
    guard TableReader.namesSteps(head.cells) else {
      reader.remark(
        head.line,
        "Geen kolom heet “\(ItemKind.step.noun.one.nl)”; zonder stappen is dit geen reis.",
        "No column is called “\(ItemKind.step.noun.one.en)”; without steps this is no journey.")
      return
    }
    TableReader.judge(head, into: &reader)
    TableReader.read(rows.dropFirst(), under: head.cells, into: &reader)
  }
}

/// Reads the rows of a table by the names of its columns.
enum TableReader {
  /// What stands for a step of which nothing is known, not even a title.
  static let untitled = "\u{0}"

  /// Tells whether a column holds the titles of steps.
  static func namesSteps(_ head: [String]) -> Bool {
    head.contains { heading in
      if case .column(let column) = use(heading) { column.field.key == .title } else { false }
    }
  }

  private enum Use {
    case journey, phase
    case column(SheetColumn)
    case none
  }

  private static func use(_ heading: String) -> Use {
    let heading = heading.filter { !$0.isNewline }.split(separator: " ").joined(separator: " ")
    for (kind, use) in [(ItemKind.journey, Use.journey), (.phase, .phase)] {
      let noun = kind.noun.one
      if [noun.nl, noun.en].contains(heading.lowercased()) { return use }
    }
    return SheetColumn.named(heading).map(Use.column) ?? .none
  }

  /// Says which columns are no fields; once for each table.
  static func judge<G>(_ head: (line: Int, cells: [String]), into reader: inout SheetReader<G>) {
    for heading in head.cells where heading.contains(where: { !$0.isWhitespace }) && heading != "#"
    {
      guard case .none = use(heading) else { continue }
      reader.remark(
        head.line, "De kolom “\(heading)” is geen veld van een stap en is weggelaten.",
        "The column “\(heading)” is no field of a step and was left out.")
    }
  }

  /// - Parameter holdsPhases: Whether a row without a step is one that begins a phase; otherwise it is a step of which nothing is
  ///   known yet.
  static func read<G>(
    _ rows: some Sequence<(line: Int, cells: [String])>, under head: [String],
    holdsPhases: Bool = true, into reader: inout SheetReader<G>
  ) {
    let uses = head.map(use)
    for (line, cells) in rows {
      if cells.count > uses.count {
        reader.remark(
          line, "Hier staan meer cellen dan er kolommen zijn; de laatste zijn weggelaten.",
          "There are more cells here than columns; the last were left out.")
      }
      let filled =
        !holdsPhases
        || zip(uses, cells).contains { use, cell in
          if case .column = use { !cell.isEmpty } else { false }
        }
      var title: String?
      for (use, cell) in zip(uses, cells) {
        switch use {
        case .journey:
          if reader.title.isEmpty {
            reader.name(cell)
          } else if !cell.isEmpty, cell != reader.title {
            reader.remark(
              line,
              "Een tweede klantreis, “\(cell)”, hoort in een eigen bestand; de stap staat bij de eerste.",
              "A second journey, “\(cell)”, belongs in a file of its own; the step went to the first."
            )
          }
        case .phase:
          if reader.phase != cell || !filled && !cell.isEmpty { reader.beginPhase(cell) }
        case .column(let column) where column.field.key == .title:
          title = cell == untitled ? "" : cell
        default: break
        }
      }
      guard filled else { continue }
      reader.beginStep(title ?? "")
      for (use, cell) in zip(uses, cells) {
        if case .column(let column) = use, column.field.key != .title {
          reader.set(column, cell, line: line)
        }
      }
    }
  }
}
