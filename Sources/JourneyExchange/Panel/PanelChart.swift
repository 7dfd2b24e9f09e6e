// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The answers of a panel as bars, in the language of Graphviz: a table with a row for each answer.
struct PanelChart {
  private static let labelWidth = 220
  private static let barWidth = 300

  private let sheet: FactSheet

  init(_ panel: Panel, _ language: Language) {
    sheet = FactSheet(panel, language)
  }

  var dot: String {
    var text = """
      digraph \(DotText.name("Panel: " + Typesetter.shortened(sheet.title, to: 200))) {
        graph [charset="UTF-8" bgcolor=white fontname="\(DotText.fonts)" tooltip=\(DotText.quoted(sheet.title))]
        node [shape=plain fontname="\(DotText.fonts)" fontsize=10 fontcolor="\(Palette.ink)"]
        "panel" [tooltip=\(DotText.quoted(sheet.title)) label=<
      <TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3">

      """
    text += wide(sheet.title, Ink(size: 16, isBold: true))
    for part in sheet.parts {
      if !part.heading.isEmpty {
        text += "<HR/>" + wide(part.heading, Ink(size: 12, isBold: true))
      }
      for fact in part.facts {
        switch fact {
        case .bar(let label, let share, let words): text += bar(label, share, words)
        case .sentence(let sentence): text += wide(sentence, Ink(color: Palette.soft))
        case .labelled(let label, let words):
          text += wide("\(label): \(words)", Ink(color: Palette.soft))
        case .mark(let words): text += wide("! \(words)", Ink(isBold: true, color: Palette.mark))
        case .item(let title, _): text += wide(title, Ink())
        case .table(let table):
          for words in table.words { text += wide(words, Ink(color: Palette.soft)) }
        }
      }
    }
    return text + "</TABLE>>]\n}\n"
  }

  private func wide(_ text: String, _ ink: Ink) -> String {
    "<TR><TD COLSPAN=\"3\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(DotText.label(text, ink, width: 640))</TD></TR>\n"
  }

  private func bar(_ label: String, _ share: Int?, _ words: String) -> String {
    var bar = ""
    if let share {
      let width = max(1, min(share, 100_000) * Self.barWidth / 100_000)
      bar =
        "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>"
        + "<TD FIXEDSIZE=\"TRUE\" WIDTH=\"\(width)\" HEIGHT=\"12\" BGCOLOR=\"#0072B2\"></TD>"
        + "<TD FIXEDSIZE=\"TRUE\" WIDTH=\"\(Self.barWidth + 1 - width)\" HEIGHT=\"12\" BGCOLOR=\"\(Palette.lane)\"></TD>"
        + "</TR></TABLE>"
    }
    return
      "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(DotText.label(label, Ink(size: 10), width: Self.labelWidth))</TD>"
      + "<TD ALIGN=\"LEFT\" WIDTH=\"\(Self.barWidth + 2)\">\(bar.isEmpty ? " " : bar)</TD>"
      + "<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(DotText.label(words, Ink(size: 10, isBold: true), width: 130))</TD></TR>\n"
  }
}
