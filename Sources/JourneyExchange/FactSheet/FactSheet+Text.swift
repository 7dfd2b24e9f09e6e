// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

extension FactSheet {
  private static let gutter = 26

  /// Returns the sheet as text in lines of a width.
  func text(_ options: ExportOptions) -> String {
    var page = Page(options)
    page.add(title)
    page.addRule(options.isASCII ? "=" : "═")
    let labels = parts.flatMap(\.facts).compactMap { fact -> String? in
      if case .bar(let label, _, _) = fact { label } else { nil }
    }
    let widest = labels.map { Width.printed(page.clean($0)) }.max() ?? 0
    let bars = Bars(page, widest: widest)
    for part in parts {
      page.put("")
      if !part.heading.isEmpty {
        page.add(part.heading)
        page.put(
          String(
            repeating: options.isASCII ? "-" : "─",
            count: min(page.width, Width.printed(page.clean(part.heading)))))
      }
      for fact in part.facts { add(fact, bars, to: &page) }
    }
    return page.text
  }

  private func add(_ fact: Fact, _ bars: Bars, to page: inout Page) {
    let isNarrow = page.width < 60
    switch fact {
    case .labelled(let label, let text):
      let shown = page.clean(label)
      if isNarrow || Width.printed(shown) >= Self.gutter {
        page.add(label: "", gutter: 0, "\(label): \(text)")
      } else {
        page.add(label: shown, gutter: Self.gutter, text)
      }
    case .sentence(let text): page.add(text)
    case .mark(let text): page.add(label: "! ", gutter: 2, text)
    case .item(let title, let details):
      page.add(label: "- ", gutter: 2, title)
      for detail in details { page.add(label: "", gutter: 4, "\(detail.label): \(detail.text)") }
    case .bar(let label, let share, let words):
      for line in bars.lines(label, share, words) { page.put(line) }
    case .table(let table):
      for row in [(name: table.corner, cells: table.columns)] + table.rows {
        page.put(page.padded(page.clean(row.name), to: 10) + Self.columns(row.cells))
      }
    }
  }

  private static func columns(_ cells: [String]) -> String {
    cells.map { cell in
      let cell = cell.isEmpty ? "." : cell
      return String(repeating: " ", count: max(1, 5 - cell.count)) + cell
    }.joined()
  }

  /// Returns the sheet with one fact a line, to be read aloud.
  func linear(_ options: ExportOptions) -> String {
    var lines = [title]
    for part in parts {
      lines.append("")
      if !part.heading.isEmpty { lines.append(part.heading) }
      for fact in part.facts {
        switch fact {
        case .labelled(let label, let text): lines.append("\(label): \(Facts.sentence(text))")
        case .sentence(let text): lines.append(Facts.sentence(text))
        case .mark(let text): lines.append(word("Let op: ", "Note: ") + Facts.sentence(text))
        case .bar(let label, _, let words): lines.append("\(label): \(Facts.sentence(words))")
        case .table(let table): lines += table.words.map(Facts.sentence)
        case .item(let title, let details):
          lines.append(
            Facts.sentences([title] + details.map { "\($0.label): \($0.text)" }))
        }
      }
    }
    return lines.map { line in
      let shown = Shown.text(line)
      return (options.isASCII ? Signs.ascii(fold: shown) : shown) + "\n"
    }.joined()
  }
}

/// Draws bars of one length beside labels.
private struct Bars {
  private let page: Page
  private let labelWidth: Int
  private let barWidth: Int

  init(_ page: Page, widest: Int) {
    self.page = page
    labelWidth = min(widest, max(8, page.width * 2 / 5))
    barWidth = min(40, max(0, page.width - labelWidth - 26))
  }

  func lines(_ label: String, _ share: Int?, _ words: String) -> [String] {
    let labels = page.lines(label, width: labelWidth)
    let bar = barWidth < 5 ? "" : bar(share) + "  "
    let start = "  " + page.padded(labels.first ?? "", to: labelWidth) + "  " + bar
    let room = max(8, page.width - Width.printed(start))
    let results = page.lines(words, width: room)
    let count = max(labels.count, results.count)
    return (0..<count).map { row in
      if row == 0 { return start + (results.first ?? "") }
      let left = labels.indices.contains(row) ? labels[row] : ""
      let right = results.indices.contains(row) ? results[row] : ""
      return "  " + page.padded(left, to: labelWidth) + "  "
        + page.spaces(bar.isEmpty ? 0 : barWidth + 2) + right
    }
  }

  /// Returns a bar; nothing that has no figure has one.
  private func bar(_ share: Int?) -> String {
    guard let share else { return page.spaces(barWidth) }
    let filled = min(barWidth, max(0, (share * barWidth + 50_000) / 100_000))
    let isASCII = page.signs.horizontal == Signs.ascii.horizontal
    return String(repeating: isASCII ? "#" : "█", count: filled)
      + String(repeating: isASCII ? "." : "░", count: barWidth - filled)
  }
}
