// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Words

/// Says in words where in a journey a finding is: "stap 5 “Wacht”, pijnpunt “Stil”, ernst".
///
/// It does so in one language: there can be very many findings, and nobody reads them in two.
struct PlaceWords {
  private let root: Item
  private let language: Language
  /// How many steps come before each phase.
  private let stepsBefore: [Int]

  init(_ root: Item, in language: Language) {
    (self.root, self.language) = (root, language)
    var count = 0
    stepsBefore = root.items(.phases).map { phase in
      defer { count += phase.items(.steps).count }
      return count
    }
  }

  /// Returns the words for what a finding is about.
  ///
  /// - Returns: Nil for the whole file.
  func words(_ finding: Finding) -> String? {
    finding.place == nil ? nil : finding.spot.flatMap(words)
  }

  private func words(_ spot: Spot) -> String? {
    var words = ""
    var item = root
    let steps = spot.path.steps
    // A step is named by its number, so that its phase goes without saying.
    let first = steps.lastIndex { $0.key == .steps } ?? 0
    for (depth, step) in steps.enumerated() {
      let inner = item.items(step.key)
      guard inner.indices.contains(step.index) else { break }
      item = inner[step.index]
      if depth >= first { Self.add(name(item, at: steps[...depth]), to: &words) }
    }
    if let key = spot.key, let field = item.kind.field(key), key != .id {
      let name = field.name[language]
      Self.add(name.prefix(1).lowercased() + String(name.dropFirst()), to: &words)
    } else if let other = spot.other {
      Self.add(Text(nl: "sleutel “\(other)”", en: "key “\(other)”")[language], to: &words)
    }
    return words.isEmpty ? nil : words
  }

  private static func add(_ part: String, to words: inout String) {
    if !words.isEmpty { words += ", " }
    words += part
  }

  private func name(_ item: Item, at steps: ArraySlice<ItemPath.Step>) -> String {
    var name = item.kind.noun.one[language]
    if item.kind == .step, let number = number(of: steps) { name += " \(number)" }
    let title = item.title
    if !title.isEmpty {
      name += " “"
      name += title
      name += "”"
    }
    return name
  }

  /// Which step of the journey a step is, from 1.
  private func number(of steps: ArraySlice<ItemPath.Step>) -> Int? {
    guard let phase = steps.dropLast().last, let step = steps.last,
      stepsBefore.indices.contains(phase.index)
    else { return nil }
    return stepsBefore[phase.index] + step.index + 1
  }
}
