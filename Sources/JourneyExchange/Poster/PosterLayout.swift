// SPDX-License-Identifier: EUPL-1.2

import Words

/// What a poster is about, read once for every try at a layout.
struct PosterSubject {
  let digest: Digest
  let terms: [TermDigest]
  var comparison: Comparison?
  /// What stands at the foot, such as a version and a date.
  var stamp: String?
  /// What the opgave is called that the journey serves.
  var opgave: String?
  /// What else is to be said below the poster.
  var notes: [String] = []
}

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
  /// The width that head and foot need.
  private static let narrowest = 820

  let subject: PosterSubject
  let contents: PosterContents
  let style: PosterStyle
  let columns: [StepColumn]
  let bands: [BandLayout]
  let head: HeadLayout
  let foot: FootLayout
  /// What is said below the poster about what is not on it.
  let notes: [String]
  /// The width for which the text in the columns was set.
  let columnWidth: Int
  /// The distance between columns.
  private(set) var pitch: Int
  /// The distance between two levels of the hartslag.
  private(set) var level: Int
  private(set) var laneGap = Self.laneGap
  private(set) var bandGap = Self.bandGap
  private(set) var width: Int
  private(set) var height: Int
  /// The left and the right edge of what is drawn.
  private(set) var left = Self.margin
  private(set) var right: Int
  /// The paper that the sheet is spread over; nil for a sheet of its own size.
  private(set) var paper: Paper?

  var digest: Digest { subject.digest }

  init(
    _ subject: PosterSubject, _ contents: PosterContents, _ columns: [StepColumn],
    _ bands: [[BandPart]], width: Int, level: Int, _ style: PosterStyle, notes: [String],
    _ arrows: inout ArrowCache
  ) {
    let digest = subject.digest
    self.subject = subject
    self.contents = contents
    self.style = style
    self.columns = columns
    self.notes = notes
    self.level = level
    columnWidth = width
    let pitch = width + Self.columnGap
    self.pitch = pitch
    var made: [BandLayout] = []
    for band in bands {
      made.append(
        BandLayout(
          band, columns, contents, pitch: pitch, digest, &arrows))
    }
    self.bands = made
    let count = made.map(\.steps.count).max() ?? 0
    let content = max(Self.narrowest, Self.heads + count * pitch)
    head = HeadLayout(subject, width: content - Self.columnGap)
    foot = FootLayout(
      subject, contents, width: content, notes: notes, style)
    self.width = content + 2 * Self.margin
    right = Self.margin + content
    height = 2 * Self.margin + head.height + foot.height
    for band in made { height += band.height(level: level, laneGap: laneGap) + Self.bandGap }
  }

  /// The size of the sheet itself in millimetres, drawn at its own size.
  var millimetres: (width: Int, height: Int) {
    (width * 254 / 720, height * 254 / 720)
  }

  /// The size of body text on paper, in tenths of a point.
  func body(on paper: Paper) -> Int {
    let tenths = PosterStyle.body * 10 * 72
    return min(tenths * paper.width / (254 * width), tenths * paper.height / (254 * height))
  }

  /// Tells whether the width decides the size on paper.
  func isWide(for paper: Paper) -> Bool {
    width * paper.height > height * paper.width
  }

  /// The width that columns may take when the sheet is as wide as the paper, at the size that the height allows.
  func widest(on paper: Paper) -> Int {
    let count = max(1, bands.map(\.steps.count).max() ?? 1)
    let full = max(width, (height * paper.width) / paper.height)
    let room = full - 2 * Self.margin - Self.heads
    return max(columnWidth, min(room / count - Self.columnGap, columnWidth * 3 / 2))
  }

  /// The distance between two levels at which the hartslag is the first thing that is seen.
  private static let highLevel = 40

  /// Gives the hartslag more height, for letters that become a little smaller but not too small to read.
  mutating func raise(on shape: Paper, isPaper: Bool) {
    let body = body(on: shape)
    let least = max(body * 92 / 100, isPaper ? min(body, shape.smallestBody) : 0)
    let tallest = PosterStyle.body * 10 * 72 * shape.height / (254 * max(1, least))
    raise(to: min(Self.highLevel, level + (tallest - height) / (4 * max(1, bands.count))))
  }

  mutating func raise(to level: Int) {
    guard level > self.level else { return }
    height += (level - self.level) * 4 * bands.count
    self.level = level
  }

  /// Returns the layout spread over all of a sheet of some shape.
  func spread(over shape: Paper, isPaper: Bool) -> PosterLayout {
    var layout = self
    if isPaper { layout.paper = shape }
    let count = max(1, bands.map(\.steps.count).max() ?? 1)
    let full = max(width, (height * shape.width + shape.height - 1) / shape.height)
    layout.pitch += min(max(0, full - width) / count, pitch / 4)
    let content = max(Self.narrowest, Self.heads + count * layout.pitch - Self.columnGap)
    layout.left = max(Self.margin, (full - content) / 2)
    layout.right = layout.left + content
    layout.width = full
    let tall = (full * shape.height + shape.width - 1) / shape.width
    var spare = max(0, tall - height)
    let bandCount = max(1, bands.count)
    // The hartslag is what the eye goes to first, so it gets room first.
    let more = min(max(0, 62 - level), spare / (4 * bandCount))
    layout.level += more
    spare -= more * 4 * bandCount
    let gap = min(10, spare / (10 * bandCount))
    layout.laneGap += gap
    spare -= gap * 10 * bandCount
    if bandCount > 1 { layout.bandGap += min(30, spare / bandCount) }
    layout.height = max(tall, height)
    return layout
  }
}
