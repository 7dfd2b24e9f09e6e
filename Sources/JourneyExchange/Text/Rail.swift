// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The margin in which the hartslag runs down the page.
struct Rail {
  /// The columns of the margin; text starts after them.
  static let width = 18
  private static let zero = 8
  /// Beyond the scale, so that it is not taken for a value.
  private static let unknown = 16

  let signs: Signs

  /// The names of the levels.
  var scale: String { " \(signs.minus)2 \(signs.minus)1  0 +1 +2" }

  /// Returns the margin beside the first line of a step.
  func point(_ emotion: Emotion?) -> String {
    draw { row in
      if let emotion {
        row.put(signs.point, at: column(emotion))
      } else {
        row.put("?", at: Self.unknown)
      }
    }
  }

  /// Returns the margin beside the other lines of a step.
  func line(_ emotion: Emotion?) -> String {
    draw { row in
      if let emotion { row.put(signs.vertical, at: column(emotion)) }
    }
  }

  /// Returns the line from one step to the next; nothing where either is not known.
  func turn(from: Emotion?, to: Emotion?) -> String {
    guard let from, let to else { return draw { _ in } }
    guard from != to else { return line(from) }
    return draw { row in
      let (start, end) = (column(from), column(to))
      row.fill((min(start, end) + 1)..<max(start, end), with: signs.horizontal)
      row.put(start < end ? signs.arcBottomLeft : signs.arcBottomRight, at: start)
      row.put(start < end ? signs.arcTopRight : signs.arcTopLeft, at: end)
    }
  }

  private func column(_ emotion: Emotion) -> Int { Self.zero + 3 * emotion.value }

  private func draw(_ change: (inout Row) -> Void) -> String {
    var row = Row(width: Self.width)
    row.put(signs.dot, at: Self.zero)
    change(&row)
    return row.text
  }
}

extension Page {
  /// Adds all phases, step by step.
  mutating func addRail(_ digest: Digest) {
    let rail = Rail(signs: signs)
    let count = digest.whole.phases
    for (index, phase) in digest.phases.enumerated() {
      if index == 0 { put("") }
      let heading = lines(
        word("FASE \(phase.number) VAN \(count): ", "PHASE \(phase.number) OF \(count): ")
          + phase.title,
        width: width - 6)
      for (number, line) in heading.enumerated() {
        let start = number == 0 ? "\(signs.heavy)\(signs.heavy) \(line) " : "   \(line)"
        let isLast = number == heading.count - 1
        let fill = isLast && number == 0 ? width - Width.printed(start) : 0
        put(start + String(repeating: signs.heavy, count: max(0, fill)))
      }
      if let note = phase.note { add(label: "", gutter: 3, note, width: readableWidth) }
      if phase.steps.isEmpty {
        add(spaces(3) + word("Nog geen stappen.", "No steps yet."))
        continue
      }
      put(rail.scale)
      for step in phase.steps {
        if step > 0 {
          put(rail.turn(from: digest.steps[step - 1].emotion, to: digest.steps[step].emotion))
        }
        add(digest.steps[step], beside: rail)
      }
    }
    addStepsLegend(digest)
  }

  /// Explains the signs that stand beside the steps.
  mutating func addStepsLegend(_ digest: Digest) {
    guard !digest.steps.isEmpty else { return }
    put("")
    var items = [
      word(
        "\(digest.emotionWord.nl) van −2 zeer negatief tot +2 zeer positief.",
        "\(digest.emotionWord.en) from −2 very negative to +2 very positive.")
    ]
    if !digest.totals.withoutEmotion.isEmpty {
      items.append(word("? niet bekend.", "? not known."))
    }
    let steps = digest.steps
    if digest.totals.moments > 0 {
      items.append(signs.star + word(" moment van de waarheid.", " moment of truth."))
    }
    if steps.contains(where: { !$0.contacts.isEmpty }) {
      items.append(
        word("contact: de \(digest.customer) ziet het.", "contact: the \(digest.customer) sees it.")
      )
    }
    if steps.contains(where: { !$0.backstage.isEmpty }) {
      items.append(word("achter: achter de schermen.", "backstage: not seen."))
    }
    if steps.contains(where: { !$0.painPoints.isEmpty }) {
      items.append(
        word("pijnpunt ! licht, !! matig, !!! ernstig.", "pain ! slight, !! moderate, !!! serious.")
      )
    }
    add(label: word("Uitleg:", "Key:"), gutter: 8, items: items)
  }

  private mutating func add(_ step: StepDigest, beside rail: Rail) {
    let first = rail.point(step.emotion)
    let other = rail.line(step.emotion)
    for (index, line) in StepLines(step, page: self).lines.enumerated() {
      put((index == 0 ? first : other) + line)
    }
  }
}
