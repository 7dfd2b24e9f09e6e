// SPDX-License-Identifier: EUPL-1.2

/// Groups of digits that one space, point or hyphen keeps apart.
struct DigitGroups {
  let groups: [String]

  /// Returns the runs of groups in a text that are no part of a word or an amount.
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
      var groups = [""]
      while index < signs.count {
        if isDigit(signs[index]) {
          groups[groups.count - 1].append(signs[index])
        } else if " .-\u{A0}".contains(signs[index]), index + 1 < signs.count,
          isDigit(signs[index + 1])
        {
          groups.append("")
        } else {
          break
        }
        index += 1
      }
      if !isPartOfMore(signs, start, index) { found.append(DigitGroups(groups: groups)) }
    }
    return found
  }

  private static func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isNumber }

  private static func isPartOfMore(_ signs: [Character], _ start: Int, _ end: Int) -> Bool {
    let before = signs[..<start]
    if end < signs.count, signs[end].isLetter { return true }
    if before.last?.isLetter == true {
      return !String(before.suffix(3)).lowercased().hasSuffix("bsn")
    }
    return before.last { $0 != " " && $0 != "\u{A0}" }.map { "€$£".contains($0) } ?? false
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
  func numbers(of count: Int) -> [String] {
    var found: [String] = []
    for start in groups.indices {
      var digits = ""
      for group in groups[start...] where digits.count < count {
        digits += group
        if digits.count == count { found.append(digits) }
      }
    }
    return found
  }
}
