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

/// How the title or the action of a step begins, which several checks read.
struct Opening: Sendable {
  let step: Placed
  let key: FieldKey
  let text: String
  private let words: [String]

  private static let most = 6

  init(step: Placed, key: FieldKey, text: String) {
    (self.step, self.key, self.text) = (step, key, text)
    words = Reading.list(text, most: Self.most)
  }

  /// Returns so many of the first words, folded, or all of them where there are fewer.
  func first(_ count: Int) -> ArraySlice<String> {
    count > Self.most ? Reading.list(text, most: count)[...] : words.prefix(count)
  }
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
  /// How the titles and the actions of the steps begin.
  let openings: [Opening]
  /// The words of the names of the personas, folded.
  let personaNames: Set<String>
  /// The items by their kind, in the order of the kinds.
  private let byKind: [Alike]

  /// The items of a kind.
  private struct Alike {
    let kind: ItemKind
    var items: [Placed] = []
  }

  init(_ root: Item, isOfLaterVersion: Bool) {
    self.root = Placed(item: root, path: ItemPath())
    self.isOfLaterVersion = isOfLaterVersion
    var byKind = ItemKind.allCases.map { Alike(kind: $0) }
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
    let steps = self.byKind.first { $0.kind == .step }?.items ?? []
    felt = steps.compactMap { step in step.item.whole(.emotion).map { (step, $0) } }
    openings = steps.flatMap { step in
      [FieldKey.title, .action].compactMap { key in
        step.filled(key).map { Opening(step: step, key: key, text: $0) }
      }
    }
    let told = steps.count { $0.item.has(.emotion) }
    isDrawn = root.kind == .journey && steps.count > 1 && told * 2 >= steps.count
    texts = self.byKind.flatMap { $0.items.flatMap(\.texts) }
  }

  /// The kinds of which there are items, in their order.
  var kinds: [ItemKind] { byKind.map(\.kind) }

  /// Returns the items of a kind, in the order of the file.
  func all(_ kind: ItemKind) -> [Placed] {
    // Only the kind is looked at: to take out all that is alike takes time to count who holds it.
    for index in byKind.indices where byKind[index].kind == kind { return byKind[index].items }
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
  let isDrawn: Bool

  /// Whether the journey is one that is wanted, of which nothing can be proved yet.
  var isDesired: Bool { root.item.kind == .journey && root.item.says(.state, "desired") }

  /// Returns what is to be looked at again on the day of the check.
  func due(_ kind: Due.Kind) -> [(placed: Placed, day: CalendarDate)] {
    guard let today, mayBeDue(kind, on: today) else { return [] }
    var days: [String: CalendarDate] = [:]
    for due in Due.all(in: root.item, path: "", on: today) where due.kind == kind {
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

  /// Tells from the dates alone that nothing of a kind is due, which holds for most files.
  private func mayBeDue(_ kind: Due.Kind, on today: CalendarDate) -> Bool {
    func hasPassed(_ placed: Placed, _ key: FieldKey) -> Bool {
      placed.item.text(key).flatMap(CalendarDate.init(iso:)).map { $0 <= today } ?? false
    }
    return switch kind {
    case .review: Due.review(of: root.item).map { $0.day.map { $0 <= today } ?? true } ?? false
    case .opportunity: all(.opportunity).contains { hasPassed($0, .dueOn) }
    case .trial: all(.trial).contains { hasPassed($0, .until) }
    }
  }

  /// Returns the item that holds another one.
  func holder(of placed: Placed) -> Placed? {
    guard let path = placed.path.parent, let item = root.item.item(at: path) else { return nil }
    return Placed(item: item, path: path)
  }

  /// The steps that say how they feel, in order.
  let felt: [(step: Placed, emotion: Int)]
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
    let title = item.title
    if title.isEmpty { return "…" }
    if item.kind != .persona, PersonalData.isIn(title) {
      return "nr. \((path.steps.last?.index ?? 0) + 1)"
    }
    return "“\(title)”"
  }

  /// Whether the opportunity is still to be carried out.
  var isOpen: Bool { !item.says(.status, "done") && !item.says(.status, "dropped") }
}
