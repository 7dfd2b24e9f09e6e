// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A portfolio as a table, of which each pain point and each opportunity is a row.
extension Portfolio {
  private struct Line {
    let kind: ItemKind
    let id: String
    let title: String
    let place: Place
    let field: String?
    var severity: Int?
    var value: Int?
    var effort: Int?
    var status: String?
    let owners: String
    var planned: [String] = []

    init(_ pain: Pain) {
      (kind, id, title, place) = (.painPoint, pain.id, pain.title, pain.place)
      (severity, field) = (pain.stated, pain.field)
      owners = pain.owners.joined(separator: ", ")
    }

    init(_ chance: Chance) {
      (kind, id, title, place) = (.opportunity, chance.id, chance.title, chance.place)
      (value, effort, status) = (chance.value, chance.effort, chance.status)
      (owners, field, planned) = (chance.owner ?? "", chance.field, chance.planned)
    }
  }

  private struct Column {
    let name: Text
    let key: String
    var isNumber = false
    let value: (Line) -> String
  }

  private var columns: [Column] {
    func number(_ number: Int?) -> String { number.map(String.init) ?? "" }
    func list(_ names: [String]) -> String { names.joined(separator: ", ") }
    let language = language
    return [
      Column(name: Text(nl: "Wat", en: "What"), key: "kind") { $0.kind.noun.one[language] },
      Column(name: Text(nl: "Titel", en: "Title"), key: "title") { $0.title },
      Column(name: Text(nl: "Reis", en: "Journey"), key: "journey") { $0.place.journey },
      Column(name: Text(nl: "Stap", en: "Step"), key: "step", isNumber: true) {
        number($0.place.step?.number)
      },
      Column(name: Text(nl: "Titel van de stap", en: "Title of the step"), key: "stepTitle") {
        $0.place.step?.title ?? ""
      },
      Column(name: Text(nl: "Kanalen", en: "Channels"), key: "channels") {
        list($0.place.channels.map { Choices.channel.name(of: $0)[language] })
      },
      Column(name: Text(nl: "Partijen", en: "Parties"), key: "parties") { list($0.place.parties) },
      Column(name: Text(nl: "Dossier", en: "Field"), key: "field") {
        $0.field.map { Choices.dossier.name(of: $0)[language] } ?? ""
      },
      Column(name: Text(nl: "Ernst", en: "Severity"), key: "severity", isNumber: true) {
        number($0.severity)
      },
      Column(name: Text(nl: "Waarde", en: "Value"), key: "value", isNumber: true) {
        number($0.value)
      },
      Column(name: Text(nl: "Moeite", en: "Effort"), key: "effort", isNumber: true) {
        number($0.effort)
      },
      Column(name: Text(nl: "Status", en: "Status"), key: "status") {
        $0.status.map { Choices.opportunityStatus.name(of: $0)[language] } ?? ""
      },
      Column(name: Text(nl: "Eigenaar", en: "Owner"), key: "owner") { $0.owners },
    ] + planColumns + [
      Column(name: Text(nl: "Kenmerk", en: "Id"), key: "id") { $0.id },
      Column(name: Text(nl: "Bestand", en: "File"), key: "file") { $0.place.path },
    ]
  }

  private var planColumns: [Column] {
    Self.plan.enumerated().map { index, field in
      Column(name: field.name, key: field.key) { $0.planned.isEmpty ? "" : $0.planned[index] }
    }
  }

  /// Does something with each row, of which none is kept.
  private func forEachLine(_ body: (Line) -> Void) {
    for pain in pains { body(Line(pain)) }
    for chance in chances { body(Line(chance)) }
  }

  /// Tells the portfolio for spreadsheets, piece by piece.
  func tellCSV(_ tell: (String) -> Void) {
    let columns = columns
    tell(CSVTable.text(rows: [columns.map { $0.name[language] }], language))
    forEachLine { line in
      tell(CSVTable.row(columns.map { $0.value(line) }, language))
    }
  }

  /// Tells the portfolio as an array of objects, piece by piece.
  func tellJSON(_ tell: (String) -> Void) {
    let columns = columns
    var isEmpty = true
    forEachLine { line in
      var text = isEmpty ? "[\n  {\n" : ",\n  {\n"
      isEmpty = false
      var isFirst = true
      for column in columns {
        let value = column.value(line)
        if value.isEmpty { continue }
        text += isFirst ? "    \"" : ",\n    \""
        isFirst = false
        text += column.key + "\": " + (column.isNumber ? value : JSONText.quoted(value))
      }
      tell(text + "\n  }")
    }
    tell(isEmpty ? "[]\n" : "\n]\n")
  }
}
