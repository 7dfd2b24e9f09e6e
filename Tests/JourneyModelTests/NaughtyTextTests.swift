// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import Words

@Suite("A naughty text")
struct NaughtyTextTests {
  /// Where texts are kept: the item and the key.
  private static let spots: [(item: String, key: FieldKey)] = [
    ("j-1", .title), ("j-1", .note), ("s-1", .title), ("s-1", .quote), ("p-1", .title),
    ("p-1", .evidence),
    ("t-1", .channel),
  ]

  /// A journey with a text wherever texts are kept.
  private static func journey(_ text: String) throws -> Item {
    var root = Item(kind: .journey, id: "j-1", title: "")
    let edits: [Edit] = [
      .insert(Item(kind: .phase, id: "f-1", title: ""), into: ItemRef("j-1"), .phases, .last),
      .insert(Item(kind: .step, id: "s-1", title: ""), into: ItemRef("f-1"), .steps, .last),
      .insert(
        Item(kind: .painPoint, id: "p-1", title: ""), into: ItemRef("s-1"), .painPoints, .last),
      .insert(
        Item(kind: .touchpoint, id: "t-1", title: ""), into: ItemRef("s-1"), .touchpoints, .last),
      .set(ItemRef("j-1"), .tags, .texts([text, "tweede"])),
    ]
    for edit in edits + spots.map({ .set(ItemRef($0.item), $0.key, .text(text)) }) {
      root = try root.applying(edit)
    }
    return root
  }

  /// The texts as they stand in a journey, by their bytes.
  private static func texts(_ root: Item) -> [[UInt8]] {
    spots.map { Array((root.item(ItemRef($0.item))?.text($0.key) ?? "").utf8) }
      + root.texts(.tags).map { Array($0.utf8) }
  }

  @Test(
    "stays byte for byte what it is while something else is edited", arguments: NaughtyTexts.all)
  func staysItself(text: String) throws {
    let expected =
      Array(repeating: Array(text.utf8), count: 7) + [Array(text.utf8), Array("tweede".utf8)]
    let written = try Self.journey(text).canonicalText
    let read = try Document(reading: written)
    #expect(Self.texts(read.root) == expected)
    #expect(read.root.canonicalText == written)
    let edited = try read.root.applying(.set(ItemRef("s-1"), .feeling, .text("boos")))
    let again = try Document(reading: edited.canonicalText)
    #expect(Self.texts(again.root) == expected)
    let line = Array("          \"feeling\": \"boos\",\n".utf8)
    let rest = try #require(Self.range(of: line, in: edited.canonicalText))
    var without = edited.canonicalText
    without.removeSubrange(rest)
    #expect(without == written)
    // Nothing that hides stands raw in the file, so that no reviewer is fooled.
    let raw = String(decoding: written, as: UTF8.self).unicodeScalars
    #expect(!raw.contains { $0 != "\n" && Invisible.contains($0) })
  }

  @Test("is one of more than a hundred, of every sort")
  func count() {
    #expect(NaughtyTexts.all.count >= 120)
    #expect(Set(NaughtyTexts.all.map { Array($0.utf8) }).count == NaughtyTexts.all.count)
  }

  @Test("of every length in UTF-8 stays itself, as far as the code points go")
  func everyLength() throws {
    // The first and last of each length, and what lies beside the surrogates, as stress tests of decoders have them.
    let values: [UInt32] = [
      0x00, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xCFFF, 0xD000, 0xD7FF, 0xE000, 0xFDD0, 0xFFFD,
      0xFFFE, 0xFFFF,
      0x10000, 0x3FFFF, 0x40000, 0xFFFFF, 0x100000, 0x10FFFF,
    ]
    var text = ""
    for value in values { text.unicodeScalars.append(try #require(Unicode.Scalar(value))) }
    let root = try Document(reading: Self.journey(text).canonicalText).root
    #expect(root.title.unicodeScalars.map(\.value) == values)
  }

  static let malformed: [[UInt8]] = [
    [0x80], [0xBF], [0x80, 0xBF, 0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x20],
    [0xE0, 0x80, 0x80],
    [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80],
    [0xED, 0xAF, 0xBF, 0xED, 0xBF, 0xBF],
    [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98],
    [0xF4, 0x90, 0x80, 0x80],
    [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    [0xFE, 0xFE, 0xFF, 0xFF],
  ]

  @Test("that is no UTF-8 is refused, with the place of its first byte", arguments: malformed)
  func isRefused(bytes: [UInt8]) throws {
    let head = Array("{\n \"format\":\"klantreis.journey/1\",\"id\":\"j-1\",\n \"title\":\"é".utf8)
    let refusal = #expect(throws: Refusal.self) {
      try Document(reading: head + bytes + Array("\"}".utf8))
    }
    let diagnostic = try #require(refusal?.diagnostics.first)
    #expect(diagnostic.code == "json.invalidUTF8")
    #expect(
      diagnostic.place == Diagnostic.Place(line: 3, column: 12, path: "$.title", offset: head.count)
    )
  }

  private static func range(of part: [UInt8], in whole: [UInt8]) -> Range<Int>? {
    whole.indices.first { whole[$0...].starts(with: part) }.map { $0..<$0 + part.count }
  }
}
