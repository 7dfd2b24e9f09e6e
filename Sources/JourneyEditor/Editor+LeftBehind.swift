// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Words

/// What other files still say of what was removed from this one.
extension Editor {
  /// Whether something in another file can rest on one of some items, or on something in it.
  private func mayBeRestedOn(_ items: [Item]) -> Bool {
    var isFound = false
    for item in items {
      item.visit { item, _ in
        isFound = isFound || FolderComparison.supports.contains(item.kind)
        return !isFound
      }
    }
    return isFound
  }

  /// Asks for what rests in other files on items that were removed from a journey.
  mutating func findLeftBehind(by items: [Item], from before: OpenJourney) -> [Effect] {
    guard mayBeRestedOn(items), let journey = open else { return [] }
    return [
      request(
        .findLeftBehind(path: journey.path, from: before.root, to: journey.root),
        for: .leftBehind(journey.number, journey.history.current.revision))
    ]
  }

  /// Says what leads nowhere now, behind what was said of the removal.
  mutating func sayLeftBehind(_ sentences: [Text]) {
    guard let first = sentences.first else { return }
    let told = notice.map { $0.text + Text(" ") } ?? Text("")
    let rest = sentences.count - 1
    let more = Text(nl: " En nog \(rest) keer zoiets.", en: " And \(rest) more like it.")
    notice = Notice(told + first + (rest > 0 ? more : Text("")), isWarning: true)
  }
}
