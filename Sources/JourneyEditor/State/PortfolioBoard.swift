// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Words

/// The pain points and opportunities of all journeys, to walk through; each leads to its place in its journey.
struct PortfolioBoard: Sendable {
  /// What somebody looks at, which holds from one look to the next.
  struct Outlook: Hashable, Sendable {
    var part = Portfolio.Part.painPoints
    var order = Portfolio.Order.weight
    var filter = Portfolio.Filter()
    /// The chosen row.
    var chosen = 0
  }

  private(set) var portfolio: Portfolio
  private(set) var outlook: Outlook
  private(set) var rows: [Portfolio.Row] = []

  init(_ portfolio: Portfolio, _ outlook: Outlook) {
    (self.portfolio, self.outlook) = (portfolio, outlook)
    lay()
    keepChosen()
  }

  var chosenRow: Portfolio.Row? {
    rows.indices.contains(outlook.chosen) ? rows[outlook.chosen] : nil
  }

  // MARK: - Changes

  mutating func show(_ part: Portfolio.Part) {
    outlook.part = part
    outlook.chosen = 0
    lay()
    keepChosen()
  }

  /// Shows the part after or before this one.
  mutating func turn(by count: Int) {
    show(Self.next(Portfolio.Part.allCases, after: outlook.part, by: count))
  }

  /// Whether what is shown can be sorted in several ways.
  var isSortable: Bool { outlook.part == .painPoints || outlook.part == .opportunities }

  /// Sorts in the next way, where there are several.
  mutating func sort() {
    guard isSortable else { return }
    outlook.order = Self.next(Portfolio.Order.allCases, after: outlook.order, by: 1)
    outlook.chosen = 0
    lay()
    keepChosen()
  }

  /// Leaves out more or less; nil leaves nothing out.
  mutating func narrow(by narrowing: Portfolio.Narrowing?) {
    if let narrowing {
      outlook.filter.toggle(narrowing)
    } else {
      outlook.filter = Portfolio.Filter()
    }
    outlook.chosen = 0
    lay()
    keepChosen()
  }

  /// Goes to another row that can be chosen.
  mutating func move(by count: Int) {
    outlook.chosen = choosable.row(count, from: outlook.chosen)
  }

  private var choosable: ChoosableRows {
    ChoosableRows(rows.indices.filter { rows[$0].isChoosable })
  }

  /// Goes to a row that can be chosen.
  mutating func choose(_ row: Int) {
    if choosable.contains(row) { outlook.chosen = row }
  }

  private mutating func lay() {
    portfolio.narrow(to: outlook.filter)
    rows = portfolio.rows(of: outlook.part, by: outlook.order)
  }

  private mutating func keepChosen() {
    if chosenRow?.isChoosable != true { move(by: 0) }
  }

  private static func next<Case: Equatable>(_ all: [Case], after one: Case, by count: Int) -> Case {
    let index = all.firstIndex(of: one) ?? 0
    return all[(index + count + all.count) % all.count]
  }
}

extension Portfolio.Row {
  /// Whether the row leads somewhere.
  var isChoosable: Bool {
    switch self {
    case .item, .hotSpot: true
    case .heading, .drawing, .sentence: false
    }
  }
}

extension PortfolioBoard {
  /// Says of each part what it is called, with the number of what is in it.
  var tabs: [(part: Portfolio.Part, title: Text)] {
    let counts = portfolio.counts
    return Portfolio.Part.allCases.map { part in
      let count: Text =
        switch part {
        case .painPoints: Text(" \(counts.painPoints)")
        case .opportunities: Text(" \(counts.opportunities)")
        case .hotSpots, .valueAndEffort: Text("")
        }
      return (part, part.title + count)
    }
  }

  /// Says what is shown, and in which order.
  var state: Text {
    let narrowings = outlook.filter.narrowings.filter { narrowing in
      // The severity is that of pain points.
      if case .severity = narrowing {
        return outlook.part == .painPoints || outlook.part == .hotSpots
      }
      return true
    }.map(\.words)
    let shown =
      narrowings.isEmpty
      ? ItemKind.journey.noun.counted(portfolio.journeyCount)
      : Text(nl: "Alleen ", en: "Only ") + .list(narrowings)
    return isSortable ? shown + Text(", ") + outlook.order.words : shown
  }

  /// What is said where there is nothing.
  var nothing: Text {
    outlook.filter.narrowings.isEmpty
      ? Text(nl: "Hier staat nog niets.", en: "There is nothing here yet.")
      : Text(
        nl: "Hier is niets dat daarbij past. Met f kiest u iets anders.",
        en: "Nothing here fits that. Choose something else with f.")
  }
}
