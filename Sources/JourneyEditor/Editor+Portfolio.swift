// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import TextGrid
import Words

/// The pain points and opportunities of all journeys of the list.
extension Editor {
  mutating func showPortfolio() -> [Effect] {
    guard let list else { return [] }
    sayBusy(Text(nl: "Bezig met lezen…", en: "Reading…"))
    return [request(.portfolio(folder: list.folder, options.language), for: .portfolio)]
  }

  /// Shows what was read, as it was looked at last.
  mutating func show(_ portfolio: Portfolio, unread: Int) {
    // Whoever opened a journey meanwhile went on to something else.
    guard open == nil else { return }
    notice = Self.unread(unread).map { Notice($0, isWarning: true) }
    overlay = .portfolio(PortfolioBoard(portfolio, portfolioOutlook))
  }

  mutating func press(_ key: Key, on board: PortfolioBoard) -> [Effect] {
    var board = board
    let page = max(1, PortfolioView.room(size) / 2)
    defer { portfolioOutlook = board.outlook }
    switch key {
    case .tab, .right, .character("l"): board.turn(by: 1)
    case .shiftTab, .left, .character("h"): board.turn(by: -1)
    case .character("s"), .control("o"):
      if board.isSortable {
        board.sort()
      } else {
        say("Dit blad heeft een vaste volgorde.", "This sheet has one order only.")
      }
    case .character("f"), .character("/"), .control("f"):
      overlay = .picker(narrowingPicker(board))
      return []
    case .enter, .function(2): return follow(&board)
    case .escape, .character("q"), .control("q"):
      overlay = nil
      return []
    default:
      guard let count = key.rows ?? key.pages.map({ $0 * page }) else {
        sayNoEffect()
        return []
      }
      board.move(by: count)
    }
    overlay = .portfolio(board)
    return []
  }

  private mutating func follow(_ board: inout PortfolioBoard) -> [Effect] {
    switch board.chosenRow {
    case .item(_, _, let path, let id):
      overlay = nil
      return go(to: ItemRef(id), nil, inFile: path)
    case .hotSpot(_, _, _, let narrowing):
      // What goes wrong there is what somebody wants to see next.
      if !board.outlook.filter.narrowings.contains(narrowing) { board.narrow(by: narrowing) }
      board.show(.painPoints)
    default: break
    }
    overlay = .portfolio(board)
    return []
  }

  // MARK: - Leaving out

  private func narrowingPicker(_ board: PortfolioBoard) -> Picker {
    let all = Picker.Entry(
      .nothing, says(Text(nl: "(alles tonen)", en: "(show everything)")))
    let entries = board.portfolio.narrowings.enumerated().map { index, entry in
      Picker.Entry(
        .value("\(index)"), says(entry.narrowing.words.capitalised), detail: "\(entry.count)")
    }
    let narrowings = board.portfolio.narrowings.map(\.narrowing)
    let ticked = board.outlook.filter.narrowings.compactMap(narrowings.firstIndex)
    return Picker(
      .narrowing(board),
      Text(
        nl: "Wat wilt u zien? Kies nog eens om het los te laten.",
        en: "What do you want to see? Choose again to let it go."), [all] + entries,
      ticked: ticked.map { .value("\($0)") })
  }

  /// Goes back to the board, narrowed by what was chosen.
  mutating func narrow(_ board: PortfolioBoard, by choice: Picker.Choice?) {
    var board = board
    let narrowings = board.portfolio.narrowings.map(\.narrowing)
    switch choice {
    case .nothing: board.narrow(by: nil)
    case .value(let word):
      if let index = Int(word), narrowings.indices.contains(index) {
        board.narrow(by: narrowings[index])
      }
    default: break
    }
    portfolioOutlook = board.outlook
    overlay = .portfolio(board)
  }
}
