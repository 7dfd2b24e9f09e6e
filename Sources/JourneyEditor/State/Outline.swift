// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// What holds the focus: an item, or a field or empty list of it.
struct Focus: Hashable, Sendable {
  var path: ItemPath
  var key: FieldKey?

  init(_ path: ItemPath, _ key: FieldKey? = nil) {
    self.path = path
    self.key = key
  }
}

/// A row of the outline: the journey itself, a phase or a step; or the place of a phase or step that is not there yet.
struct OutlineRow: Hashable, Comparable, Sendable {
  /// −1 for the journey itself.
  let phase: Int
  /// Nil for the phase itself.
  let step: Int?

  static let journey = OutlineRow(phase: -1, step: nil)

  static func < (left: OutlineRow, right: OutlineRow) -> Bool {
    (left.phase, left.step ?? -1) < (right.phase, right.step ?? -1)
  }
}

/// The rows of a journey in their order; rows are found by their place, never by walking through all.
struct Outline {
  let root: Item
  let phases: [Item]
  /// The ids of the phases whose steps are hidden.
  let folded: Set<String>
  /// How the steps are counted, where that is known already.
  private let counts: StepCounts?

  init(_ root: Item, folded: Set<String>, counts: StepCounts? = nil) {
    self.root = root
    self.folded = folded
    self.counts = counts
    phases = root.items(.phases)
  }

  func steps(_ phase: Int) -> [Item] {
    phases.indices.contains(phase) ? phases[phase].items(.steps) : []
  }

  func isFolded(_ phase: Int) -> Bool {
    !folded.isEmpty && phases.indices.contains(phase) && folded.contains(phases[phase].id)
  }

  /// The number of rows under a phase; an empty phase has one, where its first step will be.
  private func rows(under phase: Int) -> Int {
    phases.indices.contains(phase) && !isFolded(phase) ? max(1, steps(phase).count) : 0
  }

  /// Whether all stands in one row, as in an opgave and a panel, which have no steps.
  var isForm: Bool { root.kind != .journey }

  func next(_ row: OutlineRow) -> OutlineRow? {
    if isForm { return nil }
    let step = (row.step ?? -1) + 1
    if step < rows(under: row.phase) { return OutlineRow(phase: row.phase, step: step) }
    let phase = row.phase + 1
    return phase < max(1, phases.count) ? OutlineRow(phase: phase, step: nil) : nil
  }

  func previous(_ row: OutlineRow) -> OutlineRow? {
    if let step = row.step {
      return OutlineRow(phase: row.phase, step: step > 0 ? step - 1 : nil)
    }
    guard row.phase >= 0 else { return nil }
    return lastRow(of: row.phase - 1)
  }

  var last: OutlineRow { isForm ? .journey : lastRow(of: max(1, phases.count) - 1) }

  private func lastRow(of phase: Int) -> OutlineRow {
    let rows = rows(under: phase)
    return OutlineRow(phase: phase, step: rows > 0 ? rows - 1 : nil)
  }

  func contains(_ row: OutlineRow) -> Bool {
    if row == .journey || isForm { return row == .journey }
    guard row.phase < max(1, phases.count) else { return false }
    return row.step.map { $0 < rows(under: row.phase) } ?? true
  }

  // MARK: - Focus

  /// Returns the focus of a row.
  func focus(_ row: OutlineRow) -> Focus {
    if row == .journey || isForm { return Focus(ItemPath()) }
    guard phases.indices.contains(row.phase) else { return Focus(ItemPath(), .phases) }
    let phase = ItemPath([.init(.phases, row.phase)])
    guard let step = row.step else { return Focus(phase) }
    guard steps(row.phase).indices.contains(step) else { return Focus(phase, .steps) }
    return Focus(ItemPath(phase.steps + [.init(.steps, step)]))
  }

  /// Returns the row that holds a focus; nil when its item is gone.
  func row(_ focus: Focus) -> OutlineRow? {
    guard root.item(at: focus.path) != nil else { return nil }
    if isForm { return .journey }
    let steps = focus.path.steps
    guard let first = steps.first, first.key == .phases else {
      return focus.key == .phases && steps.isEmpty ? OutlineRow(phase: 0, step: nil) : .journey
    }
    let step: Int? = steps.count > 1 ? steps[1].index : focus.key == .steps ? 0 : nil
    return OutlineRow(phase: first.index, step: isFolded(first.index) ? nil : step)
  }

  /// Tells whether a focus is on a row itself, not on a line inside it.
  func isOnRow(_ focus: Focus) -> Bool {
    row(focus).map { self.focus($0) == focus } ?? false
  }

  /// Returns the nearest focus that is there, where the item of this one is gone.
  func repaired(_ focus: Focus) -> Focus {
    var focus = focus
    while root.item(at: focus.path) == nil, let last = focus.path.steps.last {
      let parent = ItemPath(Array(focus.path.steps.dropLast()))
      let count = root.item(at: parent)?.items(last.key).count ?? 0
      if count > 0 {
        focus = Focus(ItemPath(parent.steps + [.init(last.key, min(last.index, count - 1))]))
      } else {
        focus = Focus(parent, root.item(at: parent) == nil ? nil : last.key)
      }
    }
    return focus
  }

  /// The number of the step at a row, from 1, and the number of steps in all.
  func stepNumber(_ row: OutlineRow) -> (number: Int?, total: Int) {
    let counts = counts ?? StepCounts(phases)
    return (counts.number(of: row), counts.total)
  }

  /// Returns steps one after the other, over the phases.
  ///
  /// - Parameter first: The number of the first one, from 0.
  func steps(from first: Int, count: Int) -> [Item] {
    let counts = counts ?? StepCounts(phases)
    var found: [Item] = []
    var phase = counts.phase(of: first)
    var skipped = first - counts.start(of: phase)
    while found.count < count, phase < phases.count {
      found += steps(phase).dropFirst(skipped).prefix(count - found.count)
      skipped = 0
      phase += 1
    }
    return found
  }
}

/// How many steps come before each phase.
struct StepCounts: Sendable {
  /// For each phase, and behind the last one.
  private let starts: [Int]

  init(_ phases: [Item]) {
    var starts = [0]
    starts.reserveCapacity(phases.count + 1)
    for phase in phases { starts.append((starts.last ?? 0) + phase.items(.steps).count) }
    self.starts = starts
  }

  var total: Int { starts.last ?? 0 }

  func start(of phase: Int) -> Int { starts[max(0, min(phase, starts.count - 1))] }

  /// The number of the step at a row, from 1; nil where there is none.
  func number(of row: OutlineRow) -> Int? {
    guard let step = row.step, row.phase >= 0, row.phase + 1 < starts.count,
      starts[row.phase] + step < starts[row.phase + 1]
    else { return nil }
    return starts[row.phase] + step + 1
  }

  /// The phase that holds a step, which is told by its number from 0; the number of phases where there is none.
  func phase(of step: Int) -> Int {
    var range = 0..<starts.count - 1
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        starts[middle + 1] <= step ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
