// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import JourneyDiff
import JourneyExchange
import JourneyModel

/// Says the heartbeat of a journey, what another version changed, and the journey as a table.
@main
struct Heartbeat {
  static func main() throws {
    do {
      try tell(CommandLine.arguments.dropFirst().map(read))
    } catch let refusal as Refusal {
      for problem in refusal.diagnostics { print(problem.line(file: "journey").en) }
    }
  }

  private static func read(_ path: String) throws -> Item {
    try Document(reading: Array(Data(contentsOf: URL(filePath: path)))).root
  }

  private static func tell(_ journeys: [Item]) throws {
    guard let item = journeys.first else { return print("usage: heartbeat JOURNEY [OTHER]") }
    let journey = Journey(item)
    print(journey.title)
    for step in journey.steps { print(step.emotion?.sign ?? "?", step.title) }

    if journeys.count > 1 {
      print("\nChanged:")
      let report = DiffReport(old: item, new: journeys[1], language: .english)
      for sentence in report.sentences { print("-", sentence.en) }
    }
    let table = try ExportFormat.named("markdown")?.export(journey, ExportOptions())
    print("\n\(table?.text.split(separator: "\n").count ?? 0) lines of Markdown")
  }
}
