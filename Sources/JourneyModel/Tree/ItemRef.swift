// SPDX-License-Identifier: EUPL-1.2

/// Names an item of a file by its id.
///
/// In a damaged file several items can have one id; they are told apart by their order in the file. An item without an
/// id of its own, such as the review, is named by the item that holds it and the key that it stands under.
public struct ItemRef: Hashable, Sendable {
  /// The id of the item, or of what holds it where there is a `slot`.
  public let id: String
  /// How many items with the same id stand before it.
  public let occurrence: Int
  /// The key under which the one that is meant stands; nil for the item with the id itself.
  public let slot: FieldKey?

  /// Names the item with an id; the first one that has it, where nothing else is said.
  public init(_ id: String, occurrence: Int = 0, slot: FieldKey? = nil) {
    self.id = id
    self.occurrence = occurrence
    self.slot = slot
  }
}

extension ItemRef: CustomStringConvertible {
  /// The name as text: `s-7k2m9q`, `s-7k2m9q#1`, `j-28q6rw/review`.
  public var description: String {
    id + (occurrence == 0 ? "" : "#\(occurrence)") + (slot.map { "/\($0.rawValue)" } ?? "")
  }

  /// Reads a name that was written as text.
  public init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts[0].split(separator: "#", omittingEmptySubsequences: false)
    let slot = parts.count > 1 ? FieldKey(rawValue: String(parts[1])) : nil
    let occurrence = name.count > 1 ? Int(name[1]) : 0
    guard parts.count <= 2, name.count <= 2, let occurrence, (slot == nil) == (parts.count == 1)
    else { return nil }
    self.init(String(name[0]), occurrence: occurrence, slot: slot)
  }
}

extension Item {
  /// Returns the path to an item, or nil when the tree does not hold it.
  public func path(to ref: ItemRef) -> ItemPath? {
    var found: ItemPath?
    var toSkip = ref.occurrence
    visit { item, path in
      guard item.hasID(ref.id) else { return true }
      if toSkip > 0 {
        toSkip -= 1
        return true
      }
      found = path
      return false
    }
    guard let slot = ref.slot else { return found }
    return found.flatMap { path in
      item(at: path)?.item(slot) == nil ? nil : ItemPath(path.steps + [ItemPath.Step(slot, 0)])
    }
  }

  /// Returns the name of the item at the end of a path, which tells it apart from others with the same id.
  public func ref(at path: ItemPath) -> ItemRef? {
    guard let target = item(at: path) else { return nil }
    if !target.has(.id), let parent = path.parent.flatMap(ref(at:)) {
      return ItemRef(parent.id, occurrence: parent.occurrence, slot: path.steps.last?.key)
    }
    let id = target.id
    var before = 0
    visit { item, other in
      if other == path { return false }
      if item.hasID(id) { before += 1 }
      return true
    }
    return ItemRef(id, occurrence: before)
  }

  /// Returns the item with an id.
  public func item(_ ref: ItemRef) -> Item? {
    path(to: ref).flatMap(item(at:))
  }
}
