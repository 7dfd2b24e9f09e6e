// SPDX-License-Identifier: EUPL-1.2

import Words

/// The lines on the arrows of phases, set once for each width.
struct ArrowCache {
  private struct Key: Hashable {
    let phase: Int
    let isContinued: Bool
    let room: Int
  }

  private var lines: [Key: [Line]] = [:]
  private var nameHeights: [Int]?

  /// Returns the heights that the names of the lanes take.
  mutating func names(_ digest: Digest) -> [Int] {
    if let nameHeights { return nameHeights }
    let made = Lane.allCases.map {
      PosterDrawing.nameLines($0.name(digest)[digest.language]).height + 8
    }
    nameHeights = made
    return made
  }

  mutating func lines(for part: BandPart, pitch: Int, _ digest: Digest) -> [Line] {
    let room = part.steps.count * pitch - 34
    let key = Key(phase: part.phase, isContinued: part.isContinued, room: room)
    if let known = lines[key] { return known }
    let more = part.isContinued ? Text(nl: " (vervolg)", en: " (continued)")[digest.language] : ""
    let phase = digest.phases[part.phase]
    let title = "\(phase.number).\u{A0}\(Typesetter.shortened(phase.title, to: 160))\(more)"
    var made: [Line] = []
    for size in [14, 11] {
      made = Typesetter.lines(title, width: room, Ink(size: size, isBold: true))
      if made.count == 1 { break }
    }
    lines[key] = made
    return made
  }
}

/// The arrows and lanes of one band, with the heights that they need.
struct BandLayout {
  let parts: [BandPart]
  let steps: Range<Int>
  /// The lines on the arrow of each part.
  let arrows: [[Line]]
  let arrowHeight: Int
  /// The height of each lane, nothing for one that is empty or not wanted.
  ///
  /// That of the hartslag depends on the room that is left.
  let heights: [Int]
  let hasUnknown: Bool

  init(
    _ parts: [BandPart], _ columns: [StepColumn], _ contents: PosterContents, pitch: Int,
    _ digest: Digest, _ cache: inout ArrowCache
  ) {
    self.parts = parts
    let steps = Bands.steps(parts)
    self.steps = steps
    hasUnknown = digest.steps[steps].contains { $0.emotion == nil }
    var arrows: [[Line]] = []
    for part in parts { arrows.append(cache.lines(for: part, pitch: pitch, digest)) }
    self.arrows = arrows
    arrowHeight = max(26, (arrows.map(\.height).max() ?? 0) + 14)
    let names = cache.names(digest)
    heights = Lane.allCases.map { lane in
      guard lane != .heartbeat, contents.lanes.contains(lane) else { return 0 }
      let height = columns[steps].reduce(0) { max($0, $1.heights[lane.rawValue]) }
      // The name of a lane may take more lines than what stands in it.
      return height == 0 ? 0 : max(height, names[lane.rawValue])
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
