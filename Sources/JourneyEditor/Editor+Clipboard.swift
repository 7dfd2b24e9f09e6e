// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What was copied or cut last.
enum Clipboard: Sendable {
  case item(Item)
  /// Several steps, in their order.
  case items([Item])
  case text(String)
}

extension Editor {
  mutating func copy() -> [Effect] {
    if open?.chosenSteps != nil { return copyRun() }
    guard let journey = open, journey.focus.key == nil, journey.focus.path.parent != nil,
      let item = journey.focused
    else {
      say(
        "Hier valt niets te kopiëren. Afsluiten doet u met Ctrl-Q.",
        "There is nothing to copy here. Quit with Ctrl-Q.")
      return []
    }
    clipboard = .item(item)
    notice = Notice(
      Text(nl: "Gekopieerd: ", en: "Copied: ") + item.kind.noun.one
        + Text(nl: ". Plakken: Ctrl-V. Afsluiten: Ctrl-Q.", en: ". Paste: Ctrl-V. Quit: Ctrl-Q."))
    return []
  }

  mutating func cut() -> [Effect] {
    if open?.chosenSteps != nil { return copyRun() + removeRun() }
    _ = copy()
    guard let journey = open, journey.focus.key == nil, journey.focus.path.parent != nil else {
      return []
    }
    return removeHere()
  }

  /// Puts a copy of what was copied after the focus, or in the nearest thing around it that can hold it.
  mutating func pasteItem() -> [Effect] {
    if case .items(let items) = clipboard { return paste(items) }
    guard case .item(let item) = clipboard, let journey = open else {
      say("Er is nog niets gekopieerd.", "Nothing has been copied yet.")
      return []
    }
    guard let place = journey.place(for: item.kind) else {
      say(
        "Dit kan hier niet staan. Ga eerst naar een plaats waar het bij hoort.",
        "This cannot stand here. First go to a place where it belongs.")
      return []
    }
    var random = options.random
    let copy = item.copied(into: journey.root, using: &random)
    options.random = random
    let label = EditLabel.pasted(item.kind)
    if insert(copy, at: place, label) {
      notice = Notice(label.capitalised + Text("."))
    }
    return []
  }

  // MARK: - In a field

  mutating func copyText(cutting: Bool) {
    guard let text = open?.typing?.field.text else { return }
    clipboard = .text(text)
    if cutting {
      open?.typing?.field.clear()
      say(
        "Geknipt: de tekst van dit veld. Plakken: Ctrl-V.",
        "Cut: the text of this field. Paste: Ctrl-V.")
    } else {
      say(
        "Gekopieerd: de tekst van dit veld. Afsluiten: Ctrl-Q.",
        "Copied: the text of this field. Quit: Ctrl-Q.")
    }
  }

  mutating func pasteText() {
    switch clipboard {
    case .text(let text): paste(text)
    case .item(let item): paste(item.title)
    case .items(let items): paste(items.map(\.title).joined(separator: "\n"))
    case nil: say("Er is nog niets gekopieerd.", "Nothing has been copied yet.")
    }
  }
}
