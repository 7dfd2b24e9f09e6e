// SPDX-License-Identifier: EUPL-1.2

/// The lines of a text, each with a mark by which it is known in other versions of the text.
///
/// In canonical text a line is known by its key or by the id of its item, within whatever holds it; in any other text
/// a mark is no more than a guess.
struct MarkedLines {
  /// Without the end of the line.
  private(set) var lines: [ArraySlice<UInt8>] = []
  /// Different for each line.
  private(set) var marks: [Int] = []

  /// Gives marks, the same one to the same line of several texts.
  struct Table {
    fileprivate struct Name: Hashable {
      let holder: Int
      let text: ArraySlice<UInt8>
      let occurrence: Int

      func hash(into hasher: inout Hasher) {
        hasher.combine(holder &* 31 &+ occurrence)
        text.withUnsafeBytes { hasher.combine(bytes: $0) }
      }
    }

    private var marks: [Name: Int] = [:]
    /// For each mark, how often its name came up in the text that is being read.
    private var counts: [Int] = []

    /// How many marks there can be, from 0.
    var count: Int { 2 * counts.count }

    fileprivate mutating func begin() {
      counts = Array(repeating: 0, count: counts.count)
    }

    /// Returns the mark of a line; one higher is that of the bracket that closes what the line opens.
    fileprivate mutating func mark(_ holder: Int, _ text: ArraySlice<UInt8>) -> Int {
      let first = number(Name(holder: holder, text: text, occurrence: 0))
      counts[first] += 1
      if counts[first] == 1 { return 2 * first }
      return 2 * number(Name(holder: holder, text: text, occurrence: counts[first] - 1))
    }

    private mutating func number(_ name: Name) -> Int {
      if let number = marks[name] { return number }
      marks[name] = counts.count
      counts.append(0)
      return counts.count - 1
    }
  }

  init(_ text: [UInt8], _ table: inout Table) {
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    lines = lines.map { $0.last == 0x0D ? $0.dropLast() : $0 }
    marks.reserveCapacity(lines.count)
    table.begin()
    var holders: [Int] = []
    for (index, line) in lines.enumerated() {
      let content = line.drop { $0 == 0x20 }
      let sign = content.first
      if sign == UInt8(ascii: "}") || sign == UInt8(ascii: "]"), let holder = holders.popLast() {
        marks.append(holder + 1)
        continue
      }
      let opens = content.last == UInt8(ascii: "{") || content.last == UInt8(ascii: "[")
      let name = opens && content.count == 1 ? name(ofItemAt: index) : Self.key(of: content)
      let mark = table.mark(holders.last ?? -1, name)
      marks.append(mark)
      if opens { holders.append(mark) }
    }
  }

  /// Returns what tells an item in a list from the others: the line with its id, which comes first in it.
  private func name(ofItemAt index: Int) -> ArraySlice<UInt8> {
    guard index + 1 < lines.count else { return [] }
    let next = lines[index + 1].drop { $0 == 0x20 }
    if !next.starts(with: "\"id\"".utf8) { return lines[index].suffix(1) }
    return next.last == UInt8(ascii: ",") ? next.dropLast() : next
  }

  /// Returns the key that a line starts with, or the value where it has no key.
  private static func key(of content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let value = content.last == UInt8(ascii: ",") ? content.dropLast() : content
    guard content.first == UInt8(ascii: "\"") else { return value }
    var position = content.startIndex + 1
    while position < content.endIndex, content[position] != UInt8(ascii: "\"") {
      position += content[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = position + 1
    return end < content.endIndex && content[end] == UInt8(ascii: ":")
      ? content[..<end] : value
  }
}
