// SPDX-License-Identifier: EUPL-1.2

/// What a cell of a screen holds, in one word that is quick to copy and to compare thousands of times for each key.
///
/// No scalar takes more than 21 bits; the tone and the attributes take three each.
struct Glyph: Hashable, Sendable {
  let bits: UInt32

  init(code: UInt32, style: Style) {
    bits = code | UInt32(style.tone.rawValue) << 21 | UInt32(style.attributes.rawValue & 7) << 24
  }

  /// The scalar, or one of the two marks below.
  var code: UInt32 { bits & Self.codeMask }

  var style: Style {
    Style(
      Tone(rawValue: UInt8(truncatingIfNeeded: bits >> 21 & 7)) ?? .plain,
      Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 24)))
  }

  /// The style as a number, the same for all cells in that style.
  var look: UInt32 { bits >> 21 }

  /// Whether nothing is shown: a blank in a style that leaves blanks as they are.
  var isBare: Bool { bits & Self.bareMask == 0x20 }

  private static let codeMask: UInt32 = (1 << 21) - 1
  private static let bareMask =
    codeMask | UInt32(Attributes([.reverse, .underline]).rawValue) << 24

  /// The code of the right half of the wide glyph at the left.
  static let half: UInt32 = 0
  /// The code of a glyph of several scalars, which stands among the clusters; it is no scalar.
  static let cluster = codeMask
  static let blank = Glyph(code: 0x20, style: .plain)
}
