// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Looks for the widths of columns, the bands and the lanes with which a poster is drawn largest on its paper.
///
/// Setting text in columns is what takes time, so every width is set once.
struct PosterSearch {
  let subject: PosterSubject
  private var columns: [ColumnKey: [StepColumn]] = [:]
  private var arrows = ArrowCache()
  /// Whether bands may end within a phase that would fit in one, and the levels of the hartslag lie close together.
  private var isTight = false
  /// Whether all widths of columns are tried.
  private var isThorough = false

  private struct ColumnKey: Hashable {
    let width: Int
    let hasActions: Bool
    let hasProof: Bool
    let style: PosterStyle
  }

  init(_ subject: PosterSubject) {
    self.subject = subject
  }

  private var digest: Digest { subject.digest }

  /// Returns the layout for the paper that is asked for, or else for the smallest on which all can be read.
  ///
  /// - Returns: The layout, and what the user should know about it.
  mutating func layout(
    paper: Paper?, lanes: Set<Lane>?
  ) -> (layout: PosterLayout, remarks: [Text]) {
    var contents = PosterContents()
    if let lanes {
      contents.lanes = lanes
      contents.hasWhole = false
    }
    guard let paper else { return automatic(contents) }
    return fitted(contents, on: paper)
  }

  /// Chooses the paper, from A3 up; what is too much even for A0 is drawn at its own size.
  private mutating func automatic(
    _ contents: PosterContents
  ) -> (layout: PosterLayout, remarks: [Text]) {
    var drawn: [PosterStyle: PosterLayout] = [:]
    for paper in Paper.series.dropFirst() {
      let style = PosterStyle(for: paper)
      let found = drawn[style] ?? best(contents, shape: paper, style, notes: [])
      drawn[style] = found
      if found.body(on: paper) >= paper.smallestBody { return (finished(found, on: paper), []) }
    }
    let found =
      drawn[.handout] ?? best(contents, shape: Paper.series[1], .handout, notes: [])
    let drawnAlone = finished(found, on: nil)
    let (width, height) = drawnAlone.millimetres
    return (
      drawnAlone,
      [
        Text(
          nl:
            "Niet alles is op papier tot A0 te lezen. De poster is getekend op eigen maat: \(width) × \(height) mm. "
            + "Kies een deel met --phase, of papier met --paper.",
          en:
            "Paper up to A0 is too small to read all of it. The poster is drawn at its own size: \(width) × \(height) mm. "
            + "Choose a part with --phase, or paper with --paper.")
      ]
    )
  }

  /// Takes lanes away until what is left can be read on the paper, and says what left.
  private mutating func fitted(
    _ all: PosterContents, on paper: Paper
  ) -> (layout: PosterLayout, remarks: [Text]) {
    let style = PosterStyle(for: paper)
    let whole = best(all, shape: paper, style, notes: [])
    if whole.body(on: paper) >= paper.smallestBody { return (finished(whole, on: paper), []) }
    let advice = advice(all, insteadOf: paper)
    isThorough = true
    var contents = all
    var gone: [PosterContents.Cut] = []
    var found = whole
    func note() -> Text { Self.note(gone, paper, digest) + advice.onPoster }
    func remark() -> Text { Self.note(gone, paper, digest) + advice.toMaker }
    for cut in all.cuts(digest, subject.terms) {
      contents.remove(cut)
      gone.append(cut)
      found = best(contents, shape: paper, style, notes: [note()])
      if found.body(on: paper) >= paper.smallestBody { break }
    }
    if found.body(on: paper) < paper.smallestBody {
      // Phases that may be cut anywhere leave no band half empty.
      isTight = true
      let tight = best(contents, shape: paper, style, notes: [note()])
      isTight = tight.body(on: paper) > found.body(on: paper)
      if isTight { found = tight }
    }
    if found.body(on: paper) < paper.smallestBody {
      let tooSmall = Self.tooSmall(paper, found.body(on: paper)) + Text(" ")
      found = best(contents, shape: paper, style, notes: [tooSmall + note()])
      return (finished(found, on: paper), [tooSmall + remark()])
    }
    // What left early may fit again, now that something larger has left: what matters most first.
    for cut in gone.dropLast().reversed() {
      var wider = contents
      wider.putBack(cut)
      let before = gone
      gone.removeAll { $0 == cut }
      let next = best(wider, shape: paper, style, notes: [note()])
      if next.body(on: paper) >= paper.smallestBody {
        (contents, found) = (wider, next)
      } else {
        gone = before
      }
    }
    return (finished(found, on: paper), [remark()])
  }

  private static func note(
    _ gone: [PosterContents.Cut], _ paper: Paper, _ digest: Digest
  ) -> Text {
    let names = Text.list(gone.map { $0.name(digest) })
    return Text(
      nl: "Niet op deze poster, want \(paper.name) is er te klein voor: ",
      en: "Not on this poster, since \(paper.name) is too small for it: ") + names + Text(". ")
  }

  private static func tooSmall(_ paper: Paper, _ body: Int) -> Text {
    Text(
      nl:
        "Te veel stappen voor \(paper.name): de letters zijn \(body / 10),\(body % 10) punt en moeten er "
        + "\(paper.smallestBody / 10) zijn.",
      en:
        "Too many steps for \(paper.name): the letters are \(body / 10).\(body % 10) points and should be "
        + "\(paper.smallestBody / 10).")
  }

  /// Says on which paper all can be read; options of the command are not for who stands before the poster.
  private mutating func advice(
    _ contents: PosterContents, insteadOf paper: Paper
  ) -> (onPoster: Text, toMaker: Text) {
    var drawn: [PosterStyle: PosterLayout] = [:]
    var names: [Text] = []
    for other in Paper.series where other.name != paper.name {
      let style = PosterStyle(for: other)
      var found = drawn[style] ?? best(contents, shape: other, style, notes: [])
      drawn[style] = found
      // Sheets of one series differ a little in shape, which counts where it only just fits.
      if abs(found.body(on: other) - other.smallestBody) < 2 {
        found = best(contents, shape: other, style, notes: [])
      }
      if found.body(on: other) >= other.smallestBody { names.append(Text(other.name)) }
    }
    guard !names.isEmpty else {
      return (
        Text(""),
        Text(
          nl: "Op geen papier tot A0 past alles; kies een deel met --phase of --step.",
          en: "No paper up to A0 holds all; choose a part with --phase or --step.")
      )
    }
    func list(_ parts: [Text], nl: String, en: String) -> Text {
      guard let last = parts.last, parts.count > 1 else { return parts.first ?? Text("") }
      let first = parts.dropLast()
      return Text(
        nl: first.map(\.nl).joined(separator: ", ") + " \(nl) \(last.nl)",
        en: first.map(\.en).joined(separator: ", ") + " \(en) \(last.en)")
    }
    let papers =
      Text(nl: "Alles past op ", en: "All of it fits on ") + list(names, nl: "of", en: "or")
      + Text(".")
    return (papers, papers)
  }

  // MARK: - One layout

  /// Returns the layout that is drawn largest on paper of a shape.
  private mutating func best(
    _ contents: PosterContents, shape: Paper, _ style: PosterStyle, notes: [Text]
  ) -> PosterLayout {
    let count = digest.steps.count
    // Wider columns make the sheet wider and lower: where it is too low the next try is narrower. For a very long
    // journey the bands alone give shape enough.
    let narrowest = style == .wall ? 84 : 76
    let widths = count > 80 ? [94] : Array(stride(from: narrowest, through: 220, by: 4))
    var tries = widths.startIndex..<widths.endIndex
    var best: PosterLayout?
    if isThorough {
      // Where the paper is small the best width may lie anywhere.
      for width in widths.enumerated().filter({ isTight || $0.offset % 2 == 0 }).map(\.element)
      where width <= 140 || widths.count == 1 {
        let found = inBands(contents, shape, style, width: width, notes)
        if best.map({ found.body(on: shape) > $0.body(on: shape) }) ?? true { best = found }
      }
      tries = 0..<0
    }
    while !tries.isEmpty {
      let middle = (tries.lowerBound + tries.upperBound) / 2
      let found = inBands(contents, shape, style, width: widths[middle], notes)
      if best.map({ found.body(on: shape) > $0.body(on: shape) }) ?? true { best = found }
      tries =
        found.isWide(for: shape) ? tries.lowerBound..<middle : (middle + 1)..<tries.upperBound
    }
    return best ?? layout(contents, [], width: 110, style, notes)
  }

  /// Returns the layout with columns of some width and the number of bands with which it is drawn largest.
  private mutating func inBands(
    _ contents: PosterContents, _ shape: Paper, _ style: PosterStyle, width: Int, _ notes: [Text]
  ) -> PosterLayout {
    let phases = digest.phases.map(\.steps)
    var best = layout(contents, bands(phases, 1), width: width, style, notes)
    guard best.isWide(for: shape) else { return best }
    // More bands make the sheet narrower and taller; the best number lies where it stops being too wide.
    var (low, high) = (2, digest.steps.count)
    while low <= high {
      let middle = (low + high) / 2
      let next = layout(contents, bands(phases, middle), width: width, style, notes)
      if next.body(on: shape) > best.body(on: shape) { best = next }
      if next.isWide(for: shape) { low = middle + 1 } else { high = middle - 1 }
    }
    return best
  }

  private func bands(_ phases: [Range<Int>], _ count: Int) -> [[BandPart]] {
    isTight ? Bands.filled(phases, count: count) : Bands.even(phases, count: count)
  }

  private mutating func layout(
    _ contents: PosterContents, _ bands: [[BandPart]], width: Int, _ style: PosterStyle,
    _ notes: [Text]
  ) -> PosterLayout {
    PosterLayout(
      subject, contents, columns(width, contents, style), bands, width: width,
      level: isTight ? 12 : 22, style,
      notes: notes.map { $0[digest.language] }, &arrows)
  }

  private mutating func columns(
    _ width: Int, _ contents: PosterContents, _ style: PosterStyle
  ) -> [StepColumn] {
    let key = ColumnKey(
      width: width, hasActions: contents.hasActions, hasProof: contents.hasProof, style: style)
    if let known = columns[key] { return known }
    let count = digest.whole.steps
    let made = digest.steps.map {
      StepColumn(
        $0, width: width, language: digest.language, count: count, style,
        contents)
    }
    columns[key] = made
    return made
  }

  /// Spreads a layout over its paper, with the text of the columns set anew for the room that they get.
  private mutating func finished(_ layout: PosterLayout, on paper: Paper?) -> PosterLayout {
    let shape = paper ?? Paper.series[1]
    var layout = layout
    layout.raise(on: shape, isPaper: paper != nil)
    let width = layout.widest(on: shape)
    guard width > layout.columnWidth else {
      return layout.spread(over: shape, isPaper: paper != nil)
    }
    var wider = self.layout(
      layout.contents, layout.bands.map(\.parts), width: width, layout.style,
      layout.notes.map { Text($0) })
    // Wider columns are seldom taller, but the head may be set otherwise.
    wider.raise(to: layout.level)
    let isBetter = wider.body(on: shape) >= layout.body(on: shape)
    return (isBetter ? wider : layout).spread(over: shape, isPaper: paper != nil)
  }
}
