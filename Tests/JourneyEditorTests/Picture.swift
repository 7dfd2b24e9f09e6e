// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing

/// A file of the folder Cases: what a person does, and the screen that comes of it.
///
/// The first line says what the case shows. Then come the actions, one a line: a word and what follows it. Below the
/// line stands the screen, with `‸` where the cursor is.
struct Picture: CustomTestStringConvertible {
  let name: String
  let testDescription: String
  private let head: [Substring]
  private let screen: [Substring]

  static let all: [Picture] = names.compactMap { try? Picture($0) }

  private static let line = Substring(String(repeating: "-", count: 80))
  private static let folder = Sample.folder + "/Cases"

  /// The names of the cases, in order.
  private static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  private init(_ name: String) throws {
    self.name = name
    let lines = try String(contentsOfFile: "\(Self.folder)/\(name).txt", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let middle = lines.firstIndex { $0.hasPrefix("----") } ?? lines.endIndex
    head = lines[..<middle].reversed().drop { $0.isEmpty }.reversed()
    screen = Array(lines.dropFirst(middle + 1))
    testDescription = "\(name): \(lines.first ?? "")"
  }

  /// Does what the case says.
  func played() throws -> Session {
    var session = Session([:])
    for line in head.dropFirst() where !line.isEmpty {
      let action = line.prefix { $0 != " " }
      try session.perform(String(action), String(line.dropFirst(action.count + 1)))
    }
    return session
  }

  /// Says where a screen differs from the one in the file, with the first row that does; nil when it is the same.
  func difference(from shown: [String]) -> String? {
    let expected = screen.last == "" ? screen.dropLast() : screen[...]
    let count = max(expected.count, shown.count)
    func row(_ lines: some RandomAccessCollection<some StringProtocol>, _ row: Int) -> String {
      row < lines.count ? String(Array(lines)[row]) : "(no such row)"
    }
    for index in 0..<count where row(Array(expected), index) != row(shown, index) {
      return """
        Cases/\(name).txt, row \(index):
        expected |\(row(Array(expected), index))
           shown |\(row(shown, index))
        If the new screen is right, UPDATE_GOLDEN=1 swift test writes it into the file. The whole of it:
        \(shown.joined(separator: "\n"))
        """
    }
    return nil
  }

  /// Writes a screen into the file.
  func update(to shown: [String]) throws {
    let lines = head + ["", Self.line] + shown.map { Substring($0) } + [""]
    try Data(lines.joined(separator: "\n").utf8)
      .write(to: URL(filePath: "\(Self.folder)/\(name).txt"))
  }
}
