// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import TextGrid
import Words

@testable import JourneyEditor

extension Session {
  /// Does one line of a case: an action and what follows it.
  mutating func perform(_ action: String, _ rest: String) throws {
    switch action {
    case "language": self = Session(disk, language: Language(rawValue: rest) ?? .dutch)
    case "signs": self = Session(disk, signs: rest == "ascii" ? .ascii : .unicode)
    case "first":
      var options = Editor.Options(random: Seed(1))
      options.isFirstStart = true
      editor = Editor(options)
    case "size", "resize": resize(try Self.size(rest))
    case "open":
      disk[Sample.file(rest)] = try Sample.bytes(rest)
      open(Sample.file(rest))
    case "today": editor.options.today = CalendarDate(iso: rest)
    case "list":
      for name in rest.split(separator: " ") {
        disk["reizen/\(Sample.file(String(name)))"] = try Sample.bytes(String(name))
      }
      list("reizen")
    case "press": try press(rest)
    case "click", "wheel": try mouse(action, rest)
    case "lines":
      editor.workInLines(canShowScreen: rest != "only")
      hear()
    case "line": answer(line: rest)
    case "type": type(Self.unescaped(rest))
    case "paste": send(.paste(Self.unescaped(rest)))
    case "drawing":
      send(.drawing(lastRequest, seconds: Int(rest) ?? 0))
      if editor.isLinear { hear() }
    case "progress":
      let numbers = rest.split(separator: " ").compactMap { Int($0) }
      send(.progressed(lastRequest, done: numbers.first ?? 0, of: numbers.last ?? 0))
      if editor.isLinear { hear() }
    case "interrupt":
      send(.key(.escape))
      hear()
    case "fail": failure = Text(rest)
    case "slow": isSlow = true
    case "theirs", "quietly": try changeFile(rest, isTold: action == "theirs")
    case "gone": change(editor.open?.path ?? "", to: nil)
    case "inplace": needsPlace = true
    case "elsewhere": otherEditor = Text(rest)
    case "check": isChecking = true
    case "crash": crash()
    case "record": record(rest)
    case "file": disk[Sample.file(rest)] = try Sample.bytes(rest)
    case "answer":
      answer()
      if editor.isLinear { hear() }
    default: throw UnknownWord(text: action)
    }
  }

  /// Clicks on the place of a text on the screen, or turns the wheel there.
  private mutating func mouse(_ action: String, _ rest: String) throws {
    if action == "wheel" {
      return send(
        .mouse(rest == "up" ? .wheelUp : .wheelDown, Point(column: size.columns / 2, row: 6)))
    }
    for (row, line) in view.lines.enumerated() {
      guard let place = line.firstRange(of: rest) else { continue }
      let column = Width.of(String(line[..<place.lowerBound]))
      return send(.mouse(.click, Point(column: column, row: row)))
    }
    throw UnknownWord(text: rest)
  }

  /// Replaces a text in the file that is open, as somebody else: `old => new`.
  private mutating func changeFile(_ rest: String, isTold: Bool) throws {
    let parts = rest.split(separator: " => ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let path = editor.open?.path, let bytes = disk[path] else {
      throw UnknownWord(text: rest)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let place = text.firstRange(of: parts[0]) else { throw UnknownWord(text: parts[0]) }
    change(
      path, to: Array((text[..<place.lowerBound] + parts[1] + text[place.upperBound...]).utf8),
      isTold: isTold)
  }

  private static func size(_ text: String) throws -> Size {
    let numbers = text.split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2 else { throw UnknownWord(text: text) }
    return Size(columns: numbers[0], rows: numbers[1])
  }

  /// Returns text in which `\u{301}` and `\n` stand for what they stand for in Swift.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\\", rest.hasPrefix("n") {
        result += "\n"
        rest = rest.dropFirst()
      } else if character == "\\", rest.hasPrefix("u{"), let end = rest.firstIndex(of: "}"),
        let value = UInt32(rest[..<end].dropFirst(2), radix: 16), let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(character)
      }
    }
    return result
  }
}
