// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Words

/// Says in words where in a journey a finding is: "stap 5 “Wacht”, pijnpunt “Stil”, ernst".
struct PlaceWords {
  private let root: Item
  /// Which step of the journey each step is, from 1.
  private let numbers: [ItemPath: Int]

  init(_ root: Item) {
    self.root = root
    var numbers: [ItemPath: Int] = [:]
    root.visit { item, path in
      if item.kind == .step { numbers[path] = numbers.count + 1 }
      return true
    }
    self.numbers = numbers
  }

  /// Returns the words for what is found, by what it is about; nothing for what is about the whole file.
  func words(_ findings: [Finding]) -> [Spot: Text] {
    var words: [Spot: Text] = [:]
    for finding in findings where finding.place != nil {
      guard let spot = finding.spot, words[spot] == nil else { continue }
      words[spot] = self.words(spot)
    }
    return words
  }

  /// - Returns: Nil for the whole file.
  func words(_ spot: Spot) -> Text? {
    var parts: [Text] = []
    var item = root
    for (depth, step) in spot.path.steps.enumerated() {
      let inner = item.items(step.key)
      guard inner.indices.contains(step.index) else { break }
      item = inner[step.index]
      if item.kind == .step { parts.removeAll() }
      parts.append(name(item, at: ItemPath(Array(spot.path.steps[...depth]))))
    }
    if let key = spot.key, let field = item.kind.field(key), key != .id {
      parts.append(field.name.map { $0.prefix(1).lowercased() + $0.dropFirst() })
    } else if let other = spot.other {
      parts.append(Text(nl: "sleutel “\(other)”", en: "key “\(other)”"))
    }
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first) { $0 + Text(", ") + $1 }
  }

  private func name(_ item: Item, at path: ItemPath) -> Text {
    let title = Text(item.title.isEmpty ? "" : " “\(item.title)”")
    return item.kind.noun.one
      + (item.kind == .step ? Text(numbers[path].map { " \($0)" } ?? "") : Text(""))
      + title
  }
}
