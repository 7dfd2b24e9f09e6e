// SPDX-License-Identifier: EUPL-1.2

/// What a cell of a screen holds, in one word that is quick to copy and to compare thousands of times for each key.
struct Glyph: Hashable, Sendable {
  let bits: UInt64

  init(code: UInt32, style: Style) {
    bits =
      UInt64(code) | UInt64(style.tone.rawValue) << 32 | UInt64(style.attributes.rawValue) << 40
  }

  /// The scalar, or one of the two marks below.
  var code: UInt32 { UInt32(truncatingIfNeeded: bits) }

  var style: Style {
    Style(
      Tone(rawValue: UInt8(truncatingIfNeeded: bits >> 32)) ?? .plain,
      Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 40)))
  }

  /// The style as a number, the same for all cells in that style.
  var look: UInt64 { bits >> 32 }

  /// Whether nothing is shown: a blank in a style that leaves blanks as they are.
  var isBare: Bool { bits & Self.bareMask == 0x20 }

  private static let bareMask =
    UInt64(UInt32.max) | UInt64(Attributes([.reverse, .underline]).rawValue) << 40

  /// The code of the right half of the wide glyph at the left.
  static let half: UInt32 = 0
  /// The code of a glyph of several scalars, which stands among the clusters.
  static let cluster: UInt32 = .max
  static let blank = Glyph(code: 0x20, style: .plain)
}
