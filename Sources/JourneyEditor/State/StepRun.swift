// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Steps that were chosen together: those from a first one to where the focus is.
struct StepRun: Sendable {
  let anchor: OutlineRow
  /// Where the focus stood when the run was made longer last.
  var end: OutlineRow
  /// Whether moving makes the run longer; otherwise it ends the run.
  let isSticky: Bool
  /// The state of the journey for which it holds; rows mean others after an edit.
  let revision: Int

  var rows: ClosedRange<OutlineRow> { min(anchor, end)...max(anchor, end) }
}

extension OpenJourney {
  /// The row of the focus, also inside a folded phase.
  private var stepRow: OutlineRow { columns.row(focus) ?? .journey }

  /// What is told of the steps that are chosen; nil where none are.
  var chosenWords: Text? {
    chosenSteps.map {
      ItemKind.step.noun.counted($0.count) + Text(nl: " gekozen", en: " chosen")
    }
  }

  /// The paths of the steps that were chosen together; nil where none were.
  var chosenSteps: [ItemPath]? {
    guard let rows = run?.rows else { return nil }
    var paths: [ItemPath] = []
    for phase in max(0, rows.lowerBound.phase)...max(0, rows.upperBound.phase) {
      for step in columns.steps(phase).indices
      where rows.contains(OutlineRow(phase: phase, step: step)) {
        paths.append(ItemPath([.init(.phases, phase), .init(.steps, step)]))
      }
    }
    return paths.isEmpty ? nil : paths
  }

  /// The chosen steps with their paths, where something is to be done with them.
  var chosenItems: [(path: ItemPath, ref: ItemRef, item: Item)]? {
    chosenSteps?.compactMap { path in
      guard let item = root.item(at: path), let ref = root.ref(at: path) else { return nil }
      return (path, ref, item)
    }
  }

  /// Begins to choose steps at that of the focus.
  mutating func startRun(isSticky: Bool) {
    let row = stepRow
    run = StepRun(
      anchor: row, end: row, isSticky: isSticky, revision: history.current.revision)
  }

  /// Makes the run go as far as the focus.
  mutating func extendRun() {
    let row = stepRow
    run?.end = row
  }

  /// Chooses the steps from one to another, after they were edited.
  mutating func choose(_ first: ItemPath, _ last: ItemPath, isSticky: Bool) {
    let columns = columns
    guard let anchor = columns.row(Focus(first)), let end = columns.row(Focus(last)) else { return }
    focus = Focus(last)
    run = StepRun(
      anchor: anchor, end: end, isSticky: isSticky, revision: history.current.revision)
    reveal()
  }

  /// Ends the run where the user went on to something else.
  mutating func checkRun() {
    guard let run else { return }
    if run.revision != history.current.revision {
      self.run = nil
    } else if run.end != stepRow {
      if run.isSticky { extendRun() } else { self.run = nil }
    }
  }
}
