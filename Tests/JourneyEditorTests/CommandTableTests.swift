// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import TextGrid
import Words

@testable import JourneyEditor

@Suite("The table of commands")
struct CommandTableTests {
  static let places: [Command.Places] = [.list, .outline, .map, .opgave, .panel]

  @Test("gives every command a name of its own and words in both languages")
  func names() {
    #expect(Set(Command.all.map(\.id)).count == Command.all.count)
    for command in Command.all {
      for language in Language.allCases {
        #expect(!command.title[language].isEmpty, "\(command.id)")
        #expect(command.help[language].hasSuffix("."), "\(command.id)")
      }
      #expect(command.id == "language" || command.help.nl != command.help.en, "\(command.id)")
    }
  }

  @Test("gives no key two meanings in one place", arguments: places)
  func keys(place: Command.Places) {
    var taken: [Key: String] = [:]
    for command in Command.all where command.places.contains(place) {
      for key in command.keys {
        #expect(taken[key] == nil, "\(key.name(.english)) is \(taken[key] ?? "") and \(command.id)")
        taken[key] = command.id
      }
    }
  }

  @Test("puts what begins a journey before what is added to it, and what is seldom wanted last")
  func order() {
    func ids(_ menu: Menu) -> [String] { MenuState.commands(menu, in: .outline).map(\.id) }
    #expect(
      Array(ids(.journey).prefix(5)) == ["raise", "lower", "momentOfTruth", "capture", "emotions"])
    #expect(Array(ids(.file).suffix(2)) == ["suspend", "quit"])
    #expect(Array(ids(.view).suffix(3)) == ["language", "settings", "redraw"])
  }

  @Test("finds what is new in a menu by its own letter")
  func letterOfNew() throws {
    var session = try Session(open: "kort")
    try session.press("Alt-r k")
    guard case .menu(let state) = session.editor.overlay else {
      Issue.record("no menu")
      return
    }
    let commands = MenuState.commands(.journey, in: session.editor.place)
    #expect(commands[state.entry].id == "new.opportunity")
  }

  @Test("gives every menu a letter of its own, in the word that it stands for")
  func letters() {
    for language in Language.allCases {
      #expect(Set(Menu.allCases.map { $0.letter[language] }).count == Menu.allCases.count)
      for menu in Menu.allCases {
        #expect(menu.title[language].lowercased().contains(menu.letter[language]))
      }
    }
  }

  /// Whether every terminal since the vt100 has the key: letters, signs, Ctrl with a letter, arrows and a few more.
  static func isOld(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    // Ctrl with these is Backspace, Tab, Enter; Ctrl-J is a line end.
    case (.character(let letter), .control): !"himj".contains(letter)
    case (.character(let sign), []): sign.isASCII
    case (.up, []), (.down, []), (.left, []), (.right, []): true
    case (.enter, []), (.tab, []), (.escape, []), (.backspace, []): true
    default: false
    }
  }

  @Test("can be used whole from the oldest keyboard", arguments: places)
  func isReachable(place: Command.Places) {
    for command in Command.all where command.places.contains(place) {
      #expect(
        command.menu != nil || command.keys.contains(where: Self.isOld),
        "\(command.id) has no key of a vt100 and stands in no menu")
    }
    let menu = Command.all.first { $0.id == "menu" }
    #expect(menu?.keys.contains(.character("m")) == true)
  }

  @Test("has every command that is in a menu in one that opens")
  func menus() throws {
    var session = try Session(open: "kort")
    session.resize(Size(columns: 80, rows: 60))
    try session.press("m")
    for menu in Menu.offered(in: .outline) {
      for command in MenuState.commands(menu, in: .outline) {
        #expect(session.shows(command.title.nl), "\(command.id)")
      }
      try session.press("Right")
    }
  }

  @Test("can be given line by line, by the name alone", arguments: places)
  func isNamed(place: Command.Places) {
    for language in Language.allCases {
      for command in LinearCommands.offered(in: place) where command.id != "interrupt" {
        let named = LinearCommands.named(command.title[language], in: place, language)
        #expect(named.map(\.id) == [command.id], "\(command.title[language])")
      }
    }
  }

  static let signs = Command.all.flatMap(\.keys).filter {
    if case .character = $0.code { $0.modifiers.isEmpty } else { false }
  }

  @Test("removes nothing by a letter or a sign", arguments: signs)
  func isHarmless(key: Key) throws {
    var start = try Session(open: "kort")
    try start.press("Home")
    // Every row, and every field of every row.
    for _ in 0..<7 {
      var inside = start
      for _ in 0..<30 {
        var session = inside
        session.send(.key(key))
        #expect(
          Self.texts(session.root).isSuperset(of: Self.texts(inside.root)),
          "\(key.name(.english)) at \(inside.editor.open?.focus as Any)")
        try inside.press("Tab")
      }
      try start.press("Down")
    }
  }

  static let signsOfList = Command.all.filter { $0.places.contains(.list) && $0.id != "quit" }
    .flatMap(\.keys).filter(\.isSingleSign)

  @Test(
    "begins nothing in the list by a letter or a sign that Esc does not end", arguments: signsOfList
  )
  func isUndone(key: Key) throws {
    var session = Session([:])
    try session.perform("today", "2026-11-22")
    try session.perform("list", "kort loket wonen.opgave")
    let disk = session.disk
    session.send(.key(key))
    session.type("bezwaar maken")
    for _ in 0..<3 { try session.press("Esc") }
    #expect(session.editor.overlay == nil && session.editor.open == nil && !session.hasQuit)
    #expect(session.disk == disk)
  }

  /// All items with the texts that they hold.
  private static func texts(_ root: Item?) -> Set<String> {
    var texts: Set<String> = []
    root?.visit { item, _ in
      texts.insert(item.id)
      for field in item.kind.fields {
        if let text = item.text(field.key) { texts.insert("\(item.id).\(field.key): \(text)") }
        for text in item.texts(field.key) { texts.insert("\(item.id).\(field.key): \(text)") }
      }
      return true
    }
    return texts
  }
}
