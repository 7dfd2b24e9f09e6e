// SPDX-License-Identifier: EUPL-1.2

public import TextGrid
public import Words

/// One row of the table of commands, from which menu, key bar, help and tests are made.
public struct Command: Sendable {
  /// Where a command can be given.
  public struct Places: OptionSet, Hashable, Sendable {
    /// One bit for each place.
    public let rawValue: Int

    /// Takes bits, of which unknown ones mean nothing.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// The list of journeys.
    public static let list = Places(rawValue: 1)
    /// The outline of a journey, outside its fields.
    public static let outline = Places(rawValue: 2)
    /// The map of a journey, outside its fields.
    public static let map = Places(rawValue: 4)
    /// A journey in each view.
    public static let journey: Places = [.outline, .map]
    /// An opgave, outside its fields.
    public static let opgave = Places(rawValue: 8)
    /// A panel, outside its fields.
    public static let panel = Places(rawValue: 16)
    /// Any file that is open.
    public static let file: Places = [.outline, .map, .opgave, .panel]
    /// Any file that is shown in lines.
    public static let lines: Places = [.outline, .opgave, .panel]
    /// Anywhere at all.
    public static let everywhere: Places = [.list, .outline, .map, .opgave, .panel]
  }

  /// A name that does not change.
  public let id: String
  /// What it is called in the menu and the palette.
  public let title: Text
  /// The title in the key bar, where the room is small.
  public let shortTitle: Text
  /// What it does, in a sentence.
  public let help: Text
  /// Words by which people look for it who call it otherwise, with blanks between them.
  let otherWords: Text
  /// The keys that give it; empty for what has a row in the menu only.
  public let keys: [Key]
  /// Where it can be given.
  public let places: Places
  /// The menu that it stands in; nil for none.
  public let menu: Menu?
  /// Whether the key bar shows it, and how soon; low numbers stand first.
  public let bar: Int?
  /// Why the command cannot be given now; nil when it can.
  let obstacle: @Sendable (Editor) -> Text?
  let perform: @Sendable (inout Editor) -> [Effect]

  init(
    _ id: String, _ nl: String, _ en: String, help helpNL: String, _ helpEN: String,
    keys: [String] = [], in places: Places = .file, menu: Menu? = nil, bar: Int? = nil,
    short: Text? = nil, also otherWords: Text = Text(""),
    unless obstacle: @escaping @Sendable (Editor) -> Text? = { _ in nil },
    do perform: @escaping @Sendable (inout Editor) -> [Effect]
  ) {
    self.id = id
    title = Text(nl: nl, en: en)
    shortTitle = short ?? title
    help = Text(nl: helpNL, en: helpEN)
    self.otherWords = otherWords
    self.keys = keys.compactMap(Key.init(name:))
    self.places = places
    self.menu = menu
    self.bar = bar
    self.obstacle = obstacle
    self.perform = perform
  }
}

/// A menu of the menu bar.
public enum Menu: Int, CaseIterable, Hashable, Sendable {
  case file, edit, view, journey, opgave, panel, help

  /// What the menu is called in the bar.
  public var title: Text {
    switch self {
    case .file: Text(nl: "Bestand", en: "File")
    case .edit: Text(nl: "Bewerken", en: "Edit")
    case .view: Text(nl: "Weergave", en: "View")
    case .journey: Text(nl: "Reis", en: "Journey")
    case .opgave: Text(nl: "Opgave", en: "Opgave")
    case .panel: Text(nl: "Panel", en: "Panel")
    case .help: Text(nl: "Help", en: "Help")
    }
  }

  /// The letter that opens the menu together with Alt; all are different.
  public var letter: Text {
    switch self {
    case .file: Text(nl: "b", en: "f")
    case .edit: Text(nl: "w", en: "e")
    case .view: Text(nl: "g", en: "v")
    case .journey: Text(nl: "r", en: "j")
    case .opgave: Text("o")
    case .panel: Text("p")
    case .help: Text(nl: "h", en: "h")
    }
  }
}

extension Menu {
  /// The menus that have a command for a place.
  static func offered(in place: Command.Places) -> [Menu] {
    switch place {
    case .list: inList
    case .map: inMap
    case .opgave: inOpgave
    case .panel: inPanel
    default: inOutline
    }
  }

  // The bar asks for these at every key.
  private static let inList = allCases.filter { !MenuState.commands($0, in: .list).isEmpty }
  private static let inMap = allCases.filter { !MenuState.commands($0, in: .map).isEmpty }
  private static let inOpgave = allCases.filter { !MenuState.commands($0, in: .opgave).isEmpty }
  private static let inPanel = allCases.filter { !MenuState.commands($0, in: .panel).isEmpty }
  private static let inOutline = allCases.filter { !MenuState.commands($0, in: .outline).isEmpty }
}

extension Command {
  /// Says why the command cannot be given now, or else what it does.
  func explanation(_ editor: Editor) -> Text { obstacle(editor) ?? help }

  /// All commands, in the order in which menus and help show them.
  public static let all: [Command] =
    editing + asking + capturing + adding + filing + moving + comparing
    + reviewing

  /// Returns the command that a key gives at a place.
  static func of(_ key: Key, in place: Places) -> Command? {
    switch place {
    case .list: listKeys[key]
    case .map: mapKeys[key]
    case .opgave: opgaveKeys[key]
    case .panel: panelKeys[key]
    default: outlineKeys[key]
    }
  }

  private static let listKeys = table(.list)
  private static let outlineKeys = table(.outline)
  private static let mapKeys = table(.map)
  private static let opgaveKeys = table(.opgave)
  private static let panelKeys = table(.panel)

  private static func table(_ place: Places) -> [Key: Command] {
    let pairs = all.filter { $0.places.contains(place) }
      .flatMap { command in command.keys.map { ($0, command) } }
    return Dictionary(pairs) { first, _ in first }
  }
}
