// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

extension Editor {
  /// The number of rows that one screen moves.
  var page: Int { max(1, outlineSize.rows - 1) }

  mutating func moveFocus(by count: Int) -> [Effect] {
    if open == nil {
      if let entries = list?.entries, let chosen = list?.chosen {
        let (sum, overflow) = chosen.addingReportingOverflow(count)
        let target = overflow ? (count < 0 ? 0 : entries.count - 1) : sum
        list?.chosen = max(0, min(target, entries.count - 1))
      }
    } else if abs(count) == .max || count == -.max, let before = open?.focus {
      let page = page
      if showsMap { open?.moveOnMap(by: count, page: page) } else { open?.moveFocus(by: count) }
      if let after = open?.focus {
        open?.focus = before
        open?.jump(to: after)
      }
    } else if showsMap {
      let page = page
      open?.moveOnMap(by: count, page: page)
    } else {
      let here = open?.focus
      open?.moveFocus(by: count)
      if count > 0, open?.isInside == true, open?.focus == here { sayLastField() }
    }
    return []
  }

  mutating func moveAlong(by count: Int) -> [Effect] {
    open?.moveAlong(by: count)
    return []
  }

  /// Goes to the field below, on the map to the lane below.
  mutating func goToNext() -> [Effect] {
    guard showsMap else { return enterLines() }
    let here = open?.focus
    let effects = moveFocus(by: 1)
    if open?.focus == here { sayLastField() }
    return effects
  }

  mutating func enterLines() -> [Effect] {
    guard let journey = open else { return [] }
    if journey.isInside {
      open?.moveFocus(by: 1)
      if open?.focus == journey.focus { sayLastField() }
    } else if let first = journey.insideLines.first {
      open?.focus = first.focus
    } else {
      say("Hier zijn geen velden.", "There are no fields here.")
    }
    return []
  }

  /// Says that Tab has nowhere to go on to.
  private mutating func sayLastField() {
    say(
      "Dit was het laatste veld. Esc gaat terug, Ctrl-S slaat op.",
      "This was the last field. Esc goes back, Ctrl-S saves.")
  }

  mutating func leaveLine() -> [Effect] {
    open?.isInside == true ? moveFocus(by: -1) : goBack()
  }

  /// Goes from a field to its row, and no further.
  mutating func goOut() -> [Effect] {
    if open?.isInside == true {
      open?.goBackInside()
    } else {
      say(
        "U bent al buiten de velden. Esc gaat terug.",
        "You are outside the fields already. Esc goes back.")
    }
    return []
  }

  mutating func goBack() -> [Effect] {
    guard let journey = open else {
      say("Dit is het begin. Afsluiten doet u met Ctrl-Q.", "This is the start. Quit with Ctrl-Q.")
      return []
    }
    if journey.run != nil { return switchRun() }
    if showsMap, journey.focus != journey.columnFocus {
      open?.focus = journey.columnFocus
    } else if showsMap == false, journey.isInside {
      open?.goBackInside()
    } else if wantsMap, journey.isWhole {
      open?.isWhole = false
    } else if list != nil {
      return close()
    } else {
      say("Afsluiten doet u met Ctrl-Q.", "Quit with Ctrl-Q.")
    }
    return []
  }

  mutating func fold() -> [Effect] {
    if open?.toggleFlag() == true { return [] }
    // What the key showed it hides again.
    if wantsMap, let journey = open, journey.isWhole, journey.focus == journey.wholeFrom {
      open?.isWhole = false
      return []
    }
    guard let journey = open, open?.fold() == false else { return [] }
    if journey.isInside, journey.focus == journey.insideLines.first?.focus {
      open?.goBackInside()
    } else if !journey.isInside, !journey.insideLines.isEmpty {
      return enterLines()
    } else {
      say("Hier valt niets in of uit te klappen.", "There is nothing to fold here.")
    }
    return []
  }
}

extension OpenJourney {
  /// The lines inside the open row, as they are when the focus is among them.
  var insideLines: [Line] {
    let focus = outline.focus(row)
    guard focus.key == nil, let item = root.item(at: focus.path) else { return [] }
    return Line.lines(of: item, at: focus.path, all: true, unfolded: unfolded)
  }

  /// Moves over rows, or over lines while the focus is inside a row.
  mutating func moveFocus(by count: Int) {
    if isInside { return moveInside(by: count) }
    let outline = outline
    if outline.isForm {
      if count > 0, let line = count == .max ? lines.last : lines.first { focus = line.focus }
      return
    }
    if count == .max {
      focus = outline.focus(outline.last)
    } else if count == -.max {
      focus = outline.focus(.journey)
    } else {
      var row = row
      for _ in 0..<abs(count) {
        guard let next = count > 0 ? outline.next(row) : outline.previous(row) else { break }
        row = next
      }
      focus = outline.focus(row)
    }
  }

  private mutating func moveInside(by count: Int) {
    let lines = lines
    guard let index = lines.firstIndex(where: { $0.focus == focus }) else { return goBackInside() }
    let (sum, overflow) = index.addingReportingOverflow(count)
    let target = overflow ? (count < 0 ? 0 : lines.count - 1) : sum
    if target < 0, index == 0 {
      focus = outline.focus(row)
    } else {
      focus = lines[max(0, min(target, lines.count - 1))].focus
    }
  }

  /// Goes from a field of an item to the item, and from a line to the row.
  mutating func goBackInside() {
    let rowFocus = outline.focus(row)
    let parent = focus.key == nil ? focus.path.parent : focus.path
    if let parent, parent.steps.count > rowFocus.path.steps.count {
      focus = Focus(parent)
      unfolded.remove(parent)
    } else {
      focus = rowFocus
    }
  }

  /// Hides or shows the steps of a phase or the fields of an item; returns false where there is nothing to hide.
  mutating func fold() -> Bool {
    if isInside {
      guard focus.key == nil else { return false }
      if unfolded.remove(focus.path) == nil { unfolded.insert(focus.path) }
      return true
    }
    guard row.step == nil, let phase = focused, phase.kind == .phase else { return false }
    if folded.remove(phase.id) == nil { folded.insert(phase.id) }
    return true
  }
}
