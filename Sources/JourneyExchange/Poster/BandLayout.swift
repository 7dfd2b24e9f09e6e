// SPDX-License-Identifier: EUPL-1.2

import Words

/// The arrows and lanes of one band, with the heights that they need.
struct BandLayout {
  let parts: [BandPart]
  let steps: Range<Int>
  /// The lines on the arrow of each part.
  let arrows: [[Line]]
  let arrowHeight: Int
  /// The height of each lane, nothing for one that is empty.
  ///
  /// That of the hartslag depends on the room that is left.
  let heights: [Int]
  let hasUnknown: Bool

  init(_ parts: [BandPart], _ columns: [StepColumn], pitch: Int, _ digest: Digest, hasUnknown: Bool)
  {
    self.parts = parts
    self.hasUnknown = hasUnknown
    let steps = Bands.steps(parts)
    self.steps = steps
    arrows = parts.map { part in
      let more = part.isContinued ? Text(nl: " (vervolg)", en: " (continued)")[digest.language] : ""
      let title =
        "\(digest.phases[part.phase].number).\u{A0}\(digest.phases[part.phase].title)\(more)"
      let room = part.steps.count * pitch - 34
      for size in [14, 12, 10] {
        let lines = Typesetter.lines(title, width: room, Ink(size: size, isBold: true))
        if lines.count == 1 || size == 10 { return lines }
      }
      return []
    }
    arrowHeight = max(26, (arrows.map(\.height).max() ?? 0) + 14)
    heights = Lane.allCases.map { lane in
      lane == .heartbeat ? 0 : columns[steps].reduce(0) { max($0, $1.height(lane)) }
    }
  }

  /// The room above the highest level, for a circle with a star over it.
  static let above = 38
  static let below = 18

  func heartbeat(level: Int) -> Int {
    Self.above + 4 * level + Self.below + (hasUnknown ? 26 : 0)
  }

  func height(of lane: Lane, level: Int) -> Int {
    lane == .heartbeat ? heartbeat(level: level) : heights[lane.rawValue]
  }

  func height(level: Int, laneGap: Int) -> Int {
    var height = arrowHeight
    for lane in Lane.allCases {
      let own = self.height(of: lane, level: level)
      guard own > 0 else { continue }
      height += laneGap + own + (lane == .backstage ? PosterLayout.visibility : 0)
    }
    return height
  }
}
