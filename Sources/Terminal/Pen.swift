// SPDX-License-Identifier: EUPL-1.2

internal import CCurses
internal import TextGrid

/// The sequences from one style to another that were asked for before, by the numbers of both.
///
/// All copies of a pen share them, since they hold for the terminal whatever it shows.
private final class KnownSequences {
  var all: [[UInt8]?]

  init(_ styles: Int) {
    all = Array(repeating: nil, count: styles * styles)
  }
}

/// Changes how what is written next looks, with as few bytes as it takes.
struct Pen {
  /// What a terminal makes of a style.
  private struct Look: Hashable {
    var attributes: Mode = []
    /// The number of the tone that has a colour; 0 for none.
    var colour = 0
  }

  /// The ways in which a terminal can stress text.
  private struct Mode: OptionSet, Hashable {
    let rawValue: Int

    static let bold = Mode(rawValue: 1)
    static let reverse = Mode(rawValue: 2)
    static let underline = Mode(rawValue: 4)
    static let dim = Mode(rawValue: 8)

    /// The name of each in the description of a terminal, and its bit among those that do not go with colours.
    static let all: [(mode: Mode, name: String, bit: Int32)] = [
      (.bold, "bold", 32), (.reverse, "rev", 4), (.underline, "smul", 2), (.dim, "dim", 16),
    ]
  }

  /// Makes everything plain and goes back to the set of letters that is always used.
  private let plain: [UInt8]
  /// Makes everything plain.
  private let reset: [UInt8]
  private let modes: [(mode: Mode, sequence: [UInt8])]
  /// The sequence of each tone; empty where it has no colour.
  private let colours: [[UInt8]]
  /// The modes that a terminal cannot show together with colours.
  private let colourless: Mode
  private var style = Style.plain
  /// The looks of the styles, by their numbers.
  private var looks: [Look] = []
  private let known = KnownSequences(Self.styles.count)

  /// Creates a pen for the terminal that was opened, which writes plain text.
  ///
  /// - Parameters:
  ///   - colour: Whether the tones may have colours.
  ///   - lightBackground: Whether the background is light.
  init(colour: Bool, lightBackground: Bool) {
    let plain = Abilities.string("sgr0") ?? []
    self.plain = plain
    reset = Self.isPart(Self.ansi, of: plain) ? Self.ansi : plain
    // Where a change of looks takes up cells there are none.
    let hasLooks = !plain.isEmpty && ccurses_number("xmc") <= 0
    modes = Mode.all.compactMap { mode in
      hasLooks ? Abilities.string(mode.name).map { (mode.mode, $0) } : nil
    }
    let hasColours =
      colour && hasLooks && ccurses_number("colors") >= 8 && Abilities.string("op") != nil
    colours = Tone.allCases.map { tone in
      var sequence: [UInt8] = []
      if hasColours, let number = Self.colour(tone, lightBackground) {
        Template("setaf")?.append(number, to: &sequence)
      }
      return sequence
    }
    let limits = max(0, ccurses_number("ncv"))
    colourless = Mode(Mode.all.filter { limits & $0.bit != 0 }.map(\.mode))
    looks = Self.styles.map(look)
  }

  /// Whether blanks that are written now show nothing but the background.
  var leavesBlanks: Bool { style.attributes.isDisjoint(with: [.reverse, .underline]) }

  /// Adds what changes the look to that of a style.
  mutating func change(to new: Style, _ output: inout [UInt8]) {
    if new == style { return }
    let (from, to) = (Self.number(style), Self.number(new))
    let change = from * Self.styles.count + to
    let sequence = known.all[change] ?? sequence(from: looks[from], to: looks[to])
    if known.all[change] == nil { known.all[change] = sequence }
    style = new
    output += sequence
  }

  private static let styles = Tone.allCases.flatMap { tone in
    (0..<8).map { Style(tone, Attributes(rawValue: $0)) }
  }

  /// The place of a style among all styles.
  private static func number(_ style: Style) -> Int {
    Int(style.tone.rawValue) * 8 + Int(style.attributes.rawValue & 7)
  }

  /// Adds what makes text plain, whatever it is now.
  mutating func restart(_ output: inout [UInt8]) {
    style = .plain
    output += plain
  }

  private func look(of style: Style) -> Look {
    var look = Look()
    if style.attributes.contains(.bold) { look.attributes.insert(.bold) }
    if style.attributes.contains(.reverse) { look.attributes.insert(.reverse) }
    if style.attributes.contains(.underline) { look.attributes.insert(.underline) }
    if style.tone == .faint { look.attributes.insert(.dim) }
    let tone = Int(style.tone.rawValue)
    if !colours[tone].isEmpty {
      look.colour = tone
      look.attributes.subtract(colourless)
    }
    return look
  }

  private func sequence(from old: Look, to new: Look) -> [UInt8] {
    if new == old { return [] }
    let adds = old.attributes.isSubset(of: new.attributes) && (new.colour != 0 || old.colour == 0)
    let start = adds ? old : Look()
    var parts = adds ? [] : [reset]
    for (mode, sequence) in modes
    where new.attributes.contains(mode) && !start.attributes.contains(mode) {
      parts.append(sequence)
    }
    if new.colour != start.colour { parts.append(colours[new.colour]) }
    return Self.joined(parts)
  }

  /// Joins sequences such as `ESC [ 1 m` and `ESC [ 31 m` to one, where all are of that form.
  private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    let isANSI = parts.allSatisfy {
      $0.starts(with: ansi.dropLast()) && $0.last == ansi.last && !$0.dropLast().contains(0x6D)
    }
    guard isANSI, parts.count > 1 else { return parts.reduce([], +) }
    var sequence = Array(ansi.dropLast())
    for (index, part) in parts.enumerated() {
      if index > 0 { sequence.append(UInt8(ascii: ";")) }
      if part == ansi {
        sequence.append(UInt8(ascii: "0"))
      } else {
        sequence += part[2..<part.count - 1]
      }
    }
    return sequence + [UInt8(ascii: "m")]
  }

  /// The sequence of ANSI that makes text plain.
  private static let ansi: [UInt8] = Array("\u{1B}[m".utf8)

  private static func isPart(_ part: [UInt8], of whole: [UInt8]) -> Bool {
    whole.indices.contains { whole[$0...].starts(with: part) }
  }

  /// Returns one of the eight basic colours that can be read on the background; nil for none.
  private static func colour(_ tone: Tone, _ lightBackground: Bool) -> Int? {
    switch tone {
    case .plain, .faint: nil
    case .good: 2
    case .bad: 1
    // Yellow and cyan fade on white: there they are magenta and blue.
    case .warning: lightBackground ? 5 : 3
    case .accent: lightBackground ? 4 : 6
    }
  }
}
