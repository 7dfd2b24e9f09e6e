// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// The cards that stand under a step as well as for the whole journey.
extension StepColumn {
  static func card(
    of pain: PainDigest, room: Int, _ language: Language, _ style: PosterStyle,
    hasProof: Bool = true
  ) -> Card {
    let look = Palette.pain(pain.severity)
    let soft = style.softInk
    func set(_ text: String?, _ ink: Ink) -> [Line] {
      text.map { Typesetter.lines($0, width: room, ink) } ?? []
    }
    // The degree stands there in words and in dots, so that the colour is not needed.
    let degree: Text =
      switch pain.severity {
      case .slight: Text("●○○ ") + Severity.slight.name
      case .moderate: Text("●●○ ") + Severity.moderate.name
      case .serious: Text("●●● ") + Severity.serious.name
      case nil: Text(nl: "ernst niet bekend", en: "severity not known")
      }
    let lines =
      set(pain.title, Ink())
      + (hasProof ? pain.proof(language).flatMap { set($0, soft) } : [])
    return Card(
      head: set(degree[language], Ink(size: style.soft, isBold: true, color: look.headInk)),
      lines: lines,
      look: look, border: 1, isDashed: pain.severity == nil)
  }

  static func card(
    of opportunity: OpportunityDigest, room: Int, _ language: Language, _ style: PosterStyle
  ) -> Card {
    let details = [
      opportunity.owner, opportunity.status,
      opportunity.dueOn.map { Text(nl: "klaar op ", en: "due on ")[language] + $0 },
    ].compactMap(\.self)
    return Card(
      lines: Typesetter.lines(opportunity.title, width: room, Ink())
        + Typesetter.lines(
          details.joined(separator: ", "), width: room, style.softInk),
      look: Palette.opportunity, border: 1)
  }

  static func card(of term: TermDigest, room: Int, _ language: Language, _ style: PosterStyle)
    -> Card
  {
    let soft = style.softInk
    func set(_ text: String?, _ ink: Ink) -> [Line] {
      text.map { Typesetter.lines($0, width: room, ink) } ?? []
    }
    return Card(
      head: set(term.kind, style.headInk),
      lines: set(term.title, Ink()) + set(term.length, Ink()) + set(term.span, soft)
        + set(term.basis, soft),
      look: Palette.Look(head: Palette.lane, border: Palette.zero), border: 1)
  }
}

extension PainDigest {
  /// What stands below the title of its card: evidence, answers of panels, cause, and why it is left as it is.
  func proof(_ language: Language) -> [String] {
    [evidence].compactMap(\.self) + answers
      + [
        cause.map { Text(nl: "Oorzaak: ", en: "Cause: ")[language] + $0 },
        accepted.map { Text(nl: "Bewust zo gelaten: ", en: "Left as it is: ")[language] + $0 },
      ].compactMap(\.self)
  }
}
