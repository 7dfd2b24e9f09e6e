// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyDiff
import JourneyStore
import Words

/// Merges two versions of a file that go back to a common one.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: says(
      "Voeg twee versies samen die uit één versie komen.",
      "Merge two versions that go back to a common one."),
    discussion: says(
      "Wat de versies op verschillende plekken veranderen wordt samengevoegd; waar ze botsen komen conflictmarkeringen. "
        + "Eindigt met 0 als er geen conflict is en met 1 als er een is. "
        + "Een leeg bestand als gezamenlijke versie betekent dat beide versies nieuw zijn.",
      "What the versions change in different places is merged; where they clash come conflict markers. "
        + "Ends with 0 where there is no conflict and with 1 where there is. "
        + "An empty file as the common version means that both versions are new."))

  @Argument(
    help: help(
      "De gezamenlijke versie: een bestand, of VERSIE:PAD uit git.",
      "The common version: a file, or REVISION:PATH in git.", .base), completion: .file())
  var base: String

  @Argument(help: help("Onze versie.", "Our version.", .ours), completion: .file())
  var ours: String

  @Argument(help: help("De andere versie.", "Their version.", .theirs), completion: .file())
  var theirs: String

  @Option(
    name: [.short, .customLong("output")],
    help: help(
      "Waarheen; - is de standaarduitvoer.", "Where to; - is standard output.", .file),
    completion: .file()
  )
  var output = "-"

  @Option(
    help: help(
      "De lengte van de conflictmarkeringen.", "The length of the conflict markers.", .count))
  var markerSize = 7

  func run() throws {
    guard (1...1000).contains(markerSize) else {
      throw Failure.usage(
        "Kies bij --marker-size een getal van 1 tot en met 1000.",
        "With --marker-size choose a number from 1 to 1000.")
    }
    let place = try ResultFile(output)
    // Whoever has no common version can say so in the way of the system.
    let old = base == "/dev/null" ? [] : try NamedVersion(base).bytes
    let (mine, other) = try (NamedVersion(ours).bytes, NamedVersion(theirs).bytes)
    let merge = FileMerge(
      base: old, ours: mine, theirs: other, markerLength: markerSize,
      labels: .init(ours: ours, base: base, theirs: theirs))
    Kept.untilTheEnd(merge)
    let report = MergeReport(name: output == "-" ? ours : output)
    report.say(merge)
    switch merge.outcome {
    case .clean(let text):
      try place.write(text)
      let path = output == "-" ? ours : output
      for remark in RealisedBeside.remarks(on: merge, at: path)
        + MergeFindings.remarks(on: merge, at: path)
      {
        report.say(remark)
      }
    case .conflicted(let text):
      try place.write(text)
      throw ArgumentParser.ExitCode(ExitCode.findings)
    case .unfit:
      let text = ConflictText(
        ours: mine, base: old.isEmpty ? nil : old, theirs: other, markerLength: markerSize,
        labels: .init(ours: ours, base: base, theirs: theirs))
      try place.write(text.bytes)
      report.say(
        Text(
          nl: "alles wat verschilt staat tussen markeringen.",
          en: "all that differs stands between markers."))
      throw ArgumentParser.ExitCode(ExitCode.findings)
    case .refused: throw ArgumentParser.ExitCode(ExitCode.environment)
    }
  }
}
