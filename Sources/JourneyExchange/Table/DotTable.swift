// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// A journey as one table in the language of Graphviz, which any engine draws.
///
/// Nothing in it has a place of its own and each cell stands on a line of its own, so that a step more adds a few lines.
struct DotTable {
  private static let columnWidth = 118
  /// Light grounds for the beleving, on which black letters have a contrast of 11:1; what is neutral or not known has none.
  private static let grounds = [-2: "#F2B48F", -1: "#F8DFA8", 1: "#D3E9F8", 2: "#9CCBEA"]
  private let digest: Digest

  init(_ journey: Journey, options: ExportOptions) {
    digest = Digest(journey, options: options)
  }

  private func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[digest.language] }

  var dot: String {
    var text = """
      digraph \(DotText.name(word("Klantreis: ", "Journey: ") + Typesetter.shortened(digest.title, to: 200))) {
        graph [charset="UTF-8" bgcolor=white fontname="\(DotText.fonts)"]
        node [shape=plain fontname="\(DotText.fonts)" fontsize=9 fontcolor="\(Palette.ink)"]
        "reis" [tooltip=\(DotText.quoted(digest.title)) label=<
      <TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4" COLOR="\(Palette.rule)">

      """
    let title = Typesetter.lines(digest.title, width: 900, Ink(size: 14, isBold: true))
    text += row("", [cell(title, span: digest.steps.count + 1)])
    if !digest.phases.isEmpty {
      let arrows = digest.phases.filter { !$0.steps.isEmpty }.map { phase in
        cell(
          Typesetter.lines(
            "\(phase.number).\u{A0}\(phase.title)", width: phase.steps.count * Self.columnWidth,
            Ink(size: 11, isBold: true)), span: phase.steps.count,
          fill: Palette.phase(phase.number - 1).arrow)
      }
      text += row(word("Fase", "Phase"), arrows)
    }
    for lane in Lane.allCases {
      guard digest.steps.contains(where: lane.isFilled) else { continue }
      text += row(
        lane.name(digest)[digest.language], digest.steps.map { step in cell(of: step, lane) })
    }
    return text + "</TABLE>>]\n}\n"
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    var text = "<TR>\n"
    if !name.isEmpty {
      text += cell(Typesetter.lines(name, width: 90, Ink(isBold: true)), fill: Palette.lane)
    }
    return text + cells.joined() + "</TR>\n"
  }

  private func cell(_ lines: [Line], span: Int = 1, fill: String? = nil, isBold: Bool = false)
    -> String
  {
    var text = "<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" VALIGN=\"TOP\""
    if span > 1 { text += " COLSPAN=\"\(span)\"" }
    if let fill { text += " BGCOLOR=\"\(fill)\"" }
    text += ">"
    for line in lines {
      let words = DotText.html(line.text)
      text += line.ink.isBold ? "<B>\(words)</B>" : line.ink.isItalic ? "<I>\(words)</I>" : words
      text += "<BR ALIGN=\"LEFT\"/>"
    }
    return text + "</TD>\n"
  }

  private func cell(of step: StepDigest, _ lane: Lane) -> String {
    func set(_ text: String?, _ ink: Ink = Ink()) -> [Line] {
      text.map { Typesetter.lines($0, width: Self.columnWidth, ink) } ?? []
    }
    func facts(_ parts: [String?]) -> String? {
      let parts = parts.compactMap(\.self)
      return parts.isEmpty ? nil : "(\(parts.joined(separator: ", ")))"
    }
    switch lane {
    case .step:
      // In words, since not every font holds a star.
      let moment = step.isMoment ? word("moment van de waarheid", "moment of truth") : nil
      return cell(
        set("\(step.number).\u{A0}\(step.title)", Ink(isBold: true)) + set(step.action)
          + set(moment, Ink(isItalic: true)))
    case .heartbeat:
      let name = step.emotion.map { "\($0.sign) \($0.name[digest.language])" }
      return cell(
        set(name ?? word("? niet bekend", "? not known"), Ink(isBold: true)),
        fill: Self.grounds[step.emotion?.value ?? 0])
    case .time: return cell(set(step.time(digest.language)))
    case .mind:
      return cell(
        set(step.feeling, Ink(isBold: true)) + set(step.thought)
          + set(step.quote.map { "“\($0)”" }, Ink(isItalic: true))
          + set(step.need.map { word("Behoefte: ", "Need: ") + $0 })
          + set(step.expectation.map { word("Verwachting: ", "Expectation: ") + $0 }))
    case .contact:
      return cell(
        step.contacts.flatMap {
          set($0.channel, Ink(isBold: true)) + set($0.title) + set(facts([$0.parties]))
            + set($0.note)
        })
    case .backstage:
      return cell(
        step.backstage.flatMap {
          set($0.title) + set(facts([$0.actor, $0.system])) + set($0.note)
        }, fill: step.backstage.isEmpty ? nil : Palette.lane)
    case .pains:
      return cell(
        step.painPoints.flatMap { pain in
          let name = pain.severity?.name ?? Text(nl: "ernst niet bekend", en: "severity not known")
          return set("\(pain.severity?.sign ?? "?") \(name[digest.language])", Ink(isBold: true))
            + set(pain.title) + set(facts([pain.evidence]))
        }, fill: step.worst.map { Palette.pain($0).body })
    case .gains: return cell(step.gains.flatMap { set("+ \($0.title)") })
    case .opportunities:
      return cell(
        step.opportunities.flatMap { set($0.title) + set(facts([$0.owner, $0.status])) },
        fill: step.opportunities.isEmpty ? nil : Palette.opportunity.body)
    case .exits:
      return cell(
        step.exits.flatMap { set(($0.kind.map { $0 + ": " } ?? "") + $0.title) + set($0.target) })
    case .notes: return cell(set(step.note))
    }
  }
}
