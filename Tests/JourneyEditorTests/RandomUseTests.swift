// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import TextGrid
import Words

@testable import JourneyEditor

@Suite("Whatever a person does")
struct RandomUseTests {
  private static let keys = Command.all.flatMap(\.keys) + TypingKey.all.flatMap(\.keys)
  private static let texts = [
    "a", "1", "3 weken", "e\u{301}", "\u{301}", "👨‍👩‍👧", "東京", "\u{1B}[2J", "\u{202E}", "\u{0}", "\r\n",
    "een\nq\ndrie", "\t", " ", "\u{200D}", String(repeating: "lang ", count: 300), "שלום", "",
  ]

  /// A message of any sort; keys that edit come more often than those that leave.
  static func message(_ seed: inout Seed) -> Message {
    switch Int.random(in: 0..<20, using: &seed) {
    case 0:
      let (columns, rows) = (
        Int.random(in: 0...200, using: &seed), Int.random(in: 0...60, using: &seed)
      )
      return .resized(Size(columns: columns, rows: rows))
    case 1, 2: return .paste(texts.randomElement(using: &seed) ?? "")
    case 3, 4:
      return .key(.character(texts.randomElement(using: &seed)?.first ?? "x"))
    case 5: return .key([.control("s"), .enter, .escape].randomElement(using: &seed) ?? .enter)
    case 8 where seed.oneIn(2):
      let act: MouseAct =
        [.click, .click, .wheelUp, .wheelDown].randomElement(using: &seed) ?? .click
      return .mouse(
        act,
        Point(
          column: Int.random(in: 0...130, using: &seed), row: Int.random(in: 0...40, using: &seed)))
    case 6, 7: return .key([.insert, .delete, .tab, .down].randomElement(using: &seed) ?? .tab)
    default: return .key(keys.randomElement(using: &seed) ?? .down)
    }
  }

  private static func session(_ seed: Seed, _ root: ItemKind) throws -> Session {
    let path = "a\(Format.ending(root))"
    var session = Session([path: Array(RandomJourney.make(root, seed: seed).canonical.utf8)])
    session.open(path)
    return session
  }

  @Test("the screen holds, and undo goes back to the start", arguments: RandomFile.some(60))
  func holds(file: RandomFile) throws {
    var seed = Seed(file.number)
    var session = try Self.session(seed, file.root)
    let start = session.text
    if !file.number.isMultiple(of: 3) { session.resize(Size(columns: 120, rows: 36)) }
    for count in 0..<60 {
      if seed.oneIn(15) {
        session.isSlow.toggle()
        session.failure = seed.oneIn(3) ? Text("De schijf is vol.") : nil
        session.answer()
      }
      let message = Self.message(&seed)
      if case .resized(let size) = message { session.resize(size) } else { session.send(message) }
      try session.expectSoundScreen("\(seed), message \(count): \(message)")
      expectFreshScreen(session, "\(seed), message \(count): \(message)")
      if count.isMultiple(of: 4) {
        try session.expectSoundJournal("\(seed), message \(count): \(message)")
      }
    }
    try expectSoundHistory(&session, start, "\(seed)")
  }

  @Test(
    "letter after letter is shown as if all was drawn anew, and stands in the journal",
    arguments: 1...12 as ClosedRange<UInt64>)
  func letters(number: UInt64) throws {
    var seed = Seed(number)
    var session = try Session(open: "kort")
    let sizes = [(80, 24), (40, 10), (60, 20), (120, 36)].map { Size(columns: $0, rows: $1) }
    session.resize(sizes[Int(number) % sizes.count])
    for _ in 0..<6 {
      for _ in 0..<Int.random(in: 0...8, using: &seed) {
        try session.press(["Down", "Tab"].randomElement(using: &seed) ?? "Tab")
      }
      try session.press("Enter")
      for count in 0..<60 {
        switch Int.random(in: 0..<30, using: &seed) {
        case 0:
          try session.press(
            ["Left", "Up", "Home", "End", "Backspace", "Ctrl-Z", "Ctrl-J", "F1 Esc", "Ctrl-S"]
              .randomElement(using: &seed) ?? "Left")
        case 1: session.type(Self.texts.randomElement(using: &seed) ?? "x")
        case 2...6: session.type(" ")
        default: session.type(["e", "n", "m", "i", "ë"].randomElement(using: &seed) ?? "e")
        }
        expectFreshScreen(session, "\(seed), letter \(count)")
        try session.expectSoundJournal("\(seed), letter \(count)")
      }
      try session.press("Esc Esc Esc")
    }
  }

  /// What was kept from key to key looks as if it was drawn anew.
  private func expectFreshScreen(_ session: Session, _ place: Comment) {
    var fresh = session.editor
    fresh.open?.map = nil
    fresh.open?.drawn = DrawnOutline()
    fresh.bars = Bars()
    fresh.lay()
    let isFresh = fresh.view(in: session.size) == session.view
    #expect(isFresh, place)
  }

  private func expectSoundHistory(
    _ session: inout Session, _ start: String, _ place: Comment
  ) throws {
    try session.press("Esc Esc Esc")
    guard session.editor.overlay == nil, session.editor.open?.typing == nil else { return }
    while session.editor.open?.history.canRedo == true { try session.press("Ctrl-Y") }
    let end = session.text
    let isSameAgain = try Document(reading: Array(end.utf8)).root.canonicalText == Array(end.utf8)
    #expect(isSameAgain, place)
    while session.editor.open?.history.canUndo == true { try session.press("Ctrl-Z") }
    let isAtStart = session.text == start
    #expect(isAtStart, place)
    while session.editor.open?.history.canRedo == true { try session.press("Ctrl-Y") }
    let isAtEnd = session.text == end
    #expect(isAtEnd, place)
  }
}
