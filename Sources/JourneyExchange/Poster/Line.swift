// SPDX-License-Identifier: EUPL-1.2

/// How a line of text looks.
struct Ink: Equatable {
  var size = 9
  var isBold = false
  var isItalic = false
  var color = Palette.ink

  /// Whether a line bears a tag, for which Graphviz gives it no leading.
  var hasTag: Bool { isBold || isItalic }
}

/// A line of text that fits its block.
struct Line {
  let text: String
  let ink: Ink

  /// The height of the line, as Graphviz estimates it.
  var height: Int { ink.hasTag ? ink.size : (ink.size * 11 + 9) / 10 }
}

extension [Line] {
  /// The lines in runs that look the same; a line without leading is a run of its own.
  var runs: [ArraySlice<Line>] {
    var runs: [ArraySlice<Line>] = []
    var start = startIndex
    for index in indices where index > start && isBreak(at: index) {
      runs.append(self[start..<index])
      start = index
    }
    if start < endIndex { runs.append(self[start...]) }
    return runs
  }

  private func isBreak(at index: Int) -> Bool {
    self[index].ink.hasTag || self[index].ink != self[index - 1].ink
  }

  /// The room between runs.
  static var runGap: Int { 2 }

  var height: Int {
    var height = 0
    for (index, line) in enumerated() {
      height += line.height
      if index > 0, isBreak(at: index) { height += Self.runGap }
    }
    return height
  }
}
