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
  /// The texts of the file that any check needs to look at, under keys of any kind, item by item in the order of the kinds.
  let texts: [Written]
  /// The words of the names of the personas, folded.
  let personaNames: Set<String>
  /// The kinds of which there are items, in their order.
  private let byKind: [(kind: ItemKind, items: [Placed])]

  init(_ root: Item, isOfLaterVersion: Bool) {
    self.root = Placed(item: root, path: ItemPath())
    self.isOfLaterVersion = isOfLaterVersion
    var byKind = ItemKind.allCases.map { (kind: $0, items: [Placed]()) }
    root.visit { item, path in
      // There are few kinds: looking one up by its spelling would take longer.
      for index in byKind.indices where byKind[index].kind == item.kind {
        byKind[index].items.append(Placed(item: item, path: path))
        break
      }
      return true
    }
    self.byKind = byKind.filter { !$0.items.isEmpty }
    personaNames = Set(
      self.byKind.filter { $0.kind == .persona }
        .flatMap { $0.items.flatMap { Reading.list($0.item.title) } })
    texts = self.byKind.flatMap { $0.items.flatMap(\.texts) }
  }

  /// Returns the items of a kind, in the order of the file.
  func all(_ kind: ItemKind) -> [Placed] {
    for (other, items) in byKind where other == kind { return items }
    return []
  }

  /// All items, in the order of the kinds.
  var everything: some Sequence<Placed> { byKind.lazy.flatMap(\.items) }

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
  var isDesired: Bool { root.item.kind == .journey && root.item.says(.state, "desired") }

  /// Returns what is to be looked at again on the day of the check.
  func due(_ kind: Due.Kind) -> [(placed: Placed, day: CalendarDate)] {
    guard let today else { return [] }
    var days: [String: CalendarDate] = [:]
    for due in Due.all(in: root.item, path: "", on: today) where due.kind == kind {
      days[due.id] = due.day
    }
    if days.isEmpty { return [] }
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
  /// Whether there is a text under a key, and not only blanks.
  func isFilled(_ key: FieldKey) -> Bool {
    // Most texts begin with a letter.
    item.testsText(key) { $0.first.map { (0x21...0x7E).contains($0) } ?? false }
      || filled(key) != nil
  }

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
  var isOpen: Bool { !item.says(.status, "done") && !item.says(.status, "dropped") }
}
