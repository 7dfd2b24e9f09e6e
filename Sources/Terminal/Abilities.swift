// SPDX-License-Identifier: EUPL-1.2

internal import CCurses

/// What the terminal can do for painting, by its description.
struct Abilities {
  /// Clears the screen and goes to its top left corner.
  let clear: [UInt8]
  /// Clears the rest of a row; nil where the terminal cannot.
  let eraseRest: [UInt8]?
  let showCursor: [UInt8]
  let hideCursor: [UInt8]
  /// Goes to a row and a column.
  let address: Template?
  /// Goes a number of columns to the right, without painting.
  let step: Template?
  /// Whether a return and a newline lead to the start of the next row.
  let hasPlainNewline: Bool
  /// Moves rows; nil where the terminal cannot.
  let scroller: Scroller?
  /// Whether a glyph in the last cell of the screen would move all rows up.
  let scrollsAtEnd: Bool
  /// Whether the look must be plain before the cursor moves.
  let movesOnlyPlain: Bool

  /// The strings that move the rows between two rows.
  struct Scroller {
    /// Chooses the first and the last of the rows; where the cursor is afterwards is not known.
    let region: Template
    /// Moves all up, from the last row, or down, from the first.
    let up: Mover
    let down: Mover
  }

  /// Moves rows by one, or by a number in one go.
  struct Mover {
    private let one: [UInt8]
    private let many: Template?

    init?(one: String, many: String) {
      guard let one = Abilities.string(one) else { return nil }
      self.one = one
      self.many = Template(many)
    }

    func append(_ count: Int, to output: inout [UInt8]) {
      if let many, count > 1 {
        many.append(count, to: &output)
      } else {
        for _ in 0..<count { output += one }
      }
    }
  }

  /// Reads the description of the terminal that was opened.
  init() {
    clear = Self.string("clear") ?? []
    eraseRest = Self.string("el")
    showCursor = Self.string("cnorm") ?? []
    hideCursor = Self.string("civis") ?? []
    address = Template("cup")
    step = Template("cuf")
    hasPlainNewline = Self.string("cr") == [0x0D] && Self.string("cud1") == [0x0A]
    if let region = Template("csr"), let up = Mover(one: "ind", many: "indn"),
      let down = Mover(one: "ri", many: "rin")
    {
      scroller = Scroller(region: region, up: up, down: down)
    } else {
      scroller = nil
    }
    scrollsAtEnd = ccurses_flag("am") && !ccurses_flag("xenl")
    movesOnlyPlain = !ccurses_flag("msgr")
  }

  /// Returns a string of the description, or nil when it has none by that name.
  static func string(_ name: String) -> [UInt8]? {
    ccurses_capability(name).map { withoutDelays(String(cString: $0)) }
  }

  /// Leaves out delays such as `$<5>`, which only terminals of before 1985 need.
  static func withoutDelays(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
