// SPDX-License-Identifier: EUPL-1.2

/// A word without spaces, in clusters that are never cut.
struct Word {
  private var characters: [Character] = []
  /// The text of each cluster as it is shown.
  private var glyphs: [String] = []
  /// The columns before each cluster, and those of the whole word.
  private var columns = [0]
  private var softBreaks: Set<Int> = []

  /// Creates a word; a cluster wider than `maxWidth` is shortened, or becomes `?`.
  init(_ text: Substring, maxWidth: Int) {
    for character in text {
      if character == "\u{AD}" {
        softBreaks.insert(glyphs.count)
        continue
      }
      append(character, maxWidth: maxWidth)
    }
  }

  private mutating func append(_ character: Character, maxWidth: Int) {
    // A control is written out as several signs, which may be parted.
    let shown = Shown.text(String(character))
    for part in shown == String(character) ? [character] : Array(shown) {
      var glyph = String(part)
      // On the screen a lone mark has a base and joined emoji are shorter: count the wider form.
      var taken = max(Width.printed(glyph), Width.of(glyph))
      if taken > maxWidth { (glyph, taken) = Shown.cluster(part) }
      if taken > maxWidth { (glyph, taken) = ("?", 1) }
      characters.append(part)
      glyphs.append(glyph)
      columns.append(width + taken)
    }
  }

  /// A part with fewer letters stays with what is before it where that can be.
  private static let scrap = 5

  var count: Int { glyphs.count }
  var width: Int { width(from: 0) }

  func width(from start: Int) -> Int {
    columns[columns.count - 1] - columns[start]
  }

  func text(from start: Int) -> String {
    glyphs[start...].joined()
  }

  /// A place where the word may be broken, from the best kind to the worst.
  enum Break: Int {
    case none, syllable, soft, sign

    var addsHyphen: Bool { self == .syllable || self == .soft }
  }

  /// Returns the kind of break before each cluster.
  func breaks() -> [Break] {
    var breaks = Array(repeating: Break.none, count: count)
    for place in Hyphenation.breaks(in: characters) { breaks[place] = .syllable }
    for place in softBreaks where place > 0 && place < count { breaks[place] = .soft }
    for place in breaks.indices.dropFirst(2) {
      let (before, sign) = (characters[place - 2], characters[place - 1])
      let isSign = sign == "-" || sign == "/" || sign == "\u{2010}" || sign == "–"
      if isSign, before.isLetter || before.isNumber, characters[place].isLetter {
        breaks[place] = .sign
      }
    }
    return breaks
  }

  /// Returns the part from `start` that fills a line, and where the next part starts.
  ///
  /// - Parameters:
  ///   - breaks: What `breaks()` returned.
  ///   - start: The first cluster of the part.
  ///   - room: The columns of the line.
  ///   - anywhere: Whether the word may be cut where there is no break.
  /// - Returns: The part, or nil when no break fits.
  func cut(
    _ breaks: [Break], from start: Int, room: Int, anywhere: Bool
  ) -> (text: String, end: Int)? {
    var best = (kind: Break.none, place: start)
    // A break before which a good part of the line is filled, for where the last one leaves a scrap.
    var earlier: Int?
    var place = start + 1
    while place < count, columns[place] - columns[start] <= room {
      let isFull = columns[place] - columns[start] == room
      let kind = isFull && breaks[place].addsHyphen ? .none : breaks[place]
      if kind.rawValue >= best.kind.rawValue {
        if best.kind == .syllable, kind == .syllable,
          columns[best.place] - columns[start] >= room / 2
        {
          earlier = best.place
        }
        best = (kind, place)
      }
      place += 1
    }
    if best.kind == .syllable, count - best.place < Self.scrap, let earlier { best.place = earlier }
    guard anywhere || best.kind != .none, best.place > start else { return nil }
    let text = glyphs[start..<best.place].joined()
    return (best.kind.addsHyphen ? text + "-" : text, best.place)
  }
}
