// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A line inside an open row of the outline: a field, an item, or the place for items that are not there yet.
struct Line: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case field, item, empty
  }

  let focus: Focus
  let content: Content
  let label: Text
  /// How deep the line lies inside items.
  let depth: Int
}

extension Line {
  /// Returns the lines of the item of a row.
  ///
  /// - Parameters:
  ///   - all: Whether what is empty has a line too, so that it can be filled in.
  ///   - unfolded: The paths of the items whose own fields are shown.
  static func lines(
    of item: Item, at path: ItemPath, all: Bool, unfolded: Set<ItemPath>, depth: Int = 0
  ) -> [Line] {
    item.kind.fields.flatMap { field -> [Line] in
      switch field.shape {
      case .format, .id: return []
      case .item, .items:
        // Phases and steps have rows of their own.
        if field.key == .phases || field.key == .steps { return [] }
        return itemLines(field, of: item, at: path, all: all, unfolded: unfolded, depth: depth)
      default:
        // The row of an item shows its title, but that of the file says other things.
        if field.key == item.kind.titleKey, !item.kind.isRoot { return [] }
        // The row of a step shows these two.
        let isShown = item.has(field.key) && field.key != .emotion && field.key != .momentOfTruth
        return all || isShown ? [Line(path, field, .field, depth)] : []
      }
    }
  }

  private static func itemLines(
    _ field: Field, of item: Item, at path: ItemPath, all: Bool, unfolded: Set<ItemPath>, depth: Int
  ) -> [Line] {
    let items = item.items(field.key)
    if items.isEmpty { return all ? [Line(path, field, .empty, depth)] : [] }
    return items.enumerated().flatMap { index, child -> [Line] in
      let childPath = ItemPath(path.steps + [.init(field.key, index)])
      let line = Line(
        focus: Focus(childPath), content: .item,
        label: index == 0 || unfolded.contains(childPath) ? field.name : Text(""), depth: depth)
      guard unfolded.contains(childPath) else { return [line] }
      return [line]
        + lines(of: child, at: childPath, all: all, unfolded: unfolded, depth: depth + 1)
    }
  }

  private init(_ path: ItemPath, _ field: Field, _ content: Content, _ depth: Int) {
    self.init(focus: Focus(path, field.key), content: content, label: field.name, depth: depth)
  }
}
