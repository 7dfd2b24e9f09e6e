// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// An opgave as a diagram: parties, values, vision, journeys, opportunities, trials and lessons in columns, with lines between
/// what serves what.
///
/// Each column is one table with a port for each of its cells, so that all stands in the order of the file and Graphviz has no
/// more to do than to draw the lines.
struct OpgaveMap {
  private struct Cell {
    let id: String
    let title: String
    var detail: String?
    var fill = Palette.white
    var border = Palette.zero
    /// What is said of a cell that stands out.
    var mark: String?
  }

  private struct Column {
    let name: String
    let title: String
    let color: String
    var cells: [Cell] = []
  }

  private static let width = 150

  private let opgave: Opgave
  private let language: Language
  private let reader: OpgaveReader
  private var columns: [Column] = []
  private var lines: [(from: String, to: String)] = []
  private var places: [String: (column: Int, cell: Int)] = [:]

  init(_ opgave: Opgave, journeys: [Journey], _ language: Language) {
    self.opgave = opgave
    self.language = language
    reader = OpgaveReader(opgave: opgave, journeys: journeys, language: language)
    addParties()
    addValues()
    addVision(journeys)
    addJourneys(journeys)
    for (index, column) in columns.enumerated() {
      for (place, cell) in column.cells.enumerated() where places[cell.id] == nil {
        places[cell.id] = (index, place)
      }
    }
  }

  private func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  private func titled(_ item: Item) -> String {
    item.filled(item.kind.titleKey) ?? word("(zonder titel)", "(untitled)")
  }

  // MARK: - Columns

  private mutating func addParties() {
    var column = Column(
      name: "partijen", title: word("Klanten en partijen", "Customers and parties"),
      color: Palette.phase(0).arrow)
    for customer in opgave.customers.map(\.item) {
      let effect = customer.text(.effect).map { Choices.effect.name(of: $0)[language] }
      column.cells.append(
        Cell(
          id: customer.id, title: titled(customer),
          detail: word("klant", "customer") + (effect.map { ", \($0)" } ?? ""),
          fill: Palette.phase(0).ground, border: Palette.contact.border))
    }
    for party in opgave.parties {
      column.cells.append(
        Cell(
          id: party.id, title: titled(party),
          detail: party.text(.kind).map { Choices.partyKind.name(of: $0)[language] }))
    }
    columns.append(column)
  }

  private mutating func addValues() {
    var column = Column(
      name: "waarden", title: word("Kernwaarden", "Core values"), color: Palette.phase(1).arrow)
    for value in opgave.coreValues {
      let shared = value.texts(.sharedBy)
      column.cells.append(
        Cell(
          id: value.id, title: titled(value), detail: value.filled(.description),
          mark: shared.isEmpty ? word("gedeeld door: nog open", "shared by: still open") : nil))
      lines += shared.map { ($0, value.id) }
    }
    columns.append(column)
  }

  private mutating func addVision(_ journeys: [Journey]) {
    var column = Column(
      name: "visie", title: word("Visie", "Vision"), color: Palette.phase(2).arrow)
    for element in opgave.vision {
      let values = element.texts(.values)
      let differs = opgave.titles(element.texts(.differs)).joined(separator: ", ")
      column.cells.append(
        Cell(
          id: element.id, title: titled(element),
          detail: differs.isEmpty ? nil : word("Anders: ", "Otherwise: ") + differs,
          mark: values.isEmpty ? word("dient nog geen waarde", "serves no value yet") : nil))
      lines += values.map { ($0, element.id) }
      lines += element.texts(.journeys).map { (element.id, $0) }
    }
    columns.append(column)
  }

  private mutating func addJourneys(_ journeys: [Journey]) {
    var reizen = Column(
      name: "reizen", title: word("Klantreizen", "Journeys"), color: Palette.phase(3).arrow)
    var kansen = Column(
      name: "kansen", title: word("Kansen", "Opportunities"), color: Palette.phase(4).arrow)
    var proeven = Column(
      name: "proeven", title: word("Probeersels", "Trials"), color: Palette.phase(5).arrow)
    for journey in journeys {
      reizen.cells.append(
        Cell(
          id: journey.id, title: titled(journey.item),
          detail: [journey.state?[language], journey.persona?.name].compactMap(\.self)
            .joined(separator: ", ")))
      let (shown, rest) = OpgaveReader.opportunities(of: journey)
      for opportunity in shown {
        kansen.cells.append(cell(of: opportunity))
        lines.append((journey.id, opportunity.id))
        for trial in opportunity.items(.trials) {
          proeven.cells.append(
            Cell(
              id: trial.id, title: titled(trial),
              detail: trial.filled(.outcome).map { word("Uitkomst: ", "Outcome: ") + $0 }
                ?? word("uitkomst nog open", "outcome still open"),
              fill: Palette.opportunity.body, border: Palette.opportunity.border))
          lines.append((opportunity.id, trial.id))
        }
      }
      if rest > 0 {
        let id = "meer \(journey.id)"
        kansen.cells.append(
          Cell(
            id: id, title: reader.more(rest),
            fill: Palette.lane))
        lines.append((journey.id, id))
      }
    }
    var lessen = Column(
      name: "lessen", title: word("Lessen en successen", "Lessons and successes"),
      color: Palette.phase(2).arrow)
    for lesson in opgave.lessons {
      let kind = lesson.text(.kind).map { Choices.lessonKind.name(of: $0)[language] }
      lessen.cells.append(
        Cell(
          id: lesson.id, title: titled(lesson),
          detail: lesson.filled(.origin).map { word("uit: ", "from: ") + $0 } ?? kind))
      if let trial = lesson.filled(.trial) { lines.append((trial, lesson.id)) }
    }
    columns += [reizen, kansen, proeven, lessen]
  }

  private func cell(of opportunity: Item) -> Cell {
    let status = opportunity.text(.status).map { Choices.opportunityStatus.name(of: $0)[language] }
    let facts = [status, opportunity.filled(.owner)].compactMap(\.self).joined(separator: ", ")
    return Cell(
      id: opportunity.id, title: titled(opportunity), detail: facts.isEmpty ? nil : facts,
      fill: opportunity.items(.trials).isEmpty ? Palette.white : Palette.opportunity.body,
      border: opportunity.items(.trials).isEmpty ? Palette.zero : Palette.opportunity.border)
  }

  // MARK: - The language of Graphviz

  var dot: String {
    var text = """
      digraph \(DotText.name(word("Opgave: ", "Opgave: ") + Typesetter.shortened(opgave.title, to: 200))) {
        graph [rankdir=LR charset="UTF-8" bgcolor=white nodesep=0.3 ranksep=0.55 splines=true outputorder=edgesfirst labelloc=t labeljust=l fontname="\(DotText.fonts)" tooltip=\(DotText.quoted(opgave.title)) label=<\(heading)>]
        node [shape=plain fontname="\(DotText.fonts)" fontsize=10 fontcolor="\(Palette.ink)" tooltip=" "]
        edge [color="\(Palette.zero)" penwidth=1.2 arrowsize=0.6 tooltip=" "]

      """
    for column in columns { text += node(column) }
    let names = columns.map { DotText.name($0.name) }.joined(separator: " -> ")
    text += "  \(names) [style=invis weight=100]\n"
    for line in lines {
      guard let from = places[line.from], let to = places[line.to], from.column < to.column else {
        continue
      }
      text += "  \(end(from)):e -> \(end(to)):w\n"
    }
    return text + "}\n"
  }

  private func end(_ place: (column: Int, cell: Int)) -> String {
    "\(DotText.name(columns[place.column].name)):c\(place.cell)"
  }

  private var heading: String {
    var rows = [row(opgave.title, Ink(size: 18, isBold: true), width: 900)]
    if let wanted = opgave.item.filled(.wanted) {
      rows.append(row(wanted, Ink(size: 11), width: 900))
    }
    let facts = [
      opgave.field?[language], opgave.role.map { word("rol: ", "role: ") + $0[language] },
      signalCount,
    ]
    rows.append(
      row(
        facts.compactMap(\.self).joined(separator: " · "), Ink(size: 11, color: Palette.soft),
        width: 900))
    if let warning = reader.insideWarning {
      rows.append(
        row("! \(warning)", Ink(size: 12, isBold: true, color: Palette.mark), width: 900))
    }
    return "<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">\(rows.joined())</TABLE>"
  }

  private var signalCount: String? {
    let count = opgave.outsideSignals.count
    return count == 0
      ? nil : ItemKind.signal.noun.counted(count)[language] + word(" van buiten", " from outside")
  }

  private func row(_ text: String, _ ink: Ink, width: Int) -> String {
    "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">" + DotText.label(text, ink, width: width)
      + "</TD></TR>"
  }

  private func node(_ column: Column) -> String {
    var text = "  \(DotText.name(column.name)) [label=<\n"
    text += "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"6\" CELLPADDING=\"5\">\n"
    text +=
      "<TR><TD BORDER=\"0\" BGCOLOR=\"\(column.color)\" WIDTH=\"\(Self.width + 10)\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">"
      + DotText.label(column.title, Ink(size: 12, isBold: true), width: Self.width) + "</TD></TR>\n"
    for (index, cell) in column.cells.enumerated() {
      let border = cell.mark == nil ? cell.border : Palette.mark
      text += "<TR><TD PORT=\"c\(index)\" ALIGN=\"LEFT\" BALIGN=\"LEFT\" VALIGN=\"TOP\""
      text += " BGCOLOR=\"\(cell.fill)\" COLOR=\"\(border)\">"
      text += DotText.label(cell.title, Ink(size: 10, isBold: true), width: Self.width)
      if let detail = cell.detail, !detail.isEmpty {
        text += DotText.label(detail, Ink(size: 9, color: Palette.soft), width: Self.width)
      }
      if let mark = cell.mark {
        text += DotText.label(
          "! \(mark)", Ink(size: 9, isBold: true, color: Palette.mark), width: Self.width)
      }
      text += "</TD></TR>\n"
    }
    if column.cells.isEmpty {
      text +=
        "<TR><TD BORDER=\"0\" ALIGN=\"LEFT\">"
        + DotText.label(
          word("nog open", "still open"), Ink(size: 10, color: Palette.soft), width: Self.width)
        + "</TD></TR>\n"
    }
    return text + "</TABLE>>]\n"
  }
}
