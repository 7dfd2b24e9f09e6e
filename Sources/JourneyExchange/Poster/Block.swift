// SPDX-License-Identifier: EUPL-1.2

import Words

/// A place on the sheet in points, measured from the top left.
struct Frame: Equatable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  var right: Int { x + width }
  var bottom: Int { y + height }
}

/// Lines of text in a box of their own.
struct Card {
  enum Side: String {
    case left = "LEFT"
    case right = "RIGHT"
  }

  var head: [Line] = []
  var lines: [Line] = []
  var look: Palette.Look?
  var border = 0
  var isDashed = false
  var side = Side.left
  var isCentred = false

  static let padding = 4
  /// The room above and below the lines of text, and some to spare for other fonts.
  private static let spare = 2 * padding + 2

  var headHeight: Int { head.isEmpty ? 0 : head.height + 7 }

  /// The height that the card takes by itself.
  var height: Int {
    headHeight + (lines.isEmpty ? 0 : lines.height + Self.spare) + 2 * border
  }

  /// The width that text may take in a card of some width.
  static func room(in width: Int) -> Int { width - 2 * padding - 2 }
}

/// One thing on the sheet, which keeps its name as long as what it shows keeps its id.
struct Block {
  enum Kind {
    case card(Card)
    case shape(Shape)
    /// Words without a box.
    case text(Line)
    /// A point that only lines need.
    case anchor
  }

  struct Shape {
    var name = "box"
    var fill: String
    var border: String
    /// The width of the border, in tenths of a point.
    var stroke = 8
    var isDashed = false
    var label: [Line] = []
  }

  let name: String
  var frame: Frame
  let kind: Kind
  /// What is said about it in a sentence; decoration says nothing.
  var tooltip: String?
  var group: String?
}

/// A line between two anchors, with the points of its curve.
struct Stroke {
  let from: String
  let to: String
  var points: [(x: Int, y: Int)]
  let color: String
  /// In tenths of a point.
  let width: Int
  let isDashed: Bool
  let tooltip: String?
}

/// A ground with the blocks that stand on it.
struct Ground {
  let name: String
  var frame: Frame
  let color: String
  let tooltip: String
  var blocks: [Block] = []
}

/// All that is drawn, in the order of reading.
struct Sheet {
  var language = Language.dutch
  var title = ""
  var summary = ""
  var width = 0
  var height = 0
  /// The paper that the sheet is scaled to; nil draws everything at its own size.
  var paper: Paper?
  var head: [Block] = []
  var grounds: [Ground] = []
  var tail: [Block] = []
  var strokes: [Stroke] = []
  /// The part of the sheet that is drawn; nil for all of it.
  var view: View?

  struct View {
    /// The paper of the page.
    let paper: Paper
    /// What is seen of the sheet.
    let frame: Frame
  }

  /// The number of blocks that are seen, which is all but the anchors of lines.
  var visibleBlocks: Int {
    ([head, tail] + grounds.map(\.blocks)).reduce(0) { count, blocks in
      count + blocks.count { if case .anchor = $0.kind { false } else { true } }
    }
  }
}

/// Hands out names of blocks, each only once.
struct Names {
  private var counts: [String: Int] = [:]

  /// Returns a name; when a damaged file holds an id twice, the later ones get their number behind it.
  mutating func unique(_ name: String) -> String {
    let count = (counts[name] ?? 0) + 1
    counts[name] = count
    return count == 1 ? name : unique("\(name) (\(count))")
  }
}
