// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing
import Words

@testable import JourneyModel

@Suite("The versions of the format")
struct MigrationTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Versions"

  private static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  /// Every version that was ever released has a file here, and the text that this program makes of it.
  @Test("are all read, and written as the present one", arguments: 1...Format.version)
  func released(version: Int) throws {
    let document = try Document(reading: Self.bytes("\(version).journey.json"))
    #expect(document.earlierVersion == (version < Format.version ? version : nil))
    #expect(try document.root.canonicalText == Self.bytes("\(version).now.json"))
  }

  /// What two versions to come could bring: another name for a key, and another value.
  private static let made = [
    Migration(version: 1) { replaced($0, "journey/1", "journey/2", "\"opmerking\"", "\"note\"") },
    Migration(version: 2) { replaced($0, "journey/2", "journey/3", "\"oud\"", "\"nieuw\"") },
  ]

  private static func replaced(_ bytes: [UInt8], _ texts: String...) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for index in stride(from: 0, to: texts.count, by: 2) {
      text.replace(texts[index], with: texts[index + 1])
    }
    return Array(text.utf8)
  }

  private static func text(_ version: String, _ rest: String = "") -> [UInt8] {
    Array(
      "{\"format\":\"klantreis.journey/\(version)\",\"id\":\"j-1\",\"title\":\"Reis\"\(rest)}".utf8)
  }

  @Test("are brought up one after another", arguments: [("1", "opmerking"), ("2", "note")])
  func chain(version: String, key: String) throws {
    let text = Self.text(version, ",\"\(key)\":\"oud\"")
    let document = try Document(reading: text, at: 3, by: Self.made)
    #expect(document.earlierVersion == Int(version))
    #expect(!document.isReadOnly)
    #expect(document.root.text(.note) == "nieuw")
  }

  @Test("that are later can be read only, and those without a way are refused")
  func laterAndUnknown() throws {
    #expect(try Document(reading: Self.text("4"), at: 3, by: Self.made).isReadOnly)
    #expect(try !Document(reading: Self.text("3"), at: 3, by: Self.made).isReadOnly)
    for version in ["0", "-1", "01", "1.0", "", "een"] {
      #expect(throws: Refusal.self) {
        try Document(reading: Self.text(version), at: 3, by: Self.made)
      }
    }
    #expect(throws: Refusal.self) { try Document(reading: Self.text("1"), at: 3, by: []) }
    let lost = [Migration(version: 1) { $0 }, Migration(version: 2) { $0 }]
    #expect(throws: Refusal.self) { try Document(reading: Self.text("1"), at: 3, by: lost) }
  }
}
