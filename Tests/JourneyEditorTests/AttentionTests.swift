// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing

@testable import JourneyEditor

@Suite("What deserves a look, in the editor")
struct AttentionTests {
  private static func checks(_ session: Session) -> Int {
    session.effects.count { effect in
      if case .perform(_, .check) = effect { true } else { false }
    }
  }

  @Test("is looked for once for each revision, and not while the focus moves")
  func once() throws {
    var session = try Session(open: "kort")
    #expect(Self.checks(session) == 1)
    try session.press("Down Up Tab Down Esc")
    #expect(Self.checks(session) == 1)
    try session.press("+")
    #expect(Self.checks(session) == 2)
    try session.press("Ctrl-Z")
    #expect(Self.checks(session) == 3)
  }

  @Test("is not looked for while a field is being typed in")
  func typing() throws {
    var session = try Session(open: "kort")
    try session.press("Tab Enter")
    session.type("Gooit de brief weg")
    #expect(Self.checks(session) == 1)
    try session.press("Enter")
    #expect(Self.checks(session) == 2)
  }

  @Test("is looked for one at a time, however fast the changes come, and holds up no save")
  func slow() throws {
    var session = try Session(open: "kort")
    session.isSlow = true
    try session.press("+ + - Ctrl-S")
    #expect(Self.checks(session) == 2)
    let saves = session.effects.count { effect in
      if case .perform(_, .save) = effect { true } else { false }
    }
    #expect(saves == 1)
    session.isSlow = false
    session.answer()
    #expect(Self.checks(session) == 3)
    #expect(session.editor.open?.isDirty == false)
  }
}
