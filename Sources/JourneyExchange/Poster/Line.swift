// SPDX-License-Identifier: EUPL-1.2

/// How a line of text looks.
struct Ink: Equatable {
  var size = 9
  var isBold = false
  var isItalic = false
  var color = Palette.ink
}

/// A line of text that fits its block.
struct Line {
  let text: String
  let ink: Ink

  /// The height of the line, as Graphviz estimates it: a line with a tag for bold or italic gets no leading.
  var height: Int { ink.isBold || ink.isItalic ? ink.size : (ink.size * 11 + 9) / 10 }
}

extension [Line] {
  /// The lines in runs that look the same.
  var runs: [ArraySlice<Line>] {
    var runs: [ArraySlice<Line>] = []
    var start = startIndex
    for index in indices where index > start && self[index].ink != self[start].ink {
      runs.append(self[start..<index])
      start = index
    }
    if start < endIndex { runs.append(self[start...]) }
    return runs
  }

  /// The room between runs.
  static var runGap: Int { 2 }

  var height: Int {
    var height = 0
    for (index, line) in enumerated() {
      height += line.height
      if index > 0, line.ink != self[index - 1].ink { height += Self.runGap }
    }
    return height
  }
}
