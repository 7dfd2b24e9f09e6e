// SPDX-License-Identifier: EUPL-1.2

import Words

/// What holds for the whole journey, the key to the signs, and the notes below them.
struct FootLayout {
  /// The cards with their kinds, in rows that fit the width.
  let rows: [[(key: String, id: String, card: Card, height: Int)]]
  static let cardWidth = 150
  let notes: [Line]
  static let legend = 30
  let height: Int

  init(_ digest: Digest, _ terms: [TermDigest], width: Int) {
    let language = digest.language
    let room = Card.room(in: Self.cardWidth) * 95 / 100
    var cards: [(key: String, id: String, card: Card)] = digest.painPoints.map {
      ("pijnpunt", $0.id, StepColumn.card(of: $0, room: room, language))
    }
    cards += digest.opportunities.map {
      ("kans", $0.id, StepColumn.card(of: $0, room: room, language))
    }
    cards += terms.map { ("termijn", $0.id, StepColumn.card(of: $0, room: room, language)) }
    let count = max(1, (width - PosterLayout.heads) / (Self.cardWidth + PosterLayout.columnGap))
    rows = stride(from: 0, to: cards.count, by: count).map { start in
      cards[start..<min(cards.count, start + count)].map {
        ($0.key, $0.id, $0.card, $0.card.height)
      }
    }
    notes = [Self.missing(digest), digest.note].compactMap(\.self).flatMap { note in
      Typesetter.lines(note, width: width - 10, Ink(size: 8, color: Palette.soft))
    }
    height =
      rows.reduce(0) { $0 + Self.height($1) + 6 } + (rows.isEmpty ? 0 : 10) + Self.legend
      + (notes.isEmpty ? 0 : notes.height + 12)
  }

  /// What has no place among the columns yet.
  private static func missing(_ digest: Digest) -> String? {
    if digest.phases.isEmpty {
      return Text(nl: "Er zijn nog geen stappen.", en: "There are no steps yet.")[digest.language]
    }
    let empty = digest.phases.enumerated().filter { $0.element.steps.isEmpty }
    guard !empty.isEmpty else { return nil }
    let names = empty.map { "\($0.offset + 1). \($0.element.title)" }.joined(separator: ", ")
    return Text(nl: "Nog zonder stappen: ", en: "Still without steps: ")[digest.language] + names
      + "."
  }

  static func height(_ row: [(key: String, id: String, card: Card, height: Int)]) -> Int {
    row.map(\.height).max() ?? 0
  }
}
