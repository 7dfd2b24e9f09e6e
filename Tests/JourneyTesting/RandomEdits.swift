// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

/// Edits a journey as people do, at random: fields, items, places, and keys that no version knows.
public struct RandomEdits {
  private var seed: Seed
  private var counter = 0
  /// Stands in the ids of what comes in, so that two people never make the same one.
  private let person: String

  /// Creates an editor; the same seed and person make the same edits.
  public init(seed: Seed, person: String) {
    self.seed = seed
    self.person = person
  }

  /// Returns the journey with a number of edits made, and what they were.
  public mutating func edit(_ root: Item, times: Int) -> (root: Item, log: [String]) {
    var root = root
    var log: [String] = []
    var attempts = 0
    while log.count < times, attempts < times * 50 {
      attempts += 1
      if seed.oneIn(10) {
        guard let (edited, what) = editStrangeKey(root) else { continue }
        root = edited
        log.append(what)
      } else if let edit = edit(root), let edited = try? root.applying(edit), edited != root {
        root = edited
        log.append("\(edit.summary)")
      }
    }
    return (root, log)
  }

  private struct Spot {
    let item: Item
    let ref: ItemRef
    let parent: ItemRef?
  }

  private func spots(_ root: Item) -> [Spot] {
    var spots: [Spot] = []
    root.visit { item, path in
      if item.has(.id) {
        let parent = path.parent.flatMap { root.item(at: $0) }.map { ItemRef($0.id) }
        spots.append(Spot(item: item, ref: ItemRef(item.id), parent: parent))
      } else if let ref = root.ref(at: path) {
        spots.append(Spot(item: item, ref: ref, parent: nil))
      }
      return true
    }
    return spots
  }

  private mutating func edit(_ root: Item) -> Edit? {
    let spots = spots(root)
    guard let spot = spots.randomElement(using: &seed) else { return nil }
    switch Int.random(in: 0..<10, using: &seed) {
    case 0..<4: return set(spot, root)
    case 4..<6: return insert(spot)
    case 6..<9: return move(spots, root)
    default: return spot.parent == nil ? nil : .remove(spot.ref)
    }
  }

  // MARK: - Fields

  private mutating func set(_ spot: Spot, _ root: Item) -> Edit? {
    guard let field = spot.item.kind.fields.randomElement(using: &seed) else { return nil }
    if seed.oneIn(5) { return .set(spot.ref, field.key, nil) }
    let value: FieldValue
    switch field.shape {
    case .text, .party: value = .text(word())
    case .choice(let choices):
      value = .text(choices.words.randomElement(using: &seed)?.word ?? "")
    case .whole(let range):
      value = .whole(Int.random(in: range.clamped(to: -2...9), using: &seed))
    case .decimal:
      value = .number(DecimalNumber(thousandths: Int.random(in: 0...200, using: &seed) * 500))
    case .flag: value = .flag(true)
    case .date: value = .text("2026-0\(Int.random(in: 1...9, using: &seed))-01")
    case .duration: value = .text("P\(Int.random(in: 1...9, using: &seed))D")
    case .texts: value = .texts(list(spot.item.texts(field.key), adding: word()))
    case .references(let kinds):
      guard let id = known(kinds, root) else { return nil }
      value = .texts(list(spot.item.texts(field.key), adding: id))
    case .reference(let kinds):
      guard let id = known(kinds, root) else { return nil }
      value = .text(id)
    case .outsides: value = .texts(list(spot.item.texts(field.key), adding: "k-\(counter)"))
    case .outside: value = .text("x-\(Int.random(in: 0..<9, using: &seed))")
    case .format, .id, .item, .items: return nil
    }
    return .set(spot.ref, field.key, value)
  }

  private mutating func list(_ old: [String], adding new: String) -> [String] {
    var list = old
    switch Int.random(in: 0..<4, using: &seed) {
    case 0: list.shuffle(using: &seed)
    case 1: list = list.filter { _ in seed.oneIn(2) }
    default:
      if !list.contains(where: { $0.utf8.elementsEqual(new.utf8) }) {
        list.insert(new, at: Int.random(in: 0...list.count, using: &seed))
      }
    }
    return list
  }

  private mutating func known(_ kinds: [ItemKind], _ root: Item) -> String? {
    spots(root).filter { kinds.contains($0.item.kind) }.randomElement(using: &seed)?.ref.id
  }

  private mutating func word() -> String {
    counter += 1
    return ["rust", "cafe\u{301}", "caf\u{E9}", "\(person)-\(counter)", "<<<<<<< ours"]
      .randomElement(using: &seed) ?? ""
  }

  // MARK: - Items

  private mutating func insert(_ spot: Spot) -> Edit? {
    let slots = spot.item.kind.fields.compactMap { field -> (FieldKey, ItemKind)? in
      switch field.shape {
      case .item(let kind) where spot.item.kind == .opgave: (field.key, kind)
      case .item(let kind), .items(let kind): kind.letter == nil ? nil : (field.key, kind)
      default: nil
      }
    }
    guard let (key, kind) = slots.randomElement(using: &seed) else { return nil }
    counter += 1
    guard let letter = kind.letter else {
      let parts = [Part(.answer, text: word()), Part(.missing, text: word())]
      let item = Item(kind: kind, parts: kind == .buildingBlock ? parts : [])
      return .insert(item, into: spot.ref, key, .last)
    }
    let id = "\(letter)-\(["k", "m", "z"].randomElement(using: &seed) ?? "")\(person)\(counter)"
    let item = Item(kind: kind, id: id, title: word())
    return .insert(item, into: spot.ref, key, position(spot.item.items(key)))
  }

  private mutating func position(_ items: [Item]) -> Position {
    switch Int.random(in: 0..<4, using: &seed) {
    case 0: .first
    case 1: .last
    default: items.randomElement(using: &seed).map { .after(ItemRef($0.id)) } ?? .last
    }
  }

  private mutating func move(_ spots: [Spot], _ root: Item) -> Edit? {
    let isJourney = spots.first?.item.kind == .journey
    let kinds: [ItemKind] =
      isJourney
      ? [.step, .step, .step, .phase, .painPoint, .touchpoint, .opportunity]
      : spots.dropFirst().map(\.item.kind)
    guard let kind = kinds.randomElement(using: &seed),
      let spot = spots.filter({ $0.item.kind == kind }).randomElement(using: &seed),
      let holder = spots.filter({ $0.item.kind.slot(for: kind) != nil })
        .randomElement(using: &seed),
      let key = holder.item.kind.slot(for: kind)
    else { return nil }
    return .move(spot.ref, into: holder.ref, key, position(holder.item.items(key)))
  }

  // MARK: - Keys that no version knows

  private mutating func editStrangeKey(_ root: Item) -> (Item, String)? {
    guard let spot = spots(root).filter({ $0.item.has(.id) }).randomElement(using: &seed)
    else { return nil }
    counter += 1
    let others = spot.item.parts.filter { if case .other = $0.name { true } else { false } }
    let name = seed.oneIn(2) ? others.randomElement(using: &seed)?.name.text : nil
    let new = name ?? ["x-caf\u{E9}", "x-cafe\u{301}", "x-\(person)"].randomElement(using: &seed)
    guard let new else { return nil }
    let values = ["[1,\(counter)]", "null", "\"\(person)\"", "{\"a\":[]}", "1e\(counter)"]
    let isGone = name != nil && seed.oneIn(3)
    guard let json = values.randomElement(using: &seed),
      let part = Part(new, json: Array(json.utf8))
    else { return nil }
    let edited = root.rebuilt { item in
      guard item.id == spot.item.id, item.kind == spot.item.kind else { return item }
      var parts = item.parts
      let place = parts.firstIndex { $0.name == .other(new) } ?? parts.endIndex
      if place < parts.endIndex { parts.remove(at: place) }
      if !isGone { parts.insert(part, at: place) }
      return Item(kind: item.kind, parts: parts)
    }
    return edited == root ? nil : (edited, "\(spot.item.id).\(new)=\(isGone ? "-" : json)")
  }
}

extension Item {
  /// Returns the tree with every item changed, from the leaves up.
  public func rebuilt(_ change: (Item) -> Item) -> Item {
    let parts = parts.map { part in
      guard let items = part.items, case .known(let key) = part.name else { return part }
      return Part(key, items: items.map { $0.rebuilt(change) }, isSingle: part.isSingleItem)
    }
    return change(Item(kind: kind, parts: parts))
  }
}

extension Edit {
  /// The edit in a few words, for the message of a test.
  fileprivate var summary: String {
    switch self {
    case .set(let ref, let key, let value): "\(ref).\(key)=\(value.map { "\($0)" } ?? "-")"
    case .insert(let item, let parent, let key, let position):
      "+\(item.id) \(parent).\(key) \(position)"
    case .remove(let ref): "-\(ref)"
    case .move(let ref, let parent, _, let position): "\(ref)->\(parent) \(position)"
    case .spell(let ref, let model): "\(ref) like \(model.id)"
    case .replace(let document): "all by \(document.id)"
    case .all(let edits): edits.map(\.summary).joined(separator: "; ")
    }
  }
}
