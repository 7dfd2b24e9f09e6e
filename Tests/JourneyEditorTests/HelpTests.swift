// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import Testing
import TextGrid
import Words

@testable import JourneyEditor

@Suite("The help")
struct HelpTests {
  /// A place where keys have a meaning of their own: how to get there, and what to do there so that each key has work.
  struct Mode: CustomTestStringConvertible {
    let testDescription: String
    let start: String
    /// Ways to go on from there, in one of which a key does something.
    var ways = [
      "", "type:een_langer_woord", "type:een_langer_woord Home", "type:een Ctrl-J type:twee",
      "type:een Ctrl-J type:twee Up", "Down", "Down Down",
    ]

    func session() throws -> Session {
      let opens = start.contains("open:") || start.contains("list:")
      return try HelpTests.play(start, in: opens ? Session([:]) : Session(open: "kort"))
    }

    /// Whether a key does something after one of the ways.
    func isOfUse(_ key: Key, in start: Session) throws -> Bool {
      try ways.contains { way in
        let before = try HelpTests.play(way, in: start)
        var after = before
        after.send(.key(key))
        return HelpTests.differs(after, from: before)
      }
    }
  }

  private static let modes = [
    Mode(testDescription: "a field", start: "Tab Down Down Down Enter"),
    Mode(testDescription: "a title", start: "Enter"),
    Mode(testDescription: "fast capture", start: "Ctrl-E"),
    Mode(
      testDescription: "a text that does not fit",
      start: "Tab Down Down Down Down Down Down Down Down Enter type:blauw Enter",
      ways: ["", "Left Left", "type:x"]),
    Mode(testDescription: "a list of words", start: "Tab Down Enter"),
    Mode(
      testDescription: "a list to tick", start: "choose:pijnpunt type:Iets Tab Tab Tab Tab Tab Tab"),
    Mode(testDescription: "the list of commands", start: "Ctrl-P"),
    Mode(testDescription: "a menu", start: "F10"),
    Mode(testDescription: "the question before quitting", start: "+ Ctrl-Q"),
    Mode(
      testDescription: "the beleving of step after step", start: "choose:beleving_invullen",
      ways: ["", "Right", "5", "+"]),
    Mode(testDescription: "a box", start: "choose:opslaan_als"),
    Mode(testDescription: "the settings", start: "choose:instellingen"),
    Mode(testDescription: "the lanes of the map", start: "size:120x36 choose:rijen_kiezen"),
    Mode(
      testDescription: "the card of a conflict", start: "open:conflict",
      ways: ["", "Down", "Down Down"]),
    Mode(testDescription: "a text of one's own for a conflict", start: "open:conflict End Enter"),
    Mode(
      testDescription: "the cards of a damaged file", start: "open:dubbel",
      ways: ["", "Down", "Right", "Right Down"]),
    Mode(testDescription: "differences", start: "+ * choose:vergelijken_met Enter"),
    Mode(
      testDescription: "the pain points of all journeys", start: "list:kort,loket p",
      ways: ["", "Down Down", "Tab"]),
    Mode(
      testDescription: "a report",
      start:
        "list:kort,loket size:40x10 choose:vervangen_in_alle type:de Enter type:het Enter Enter",
      ways: ["", "Down", "End"]),
  ]

  @Test("names no key that does nothing there", arguments: modes)
  func works(mode: Mode) throws {
    let start = try mode.session()
    let keys = try #require(start.editor.helpKeys(start.editor.overlay))
    #expect(!keys.isEmpty)
    for key in keys.flatMap(\.keys) {
      #expect(
        try mode.isOfUse(key, in: start), "\(key.name(.english)) does nothing in \(mode)")
    }
  }

  private static let ways = [
    "", "Down", "Down Down", "End", "Right Right", "Down Left", "+ Ctrl-Z", "Ctrl-C", "Ctrl-O",
    "Ctrl-C Down",
    "Ctrl-O Ctrl-T", "Shift-Down", "c",
  ]
  private static let places = [
    Mode(testDescription: "the list", start: "list:kort,loket", ways: ways),
    Mode(testDescription: "a step in the list of steps", start: "Down", ways: ways),
    Mode(testDescription: "a field in the list of steps", start: "Tab Down Down", ways: ways),
    Mode(testDescription: "a step on the map", start: "size:120x36 Right", ways: ways),
    Mode(testDescription: "a field on the map", start: "size:120x36 Right Down", ways: ways),
    Mode(testDescription: "an opgave", start: "open:wonen.opgave Down Down", ways: ways),
    Mode(testDescription: "a panel", start: "open:raad.panel Down Down", ways: ways),
  ]

  @Test("names no key of a command that does nothing there", arguments: places)
  func commands(mode: Mode) throws {
    let start = try mode.session()
    for command in Command.all
    where command.places.contains(start.editor.place) && command.obstacle(start.editor) == nil {
      for key in command.keys where start.editor.isCommandKey(key) {
        #expect(
          try mode.isOfUse(key, in: start),
          "\(key.name(.english)), \(command.id), does nothing on \(mode)")
      }
    }
  }

  @Test("tells of the place below it, and goes back to it", arguments: modes)
  func comesBack(mode: Mode) throws {
    var session = try mode.session()
    try session.press("F1")
    #expect(session.shows("Wat u hier kunt doen"))
    #expect(session.editor.helpKeys(session.editor.overlay?.withoutHelp) != nil)
    try session.press("Esc")
    var same = try mode.session()
    // What was said goes with the next key.
    session.editor.notice = nil
    same.editor.notice = nil
    session.resize(session.size)
    same.resize(same.size)
    #expect(session.screen == same.screen)
  }

  @Test("names no letters on a field, where they are typed")
  func field() throws {
    var session = try Session(open: "kort")
    session.resize(Size(columns: 80, rows: 60))
    try session.press("Tab F1")
    #expect(
      !session.view.lines.contains { $0.hasPrefix("   Shift-Pijl-omlaag") && $0.contains("J") })
    try session.press("Esc Esc F1")
    #expect(session.shows("Pijl-rechts, J"))
  }

  @Test("names no letter at all where they are no keys", arguments: CommandTableTests.places)
  func letters(place: Command.Places) throws {
    var session = try Session(open: "kort")
    session.editor.options.settings[.letterKeys] = "off"
    for command in Command.all where command.places.contains(place) {
      let keys = session.editor.keys(of: command)
      #expect(keys.allSatisfy { !$0.isSingleSign }, "\(command.id)")
      #expect(
        !keys.isEmpty || command.menu != nil, "\(command.id) has no other key and is in no menu")
    }
    for sign in Set(Command.all.flatMap(\.keys)).filter(\.isSingleSign) {
      let before = session
      session.send(.key(sign))
      #expect(session.root == before.root && session.editor.overlay == nil)
      #expect(session.editor.open?.focus == before.editor.open?.focus)
      #expect(session.effects.count == before.effects.count, "\(sign.name(.english))")
    }
  }

  /// Whether something was asked of the world, shown or copied.
  fileprivate static func differs(_ after: Session, from before: Session) -> Bool {
    if after.notice.hasPrefix("Deze toets doet hier niets.") { return false }
    return after.effects.count != before.effects.count || after.screen != before.screen
      || (after.editor.clipboard == nil) != (before.editor.clipboard == nil)
  }

  /// Presses keys, types what follows `type:` and gives the command that `choose:` names.
  fileprivate static func play(_ words: String, in session: Session) throws -> Session {
    var session = session
    for word in words.split(separator: " ") {
      let rest = String(word.drop { $0 != ":" }.dropFirst()).replacing("_", with: " ")
      if word.hasPrefix("type:") {
        session.type(rest)
      } else if word.hasPrefix("choose:") {
        try session.choose(rest)
      } else if word.contains(":"), let action = word.split(separator: ":").first {
        try session.perform(String(action), rest.replacing(",", with: " "))
      } else {
        try session.press(String(word))
      }
    }
    return session
  }
}
