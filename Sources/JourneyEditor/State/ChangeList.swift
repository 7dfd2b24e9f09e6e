// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

/// What a version is chosen for.
enum VersionUse: Hashable, Sendable {
  case compare
  /// Laying it beside the journey.
  case beside
  /// Saying what lies between the current and the desired journey.
  case gap
  /// Bringing something of it back to the item of this name.
  case restore(ItemRef, FieldKey?)
}

/// The differences from another version, to walk through: each leads to its place, or is taken over.
struct ChangeList: Sendable {
  enum Source: Sendable {
    /// What changed; the other version can be the newer one.
    case report(DiffReport, isNewer: Bool)
    case restoration(Restoration)
    /// What lies between this journey and another one, which can be the desired one.
    case gap(Gap, isDesired: Bool)
  }

  enum Action: Sendable {
    case go(ItemRef)
    case fillIn(Gap.Place)
    case restore(Restoration.Choice)
  }

  struct Row: Sendable {
    let lines: [String]
    let isTitle: Bool
    let action: Action?
  }

  let title: Text
  let source: Source
  private(set) var rows: [Row] = []
  /// The number of the chosen row; titles are passed over.
  private(set) var chosen = 0
  private var laid: (width: Int, language: Language)?

  init(_ title: Text, _ source: Source) {
    self.title = title
    self.source = source
  }

  /// Whether it says what lies between the current and the desired journey.
  var isGap: Bool { if case .gap = source { true } else { false } }

  var action: Action? { rows.indices.contains(chosen) ? rows[chosen].action : nil }

  /// Breaks the rows into lines of a width, where that was not done yet.
  mutating func lay(width: Int, _ options: Editor.Options) {
    if let laid, laid.width == width, laid.language == options.language { return }
    laid = (width, options.language)
    switch source {
    case .report(let report, let isNewer):
      rows = report.paragraphs(width: width).map { paragraph in
        Row(
          lines: paragraph.lines.map(options.signs.replacingSigns), isTitle: paragraph.isTitle,
          action: (isNewer ? paragraph.old : paragraph.new).map(Action.go))
      }
    case .gap(let gap, let isDesired):
      rows = gap.paragraphs(width: width, language: options.language).map { paragraph in
        Row(
          lines: paragraph.lines.map(options.signs.replacingSigns), isTitle: paragraph.isTitle,
          action: (isDesired ? paragraph.desired : paragraph.current).map(Action.fillIn))
      }
    case .restoration(let restoration):
      rows = ([restoration.whole].compactMap(\.self) + restoration.choices).map { choice in
        // What comes along is told once: with all of it by the rows below.
        let details = choice.label == restoration.whole?.label ? [] : choice.details
        let texts = [choice.words.capitalised] + details.map { Text("  ") + $0 }
        let lines = texts.enumerated().flatMap { index, text in
          let text = options.signs.replacingSigns(in: text[options.language])
          return Wrapping.lines(
            (index == 0 ? "- " : "  ") + Shown.text(text), width: width, hanging: 2)
        }
        return Row(lines: lines, isTitle: false, action: .restore(choice))
      }
    }
    if !rows.indices.contains(chosen) || rows[chosen].isTitle { move(by: 1) }
  }

  /// Goes to another row that is no title.
  mutating func move(by count: Int) {
    chosen = choosable.row(count, from: chosen)
  }

  private var choosable: ChoosableRows { ChoosableRows(rows.indices.filter { !rows[$0].isTitle }) }

  /// Goes to a row; a title stays what it is.
  mutating func choose(_ row: Int) {
    if choosable.contains(row) { chosen = row }
  }

  /// Goes on by as many rows as fill a number of lines.
  mutating func page(_ room: Int, forward: Bool) {
    var left = room
    repeat {
      let before = chosen
      move(by: forward ? 1 : -1)
      if chosen == before { return }
      left -= rows[chosen].lines.count
    } while left > 0
  }
}
