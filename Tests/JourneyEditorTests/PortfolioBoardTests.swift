// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import Testing

@testable import JourneyEditor

@Suite("The board of pain points and opportunities")
struct PortfolioBoardTests {
  @Test("keeps a row chosen whatever is pressed", arguments: Portfolio.Part.allCases)
  func sorts(part: Portfolio.Part) throws {
    var session = Session([:])
    try session.perform("list", "kort loket wonen.opgave")
    try session.press("p")
    while case .portfolio(let board)? = session.editor.overlay, board.outlook.part != part {
      try session.press("Tab")
    }
    try session.press("s")
    guard case .portfolio(let board)? = session.editor.overlay else {
      Issue.record("no board")
      return
    }
    #expect(board.chosenRow?.isChoosable == true)
    let isOrdered = part == .painPoints || part == .opportunities
    #expect((board.outlook.order != .weight) == isOrdered)
    #expect(session.shows("s sorteren") == isOrdered)
  }
}
