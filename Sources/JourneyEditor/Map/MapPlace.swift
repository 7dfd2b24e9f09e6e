// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// A place of the map: the journey, a phase, or a lane of a step.
enum MapPlace: Hashable, Sendable {
  case journey
  case phase(Int)
  /// A lane of a step, with which of the items in its cell; nil for a field or for an empty cell.
  case lane(OutlineRow, FieldKey, item: Int?)
  /// Where the first step of a phase will be.
  case noSteps(phase: Int)

  /// Finds the place of a focus; nil for what the map does not show.
  init?(_ focus: Focus) {
    let steps = focus.path.steps
    if steps.isEmpty {
      guard focus.key == nil else { return nil }
      self = .journey
      return
    }
    guard steps[0].key == .phases else { return nil }
    if steps.count == 1 {
      switch focus.key {
      case nil: self = .phase(steps[0].index)
      case .steps?: self = .noSteps(phase: steps[0].index)
      default: return nil
      }
      return
    }
    let row = OutlineRow(phase: steps[0].index, step: steps[1].index)
    let key = steps.count == 3 && focus.key == nil ? steps[2].key : focus.key ?? .title
    guard steps.count < 3 || focus.key == nil, steps.count < 4, Lane.keys.contains(key) else {
      return nil
    }
    self = .lane(row, key, item: steps.count == 3 ? steps[2].index : nil)
  }

  /// The lane of the place; nil for the journey and its phases.
  var lane: FieldKey? {
    switch self {
    case .journey, .phase: nil
    case .noSteps: .title
    case .lane(_, let key, _): key
    }
  }

  /// Which of the items in its cell the place is; nil where it is the cell as a whole.
  var item: Int? { if case .lane(_, _, let item) = self { item } else { nil } }

  /// The column in which the place stands; nil for the journey, which stands above all.
  var column: OutlineRow? {
    switch self {
    case .journey: nil
    case .phase(let phase), .noSteps(let phase): OutlineRow(phase: phase, step: 0)
    case .lane(let row, _, _): row
    }
  }
}

/// The lanes of the map: rows for the fields of the steps.
enum Lane {
  /// All of them, from top to bottom; the beleving is drawn as the hartslag.
  static let keys: [FieldKey] = [
    .emotion, .title, .action, .thought, .quote, .need, .expectation, .touchpoints, .backstage,
    .painPoints, .gains, .opportunities, .exits, .duration, .waiting,
  ]

  /// Those that are always shown, so that there is a place to fill in.
  private static let always: Set<FieldKey> = [
    .action, .touchpoints, .backstage, .painPoints, .opportunities,
  ]

  /// Those below the titles of the steps that are shown unless somebody chose others: where a quarter of the steps has
  /// something to show, so that the rest does not drown in empty rows.
  static func usual(in root: Item) -> [FieldKey] {
    var counts: [FieldKey: Int] = [:]
    var total = 0
    for step in root.items(.phases).flatMap({ $0.items(.steps) }) {
      total += 1
      for key in below where step.has(key) { counts[key, default: 0] += 1 }
    }
    return below.filter { always.contains($0) || 4 * (counts[$0] ?? 0) >= max(1, total) }
  }

  /// Those that have something to show.
  static func used(in root: Item) -> [FieldKey] {
    let steps = root.items(.phases).flatMap { $0.items(.steps) }
    return below.filter { key in steps.contains { $0.has(key) } }
  }

  /// Those below the titles of the steps.
  static let below = keys.filter { $0 != .emotion && $0 != .title }
}
