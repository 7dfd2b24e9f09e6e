// SPDX-License-Identifier: EUPL-1.2

import Words

/// The title with the cards beside it that say whose journey it is.
struct HeadLayout {
  let title: [Line]
  let titleWidth: Int
  let cards: [(key: String, card: Card)]
  let cardWidth: Int
  let height: Int

  init(_ subject: PosterSubject, width: Int) {
    let digest = subject.digest
    let language = digest.language
    let trigger = digest.trigger.map { Text(nl: "Aanleiding: ", en: "Trigger: ")[language] + $0 }
    let facts: [(String, Text, [String?])] = [
      ("persona", Text(nl: "Persona", en: "Persona"), [digest.persona]),
      ("situatie", Text(nl: "Situatie", en: "Situation"), [digest.scenario, trigger]),
      ("doel", Text(nl: "Doel", en: "Goal"), [digest.goal]),
      ("omvang", Text(nl: "In het kort", en: "In short"), [Self.summary(digest)]),
    ]
    let known = facts.map { ($0, $1, $2.compactMap(\.self)) }.filter { !$0.2.isEmpty }
    let cardWidth = min(230, width * 64 / 100 / 4 - 8)
    self.cardWidth = cardWidth
    cards = known.map { key, name, texts in
      let lines =
        Typesetter.lines(name[language], width: cardWidth, Ink(size: 10, isBold: true))
        + texts.flatMap {
          Typesetter.lines($0, width: Card.room(in: cardWidth) * 93 / 100, Ink())
        }
      return (
        key,
        Card(lines: lines, look: Palette.Look(body: Palette.paper, border: Palette.rule), border: 1)
      )
    }
    let titleWidth = width - known.count * (cardWidth + 8)
    self.titleWidth = titleWidth
    // Bold letters of other fonts are a fifth wider, and a title has no box to grow in.
    let room = Card.room(in: titleWidth) * 86 / 100
    let name = Typesetter.shortened(digest.title, to: Self.longestTitle)
    var title: [Line] = []
    for (size, most) in [(26, 2), (20, 3), (14, 6), (10, Int.max)] {
      title = Typesetter.lines(
        name, width: room, Ink(size: size, isBold: true))
      if title.count <= most { break }
    }
    if let opgave = subject.opgave {
      let words =
        Text(nl: "Opgave: ", en: "Opgave: ")[language] + Typesetter.shortened(opgave, to: 160)
      title =
        Typesetter.lines(
          words, width: room, Ink(size: 11, isBold: true, color: Palette.soft))
        + title
    }
    let state = [digest.service, Self.state(digest)].compactMap(\.self)
    title += Typesetter.lines(
      state.joined(separator: ", "), width: room,
      Ink(size: 12, color: Palette.soft))
    if let draft = digest.draft {
      title += Typesetter.lines(
        draft, width: room, Ink(size: 14, isBold: true, color: Palette.mark))
    }
    self.title = title
    height = max(title.height + 12, cards.map(\.card.height).max() ?? 0) + 14
  }

  /// The characters of a title that a poster shows at the most.
  static let longestTitle = 200

  private static func state(_ digest: Digest) -> String? {
    guard digest.state != nil else { return nil }
    let name =
      digest.isDesired
      ? Text(nl: "gewenste klantreis", en: "desired journey")
      : Text(nl: "huidige klantreis", en: "current journey")
    return name[digest.language]
  }

  private static func summary(_ digest: Digest) -> String? {
    guard !digest.steps.isEmpty else { return nil }
    let size = digest.totals.size(phases: digest.phases.count, steps: digest.steps.count)
    let time = digest.totals.basedSpan.map {
      Text(nl: " Doorlooptijd ", en: " Total time ") + $0 + Text(".")
    }
    return
      ((digest.selection.map { Text("\($0): ") } ?? Text("")) + size + Text(".")
      + (time ?? Text("")))[digest.language]
  }
}
