// SPDX-License-Identifier: EUPL-1.2

/// Groups of digits that a few spaces, points, strokes or brackets keep apart.
struct DigitGroups {
  let groups: [String]

  private static let separators: Set<Character> = [
    " ", "\u{A0}", "\u{2009}", "\u{202F}", ".", "-", "\u{2010}", "\u{2011}", "–", "/", "(", ")",
  ]
  /// As many signs as stand between two groups at most: “) - ”.
  private static let longestSeparator = 4

  /// Returns the runs of groups in a text that are no amount; a group that is part of a word does not count.
  static func all(in text: String) -> [DigitGroups] {
    let signs = Array(text)
    var found: [DigitGroups] = []
    var index = 0
    while index < signs.count {
      guard isDigit(signs[index]) else {
        index += 1
        continue
      }
      let start = index
      var groups: [String] = []
      while let end = Self.end(of: signs, from: index, isDigit) {
        groups.append(String(signs[index..<end]))
        index = end
        let next = Self.end(of: signs, from: index, separators.contains) ?? index
        guard next < signs.count, next > index, next - index <= longestSeparator,
          isDigit(signs[next])
        else { break }
        index = next
      }
      if index < signs.count, signs[index].isLetter { groups.removeLast() }
      if isInWord(signs[..<start]), !groups.isEmpty { groups.removeFirst() }
      if !groups.isEmpty, !isAmount(signs[..<start]) { found.append(DigitGroups(groups: groups)) }
    }
    return found
  }

  /// Returns where the signs of a sort end that begin at a place; nil where none stands there.
  private static func end(
    of signs: [Character], from start: Int, _ isOfSort: (Character) -> Bool
  ) -> Int? {
    let end = signs[start...].firstIndex { !isOfSort($0) } ?? signs.endIndex
    return end > start ? end : nil
  }

  private static func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isNumber }

  private static func isInWord(_ before: ArraySlice<Character>) -> Bool {
    before.last?.isLetter == true && !String(before.suffix(3)).lowercased().hasSuffix("bsn")
  }

  private static func isAmount(_ before: ArraySlice<Character>) -> Bool {
    before.last { $0 != " " && $0 != "\u{A0}" }.map { "€$£".contains($0) } ?? false
  }

  /// Returns the digits of neighbouring groups of these sizes.
  func windows(_ sizes: [[Int]]) -> [String] {
    sizes.flatMap { sizes in
      groups.indices.compactMap { start -> String? in
        let window = groups[start...].prefix(sizes.count)
        return window.map(\.count) == sizes ? window.joined() : nil
      }
    }
  }

  /// Returns the digits of neighbouring groups that have so many together.
  ///
  /// - Parameter isStart: Tells whether a group can be the first of them.
  func numbers(of count: Int, from isStart: (String) -> Bool) -> [String] {
    groups.indices.filter { isStart(groups[$0]) }.compactMap { start in
      var digits = ""
      for group in groups[start...] where digits.count < count { digits += group }
      return digits.count == count ? digits : nil
    }
  }
}
