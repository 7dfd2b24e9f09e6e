// SPDX-License-Identifier: EUPL-1.2

internal import CCurses

/// A string of the terminal's description into which numbers are filled.
enum Template {
  /// `ESC [`, the numbers with a semicolon between them, and a final byte, as nearly all terminals have it.
  case ansi(numbers: Int, startsAtOne: Bool, final: UInt8)
  case other(String)

  /// Reads the string with a name; nil when the description has none.
  init?(_ name: String) {
    guard let capability = ccurses_capability(name) else { return nil }
    let text = String(cString: capability)
    self = Self.ansi(Abilities.withoutDelays(text)) ?? .other(text)
  }

  private static func ansi(_ text: [UInt8]) -> Template? {
    for startsAtOne in [false, true] {
      for (numbers, places) in [(1, "%p1%d"), (2, "%p1%d;%p2%d")] {
        let start = Array("\u{1B}[\(startsAtOne ? "%i" : "")\(places)".utf8)
        if text.dropLast() == start[...], let final = text.last {
          return .ansi(numbers: numbers, startsAtOne: startsAtOne, final: final)
        }
      }
    }
    return nil
  }

  /// Adds the string with its numbers, which count from zero where they are places.
  func append(_ first: Int, _ second: Int = 0, to output: inout [UInt8]) {
    switch self {
    case .ansi(let numbers, let startsAtOne, let final):
      output.append(0x1B)
      output.append(UInt8(ascii: "["))
      Self.append(first + (startsAtOne ? 1 : 0), to: &output)
      if numbers == 2 {
        output.append(UInt8(ascii: ";"))
        Self.append(second + (startsAtOne ? 1 : 0), to: &output)
      }
      output.append(final)
    case .other(let text):
      guard let filled = ccurses_format(text, Int32(first), Int32(second)) else { return }
      output += Abilities.withoutDelays(String(cString: filled))
    }
  }

  /// Adds a number of up to five digits.
  private static func append(_ number: Int, to output: inout [UInt8]) {
    var unit = 1
    while unit <= number / 10, unit < 10_000 { unit *= 10 }
    while unit > 0 {
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }
}
