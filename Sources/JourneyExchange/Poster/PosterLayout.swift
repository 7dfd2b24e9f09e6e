// SPDX-License-Identifier: EUPL-1.2

import Words

/// How a poster is divided: its bands, the widths of its columns, the heights of its lanes and its paper.
struct PosterLayout {
  static let margin = 28
  /// The width of the heads of the lanes, and the room after them.
  static let heads = 84
  static let columnGap = 8
  static let laneGap = 6
  static let bandGap = 22
  /// The strip in which the line of visibility is named.
  static let visibility = 15

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
  private(set) var level = 22
  private(set) var laneGap = Self.laneGap
  private(set) var width: Int
  private(set) var height: Int
  private(set) var paper: (width: Int, height: Int)?

  /// Returns the layout that is drawn largest on paper of the A series, lying down.
  static func best(for digest: Digest, terms: [TermDigest]) -> PosterLayout {
    let count = digest.steps.count
    // For a long journey the bands alone give shape enough.
    let widths = count == 0 ? [110] : count <= 24 ? Array(stride(from: 80, through: 140, by: 6)) : count <= 80 ? [80, 92, 104] : [92]
    let phases = digest.phases.map(\.steps)
    var best: (layout: PosterLayout, size: Int)?
    for width in widths {
      let columns = digest.steps.map {
        StepColumn($0, width: width, language: digest.language, count: count)
      }
      var seen: Set<Int> = []
      for bands in 1...60 {
        let capacity = max(1, (count + bands - 1) / bands)
        guard seen.insert(capacity).inserted else { continue }
        let layout = PosterLayout(
          digest, columns, Bands.split(phases, capacity: capacity), width: width, terms: terms)
        let size = max(layout.width * 1169, layout.height * 1654)
        if best.map({ size < $0.size }) ?? true { best = (layout, size) }
        // More bands only make the sheet taller.
        if layout.height * 1654 > layout.width * 1169 { break }
      }
    }
    var layout = best?.layout ?? PosterLayout(digest, [], [], width: 110, terms: terms)
    layout.fit()
    return layout
  }

  private init(
    _ digest: Digest, _ columns: [StepColumn], _ bands: [[BandPart]], width: Int, terms: [TermDigest]
  ) {
    self.digest = digest
    self.columns = columns
    pitch = width + Self.columnGap
    let hasUnknown = !digest.totals.withoutEmotion.isEmpty
    self.bands = bands.map { BandLayout($0, columns, pitch: width + Self.columnGap, digest, hasUnknown: hasUnknown) }
    let count = self.bands.map(\.steps.count).max() ?? 0
    let content = max(820, Self.heads + count * pitch)
    head = HeadLayout(digest, width: content)
    foot = FootLayout(digest, terms, width: content)
    self.width = content + 2 * Self.margin
    height = 2 * Self.margin + head.height + foot.height
    for band in self.bands { height += band.height(level: level, laneGap: laneGap) + Self.bandGap }
  }

  /// Chooses the paper and spreads the sheet over all of it.
  private mutating func fit() {
    let count = max(1, bands.map(\.steps.count).max() ?? 1)
    // Body text of 9 points stays above 6.5 points on paper.
    paper = Self.papers.first { paper in
      paper.0 * 72 >= width * 73 && paper.1 * 72 >= height * 73
    }
    let ratio = Self.papers[0]
    let full = max(width, (height * ratio.0 + ratio.1 - 1) / ratio.1)
    pitch += min((full - width) / count, pitch / 4)
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
