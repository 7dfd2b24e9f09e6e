// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What holds for the whole journey, the key to the signs, and the notes below them.
struct FootLayout {
  /// A card for the whole journey.
  struct Entry {
    let key: String
    let id: String
    let card: Card
    let height: Int
  }

  /// A sign of the legend with its words.
  struct Sign {
    let key: String
    let shape: Block.Shape
    let width: Int
    let height: Int
    let words: String

    /// The room that sign and words take.
    var room: Int { width + wordsWidth + 10 }
    var wordsWidth: Int { Typesetter.width(words, Ink()) * 116 / 100 + 2 * Card.padding }
  }

  /// The cards in rows that fit the width.
  let rows: [[Entry]]
  /// The signs of the legend, in rows that fit the width.
  let legend: [[Sign]]
  let notes: [Line]
  let stamp: [Line]
  let height: Int

  static let cardWidth = 150
  static let legendRow = 24
  /// The width of the stamp at the right.
  static let stampWidth = 260

  init(
    _ subject: PosterSubject, _ contents: PosterContents, width: Int, notes: [String],
    _ style: PosterStyle
  ) {
    let digest = subject.digest
    rows = contents.hasWhole ? Self.rows(subject, width: width, style) : []
    legend = Self.legend(subject, contents, width: width - PosterLayout.heads)
    stamp =
      subject.stamp.map { Typesetter.lines($0, width: Self.stampWidth - 10, style.softInk) } ?? []
    let room = width - 10 - (stamp.isEmpty ? 0 : Self.stampWidth)
    let all =
      notes + subject.notes
      + [Self.missing(digest), subject.comparison?.note, digest.note].compactMap(\.self)
    self.notes = all.flatMap { Typesetter.lines($0, width: room, style.softInk) }
    let words = max(self.notes.height, stamp.height)
    height =
      rows.reduce(0) { $0 + Self.height($1) + 6 } + (rows.isEmpty ? 0 : 10)
      + legend.count * Self.legendRow + 6 + (words == 0 ? 0 : words + 12)
  }

  static func height(_ row: [Entry]) -> Int {
    row.map(\.height).max() ?? 0
  }

  private static func rows(
    _ subject: PosterSubject, width: Int, _ style: PosterStyle
  ) -> [[Entry]] {
    let digest = subject.digest
    let language = digest.language
    let room = Card.room(in: cardWidth) * 95 / 100
    var cards: [(key: String, id: String, card: Card)] = digest.painPoints.map {
      ("pijnpunt", $0.id, StepColumn.card(of: $0, room: room, language, style))
    }
    cards += digest.opportunities.map {
      ("kans", $0.id, StepColumn.card(of: $0, room: room, language, style))
    }
    cards += subject.terms.map {
      ("termijn", $0.id, StepColumn.card(of: $0, room: room, language, style))
    }
    let count = max(1, (width - PosterLayout.heads) / (cardWidth + PosterLayout.columnGap))
    return stride(from: 0, to: cards.count, by: count).map { start in
      cards[start..<min(cards.count, start + count)].map {
        Entry(key: $0.key, id: $0.id, card: $0.card, height: $0.card.height)
      }
    }
  }

  private static func legend(
    _ subject: PosterSubject, _ contents: PosterContents, width: Int
  ) -> [[Sign]] {
    var rows: [[Sign]] = []
    var used = 0
    for sign in signs(subject, contents) {
      if rows.isEmpty || used + sign.room > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(sign)
      used += sign.room
    }
    return rows
  }

  private static func signs(
    _ subject: PosterSubject, _ contents: PosterContents
  ) -> [Sign] {
    let digest = subject.digest
    func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[digest.language] }
    guard !digest.steps.isEmpty else { return [] }
    var signs = Emotion.all.map { emotion in
      Sign(
        key: emotion.sign, shape: PosterDrawing.circle(emotion, size: 9), width: 19, height: 19,
        words: emotion.name[digest.language])
    }
    if !digest.totals.withoutEmotion.isEmpty {
      signs.append(
        Sign(
          key: "?", shape: PosterDrawing.circle(nil, size: 9), width: 19, height: 19,
          words: word("niet bekend", "not known")))
    }
    if subject.comparison != nil {
      signs.append(
        Sign(
          key: "vergelijking", shape: PosterDrawing.square(nil), width: 17, height: 17,
          words: word("stippellijn en vierkant: ", "dashed line and square: ")
            + (subject.comparison?.name ?? "")))
    }
    if digest.totals.moments > 0 {
      signs.append(
        Sign(
          key: "moment",
          shape: Block.Shape(name: "star", fill: Palette.star, border: Palette.ink), width: 17,
          height: 17,
          words: word("en dikke rand: moment van de waarheid", "and thick border: moment of truth"))
      )
    }
    if contents.lanes.contains(.time), digest.steps.contains(where: { $0.waitingShare != nil }) {
      signs.append(
        Sign(
          key: "wachten", shape: Block.Shape(fill: Palette.soft, border: Palette.soft, stroke: 6),
          width: 22, height: 5,
          words: word("deel van de duur dat wachten is", "part of the duration that is waiting")))
    }
    return signs
  }

  /// What has no place among the columns yet.
  private static func missing(_ digest: Digest) -> String? {
    if digest.phases.isEmpty {
      return Text(nl: "Er zijn nog geen stappen.", en: "There are no steps yet.")[digest.language]
    }
    let empty = digest.phases.filter { $0.steps.isEmpty }
    guard !empty.isEmpty else { return nil }
    let names = empty.map { "\($0.number). \($0.title)" }.joined(separator: ", ")
    return Text(nl: "Nog zonder stappen: ", en: "Still without steps: ")[digest.language] + names
      + "."
  }
}
