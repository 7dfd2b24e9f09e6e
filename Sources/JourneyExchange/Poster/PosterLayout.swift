// SPDX-License-Identifier: EUPL-1.2

import Words

/// How a poster is divided: its bands, the widths of its columns, the heights of its lanes and its paper.
struct PosterLayout {
  static let margin = 22
  /// The width of the heads of the lanes, and the room after them.
  static let heads = 84
  static let columnGap = 8
  static let laneGap = 6
  static let bandGap = 22
  /// The strip in which the line of visibility is named.
  static let visibility = 18

  /// The sizes of paper that people can have printed, in hundredths of an inch: A3 to A0, lying down.
  private static let papers = [(1654, 1169), (2339, 1654), (3311, 2339), (4681, 3311)]

  let digest: Digest
  let columns: [StepColumn]
  let bands: [BandLayout]
  let head: HeadLayout
  let foot: FootLayout
  /// The distance between columns.
  private(set) var pitch: Int
  /// The distance between two levels of the hartslag.
  private(set) var level = 26
  private(set) var laneGap = Self.laneGap
  private(set) var width: Int
  private(set) var height: Int
  /// The left and the right edge of what is drawn.
  private(set) var left = Self.margin
  private(set) var right: Int
  private(set) var paper: (width: Int, height: Int)?

  /// Returns the layout that is drawn largest on paper of the A series, lying down.
  static func best(for digest: Digest, terms: [TermDigest]) -> PosterLayout {
    let count = digest.steps.count
    let phases = digest.phases.map(\.steps)
    // Wider columns make the sheet wider and lower: where it is too low the next try is narrower. For a very long
    // journey the bands alone give shape enough.
    let widths = count > 80 ? [94] : Array(stride(from: 76, through: 140, by: 4))
    var tries = widths.startIndex..<widths.endIndex
    var best: (layout: PosterLayout, size: Int)?
    while !tries.isEmpty {
      let middle = (tries.lowerBound + tries.upperBound) / 2
      let found = inBands(digest, phases, width: widths[middle], terms: terms)
      if best.map({ found.size < $0.size }) ?? true { best = found }
      let isWide = found.layout.width * 1169 > found.layout.height * 1654
      tries = isWide ? tries.lowerBound..<middle : (middle + 1)..<tries.upperBound
    }
    var layout = best?.layout ?? PosterLayout(digest, [], [], width: 110, terms: terms)
    layout.fit()
    return layout
  }

  /// Returns the layout with columns of some width and the number of bands with which it is drawn largest.
  private static func inBands(
    _ digest: Digest, _ phases: [Range<Int>], width: Int, terms: [TermDigest]
  ) -> (layout: PosterLayout, size: Int) {
    let columns = digest.steps.map {
      StepColumn($0, width: width, language: digest.language, count: digest.whole.steps)
    }
    func layout(_ count: Int) -> (layout: PosterLayout, size: Int) {
      let layout = PosterLayout(
        digest, columns, Bands.even(phases, count: count), width: width, terms: terms)
      return (layout, max(layout.width * 1169, layout.height * 1654))
    }
    var best = layout(1)
    var count = 1
    // More bands make the sheet narrower and taller.
    while best.layout.width * 1169 > best.layout.height * 1654, count < 60 {
      count += 1
      let next = layout(count)
      if next.size < best.size { best = next }
      if next.layout.height * 1654 > next.layout.width * 1169 { break }
    }
    return best
  }

  private init(
    _ digest: Digest, _ columns: [StepColumn], _ bands: [[BandPart]], width: Int,
    terms: [TermDigest]
  ) {
    self.digest = digest
    self.columns = columns
    pitch = width + Self.columnGap
    let hasUnknown = !digest.totals.withoutEmotion.isEmpty
    self.bands = bands.map {
      BandLayout($0, columns, pitch: width + Self.columnGap, digest, hasUnknown: hasUnknown)
    }
    let count = self.bands.map(\.steps.count).max() ?? 0
    let content = max(820, Self.heads + count * pitch)
    head = HeadLayout(digest, width: content - Self.columnGap)
    foot = FootLayout(digest, terms, width: content)
    self.width = content + 2 * Self.margin
    right = Self.margin + content
    height = 2 * Self.margin + head.height + foot.height
    for band in self.bands { height += band.height(level: level, laneGap: laneGap) + Self.bandGap }
  }

  /// Chooses the paper and spreads the sheet over all of it.
  private mutating func fit() {
    let count = max(1, bands.map(\.steps.count).max() ?? 1)
    // Body text of 9 points is at least 6 points on paper, the smallest that people read in print.
    paper = Self.papers.first { paper in
      paper.0 * 72 * 9 >= width * 100 * 6 && paper.1 * 72 * 9 >= height * 100 * 6
    }
    let ratio = Self.papers[0]
    let full = max(width, (height * ratio.0 + ratio.1 - 1) / ratio.1)
    pitch += min((full - width) / count, pitch / 4)
    let content = max(820, Self.heads + count * pitch - Self.columnGap)
    left = (full - content) / 2
    right = left + content
    width = full
    let tall = (full * ratio.1 + ratio.0 - 1) / ratio.0
    var spare = tall - height
    let perBand = max(1, bands.count)
    let more = min(40, max(0, spare) / (4 * perBand))
    level += more
    spare -= more * 4 * perBand
    laneGap += min(8, max(0, spare) / (10 * perBand))
    height = tall
  }
}
