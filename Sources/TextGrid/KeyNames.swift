// SPDX-License-Identifier: EUPL-1.2

public import Words

extension Key {
  /// Creates a key from its English name, such as `Ctrl-S`, `Alt-Up`, `F10`, `Shift-Tab` or `?`.
  ///
  /// A letter with Ctrl or Alt may be in either case: `Alt-B` is the key `b` with Alt.
  public init?(name: String) {
    var rest = name[...]
    var modifiers: Modifiers = []
    while let (prefix, modifier) = Self.prefixes.first(where: { rest.hasPrefix($0.0) }),
      rest.count > prefix.count
    {
      rest = rest.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    if let code = Self.codes[String(rest)] {
      self.init(code, modifiers)
    } else if rest.count == 1, let character = rest.first {
      self.init(.character(modifiers.isEmpty ? character : Self.lowercase(character)), modifiers)
    } else if rest.first == "F", let number = Int(rest.dropFirst()), (1...63).contains(number) {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }

  /// Returns the name of the key as it stands on the screen, such as `Ctrl-S` or `Pijl-omhoog`.
  public func name(_ language: Language) -> String {
    var name = ""
    for (prefix, modifier) in Self.prefixes where modifiers.contains(modifier) { name += prefix }
    return name + plainName[language]
  }

  private var plainName: Text {
    switch code {
    case .character(" "): Text(nl: "Spatie", en: "Space")
    case .character(let character):
      Text(modifiers.isEmpty ? String(character) : character.uppercased())
    case .enter: Text("Enter")
    case .tab: Text("Tab")
    case .escape: Text("Esc")
    case .backspace: Text("Backspace")
    case .delete: Text("Del")
    case .insert: Text("Ins")
    case .up: Text(nl: "Pijl-omhoog", en: "Up")
    case .down: Text(nl: "Pijl-omlaag", en: "Down")
    case .left: Text(nl: "Pijl-links", en: "Left")
    case .right: Text(nl: "Pijl-rechts", en: "Right")
    case .pageUp: Text("PgUp")
    case .pageDown: Text("PgDn")
    case .home: Text("Home")
    case .end: Text("End")
    case .function(let number): Text("F\(number)")
    }
  }

  private static let prefixes: [(String, Modifiers)] = [
    ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
  ]

  private static let codes: [String: Code] = [
    "Enter": .enter, "Tab": .tab, "Esc": .escape, "Backspace": .backspace, "Del": .delete,
    "Ins": .insert, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "PgUp": .pageUp,
    "PgDn": .pageDown, "Home": .home, "End": .end, "Space": .character(" "),
  ]
}
