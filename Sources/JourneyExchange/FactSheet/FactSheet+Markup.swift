// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

extension FactSheet {
  /// The sheet as Markdown, in which nothing that stands in a file works as markup.
  var markdown: String {
    var text = "# \(MarkdownTable.line(title))\n"
    for part in parts {
      if !part.heading.isEmpty {
        text +=
          "\n\(String(repeating: "#", count: part.level + 1)) "
          + MarkdownTable.line(part.heading) + "\n"
      }
      text += "\n"
      var isTable = false
      for fact in part.facts {
        if case .bar(let label, _, let words) = fact {
          if !isTable {
            openTable(&text)
            text +=
              "| \(part.barHeads.label[language]) | \(part.barHeads.result[language]) |\n| --- | --- |\n"
          }
          isTable = true
          text += "| \(MarkdownTable.line(label)) | \(MarkdownTable.line(words)) |\n"
          continue
        }
        if isTable { text += "\n" }
        isTable = false
        if case .table = fact {
          openTable(&text)
          isTable = true
        }
        text += markdown(fact)
      }
    }
    return text
  }

  /// Parts a table from a list before it, which would take it for more of its last item.
  private func openTable(_ text: inout String) {
    if !text.hasSuffix("\n\n") { text += "\n" }
  }

  private func markdown(_ fact: Fact) -> String {
    switch fact {
    case .labelled(let label, let text):
      "- **\(MarkdownTable.line(label))**: \(MarkdownTable.line(text))\n"
    case .sentence(let text): "- \(MarkdownTable.item(text))\n"
    case .mark(let text): "- **\(word("Let op", "Note")): \(MarkdownTable.line(text))**\n"
    case .item(let title, let details):
      "- \(MarkdownTable.item(title))\n"
        + details.map {
          "  - \(MarkdownTable.line($0.label)): \(MarkdownTable.line($0.text))\n"
        }.joined()
    case .table(let table): markdown(table)
    case .bar: ""
    }
  }

  private func markdown(_ table: FactTable) -> String {
    func row(_ cells: [String]) -> String {
      "| " + cells.map(MarkdownTable.line).joined(separator: " | ") + " |\n"
    }
    return row([table.corner] + table.columns)
      + "|" + String(repeating: " --- |", count: table.columns.count + 1) + "\n"
      + table.rows.map { row([$0.name] + $0.cells) }.joined()
  }

  private func html(_ table: FactTable, named name: String) -> String {
    let head = ([table.corner] + table.columns).map {
      "<th scope=\"col\">\(Markup.escaped($0))</th>"
    }.joined()
    let rows = table.rows.map { row in
      "<tr><th scope=\"row\">\(Markup.escaped(row.name))</th>"
        + row.cells.map { "<td>\(Markup.escaped($0))</td>" }.joined() + "</tr>\n"
    }.joined()
    return HTMLPage.region(
      name, kind: "table",
      "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(rows)</tbody>\n</table>\n")
  }

  /// Returns the sheet as a page in one file that needs nothing else.
  ///
  /// - Parameter picture: A drawing as SVG that stands above the text; nil for a page without one.
  func html(picture: String? = nil, pictureName: Text = Text("")) -> String {
    var body = ""
    for part in parts {
      if !part.heading.isEmpty {
        let level = min(6, part.level + 1)
        body += "<h\(level)>\(Markup.escaped(part.heading))</h\(level)>\n"
      }
      body += html(part)
    }
    let figure = picture.map {
      "<figure>\n" + HTMLPage.region(pictureName[language], kind: "picture", $0)
        + "<figcaption>\(Markup.escaped(word("Dezelfde inhoud staat hieronder als tekst.", "The same stands below as text.")))</figcaption>\n</figure>\n"
    }
    return HTMLPage(title: title, language: language, body: (figure ?? "") + body).text
  }

  private func html(_ part: FactSheetPart) -> String {
    var text = ""
    var rows = ""
    var items = ""
    func close() {
      if !rows.isEmpty {
        text +=
          "<table class=\"bars\">\n<thead><tr><th scope=\"col\">\(Markup.escaped(part.barHeads.label[language]))</th>"
          + "<th scope=\"col\">\(Markup.escaped(part.barHeads.result[language]))</th><td></td></tr></thead>\n<tbody>\n"
          + rows + "</tbody>\n</table>\n"
      }
      if !items.isEmpty { text += "<ul>\n\(items)</ul>\n" }
      (rows, items) = ("", "")
    }
    for fact in part.facts {
      if case .bar(let label, let share, let words) = fact {
        if !items.isEmpty { close() }
        // What is approximate is drawn in another way too, and said in words.
        let bar = share.map {
          "<div class=\"bar\" style=\"width: \(DotText.thousandths(min($0, 100_000)))%\"></div>"
        }
        rows +=
          "<tr><th scope=\"row\">\(Markup.escaped(label))</th><td>\(Markup.escaped(words))</td>"
          + "<td aria-hidden=\"true\">\(bar ?? "")</td></tr>\n"
        continue
      }
      if !rows.isEmpty { close() }
      if case .table(let table) = fact {
        close()
        text += html(table, named: part.heading)
        continue
      }
      items += html(fact)
    }
    close()
    return text
  }

  private func html(_ fact: Fact) -> String {
    switch fact {
    case .labelled(let label, let text):
      return "<li><b>\(Markup.escaped(label))</b>: \(Markup.escaped(text))</li>\n"
    case .sentence(let text): return "<li>\(Markup.escaped(text))</li>\n"
    case .mark(let text):
      return
        "<li class=\"mark\"><b>\(word("Let op", "Note"))</b>: \(Markup.escaped(text))</li>\n"
    case .item(let title, let details):
      let inner = details.map {
        "<li>\(Markup.escaped($0.label)): \(Markup.escaped($0.text))</li>\n"
      }.joined()
      return "<li>\(Markup.escaped(title))"
        + (inner.isEmpty ? "" : "\n<ul>\n\(inner)</ul>\n") + "</li>\n"
    case .bar, .table: return ""
    }
  }
}
