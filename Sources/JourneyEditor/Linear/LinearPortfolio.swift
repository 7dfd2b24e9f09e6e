// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneySearch
import TextGrid
import Words

/// The pain points and opportunities of all journeys, in words.
extension LinearView {
  func portfolio(_ board: PortfolioBoard) -> Page {
    var number = 0
    var rest = 0
    var lines = [
      says("Pijnpunten en kansen. ", "Pain points and opportunities. ")
        + says(board.tabs.first { $0.part == board.outlook.part }?.title ?? Text("")) + ". "
        + says(board.state) + "."
    ]
    for row in board.rows {
      if row.isChoosable { number += 1 }
      if number > LinearInput.mostRows {
        if row.isChoosable { rest += 1 }
        continue
      }
      switch row {
      case .heading(let text): lines.append(text)
      case .sentence(let text): lines.append(text)
      case .drawing: break
      case .item(let title, let facts, _, _):
        lines.append("\(number). \(title) (\(facts.joined(separator: ", ")))")
      case .hotSpot(let name, _, let words, _): lines.append("\(number). \(name): \(words)")
      }
    }
    if board.rows.isEmpty { lines.append(says(board.nothing)) }
    if rest > 0 {
      lines.append(
        says(
          "En nog \(rest). Typ f om minder te zien.", "And \(rest) more. Type f to see less."))
    }
    let others = board.tabs.filter { $0.part != board.outlook.part }.map { says($0.title) }
    lines.append(says("Andere bladen: ", "Other sheets: ") + others.joined(separator: ", "))
    return Page(
      lines: lines,
      prompt: board.isSortable
        ? says(
          "Nummer of blad, f kiest, s sorteert, leeg is sluiten: ",
          "Number or sheet, f chooses, s sorts, empty closes: ")
        : says(
          "Nummer of blad, f kiest, leeg is sluiten: ",
          "Number or sheet, f chooses, empty closes: "))
  }
}

extension Editor {
  mutating func take(_ line: String, on board: PortfolioBoard) -> [Effect] {
    let typed = Finder.folded(line.trimmed)
    if typed.isEmpty || LinearInput.isBack(line) { return press(.escape) }
    var board = board
    let count = board.rows.count { $0.isChoosable }
    if let index = LinearInput.choice(line, of: count) {
      board.move(by: -.max)
      board.move(by: index)
      overlay = .portfolio(board)
      return press(.enter)
    }
    let keys: [Key] = [.character("f"), .tab] + (board.isSortable ? [.character("s")] : [])
    if let key = key(named: line.trimmed), keys.contains(key) {
      return press(key)
    }
    guard let tab = board.tabs.first(where: { Finder.folded(says($0.title)).hasPrefix(typed) })
    else {
      say("Typ een van de nummers, of een blad.", "Type one of the numbers, or a sheet.")
      return []
    }
    board.show(tab.part)
    portfolioOutlook = board.outlook
    overlay = .portfolio(board)
    return []
  }
}
