// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Words

extension Editor {
  /// Asks what deserves a look, once for each revision; one look at a time, and none while a field is being typed in.
  mutating func checkStale() -> [Effect] {
    guard open?.isToBeChecked == true, let journey = open, !isChecking(journey.number) else {
      return []
    }
    let revision = journey.history.current.revision
    open?.attention.ask(journey.root, at: revision)
    return [
      request(.check(journey.root, path: journey.path), for: .check(journey.number, revision))
    ]
  }

  /// Goes on to what the user waits for, where nothing else was done meanwhile.
  mutating func goToAwaitedFinding() -> [Effect] {
    guard let journey = open, let forward = journey.attention.awaited,
      journey.attention.found == journey.history.current.revision
    else { return [] }
    open?.attention.awaited = nil
    return goToFinding(forward: forward)
  }

  private func isChecking(_ number: Int) -> Bool {
    guard let asked = open?.attention.asked else { return false }
    return isPending(.check(number, asked))
  }

  /// Goes to what deserves a look next, from where the focus is; behind the last comes the first.
  mutating func goToFinding(forward: Bool) -> [Effect] {
    guard let journey = open else { return [] }
    // What was found before the last change may be mended by it.
    guard journey.attention.found == journey.history.current.revision else {
      open?.attention.awaited = forward
      say("De reis wordt nagekeken…", "The journey is being checked…")
      return []
    }
    let places = journey.attention.places(in: journey.root)
    guard !places.isEmpty else {
      say("Er is niets dat aandacht vraagt.", "Nothing deserves a look.")
      return []
    }
    let order = Attention.Order(journey.root)
    let here = order.rank(of: journey.focus)
    // Several points can be at one place, of which the one that was told last is behind.
    let last = journey.attention.told.flatMap { told in
      places.firstIndex { $0.point == told && $0.focus == journey.focus }
    }
    let index: Int
    if let last {
      index = (last + (forward ? 1 : -1) + places.count) % places.count
    } else if forward {
      index = places.firstIndex { order.rank(of: $0.focus) >= here } ?? 0
    } else {
      index = places.lastIndex { order.rank(of: $0.focus) < here } ?? places.count - 1
    }
    let place = places[index]
    open?.jump(to: place.focus)
    goesOnWith = "aA"
    open?.attention.told = place.point
    notice = Notice(
      Text(nl: "\(index + 1) van \(places.count): ", en: "\(index + 1) of \(places.count): ")
        + place.point.finding.sentence)
    return []
  }
}

extension OpenJourney {
  /// Whether somebody should look at it again.
  fileprivate var isToBeChecked: Bool {
    typing == nil && attention.asked != history.current.revision
  }
}

extension Attention {
  /// Returns what deserves a look with where the focus goes for it, in the order of the journey.
  func places(in root: Item) -> [(point: Point, focus: Focus)] {
    let order = Order(root)
    return points.compactMap { point in
      order.path(to: point.ref).flatMap { Self.focus(of: point, at: $0, in: root) }
        .map { (point, $0) }
    }.enumerated().sorted { left, right in
      let (one, two) = (order.rank(of: left.element.focus), order.rank(of: right.element.focus))
      return one == two ? left.offset < right.offset : one < two
    }.map(\.element)
  }

  /// The line that shows a point: that of the field, where it has one.
  private static func focus(of point: Point, at path: ItemPath, in root: Item) -> Focus? {
    guard let item = root.item(at: path) else { return nil }
    guard let key = point.key, let field = item.kind.field(key), key != .id else {
      return Focus(path)
    }
    if field.shape.held != nil {
      let isShown = item.items(key).isEmpty && key != item.kind.rowKey && item.kind != .phase
      return isShown ? Focus(path, key) : Focus(path)
    }
    return key == item.kind.titleKey && item.kind != .journey ? Focus(path) : Focus(path, key)
  }

  /// The order in which the places of a journey come.
  struct Order {
    private let numbers: [ItemPath: Int]
    private let paths: [ItemRef: ItemPath]
    private let root: Item

    init(_ root: Item) {
      self.root = root
      var numbers: [ItemPath: Int] = [:]
      var paths: [ItemRef: ItemPath] = [:]
      root.visit { _, path in
        numbers[path] = numbers.count
        if let ref = Attention.ref(at: path, in: root), paths[ref] == nil { paths[ref] = path }
        return true
      }
      (self.numbers, self.paths) = (numbers, paths)
    }

    func path(to ref: ItemRef) -> ItemPath? { paths[ref] }

    /// A number that grows from place to place.
    func rank(of focus: Focus) -> Int {
      let number = numbers[focus.path] ?? 0
      let fields = root.item(at: focus.path)?.kind.fields ?? []
      let field = focus.key.flatMap { key in fields.firstIndex { $0.key == key } } ?? -1
      return number * 100 + field + 1
    }
  }
}
