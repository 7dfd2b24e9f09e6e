// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@testable import JourneyEditor

@Suite("Work that takes long")
struct ProgressTests {
  private static func reading() throws -> Session {
    var session = Session(["reizen/a.journey.json": try Sample.bytes("kort")])
    session.isSlow = true
    session.list("reizen")
    session.send(.progressed(1, done: 3, of: 9))
    return session
  }

  @Test("says how far it is, and no longer when it is done")
  func tells() throws {
    var session = try Self.reading()
    #expect(session.notice == "Bezig: 3 van 9 bestanden. Esc stopt.")
    session.answer()
    #expect(session.notice.isEmpty && session.shows("Van aanmaning tot schuldenvrij"))
    session.send(.progressed(1, done: 9, of: 9))
    #expect(session.notice.isEmpty)
  }

  @Test("ends at Esc, with what there is so far")
  func stops() throws {
    var session = try Self.reading()
    try session.press("Esc")
    let stopped = session.effects.contains { if case .stop(1) = $0 { true } else { false } }
    #expect(stopped)
    session.send(.finished(1, .listed([], of: 9)))
    #expect(session.notice == "Gestopt: de lijst heeft 0 van de 9 bestanden.")
    try session.press("Esc")
    #expect(session.effects.count { if case .stop = $0 { true } else { false } } == 1)
  }

  @Test("gathers pain points and opportunities, and goes back to the list at Esc")
  func portfolio() throws {
    var session = try Self.reading()
    session.answer()
    try session.press("p")
    session.send(.progressed(2, done: 40, of: 90))
    #expect(session.notice == "Bezig: 40 van 90 bestanden. Esc stopt.")
    try session.press("Esc")
    #expect(session.effects.contains { if case .stop(2) = $0 { true } else { false } })
    session.send(.finished(2, .stopped))
    #expect(session.notice == "Gestopt." && session.shows("Van aanmaning tot schuldenvrij"))
  }

  @Test("never hides a warning, and is told together with it")
  func warning() throws {
    var session = try Session(open: "kort")
    session.isSlow = true
    try session.choose("poster")
    try session.press("Enter Enter")
    session.send(
      .journalFailed(path: "kort.journey.json", Text("Uw werk kan niet hersteld worden.")))
    session.send(.drawing(session.lastRequest, seconds: 7))
    session.send(.progressed(session.lastRequest, done: 1, of: 2))
    #expect(session.notice == "Uw werk kan niet hersteld worden.")
    session.answer()
    #expect(session.notice == "Uw werk kan niet hersteld worden. Gemaakt: kort.pdf.")
    #expect(session.editor.notice?.isWarning == true)
  }
}
