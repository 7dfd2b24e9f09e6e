// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// An item with where it stands in its file.
struct Placed: Sendable {
  let item: Item
  let path: ItemPath

  /// The key under which the item stands; nil for the root.
  var slot: FieldKey? { path.steps.last?.key }
}

/// What a file holds, laid out once for all checks.
struct Content: Sendable {
  let root: Placed
  /// The day on which the file is checked; nil where that does not matter.
  var today: CalendarDate?
  /// Whether the file was made by a later version, of which this one knows a part only.
  let isOfLaterVersion: Bool
  /// Every text of the file, under keys of any kind, item by item in the order of the kinds.
  let texts: [Written]
  /// The words of the names of the personas, folded.
  let personaNames: Set<String>
  private let byKind: [ItemKind: [Placed]]

  init(_ root: Item, isOfLaterVersion: Bool) {
    self.root = Placed(item: root, path: ItemPath())
    self.isOfLaterVersion = isOfLaterVersion
    var byKind: [ItemKind: [Placed]] = [:]
    root.visit { item, path in
      byKind[item.kind, default: []].append(Placed(item: item, path: path))
      return true
    }
    self.byKind = byKind
    personaNames = Set((byKind[.persona] ?? []).flatMap { Reading.list($0.item.title) })
    texts = ItemKind.allCases.flatMap { (byKind[$0] ?? []).flatMap(\.texts) }
  }

  /// Returns the items of a kind, in the order of the file.
  func all(_ kind: ItemKind) -> [Placed] { byKind[kind] ?? [] }

  /// All items, in the order of the kinds.
  var everything: [Placed] { ItemKind.allCases.flatMap(all) }

  var journey: Journey? { root.item.kind == .journey ? Journey(root.item) : nil }
  var opgave: Opgave? { root.item.kind == .opgave ? Opgave(root.item) : nil }
  var steps: [Placed] { all(.step) }

  /// Whether the journey has come so far that what is missing deserves a word: half of its steps say how they feel.
  ///
  /// What was not begun yet needs no list of all that is missing.
  var isDrawn: Bool {
    let felt = steps.count { $0.item.has(.emotion) }
    return journey != nil && steps.count > 1 && felt * 2 >= steps.count
  }

  /// Whether the journey is one that is wanted, of which nothing can be proved yet.
  var isDesired: Bool { journey?.item.text(.state) == "desired" }

  /// Returns what is to be looked at again on the day of the check.
  func due(_ kind: Due.Kind) -> [(placed: Placed, day: CalendarDate)] {
    guard let today else { return [] }
    var days: [String: CalendarDate] = [:]
    for due in Due.all(in: root.item, path: "") where due.kind == kind && due.isDue(on: today) {
      days[due.id] = due.day
    }
    let kinds: [ItemKind] =
      switch kind {
      case .review: [.journey, .opgave]
      case .opportunity: [.opportunity]
      case .trial: [.trial]
      }
    return kinds.flatMap(all).compactMap { placed in days[placed.item.id].map { (placed, $0) } }
  }

  /// Returns the item that holds another one.
  func holder(of placed: Placed) -> Placed? {
    guard let path = placed.path.parent, let item = root.item.item(at: path) else { return nil }
    return Placed(item: item, path: path)
  }

  /// The steps that say how they feel, in order.
  var felt: [(step: Placed, emotion: Int)] {
    steps.compactMap { step in step.item.whole(.emotion).map { (step, $0) } }
  }
}

extension Placed {
  /// The text under a key; nil where it is absent or blank.
  func filled(_ key: FieldKey) -> String? {
    guard let text = item.text(key) else { return nil }
    // Most texts begin with a letter.
    if let first = text.utf8.first, (0x21...0x7E).contains(first) { return text }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// What the item is called, in quotation marks; its number among its neighbours where that points to a person.
  var name: String {
    if item.title.isEmpty { return "…" }
    if item.kind != .persona, PersonalData.isIn(item.title) {
      return "nr. \((path.steps.last?.index ?? 0) + 1)"
    }
    return "“\(item.title)”"
  }

  /// Whether the opportunity is still to be carried out.
  var isOpen: Bool { !["done", "dropped"].contains(item.text(.status) ?? "") }
}
