// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyModel
import JourneyTesting
import Testing
import TextGrid
import Words

@testable import JourneyEditor

/// People at work in a folder for hours, in windows of any size, with a slow disk and others who save.
@Suite("Whatever happens for hours")
struct RandomHoursTests {
  /// How many messages each seed gets; `make test-hard` gives each a million.
  private static let count =
    getenv("KLANTREIS_MESSAGES").flatMap { Int(String(cString: $0)) } ?? 1_000

  private static func session(_ seed: inout Seed) throws -> Session {
    var disk: [String: [UInt8]] = [
      "reizen/kort.journey.json": try Sample.bytes("kort"),
      "reizen/git.journey.json": try Sample.bytes("conflict"),
      "reizen/dubbel.journey.json": try Sample.bytes("dubbel"),
      "reizen/kapot.journey.json": try Sample.bytes("kapot"),
      "reizen/wonen.opgave.json": try Sample.bytes("wonen.opgave"),
      "reizen/raad.panel.json": try Sample.bytes("raad.panel"),
    ]
    for root in Format.roots {
      let file = RandomJourney.make(root, seed: Seed(seed.next() % 1_000))
      disk["reizen/a\(Format.ending(root))"] = Array(file.canonical.utf8)
    }
    var session = Session(disk)
    session.isSlow = seed.oneIn(3)
    if seed.oneIn(4) { session.editor.options.today = CalendarDate(iso: "2026-11-22") }
    if seed.oneIn(8) { session.editor.workInLines(canShowScreen: true) }
    if seed.oneIn(3) {
      session.open(disk.keys.sorted().randomElement(using: &seed) ?? "")
    } else {
      session.list("reizen")
    }
    return session
  }

  /// Something that happens; most of the time a person presses a key.
  private static func act(on session: inout Session, _ seed: inout Seed) throws -> String {
    switch Int.random(in: 0..<60, using: &seed) {
    case 0:
      let size = Size(
        columns: Int.random(in: 0...200, using: &seed), rows: Int.random(in: 0...60, using: &seed))
      session.resize(size)
      return "\(size)"
    case 1:
      session.isSlow.toggle()
      session.failure = seed.oneIn(3) ? Text("De schijf is vol.") : nil
      session.answer()
      return "answers"
    case 2:
      session.answer()
      return "answers"
    case 3:
      let number = session.lastRequest - Int.random(in: 0...2, using: &seed)
      session.send(
        seed.oneIn(2)
          ? .progressed(number, done: 3, of: seed.oneIn(2) ? 9 : 0) : .drawing(number, seconds: 5))
      return "progress of \(number)"
    case 4:
      guard let path = session.editor.open?.path, let bytes = session.disk[path],
        let root = try? Document(reading: bytes).root
      else { return "nothing" }
      let edited = try root.applying(.set(ItemRef(root.id), .note, .text("\(seed.next())")))
      session.change(path, to: edited.canonicalText, isTold: seed.oneIn(2))
      return "others save \(path)"
    case 5 where session.editor.open != nil && seed.oneIn(3):
      session.crash()
      return "a crash"
    case 5 where session.editor.isLinear:
      session.send(.line(["", ".", "1", "2", "tekst"].randomElement(using: &seed) ?? ""))
      _ = session.editor.tellWaiting()
      if !session.editor.isAwaited { _ = session.editor.tell() }
      return "a line"
    default:
      let message = RandomUseTests.message(&seed)
      if case .resized(let size) = message { session.resize(size) } else { session.send(message) }
      return "\(message)"
    }
  }

  /// The seed of one session that failed, to see what happens in it.
  private static let only = getenv("KLANTREIS_RUN").flatMap { UInt64(String(cString: $0)) }

  @Test(
    "every screen holds, and the journal leads to what is open", arguments: [1, 2, 3] as [UInt64])
  func holds(number: UInt64) throws {
    if let only = Self.only {
      try Self.work(Seed(only), tellingAll: true)
      return
    }
    var seeds = Seed(number)
    var left = Self.count
    while left > 0 { left -= try Self.work(Seed(seeds.next())) }
  }

  /// Works for some hundreds of messages, and returns how many there were.
  @discardableResult
  private static func work(_ start: Seed, tellingAll: Bool = false) throws -> Int {
    var seed = start
    var session = try session(&seed)
    for count in 1...400 where !session.hasQuit {
      let act = try act(on: &session, &seed)
      if tellingAll { print("\(count) \(act)") }
      try session.expectSoundScreen("\(seed), message \(count): \(act)")
      // Whatever is open, and whatever was done to it, is there again after a crash.
      if tellingAll || count.isMultiple(of: 20) {
        try session.expectSoundJournal("\(seed), message \(count): \(act)")
      }
    }
    return 400
  }
}
