// SPDX-License-Identifier: EUPL-1.2

/// The characters that could hide in a text: controls, line separators, bidi controls and default-ignorable code points.
public enum Invisible {
  /// The ranges, in order: the controls, U+2028 and U+2029, and `Default_Ignorable_Code_Point` of Unicode 15.1 (which
  /// holds all bidi controls) without U+200C, U+200D and U+FE00–FE0F, which belong to visible writing.
  private static let ranges: [(first: UInt32, last: UInt32)] = [
    (0x00, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160),
    (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200B), (0x200E, 0x200F), (0x2028, 0x202E),
    (0x2060, 0x206F), (0x3164, 0x3164), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
  ]

  /// Tells whether a character is one of them.
  public static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 }
    return ranges.contains { $0.first <= value && value <= $0.last }
  }
}
