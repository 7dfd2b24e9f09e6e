// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Files of this source tree, found from the place of this one.
enum SourceTree {
  static let root: String = {
    var path = #filePath
    for _ in 0..<3 { path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    return path
  }()

  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen("\(root)/\(path)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  static func write(_ text: String, to path: String) {
    guard let file = fopen("\(root)/\(path)", "w") else { return }
    defer { fclose(file) }
    fputs(text, file)
  }
}

/// The journeys of the examples.
enum Example: String, CaseIterable, Sendable {
  case debt = "schuldhulpverlening"
  case moving = "verhuizen"
  case report = "melding-openbare-ruimte"

  func journey() throws -> Journey {
    let bytes = try #require(SourceTree.read("journeys/\(rawValue)/huidig.journey.json"))
    return Journey(try Document(reading: bytes).root)
  }
}

extension Journey {
  /// Reads a journey from the text of its members after the title.
  init(json members: String, title: String = "Proef") throws {
    let text = """
      {"format":"klantreis.journey/1","id":"j-1","title":\(Self.quoted(title))\(members.isEmpty ? "" : ",")\(members)}
      """
    self.init(try Document(reading: Array(text.utf8)).root)
  }

  /// Returns text as a JSON string.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" {
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
