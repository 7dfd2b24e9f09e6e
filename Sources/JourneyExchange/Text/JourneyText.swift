// SPDX-License-Identifier: EUPL-1.2

package import JourneyModel
import TextGrid
import Words

/// A journey drawn in text: an overview of all steps, and then the steps.
///
/// From 100 columns the steps are columns of a grid with the hartslag over them, in bands for a long journey. Narrower, such
/// a table cannot be squeezed, and time runs down the page with the hartslag in the margin, as in `git log --graph`. Below 48
/// columns there is no room for a picture and the plain lines are told instead. Nothing is cut off; no line is wider than
/// asked.
package struct JourneyText {
  private let journey: Journey
  private let options: ExportOptions

  package init(_ journey: Journey, options: ExportOptions) {
    self.journey = journey
    self.options = options
  }

  /// The width from which there is room for a picture.
  static let narrowest = 48
  /// The width from which the steps are columns.
  static let wide = 100

  /// The lines, with a newline after each.
  package var text: String {
    var page = Page(options)
    if page.width < Self.narrowest {
      for line in LinearText(journey, options: options).lines {
        page.add(line)
      }
      return page.text
    }
    let digest = Digest(journey, options: options)
    page.addHead(digest, journey, options)
    page.addOverview(digest)
    if page.width < Self.wide { page.addRail(digest) } else { page.addGrid(digest) }
    page.addTail(digest, journey, options.panels)
    return page.text
  }
}

extension Page {
  /// The width up to which lines of text stay easy to read.
  var readableWidth: Int { min(width, Rail.width + 100) }

  fileprivate mutating func addHead(
    _ digest: Digest, _ journey: Journey, _ options: ExportOptions
  ) {
    addRule(signs.heavy)
    add(digest.title.uppercased())
    if let service = digest.service { add(service) }
    addRule(signs.heavy)
    let gutter = 11
    let state = [
      digest.state, digest.status.map { word("status \($0)", "status \($0)") },
    ].compactMap(\.self)
    let facts: [(Text, String?)] = [
      (Text(nl: "Opgave", en: "Opgave"), options.opgave),
      (Text(nl: "Persona", en: "Persona"), digest.persona),
      (Text(nl: "Aanleiding", en: "Trigger"), journey.item.filled(.trigger)),
      (Text(nl: "Situatie", en: "Situation"), digest.scenario),
      (Text(nl: "Doel", en: "Goal"), digest.goal),
      (Text(nl: "Let op", en: "Note"), digest.note),
      (Text(nl: "Deel", en: "Part"), digest.selection),
      (Text(nl: "Reis", en: "Journey"), state.isEmpty ? nil : state.joined(separator: ", ")),
      (
        Text(nl: "Omvang", en: "Size"),
        digest.totals.size(phases: digest.phases.count, steps: digest.steps.count)[language]
      ),
      (Text(nl: "Duur", en: "Time"), digest.totals.basedSpan?[language]),
    ]
    for (label, fact) in facts {
      guard let fact else { continue }
      add(label: label[language], gutter: gutter, fact, width: readableWidth)
    }
  }

  fileprivate mutating func addTail(_ digest: Digest, _ journey: Journey, _ panels: [Panel]) {
    guard digest.selection == nil else { return }
    var facts = Facts(language: language)
    facts.addWhole(digest, journey, panels)
    // What parts it from what follows has nothing to part at the end.
    let told = facts.lines.reversed().drop(while: \.isEmpty).reversed()
    if !told.isEmpty {
      put("")
      add(word("VOOR DE HELE REIS", "FOR THE WHOLE JOURNEY"))
      for line in told {
        for part in lines(line, width: readableWidth, hanging: 2) { put(part) }
      }
    }
    if let missing = LeftOut.text.sentence(about: journey.item) {
      put("")
      for part in lines(missing[language], width: readableWidth) { put(part) }
    }
  }
}
