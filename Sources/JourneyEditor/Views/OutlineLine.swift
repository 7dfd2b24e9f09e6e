// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

/// Draws one row of the outline: the journey itself, a phase or a step.
struct OutlineLine {
  let outline: Outline
  let options: Editor.Options
  let marks: ChangeMarks
  let attention: Attention
  /// The columns that a row takes: on a wide screen not all, so that the eye finds what belongs to a title.
  let width: Int
  /// The columns of the screen, for a title that needs more.
  private let mostWidth: Int

  /// Where the titles of steps begin; the numbers stand before it.
  static let titleColumn = 9

  private static let mostColumns = 110

  init(
    outline: Outline, options: Editor.Options, marks: ChangeMarks, attention: Attention, width: Int
  ) {
    self.outline = outline
    self.options = options
    self.marks = marks
    self.attention = attention
    self.width = min(width, Self.mostColumns)
    mostWidth = width
  }

  private var signs: Signs { options.signs }
  private var language: Language { options.language }

  /// Draws a row, and returns the column at which its text begins.
  func draw(
    _ row: OutlineRow, number: Int?, on screen: inout Screen, at line: Int, isTyping: Bool
  ) -> Int {
    if !marks.isEmpty { screen.put(mark(row), at: Point(column: 0, row: line), signs) }
    if !attention.isEmpty { screen.put(severity(row), at: Point(column: 2, row: line), signs) }
    guard row != .journey else { return drawJourney(on: &screen, at: line) }
    guard outline.phases.indices.contains(row.phase) else {
      return place(
        Text(nl: "Nog geen fasen. Ins voegt er een toe.", en: "No phases yet. Ins adds one."), 3,
        &screen, line)
    }
    guard let step = row.step else { return drawPhase(row, on: &screen, at: line, isTyping) }
    let steps = outline.steps(row.phase)
    guard steps.indices.contains(step) else {
      return place(
        Text(
          nl: "Nog geen stappen. Ins op deze regel voegt er een toe.",
          en: "No steps yet. Ins on this line adds one."),
        Self.titleColumn, &screen, line)
    }
    return drawStep(Step(steps[step]), number: number, on: &screen, at: line, isTyping)
  }

  /// How serious what deserves a look in a row is, with what it hides.
  private func severity(_ row: OutlineRow) -> Diagnostic.Severity? {
    if row == .journey { return attention.severity(of: outline.root, leavingOut: .phases) }
    guard outline.phases.indices.contains(row.phase) else { return nil }
    guard let step = row.step else {
      let isFolded = outline.isFolded(row.phase)
      return attention.severity(
        of: outline.phases[row.phase], leavingOut: isFolded ? nil : .steps)
    }
    let steps = outline.steps(row.phase)
    return steps.indices.contains(step) ? attention.severity(of: steps[step]) : nil
  }

  /// What became of a row, with what it hides.
  private func mark(_ row: OutlineRow) -> ChangeMarks.Mark {
    if row == .journey { return marks.mark(of: outline.root, leavingOut: .phases) }
    guard outline.phases.indices.contains(row.phase) else { return [] }
    guard let step = row.step else {
      let isFolded = outline.isFolded(row.phase)
      return marks.mark(of: outline.phases[row.phase], leavingOut: isFolded ? nil : .steps)
    }
    let steps = outline.steps(row.phase)
    return steps.indices.contains(step) ? marks.mark(of: steps[step]) : []
  }

  /// Where the journey or a phase begins: a blank parts it from the sign of what deserves a look.
  private func left(of row: OutlineRow) -> Int {
    attention.isEmpty || severity(row) == nil ? 3 : 4
  }

  private func place(_ text: Text, _ column: Int, _ screen: inout Screen, _ line: Int) -> Int {
    screen.put(text[language], at: Point(column: column, row: line), style: .faint)
    return column
  }

  private func drawJourney(on screen: inout Screen, at line: Int) -> Int {
    let journey = Journey(outline.root)
    let kind = outline.root.kind
    let this = kind == .panel ? "dit" : "deze"
    let about =
      kind == .journey
      ? Text(nl: "Over deze reis", en: "About this journey")[language]
      : Text(nl: "Over \(this) \(kind.noun.one.nl)", en: "About this \(kind.noun.one.en)")[language]
    let start = left(of: .journey)
    let used = screen.put(about, at: Point(column: start, row: line), style: .bold)
    var facts: [Text] = []
    if let persona = journey.persona { facts.append(Text(persona.name)) }
    for (kind, count) in [
      (ItemKind.source, journey.sources.count), (.term, journey.terms.count),
      (.parked, journey.parked.count),
    ] where count > 0 {
      facts.append(kind.noun.counted(count))
    }
    screen.put(
      facts.map { $0[language] }.joined(separator: " \(signs.dot) "),
      at: Point(column: start + 2 + used, row: line), style: .faint, ellipsis: true)
    return start
  }

  private func drawPhase(
    _ row: OutlineRow, on screen: inout Screen, at line: Int, _ isTyping: Bool
  ) -> Int {
    let index = row.phase
    let phase = outline.phases[index]
    let isFolded = outline.isFolded(index)
    let sign = isFolded ? signs.folded : signs.unfolded
    let head = "\(sign) \(index + 1) "
    let summary = isFolded ? summary(of: Phase(phase)) : ""
    let left = left(of: row)
    let start = left + screen.put(head, at: Point(column: left, row: line), style: .bold)
    let wanted = isTyping ? 0 : start + Width.of(title(phase)) + 1
    let right = max(0, max(width, min(mostWidth, wanted + 1 + summary.count)) - 1 - summary.count)
    if !isTyping {
      screen.put(
        title(phase), at: Point(column: start, row: line), style: .bold,
        limit: max(0, right - start - 1), ellipsis: true)
    }
    screen.put(summary, at: Point(column: right, row: line), style: .faint)
    return start
  }

  private func summary(of phase: Phase) -> String {
    let steps = phase.steps
    let emotions = steps.compactMap(\.emotion)
    let count = ItemKind.step.noun.counted(steps.count)[language]
    guard let low = emotions.min(), let high = emotions.max() else { return count }
    return low == high
      ? "\(count)  \(sign(low))" : "\(count)  \(sign(low)) \(signs.ellipsis) \(sign(high))"
  }

  private func drawStep(
    _ step: Step, number: Int?, on screen: inout Screen, at line: Int, _ isTyping: Bool
  ) -> Int {
    let digits = number.map(String.init) ?? ""
    screen.put(
      digits, at: Point(column: max(2, Self.titleColumn - 1 - digits.utf8.count), row: line))
    let severities = step.painPoints.compactMap(\.severity)
    let pains =
      severities.count > 1
      ? severities.sorted(by: >).map(\.sign).joined(separator: " ") : severities.first?.sign ?? ""
    let painWidth = width >= 60 ? 12 : 4
    let wanted = isTyping ? 0 : Self.titleColumn + Width.of(title(step.item)) + 1
    let right = max(width, min(mostWidth, wanted + painWidth + 7)) - painWidth - 7
    if !isTyping {
      screen.put(
        title(step.item), at: Point(column: Self.titleColumn, row: line),
        limit: max(0, right - Self.titleColumn - 1), ellipsis: true)
    }
    if step.isMomentOfTruth {
      screen.put(signs.star, at: Point(column: right, row: line), style: Style(.accent, .bold))
    }
    if let emotion = step.emotion {
      screen.put(
        sign(emotion), at: Point(column: right + (emotion.value == 0 ? 3 : 2), row: line),
        style: Style(emotion.value < 0 ? .bad : emotion.value > 0 ? .good : .plain))
    } else {
      screen.put("?", at: Point(column: right + 3, row: line), style: .faint)
    }
    screen.put(
      pains, at: Point(column: right + 6, row: line), style: .plain, limit: painWidth,
      ellipsis: true)
    return Self.titleColumn
  }

  private func sign(_ emotion: Emotion) -> String {
    emotion.sign(signs)
  }

  private func title(_ item: Item) -> String {
    let title = item.title
    return title.isEmpty ? Text(nl: "(zonder titel)", en: "(no title)")[language] : title
  }
}

extension Emotion {
  /// The number with its sign, in the signs of the terminal.
  func sign(_ signs: Signs) -> String {
    value < 0 && signs.minus != Signs.unicode.minus ? signs.minus + String(-value) : sign
  }
}
