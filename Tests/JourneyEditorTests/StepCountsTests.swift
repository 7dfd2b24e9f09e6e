// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing

@testable import JourneyEditor

@Suite("The steps of a journey")
struct StepCountsTests {
  @Test(
    "are counted over phases with and without steps",
    arguments: [[], [0], [3], [0, 2, 0, 0, 1, 4, 0], [1, 1, 1]] as [[Int]])
  func counts(sizes: [Int]) throws {
    var root = Item(kind: .journey, id: "j-1", title: "x")
    var names: [String] = []
    var rows: [OutlineRow] = []
    for (phase, size) in sizes.enumerated() {
      let id = "f-\(phase)"
      root = try root.applying(
        .insert(Item(kind: .phase, id: id, title: "f"), into: ItemRef("j-1"), .phases, .last))
      for step in 0..<size {
        names.append("s-\(phase)-\(step)")
        rows.append(OutlineRow(phase: phase, step: step))
        root = try root.applying(
          .insert(
            Item(kind: .step, id: "s-\(phase)-\(step)", title: "s"), into: ItemRef(id), .steps,
            .last))
      }
      // Where the next step will be there is none yet.
      rows.append(OutlineRow(phase: phase, step: size))
    }
    let outline = Outline(root, folded: [])
    var number = 0
    for row in rows {
      let isThere = row.step.map { $0 < sizes[row.phase] } ?? false
      if isThere { number += 1 }
      #expect(outline.stepNumber(row) == (isThere ? number : nil, names.count))
    }
    for first in 0...names.count + 1 {
      for count in [1, 2, 9] {
        #expect(
          outline.steps(from: first, count: count).map(\.id)
            == Array(names.dropFirst(first).prefix(count)))
      }
    }
  }
}
