// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneySearch

extension Finder.Match {
  /// Where the user goes for it.
  var focus: Focus { Focus(path, key) }
}

extension Finder {
  /// Returns the match after a place, or before it; from the end it goes on at the start.
  static func next(of matches: [Match], after focus: Focus, in root: Item, forward: Bool) -> Match?
  {
    let place = order(of: focus, in: root)
    let places = matches.map { order(of: $0.focus, in: root) }
    let found =
      forward
      ? places.firstIndex { place.lexicographicallyPrecedes($0) }
      : places.lastIndex { $0.lexicographicallyPrecedes(place) }
    return found.map { matches[$0] } ?? (forward ? matches.first : matches.last)
  }

  /// Where a focus stands in the journey, as numbers that sort.
  private static func order(of focus: Focus, in root: Item) -> [Int] {
    var order: [Int] = []
    var kind = root.kind
    for step in focus.path.steps {
      order += [kind.place(of: step.key), step.index]
      kind = kind.heldKind(step.key) ?? kind
    }
    return order + [focus.key.map { kind.place(of: $0) } ?? -1]
  }
}

extension ItemKind {
  /// The place of a field among those of the kind.
  fileprivate func place(of key: FieldKey) -> Int {
    fields.firstIndex { $0.key == key } ?? 0
  }
}
