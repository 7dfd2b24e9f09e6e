// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

extension Portfolio {
  /// The forms that a portfolio can be written in.
  public static let forms = ["text", "csv", "json", "html"]

  /// Returns the portfolio in one of the forms.
  ///
  /// - Parameter top: How many of each are told in text and on a page; tables have them all.
  public func text(as form: String, _ options: ExportOptions, top: Int = 20) -> String {
    var text = ""
    tell(as: form, options, top: top) { text += $0 }
    return text
  }

  /// Tells the portfolio in one of the forms, piece by piece: a table of it can be far greater than the portfolio itself.
  ///
  /// - Parameter top: How many of each are told in text and on a page; tables have them all.
  public func tell(
    as form: String, _ options: ExportOptions, top: Int = 20, _ tell: (String) -> Void
  ) {
    switch form {
    case "csv": tellCSV(tell)
    case "json": tellJSON(tell)
    case "html": tell(sheet(top: top).html())
    default: tell(sheet(top: top).text(options))
    }
  }

  func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  func place(_ place: Place) -> String {
    let step = place.step.map { word("stap \($0.number) ", "step \($0.number) ") + $0.title }
    return [place.journey, step].compactMap(\.self).joined(separator: ", ")
  }

  private func sheet(top: Int) -> FactSheet {
    var sheet = FactSheet(
      title: word("Pijnpunten en kansen", "Pain points and opportunities"), language)
    sheet.add(Text("")) { part in
      let counts = [
        ItemKind.journey.noun.counted(journeys), ItemKind.painPoint.noun.counted(pains.count),
        ItemKind.opportunity.noun.counted(chances.count),
      ]
      part.add(Text.list(counts)[language])
      let ownerless = chances.count { $0.isOpen && $0.owner == nil }
      if ownerless > 0 {
        let noun = ItemKind.opportunity.noun.counted(ownerless)[language]
        part.add(word("\(noun) zonder eigenaar", "\(noun) without an owner"))
      }
    }
    sheet.add(Text(nl: "Pijnpunten, het ernstigste eerst", en: "Pain points, worst first")) {
      part in
      for pain in pains.prefix(top) {
        let severity =
          Severity(rawValue: pain.severity)?.name
          ?? Text(nl: "ernst onbekend", en: "severity unknown")
        part.addItem(
          pain.title + " (\(severity[language]))",
          [
            (word("Waar", "Where"), place(pain.place)),
            (word("Eigenaar", "Owner"), pain.owners.joined(separator: ", ")),
          ])
      }
      addRest(pains.count - top, to: &part)
    }
    sheet.add(
      Text(
        nl: "Kansen, waarde voor de minste moeite eerst",
        en: "Opportunities, value for least effort first")
    ) { part in
      for chance in chances.prefix(top) {
        let status = chance.status.map {
          Choices.opportunityStatus.name(of: $0)[language]
        }
        let facts = [
          chance.value.map { word("waarde \($0)", "value \($0)") },
          chance.effort.map { word("moeite \($0)", "effort \($0)") }, status,
        ].compactMap(\.self).joined(separator: ", ")
        part.addItem(
          chance.title + (facts.isEmpty ? "" : " (\(facts))"),
          [
            (word("Waar", "Where"), place(chance.place)),
            (word("Eigenaar", "Owner"), chance.owner ?? word("nog geen", "none yet")),
          ])
      }
      addRest(chances.count - top, to: &part)
    }
    addSpots(
      Text(nl: "Brandpunten per kanaal: pijnpunten", en: "Hot spots by channel: pain points"),
      of: Text(nl: "Kanaal", en: "Channel"), &sheet, \.channels
    ) {
      Choices.channel.name(of: $0)[language]
    }
    addSpots(
      Text(nl: "Brandpunten per partij: pijnpunten", en: "Hot spots by party: pain points"),
      of: Text(nl: "Partij", en: "Party"), &sheet, \.parties
    ) { $0 }
    addMatrix(to: &sheet)
    return sheet
  }

  private func addRest(_ rest: Int, to part: inout FactSheetPart) {
    if rest > 0 { part.add(word("En nog \(rest).", "And \(rest) more.")) }
  }

  private func addSpots(
    _ heading: Text, of kind: Text, _ sheet: inout FactSheet, _ names: (Place) -> [String],
    _ name: (String) -> String
  ) {
    let spots = hotSpots(names)
    let most = max(1, spots.map(\.pains).max() ?? 1)
    sheet.add(heading) { part in
      part.barHeads = (kind, Text(nl: "Pijnpunten", en: "Pain points"))
      for spot in spots.prefix(12) {
        let serious =
          spot.serious > 0
          ? word(", waarvan \(spot.serious) ernstig", ", of which \(spot.serious) serious") : ""
        part.facts.append(
          .bar(
            name(spot.name), share: spot.pains * 100_000 / most,
            "\(spot.pains)" + serious))
      }
    }
  }

  // MARK: - Value against effort

  /// The open opportunities by value and effort, and how many lack either.
  var weighed: (counts: [[Int]], unknown: Int) {
    var counts: [[Int]] = Array(repeating: Array(repeating: 0, count: 6), count: 6)
    var unknown = 0
    for chance in chances where chance.isOpen {
      if let value = chance.value, let effort = chance.effort, (1...5).contains(value),
        (1...5).contains(effort)
      {
        counts[value][effort] += 1
      } else {
        unknown += 1
      }
    }
    return (counts, unknown)
  }

  /// Tells how many open opportunities there are of each value and effort.
  private func addMatrix(to sheet: inout FactSheet) {
    let (counts, unknown) = weighed
    let heading = Text(
      nl: "Open kansen: waarde tegen moeite", en: "Open opportunities: value against effort")
    sheet.add(heading) { part in
      if chances.contains(where: \.isOpen) {
        part.facts.append(
          .table(
            FactTable(
              corner: word("moeite", "effort"), columns: (1...5).map(String.init),
              rows: stride(from: 5, through: 1, by: -1).map { value in
                (
                  word("waarde \(value)", "value \(value)"),
                  (1...5).map { counts[value][$0] == 0 ? "" : "\(counts[value][$0])" }
                )
              })))
      }
      if unknown > 0 { part.add(unweighed(unknown)) }
    }
  }

  /// Says how many open opportunities lack a value or an effort.
  func unweighed(_ count: Int) -> String {
    count == 1
      ? word(
        "1 open kans heeft nog geen waarde of moeite.",
        "1 open opportunity has no value or effort yet.")
      : word(
        "\(count) open kansen hebben nog geen waarde of moeite.",
        "\(count) open opportunities have no value or effort yet.")
  }
}
